import { parquetWriteBuffer, type BasicType, type ColumnSource } from 'hyparquet-writer'
import type { ColumnKind } from './columns.ts'
import type { Origin } from './origin.ts'
import type { ExportCell, Taken } from './taken.ts'

const TYPES: Record<ColumnKind, BasicType> = {
  text: 'STRING', flag: 'BOOLEAN', count: 'INT64', year: 'INT32', fen: 'INT64', percent: 'DOUBLE', score: 'DOUBLE', number: 'DOUBLE',
}

function stored(cell: ExportCell, kind: ColumnKind): string | number | bigint | boolean | null {
  if (cell === null || cell === undefined) return null
  if (TYPES[kind] === 'INT64') return BigInt(cell as number | bigint)
  return TYPES[kind] === 'STRING' ? String(cell) : cell
}

/**
 * The rows as Parquet (Snappy) under the names of the SQL, money in integer fen; title, snapshot, address and SQL
 * as key-value metadata. The same rows give the same bytes.
 * @throws {RangeError} where a count or an amount is no integer
 */
export function toParquet({ columns, rows, asked }: Taken, { title, subtitle, source, snapshot, address, fictional }: Origin): Uint8Array {
  const columnData = columns.map(({ name, kind }): ColumnSource => ({ name, type: TYPES[kind], nullable: true, data: rows.map((row) => stored(row[name], kind)) }))
  const told = { title, subtitle, source, snapshot_id: snapshot, fictional: String(fictional), address, sql: asked.map(({ sql }) => sql).join(';\n'), sql_values: JSON.stringify(asked.map(({ values }) => values)) }
  return new Uint8Array(parquetWriteBuffer({
    columnData, createdBy: 'target-observatory',
    kvMetadata: Object.entries(told).map(([key, value]) => ({ key, value: value })),
  }))
}
