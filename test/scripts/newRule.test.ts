import { cp, mkdir, readFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { ruleIds, ruleIndexText, rulesFolder, ruleTestsFolder } from '../../scripts/lib/ruleFiles.ts'
import { ROOT } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
let folder: string
beforeEach(async () => {
  folder = await temporary()
  await mkdir(rulesFolder(folder), { recursive: true })
  await cp(join(rulesFolder(ROOT), 'V01.ts'), join(rulesFolder(folder), 'V01.ts'))
})

const newRule = (...args: string[]) => new Promise<{ code: number; stderr: string }>((resolve) => {
  execFile(process.execPath, ['--import', import.meta.resolve('tsx'), join(ROOT, 'scripts/new-rule.ts'), ...args], { cwd: folder },
    (error, _, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stderr }))
})

describe('npm run new-rule', () => {
  it('makes a file and a test under the rule\'s id and lists it in the order of the catalogue', async () => {
    expect((await newRule('D07', '名称过长', 'Name too long')).code).toBe(0)
    expect((await newRule('V14', '单位混用', 'Mixed units')).code).toBe(0)
    expect(await readFile(join(rulesFolder(folder), 'D07.ts'), 'utf8')).toContain("id: 'D07'")
    expect(await readFile(join(ruleTestsFolder(folder), 'D07.test.ts'), 'utf8')).toContain('D07 name too long')
    expect(await readFile(join(rulesFolder(folder), 'index.ts'), 'utf8')).toContain('  V01, V14,\n  D07,\n]')
  })

  it('names every part a rule must have', async () => {
    await newRule('V14', '单位混用', 'Mixed units')
    const text = await readFile(join(rulesFolder(folder), 'V14.ts'), 'utf8')
    for (const part of ['class', 'severity', 'confidence', 'scope', 'title', 'looksAt', 'checks', 'exclusions', 'citation', 'example', 'test']) expect(text).toMatch(new RegExp(`^  ${part}[:(]`, 'mu'))
  })

  it('overwrites nothing and says what is missing', async () => {
    expect(await newRule('V01', '空白', 'Blank')).toMatchObject({ code: 1, stderr: expect.stringContaining('V01') })
    expect((await newRule('空白')).code).toBe(2)
    expect((await newRule('Q01', '空白', 'Blank')).code).toBe(2)
  })
})

it('the rule index is what the files make it', async () => {
  const folder = rulesFolder(ROOT)
  expect(await readFile(join(folder, 'index.ts'), 'utf8')).toBe(ruleIndexText(await ruleIds(folder)))
})
