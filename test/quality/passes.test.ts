import { describe, expect, test } from 'vitest'
import { judge, RULES } from '../../src/quality/run.ts'
import { cannotJudge, fail, notApplicable, pass, type DocumentRule, type ProjectRule } from '../../src/quality/rule.ts'
import { document, row, ruleOf, soundRows } from './make.ts'

const probe = <Scope extends 'project' | 'document'>(id: string, scope: Scope, test: ProjectRule['test'] | DocumentRule['test']) =>
  ({ ...RULES.find((rule) => rule.id === id)!, scope, test }) as Scope extends 'project' ? ProjectRule : DocumentRule

const found = fail('建议核查', 'Please check', { evidence: '', cells: [] })

describe('what a rule passed', () => {
  test('stands at its row, in catalogue order, and ties with the counts of the rule', () => {
    const rows = [...soundRows(), row('社会效益', '提高照明水平', '提高照明水平', '提高照明水平', '年初预算安排')]
    const { passed, findings, coverage } = judge(document({ projects: [{ rows }] }))
    const [own] = passed.rows
    expect(own).toHaveLength(rows.length)
    const order = RULES.map(({ id }) => id)
    for (const ids of own!) expect(ids).toEqual([...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(own!.at(-1)).not.toContain('V02')
    expect(own![0]).toContain('V02')
    for (const { id } of RULES.filter(({ scope }) => scope === 'row')) {
      const here = findings.filter(({ ruleId }) => ruleId === id).length
      expect(own!.filter((ids) => ids.includes(id)).length, id).toBe(coverage[id]!.passes)
      expect(here + coverage[id]!.passes + coverage[id]!.notApplicable, id).toBe(rows.length)
    }
  })

  test('is nothing where the same rule also found or doubted something, and nothing where it does not apply', () => {
    const rules = [
      probe('C02', 'project', () => [pass, found]),
      probe('C05', 'project', () => [pass, cannotJudge('不明', 'unknown')]),
      probe('G01', 'project', () => notApplicable),
      probe('G02', 'project', () => [pass, pass]),
      probe('G05', 'document', () => [pass, found]),
      probe('G06', 'document', () => pass),
    ]
    expect(judge(document({ projects: [{ rows: soundRows() }, { rows: soundRows() }] }), rules).passed).toMatchObject({
      projects: [['G02'], ['G02']], document: ['G06'],
    })
  })

  test('is nothing on a row that was not read reliably', () => {
    const rows = [{ ...row('数量', '', '', '≥5个'), confidence: { level3: 0.5 } }]
    expect(judge(document({ projects: [{ rows }] })).passed.rows[0]).toEqual([[]])
  })

  test('is not said of a row whose finding was explained', () => {
    const rule = ruleOf('V02')
    const rows = [row('社会效益', '提高照明水平', '提高照明水平', '提高照明水平')]
    const { passed, findings } = judge(document({ projects: [{ rows }] }), [rule], { explained: (own) => new Set(own) })
    expect(findings[0]?.outcome).toBe('explained')
    expect(passed.rows).toEqual([[[]]])
  })
})
