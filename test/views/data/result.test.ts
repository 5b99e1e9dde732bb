import { expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { toArchive } from '../../../src/paper/archive.ts'
import { toCsv } from '../../../src/paper/csv.ts'
import { nearest } from '../../../src/views/data/nearest.ts'
import { columnWidths, takenOf } from '../../../src/views/data/resultRows.ts'
import { tableSheet } from '../../../src/views/data/tableSheet.ts'
import { TABLE_NAMES } from '../../../src/model/tables.ts'

const answer = (columns: [string, string][], rows: (string | null)[][]) => ({ columns: columns.map(([name, type]) => ({ name, type })), rows, cut: false, ms: 1 })

test('figures are taken away as figures only where each is the very same, and NULL as nothing', () => {
  const taken = takenOf(answer([['n', 'BIGINT'], ['big', 'HUGEINT'], ['d', 'DECIMAL(10,2)'], ['deep', 'DECIMAL(38,2)'], ['f', 'DOUBLE'], ['b', 'BOOLEAN'], ['l', 'INTEGER[]'], ['year', 'INTEGER']], [
    ['12', '18446744073709551614', '-1.50', '123456789012345678.12', '0.30000000000000004', 'true', '[1, 2]', '2023'], [null, null, null, null, 'inf', null, null, null],
  ]), 'SELECT 1')
  expect(taken.columns.map(({ kind }) => kind)).toEqual(['number', 'text', 'number', 'text', 'number', 'flag', 'text', 'year'])
  expect(taken.rows[0]).toMatchObject({ n: 12, big: '18446744073709551614', d: -1.5, deep: '123456789012345678.12', f: 0.30000000000000004, b: true, l: '[1, 2]', year: 2023 })
  expect(taken.rows[1]).toMatchObject({ n: null, d: null, b: null })
  expect(taken.asked).toEqual([{ name: 'sql', sql: 'SELECT 1', values: [] }])
})

test('columns are as wide as their words, within bounds', () => {
  expect(columnWidths(answer([['a', 'INTEGER'], ['名称', 'VARCHAR']], [['1', '项目'.repeat(40)]]))).toEqual([7, 44])
})

test('the name that was meant is found, and none where nothing is like it', () => {
  expect(nearest('project', TABLE_NAMES)[0]).toBe('projects')
  expect(nearest('Indicater', TABLE_NAMES)[0]).toBe('indicators')
  expect(nearest('xyzzy', TABLE_NAMES)).toEqual([])
})

test('a published table becomes a sheet of its own columns, whole fen kept exactly, nothing where nothing is', () => {
  const sheet = tableSheet('t', { rows: 2, columns: [
    { column: { name: 'budget_fen', type: 'BIGINT', nullable: true }, values: [9_007_199_254_740_991n, 9_007_199_254_740_993n] },
    { column: { name: 'name', type: 'VARCHAR', nullable: true }, values: ['=1+1', null] },
    { column: { name: 'scored', type: 'BOOLEAN', nullable: false }, values: [true, false] },
  ] })
  expect(toCsv(sheet)).toBe("\uFEFFbudget_fen,name,scored\r\n9007199254740991,'=1+1,true\r\n9007199254740993,,false\r\n")
})

test('an archive holds its files as they are, and equal ones give equal bytes', () => {
  const files = [{ name: 'a.bin', bytes: Uint8Array.of(0, 255, 1) }, { name: '表.txt', bytes: new TextEncoder().encode('x') }]
  expect(unzipSync(toArchive(files))).toEqual({ 'a.bin': Uint8Array.of(0, 255, 1), '表.txt': new TextEncoder().encode('x') })
  expect(toArchive(files)).toEqual(toArchive(files))
})
