import type { ExportColumn } from '../../export/columns.ts'
import type { Taken } from '../../export/taken.ts'
import type { ChangeSeries } from './series.ts'

const COUNTS = ['kept', 'renamed', 'dropped', 'added', 'possible', 'lowered', 'same', 'raised', 'notComparable'] as const

export const PAIR_COLUMNS: readonly ExportColumn[] = [
  { name: 'departmentId', kind: 'text' }, { name: 'from', kind: 'year' }, { name: 'to', kind: 'year' },
  ...COUNTS.map((name): ExportColumn => ({ name, kind: 'count' })),
]

/** One row for each department's two neighbouring years: its projects, and its matched indicators by what became of their targets. */
export function pairRows({ pairs }: ChangeSeries): Taken['rows'] {
  return pairs.map(({ departmentId, from, to, kept, renamed, dropped, added, possible, counts: { lowered, same, raised, other } }) =>
    ({ departmentId, from, to, kept, renamed, dropped, added, possible, lowered, same, raised, notComparable: other }))
}
