/** A column or facet of a chart: every year of the range, those without a document too. */
export interface YearColumn {
  /** null: the documents state no year. */
  year: number | null
  /** Documents in scope; 0 is a year that must be shown as missing. */
  documents: number
  /** Step of the ordered ramp, 1 (earliest) to 4 (latest). */
  step: Step
}

export type Step = 1 | 2 | 3 | 4

/** The years the product sets out to cover; a snapshot may reach beyond. */
const COVERED = [2022, 2025] as const

/**
 * Every year from the first to the last, in order. `years` holds one entry per document in scope, `range`
 * those of the whole snapshot; `selected` (empty: all) keeps only the chosen ones.
 */
export function yearColumns(years: readonly (number | null)[], range: readonly (number | null)[], selected: readonly number[]): YearColumn[] {
  const known = range.filter((year) => year !== null)
  const first = Math.min(COVERED[0], ...known)
  const last = Math.max(COVERED[1], ...known)
  const all: (number | null)[] = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const kept = selected.length === 0 ? all : all.filter((year) => year !== null && selected.includes(year))
  if (selected.length === 0 && years.includes(null)) kept.push(null)
  return kept.map((year) => ({
    year,
    documents: years.filter((other) => other === year).length,
    step: stepOf(year, first, last),
  }))
}

function stepOf(year: number | null, first: number, last: number): Step {
  if (year === null || last === first) return 1
  return (1 + Math.round(((year - first) / (last - first)) * 3)) as Step
}
