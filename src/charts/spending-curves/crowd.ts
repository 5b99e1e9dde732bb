import { classCurve, projectsOf, tallyOf, type PlanClass, type ShapedClass } from '../../analysis/planClasses.ts'
import { groupBy } from '../../analysis/group.ts'
import { plannedOf, type WeighedSum } from '../../analysis/spendingSums.ts'
import { fenToWan } from '../../model/money.ts'
import type { PlanTotalsRow, SpreadRow } from '../../queries/spendingSums.ts'
import { PLAN_MONTHS } from '../../reference/pace.ts'
import type { YearColumn } from '../years.ts'
import type { Facet, SpendingFacts, SpendingSeries } from './series.ts'
import type { FanPoint } from './spread.ts'
import { seriesOfCurves, type LevelCurve, type WeightedLevel, type WeightedSeries } from './weightedSeries.ts'

/** Sums that stand for the projects of a crowd. */
export interface CrowdPlans {
  spread: readonly SpreadRow[]
  /** Of the projects kept. */
  classes: readonly ShapedClass[]
  totals: PlanTotalsRow
}

const NO_TOTALS: PlanTotalsRow = { curves: 0, departments: 0, several: 0, oneCurve: 0 }
export const NO_PLANS: CrowdPlans = { spread: [], classes: [], totals: NO_TOTALS }

const wanOf = (classes: readonly PlanClass[]) => fenToWan(tallyOf(classes).fen)
const plain = ({ month, projects, p10, p25, median, p75, p90 }: SpreadRow): FanPoint => ({ month, projects, p10, p25, median, p75, p90 })
const usual: readonly number[] = PLAN_MONTHS

/** The series of a crowd: every year's plans as their spread; the facts are those of the rows. */
export function crowdSeries({ spread, classes, totals }: CrowdPlans, years: readonly YearColumn[]): SpendingSeries {
  const facets = years.map((column): Facet => {
    const own = classes.filter(({ year }) => year === column.year)
    const planned = own.filter((one) => one.planned)
    return {
      column, curves: [], projects: projectsOf(own), wan: wanOf(planned), withoutPlan: projectsOf(own) - projectsOf(planned),
      fan: spread.filter(({ year, month }) => year === column.year && usual.includes(month)).map(plain),
    }
  })
  return { facets, facts: factsOf(classes, totals) }
}

function factsOf(classes: readonly ShapedClass[], totals: PlanTotalsRow): SpendingFacts {
  const drawn = classes.filter(({ planned }) => planned)
  const suspects = drawn.filter(({ suspect, budget }) => suspect && budget !== null)
  const october = drawn.filter(({ suspect, budget, below }) => !suspect && budget !== null && below !== null)
  const below = october.filter((one) => one.below)
  const late = drawn.filter(({ stretch, suspect }) => stretch && !suspect)
  return {
    projects: projectsOf(classes), withPlan: projectsOf(drawn), curves: totals.curves,
    suspects: projectsOf(suspects), suspectWan: fenToWan(suspects.reduce((sum, { fen }) => sum + fen, 0n)),
    octoberProjects: projectsOf(october), octoberWan: wanOf(october), belowEvenWan: wanOf(below), belowEvenProjects: projectsOf(below),
    lastStretchWan: fenToWan(plannedOf(late.reduce((sum, { weighted }) => sum + weighted, 0n))), lastStretchOfWan: wanOf(late),
    departmentsWithSeveral: totals.several, departmentsWithOneCurve: totals.oneCurve,
  }
}

export type MonthSum = WeighedSum & { departmentId: string | null; year: number | null; month: number }

/** Curves of years, and of departments with most money. */
export interface CrowdCurves extends Pick<CrowdPlans, 'classes' | 'totals'> {
  level: WeightedLevel
  months: readonly MonthSum[]
  /** Of the departments that are drawn, at that level. */
  ofDepartments: readonly (PlanClass & { departmentId: string })[]
}

/** Curves of each year of some classes, earliest first. */
export const classesByYear = (classes: readonly PlanClass[], months: readonly MonthSum[] = []): Omit<LevelCurve, 'departmentId'>[] =>
  [...groupBy(classes, ({ year }) => year)].map(([year, own]) => ({ year, curve: classCurve(own, months.filter((month) => month.year === year)) }))
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity))

/** As `weightedSeries` of the rows; of very many departments only those with most money are drawn and counted. */
export function crowdWeighted({ level, classes, totals, months, ofDepartments }: CrowdCurves, years: readonly YearColumn[], documents: Parameters<typeof seriesOfCurves>[4]): WeightedSeries {
  if (level === 'year') {
    const byYear = classesByYear(classes, months)
    return seriesOfCurves(byYear.map((one) => ({ ...one, departmentId: null })), byYear, level, years, documents)
  }
  const monthsOf = groupBy(months, ({ departmentId, year }) => `${departmentId} ${year}`)
  const curves = [...groupBy(ofDepartments, ({ departmentId, year }) => `${departmentId} ${year}`)].map(([key, own]): LevelCurve =>
    ({ departmentId: own[0]!.departmentId, year: own[0]!.year, curve: classCurve(own, monthsOf.get(key) ?? []) }))
  const series = seriesOfCurves(curves, classesByYear(ofDepartments), level, years, documents)
  const departments = totals.departments - new Set(ofDepartments.map(({ departmentId }) => departmentId)).size
  if (departments <= 0) return series
  return { ...series, undrawn: { departments, projects: projectsOf(classes) - projectsOf(ofDepartments), wan: wanOf(classes) - wanOf(ofDepartments) } }
}
