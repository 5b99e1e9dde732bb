import { describe, expect, test } from 'vitest'
import type { FindingRow } from '../../src/queries/audit.ts'
import { totals } from '../../src/views/overview/shares.ts'
import { sortFindings } from '../../src/views/audit/sort.ts'

const row = (findingId: string, patch: Partial<FindingRow> = {}): FindingRow => ({
  findingId, ruleId: 'V01', titleZh: null, titleEn: null, outcome: 'fails', class: '必改', severity: 'H', scored: true, documentId: 'd-0a0a0a0a0a0a', departmentId: '803001', year: 2022,
  sourceName: 'a.txt', projectId: 'p', projectName: '招商费用', budgetFen: 100, suspect: false, indicatorOrdinal: 1, level2: null, level3: '签约', valueText: null,
  messageZh: '', messageEn: '', evidence: '', cells: '', precedence: null, locatorLine: 1, ...patch,
})
const ids = (rows: FindingRow[]) => rows.map(({ findingId }) => findingId).join('')

describe('the worklist', () => {
  test('sorts severities by weight, not by letter, and keeps the order among equals', () => {
    const rows = [row('a', { severity: 'L' }), row('b'), row('c', { severity: 'M' }), row('d')]
    expect(ids(sortFindings(rows, { by: 'severity', descending: true }))).toBe('bdca')
    expect(ids(sortFindings(rows, { by: 'severity', descending: false }))).toBe('acbd')
  })

  test('puts what has no budget last both ways', () => {
    const rows = [row('a', { budgetFen: null }), row('b', { budgetFen: 5 }), row('c', { budgetFen: 9 })]
    expect(ids(sortFindings(rows, { by: 'budget', descending: true }))).toBe('cba')
    expect(ids(sortFindings(rows, { by: 'budget', descending: false }))).toBe('bca')
  })

  test('sorts places by file, then by line as a number', () => {
    const rows = [row('a', { locatorLine: 100 }), row('b', { locatorLine: 9 }), row('c', { sourceName: '0.txt', locatorLine: 500 })]
    expect(ids(sortFindings(rows, { by: 'place', descending: false }))).toBe('cba')
  })
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
    expect(all.shares.map(({ share }) => share).reduce((sum, share) => sum + share, 0)).toBe(1)
  })

  test('keeps empty bands, and projects without a budget out of the money', () => {
    const all = totals([grade('良', 2, null)])
    expect(all).toMatchObject({ projects: 2, withBudget: 0, wan: 0 })
    expect(all.shares.map(({ share }) => share)).toEqual([0, 0, 0])
  })
})
