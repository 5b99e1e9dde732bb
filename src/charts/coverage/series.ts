import { ascending, group, sum } from 'd3-array'
import { fenToWan } from '../../model/money.ts'
import type { YearColumn } from '../years.ts'

export interface DocumentRow {
  documentId: string
  departmentId: string
  year: number | null
  projects: number
  indicators: number
  /** Budgets that are not in doubt; those that are stand beside. */
  budgetFen: number | null
  suspectProjects: number
  suspectFen: number | null
  lines: number
  accounted: number
}

/** What was read of one department's documents of one year. */
export interface CoverageCell {
  documents: number
  projects: number
  indicators: number
  budgetWan: number | null
  suspects: number
  suspectWan: number
  lines: number
  accounted: number
}

export interface CoverageSeries {
  columns: YearColumn[]
  /** Cells in the columns' order; null where there is no document. */
  rows: { department: string; cells: (CoverageCell | null)[] }[]
  facts: { documents: number; departments: number; emptyYears: number[]; lines: number; accounted: number }
}

export function coverageSeries(documents: readonly DocumentRow[], columns: readonly YearColumn[]): CoverageSeries {
  const rows = [...group(documents, ({ departmentId }) => departmentId)]
    .sort(([a], [b]) => ascending(a, b))
    .map(([department, own]) => ({ department, cells: columns.map(({ year }) => cellOf(own.filter((row) => row.year === year))) }))
  return {
    columns: [...columns],
    rows,
    facts: {
      documents: documents.length,
      departments: rows.length,
      emptyYears: columns.flatMap(({ year, documents: count }) => (count === 0 && year !== null ? [year] : [])),
      lines: sum(documents, ({ lines }) => lines),
      accounted: sum(documents, ({ accounted }) => accounted),
    },
  }
}

function cellOf(documents: readonly DocumentRow[]): CoverageCell | null {
  if (documents.length === 0) return null
  const budgets = documents.flatMap(({ budgetFen }) => (budgetFen === null ? [] : [fenToWan(budgetFen)]))
  return {
    documents: documents.length,
    projects: sum(documents, ({ projects }) => projects),
    indicators: sum(documents, ({ indicators }) => indicators),
    budgetWan: budgets.length === 0 ? null : sum(budgets),
    suspects: sum(documents, ({ suspectProjects }) => suspectProjects),
    suspectWan: sum(documents, ({ suspectFen }) => fenToWan(suspectFen ?? 0)),
    lines: sum(documents, ({ lines }) => lines),
    accounted: sum(documents, ({ accounted }) => accounted),
  }
}
