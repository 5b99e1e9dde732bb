import { type DuckDBAppender, DuckDBInstance } from '@duckdb/node-api'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TABLES, TABLE_NAMES, type Cell, type Column, type SnapshotTables, type TableName, type TableRow } from '../model/tables.ts'
import { createTable } from './ddl.ts'
import { quoted } from './node.ts'

/** What DuckDB may hold before it spills. */
const MEMORY = '2GB'

/** Tables too large for memory: rows go into native DuckDB, which spills to disk, and come out as Parquet in the same order. */
export interface NativeTables {
  /** Adds rows to a table's end. */
  append: (table: TableName, rows: readonly TableRow[]) => Promise<void>
  /** Adds the rows of Parquet files, file after file; `order` where they do not lie in their order. */
  load: (table: TableName, paths: readonly string[], order?: string) => Promise<void>
  /** Writes a table and forgets it. The same rows give the same bytes, whatever pieces they came in. Answers how many there were. */
  write: (table: TableName, path: string) => Promise<number>
  /** Any other statement, with texts for `$1`, `$2` …; so of `rows`. */
  run: (sql: string, ...texts: string[]) => Promise<void>
  /** The first column of a statement's rows, some at a time. */
  texts: (sql: string, take: (texts: string[]) => Promise<void>) => Promise<void>
  rows: (sql: string, ...texts: string[]) => Promise<Record<string, Cell>[]>
  close: () => Promise<void>
}

/** Rows of a row group: smaller than DuckDB's own, so that a page that looks for one document of a large table reads little. */
const GROUP = 30_720

/**
 * How a table of so many rows is written. DuckDB lets a dictionary hold a fifth of a group's values; the words of findings
 * repeat over more rows than these groups have, so that without larger ones a large table would take twice the room.
 */
const parquetOptions = (rows: number) => `FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${GROUP}${rows > GROUP ? ', DICTIONARY_SIZE_LIMIT 12288' : ''}`

const columnsOf = (table: TableName) => TABLES[table].map(({ name }) => `"${name}"`).join(', ')

/** One thread: rows keep their order, and equal rows give equal bytes. */
export async function openNativeTables(): Promise<NativeTables> {
  const spill = await mkdtemp(join(tmpdir(), 'target-observatory-tables-'))
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1', memory_limit: MEMORY, temp_directory: spill, autoload_known_extensions: 'false', autoinstall_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const appenders = new Map<TableName, DuckDBAppender>()
  const made = new Set<TableName>()

  async function make(table: TableName): Promise<void> {
    if (made.has(table)) return
    made.add(table)
    await connection.run(createTable(table, { notNull: true }))
  }

  async function appenderOf(table: TableName): Promise<DuckDBAppender> {
    const known = appenders.get(table)
    if (known !== undefined) return known
    await make(table)
    const appender = await connection.createAppender(table)
    appenders.set(table, appender)
    return appender
  }

  return {
    async append(table, rows) {
      const appender = await appenderOf(table)
      for (const row of rows) appendRow(appender, table, row)
    },
    async load(table, paths, order) {
      await make(table)
      if (paths.length === 0) return
      await connection.run(`INSERT INTO ${table} SELECT ${columnsOf(table)} FROM read_parquet([${paths.map(quoted).join(', ')}])${order === undefined ? '' : ` ORDER BY ${order}`}`)
    },
    async write(table, path) {
      await make(table)
      appenders.get(table)?.closeSync()
      appenders.delete(table)
      const [count] = (await connection.runAndReadAll(`SELECT count(*) FROM ${table}`)).getRows()
      const rows = Number(count![0])
      await connection.run(`COPY ${table} TO ${quoted(path)} (${parquetOptions(rows)})`)
      await connection.run(`DROP TABLE ${table}`)
      made.delete(table)
      return rows
    },
    async run(sql, ...texts) {
      await connection.run(sql, texts)
    },
    async texts(sql, take) {
      const result = await connection.stream(sql)
      for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        await take(chunk.getColumnValues(0).map(String))
      }
    },
    async rows(sql, ...texts) {
      return (await connection.runAndReadAll(sql, texts)).getRowObjects() as Record<string, Cell>[]
    },
    async close() {
      for (const appender of appenders.values()) appender.closeSync()
      connection.closeSync()
      instance.closeSync()
      await rm(spill, { recursive: true, force: true })
    },
  }
}

/**
 * Writes tables that are in memory as Parquet (Snappy), rows in the given order: equal tables give equal bytes.
 * @param pathOf where each table goes; its folder must exist
 */
export async function writeParquet(tables: SnapshotTables, pathOf: (table: TableName) => string): Promise<void> {
  const store = await openNativeTables()
  try {
    for (const table of TABLE_NAMES) {
      await store.append(table, tables[table])
      await store.write(table, pathOf(table))
    }
  } finally {
    await store.close()
  }
}

function appendRow(appender: DuckDBAppender, table: TableName, row: TableRow): void {
  for (const { name, type } of TABLES[table] as readonly Column[]) {
    const cell = row[name] ?? null
    if (cell === null) appender.appendNull()
    else if (type === 'VARCHAR') appender.appendVarchar(cell as string)
    else if (type === 'INTEGER') appender.appendInteger(cell as number)
    else if (type === 'BIGINT') appender.appendBigInt(cell as bigint)
    else if (type === 'DOUBLE') appender.appendDouble(cell as number)
    else appender.appendBoolean(cell as boolean)
  }
  appender.endRow()
}
