import { describe, expect, test } from 'vitest'
import { deductionLines } from '../../src/paper/deductions.ts'
import type { PaperChargeRow, PaperIndicatorRow, PaperProjectRow } from '../../src/queries/workingPaper.ts'
import { DIMENSION_POINTS, PART_POINTS } from '../../src/reference/deductions.ts'
import { judge, RULES } from '../../src/quality/run.ts'
import { document, row as printed } from '../quality/make.ts'

const full = { measurable: 40, category: 20, ambition: 15, definition: 15, basisKept: 10 }

function row(kept: Partial<PaperIndicatorRow> = {}): PaperIndicatorRow {
  return { projectId: 'p', projectCode: '9', projectName: '样例', ordinal: 1, hasDescription: true, ...full, ...kept } as PaperIndicatorRow
}
const project = (kept: Partial<PaperProjectRow> = {}) =>
  ({ projectId: 'p', projectCode: '9', projectName: '样例', completeness: 10, relevance: 12, adequacy: 10, feasibility: 8, ...kept }) as PaperProjectRow
const charge = (ruleId: string, over: Partial<PaperChargeRow> = {}): PaperChargeRow =>
  ({ findingId: `f-${ruleId}`, ruleId, branch: null, severity: 'M', projectId: 'p', ordinal: 1, ordinals: '', ...over })
const pricesOf = (lines: ReturnType<typeof deductionLines>) => lines.map(({ of, lost, charges }) => [of, lost, charges.map(({ finding, points }) => `${finding.ruleId}:${points}`).join(' ')])

test('a row that keeps everything has no line', () => {
  expect(deductionLines([row()], [project()], [charge('V04')])).toEqual([])
})

test('a dimension is charged with the rules that take from it, at the price of their severity', () => {
  expect(pricesOf(deductionLines([row({ measurable: 15, definition: 9 })], [project()], [charge('V03'), charge('V04'), charge('D01')])))
    .toEqual([['measurable', 25, 'V03:15 V04:10'], ['definition', 6, 'D01:6']])
})

test('a finding about a whole table is charged to each of its rows and to no other', () => {
  const lines = deductionLines([row({ ambition: 11 }), row({ ordinal: 2, ambition: 11 }), row({ ordinal: 12, ambition: 11 })], [project()], [charge('V09', { ordinal: null, ordinals: '1,12' })])
  expect(lines.map(({ ordinal, charges }) => [ordinal, charges.length])).toEqual([[1, 1], [2, 0], [12, 1]])
})

test('a rule whose branches differ in price is charged by the branch that fired, and once on a row', () => {
  expect(pricesOf(deductionLines([row({ basisKept: 6 })], [project()], [charge('R03', { branch: 'a' })]))).toEqual([['basis', 4, 'R03:4']])
  expect(pricesOf(deductionLines([row({ basisKept: 0 })], [project()], [charge('R03', { branch: 'b' }), charge('R04'), charge('R04')]))).toEqual([['basis', 10, 'R03:8 R04:3']])
})

test('where no description is printed, the definition starts from fewer points', () => {
  expect(deductionLines([row({ definition: 9, hasDescription: false })], [project()], [])).toEqual([])
  expect(deductionLines([row({ definition: 6, hasDescription: false })], [project()], [charge('V05')])[0]).toMatchObject({ most: 9, lost: 3, kept: 6 })
})

test('a part of the project comes before its rows', () => {
  const lines = deductionLines([row({ measurable: 0 })], [project({ feasibility: 5 })], [charge('V01'), charge('P03', { ordinal: null })])
  expect(pricesOf(lines)).toEqual([['feasibility', 3, 'P03:3'], ['measurable', 40, 'V01:40']])
})

test('a finding that costs no points names no charge', () => {
  expect(pricesOf(deductionLines([row({ basisKept: 7, definition: 12 })], [project()], [charge('P05'), charge('R04'), charge('I04'), charge('V05')])))
    .toEqual([['definition', 3, 'V05:3'], ['basis', 3, 'R04:3']])
})

describe('against the scores themselves', () => {
  const made = document({ projects: [{ rows: [printed('数量', '改造数量', '改造数量', '30'), printed('质量', '合格率', '', '良好', '优秀'), printed('满意度', '满意度', '居民满意度', '')] }] })
  const { findings, indicators, projects } = judge(made, RULES)
  const charges = findings.filter(({ outcome, scored, projectIndex }) => outcome === 'fails' && scored && projectIndex === 0)
    .map((finding, index): PaperChargeRow => ({ findingId: `f${index}`, ruleId: finding.ruleId, branch: finding.branch, severity: finding.severity, projectId: 'p', ordinal: finding.indicatorOrdinal, ordinals: finding.rows.join(',') }))
  const rows = indicators[0]!.map(({ dims: { basis, ...kept } }, index) => row({ ...kept, basisKept: basis, ordinal: index + 1 }))
  const lines = deductionLines(rows, [project(projects[0]!.parts)], charges)

  test('every loss has a rule that took it', () => {
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.filter(({ charges }) => charges.length === 0)).toEqual([])
  })

  test('what the lines keep adds up to each row’s score by hand', () => {
    indicators[0]!.forEach(({ raw }, index) => {
      const lost = lines.filter(({ ordinal }) => ordinal === index + 1).reduce((sum, line) => sum + line.lost, 0)
      const most = Object.values(DIMENSION_POINTS).reduce((sum, points) => sum + points, 0)
      expect(most - lost).toBe(raw)
    })
  })

  test('what the lines keep adds up to the project’s score by hand', () => {
    const { parts, raw } = projects[0]!
    const lost = lines.filter(({ ordinal }) => ordinal === null).reduce((sum, line) => sum + line.lost, 0)
    const others = PART_POINTS.completeness + PART_POINTS.relevance + PART_POINTS.adequacy + PART_POINTS.feasibility
    expect((parts.indicators ?? 0) + others - lost).toBeCloseTo(raw!, 6)
  })
})
