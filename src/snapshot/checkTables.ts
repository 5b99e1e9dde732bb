import { TABLES, TABLE_NAMES, type Cell, type Column, type SnapshotTables, type TableName, type TableRow } from '../model/tables.ts'

/** The column that names a row; tables without one have no address of their own. */
const KEYS: Partial<Record<TableName, string>> = {
  documents: 'document_id', departments: 'department_id', projects: 'project_id', indicators: 'indicator_id',
  department_targets: 'target_id', findings: 'finding_id', recruitment_goals: 'goal_id', rules: 'rule_id', corrections: 'correction_id',
}

const ACCEPTS: Record<Column['type'], (cell: Cell) => boolean> = {
  VARCHAR: (cell) => typeof cell === 'string',
  INTEGER: (cell) => Number.isInteger(cell) && Math.abs(cell as number) <= 0x7fffffff,
  BIGINT: (cell) => typeof cell === 'bigint' && cell === BigInt.asIntN(64, cell),
  DOUBLE: (cell) => typeof cell === 'number' && Number.isFinite(cell),
  BOOLEAN: (cell) => typeof cell === 'boolean',
}

/**
 * Holds the tables to the declared columns before anything is written.
 * @throws {TypeError} naming table, row id and column: missing or undeclared column, wrong type, null, repeated id.
 */
export function checkTables(tables: SnapshotTables): void {
  for (const table of TABLE_NAMES) checkRows(table, tables[table])
}

/** The same of some rows of one table; ids are compared among these. */
export function checkRows(table: TableName, rows: readonly TableRow[]): void {
  const columns: readonly Column[] = TABLES[table]
  const names = new Set(columns.map(({ name }) => name))
  const key = KEYS[table]
  const seen = new Set<Cell>()
  rows.forEach((row, index) => {
    const where = () => `${table}[${index}]${key === undefined ? '' : ` ${String(row[key])}`}`
    for (const name of Object.keys(row)) if (!names.has(name)) throw new TypeError(`${where()}: undeclared column ${name}`)
    for (const { name, type, nullable } of columns) {
      const cell = row[name]
      if (cell === undefined) throw new TypeError(`${where()}: no ${name}`)
      if (cell === null ? !nullable : !ACCEPTS[type](cell)) {
        throw new TypeError(`${where()}: ${name} is ${cell === null ? 'null' : `${typeof cell} ${String(cell)}`}, declared ${type}`)
      }
    }
    if (key === undefined) return
    if (seen.has(row[key] ?? null)) throw new TypeError(`${where()}: ${key} is there twice`)
    seen.add(row[key] ?? null)
  })
}
