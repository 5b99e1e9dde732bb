/** The head of an indicator table → which field each grid column holds; heads in two rows, with halves side by side, with operator and unit columns. */
import type { TableColumn } from '../blocks.ts'
import { columnOf, squeeze, tableColumn, valuePart, yearOfHead } from '../labels.ts'
import type { GridCell, GridRow } from '../blocks.ts'

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

/**
 * Reads the head at `rows[at]` with the rows that belong to it; `titles`: where long-term and annual goals stand side by
 * side above it; `year`: the budget year, for forms that print the values of several years.
 */
export function readTableHead(rows: readonly GridRow[], at: number, titles: { longTerm: number; annual: number } | null, year: number | null = null): TableHead {
  const { columns, rows: count } = headColumns(rows, at, year)
  return { maps: halves(columns, rows[at - 1], titles), rows: count }
}

const MOST_HEAD_ROWS = 4

/** The field of each grid column below the head at `rows[at]`, whose words may stand in several rows, a row that counts its columns among them. */
export function headColumns(rows: readonly GridRow[], at: number, year: number | null = null): { columns: ColumnMap; rows: number } {
  let words = rows[at]!.cells.map(({ text }) => text)
  let columns: ColumnMap = words.map(columnFor)
  let count = 1
  while (count < MOST_HEAD_ROWS && isSecondHeadRow(words, rows[at + count]?.cells ?? [])) {
    const below = rows[at + count]!.cells
    const parents = spanned(columns)
    columns = columns.map((column, index) => {
      const under = below[index]!.text
      return under === '' ? column : parents[index] === 'value' || parents[index] === 'longTerm' ? valuePart(under) : columnFor(under)
    })
    words = words.map((text, index) => (below[index]!.text === '' ? text : below[index]!.text))
    count += 1
  }
  if (rows[at + count] !== undefined && countsColumns(rows[at + count]!)) count += 1
  return { columns: ofYear(oneName(columns, words), words, year), rows: count }
}

/** A row that numbers the columns: 1 2 3 …, `栏次` before it or not. */
export function countsColumns({ cells }: GridRow): boolean {
  const filled = cells.map(({ text }) => squeeze(text)).filter((text) => text !== '' && text !== '栏次')
  return filled.length >= 4 && filled.every((text, index) => /^\d{1,2}$/u.test(text) && Number(text) === Number(filled[0]) + index)
}

/** A head cell with words that are no known column heads a column that is no part of a target. */
const columnFor = (text: string): TableColumn | null => tableColumn(text) ?? (text === '' ? null : 'extra')

/** Each position's column, a spanned one its left neighbour's. */
function spanned(columns: ColumnMap): ColumnMap {
  let last: TableColumn | null = null
  return columns.map((column) => (last = column ?? last))
}

/** Below a head: words under its spanning cells only, some of them a column's. A row of the table has words under its narrow cells too. */
function isSecondHeadRow(top: readonly string[], below: readonly GridCell[]): boolean {
  if (below.length !== top.length) return false
  const filled = below.flatMap(({ text }, index) => (text === '' ? [] : [{ text, index }]))
  if (filled.length < 2 || !filled.some(({ text }) => tableColumn(text) !== null)) return false
  return filled.every(({ text, index }) => spans(top, index) || tableColumn(text) !== null) && filled.some(({ index }) => spans(top, index) && top[index] === '')
}

/** Whether a position is covered by a cell over several. */
const spans = (top: readonly string[], index: number) => top[index] === '' || top[index + 1] === ''

/** 三级指标 is the name; 指标内容 and 指标名称 beside it explain it. */
function oneName(columns: ColumnMap, words: readonly string[]): ColumnMap {
  if (!words.some((text, index) => columns[index] === 'level3' && /^三级/u.test(squeeze(text)))) return columns
  return columns.map((column, index) => (column === 'level3' && !/三级/u.test(squeeze(words[index]!)) ? 'description' : column))
}

/** Of values headed by their years the budget year's own, the last where the year is not known; the others are of other years. */
function ofYear(columns: ColumnMap, words: readonly string[], year: number | null): ColumnMap {
  const dated = columns.flatMap((column, index) => (column === 'value' && yearOfHead(words[index]!) !== null ? [index] : []))
  if (dated.length < 2) return columns
  const own = dated.find((index) => yearOfHead(words[index]!) === year) ?? dated.at(-1)
  return columns.map((column, index) => (dated.includes(index) && index !== own ? 'longTerm' : column))
}

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
