import { parquetScan, parquetSchema } from 'hyparquet'
import { TABLES, type Cell, type Column, type ColumnType, type TableName } from '../model/tables.ts'

/** A table by columns, each as long as the table has rows, in the declared order. */
export interface ColumnarTable {
  rows: number
  columns: { column: Column; values: Cell[] }[]
}

/** How the writer stores each declared type. */
const PHYSICAL: Record<ColumnType, string> = {
  VARCHAR: 'BYTE_ARRAY', INTEGER: 'INT32', BIGINT: 'INT64', DOUBLE: 'DOUBLE', BOOLEAN: 'BOOLEAN',
}

/**
 * Decodes a Parquet file of the snapshot.
 * @param rows as the manifest lists them
 * @throws {TypeError} when columns, types or rows are not those declared; hyparquet's own errors on damaged bytes
 */
export async function decodeParquet(table: TableName, bytes: Uint8Array<ArrayBuffer>, rows: number): Promise<ColumnarTable> {
  const scan = await parquetScan({
    file: { byteLength: bytes.length, slice: (start, end) => bytes.slice(start, end).buffer },
  })
  if (Number(scan.metadata.num_rows) !== rows) throw new TypeError(`${scan.metadata.num_rows} rows, the manifest lists ${rows}`)
  const stored = new Map(parquetSchema(scan.metadata).children.map(({ element }) => [element.name, element.type]))
  const columns = await Promise.all(TABLES[table].map(async (column: Column) => {
    const type = stored.get(column.name)
    if (type !== PHYSICAL[column.type]) throw new TypeError(`column ${column.name} is ${type ?? 'missing'}, declared ${column.type}`)
    const parts = await Promise.all(scan.ranges.map((range) => scan.readColumn({ column: column.name, ...range })))
    const values = parts.flatMap((part) => Array.from<Cell>(part))
    if (values.length !== rows) throw new TypeError(`column ${column.name} has ${values.length} of ${rows} rows`)
    return { column, values }
  }))
  return { rows, columns }
}
