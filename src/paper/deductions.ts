import type { PaperChargeRow, PaperIndicatorRow, PaperProjectRow } from '../queries/workingPaper.ts'
import { partCharges, rowCharges, type Charge } from '../reference/charges.ts'
import { DIMENSION_POINTS, PART_POINTS, ROW_DEDUCTIONS, type ProjectPart, type RowDimension } from '../reference/deductions.ts'
import { field, layOut, type Sheet } from './sheet.ts'
import type { Tongue } from './words.ts'

/** One dimension of a row, or one part of a project, that lost points. */
export interface DeductionLine {
  projectCode: string | null
  projectName: string
  projectId: string
  /** Null for a part of the project. */
  ordinal: number | null
  of: RowDimension | ProjectPart
  most: number
  lost: number
  kept: number
  charges: readonly Charge<PaperChargeRow>[]
}

const DIMENSIONS: readonly { of: RowDimension; kept: (row: PaperIndicatorRow) => number | null }[] = [
  { of: 'measurable', kept: (row) => row.measurable },
  { of: 'category', kept: (row) => row.category },
  { of: 'ambition', kept: (row) => row.ambition },
  { of: 'definition', kept: (row) => row.definition },
  { of: 'basis', kept: (row) => row.basisKept },
]

/** Points of a dimension in the row's layout: a form without descriptions cannot lose those of D01. */
const mostOf = (dimension: RowDimension, { hasDescription }: PaperIndicatorRow) =>
  DIMENSION_POINTS[dimension] - (dimension === 'definition' && !hasDescription ? (ROW_DEDUCTIONS['D01']?.points ?? 0) : 0)

const concerns = ({ ordinal, ordinals }: PaperChargeRow, row: number) => ordinal === row || (ordinal === null && ordinals.split(',').includes(String(row)))

/** Why each row and project lost points under the published weights, in the order of the projects. */
export function deductionLines(rows: readonly PaperIndicatorRow[], projects: readonly PaperProjectRow[], charges: readonly PaperChargeRow[]): DeductionLine[] {
  const rowsOf = byProject(rows)
  const chargesOf = byProject(charges)
  return projects.flatMap((project) => {
    const own = chargesOf.get(project.projectId) ?? []
    const onRows = (rowsOf.get(project.projectId) ?? []).flatMap((row) => rowLines(row, own.filter((charge) => concerns(charge, row.ordinal))))
    return [...partLines(project, own), ...onRows]
  })
}

function byProject<T extends { projectId: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.projectId)
    if (group === undefined) groups.set(item.projectId, [item])
    else group.push(item)
  }
  return groups
}

function rowLines(row: PaperIndicatorRow, charges: readonly PaperChargeRow[]): DeductionLine[] {
  const { projectCode, projectName, projectId, ordinal } = row
  return DIMENSIONS.flatMap(({ of, kept: keptIn }) => {
    const [most, kept] = [mostOf(of, row), keptIn(row)]
    if (kept === null || kept >= most) return []
    return [{ projectCode, projectName, projectId, ordinal, of, most, kept, lost: most - kept, charges: taking(rowCharges(charges, of)) }]
  })
}

function partLines(project: PaperProjectRow, charges: readonly PaperChargeRow[]): DeductionLine[] {
  const { projectCode, projectName, projectId } = project
  return (['completeness', 'relevance', 'adequacy', 'feasibility'] as const).flatMap((of) => {
    const [most, kept] = [PART_POINTS[of], project[of]]
    if (kept === null || kept >= most) return []
    return [{ projectCode, projectName, projectId, ordinal: null, of, most, kept, lost: most - kept, charges: taking(partCharges(charges, of)) }]
  })
}

const taking = <F extends PaperChargeRow>(charges: readonly Charge<F>[]) => charges.filter(({ points }) => points > 0)

/** One line for each dimension or part that lost points, with the rules that took them. */
export function deductionsSheet(lines: readonly DeductionLine[], { words, shared }: Tongue): Sheet {
  const { head } = words
  const f = field<DeductionLine>
  const names: Record<string, string> = { ...shared.project.parts, ...shared.project.dims }
  return layOut('deductions', words.sheets.deductions, [
    f(head.code, 'text', 16, (line) => line.projectCode),
    f(head.row, 'integer', 6, (line) => line.ordinal),
    f(head.project, 'text', 26, (line) => line.projectName),
    f(head.level, 'text', 10, (line) => (line.ordinal === null ? words.scopes['project'] : words.scopes['row']) ?? null),
    f(head.dimension, 'text', 14, (line) => names[line.of] ?? line.of),
    f(head.most, 'score', 8, (line) => line.most),
    f(head.lost, 'score', 8, (line) => line.lost),
    f(head.kept, 'score', 8, (line) => line.kept),
    f(head.charges, 'note', 30, (line) => line.charges.map(({ finding, points }) => `${finding.ruleId} −${points}`).join('\n')),
    f(head.findings, 'note', 34, (line) => line.charges.map(({ finding }) => finding.findingId).join('\n')),
    f(head.projectId, 'text', 24, (line) => line.projectId),
  ], lines, 2)
}
