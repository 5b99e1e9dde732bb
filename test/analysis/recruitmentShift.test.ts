import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GoalInput } from '../../src/analysis/recruitmentMetric.ts'
import { recruitmentShifts } from '../../src/analysis/recruitmentShift.ts'
import { statedGoals } from '../../src/analysis/statedGoals.ts'
import { goalRow } from './support/rows.ts'

const YEARS = [2022, 2023, 2024, 2025]
const document = (year: number) => ({ documentId: `doc${year}`, departmentId: 'd1', year })
const goal = (year: number, value: number | null, over: Partial<GoalInput> = {}) => goalRow({ year, value, documentId: `doc${year}`, goalId: `g${year}-${value}-${JSON.stringify(over).length}`, ...over })
const large = (size: number) => ({ family: '亿元以上签约项目数', thresholdValue: size, thresholdUnit: '亿元' })
const shifts = (years: number[], ...goals: GoalInput[]) => recruitmentShifts(years.map(document), goals, YEARS).flatMap((series) => series.shifts)
const kinds = (years: number[], ...goals: GoalInput[]) => shifts(years, ...goals).map(({ kind }) => kind)

describe('a goal over the years', () => {
  test.each<[string, GoalInput[]]>([
    ['raised', [goal(2022, 8), goal(2023, 20)]], ['lowered', [goal(2022, 20), goal(2023, 8)]], ['kept', [goal(2022, 8), goal(2023, 8, { operator: '>=' })]],
    ['appeared', [goal(2023, 8)]], ['disappeared', [goal(2022, 8)]],
    ['numberAdded', [goal(2022, null), goal(2023, 8)]], ['numberDropped', [goal(2022, 8), goal(2023, null)]], ['kept', [goal(2022, null), goal(2023, null)]],
    ['thresholdChanged', [goal(2022, 8, large(1)), goal(2023, 8, large(5))]], ['thresholdChanged', [goal(2022, 8), goal(2023, 8, large(1))]],
    ['severalFigures', [goal(2022, 8), goal(2022, 5), goal(2023, 9)]],
    ['notComparable', [goal(2022, 8), goal(2023, 9, { place: 'indicator', projectId: 'p1' })]],
    ['notComparable', [goal(2022, 8, { operator: '<=' }), goal(2023, 9, { operator: '>=' })]],
    ['lowered', [goal(2022, 8, { operator: '<=' }), goal(2023, 9, { operator: '<=' })]],
  ])('%s: %#', (kind, goals) => {
    expect(kinds([2022, 2023], ...goals)).toEqual([kind])
  })

  test('by hand: 8 in 2022 and 20 in 2025 are 12 more, two and a half times, with two years missing between', () => {
    expect(shifts([2022, 2025], goal(2022, 8), goal(2025, 20))).toMatchObject([{ from: 2022, to: 2025, missing: [2023, 2024], kind: 'raised', difference: 12, ratio: 2.5 }])
  })

  test('a year without a document is no document and makes nothing disappear', () => {
    const [series] = recruitmentShifts([document(2022), document(2023)], [goal(2022, 8), goal(2023, 8)], YEARS)
    expect(series!.cells.map(({ state }) => state)).toEqual(['stated', 'stated', 'noDocument', 'noDocument'])
    expect(kinds([2022], goal(2022, 8))).toEqual([])
  })

  test('projects and firms, two departments, an event and a district are series of their own', () => {
    const firms = { unit: '家', canonicalValue: null, canonicalUnit: null }
    expect(kinds([2022, 2023], goal(2022, 30, firms), goal(2023, 20))).toEqual(['disappeared', 'appeared'])
    expect(kinds([2022, 2023], goal(2022, 10, { quote: '推介会签约' }), goal(2023, 20))).toEqual(['appeared', 'disappeared'])
    expect(recruitmentShifts([document(2022), { documentId: 'x', departmentId: 'd2', year: 2023 }], [goal(2022, 8), goal(2023, 9, { departmentId: 'd2', documentId: 'x' })], YEARS).flatMap((series) => series.shifts)).toEqual([])
  })

  test('foreign capital of 2022 and 2023 is not compared: pair 18', () => {
    const foreign = { family: '实际利用外资', metric: '实际利用外资', unit: '万美元', canonicalUnit: '万美元' }
    expect(shifts([2022, 2023], goal(2022, 70, foreign), goal(2023, 90, foreign))).toMatchObject([{ kind: 'notComparable', pair: 18, difference: null }])
  })

  test('the department\'s own figure speaks before its projects\', which stay beside it', () => {
    const [series] = recruitmentShifts([document(2022)], [goal(2022, 20), goal(2022, 5, { place: 'indicator', projectId: 'p1' })], YEARS)
    const standing = series!.cells[0]!.standings[0]!
    expect([standing.state, standing.speaking.map(({ figure }) => figure), standing.stated.length]).toEqual(['figure', [20], 2])
  })

  const years = fc.constantFrom(...YEARS)
  const goals = fc.array(fc.tuple(years, fc.option(fc.integer({ min: 1, max: 5 })), fc.option(fc.constantFrom(1, 5)), fc.constantFrom('overall', 'indicator')), { maxLength: 10 })
    .map((all) => all.map(([year, value, size, place], i) => goalRow({ goalId: `g${i}`, year, value, documentId: `doc${year}`, place, projectId: place === 'indicator' ? 'p1' : null, ...(size === null ? {} : large(size)) })))

  test('reads the same in any order of rows', () => {
    fc.assert(fc.property(goals.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, other]) => {
      expect(recruitmentShifts(YEARS.map(document), other, [...YEARS].reverse())).toEqual(recruitmentShifts(YEARS.map(document), all, YEARS))
    }))
  })

  test('keeps its shifts when all figures are given in a tenth of the unit', () => {
    fc.assert(fc.property(goals, (all) => {
      const tenfold = all.map((row) => ({ ...row, value: row.value === null ? null : row.value * 10, canonicalValue: row.canonicalValue === null ? null : row.canonicalValue * 10 }))
      const read = (rows: GoalInput[]) => recruitmentShifts(YEARS.map(document), rows, YEARS).flatMap(({ shifts }) => shifts.map(({ from, kind, ratio }) => [from, kind, ratio]))
      expect(read(tenfold)).toEqual(read(all))
    }))
  })
})

describe('what a document says twice', () => {
  test('is one goal that shows both places', () => {
    const stated = statedGoals([goalRow({ goalId: 'row', place: 'indicator', projectId: 'p1' }), goalRow({ goalId: 'own', place: 'overall', quote: '力争签约' })])
    expect(stated).toHaveLength(1)
    expect(stated[0]).toMatchObject({ goalIds: ['own', 'row'], places: ['overall', 'indicator'], projectIds: ['p1'], modalities: ['strive', 'target'], metric: { level: 'department' } })
  })

  test('in two units is still one: 1亿美元 and 10000万美元', () => {
    const foreign = { family: '实际利用外资', metric: '实际利用外资', canonicalValue: 10_000, canonicalUnit: '万美元' }
    expect(statedGoals([goalRow({ ...foreign, value: 1, unit: '亿美元' }), goalRow({ ...foreign, value: 10_000, unit: '万美元' })])).toHaveLength(1)
  })

  test('at another threshold, in another document or with another figure is another goal', () => {
    expect(statedGoals([goalRow(), goalRow(large(1)), goalRow({ documentId: 'doc2' }), goalRow({ value: 11, canonicalValue: 11 })])).toHaveLength(4)
  })
})
