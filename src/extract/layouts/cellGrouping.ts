/**
 * Which printed fragments make which cell, where a PDF's text has lost the table's rules. A segment is everything
 * printed under one level-2 category. All ways to cut it into rows and cells are weighed; the cheapest wins:
 * words glued by a space belong to different cells unless a number or date runs on; a cell goes on over a line break
 * only where the line above fills its column; no line is wider than its column; a value looks like a value; basis and
 * description like to repeat words already seen there. All costs are penalties (≥ 0), so that pruning is exact.
 */
import type { Column } from '../blocks.ts'
import type { Fragment } from './fragments.ts'

export type BodyColumn = Exclude<Column, 'level1' | 'level2'>

/** Column widths in half-width units; Infinity for a column in which nothing was seen to wrap. */
export type Widths = Record<BodyColumn, number>

export interface Context {
  columns: readonly BodyColumn[]
  widths: Widths
  /** Basis texts seen in complete rows of the same document. */
  knownBasis: ReadonlySet<string>
  /** Cells that may still be weighed for this document; a text made to be slow runs out of it and is left unread. */
  work: { left: number }
}

/** Cells that may be weighed for one category (the published tables read so far took about 100,000 each), and for a document. */
export const WORK_PER_SEGMENT = 2_000_000
export const WORK = 200_000_000

export type GroupedRow = Partial<Record<BodyColumn, Fragment[]>>

export interface Grouping {
  rows: GroupedRow[]
  /** What each row cost: its doubt. */
  costs: number[]
  cost: number
}

/** Longest segment that is read; a category holds a handful of indicators, not a page of prose. */
export const MAX_SEGMENT = 240

export const ROW = 2
const BLANK: Record<BodyColumn, number> = { level3: 7, description: 3, value: 3, basis: 5 }
export const MAX_FRAGMENTS_PER_ROW = 24
const MAX_FRAGMENTS_PER_CELL = 10

const VALUE = /^(?:[≥≤><＞＜=±]|约?\d|[零一二三四五六七八九十百]+(?:个|次|家|项|场)$|(?:是(?!否)|否|有|无|优|良|合格|满意|达标|优秀|良好|不少于|不低于|不超|大于|小于|少于|低于|高于|超过|达到|突破|全年|年底|上年))/u
const BARE_VALUE = /^(?:[≥≤><＞＜=]?\s*\d[\d.,]*\s*(?:%|％|[\p{Script=Han}]{1,3})?(?:以上|以下|以内)?|是|否)$/u
const DOCUMENT_NUMBER = /[〔［[]\s*(?:19|20)\d{2}\s*[〕］\]]/u
const BASIS = /要求|安排|计划|规划|规定|文件|问卷|通知|标准|方案|统计|报表|办法|纪要|批复|合同|调查|依据|定额|记录|号$/u

/** Cuts the fragments of one segment into rows and cells; cost 0 and no rows for an empty segment. */
export function groupCells(fragments: readonly Fragment[], context: Context): Grouping {
  const best: { cost: number; from: number; row: GroupedRow | null }[] = [{ cost: 0, from: -1, row: null }]
  if (fragments.length > MAX_SEGMENT) return { rows: [], costs: [], cost: 0 }
  for (let end = 1; end <= fragments.length; end++) {
    best[end] = { cost: Infinity, from: -1, row: null }
    if (!mayEndRow(fragments, end)) continue
    for (let start = Math.max(0, end - MAX_FRAGMENTS_PER_ROW); start < end; start++) {
      const before = best[start]!.cost
      const budget = best[end]!.cost - before
      if (ROW >= budget) continue
      const row = cheapestRow(fragments.slice(start, end), context, budget)
      if (row !== null) best[end] = { cost: before + row.cost, from: start, row: row.cells }
    }
  }
  const rows: GroupedRow[] = []
  const costs: number[] = []
  for (let at = fragments.length; at > 0; at = best[at]!.from) {
    if (best[at]!.row === null) return { rows: [], costs: [], cost: Infinity }
    rows.unshift(best[at]!.row!)
    costs.unshift(best[at]!.cost - best[best[at]!.from]!.cost)
  }
  return { rows, costs, cost: best[fragments.length]!.cost }
}

/** Rows never share a printed line, so none ends before a glued word. */
export const mayEndRow = (fragments: readonly Fragment[], end: number) => fragments[end]?.before !== 'space'

/** The cheapest way to make one row of all the fragments, null where each costs `budget` or more. */
export function cheapestRow(fragments: readonly Fragment[], context: Context, budget: number): { cells: GroupedRow; cost: number } | null {
  let best: { cells: GroupedRow; cost: number } | null = null
  eachRow(fragments, context, () => best?.cost ?? budget, (_, cost, cells) => (best = { cells, cost }))
  return best
}

/**
 * Visits every way to make one row of all the fragments that costs less than `limit` says at that moment. `cuts`: the
 * index at which each column's cell begins, the number of fragments at its end; only valid during the visit.
 */
export function eachRow(fragments: readonly Fragment[], context: Context, limit: () => number, visit: (cuts: readonly number[], cost: number, cells: GroupedRow) => void): void {
  const { columns } = context
  const memo = columns.map(() => new Map<number, number>())
  const cellCost = (index: number, start: number, end: number): number => {
    const key = start * 64 + end
    let cost = memo[index]!.get(key)
    if (cost === undefined) memo[index]!.set(key, (cost = costOfCell(fragments.slice(start, end), columns[index]!, context)))
    return cost
  }
  const cuts: number[] = [...columns.map(() => 0), fragments.length]
  const place = (index: number, start: number, cost: number): void => {
    if (cost >= limit() || context.work.left <= 0) return
    context.work.left -= 1
    if (index === columns.length) {
      const cells = Object.fromEntries(columns.map((column, at) => [column, fragments.slice(cuts[at], cuts[at + 1])])) as GroupedRow
      const total = onlyBasis(cells, context) ?? cost + costOfRow(cells)
      if (total < limit()) visit(cuts, total, cells)
      return
    }
    cuts[index] = start
    const last = index === columns.length - 1
    const furthest = Math.min(fragments.length, start + MAX_FRAGMENTS_PER_CELL)
    for (let end = last ? fragments.length : start; end <= furthest; end++) place(index + 1, end, cost + cellCost(index, start, end))
  }
  place(0, 0, ROW)
}

/** A printed category with nothing but its basis is cheap; else null. */
function onlyBasis(cells: GroupedRow, context: Context): number | null {
  const filled = context.columns.filter((column) => (cells[column] ?? []).length > 0)
  if (filled.length !== 1 || filled[0] !== 'basis') return null
  const text = cells.basis!.map((fragment) => fragment.text).join('')
  return ROW + costOfCell(cells.basis!, 'basis', context) + (context.knownBasis.has(text) ? 0 : BASIS.test(text) ? 2 : 6)
}

function costOfCell(fragments: readonly Fragment[], column: BodyColumn, context: Context): number {
  if (fragments.length === 0) return BLANK[column]
  const width = context.widths[column]
  let cost = 0
  let line = fragments[0]!.width
  fragments.forEach((fragment, index) => {
    if (index === 0) return
    if (fragment.before === 'space') {
      cost += runsOn(fragments[index - 1]!.text, fragment.text) ? 1.5 : 6
      line += fragment.width + 1
      return
    }
    cost += overflow(line, width) + shortfall(line, width)
    line = fragment.width
  })
  cost += overflow(line, width)
  const text = fragments.map((fragment) => fragment.text).join('')
  cost += splitsBracket(text) ? 3 : 0
  if (column !== 'basis' && DOCUMENT_NUMBER.test(text)) cost += 3
  if (column === 'value') cost += VALUE.test(text.normalize('NFKC')) ? 0 : 1.5 + text.length / 8
  else if (BARE_VALUE.test(text.normalize('NFKC'))) cost += 4
  if (column === 'basis') cost += context.knownBasis.has(text) ? 0 : BASIS.test(text) ? 1.5 : 2.5
  else if (context.knownBasis.has(text) && BASIS.test(text)) cost += 2
  return cost
}

/** A bracket opened in one cell and closed in another. */
const splitsBracket = (text: string) => (text.match(/[（(〔［【《“]/gu)?.length ?? 0) !== (text.match(/[）)〕］】》”]/gu)?.length ?? 0)

/** A line break inside a cell: right where the line is full, up to one character short where the next would not fit. */
function shortfall(line: number, width: number): number {
  if (width === Infinity) return 6
  const short = width - line
  return short <= 1 ? 0 : short <= 2 ? 1 : 5 + short / 4
}

const overflow = (line: number, width: number) => (line > width + 1 ? 5 + (line - width) / 4 : 0)

/** `2023年` `12`, `增长` `10%以上`: a space that the PDF put between a Chinese character and a figure. */
function runsOn(left: string, right: string): boolean {
  const date = /[年月]$/u.test(left) && /^\d/u.test(right)
  const unit = /\d$/u.test(left) && /^(?:[年月日%％]|[\p{Script=Han}]{1,2}$)/u.test(right)
  return date || unit
}

function costOfRow(cells: GroupedRow): number {
  const text = (column: BodyColumn) => (cells[column] ?? []).map((fragment) => fragment.text).join('')
  const [name, description, value, basis] = [text('level3'), text('description'), text('value'), text('basis')]
  let cost = name !== '' && name === description ? 0 : name !== '' && description.includes(name) ? 0.8 : 1.5
  if (basis === '' || (basis !== name && basis !== description)) cost += 1.5
  if (value === '' || (value !== name && value !== description)) cost += 0.5
  if (name === '' && description === '') cost += 4
  return cost
}
