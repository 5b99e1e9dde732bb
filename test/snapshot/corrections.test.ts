import { describe, expect, test } from 'vitest'
import type { CellCorrection } from '../../src/model/corrections.ts'
import { readCorrectionFile } from '../../src/snapshot/correctionFile.ts'
import { applyCorrections } from '../../src/snapshot/corrections.ts'
import { checkTargetDocument } from '../../src/snapshot/schema.ts'
import { goal, indicator, project, targetDocument } from '../support/documents.ts'

const cell = (over: Partial<CellCorrection> = {}): CellCorrection => ({
  id: 'c1', kind: 'cell', date: '2026-01-02', by: '编辑部', reason: { zh: '看错一位', en: 'one digit misread' },
  source: { sha256: '0a'.repeat(32), name: 'made-up-0a.txt' },
  projectCode: '118001001', indicator: 1, field: 'valueText', asRead: '≥3个', corrected: '≥8个', ...over,
})
const apply = (entry: Partial<CellCorrection>, document = targetDocument('0a')) => {
  const { documents: [after], applied: [outcome] } = applyCorrections([document], [cell(entry)])
  return { after: after!, outcome: outcome! }
}

describe('a corrected cell', () => {
  test('replaces what was read, and the document given stays as it was', () => {
    const read = targetDocument('0a')
    const before = structuredClone(read)
    const { after, outcome } = apply({}, read)
    expect(outcome).toMatchObject({ state: 'applied', note: null, documentIndex: 0, projectIndex: 0 })
    expect(after.projects[0]!.indicators[0]).toMatchObject({ valueText: '≥8个', value: 8, operator: '>=', unit: '个' })
    expect(read).toEqual(before)
    expect(checkTargetDocument('after', JSON.parse(JSON.stringify(after))).problems).toEqual([])
  })

  test('that is a value is understood again, as a number, a date or nothing', () => {
    const parsed = (corrected: string) => apply({ corrected }).after.projects[0]!.indicators[0]
    expect(parsed('2023年12月底前')).toMatchObject({ kind: 'date', value: null })
    expect(parsed('')).toMatchObject({ kind: 'blank', value: null, unit: null })
    expect(parsed('≤95%')).toMatchObject({ operator: '<=', value: 95, unit: '%' })
  })

  test('that names a category is standardised again, level 1 by level 2 where it fits nothing', () => {
    const row = apply({ field: 'level2', asRead: '数量指标', corrected: '社会效益' }).after.projects[0]!.indicators[0]
    expect(row).toMatchObject({ level2: '社会效益', level2Standard: '社会效益指标', level1: '产出指标', level1Standard: '产出指标' })
    const odd = targetDocument('0a', { projects: [project({ indicators: [indicator({ level1: '其它', level1Standard: null })] })] })
    expect(apply({ field: 'level2', asRead: '数量指标', corrected: '生态效益指标' }, odd).after.projects[0]!.indicators[0]).toMatchObject({ level1Standard: '效益指标' })
  })

  test.each<[Partial<CellCorrection>, object]>([
    [{ field: 'budgetWan', asRead: 35, corrected: 350 }, { budgetWan: 350 }],
    [{ field: 'otherWan', asRead: null, corrected: 5 }, { otherWan: 5 }],
    [{ field: 'spendingPlan.jun', asRead: 50, corrected: 60 }, { spendingPlan: { mar: 25, jun: 60, oct: 75, dec: 100 } }],
    [{ field: 'name', asRead: '园区管理费', corrected: '园区管理经费' }, { name: '园区管理经费' }],
  ])('of a project: %j', (entry, expected) => {
    const { after, outcome } = apply({ indicator: null, ...entry })
    expect(outcome.state).toBe('applied')
    expect(after.projects[0]).toMatchObject(expected)
  })

  test.each<[Partial<CellCorrection>, object]>([
    [{ field: 'year', asRead: 2023, corrected: 2024 }, { year: 2024, yearBasis: null }],
    [{ field: 'department.name', asRead: null, corrected: '物流局' }, { department: { code: null, name: '物流局' } }],
    [{ field: 'jurisdiction', asRead: null, corrected: '某区' }, { jurisdiction: '某区' }],
  ])('of the document: %j', (entry, expected) => {
    expect(apply({ projectCode: null, indicator: null, ...entry }).after).toMatchObject(expected)
  })

  test('of a row changes the recruitment goal stated in it, and a corrected code the goals of its project', () => {
    const rowGoal = { where: 'indicator', metric: '签约项目数', value: 3, locator: { line: 40 }, family: '签约项目数' } as const
    const read = targetDocument('0a', { recruitmentGoals: [goal(), goal({ ...rowGoal, operator: '>=', quote: '签约项目数 全年签约项目个数 ≥3个' })] })
    expect(apply({}, read).after.recruitmentGoals).toMatchObject([{ where: 'projectGoal', value: 3 }, { where: 'indicator', value: 8, canonicalValue: 8, quote: expect.stringContaining('≥8个') }])
    const renamed = apply({ indicator: null, field: 'code', asRead: '118001001', corrected: '118001009' }, read).after
    expect(renamed.recruitmentGoals.map(({ projectCode }) => projectCode)).toEqual(['118001009', '118001009'])
  })

  test('is no inference any more; a row looked at whole is judged again, one looked at in part is not', () => {
    const doubt = { severity: 'warning' as const, code: 'row-uncertain', message: 'unsure / unsure', locator: { line: 40 } }
    const read = targetDocument('0a', { diagnostics: [doubt], projects: [project({ indicators: [indicator({ confidence: { valueText: 0.6, basis: 0.7 } })] })] })
    const part = applyCorrections([read], [cell()]).documents[0]!
    expect(part.projects[0]!.indicators[0]!.confidence).toEqual({ basis: 0.7 })
    expect(part.diagnostics).toEqual([doubt])
    const whole = applyCorrections([read], [cell(), cell({ id: 'c2', field: 'basis', asRead: '年度工作计划', corrected: '年度工作计划' })]).documents[0]!
    expect(whole.projects[0]!.indicators[0]).not.toHaveProperty('confidence')
    expect(whole.diagnostics).toEqual([])
  })
})

describe('an entry that no longer meets what was read', () => {
  test.each<[string, Partial<CellCorrection>, string]>([
    ['is stale where the cell holds something else', { asRead: '≥4个' }, 'not-as-read'],
    ['is stale where there is no such row', { indicator: 2 }, 'no-such-place'],
    ['is stale where there is no such project', { projectCode: '118001002' }, 'no-such-place'],
    ['is stale where code and place disagree', { projectOrdinal: 2 }, 'no-such-place'],
  ])('%s', (_, entry, note) => {
    const read = targetDocument('0a')
    const { after, outcome } = apply(entry, read)
    expect(outcome).toMatchObject({ state: 'stale', note })
    expect(after).toEqual(read)
  })

  test('is unused where its source is not there', () => {
    expect(apply({ source: { sha256: '0b'.repeat(32), name: 'other.txt' } }).outcome).toMatchObject({ state: 'unused', documentIndex: null })
  })

  test('says so where several projects have the code, and finds the one by its place', () => {
    const read = targetDocument('0a', { projects: [project(), project(), project({ code: null })] })
    expect(apply({}, read).outcome).toMatchObject({ state: 'stale', note: 'several-places' })
    expect(apply({ projectOrdinal: 2 }, read).outcome).toMatchObject({ state: 'applied', projectIndex: 1 })
    expect(apply({ projectCode: null, projectOrdinal: 3 }, read).outcome).toMatchObject({ state: 'applied', projectIndex: 2 })
  })

  test('follows an earlier one by date, whatever their order in the file', () => {
    const later = cell({ id: 'c2', date: '2026-02-01', asRead: '≥8个', corrected: '≥9个' })
    const { documents: [after], applied } = applyCorrections([targetDocument('0a')], [later, cell()])
    expect(applied.map(({ correction, state }) => [correction.id, state])).toEqual([['c1', 'applied'], ['c2', 'applied']])
    expect(after!.projects[0]!.indicators[0]!.valueText).toBe('≥9个')
  })
})

describe('the file of corrections', () => {
  const file = (...entries: unknown[]) => readCorrectionFile('corrections.json', JSON.stringify({ schemaVersion: 1, corrections: entries }))
  const explanation = { ...cell({ id: 'c9' }), kind: 'finding', finding: 'd-0a0a0a0a0a0a-V01', effect: 'silence' }
  for (const key of ['projectCode', 'indicator', 'field', 'asRead', 'corrected']) delete (explanation as Record<string, unknown>)[key]

  test('of the form described is read as it is', () => {
    expect(file(cell(), explanation)).toEqual({ corrections: [cell(), explanation], problems: [] })
  })

  test.each<[string, unknown, string, RegExp]>([
    ['a field of its own', { ...cell(), note: '' }, '/corrections/0', /"note" does not belong here/u],
    ['no reason in English', { ...cell(), reason: { zh: '误读' } }, '/corrections/0/reason', /"en" is missing/u],
    ['a kind that is none', { ...cell(), kind: 'row' }, '/corrections/0/kind', /one of "cell", "finding"/u],
    ['an effect that is none', { ...explanation, effect: 'delete' }, '/corrections/0/effect', /one of "annotate", "silence"/u],
    ['a field that is none', cell({ field: 'unit' as 'basis' }), '/corrections/0/field', /must be one of/u],
    ['a row’s field without a row', cell({ indicator: null }), '/corrections/0/field', /fields that can be corrected here are name/u],
    ['a row without a project', cell({ projectCode: null }), '/corrections/0/projectCode', /a row needs its project/u],
    ['money as text', cell({ indicator: null, field: 'budgetWan', asRead: 35, corrected: '350' }), '/corrections/0/corrected', /must be an amount/u],
    ['a year that is none', cell({ projectCode: null, indicator: null, field: 'year', asRead: 2023, corrected: 20.5 }), '/corrections/0/corrected', /must be a year/u],
    ['a day that is none', cell({ date: '2026-02-30' }), '/corrections/0/date', /there is no day 2026-02-30/u],
  ])('with %s is refused at its place with a remedy in both languages', (_, entry, path, message) => {
    const { corrections, problems } = file(entry)
    expect(corrections).toEqual([])
    expect(problems.find((problem) => problem.path === path)?.en, JSON.stringify(problems)).toMatch(message)
    expect(problems[0]!.zh).toMatch(/请对照 data\/schema\/corrections\.schema\.json/u)
    expect(problems[0]!.en).toMatch(/Correct it after data\/schema\/corrections\.schema\.json/u)
  })

  test('with one id twice, or that is no JSON, is refused', () => {
    expect(file(cell(), cell()).problems).toMatchObject([{ path: '/corrections/1/id' }])
    expect(readCorrectionFile('corrections.json', '{').problems[0]!.en).toMatch(/^not valid JSON/u)
  })
})
