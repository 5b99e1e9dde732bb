import { inlined, withoutMarks } from '../db/sql.ts'
import { TABLE_NAMES } from '../model/tables.ts'
import type { Origin } from './origin.ts'
import type { AskedSql } from './taken.ts'

/** A Parquet file of the snapshot, by its name beside the manifest. */
export interface TableFile {
  table: string
  name: string
}

/** The text as a reader sees it: its parameters bound, without the marks that are for the page alone. */
export const readableSql = ({ sql }: AskedSql): string => withoutMarks(sql)

const comment = (text: string) => `-- ${text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`

/** Tables of the snapshot a text reads from. */
export function tablesOf(sql: string): string[] {
  return TABLE_NAMES.filter((name) => new RegExp(`\\b(?:FROM|JOIN)\\s+${name}\\b`, 'u').test(sql))
}

/**
 * A question as a text to be run in DuckDB in the folder of the snapshot's Parquet files: the tables as views and the
 * text the page asked with its parameters written in. Never run by the page, which binds them.
 */
export function runnableSql({ name, sql, values }: AskedSql, { title, snapshot, address }: Pick<Origin, 'title' | 'snapshot' | 'address'>, files: readonly TableFile[]): string {
  const tables = tablesOf(sql)
  const views = files.filter(({ table }) => tables.includes(table))
    .map((file) => `CREATE OR REPLACE VIEW ${file.table} AS SELECT * FROM read_parquet('${file.name.replaceAll("'", "''")}');`)
  const question = inlined({ sql, bind: () => [...values] }, null)
  return [comment(`${title} (${name})`), comment(`snapshot ${snapshot}`), comment(address), ...views, `${question};`].join('\n')
}
