import type { Names } from '../../src/charts/names.ts'
import type { GoalRow } from '../../src/charts/recruitment-shift/series.ts'
import type { PlanRow } from '../../src/charts/spending-curves/series.ts'
import type { ProjectRow } from '../../src/charts/budget-quality/series.ts'
import { yearColumns } from '../../src/charts/years.ts'

/** Made rows for the charts: small enough to be read in a golden. */

const WAN = 1_000_000
let made = 0
const next = (prefix: string) => `${prefix}${++made}`

export const names: Names = { whole: (id) => `${id}管理委员会本级`, short: (id) => id }
export const YEARS = yearColumns([2022, 2022, 2023, 2025], [2022, 2022, 2023, 2025], [])

export const project = (patch: Partial<ProjectRow> = {}): ProjectRow => ({
  projectId: next('p'), name: '招商费用', departmentId: '甲园区', year: 2022, budgetFen: 150 * WAN, suspect: false, qualityRaw: 70, quality: 70, ceiling: null, grade: '中',
  indicatorCount: 8, findingCount: 3, ...patch,
})

export const plan = (percents: readonly (number | null)[], patch: Partial<PlanRow> = {}): PlanRow => {
  const [mar = null, jun = null, oct = null, dec = null] = percents
  return { projectId: next('s'), name: '招商费用', departmentId: '甲园区', year: 2022, budgetFen: 100 * WAN, suspect: false, mar, jun, oct, dec, extra: null, ...patch }
}

export const goal = (patch: Partial<GoalRow> = {}): GoalRow => ({
  goalId: next('g'), documentId: `d-${patch.departmentId ?? '甲园区'}-${patch.year ?? 2022}`, departmentId: '甲园区', year: 2022, place: 'itemised',
  projectId: null, projectName: null, metric: '签约项目', family: '签约项目数', thresholdValue: null, thresholdUnit: null,
  operator: '>=', value: 10, unit: '个', canonicalValue: 10, canonicalUnit: '个', quote: '签约项目10个以上', sourceName: 'made.txt', locator: 'L7', ...patch,
})
