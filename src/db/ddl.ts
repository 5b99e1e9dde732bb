import { TABLES, type Column, type TableName } from '../model/tables.ts'

interface Made {
  /** The table's own unless told. */
  name?: string
  /** All unless told. */
  columns?: readonly string[]
  /** Whether cells that are never absent are refused as NULL. */
  notNull?: boolean
}

/** The statement that makes a snapshot table, empty. */
export function createTable(table: TableName, { name = table, columns, notNull = false }: Made = {}): string {
  const declared: readonly Column[] = TABLES[table]
  const wanted = declared.filter((column) => columns?.includes(column.name) ?? true)
  return `CREATE TABLE ${name} (${wanted.map((column) => `"${column.name}" ${column.type}${notNull && !column.nullable ? ' NOT NULL' : ''}`).join(', ')})`
}
