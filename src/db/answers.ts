/**
 * Published answers: rows that the very SQL texts of the page gave when the snapshot was made, shipped as small files. An
 * answer is known by its text and bound values, so that a page whose question reads otherwise never takes an old one for it.
 */
import type { PublishedFile } from '../model/tables.ts'
import { decodeRows, type EngineRow } from './rows.ts'
import { sha256 } from './sha256.ts'
import type { Query, SqlValue } from './sql.ts'

/** What JSON keeps of a cell; integers beyond 2^53 are refused when written. */
export type PublishedCell = string | number | boolean | null

export interface PublishedAnswer {
  /** Name of the query and its bound values, for readers of the file. */
  query: string
  values: SqlValue[]
  columns: string[]
  /** Cells in the order of `columns`. */
  rows: PublishedCell[][]
}

/** By key. */
export type PublishedAnswers = Record<string, PublishedAnswer>

const KEY_DIGITS = 12
/** Hex digits of the key of a question. */
export const ANSWER_KEY = new RegExp(`^[0-9a-f]{${KEY_DIGITS}}$`, 'u')

/** The key of a text with its bound values: the first digits of a SHA-256, the same in Node and in a browser. */
export function answerKey(sql: string, values: readonly SqlValue[]): string {
  return sha256(new TextEncoder().encode(`${sql}\n${JSON.stringify(values)}`)).slice(0, KEY_DIGITS)
}

/**
 * An engine's rows as they are published; columns the query does not declare are left out.
 * @throws {RangeError} for a cell JSON would not keep
 */
export function toPublished<Params, Row>(query: Query<Params, Row>, values: SqlValue[], rows: readonly EngineRow[]): PublishedAnswer {
  const columns = Object.keys(query.row)
  return { query: query.name, values, columns, rows: rows.map((row) => columns.map((column) => cellOf(row[column]))) }
}

function cellOf(cell: unknown): PublishedCell {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string' || typeof cell === 'boolean') return cell
  const number = Number(cell)
  if ((typeof cell === 'bigint' && !Number.isSafeInteger(number)) || !Number.isFinite(number)) throw new RangeError(`a cell that JSON does not keep: ${String(cell)}`)
  return number
}

/** Rows of a published answer, decoded as an engine's would be. Throws `QueryError` where they do not fit the query. */
export function rowsOf<Params, Row>(query: Query<Params, Row>, { columns, rows }: PublishedAnswer): Row[] {
  return decodeRows(query, rows.map((row): EngineRow => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))))
}

/**
 * A file of published answers, parsed.
 * @throws {TypeError} where it is none
 */
export function readAnswers(json: unknown): PublishedAnswers {
  const answers = (json as { answers?: unknown } | null)?.answers
  if (typeof answers !== 'object' || answers === null) throw new TypeError('no answers')
  for (const [key, answer] of Object.entries(answers as Record<string, Partial<PublishedAnswer> | null>)) {
    const fits = ANSWER_KEY.test(key) && isListOf(answer?.columns, (column) => typeof column === 'string') && isListOf(answer?.rows, Array.isArray)
    if (!fits) throw new TypeError(`answer ${key} does not fit`)
  }
  return answers as PublishedAnswers
}

const isListOf = (list: unknown, check: (item: unknown) => boolean) => Array.isArray(list) && list.every((item) => check(item))

/** Which file of a snapshot holds the answer to a key. */
export function indexOf(files: readonly PublishedFile[]): ReadonlyMap<string, PublishedFile> {
  return new Map(files.flatMap((file) => file.keys.map((key) => [key, file] as const)))
}
