import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { TABLES, TABLE_NAMES, type Cell, type Column, type SnapshotTables, type TableName } from '../model/tables.ts'
import type { Connector } from './connector.ts'
import { QueryError } from './QueryError.ts'
import { decodeRows, type EngineRow } from './rows.ts'
import type { Query, SqlValue } from './sql.ts'

/** Native DuckDB for scripts and tests; the only module that knows its driver. */
export interface NativeConnector extends Connector {
  /** Names and SQL types of the columns a query answers with, as DuckDB resolves them for these parameters. */
  describe<Params, Row>(query: Query<Params, Row>, params: Params): Promise<{ name: string; type: string }[]>
  /** The rows of a question before they are decoded. */
  rows<Params, Row>(query: Query<Params, Row>, params: Params): Promise<EngineRow[]>
}

/** DDL of a snapshot table, the same for every engine. */
export const createTable = (table: TableName) => {
  const columns: readonly Column[] = TABLES[table]
  return `CREATE TABLE ${table} (${columns.map(({ name, type, nullable }) => `"${name}" ${type}${nullable ? '' : ' NOT NULL'}`).join(', ')})`
}

/** Rows of a row group: smaller than DuckDB's own, so that a page that looks for one document of a large table reads little. */
const GROUP = 30_720

/**
 * How a table of so many rows is written. DuckDB lets a dictionary hold a fifth of a group's values; the words of findings
 * repeat over more rows than these groups have, so that without larger ones a large table would take twice the room.
 */
export const parquetOptions = (rows: number) => `FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${GROUP}${rows > GROUP ? ', DICTIONARY_SIZE_LIMIT 12288' : ''}`

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1', autoload_known_extensions: 'false', autoinstall_known_extensions: 'false',
  })
  return instance.connect()
}

/**
 * Writes the tables as Parquet (Snappy), rows in the given order, one thread: equal tables give equal bytes.
 * @param pathOf where each table goes; its folder must exist
 */
export async function writeParquet(tables: SnapshotTables, pathOf: (table: TableName) => string): Promise<void> {
  const connection = await connect()
  try {
    for (const table of TABLE_NAMES) {
      await connection.run(createTable(table))
      await append(connection, table, tables)
      await connection.run(`COPY ${table} TO ${quoted(pathOf(table))} (${parquetOptions(tables[table].length)})`)
    }
  } finally {
    connection.closeSync()
  }
}

async function append(connection: DuckDBConnection, table: TableName, tables: SnapshotTables): Promise<void> {
  const appender = await connection.createAppender(table)
  const put: Record<Column['type'], (cell: NonNullable<Cell>) => void> = {
    VARCHAR: (cell) => appender.appendVarchar(cell as string),
    INTEGER: (cell) => appender.appendInteger(cell as number),
    BIGINT: (cell) => appender.appendBigInt(cell as bigint),
    DOUBLE: (cell) => appender.appendDouble(cell as number),
    BOOLEAN: (cell) => appender.appendBoolean(cell as boolean),
  }
  for (const row of tables[table]) {
    for (const { name, type } of TABLES[table]) {
      const cell = row[name] ?? null
      if (cell === null) appender.appendNull()
      else put[type](cell)
    }
    appender.endRow()
  }
  appender.closeSync()
}

/**
 * Opens a snapshot in native DuckDB.
 * @param pathOf where each table's Parquet file is
 * @param inPlace read the files anew for each question instead of holding them: for tables larger than memory
 */
export async function openNative(pathOf: (table: TableName) => string, { inPlace = false } = {}): Promise<NativeConnector> {
  const connection = await connect()
  for (const table of TABLE_NAMES) {
    const names = TABLES[table].map(({ name }) => `"${name}"`).join(', ')
    const rows = `SELECT ${names} FROM read_parquet(${quoted(pathOf(table))})`
    if (inPlace) await connection.run(`CREATE VIEW ${table} AS ${rows}`)
    else {
      await connection.run(createTable(table))
      await connection.run(`INSERT INTO ${table} ${rows}`)
    }
  }
  if (!inPlace) await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')

  async function run(sql: string, values: readonly SqlValue[]) {
    const prepared = await connection.prepare(sql)
    try {
      prepared.bind([...values])
      return await prepared.runAndReadAll()
    } finally {
      prepared.destroySync()
    }
  }

  async function named<Params, Row>(query: Query<Params, Row>, params: Params) {
    try {
      return await run(query.sql, query.bind(params))
    } catch (error) {
      throw new QueryError(query.name, query.sql, error)
    }
  }

  return {
    async ask(query, params) {
      const reader = await named(query, params)
      return decodeRows(query, reader.getRowObjects() as EngineRow[])
    },
    async rows(query, params) {
      return (await named(query, params)).getRowObjects() as EngineRow[]
    },
    async describe(query, params) {
      const reader = await named(query, params)
      const types = reader.columnTypes()
      return reader.columnNames().map((name, index) => ({ name, type: String(types[index]) }))
    },
    async close() {
      connection.closeSync()
    },
  }
}
