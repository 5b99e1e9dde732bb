/** A sheet of the working paper as plain data: what XLSX and CSV are both made of. */

export type SheetCell = string | number | boolean | null

/**
 * What a column holds. `money` is 万元, `score` 0–100, `share` a part of 1, `entry` is left for the auditor to fill in.
 * Every kind but `text`, `note` and `entry` holds real numbers.
 */
export type ColumnKind = 'text' | 'note' | 'integer' | 'year' | 'number' | 'money' | 'score' | 'share' | 'entry'

export interface SheetColumn {
  head: string
  /** In characters of the default font; a Chinese character takes two. */
  width: number
  kind: ColumnKind
}

export interface Sheet {
  /** Name of the CSV file, the same in every language. */
  id: string
  /** Name of the tab, at most 31 characters. */
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetCell[])[]
  /** Columns that stay in sight when the sheet is moved sideways. */
  frozenColumns: number
}

/** A column with the way it is filled from a row. */
export interface Field<Row> extends SheetColumn {
  of: (row: Row) => SheetCell
}

export const field = <Row>(head: string, kind: ColumnKind, width: number, of: (row: Row) => SheetCell): Field<Row> => ({ head, kind, width, of })

/** Rows laid out by fields; every text made printable. */
export function layOut<Row>(id: string, name: string, fields: readonly Field<Row>[], rows: readonly Row[], frozenColumns = 0): Sheet {
  return {
    id, name, frozenColumns,
    columns: fields.map(({ head, kind, width }) => ({ head, kind, width })),
    rows: rows.map((row) => fields.map(({ of }) => printableCell(of(row)))),
  }
}

/** Most a cell of a workbook may hold, in UTF-16 units. */
export const CELL_LIMIT = 32_767

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu
/** What XML 1.0 or its readers refuse: controls but tab and line feed, lone surrogates, non-characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/gu // eslint-disable-line no-control-regex

/**
 * A text that every spreadsheet can hold: one kind of line end, what cannot be printed shown as `�`, and what is longer
 * than a cell cut with a mark that says how long it was.
 */
export function printable(text: string): string {
  const clean = text.replace(LINE_ENDS, '\n').replace(UNPRINTABLE, '\uFFFD')
  if (clean.length <= CELL_LIMIT) return clean
  const mark = `……〔已截断 cut，${clean.length}〕`
  return clean.slice(0, CELL_LIMIT - mark.length).replace(/[\uD800-\uDBFF]$/u, '') + mark
}

function printableCell(cell: SheetCell): SheetCell {
  if (typeof cell === 'string') return printable(cell)
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell
}
