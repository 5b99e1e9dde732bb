import { parquetScan, parquetSchema, type AsyncBuffer, type FileMetaData } from 'hyparquet'
import { TABLES, type Cell, type Column, type ColumnType, type TableName } from '../model/tables.ts'

/** A table by columns, each as long as the table has rows, in the declared order. */
export interface ColumnarTable {
  rows: number
  columns: { column: Column; values: Cell[] }[]
}

/** Bytes of a file, `end` not included. */
export interface ByteRange {
  start: number
  end: number
}

/** A file that is read piece by piece. `ahead` is told which bytes the next reads will want. */
export interface PieceSource {
  byteLength: number
  slice(start: number, end?: number): Promise<ArrayBuffer> | ArrayBuffer
  ahead?(ranges: readonly ByteRange[]): Promise<void>
}

/** A Parquet file of the snapshot whose footer has been read. */
export interface ParquetTable {
  rows: number
  /** Number of row groups. */
  groups: number
  /** Row groups that may hold rows whose text column has the value: told by the footer's statistics. */
  groupsWith(column: string, value: string): number[]
  /** Some columns of one row group, in the declared order. */
  read(columns: readonly string[], group: number): Promise<ColumnarTable>
}

/** How the writer stores each declared type. */
const PHYSICAL: Record<ColumnType, string> = {
  VARCHAR: 'BYTE_ARRAY', INTEGER: 'INT32', BIGINT: 'INT64', DOUBLE: 'DOUBLE', BOOLEAN: 'BOOLEAN',
}

/** Wanted bytes that lie closer than this are fetched in one request. */
const GAP = 128 * 1024

/**
 * Reads the footer of a table's file.
 * @param rows as the manifest lists them
 * @throws {TypeError} when columns, types or rows are not those declared; hyparquet's own errors on damaged bytes
 */
export async function openParquet(table: TableName, source: PieceSource, rows: number): Promise<ParquetTable> {
  const { metadata } = await parquetScan({ file: source as AsyncBuffer })
  if (Number(metadata.num_rows) !== rows) throw new TypeError(`${metadata.num_rows} rows, the manifest lists ${rows}`)
  const stored = new Map(parquetSchema(metadata).children.map(({ element }) => [element.name, element.type]))
  for (const column of TABLES[table] as readonly Column[]) {
    const type = stored.get(column.name)
    if (type !== PHYSICAL[column.type]) throw new TypeError(`column ${column.name} is ${type ?? 'missing'}, declared ${column.type}`)
  }
  const starts = metadata.row_groups.reduce((all, { num_rows }) => [...all, all.at(-1)! + Number(num_rows)], [0])
  return {
    rows,
    groups: metadata.row_groups.length,
    groupsWith: (column, value) => metadata.row_groups.flatMap((group, index) => (mayHold(group, column, value) ? [index] : [])),
    async read(names, group) {
      await source.ahead?.(merged(wanted(metadata, names, group)))
      const scan = await parquetScan({ file: source as AsyncBuffer, metadata, columns: [...names] })
      const range = { rowStart: starts[group]!, rowEnd: starts[group + 1]! }
      const columns = await Promise.all((TABLES[table] as readonly Column[]).filter(({ name }) => names.includes(name)).map(async (column) => {
        const values = Array.from<Cell>(await scan.readColumn({ column: column.name, ...range }))
        if (values.length !== range.rowEnd - range.rowStart) throw new TypeError(`column ${column.name} has ${values.length} of ${range.rowEnd - range.rowStart} rows`)
        return { column, values }
      }))
      return { rows: range.rowEnd - range.rowStart, columns }
    },
  }
}

/**
 * Decodes a whole Parquet file of the snapshot.
 * @param rows as the manifest lists them
 * @throws as `openParquet` does
 */
export async function decodeParquet(table: TableName, bytes: Uint8Array<ArrayBuffer>, rows: number): Promise<ColumnarTable> {
  const file = await openParquet(table, wholeFile(bytes), rows)
  const columns: readonly Column[] = TABLES[table]
  const parts: ColumnarTable[] = []
  for (let group = 0; group < file.groups; group++) parts.push(await file.read(columns.map(({ name }) => name), group))
  return { rows, columns: columns.map((column, index) => ({ column, values: parts.flatMap((part) => part.columns[index]!.values) })) }
}

/** A file that is all here. */
export const wholeFile = (bytes: Uint8Array<ArrayBuffer>): PieceSource => ({
  byteLength: bytes.length,
  slice: (start, end) => bytes.slice(start, end).buffer,
})

type RowGroup = FileMetaData['row_groups'][number]

function mayHold(group: RowGroup, column: string, value: string): boolean {
  const { statistics } = group.columns.find(({ meta_data }) => meta_data?.path_in_schema.join('.') === column)?.meta_data ?? {}
  const { min_value: min, max_value: max } = statistics ?? {}
  return typeof min !== 'string' || typeof max !== 'string' || (compareBytes(min, value) <= 0 && compareBytes(value, max) <= 0)
}

/** Parquet orders texts by their UTF-8 bytes, that is by code points. */
function compareBytes(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    if (left[at] !== right[at]) return left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!
  }
  return left.length - right.length
}

/** Where the columns of a row group lie. */
function wanted({ row_groups }: FileMetaData, columns: readonly string[], group: number): ByteRange[] {
  return row_groups[group]!.columns.flatMap(({ meta_data: meta }) => {
    if (meta === undefined || !columns.includes(meta.path_in_schema.join('.'))) return []
    const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset)
    return [{ start, end: start + Number(meta.total_compressed_size) }]
  })
}

/** Ranges in order, those that lie close together as one. */
export function merged(ranges: readonly ByteRange[], gap = GAP): ByteRange[] {
  const joined: ByteRange[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && range.start - last.end <= gap) last.end = Math.max(last.end, range.end)
    else joined.push({ ...range })
  }
  return joined
}
