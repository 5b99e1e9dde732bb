import type { FindingRow } from '../../queries/audit.ts'
import type { AuditColumn, Sort } from '../../state/view.ts'

const SEVERITY: Record<string, number> = { H: 3, M: 2, L: 1 }
const CLASS: Record<string, number> = { 必改: 3, 建议: 2, 提示: 1 }

type Key = string | number | null

const KEYS: Record<AuditColumn, (row: FindingRow) => Key[]> = {
  severity: (row) => [SEVERITY[row.severity] ?? 0],
  class: (row) => [CLASS[row.class] ?? 0],
  rule: (row) => [row.ruleId],
  project: (row) => [row.projectName],
  budget: (row) => [row.budgetFen],
  cell: (row) => [row.level3],
  place: (row) => [row.sourceName, row.locatorLine],
}

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === b) return 0
  // What is missing comes last whichever way the column is sorted.
  if (a === null) return 1
  if (b === null) return -1
  const order = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'zh-CN') : Number(a) - Number(b)
  return order * sign
}

/** Rows in the asked order; equal ones keep the order of the query (largest budget first). */
export function sortFindings(rows: readonly FindingRow[], { by, descending }: Sort): FindingRow[] {
  const keys = KEYS[by]
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const left = keys(a)
    const right = keys(b)
    return left.reduce((order: number, key, i) => order || compareKeys(key, right[i] ?? null, sign), 0)
  })
}
