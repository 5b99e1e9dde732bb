import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Judgement } from '../../src/quality/judgement.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import { checkTables } from '../../src/snapshot/checkTables.ts'
import { SnapshotError } from '../../src/snapshot/SnapshotError.ts'
import { finding, goal, indicator, judgement, project, RULES, targetDocument } from '../support/documents.ts'

const build = (...pairs: [TargetDocument, Judgement?][]) =>
  buildTables(pairs.map(([document]) => document), pairs.map(([document, given]) => given ?? judgement(document)), RULES)

describe('ids', () => {
  test('come from the source and the printed code and order', () => {
    const tables = build([targetDocument('0a', { projects: [project({ indicators: [indicator(), indicator()] })] })])
    expect(tables.documents[0]).toMatchObject({ document_id: 'd-0a0a0a0a0a0a' })
    expect(tables.projects[0]).toMatchObject({ project_id: 'd-0a0a0a0a0a0a-118001001' })
    expect(tables.indicators.map((row) => row.indicator_id)).toEqual(['d-0a0a0a0a0a0a-118001001-1', 'd-0a0a0a0a0a0a-118001001-2'])
    expect(tables.findings[0]).toMatchObject({ finding_id: 'd-0a0a0a0a0a0a-118001001-1-V01', indicator_id: 'd-0a0a0a0a0a0a-118001001-1' })
    expect(tables.department_targets[0]).toMatchObject({ target_id: 'd-0a0a0a0a0a0a-t1' })
    expect(tables.recruitment_goals[0]).toMatchObject({ goal_id: 'd-0a0a0a0a0a0a-g1', project_id: 'd-0a0a0a0a0a0a-118001001', stage: 'signing' })
  })

  test('stay apart for missing, repeated and odd codes', () => {
    const codes = [null, 'A1', 'A1', '', 'A/1', 'A?1', null]
    const tables = build([targetDocument('0a', { projects: codes.map((code) => project({ code })) })])
    expect(tables.projects.map((row) => String(row.project_id).slice(15))).toEqual(['n1', 'A1', 'A1.2', 'n4', 'A_1', 'A_1.2', 'n7'])
  })

  test('tell findings of one rule at one place apart by what they are about, never by their order', () => {
    const document = targetDocument('0a')
    const [first, second] = [finding({ evidence: 'first' }), finding({ evidence: 'second' })]
    const around = [finding({ projectIndex: null, indicatorOrdinal: null }), finding({ indicatorOrdinal: null })]
    const idOf = (findings: Finding[]) => new Map(build([document, judgement(document, 80, findings)]).findings.map((row) => [row.evidence, row.finding_id]))
    const tables = build([document, judgement(document, 80, [first, second, ...around])])
    expect(tables.findings.map((row) => String(row.finding_id).slice(14))).toEqual(['-V01', '-118001001-V01', expect.stringMatching(/^-118001001-1-V01\.[0-9a-f]{6}$/u), expect.stringMatching(/^-118001001-1-V01\.[0-9a-f]{6}$/u)])
    expect(new Set(tables.findings.map((row) => row.finding_id)).size).toBe(4)
    expect(idOf([second, first])).toEqual(idOf([first, second]))
    expect(build([document, judgement(document, 80, [first, first])]).findings[1]!.finding_id).toMatch(/\.2$/u)
    expect(tables.findings[0]).toMatchObject({ project_id: null, project_code: null, indicator_id: null, indicator_ordinal: null, locator_line: null })
  })

  test('and rows do not depend on the order of reading', () => {
    const documents = ['0a', '0b', '0c', '0d'].map((seed) => targetDocument(seed, { year: Number(`20${seed.charCodeAt(1) - 75}`) }))
    const expected = build(...documents.map((document): [TargetDocument] => [document]))
    fc.assert(fc.property(fc.shuffledSubarray(documents, { minLength: 4 }), (shuffled) => {
      expect(build(...shuffled.map((document): [TargetDocument] => [document]))).toEqual(expected)
    }))
  })

  test('refuse one source read twice, naming both', () => {
    const twin = targetDocument('0a', { source: { ...targetDocument('0a').source, name: 'copy.txt' } })
    expect(() => build([targetDocument('0a')], [twin])).toThrow(SnapshotError)
    expect(() => build([targetDocument('0a')], [twin])).toThrow(/copy\.txt.*made-up-0a\.txt/u)
  })
})

describe('the department', () => {
  const of = (over: Partial<TargetDocument>) => build([targetDocument('0a', over)]).departments[0]

  test('is the one stated for the document', () => {
    expect(of({ department: { code: '803001', name: '商务区' } })).toMatchObject({ department_id: expect.stringMatching(/^803001-[0-9a-f]{6}$/u), code: '803001', name: '商务区', identity: 'stated' })
    expect(of({ department: { code: '803001', name: null } })).toMatchObject({ department_id: '803001' })
  })
  test('is the one all projects state', () => {
    expect(of({ projects: [project({ departmentCode: '803001', departmentName: '商务区' })] })).toMatchObject({ department_id: expect.stringMatching(/^803001-/u), name: '商务区', identity: 'stated', names: '2023:商务区' })
  })
  test('is the shared prefix of nine-digit project codes', () => {
    expect(of({ projects: [project({ code: '118001001' }), project({ code: '118001002' })] })).toMatchObject({ department_id: '118001', code: '118001', name: null, identity: 'project-code' })
  })
  test.each([
    ['codes of several departments', [project({ code: '118001001' }), project({ code: '118002001' })]],
    ['long codes, which begin with the district', [project({ code: '13020922P00H00E100020' })]],
    ['no project', []],
  ])('stands alone with %s', (_, projects) => {
    expect(of({ projects })).toMatchObject({ department_id: 'd-0a0a0a0a0a0a', code: null, identity: 'none' })
  })

  test('joins its years where the jurisdiction is the same, named as in the latest', () => {
    const of = (seed: string, year: number | null, name: string) => targetDocument(seed, { year, jurisdiction: '某区', department: { code: '803001', name } })
    const rows = build([of('0a', 2022, '旧名')], [of('0b', 2025, '新名')], [of('0c', null, '无年份')]).departments
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ name: '新名', names: '2022:旧名\n2025:新名\n:无年份', formed_from: '', documents: 3, projects: 3, budget_fen: 105_000_000n })
  })

  test('is another where another district uses the same budget code, by its name, its jurisdiction or its project codes', () => {
    const ids = build(
      [targetDocument('0a', { jurisdiction: '甲区', department: { code: '803001', name: '商务局' } })],
      [targetDocument('0b', { jurisdiction: '乙区', department: { code: '803001', name: '商务局' } })],
      [targetDocument('0c', { department: { code: '803001', name: '商务局' }, projects: [project({ code: '99010122P00H00E100020' })] })],
      [targetDocument('0d', { department: { code: '803001', name: '商务局' }, projects: [project({ code: '99010222P00H00E100020' })] })],
    ).departments.map((row) => row.department_id)
    expect(new Set(ids).size).toBe(4)
  })

  test('is scored by money beside the plain mean; projects without score or budget leave what they cannot enter', () => {
    const document = targetDocument('0a', { projects: [project({ budgetWan: 8000 }), project({ budgetWan: 20 }), project({ budgetWan: null }), project({ budgetWan: 500 })] })
    const given = judgement(document)
    ;[40, 90, 80, null].forEach((quality, i) => { given.projects[i]!.quality = quality })
    expect(build([document, given]).departments[0]).toMatchObject({ quality_weighted: (40 * 8000 + 90 * 20) / 8020, quality_mean: 70 })
    const none = build([document, judgement(document, null)]).departments[0]
    expect(none).toMatchObject({ quality_weighted: null, quality_mean: null })
  })
})

describe('rows', () => {
  test('hold money as integer fen, exactly', () => {
    const tables = build([targetDocument('0a', { projects: [project({ budgetWan: 0.1, fiscalWan: 0.2, otherWan: 1234567.89 })] })])
    expect(tables.projects[0]).toMatchObject({ budget_fen: 100_000n, fiscal_fen: 200_000n, other_fen: 1_234_567_890_000n })
    expect(tables.documents[0]).toMatchObject({ budget_fen: 100_000n })
  })

  test('keep an unknown budget apart from zero', () => {
    const tables = build([targetDocument('0a', { projects: [project({ budgetWan: null })] })], [targetDocument('0b', { projects: [project({ budgetWan: 0 })] })])
    expect(tables.documents.map((row) => row.budget_fen)).toEqual([null, 0n])
  })

  test('keep other checkpoints, goals and blank cells', () => {
    const spendingPlan = { mar: null, jun: 50, oct: null, dec: 100, extraCheckpoints: [{ month: 9, percent: 75 }, { month: 11, percent: 95.5 }] }
    const [row] = build([targetDocument('0a', { projects: [project({ spendingPlan, goals: ['一', '二'] })] })]).projects
    expect(row).toMatchObject({ plan_mar: null, plan_jun: 50, plan_extra: '9:75;11:95.5', goals: '一\n二' })
  })

  test('say how sure the least certain cell is, which cells are inferred and which of them are uncertain', () => {
    const confidence = { valueText: 0.72, level3: 0.8, basis: 0.95 }
    const [unsure, sure] = build([targetDocument('0a', { projects: [project({ indicators: [indicator({ confidence }), indicator()] })] })]).indicators
    expect(unsure).toMatchObject({ confidence: 0.72, cell_confidence: 'level3:0.8,value_text:0.72,basis:0.95', uncertain_cells: 'value_text' })
    expect(sure).toMatchObject({ confidence: 1, cell_confidence: '', uncertain_cells: '' })
  })

  test('say which rules passed on the row, the project and the document', () => {
    const document = targetDocument('0a', { projects: [project({ indicators: [indicator(), indicator()] })] })
    const passed = { document: ['G05'], projects: [['B01', 'C02']], rows: [[['V01', 'V02'], []]] }
    const tables = build([document, { ...judgement(document), passed }])
    expect(tables.indicators.map((row) => row.passed)).toEqual(['V01,V02', ''])
    expect(tables.projects[0]).toMatchObject({ passed: 'B01,C02' })
    expect(tables.documents[0]).toMatchObject({ passed: 'G05' })
  })

  test('leave a row without judgement unscored, never zero', () => {
    const document = targetDocument('0a')
    const tables = build([document, { ...judgement(document), indicators: [], projects: [] }])
    expect(tables.indicators[0]).toMatchObject({ score: null, score_raw: null, dim_measurable: null })
    expect(tables.projects[0]).toMatchObject({ quality: null, grade: null })
  })

  test('count each rule over all documents', () => {
    expect(build([targetDocument('0a')], [targetDocument('0b')]).rules).toMatchObject([{ rule_id: 'V01', fails: 2, passes: 8, cannot_judge: 2, not_applicable: 4 }])
  })

  test('give a recruitment goal without family no stage, and one without project none', () => {
    const [row] = build([targetDocument('0a', { recruitmentGoals: [goal({ family: null, projectCode: 'nowhere' })] })]).recruitment_goals
    expect(row).toMatchObject({ stage: null, project_id: null, project_code: 'nowhere' })
  })
})

describe('tables that do not fit their columns are refused, naming row and column', () => {
  const good = () => build([targetDocument('0a')])
  test.each([
    ['null where a value is promised', { name: null }, /projects\[0\] d-0a0a0a0a0a0a-118001001: name is null/u],
    ['a number where text is promised', { name: 3 }, /name is number 3, declared VARCHAR/u],
    ['a float for an integer', { indicator_count: 1.5 }, /indicator_count is number 1.5, declared INTEGER/u],
    ['a number for money', { budget_fen: 5 }, /budget_fen is number 5, declared BIGINT/u],
    ['not a number', { quality: Number.NaN }, /quality is number NaN, declared DOUBLE/u],
    ['a column nobody declared', { extra: 1 }, /undeclared column extra/u],
  ])('%s', (_, damage, message) => {
    const tables = good()
    expect(() => checkTables({ ...tables, projects: tables.projects.map((row) => ({ ...row, ...damage })) })).toThrow(message)
  })
  test('an id that is there twice', () => {
    const tables = good()
    expect(() => checkTables({ ...tables, projects: [...tables.projects, ...tables.projects] })).toThrow(/project_id is there twice/u)
  })
})
