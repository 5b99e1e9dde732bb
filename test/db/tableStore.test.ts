import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeParquet, openParquet, wholeFile, type ColumnarTable } from '../../src/db/parquet.ts'
import { needsOf, type Needs } from '../../src/db/tableNeeds.ts'
import { TableStore, type TableSource } from '../../src/db/tableStore.ts'
import { createTable } from '../../src/db/ddl.ts'
import type { RowsWanted } from '../../src/db/sql.ts'
import { TABLE_NAMES, type ManifestFile, type TableName } from '../../src/model/tables.ts'

const GROUP = 2048
const ROWS = 7000
let folder: string
let files: ManifestFile[]
const bytes = new Map<string, Uint8Array<ArrayBuffer>>()
const connections: DuckDBConnection[] = []

async function connect(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  connections.push(connection)
  return connection
}

/** `pinyin` of four row groups in the order of its texts, and a small `match_decisions`; all else is empty. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-observatory-'))
  const connection = await connect()
  await connection.run(createTable('pinyin', { notNull: true }))
  await connection.run(`INSERT INTO pinyin SELECT printf('id-%05d', i), printf(' full %d', i), CASE WHEN i % 3 = 0 THEN 'a' ELSE 'b' END FROM range(${ROWS}) t(i)`)
  await connection.run(createTable('match_decisions', { notNull: true }))
  await connection.run(`INSERT INTO match_decisions SELECT NULL, printf('id-%05d', i), TRUE, NULL, 'applied', NULL, '2026-01-01', 'x', 'x', 'x' FROM range(3) t(i)`)
  for (const table of ['pinyin', 'match_decisions'] as const) {
    await connection.run(`COPY ${table} TO '${join(folder, table)}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${GROUP})`)
    bytes.set(table, new Uint8Array(await readFile(join(folder, table))))
  }
  files = TABLE_NAMES.map((table) => ({ table, name: table, bytes: bytes.get(table)?.length ?? 0, sha256: '', rows: table === 'pinyin' ? ROWS : table === 'match_decisions' ? 3 : 0, schemaVersion: 1 }))
})
afterAll(async () => {
  for (const connection of connections) connection.closeSync()
  await rm(folder, { recursive: true, force: true })
})

const literal = (cell: unknown) => (cell === null ? 'NULL' : typeof cell === 'string' ? `'${cell}'` : String(cell))

/** A store over native DuckDB with `pinyin` large, and what it has fetched and run. */
async function openStore() {
  const connection = await connect()
  const fetched: string[] = []
  const trouble = { on: '' }
  const meddle = (what: string) => {
    fetched.push(what)
    if (trouble.on !== '' && what.startsWith(trouble.on)) throw new Error(`no ${what}`)
  }
  for (const table of TABLE_NAMES) await connection.run(createTable(table))
  const source: TableSource = {
    isEmpty: ({ rows }) => rows === 0,
    isSmall: ({ table }) => table !== 'pinyin',
    async whole(file) {
      meddle(`whole ${file.table}`)
      return decodeParquet(file.table, bytes.get(file.table)!, file.rows)
    },
    async open(file) {
      meddle(`open ${file.table}`)
      const opened = await openParquet(file.table, wholeFile(bytes.get(file.table)!), file.rows)
      return { ...opened, async read(columns, group) {
        meddle(`${columns.join('+')} of ${group}`)
        return opened.read(columns, group)
      } }
    },
  }
  const store = new TableStore({
    run: (sql) => connection.run(sql),
    async insert(table: string, { rows, columns }: ColumnarTable) {
      const lines = Array.from({ length: rows }, (_, row) => `(${columns.map(({ values }) => literal(values[row] ?? null)).join(', ')})`)
      await connection.run(`INSERT INTO ${table} VALUES ${lines.join(', ')}`)
    },
  }, source, files)
  return {
    store, fetched, trouble,
    async ask(sql: string, only: RowsWanted['pinyin'] | null = null) {
      const needs = needsOf(sql, [])
      const wanted = only === null ? null : { pinyin: only }
      if (!store.has(needs, wanted)) await store.ensure(needs, wanted)
      return (await connection.runAndReadAll(sql)).getRowObjects().map((row) => Object.values(row).map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)))
    },
    tables: async () => (await connection.runAndReadAll("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'pinyin%' ORDER BY ALL")).getRowObjects().map(({ table_name }) => table_name),
  }
}

const groups = [0, 1, 2, 3]

describe('a store of tables', () => {
  test('answers from empty tables without fetching anything', async () => {
    const { ask, fetched } = await openStore()
    expect(await ask('SELECT count(*) FROM projects')).toEqual([[0]])
    expect(fetched).toEqual([])
  })

  test('fetches a small table whole, once, and only when it is named', async () => {
    const { ask, fetched, store } = await openStore()
    expect(store.missing).toEqual(['match_decisions'])
    for (let time = 0; time < 2; time++) expect(await ask('SELECT count(later) FROM match_decisions')).toEqual([[3]])
    expect(fetched).toEqual(['whole match_decisions'])
    expect(store.missing).toEqual([])
  })

  test('fetches of a large one the columns asked for, each once', async () => {
    const { ask, fetched } = await openStore()
    expect(await ask('SELECT count(DISTINCT initials) FROM pinyin')).toEqual([[2]])
    expect(await ask(`SELECT text FROM pinyin WHERE initials = 'a' ORDER BY text LIMIT 2`)).toEqual([['id-00000'], ['id-00003']])
    expect(await ask(`SELECT "full", initials FROM pinyin WHERE text = 'id-06999'`)).toEqual([[' full 6999', 'a']])
    expect(await ask('SELECT count(*) FROM pinyin WHERE "full" IS NULL OR text IS NULL OR initials IS NULL')).toEqual([[0]])
    expect(fetched).toEqual(['open pinyin', ...['initials', 'text', 'full'].flatMap((column) => groups.map((group) => `${column} of ${group}`))])
  })

  test('counts the rows of a large one of which no column is named', async () => {
    const { ask } = await openStore()
    expect(await ask('SELECT count(*) FROM pinyin')).toEqual([[ROWS]])
    expect(await ask('SELECT count(*), count(initials) FROM pinyin')).toEqual([[ROWS, ROWS]])
    expect(await ask('SELECT count(*) FROM pinyin')).toEqual([[ROWS]])
  })

  test('of rows that may lie anywhere lays in these alone, and reads each column of a row group once', async () => {
    const { ask, fetched, tables } = await openStore()
    const find = (...values: string[]) => ask('SELECT text, "full" FROM pinyin ORDER BY text', { column: 'text', values })
    expect(await find('id-00007', 'id-06999', 'nowhere')).toEqual([['id-00007', ' full 7'], ['id-06999', ' full 6999']])
    expect(fetched).toEqual(['open pinyin', 'text of 0', 'full of 0', 'text of 3', 'full of 3'])
    expect(await find('id-00009', 'id-06998')).toEqual([['id-00009', ' full 9'], ['id-06998', ' full 6998']])
    expect(await find('nowhere')).toEqual([])
    expect(fetched).toHaveLength(5)
    expect(await find(...Array.from({ length: 100 }, (_, i) => `id-0${2000 + i}`))).toHaveLength(100)
    expect(await ask('SELECT count(text) FROM pinyin')).toEqual([[ROWS]])
    expect(await find('id-00007')).toEqual([['id-00007', ' full 7']])
    expect((await tables()).length).toBeLessThanOrEqual(3)
  })

  test('fetches the row groups that can hold what is looked for, and the rest when all rows are asked for', async () => {
    const { ask, fetched, tables } = await openStore()
    const only = (value: string) => ({ column: 'text', value })
    const find = (value: string) => ask(`SELECT "full" FROM pinyin WHERE text = '${value}'`, only(value))
    expect(await find('id-00007')).toEqual([[' full 7']])
    expect(fetched).toEqual(['open pinyin', 'text+full of 0'])
    expect(await find('id-00009')).toEqual([[' full 9']])
    expect(fetched).toHaveLength(2)
    expect(await find('id-06999')).toEqual([[' full 6999']])
    expect(fetched.at(-1)).toBe('text+full of 3')
    expect(await find('nowhere')).toEqual([])
    expect((await tables()).length).toBeLessThanOrEqual(2)
    expect(await ask('SELECT count(text) FROM pinyin')).toEqual([[ROWS]])
    expect(await find('id-00008')).toEqual([[' full 8']])
    expect(await ask('SELECT count(text) FROM pinyin')).toEqual([[ROWS]])
    expect(await ask('SELECT count(*) FROM pinyin')).toEqual([[ROWS]])
  })

  test('tells what is not here: a part is not the whole, and all columns are not a part', async () => {
    const { store } = await openStore()
    const needs: Needs = new Map<TableName, string[]>([['pinyin', ['text']]])
    expect(store.has(new Map<TableName, string[]>([['pinyin', []]]))).toBe(false)
    expect(store.has(needs)).toBe(false)
    await store.ensure(needs, { pinyin: { column: 'text', value: 'id-00007' } })
    expect(store.has(needs)).toBe(false)
    await store.ensure(needs, null)
    expect(store.has(needs)).toBe(true)
    expect(store.has(new Map<TableName, string[]>([['pinyin', ['text', 'full']]]))).toBe(false)
  })

  test.each(['open', 'initials of 2', 'whole'])('after a failure (%s) keeps what it has, and fetches again when asked again', async (on) => {
    const { ask, trouble, tables } = await openStore()
    expect(await ask('SELECT count(text) FROM pinyin')).toEqual([[ROWS]])
    const fresh = await openStore()
    const failing = on === 'open' || on === 'whole' ? fresh : { ask, trouble, tables }
    const sql = on === 'whole' ? 'SELECT count(later) FROM match_decisions' : 'SELECT count(initials) FROM pinyin'
    failing.trouble.on = on
    await expect(failing.ask(sql)).rejects.toThrow(/^no /u)
    if (on === 'initials of 2') expect(await ask('SELECT count(text) FROM pinyin')).toEqual([[ROWS]])
    failing.trouble.on = ''
    expect(await failing.ask(sql)).toEqual([[on === 'whole' ? 3 : ROWS]])
    expect((await failing.tables()).length).toBeLessThanOrEqual(2)
  })
})
