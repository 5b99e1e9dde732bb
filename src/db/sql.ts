import type { TableName } from '../model/tables.ts'
import type { Decoder } from './decode.ts'
import { markOf, sqlPieces } from './sqlText.ts'

export { withoutMarks } from './sqlText.ts'

export type SqlValue = string | number | boolean | null

/**
 * One question: its only SQL text, how parameters are bound to `$1`, `$2` …, and how a row is decoded.
 * Lists travel as one comma-joined string so that the text never changes; nothing is ever spliced into it.
 */
export interface Query<Params, Row> {
  name: string
  sql: string
  bind: (params: Params) => SqlValue[]
  row: { [K in keyof Row]: Decoder<Row[K]> }
  /**
   * Rows of large tables that can matter: those whose column has the value. Parts of a file that are known not to hold it
   * need not be read. null where every row can matter.
   */
  only?: (params: Params) => RowsWanted | null
}

export interface ColumnWanted {
  column: string
  values: readonly string[]
}

/** By `value`: a few rows that lie together. By `values`: some rows that may lie anywhere. */
export type RowsWanted = Partial<Record<TableName, { column: string; value: string } | ColumnWanted>>

export function defineQuery<Params, Row>(query: Query<Params, Row>): Query<Params, Row> {
  return query
}

/** SQL condition: `column` is in the comma list bound at `$index`, or the list is empty (no filter). */
export function inList(column: string, index: number): string {
  return `/*when $${index}*/($${index} = '' OR list_contains(string_split($${index}, ','), CAST(${column} AS VARCHAR)))/*else TRUE*/`
}

/**
 * A question as one text that stands alone: each parameter as a literal of its value, `$` in texts, names and comments
 * left as it is. The page itself always binds; this is for readers who run the text elsewhere.
 */
export function inlined<Params, Row>(query: Pick<Query<Params, Row>, 'sql' | 'bind'>, params: Params): string {
  const values = query.bind(params)
  return sqlPieces(query.sql).filter((piece) => markOf(piece) === null).map(({ kind, source }) => {
    const index = kind === 'code' ? /^\$(\d+)$/u.exec(source)?.[1] : undefined
    if (index === undefined) return source
    const value = values[Number(index) - 1]
    if (value === undefined) throw new RangeError(`$${index} has no value`)
    return literal(value)
  }).join('')
}

/** A value as SQL, of the type an engine gives it when bound. */
export function literal(value: SqlValue): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (Number.isSafeInteger(value)) return value < 0 ? `(${value})` : String(value)
  return `CAST('${value}' AS DOUBLE)`
}
