import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toIpcStream, toRows } from '../../src/db/arrow.ts'
import type { Cell, ColumnType } from '../../src/model/tables.ts'

const CELLS: Record<ColumnType, fc.Arbitrary<Cell>> = {
  VARCHAR: fc.string({ unit: 'grapheme' }),
  INTEGER: fc.integer(),
  BIGINT: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  DOUBLE: fc.double({ noNaN: true }),
  BOOLEAN: fc.boolean(),
}
const TYPES = Object.keys(CELLS) as ColumnType[]

test('a column survives the way through Arrow, nulls and 64-bit integers included', () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 150 }).chain((rows) => fc.tuple(...TYPES.map((type) => fc.array(fc.option(CELLS[type]), { minLength: rows, maxLength: rows })))),
    (values) => {
      const columns = TYPES.map((type, i) => ({ column: { name: type, type, nullable: true }, values: values[i]! }))
      const table = tableFromIPC(toIpcStream({ rows: values[0]!.length, columns }))
      expect(table.schema.fields.map(({ type }) => String(type))).toEqual(['Utf8', 'Int32', 'Int64', 'Float64', 'Bool'])
      expect(toRows(table.batches)).toEqual(values[0]!.map((_, row) => Object.fromEntries(TYPES.map((type, i) => [type, values[i]![row]]))))
    },
  ))
})

test('the stream owns its buffer, which the worker takes away', () => {
  const stream = toIpcStream({ rows: 1, columns: [{ column: { name: 'a', type: 'INTEGER', nullable: false }, values: [1] }] })
  expect(stream.byteLength).toBe(stream.buffer.byteLength)
})
