import type { JudgedPlan } from '../../analysis/judgedPlans.ts'
import { departmentCurves, yearCurves, type WeightedCurve } from '../../analysis/spendingSums.ts'
import { fenToWan } from '../../model/money.ts'
import { LAST_STRETCH_FROM } from '../../reference/pace.ts'
import type { YearColumn } from '../years.ts'

/** One curve weighted by money: of a department in a year, or of all departments in a year. */
export interface WeightedLine {
  id: string
  /** null: all departments in scope. */
  departmentId: string | null
  column: YearColumn
  curve: WeightedCurve
}

export interface WeightedFacet {
  id: string
  /** A department's facet holds its years; a year's (null) holds one line. */
  departmentId: string | null
  column: YearColumn | null
  lines: WeightedLine[]
  /** Years without a line, and whether because nothing was published or because nothing can be drawn. */
  blanks: { column: YearColumn; published: boolean }[]
}

export interface WeightedFacts {
  lines: number
  /** Projects and money in the curves, 万元, and those among them that may be paid late. */
  projects: number
  wan: number
  exempt: { projects: number; wan: number }
  withoutPlan: number
  withoutBudget: number
  suspect: number
  /** Lines that state October, and those below the even pace then. */
  withOctober: number
  belowEven: number
  /** Years whose curve has a last stretch, earliest first: share 0–1. */
  late: { year: number | null; share: number }[]
}

export interface WeightedSeries {
  facets: WeightedFacet[]
  facts: WeightedFacts
  /** Departments that are not drawn since there are too many, and their projects with a plan. */
  undrawn?: { departments: number; projects: number; wan: number }
}

/** One curve, of a department's or (null) all departments' year. */
export interface LevelCurve {
  departmentId: string | null
  year: number | null
  curve: WeightedCurve
}

export type WeightedLevel = 'department' | 'year'

/** Curves by level; `documents` tell a year without a document from one without a plan that can be drawn. */
export function weightedSeries(plans: readonly JudgedPlan[], level: WeightedLevel, years: readonly YearColumn[], documents: readonly { departmentId: string; year: number | null }[]): WeightedSeries {
  const known = plans.filter(({ year }) => years.some((column) => column.year === year))
  const byYear = yearCurves(known).map((one) => ({ ...one, departmentId: null }))
  return seriesOfCurves(level === 'year' ? byYear : departmentCurves(known), byYear, level, years, documents)
}

/** The same of curves worked out already; `byYear` are those of all that is drawn, year by year. */
export function seriesOfCurves(
  curves: readonly LevelCurve[], byYear: readonly Omit<LevelCurve, 'departmentId'>[], level: WeightedLevel, years: readonly YearColumn[], documents: readonly { departmentId: string; year: number | null }[],
): WeightedSeries {
  const facetOf = (id: string, departmentId: string | null, columns: readonly YearColumn[], column: YearColumn | null): WeightedFacet => {
    const facet: WeightedFacet = { id, departmentId, column, lines: [], blanks: [] }
    for (const one of columns) {
      const curve = curves.find((other) => other.departmentId === departmentId && other.year === one.year)?.curve
      if (curve !== undefined && curve.points.length > 0) facet.lines.push({ id: `${departmentId ?? 'all'}~${one.year ?? ''}`, departmentId, column: one, curve })
      else facet.blanks.push({ column: one, published: documents.some(({ departmentId: other, year }) => year === one.year && (departmentId === null || other === departmentId)) })
    }
    return facet
  }
  const departments = [...new Set(curves.flatMap(({ departmentId }) => departmentId ?? []))]
  const facets = level === 'year'
    ? years.map((column) => facetOf(String(column.year), null, [column], column))
    : departments.map((id) => facetOf(id, id, years, null))
  return { facets, facts: factsOf(facets.flatMap(({ lines }) => lines), curves.map(({ curve }) => curve), byYear) }
}

function factsOf(lines: readonly WeightedLine[], curves: readonly WeightedCurve[], byYear: readonly Omit<LevelCurve, 'departmentId'>[]): WeightedFacts {
  const total = (of: (curve: WeightedCurve) => number) => curves.reduce((sum, curve) => sum + of(curve), 0)
  const money = (of: (curve: WeightedCurve) => bigint) => fenToWan(curves.reduce((sum, curve) => sum + of(curve), 0n))
  const october = lines.flatMap(({ curve }) => curve.points.find(({ month }) => month === LAST_STRETCH_FROM) ?? [])
  return {
    lines: lines.length,
    projects: total(({ weighed }) => weighed.projects),
    wan: money(({ weighed }) => weighed.fen),
    exempt: { projects: total(({ exempt }) => exempt.projects), wan: money(({ exempt }) => exempt.fen) },
    withoutPlan: total(({ leftOut }) => leftOut.withoutPlan.projects),
    withoutBudget: total(({ leftOut }) => leftOut.withoutBudget),
    suspect: total(({ leftOut }) => leftOut.suspectBudget),
    withOctober: october.length,
    belowEven: october.filter(({ distance }) => distance < 0).length,
    late: byYear.flatMap(({ year, curve }) => (curve.lastStretch === null ? [] : [{ year, share: curve.lastStretch.percent / 100 }])),
  }
}
