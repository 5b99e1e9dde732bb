import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asNumber, asText } from '../../src/db/decode.ts'
import { openNative } from '../../src/db/node.ts'
import { writeParquet } from '../../src/db/nodeTables.ts'
import { decodeParquet } from '../../src/db/parquet.ts'
import { defineQuery } from '../../src/db/sql.ts'
import { TABLES, TABLE_NAMES, type TableName } from '../../src/model/tables.ts'
import { fixtureTables } from '../support/fixtureSnapshot.ts'

const { tables } = fixtureTables()
let folder: string
const path = (run: string) => (table: TableName) => join(folder, `${run}-${table}`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "target-observatory-'quoted'-"))
  await writeParquet(tables, path('a'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('Parquet tables', () => {
  test('are the same bytes on every run', async () => {
    await writeParquet(fixtureTables().tables, path('b'))
    for (const table of TABLE_NAMES) {
      expect((await readFile(path('b')(table))).equals(await readFile(path('a')(table))), table).toBe(true)
    }
  })

  test('are read by hyparquet cell for cell, int64 as bigint', async () => {
    for (const table of TABLE_NAMES) {
      const { columns, rows } = await decodeParquet(table, new Uint8Array(await readFile(path('a')(table))), tables[table].length)
      const read = Array.from({ length: rows }, (_, i) => Object.fromEntries(columns.map(({ column, values }) => [column.name, values[i] ?? null])))
      expect(read, table).toEqual(tables[table].map((row) => Object.fromEntries(TABLES[table].map(({ name }) => [name, row[name]]))))
    }
    expect(tables.projects.map((row) => row.budget_fen)).toContain(9_000_000_000_000_000n)
  })

  test('with other rows than the manifest lists are refused', async () => {
    const bytes = new Uint8Array(await readFile(path('a')('projects')))
    await expect(decodeParquet('projects', bytes, 99)).rejects.toThrow('3 rows, the manifest lists 99')
  })

  test('of another table are refused by the first column that is missing', async () => {
    const bytes = new Uint8Array(await readFile(path('a')('projects')))
    await expect(decodeParquet('indicators', bytes, tables.projects.length)).rejects.toThrow(/column indicator_id is missing/u)
  })
})

describe('the native connector', () => {
  const budgets = defineQuery<{ least: number }, { id: string; fen: number }>({
    name: 'budgets', sql: 'SELECT project_id AS id, budget_fen AS fen FROM projects WHERE budget_fen >= $1 ORDER BY fen',
    bind: ({ least }) => [least], row: { id: asText, fen: asNumber },
  })

  test('binds, answers and decodes', async () => {
    const connector = await openNative(path('a'))
    const rows = await connector.ask(budgets, { least: 1 })
    expect(rows.map(({ fen }) => fen)).toEqual([35_000_000, 9_000_000_000_000_000])
    expect(await connector.describe(budgets, { least: 1 })).toEqual([{ name: 'id', type: 'VARCHAR' }, { name: 'fen', type: 'BIGINT' }])
    await connector.close()
  })

  test('reads no other file once open', async () => {
    const connector = await openNative(path('a'))
    const other = defineQuery<null, { name: string }>({ name: 'other', sql: "SELECT 1 AS name FROM read_csv('/etc/passwd')", bind: () => [], row: { name: asText } })
    await expect(connector.ask(other, null)).rejects.toThrow(/Permission Error/u)
    await connector.close()
  })
})
