import type { ExportColumn } from '../../export/columns.ts'
import type { Taken } from '../../export/taken.ts'
import type { WeightedSeries } from './weightedSeries.ts'

export const WEIGHTED_COLUMNS: readonly ExportColumn[] = [
  { name: 'departmentId', kind: 'text' }, { name: 'year', kind: 'year' }, { name: 'month', kind: 'count' },
  { name: 'percent', kind: 'percent' }, { name: 'plannedFen', kind: 'fen' }, { name: 'weighedProjects', kind: 'count' }, { name: 'weighedFen', kind: 'fen' },
]

/** One row for each month of each line: the percent drawn, and the money it is a share of. */
export function weightedRows({ facets }: WeightedSeries): Taken['rows'] {
  return facets.flatMap(({ lines }) => lines.flatMap(({ departmentId, column: { year }, curve: { points } }) =>
    points.map(({ month, percent, plannedFen, ofFen, projects }) => ({ departmentId, year, month, percent, plannedFen, weighedProjects: projects, weighedFen: ofFen }))))
}
