import { TABLES, TABLE_NAMES, type Column, type TableName } from '../model/tables.ts'
import { asked } from './asked.ts'
import { sqlPieces, type SqlPiece } from './sqlText.ts'
import type { SqlValue } from './sql.ts'

/** Columns a question looks at, by table, in their declared order. */
export type Needs = ReadonlyMap<TableName, readonly string[]>

/**
 * Tables and columns that a question names for these values: never fewer than it reads, since a name that means something
 * else counts too.
 */
export function needsOf(sql: string, values: readonly SqlValue[]): Needs {
  const words = wordsOf(asked(sql, values).sql)
  return new Map(TABLE_NAMES.filter((table) => words.has(table)).map((table) => {
    const columns: readonly Column[] = TABLES[table]
    return [table, columns.map(({ name }) => name).filter((name) => words.has(name))] as const
  }))
}

/** Functions that take a table's name, or a statement, as a text. */
const NAMED_BY_TEXT = ['query', 'query_table']

/** Tables that a reader's own text names, with all their columns; every table where a text may name one. */
export function tablesNamed(sql: string): Needs {
  const words = wordsOf(sql)
  const any = NAMED_BY_TEXT.some((name) => words.has(name))
  return new Map(TABLE_NAMES.filter((table) => any || words.has(table)).map((table) => [table, TABLES[table].map(({ name }) => name)] as const))
}

function wordsOf(sql: string): ReadonlySet<string> {
  return new Set(sqlPieces(sql).filter(({ kind }) => kind !== 'comment').map(wordOf))
}

function wordOf({ kind, source }: SqlPiece): string {
  return (kind === 'name' ? source.slice(1, -1).replaceAll('""', '"') : source).toLowerCase()
}
