import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { discover } from '../support/discoverQueries.ts'
import { ROOT } from '../support/run.ts'

/** Every query of `src/queries`: `discover` says how they are found and what a module has to export. */
const queries = discover(import.meta.glob('../../src/queries/*.ts', { eager: true }))
const folder = join(ROOT, 'public/snapshots/default')
let connector: NativeConnector

beforeAll(async () => {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

test('there are queries, each with a name of its own', () => {
  const names = queries.map(({ query }) => query.name)
  expect(names.length).toBeGreaterThan(0)
  expect(new Set(names).size, names.join(' ')).toBe(names.length)
})

describe.each(queries.map((found) => ({ title: `${found.module}.ts ${found.query.name}`, ...found })))('$title', ({ query, sample }) => {
  test('answers with the columns it declares, of the types its decoders take', async () => {
    const described = await connector.describe(query, sample)
    expect(described.map(({ name }) => name).sort()).toEqual(Object.keys(query.row).sort())
    const unfit = described.filter(({ name, type }) => !query.row[name]!.duckdb.includes(type))
      .map(({ name, type }) => `${name}: DuckDB says ${type}, declared ${query.row[name]!.duckdb.join(' or ')}; cast it in the SQL`)
    expect(unfit).toEqual([])
  })

  test('decodes every row on the committed snapshot', async () => {
    const rows = await connector.ask(query, sample)
    expect(rows.every((row) => Object.keys(row).length === Object.keys(query.row).length)).toBe(true)
  })

  test('binds every parameter its text has', () => {
    const placeholders = new Set([...query.sql.matchAll(/\$(\d+)/gu)].map(([, index]) => Number(index)))
    const bound = query.bind(sample).length
    expect([...placeholders].sort((a, b) => a - b)).toEqual(Array.from({ length: bound }, (_, index) => index + 1))
  })

  test('orders its rows where there can be several, so that the answer is the same each time', async () => {
    const rows = await connector.ask(query, sample)
    expect(rows.length <= 1 || /\bORDER BY\b/iu.test(query.sql), `${rows.length} rows and no ORDER BY`).toBe(true)
  })
})
