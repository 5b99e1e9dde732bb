import type { Decoder } from './decode.ts'

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
}

export function defineQuery<Params, Row>(query: Query<Params, Row>): Query<Params, Row> {
  return query
}

/** SQL condition: `column` is in the comma list bound at `$index`, or the list is empty (no filter). */
export function inList(column: string, index: number): string {
  return `($${index} = '' OR list_contains(string_split($${index}, ','), CAST(${column} AS VARCHAR)))`
}
