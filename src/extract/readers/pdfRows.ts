/**
 * Rows of a table without ruling lines. All ways to cut the printed lines into rows are weighed and the cheapest wins:
 * the cells of a row share their middle, their first or their last baseline; a cell goes on over a line break only where
 * the line above is full; a row has a name and a value. Cells over several rows (categories, a project's own) are laid
 * over the rows in the same way. All costs are penalties (≥ 0).
 */
import { LEVEL1_OF, standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import { squeeze } from '../labels.ts'
import type { Run } from './pdfRuns.ts'

/** One printed line of a column: its runs, left to right. */
export interface CellLine {
  runs: Run[]
  text: string
  x0: number
  x1: number
  y: number
  size: number
  doubt: number
}

export type Alignment = 'middle' | 'top' | 'bottom'

export interface Band {
  /** First and last baseline. */
  top: number
  bottom: number
  cost: number
  /** What the next best way to cut here costs more: how certain the row is. */
  margin: number
}

export interface LeafColumn {
  lines: readonly CellLine[]
  /** What a blank cell costs. */
  blank: number
  /** Room for words between the column's edges, in points, as far as it can be told. */
  width: number
}

const ROW = 1.5
const PARTED = 3
const MAX_LINES_PER_ROW = 30
const RIVAL_LINES = 8
const SAME_BASELINE = 1.5
/** Room, in characters, that a full line may leave. */
const ROOM = 1.6

/** Rows of the leaf columns; `cuts`: places where a row must end; `breaks`: where a page ends; `leading` in points. */
export function cutRows(columns: readonly LeafColumn[], cuts: readonly number[], breaks: readonly number[], leading: number, alignment: Alignment): Band[] {
  const ys = baselines(columns)
  const cutAfter = ys.map((y, at) => at + 1 < ys.length && cuts.some((cut) => cut > y && cut <= ys[at + 1]!))
  const breakAfter = ys.map((y, at) => at + 1 < ys.length && breaks.some((cut) => cut > y && cut <= ys[at + 1]!))
  const indexed = columns.map((column) => ({ ...column, from: starts(column.lines, ys) }))
  /** What a row costs that ends before line `end` and holds `count` lines. */
  const costs = ys.map((_, last) => {
    const own: number[] = [Infinity]
    for (let from = last; from >= Math.max(0, last + 1 - MAX_LINES_PER_ROW) && (from === last || !cutAfter[from]); from--) {
      const parted = breakAfter.slice(from, last).includes(true)
      own.push(costOfRow(indexed.map((column) => ({ ...column, lines: column.lines.slice(column.from[from], column.from[last + 1]) })), leading, alignment, parted))
    }
    return own
  })
  const costOf = (from: number, end: number) => costs[end - 1]![end - from] ?? Infinity
  const before = cheapest(ys.length, (from, end) => costOf(from, end))
  const after = cheapest(ys.length, (from, end) => costOf(ys.length - end, ys.length - from)).cost.reverse()
  const ends: number[] = []
  for (let end = ys.length; end > 0; end = before.from[end]!) ends.unshift(end)
  const through = ys.map((_, at) => before.cost[at]! + after[at]!)
  return ends.map((end, index) => {
    const from = ends[index - 1] ?? 0
    const rivals = [...around(from, ys.length, before.cost, after, costOf), ...around(end, ys.length, before.cost, after, costOf), ...through.slice(from + 1, end)]
    return { top: ys[from]!, bottom: ys[end - 1]!, cost: costOf(from, end), margin: rivals.reduce((least, cost) => Math.min(least, cost), Infinity) - before.cost[ys.length]! }
  })
}

/** The least cost of cutting the first lines, for each number of them, and where the last row then begins. */
function cheapest(count: number, costOf: (from: number, end: number) => number): { cost: number[]; from: number[] } {
  const cost = [0]
  const start = [-1]
  for (let end = 1; end <= count; end++) {
    cost[end] = Infinity
    start[end] = end - 1
    for (let from = end - 1; from >= Math.max(0, end - MAX_LINES_PER_ROW); from--) {
      const whole = cost[from]! + costOf(from, end)
      if (whole < cost[end]!) [cost[end], start[end]] = [whole, from]
    }
  }
  return { cost, from: start }
}

/** Costs of all cuttings in which no row ends at `at`. */
function around(at: number, count: number, before: readonly number[], after: readonly number[], costOf: (from: number, end: number) => number): number[] {
  const found: number[] = []
  if (at === 0 || at === count) return found
  for (let from = Math.max(0, at - RIVAL_LINES); from < at; from++) {
    for (let end = at + 1; end <= Math.min(count, at + RIVAL_LINES); end++) found.push(before[from]! + costOf(from, end) + after[end]!)
  }
  return found
}

function baselines(columns: readonly LeafColumn[]): number[] {
  const ys: number[] = []
  for (const y of columns.flatMap(({ lines }) => lines.map((line) => line.y)).sort((a, b) => a - b)) {
    if (ys.length === 0 || y - ys.at(-1)! > SAME_BASELINE) ys.push(y)
  }
  return ys
}

/** For each baseline, and past the last, how many of a column's lines stand above it. */
function starts(lines: readonly CellLine[], ys: readonly number[]): number[] {
  let at = 0
  const from = ys.map((y) => {
    while (at < lines.length && lines[at]!.y < y - 0.01) at += 1
    return at
  })
  return [...from, lines.length]
}

/** `parted`: a page ends inside the row, so that its lines are not where the row's alignment says. */
function costOfRow(columns: readonly LeafColumn[], leading: number, alignment: Alignment, parted: boolean): number {
  const filled = columns.filter(({ lines }) => lines.length > 0)
  const tallest = filled.reduce((best, one) => (heightOf(one.lines) > heightOf(best.lines) + 0.5 ? one : best), filled[0]!)
  const at = placeOf(tallest.lines, alignment)
  const top = filled.reduce((least, { lines }) => Math.min(least, placeOf(lines, alignment)), Infinity)
  let cost = parted ? ROW + PARTED : ROW
  for (const { lines, blank, width } of columns) {
    if (lines.length === 0) {
      cost += blank
      continue
    }
    const off = Math.abs(placeOf(lines, alignment) - (alignment === 'top' ? top : at)) / leading
    if (off > 0.12 && !parted) cost += Math.min(6, off * 8)
    lines.forEach((line, index) => {
      const above = lines[index - 1]
      if (above !== undefined) cost += brokenAt(above, line, width, leading, above.runs[0]!.page !== line.runs[0]!.page)
    })
  }
  return cost
}

const heightOf = (lines: readonly CellLine[]) => lines.at(-1)!.y - lines[0]!.y

function placeOf(lines: readonly CellLine[], alignment: Alignment): number {
  if (alignment === 'top') return lines[0]!.y
  return alignment === 'bottom' ? lines.at(-1)!.y : (lines[0]!.y + lines.at(-1)!.y) / 2
}

/** A cell that goes on in its next line: right where the lines stand close and the upper one is full. */
function brokenAt(above: CellLine, line: CellLine, width: number, leading: number, overPages: boolean): number {
  const apart = overPages ? 1 : (line.y - above.y) / leading
  const spread = apart > 1.08 ? Math.min(12, (apart - 1.08) * 15) : 0
  const room = roomIn(above, width)
  return spread + (room > ROOM ? 2.5 + Math.min(2.5, (room - ROOM) * 0.5) : 0)
}

/** Blank after a line, in characters. */
const roomIn = (line: CellLine, width: number) => (width - (line.x1 - line.x0)) / line.size

/** The alignment and rows that cost least. */
export function bestRows(columns: readonly LeafColumn[], cuts: readonly number[], breaks: readonly number[], leading: number): { bands: Band[]; alignment: Alignment } {
  const tried = (['middle', 'top', 'bottom'] as const).map((alignment) => ({ alignment, bands: cutRows(columns, cuts, breaks, leading, alignment) }))
  const total = (bands: readonly Band[]) => bands.reduce((sum, band) => sum + band.cost, 0)
  const best = tried.reduce((least, one) => (total(one.bands) < total(least.bands) - 0.01 ? one : least))
  return { ...best, bands: withTightSeams(best.bands, columns, leading) }
}

const SEAM_MARGIN = 0.4
const SEAM_COLUMNS = 3

/** Rows that stand as close as lines of a cell, the cells of the upper one, but for one, full to the edge: they may be one row. */
function withTightSeams(bands: readonly Band[], columns: readonly LeafColumn[], leading: number): Band[] {
  const within = ({ lines }: LeafColumn, { top, bottom }: Band) => lines.filter(({ y }) => y >= top - 1 && y <= bottom + 1)
  const tight = bands.map((band, at) => {
    const above = bands[at - 1]
    if (above === undefined || band.top - above.bottom > leading * 1.08) return false
    const pairs = columns.map((column) => ({ column, last: within(column, above).at(-1), first: within(column, band)[0] })).filter(({ last, first }) => last !== undefined && first !== undefined)
    const full = pairs.filter(({ column, last }) => roomIn(last!, column.width) <= ROOM).length
    return full >= Math.max(SEAM_COLUMNS, pairs.length - 1)
  })
  return bands.map((band, at) => (tight[at] === true || tight[at + 1] === true ? { ...band, margin: Math.min(band.margin, SEAM_MARGIN) } : band))
}

/** Words of a cell over one row or several. */
export interface Block {
  lines: CellLine[]
  text: string
}

const blockOf = (lines: CellLine[]): Block => ({ lines, text: squeeze(lines.map(({ text }) => text).join('')) })
/** A category of level 1 or 2, or both in one cell. */
const isOne = (text: string) => standardLevel1(text) !== null || standardLevel2(text) !== null
const isCategory = (text: string) => isOne(text) || isBoth(text)

function isBoth(text: string): boolean {
  const parts = /^(.{2,8}?指标)[-—–－/、>:.．·]*(.{2,14})$/u.exec(text)
  return parts !== null && standardLevel1(parts[1]!) !== null && standardLevel2(parts[2]!) !== null
}

const MAX_CATEGORY = 24
/** Words in a category's place that are too long to be one: its cells weren't told apart. */
export const isRunTogether = (blocks: readonly Block[]) => blocks.some(({ text }) => !isCategory(text) && text.length > MAX_CATEGORY)

/** Lines of a column → the cells they spell: known categories by their names, other words where lines stand close. */
export function blocksIn(lines: readonly CellLine[], leading: number, cuts: readonly number[], width: number): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const count = categoryAt(lines, at) ?? closeLines(lines, at, leading, cuts, width)
    blocks.push(blockOf(lines.slice(at, at + count)))
    at += count
  }
  return blocks
}

const MAX_CATEGORY_LINES = 12

/** Lines of the longest category name that starts here, null where none does. */
function categoryAt(lines: readonly CellLine[], at: number): number | null {
  let found: number | null = null
  let text = ''
  for (let count = 1; count <= MAX_CATEGORY_LINES && at + count <= lines.length; count++) {
    text += squeeze(lines[at + count - 1]!.text)
    if (text.length > MAX_CATEGORY) break
    if (isOne(text) || (found === null && isBoth(text))) found = count
  }
  return found
}

const ORDINAL = /^\s*(?:[(（]?\d{1,2}[)）.、．]|[①-⑩])/u
const SPREAD_ROOM = 2.5

function closeLines(lines: readonly CellLine[], at: number, leading: number, cuts: readonly number[], width: number): number {
  let count = 1
  while (at + count < lines.length) {
    const [above, line] = [lines[at + count - 1]!, lines[at + count]!]
    if (line.y - above.y > leading * 1.25 || cuts.some((cut) => cut > above.y && cut <= line.y) || categoryAt(lines, at + count) !== null) break
    if (roomIn(above, width) > SPREAD_ROOM && !ORDINAL.test(line.text)) break
    count += 1
  }
  return count
}

/** Rows for categories printed with nothing beside them: a category's words a line away from the rows above and below. */
export function withBlankRows(bands: readonly Band[], blocks: readonly Block[], leading: number): Band[] {
  const blank = blocks.filter(({ lines, text }) => {
    if (!isCategory(text)) return false
    const [first, last] = [lines[0]!.y, lines.at(-1)!.y]
    return bands.every(({ top, bottom }) => first - bottom >= leading * APART || top - last >= leading * APART)
  })
  return [...bands, ...blank.map(({ lines }) => ({ top: lines[0]!.y, bottom: lines.at(-1)!.y, cost: 0, margin: 0 }))].sort((a, b) => a.top - b.top)
}

const APART = 0.9

/** A block and the rows it covers, the first and the one past the last. */
export interface Covering {
  block: Block
  from: number
  to: number
  cost: number
}

const UNCOVERED = 4
const MAX_ROWS_COVERED = 80
const MISMATCH = 3
const FAR = 10

export interface CoverOptions {
  alignment: Alignment
  leading: number
  /** Places where a page ends: a cell that runs over one is not where its rows say. */
  breaks: readonly number[]
  /** Per row, the level-1 categories its level-2 category may belong to; null where that isn't known. */
  homes: readonly (readonly string[] | null)[]
  /** The table began on a page before, or goes on on the next, under a head of its own there. */
  opens: boolean
  goesOn: boolean
}

/** Lays a column's blocks over the rows, in order; rows that none covers are left out. Null where there are more blocks than rows. */
export function coverRows(blocks: readonly Block[], bands: readonly Band[], options: CoverOptions): Covering[] | null {
  const rows = bands.length
  const cost: Float64Array[] = Array.from({ length: blocks.length + 1 }, () => new Float64Array(rows + 1).fill(Infinity))
  const back: Int32Array[] = Array.from({ length: blocks.length + 1 }, () => new Int32Array(rows + 1).fill(-1))
  const skip = (upto: number) => (upto === 0 ? 0 : UNCOVERED)
  for (let row = 0; row <= rows; row++) cost[0]![row] = skip(row)
  const skipped: Uint8Array[] = blocks.map(() => new Uint8Array(rows + 1))
  blocks.forEach((block, index) => {
    for (let to = 1; to <= rows; to++) {
      for (let from = Math.max(0, to - MAX_ROWS_COVERED); from < to; from++) {
        const whole = cost[index]![from]! + coverCost(block, bands, from, to, options)
        if (whole < cost[index + 1]![to]!) {
          cost[index + 1]![to] = whole
          back[index + 1]![to] = from
        }
      }
    }
    // Rows after the block that no block covers.
    let least = Infinity
    let leastAt = -1
    for (let to = 1; to <= rows; to++) {
      if (least + UNCOVERED < cost[index + 1]![to]!) {
        cost[index + 1]![to] = least + UNCOVERED
        back[index + 1]![to] = leastAt
        skipped[index]![to] = 1
      } else if (cost[index + 1]![to]! < least) {
        least = cost[index + 1]![to]!
        leastAt = to
      }
    }
  })
  const found: Covering[] = []
  let to = rows
  for (let index = blocks.length; index > 0; index--) {
    if (skipped[index - 1]![to] === 1) to = back[index]![to]!
    const from = back[index]![to]!
    if (from < 0) return null
    found.unshift({ block: blocks[index - 1]!, from, to, cost: coverCost(blocks[index - 1]!, bands, from, to, options) })
    to = from
  }
  return found
}

function coverCost({ lines, text }: Block, bands: readonly Band[], from: number, to: number, { alignment, leading, breaks, homes, opens, goesOn }: CoverOptions): number {
  const [top, bottom] = [bands[from]!.top, bands[to - 1]!.bottom]
  const [first, last] = [lines[0]!.y, lines.at(-1)!.y]
  const place = alignment === 'top' ? first - top : alignment === 'bottom' ? last - bottom : (first + last - top - bottom) / 2
  const parted = (opens && from === 0) || (goesOn && to === bands.length) || breaks.some((at) => at > Math.min(top, first) && at <= Math.max(bottom, last))
  const slack = leading * (parted ? 2 : 0.5)
  const off = Math.min(parted ? 2 : FAR, (Math.abs(place) / leading) * 4)
  const outside = first > bottom + slack || last < top - slack ? FAR : 0
  const home = standardLevel1(text)
  let mismatch = 0
  if (home !== null) for (let row = from; row < to; row++) if (homes[row]?.includes(home) === false) mismatch += MISMATCH
  return off + outside + mismatch
}

/** The level-1 categories that a level-2 label may stand under; null for other words. Forms print costs under outputs or on their own. */
export function homesOf(level2: string): readonly string[] | null {
  const standard = standardLevel2(level2)
  if (standard === null) return null
  return standard.endsWith('成本指标') ? ['产出指标', '成本指标'] : [LEVEL1_OF[standard]]
}
