import type { Sheet, SheetCell } from './sheet.ts'

/** Text that a spreadsheet would read as a formula or a command, in half and full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u
const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/u

/** A text cell with `'` before it where it would otherwise run; plain numbers stay. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

function written(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = withoutFormula(cell)
  return /[",\r\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A sheet as CSV (RFC 4180): UTF-8 with a byte order mark, for Excel in Chinese, and CRLF; heads first. */
export function toCsv(sheet: Sheet): string {
  const rows = [sheet.columns.map(({ head }) => head), ...sheet.rows]
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`
}
