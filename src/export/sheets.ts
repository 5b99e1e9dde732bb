import type { Messages } from '../i18n/index.ts'
import { fenToWan } from '../model/money.ts'
import { layOut, type ColumnKind as SheetKind, type Field, type Sheet, type SheetCell } from '../paper/sheet.ts'
import type { ColumnKind, ExportColumn } from './columns.ts'
import type { FilterText } from './filters.ts'
import type { Origin } from './origin.ts'
import { runnableSql, type TableFile } from './sqlText.ts'
import type { ExportCell, Taken } from './taken.ts'

type Row = Taken['rows'][number]

const KINDS: Record<ColumnKind, SheetKind> = {
  text: 'text', flag: 'text', count: 'integer', year: 'year', fen: 'money', percent: 'number', score: 'score', number: 'number',
}
const WIDTHS: Record<ColumnKind, number> = { text: 24, flag: 8, count: 10, year: 8, fen: 16, percent: 10, score: 10, number: 12 }

export interface Reading {
  words: Messages
  departmentName: (id: string) => string
}

/** Head of a column in the reader's language, with its unit; the machine's name where there is no word for it. */
export function headOf({ name, kind }: ExportColumn, { exporting }: Messages): string {
  const label = exporting.columns[name] ?? name
  const unit = kind === 'fen' ? exporting.filters.wan() : kind === 'percent' ? '%' : ''
  return unit === '' ? label : exporting.withUnit(label, unit)
}

function cellOf(cell: ExportCell, kind: ColumnKind): SheetCell {
  if (cell === null || cell === undefined) return null
  if (kind === 'fen') return fenToWan(cell as number | bigint)
  return typeof cell === 'bigint' ? Number(cell) : cell
}

/**
 * The rows as one sheet: a head in the reader's language, money in 万元, nothing where nothing is. A column of
 * departments stands twice: the printed name, then the id.
 */
export function dataSheet(name: string, { columns, rows }: Taken, { words, departmentName }: Reading): Sheet {
  const field = (column: ExportColumn): Field<Row> => ({
    head: headOf(column, words), kind: KINDS[column.kind], width: column.name === 'quote' || /^(?:name|title|message|check|citation|evidence)/u.test(column.name) ? 40 : WIDTHS[column.kind],
    of: (row) => cellOf(row[column.name], column.kind),
  })
  const fields = columns.flatMap((column) => (column.name !== 'departmentId' ? [field(column)] : [
    { head: words.exporting.columns['department'] ?? column.name, kind: 'text' as const, width: 30, of: (row: Row) => (typeof row['departmentId'] === 'string' ? departmentName(row['departmentId']) : null) },
    field(column),
  ]))
  return layOut(name, words.exporting.sheets.data, fields, rows, 1)
}

/** What the data sheet is, where it comes from, and how it is asked for again. */
export function aboutSheet(taken: Taken, origin: Origin, filters: readonly FilterText[], files: readonly TableFile[], { words }: Reading): Sheet {
  const { about, sheets, warning } = words.exporting
  const lines: [string, string][] = [
    ...(origin.fictional ? [[about.warning, warning()] as [string, string]] : []),
    [about.title, origin.title], [about.subtitle, origin.subtitle], ...(taken.unit === undefined ? [] : [[about.unit, taken.unit] as [string, string]]),
    [about.rows, words.format.number(taken.rows.length)],
    ...filters.map(({ label, text }): [string, string] => [`${about.filter}${words.colon}${label}`, text]),
    ...(filters.length === 0 ? [[about.filter, about.noFilter] as [string, string]] : []),
    [about.source, origin.source], [about.snapshot, origin.snapshot], [about.address, origin.address],
    ...taken.columns.map((column): [string, string] => [`${about.column}${words.colon}${headOf(column, words)}`, column.kind === 'fen' ? about.fen(column.name) : column.name]),
    ...taken.asked.map((asked): [string, string] => [`SQL${words.colon}${asked.name}`, runnableSql(asked, origin, files)]),
  ]
  return layOut('about', sheets.about, [
    { head: about.item, kind: 'text', width: 26, of: ([item]: [string, string]) => item },
    { head: about.content, kind: 'note', width: 110, of: ([, content]: [string, string]) => content },
  ], lines)
}
