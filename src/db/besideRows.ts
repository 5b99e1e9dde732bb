import type { Cell, SnapshotTables, TableName, TableRow } from '../model/tables.ts'
import type { ColumnarTable } from './parquet.ts'

/** Counts of `rules`, over the documents of the snapshot and those beside it. */
const COUNTS = ['fails', 'also', 'passes', 'cannot_judge', 'not_applicable', 'explained']

/**
 * A decoded table with the rows of further documents laid beside its own: `rules` keeps one row per rule and counts
 * both; every other table is as long as both together.
 */
export function withRowsBeside(table: TableName, own: ColumnarTable, beside: SnapshotTables | null): ColumnarTable {
  const rows = beside?.[table] ?? []
  if (rows.length === 0) return own
  if (table === 'rules') return { ...own, columns: counted(own, rows) }
  return {
    rows: own.rows + rows.length,
    columns: own.columns.map(({ column, values }) => ({ column, values: [...values, ...rows.map((row) => row[column.name] ?? null)] })),
  }
}

function counted(own: ColumnarTable, rows: readonly TableRow[]): ColumnarTable['columns'] {
  const ids: readonly Cell[] = own.columns.find(({ column }) => column.name === 'rule_id')?.values ?? []
  const byId = new Map(rows.map((row) => [row.rule_id, row]))
  return own.columns.map(({ column, values }) => ({
    column,
    values: COUNTS.includes(column.name) ? values.map((value, at) => Number(value) + Number(byId.get(ids[at] ?? null)?.[column.name] ?? 0)) : values,
  }))
}
