import { describe, expect, test } from 'vitest'
import type { FindingRow, ListedIndicatorRow } from '../../src/queries/audit.ts'
import type { EvidenceRow } from '../../src/queries/finding.ts'
import type { RuleRow } from '../../src/queries/method.ts'
import type { ProjectFindingRow } from '../../src/queries/project.ts'
import type { Sort } from '../../src/state/view.ts'
import { listLines } from '../../src/views/audit/lines.ts'
import { concernedWords, markedPieces } from '../../src/views/audit/marked.ts'
import { placeParts, ruleOutcomes } from '../../src/views/audit/outcomes.ts'
import { findingLines, indicatorLines, readMarks } from '../../src/views/audit/rows.ts'
import { sorted } from '../../src/views/audit/sort.ts'
import { totals } from '../../src/views/overview/shares.ts'

const row = (findingId: string, patch: Partial<FindingRow> = {}): FindingRow => ({
  findingId, ruleId: 'V01', titleZh: null, titleEn: null, outcome: 'fails', class: '必改', severity: 'H', scored: true, documentId: 'd-0a0a0a0a0a0a', departmentId: '803001', year: 2022,
  sourceName: 'a.txt', projectId: 'p', projectName: '招商费用', budgetFen: 100, suspect: false, indicatorOrdinal: 1, ordinals: '', level2: null, level2Standard: null, level3: '签约', description: null, valueText: null, basis: null, score: null,
  messageZh: '', messageEn: '', evidence: '', cells: '', precedence: null, locator: 'L1', locatorLine: 1, namedProject: false, namedCell: false, ...patch,
})
const indicator = (indicatorId: string, patch: Partial<ListedIndicatorRow> = {}): ListedIndicatorRow => ({
  indicatorId, documentId: 'd-0a0a0a0a0a0a', departmentId: '803001', year: 2022, sourceName: 'a.txt', projectId: 'p', projectName: '招商费用', budgetFen: 100, suspect: false, ordinal: 1,
  level2: '', level2Standard: null, level3: '签约', description: '', valueText: '', basis: '', score: null, severity: null, class: null, marks: '', uncertainCells: '', locator: 'L1', locatorLine: 1,
  namedProject: false, namedCell: false, ...patch,
})
const ids = (rows: FindingRow[], sort: Sort) => sorted(findingLines(rows), sort).map(({ findingId }) => findingId).join('')

describe('the worklist', () => {
  test('sorts severities by weight, not by letter, and keeps the order among equals', () => {
    const rows = [row('a', { severity: 'L' }), row('b'), row('c', { severity: 'M' }), row('d')]
    expect(ids(rows, { by: 'severity', descending: true })).toBe('bdca')
    expect(ids(rows, { by: 'severity', descending: false })).toBe('acbd')
  })

  test('puts what has no budget last both ways', () => {
    const rows = [row('a', { budgetFen: null }), row('b', { budgetFen: 5 }), row('c', { budgetFen: 9 })]
    expect(ids(rows, { by: 'budget', descending: true })).toBe('cba')
    expect(ids(rows, { by: 'budget', descending: false })).toBe('bca')
  })

  test('sorts places by file, then by line as a number', () => {
    const rows = [row('a', { locatorLine: 100 }), row('b', { locatorLine: 9 }), row('c', { sourceName: '0.txt', locatorLine: 500 })]
    expect(ids(rows, { by: 'place', descending: false })).toBe('cba')
  })

  test('has money at stake first, then severity, and equal rows the same whichever column is sorted', () => {
    const rows = [row('a', { budgetFen: 5 }), row('b', { severity: 'L' }), row('c'), row('d', { budgetFen: 5, severity: 'M' })]
    expect(ids(rows, { by: 'budget', descending: true })).toBe('cbad')
    expect(ids(rows, { by: 'class', descending: false })).toBe('cbad')
  })

  test('sorts Chinese names as they are said, digits by their value, and blanks last', () => {
    const rows = [row('a', { projectName: '园区2期' }), row('b', { projectName: '安全生产' }), row('c', { projectName: '园区10期' }), row('d', { projectName: null }), row('e', { projectName: '扶持资金' })]
    expect(ids(rows, { by: 'project', descending: false })).toBe('beacd')
    expect(ids(rows, { by: 'project', descending: true })).toBe('caebd')
  })

  test('shows of each rule the worst that came of it, what fails before what is set aside', () => {
    expect(readMarks('')).toEqual([])
    expect(readMarks('R01:fails:L,V02:also:H,V03:fails:M,V03:also:H').map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)).toEqual(['V03 fails', 'R01 fails', 'V02 also'])
  })
})

describe('groups of the worklist', () => {
  const rows = indicatorLines([
    indicator('a', { projectId: 'p', budgetFen: 100, marks: 'V02:fails:H,R01:fails:L' }), indicator('b', { projectId: 'p', budgetFen: 100 }),
    indicator('c', { projectId: 'q', budgetFen: 70, suspect: true, marks: 'R01:fails:L' }), indicator('d', { projectId: 'r', budgetFen: null, marks: 'R01:fails:L' }),
  ])
  const shown = (group: 'project' | 'rule', options: { closed?: Set<string>; byName?: boolean } = {}) =>
    listLines(rows, group, { closed: new Set(), ...options }).map((line) => (line.kind === 'group' ? `[${line.group.key}]` : line.row.id)).join(' ')

  test('come in the order of their rows, and close to their head', () => {
    expect(shown('project')).toBe('[p] a b [q] c [r] d')
    expect(shown('project', { closed: new Set(['p']) })).toBe('[p] [q] c [r] d')
  })

  test('by rule hold a row under each of its rules, the commonest first, what has none last', () => {
    expect(shown('rule')).toBe('[R01] a c d [V02] a [] b')
    const keys = listLines(rows, 'rule', { closed: new Set() }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('add up the money of their projects, each once, that in doubt apart', () => {
    const [head] = listLines(rows, 'rule', { closed: new Set() })
    expect(head).toMatchObject({ group: { rows: 3, projects: 3, budgetFen: 100, suspects: 1, suspectFen: 70 } })
    expect(listLines(rows, 'project', { closed: new Set() })[0]).toMatchObject({ group: { rows: 2, projects: 1, budgetFen: 100 } })
  })
})

describe('words looked for are marked', () => {
  const marked = (text: string, ...words: string[]) => markedPieces(text, words).map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join('')
  test.each<[string, string[], string]>([
    ['群众满意度', ['满意'], '群众[满意]度'],
    ['V02 和 v02', ['v02'], '[V02] 和 [v02]'],
    ['满意度', ['满意', '意度'], '[满意度]'],
    ['aaa', ['aa'], '[aa]a'],
    ['没有', ['x'], '没有'],
    ['', ['x'], ''],
  ])('%s', (text, words, expected) => expect(marked(text, ...words)).toBe(expected))

  test('never changing the text', () => {
    for (const text of ['İstanbul 满意', '≥90%（含）']) expect(markedPieces(text, ['满意', '%']).map((piece) => piece.text).join('')).toBe(text)
  })

  test('and of a printed cell the words its findings quote, else all of it', () => {
    expect(concernedWords('带动就业≥50人', [{ outcome: 'fails', messageZh: '“≥50人”没有基期。' }])).toEqual(['≥50人'])
    expect(concernedWords('满意', [{ outcome: 'fails', messageZh: '没有门槛。' }])).toEqual(['满意'])
    expect(concernedWords('满意', [{ outcome: 'also', messageZh: '没有门槛。' }])).toEqual([])
  })
})

describe('the evidence of a place', () => {
  const rule = (ruleId: string, scope: string) => ({ ruleId, scope }) as RuleRow
  const finding = (ruleId: string, outcome: string, indicatorOrdinal: number | null, ordinals = '') => ({ findingId: `${ruleId} ${indicatorOrdinal}`, ruleId, outcome, indicatorOrdinal, ordinals }) as ProjectFindingRow
  const rules = [rule('B01', 'project'), rule('G05', 'document'), rule('R01', 'table'), rule('T09', 'table'), rule('V01', 'row'), rule('V02', 'row'), rule('V03', 'row'), rule('V04', 'row')]
  const place = { projectId: 'p', ordinal: 2, passedRow: 'V01', passedProject: 'B01', passedDocument: '' } as EvidenceRow
  const findings = [finding('V02', 'fails', 2), finding('V03', 'cannotJudge', 2), finding('V04', 'fails', 1), finding('R01', 'fails', null, '2,3'), finding('T09', 'fails', null, '1')]
  const came = (at: EvidenceRow, own = findings) => ruleOutcomes(at, rules, own).map(({ rule: { ruleId }, outcome }) => `${ruleId} ${outcome}`)

  test('has every rule that can say something of it, each once', () => {
    expect(came(place)).toEqual(['V02 fails', 'R01 fails', 'V03 cannotJudge', 'T09 elsewhere', 'V01 passed', 'B01 passed', 'V04 notApplicable', 'G05 notApplicable'])
  })

  test('that is a whole project has no rules of rows, and a department only those of the document', () => {
    expect(came({ ...place, ordinal: null, passedRow: '' })).toEqual(['R01 fails', 'T09 fails', 'B01 passed', 'G05 notApplicable'])
    expect(came({ ...place, projectId: null, ordinal: null, passedRow: '', passedProject: '', passedDocument: 'G05' }, [])).toEqual(['G05 passed'])
  })

  test.each([
    ['L198', { kind: 'line', line: 198 }], ['p3 L12', { kind: 'page', page: 3, line: 12 }], ['t2 r4 c1', { kind: 'table', table: 2, row: 4, cell: 1 }],
    ['¶17', { kind: 'paragraph', paragraph: 17 }], ['表一!B5', { kind: 'sheet', sheet: '表一', cell: 'B5' }], ['?', { kind: 'other', text: '?' }],
  ])('is found by its locator %s', (locator, parts) => expect(placeParts(locator)).toEqual(parts))
})

describe('the money by grade', () => {
  const grade = (name: string | null, projects: number, wan: number | null) => ({ grade: name, projects, budgets: wan === null ? 0 : projects, budgetFen: wan === null ? null : wan * 1_000_000, suspects: 0, suspectFen: null, indicators: 8 * projects })

  test('falls in three bands that add up to the denominator', () => {
    const all = totals([grade('优', 1, 100), grade('中', 2, 200), grade('差', 1, 600), grade(null, 1, 100)])
    expect(all).toMatchObject({ projects: 5, withBudget: 5, wan: 1000 })
    expect(all.shares.map(({ band, wan, share, projects }) => [band, wan, share, projects])).toEqual([['sound', 100, 0.1, 1], ['weak', 800, 0.8, 3], ['unjudged', 100, 0.1, 1]])
  })

  test('keeps money in doubt out of every band and beside the total, so that the projects tie', () => {
    const all = totals([grade('中', 2, 200), { ...grade('差', 2, 100), budgets: 1, suspects: 1, suspectFen: 900_000_000 }])
    expect(all).toMatchObject({ projects: 4, withBudget: 3, wan: 300, suspects: 1, suspectWan: 900 })
    expect(all.shares.find(({ band }) => band === 'weak')).toMatchObject({ wan: 300, projects: 3, suspects: 1, without: 0 })
    expect(all.shares.map(({ share }) => share).reduce((sum, share) => sum + share, 0)).toBe(1)
  })

  test('keeps empty bands, and projects without a budget out of the money', () => {
    const all = totals([grade('良', 2, null)])
    expect(all).toMatchObject({ projects: 2, withBudget: 0, wan: 0 })
    expect(all.shares[0]).toMatchObject({ band: 'sound', projects: 0, without: 2 })
    expect(all.shares.map(({ share }) => share)).toEqual([0, 0, 0])
  })
})
