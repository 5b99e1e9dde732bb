/** npm run new-rule -- ID 中文名称 "English title": a rule's file and test to fill in, and the rule index made anew. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './lib/files.ts'
import { CommandError, runCommand } from './lib/problems.ts'
import { isRuleId, ruleIds, ruleIndexText, rulesFolder, ruleTestsFolder } from './lib/ruleFiles.ts'

const USAGE = 'npm run new-rule -- V14 中文名称 "English title"; npm run new-rule -- --index'

await runCommand(async () => {
  const [id, zh, en, ...more] = process.argv.slice(2)
  const root = process.cwd()
  if (id === '--index' && zh === undefined) return writeIndex(root)
  if (id === undefined || zh === undefined || en === undefined || more.length > 0 || !isRuleId(id)) {
    throw new CommandError(2, `请给出规则编号（如 V14）、中文名称和英文名称。\n用法：${USAGE}`, `Give the rule's id (such as V14), its Chinese and its English title.\nUsage: ${USAGE}`)
  }
  const file = join(rulesFolder(root), `${id}.ts`)
  if (await access(file).then(() => true, () => false)) throw new CommandError(1, `规则 ${id} 已经存在：${file}`, `Rule ${id} is already there: ${file}`)
  const test = join(ruleTestsFolder(root), `${id}.test.ts`)
  await writeWhole(file, ruleText(id, zh, en))
  await writeWhole(test, testText(id, en))
  await writeIndex(root)
  console.error(`${file}\n${test}`)
})

async function writeIndex(root: string): Promise<void> {
  const folder = rulesFolder(root)
  await writeWhole(join(folder, 'index.ts'), ruleIndexText(await ruleIds(folder)))
}

function ruleText(id: string, zh: string, en: string): string {
  return `import { rowExample } from '../example.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { judgementCall } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'

export const ${id}: RowRule = {
  id: '${id}',
  class: '建议',
  severity: 'L',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('${id}'),
  scored: pointsOf('${id}').deduction !== null,
  title: { zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} },
  looksAt: ['level3', 'value_text'],
  checks: { zh: '', en: '' },
  exclusions: { zh: '', en: '' },
  citation: judgementCall('', ''),
  example: rowExample(['数量', '', '', '', ''], ['数量', '', '', '', ''], { zh: '', en: '' }),
  test(row) {
    if (row.indicator.valueText === '') return notApplicable
    const found = false
    if (!found) return pass
    return fail(
      \`“\${nameOf(row)}”……。建议核查，宜……。\`,
      \`“\${nameOf(row)}” …. Please check; … would be better.\`,
      { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'value_text') },
    )
  },
}
`
}

function testText(id: string, en: string): string {
  return `import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe(${JSON.stringify(`${id} ${en.charAt(0).toLowerCase()}${en.slice(1)}`)}, () => {
  it('fires: …', () => expect(answerRow('${id}', row('数量', '', '', ''))).toBe('fails'))

  it('passes: …', () => expect(answerRow('${id}', row('数量', '', '', ''))).toBe('passes'))
})
`
}
