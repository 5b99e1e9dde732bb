/** The head of an indicator table → which field each grid column holds; heads in two rows, with halves side by side, with operator and unit columns. */
import type { TableColumn } from '../blocks.ts'
import { columnOf, squeeze, tableColumn } from '../labels.ts'
import type { GridRow } from '../blocks.ts'

/** A field for each grid column, null where a merged head cell spans on from its left. */
export type ColumnMap = readonly (TableColumn | null)[]

export interface TableHead {
  /** One map, or one for each half printed side by side. */
  maps: ColumnMap[]
  /** Rows of the head. */
  rows: number
}

/** A row is the head of an indicator table where it prints a name, a value and a category, or three of a target's columns. */
export function isTableHead(row: GridRow): boolean {
  const core = row.cells.filter(({ text }) => columnOf(text) !== null).length
  const named = row.cells.some(({ text }) => tableColumn(text) === 'level3')
  const valued = row.cells.some(({ text }) => tableColumn(text) === 'value')
  return core >= 3 || (named && valued)
}

/** Reads the head at `rows[at]`, its second row if it has one; `titles`: where long-term and annual goals stand side by side above it. */
export function readTableHead(rows: readonly GridRow[], at: number, titles: { longTerm: number; annual: number } | null): TableHead {
  const first = rows[at]!.cells.map(({ text }) => columnFor(text))
  const below = rows[at + 1]?.cells ?? []
  const second = below.map(({ text }) => tableColumn(text))
  const twoRows = below.length === first.length && second.some((column) => column !== null) && below.every(({ text }, index) => text === '' || second[index] !== null)
  const columns = twoRows ? first.map((column, index) => second[index] ?? column) : first
  return { maps: halves(columns, rows[at - 1], titles), rows: twoRows ? 2 : 1 }
}

/** A head cell with words that are no known column heads a column that is no part of a target. */
const columnFor = (text: string): TableColumn | null => tableColumn(text) ?? (text === '' ? null : 'extra')

function halves(columns: ColumnMap, above: GridRow | undefined, goalTitles: { longTerm: number; annual: number } | null): ColumnMap[] {
  const names = columns.flatMap((column, index) => (column === 'level3' ? [index] : []))
  if (names.length < 2) return [columns]
  const firstValue = columns.indexOf('value')
  const middle = columns.findIndex((column, index) => index > firstValue && column !== null && ['level1', 'level2', 'level3', 'category'].includes(column))
  if (middle < 0) return [columns]
  const own = new Set(columns.slice(middle))
  const left = columns.map((column, index) => (index < middle ? column : 'extra'))
  const right = columns.map((column, index) => {
    if (index >= middle) return column
    const shared = (column === 'level1' || column === 'level2' || column === 'category') && !own.has(column)
    return shared ? column : 'extra'
  })
  if (goalTitles !== null && !own.has('level1')) return [goalTitles.annual > goalTitles.longTerm ? right : left]
  const titles = (from: number, to: number) => squeeze((above?.cells ?? []).slice(from, to).map(({ text }) => text).join(''))
  const longTerm = (text: string) => /中期|长期|实施期|总体/u.test(text)
  if (longTerm(titles(0, middle)) && /年度|当年|本年/u.test(titles(middle, columns.length))) return [right]
  if (longTerm(titles(middle, columns.length))) return [left]
  return [left, right]
}
