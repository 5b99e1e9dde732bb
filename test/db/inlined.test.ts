import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { asFlag, asNumber, asText, orNull } from '../../src/db/decode.ts'
import { inlined, literal, type Query, type SqlValue } from '../../src/db/sql.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { discover } from '../support/discoverQueries.ts'
import { ROOT } from '../support/run.ts'

const queries = discover(import.meta.glob('../../src/queries/*.ts', { eager: true }))
let connector: NativeConnector

beforeAll(async () => {
  const folder = join(ROOT, 'public/snapshots/sample')
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

test.each(queries.map((found) => [found.query.name, found] as const))('%s gives the same rows with its values written in as bound', async (_, { query, sample }) => {
  const text = inlined(query, sample)
  expect(await connector.ask({ ...query, sql: text, bind: () => [] }, null)).toEqual(await connector.ask(query, sample))
})

test('any value comes back as it was', async () => {
  const echo = (value: SqlValue): Query<null, { v: unknown }> => ({
    name: 'echo', sql: `SELECT ${literal(value)} AS v`, bind: () => [], row: { v: orNull<unknown>(typeof value === 'string' ? asText : typeof value === 'boolean' ? asFlag : asNumber) },
  })
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')), fc.boolean(), fc.constant(null), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })), async (value) => {
    expect((await connector.ask(echo(value), null))[0]!.v).toEqual(value === 0 ? 0 : value)
  }), { numRuns: 200 })
})

test('a value that looks like SQL or like a parameter stays a text, and parameters in texts, names and comments stay', () => {
  const query = { sql: `SELECT $1, '$1', "$2" -- $3\n, $2 /* $4 */ , $$ $1 $$, E'\\' $1', a$1`, bind: () => ["'); DROP TABLE x; -- $2", 10] }
  expect(inlined(query, null)).toBe(`SELECT '''); DROP TABLE x; -- $2', '$1', "$2" -- $3\n, 10 /* $4 */ , $$ $1 $$, E'\\' $1', a$1`)
  expect(() => inlined({ sql: 'SELECT $2', bind: () => [1] }, null)).toThrow(/\$2/u)
})
