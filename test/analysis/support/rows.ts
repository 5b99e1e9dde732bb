import type { PlanInput } from '../../../src/analysis/judgedPlans.ts'
import type { MatchableIndicator, MatchableProject } from '../../../src/model/matchable.ts'
import type { GoalInput } from '../../../src/analysis/recruitmentMetric.ts'

/** Rows as the snapshot's tables give them, of a made-up district. */

let made = 0
const next = (kind: string) => `${kind}${++made}`

export const planRow = (over: Partial<PlanInput> = {}): PlanInput => ({
  projectId: next('p'), name: '园区管理费', departmentId: 'd1', year: 2024, budgetFen: 100_000_000, suspect: false,
  mar: 10, jun: 50, oct: 80, dec: 100, extra: null, ...over,
})

/** A plan from its four printed percents. */
export const plan = (mar: number | null, jun: number | null, oct: number | null, dec: number | null, over: Partial<PlanInput> = {}): PlanInput => planRow({ mar, jun, oct, dec, ...over })

export const goalRow = (over: Partial<GoalInput> = {}): GoalInput => {
  const value = over.value === undefined ? 10 : over.value
  return {
    goalId: next('g'), documentId: 'doc1', departmentId: 'd1', year: 2024, place: 'itemised', projectId: null,
    metric: '签约项目', family: '签约项目数', thresholdValue: null, thresholdUnit: null, operator: null, value, unit: value === null ? null : '个',
    canonicalValue: value, canonicalUnit: value === null ? null : '个', quote: '签约项目', ...over,
  }
}

export const projectRow = (over: Partial<MatchableProject> = {}): MatchableProject => ({
  projectId: next('p'), departmentId: 'd1', year: 2023, projectCode: null, name: '园区管理费', budgetFen: 100_000_000, suspect: false, ...over,
})

export const indicatorRow = (over: Partial<MatchableIndicator> = {}): MatchableIndicator => {
  const row = {
    indicatorId: next('i'), projectId: 'p1', year: 2023, level2Standard: '数量指标', level2: '数量指标', level3: '巡查次数', description: '',
    kind: 'number', operator: '>=', value: 10, valueHigh: null, unit: '次', ...over,
  }
  return { valueText: `${row.operator ?? ''}${row.value ?? ''}${row.unit ?? ''}`, ...row, ...(over.valueText === undefined ? {} : { valueText: over.valueText }) }
}
