import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goalRoles } from '../../src/analysis/goalRoles.ts'
import { linkages } from '../../src/analysis/funnel.ts'
import { recruitmentShifts } from '../../src/analysis/recruitmentShift.ts'
import { statedGoals } from '../../src/analysis/statedGoals.ts'
import { goalChangeRows } from '../../src/snapshot/goalChangeRows.ts'
import { goal } from '../charts/made.ts'

/** What is published of goals beside each other: the page counts it and never works it out again. */

const YEARS = [2021, 2022, 2023, 2025]
const any = fc.record({
  year: fc.constantFrom(...YEARS, null), departmentId: fc.constantFrom('甲园区', '乙园区'), place: fc.constantFrom('overall', 'itemised', 'projectGoal', 'indicator'),
  family: fc.constantFrom('签约项目数', '亿元以上签约项目数', '实际利用外资', '到位资金', null), thresholdValue: fc.constantFrom(null, 1, 5), thresholdUnit: fc.constant('亿元'),
  unit: fc.constantFrom('个', '家', '亿元', '万美元'), quote: fc.constantFrom('签约', '全区签约', '推介会签约', '力争签约'), value: fc.option(fc.integer({ min: 0, max: 3 })),
})
/** 乙园区 has no document of 2022. */
const goals = fc.array(any, { maxLength: 16 }).map((all) => all.filter(({ departmentId, year }) => departmentId !== '乙园区' || year !== 2022).map((one) => goal({ ...one, canonicalValue: one.value, canonicalUnit: one.value === null ? null : one.unit })))
const documents = (['甲园区', '乙园区'] as const).flatMap((departmentId) => (departmentId === '甲园区' ? YEARS : [2021, 2023, 2025]).map((year) => ({ documentId: `d-${departmentId}-${year}`, departmentId, year })))

describe('published changes of goals', () => {
  test('hold those between neighbours, whichever years are chosen', () => {
    fc.assert(fc.property(goals, fc.subarray(YEARS), (all, years) => {
      const chosen = all.filter(({ year }) => year === null || years.includes(year))
      const told = recruitmentShifts(documents.filter(({ year }) => years.includes(year)), chosen.filter(({ family }) => family !== null), years)
        .flatMap(({ departmentId, key, shifts }) => shifts.map(({ from, to, kind, difference }) => [departmentId, key, from, to, kind, difference !== null].join()))
      const published = goalChangeRows(documents, all)
        .filter((row) => years.includes(Number(row['from_year'])) && years.includes(Number(row['to_year'])) && !String(row['between']).split(',').some((year) => years.includes(Number(year))))
        .map((row) => [row['department_id'], row['metric_key'], row['from_year'], row['to_year'], row['kind'], row['compared']].join())
      expect(published.sort()).toEqual(told.sort())
    }))
  })

  test('keep no goal without a family and none without a year', () => {
    expect(goalChangeRows(documents, [goal({ year: null }), goal({ family: null }), goal({ family: null, year: 2023 })])).toEqual([])
  })
})

describe('the published role of a goal', () => {
  test('names one goal for all statements of it, and one for each metric that is laid beside the projects’', () => {
    fc.assert(fc.property(goals, (all) => {
      const roles = goalRoles(all)
      expect(roles.size).toBe(all.length)
      const widest = all.filter(({ goalId }) => roles.get(goalId)!.statementId === goalId)
      expect(widest).toHaveLength(statedGoals(all).length)
      expect(widest.reduce((sum, { goalId }) => sum + roles.get(goalId)!.times, 0)).toBe(all.length)
      const known = all.filter(({ family }) => family !== null)
      expect(known.filter(({ goalId }) => roles.get(goalId)!.linkageId === goalId)).toHaveLength(linkages(known).length)
      expect(all.every(({ goalId, family }) => (roles.get(goalId)!.metricKey === null) === (family === null))).toBe(true)
    }))
  })
})
