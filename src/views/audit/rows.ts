import { marksChosen, type KindsChosen } from '../../model/findingKinds.ts'
import type { FindingRow, ListedIndicatorRow } from '../../queries/audit.ts'
import type { FindingDetailsRow, FindingOrderRow } from '../../queries/findingBlocks.ts'
import type { RowDetailsRow, RowOrderRow } from '../../queries/worklist.ts'
import type { Listable } from './lines.ts'

export interface Mark {
  ruleId: string
  outcome: string
  severity: string
}

export type IndicatorLine = ListedIndicatorRow & Listable & { found: readonly Mark[] }
export type FindingLine = FindingRow & Listable

const WEIGHT: Record<string, number> = { fails: 0, also: 10, cannotJudge: 20, explained: 30, H: 0, M: 1, L: 2 }

/** `rule:outcome:severity` parts, the worst of what fails first, each rule once. */
export function readMarks(marks: string): Mark[] {
  const all = marks === '' ? [] : marks.split(',').map((part): Mark => {
    const [ruleId = '', outcome = '', severity = ''] = part.split(':')
    return { ruleId, outcome, severity }
  })
  const weight = ({ outcome, severity }: Mark) => (WEIGHT[outcome] ?? 0) + (WEIGHT[severity] ?? 0)
  const order = all.sort((a, b) => weight(a) - weight(b) || (a.ruleId < b.ruleId ? -1 : 1))
  return order.filter(({ ruleId }, index) => order.findIndex((other) => other.ruleId === ruleId) === index)
}

export function indicatorLines(rows: readonly ListedIndicatorRow[]): IndicatorLine[] {
  return rows.map((row) => {
    const marks = readMarks(row.marks)
    const ruleIds = marks.map(({ ruleId }) => ruleId)
    return { ...row, id: row.indicatorId, found: marks, ruleIds, ruleText: ruleIds.join(' ') }
  })
}

export function findingLines(rows: readonly FindingRow[]): FindingLine[] {
  return rows.map((row) => ({ ...row, id: row.findingId, ruleIds: [row.ruleId], ruleText: row.ruleId }))
}

/** The rows of a block as the whole list would have them, in the order told; those whose details are not here are left out. */
export function blockRows(order: readonly RowOrderRow[], details: readonly RowDetailsRow[], chosen: KindsChosen): ListedIndicatorRow[] {
  const byId = new Map(details.map((row) => [row.indicatorId, row]))
  return order.flatMap(({ projectId, ordinal, score }) => {
    const row = byId.get(`${projectId}-${ordinal}`)
    return row === undefined ? [] : [{ ...row, score, ...marksChosen(row.marks, chosen) }]
  })
}

/** The same for findings. */
export function blockFindings(order: readonly FindingOrderRow[], details: readonly FindingDetailsRow[]): FindingRow[] {
  const byId = new Map(details.map((row) => [row.findingId, row]))
  return order.flatMap(({ findingId }) => {
    const row = byId.get(findingId)
    return row === undefined ? [] : [{ ...row, score: null }]
  })
}
