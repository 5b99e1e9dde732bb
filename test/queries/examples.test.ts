import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { TABLE_WORDS, type BothWords } from '../../src/i18n/tableWords.ts'
import { TABLES, TABLE_NAMES, type Column, type Manifest } from '../../src/model/tables.ts'
import { EXAMPLES } from '../../src/queries/examples.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { questions } from '../../src/views/data/questions.ts'
import { discover } from '../support/discoverQueries.ts'
import { ROOT } from '../support/run.ts'

const connectors = new Map<string, NativeConnector>()
const SNAPSHOTS = ['default', 'sample']

beforeAll(async () => {
  for (const name of SNAPSHOTS) {
    const folder = join(ROOT, 'public/snapshots', name)
    const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    connectors.set(name, await openNative((table) => join(folder, files.find((file) => file.table === table)!.name)))
  }
})
afterAll(() => Promise.all([...connectors.values()].map((connector) => connector.close())))

/** Rows of a text as the SQL box puts it. */
async function answer(snapshot: string, sql: string) {
  const text = asText(`SELECT COLUMNS(*)::VARCHAR FROM (SELECT * FROM (\n${sql}\n) AS answer LIMIT 101)`)
  const columns = await connectors.get(snapshot)!.describe(text, null)
  return connectors.get(snapshot)!.ask({ ...text, row: Object.fromEntries(columns.map(({ name }) => [name, cell])) }, null)
}
const cell = Object.assign((value: unknown) => value as string | null, { duckdb: [] })
const asText = (sql: string) => ({ name: 'free', sql, bind: () => [], row: {} as Record<string, typeof cell> })

describe.each(SNAPSHOTS)('in the snapshot %s', (snapshot) => {
  test.each(EXAMPLES.map((example) => [example.id, example] as const))('the example %s runs', async (_, { sql }) => {
    const rows = await answer(snapshot, sql)
    expect(rows.every((row) => Object.keys(row).length > 1)).toBe(true)
  })

  test('the examples find something, but for what the snapshot may not hold', async () => {
    const empty = []
    for (const { id, sql } of EXAMPLES) if ((await answer(snapshot, sql)).length === 0) empty.push(id)
    expect(empty.filter((id) => id !== 'copied-plans')).toEqual([])
  })

  test('every question of the page runs as the text that is offered', async () => {
    for (const { name, sql } of questions({ ...EVERYTHING })) {
      await expect(answer(snapshot, sql).then(() => 'answered'), name).resolves.toBe('answered')
    }
  })
})

test('the examples have names and titles of their own', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(8)
  for (const lang of ['zh', 'en'] as const) expect(new Set(EXAMPLES.map(({ title }) => title[lang])).size).toBe(EXAMPLES.length)
  expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length)
})

describe('the page’s own questions', () => {
  test('are all offered', () => {
    const all = discover(import.meta.glob('../../src/queries/*.ts', { eager: true })).map(({ query }) => query.name)
    expect(questions({}).map(({ name }) => name).sort()).toEqual([...all].sort())
  })

  test('carry what the reader chose, and name what is an example', () => {
    const chosen = questions({ ...EVERYTHING, years: [2023] }).find(({ name }) => name === 'budget-quality')!
    expect(chosen.sql).toContain("string_split('2023', ',')")
    expect(chosen.sql).not.toMatch(/\$\d/u)
    expect(chosen.examples).toEqual([])
    expect(questions({ ...EVERYTHING }).find(({ name }) => name === 'project')!.examples).toEqual(['project'])
  })
})

test('every table and column is described in both languages, and nothing else is', () => {
  for (const table of TABLE_NAMES) {
    const { is, columns } = TABLE_WORDS[table]
    const described = columns as Readonly<Record<string, BothWords>>
    expect(Object.keys(described).sort(), table).toEqual(TABLES[table].map(({ name }: Column) => name).sort())
    for (const both of [is, ...Object.values(described)]) {
      expect(both[0], table).toMatch(/\p{Script=Han}|project 或/u)
      expect(both[1].replaceAll(/[优良中差必改建议提示万元]/gu, ''), table).not.toMatch(/\p{Script=Han}/u)
      expect(both[1], table).not.toBe('')
    }
  }
})
