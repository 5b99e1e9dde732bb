import { QueryError } from './QueryError.ts'
import type { Query } from './sql.ts'

/** A row as an engine hands it over: column name → cell. */
export type EngineRow = Record<string, unknown>

/**
 * Decodes rows by the query's decoders; columns the query does not declare are left out.
 * @throws {QueryError} naming the column that is missing or of another type
 */
export function decodeRows<Params, Row>(query: Query<Params, Row>, rows: readonly EngineRow[]): Row[] {
  const columns = Object.keys(query.row) as (keyof Row & string)[]
  return rows.map((row) => {
    const decoded = {} as Row
    for (const column of columns) {
      try {
        if (!(column in row)) throw new TypeError('the answer has no such column')
        decoded[column] = query.row[column](row[column])
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new QueryError(query.name, query.sql, new TypeError(`column ${column}: ${reason}`))
      }
    }
    return decoded
  })
}
