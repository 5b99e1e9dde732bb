import { Bool, Float64, Int32, Int64, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Utf8, Field, type Data, type DataType } from 'apache-arrow'
import type { Cell, Column } from '../model/tables.ts'
import type { ColumnarTable } from './parquet.ts'
import type { EngineRow } from './rows.ts'

/** A decoded table as an Arrow IPC stream of one batch, typed as declared; BIGINT stays int64. Owns its buffer. */
export function toIpcStream({ rows, columns }: ColumnarTable): Uint8Array<ArrayBuffer> {
  const vectors = columns.map(({ column, values }) => toData(column, values))
  const schema = new Schema(columns.map(({ column }, i) => new Field(column.name, vectors[i]!.type, true)))
  const data = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children: vectors })
  return Uint8Array.from(tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream'))
}

/** The rows of an engine's answer, cells as Arrow reads them (int64 as bigint). */
export function toRows(batches: readonly RecordBatch[]): EngineRow[] {
  return batches.flatMap((batch) => {
    const columns = batch.schema.fields.map(({ name }, index) => [name, batch.getChildAt(index)] as const)
    return Array.from({ length: batch.numRows }, (_, row) =>
      Object.fromEntries(columns.map(([name, vector]) => [name, vector?.get(row) ?? null])))
  })
}

/** The cells of batches whose columns are all VARCHAR, by position: names may repeat. */
export function toTexts(batches: readonly RecordBatch[]): (string | null)[][] {
  return batches.flatMap((batch) => {
    const columns = batch.schema.fields.map((_, index) => batch.getChildAt(index))
    return Array.from({ length: batch.numRows }, (_, row) => columns.map((column) => (column?.get(row) as string | null | undefined) ?? null))
  })
}

function toData({ type }: Column, values: readonly Cell[]): Data<DataType> {
  const common = { length: values.length, ...validity(values) }
  switch (type) {
    case 'INTEGER': return makeData({ type: new Int32(), ...common, data: Int32Array.from(values, (cell) => Number(cell ?? 0)) })
    case 'DOUBLE': return makeData({ type: new Float64(), ...common, data: Float64Array.from(values, (cell) => Number(cell ?? 0)) })
    case 'BIGINT': return makeData({ type: new Int64(), ...common, data: BigInt64Array.from(values, (cell) => BigInt((cell as bigint | number | null) ?? 0)) })
    case 'BOOLEAN': return makeData({ type: new Bool(), ...common, data: bitmap(values, (cell) => cell === true) })
    case 'VARCHAR': return makeData({ type: new Utf8(), ...common, ...utf8(values) })
  }
}

function validity(values: readonly Cell[]): { nullCount: number; nullBitmap: Uint8Array } {
  const nullCount = values.reduce<number>((count, cell) => (cell === null || cell === undefined ? count + 1 : count), 0)
  return { nullCount, nullBitmap: bitmap(values, (cell) => cell !== null && cell !== undefined) }
}

/** One bit per cell, least significant first. */
function bitmap(values: readonly Cell[], test: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 64) * 8)
  values.forEach((cell, i) => { if (test(cell)) bits[i >> 3]! |= 1 << (i & 7) })
  return bits
}

/** Distinct texts of a column whose bytes are kept: most columns repeat few. */
const KEPT_TEXTS = 4096

function utf8(values: readonly Cell[]): { valueOffsets: Int32Array; data: Uint8Array } {
  const encoder = new TextEncoder()
  const valueOffsets = new Int32Array(values.length + 1)
  const kept = new Map<string, Uint8Array>()
  let data = new Uint8Array(values.length * 16 + 64)
  let end = 0
  values.forEach((cell, i) => {
    if (typeof cell === 'string' && cell !== '') {
      const known = kept.get(cell)
      // No text takes more than three bytes for each UTF-16 unit.
      const most = known?.length ?? cell.length * 3
      if (end + most > data.length) data = grown(data, end + most)
      if (known === undefined) {
        const { written } = encoder.encodeInto(cell, data.subarray(end))
        if (kept.size < KEPT_TEXTS) kept.set(cell, data.slice(end, end + written))
        end += written
      } else {
        data.set(known, end)
        end += known.length
      }
    }
    valueOffsets[i + 1] = end
  })
  return { valueOffsets, data: data.subarray(0, end) }
}

function grown(data: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, data.length * 2))
  larger.set(data)
  return larger
}
