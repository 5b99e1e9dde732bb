import type { Scene } from '../charts/scene.ts'
import type { Query, SqlValue } from '../db/sql.ts'
import type { Selection } from '../queries/selection.ts'
import { columnsOf, type ExportColumn } from './columns.ts'

/** One question as it was asked. */
export interface AskedSql {
  name: string
  sql: string
  values: readonly SqlValue[]
}

export type ExportCell = string | number | bigint | boolean | null | undefined

/** What a figure or a table hands over to be taken away: the rows it shows, where they come from, how it is drawn. */
export interface Taken {
  columns: readonly ExportColumn[]
  rows: readonly Readonly<Record<string, ExportCell>>[]
  /** Asks for every row, where only the first ones are on display. */
  whole?: (() => Promise<readonly object[]>) | undefined
  /** The questions the rows answer; several where the page worked the rows out of more than one answer. */
  asked: readonly AskedSql[]
  /** What the rows are narrowed to: what the page has chosen unless told, null for the whole snapshot. */
  selection?: Selection | null
  /** Unit of the figures in the picture. */
  unit?: string | undefined
  /** The drawing for a width and a base size of text, both in pixels; a table has none. */
  scene?: (width: number, size: number) => Scene | readonly Scene[]
}

type More = Pick<Taken, 'selection' | 'unit' | 'scene' | 'whole'>

export function askedSql<Params, Row>({ name, sql, bind }: Query<Params, Row>, params: Params): AskedSql {
  return { name, sql, values: bind(params) }
}

/** The rows of one answer, whole or the part that is shown. */
export function take<Params, Row>(query: Query<Params, Row>, params: Params, rows: readonly object[] | null, more: More = {}): Taken {
  return { columns: columnsOf(query.row as Record<string, never>), rows: (rows ?? []) as Taken['rows'], asked: [askedSql(query, params)], ...more }
}

/** Rows the page worked out of answers. */
export function takeWorkedOut(asked: readonly AskedSql[], columns: readonly ExportColumn[], rows: Taken['rows'], more: More = {}): Taken {
  return { columns, rows, asked, ...more }
}

/** The same with every row. Rejects as the question does. */
export async function wholeOf(taken: Taken): Promise<Taken> {
  return taken.whole === undefined ? taken : { ...taken, rows: (await taken.whole()) as Taken['rows'] }
}
