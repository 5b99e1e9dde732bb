import { LOCAL_PREFIX } from '../model/localReading.ts'
import type { SnapshotTables, TableName, TableRow } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import { RULES } from '../quality/rules/index.ts'
import { snapshotOf } from './snapshotOf.ts'

const IDS = ['document_id', 'department_id', 'project_id', 'indicator_id', 'target_id', 'finding_id', 'goal_id'] as const

/**
 * The tables of the reader's own documents, to be laid beside a snapshot's: made and judged by the same code, without
 * register and corrections, which are the publisher's. Every id begins with `local-`, so that no row meets a published one.
 * @throws what `snapshotOf` throws
 */
export function localTables(read: readonly TargetDocument[]): SnapshotTables {
  const { tables } = snapshotOf({ read, corrections: [], register: [], rules: RULES })
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(marked)])) as Record<TableName, TableRow[]>
}

function marked(row: TableRow): TableRow {
  const own = Object.fromEntries(IDS.flatMap((id) => (typeof row[id] === 'string' ? [[id, `${LOCAL_PREFIX}${row[id]}`]] : [])))
  return { ...row, ...own }
}
