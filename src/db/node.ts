import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { TABLES, TABLE_NAMES, type TableName } from '../model/tables.ts'
import { asked } from './asked.ts'
import type { Connector } from './connector.ts'
import { createTable } from './ddl.ts'
import { QueryError } from './QueryError.ts'
import { decodeRows, type EngineRow } from './rows.ts'
import type { Query, SqlValue } from './sql.ts'

/** Native DuckDB for scripts and tests; asks a snapshot's tables. `nodeTables.ts` writes them. */
export interface NativeConnector extends Connector {
  /** Names and SQL types of the columns a query answers with, as DuckDB resolves them for these parameters. */
  describe<Params, Row>(query: Query<Params, Row>, params: Params): Promise<{ name: string; type: string }[]>
  /** The rows of a question before they are decoded. */
  rows<Params, Row>(query: Query<Params, Row>, params: Params): Promise<EngineRow[]>
}

/** A path within a statement, where none can be bound. Statements hold nothing else that comes from outside. */
export const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1', autoload_known_extensions: 'false', autoinstall_known_extensions: 'false',
  })
  return instance.connect()
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
      await connection.run(createTable(table, { notNull: true }))
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
      const { sql, values } = asked(query.sql, query.bind(params))
      return await run(sql, values)
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
