/**
 * Columns of a table without ruling lines. The labels of its head are the anchors; the boundary between two of them lies
 * where no glyph of the rows stands. Words that cross a boundary, or stand alone between two, get a doubt.
 */
import type { TableColumn } from '../blocks.ts'
import { columnOf, headField, squeeze, tableColumn } from '../labels.ts'
import type { Glyph } from './pdfPage.ts'
import { type Run, type Strip, runOf } from './pdfRuns.ts'

export interface HeadCell {
  label: string
  /** What the label is, `null` for words the form's vocabulary doesn't hold. */
  column: TableColumn | null
  /** A field of the project: the table lists projects. */
  project: boolean
  runs: Run[]
  x0: number
  x1: number
}

export interface FoundHead {
  cells: HeadCell[]
  top: number
  bottom: number
}

/** Words in a column, with how far from certain it is that they belong there. */
export interface Placed {
  run: Run
  column: number
  doubt: number
}

const MAX_LABEL_LINES = 4
const BAND = 2.4
const SAME_LINE = 0.45

export const isLabel = (text: string) => tableColumn(text) !== null || headField(text) !== null

/** Heads of indicator tables on the strip, top to bottom. */
export function findHeads(strip: Strip, leading: number): FoundHead[] {
  const used = new Set<Run>()
  const heads: FoundHead[] = []
  const near = new Neighbours(strip.runs)
  for (const run of strip.runs) {
    if (used.has(run) || !/指|绩/u.test(run.text)) continue
    const reach = run.size * leading * BAND
    const band = near.within(run.y - reach, run.y + reach).filter((one) => !used.has(one))
    const anchor = widestLabel(run, band, leading)
    if (anchor === null || tableColumn(textOf(anchor)) !== 'level3') continue
    const head = headAround(anchor, band, leading)
    if (head === null) continue
    for (const cell of head.cells) for (const one of cell.runs) used.add(one)
    heads.push(head)
  }
  return heads
}

class Neighbours {
  private readonly ordered: Run[]
  constructor(runs: readonly Run[]) {
    this.ordered = [...runs].sort((a, b) => a.y - b.y)
  }

  within(from: number, to: number): Run[] {
    let [low, high] = [0, this.ordered.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.ordered[middle]!.y < from) low = middle + 1
      else high = middle
    }
    const found: Run[] = []
    for (let at = low; at < this.ordered.length && this.ordered[at]!.y <= to; at++) found.push(this.ordered[at]!)
    return found
  }
}

const textOf = (runs: readonly Run[]) => squeeze(runs.map(({ text }) => text).join(''))
const overlaps = (a: Run, b: Run) => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > Math.min(a.x1 - a.x0, b.x1 - b.x0) * 0.5

/** The longest known label that this run and its neighbours above and below spell. */
function widestLabel(run: Run, band: readonly Run[], leading: number): Run[] | null {
  const stack = band.filter((one) => one === run || (overlaps(one, run) && one.size === run.size)).sort((a, b) => a.y - b.y)
  const at = stack.indexOf(run)
  let best: Run[] | null = null
  for (let from = Math.max(0, at - MAX_LABEL_LINES + 1); from <= at; from++) {
    for (let to = at + 1; to <= Math.min(stack.length, from + MAX_LABEL_LINES); to++) {
      const window = stack.slice(from, to)
      const steady = window.every((one, index) => index === 0 || one.y - window[index - 1]!.y <= run.size * leading * 1.25)
      if (steady && isLabel(textOf(window)) && (best === null || window.length > best.length)) best = window
    }
  }
  return best
}

const middle = (runs: readonly Run[]) => (runs[0]!.y + runs.at(-1)!.y) / 2

function headAround(anchor: readonly Run[], band: readonly Run[], leading: number): FoundHead | null {
  const y = middle(anchor)
  const size = anchor[0]!.size
  const cells: HeadCell[] = []
  const add = (runs: readonly Run[]) => {
    const label = textOf(runs)
    const column = tableColumn(label)
    const cell = { label, column, project: column === null && headField(label) !== null, runs: [...runs], x0: Math.min(...runs.map(({ x0 }) => x0)), x1: Math.max(...runs.map(({ x1 }) => x1)) }
    if (cells.every((other) => cell.x0 >= other.x1 - 1 || cell.x1 <= other.x0 + 1)) cells.push(cell)
  }
  add(anchor)
  const windows = band.map((run) => widestLabel(run, band, leading)).filter((runs) => runs !== null)
  const distance = (runs: readonly Run[]) => Math.min(Math.abs(middle(runs) - y), Math.abs(runs[0]!.y - anchor[0]!.y), Math.abs(runs.at(-1)!.y - anchor.at(-1)!.y))
  for (const runs of [...windows].sort((a, b) => distance(a) - distance(b) || b.length - a.length)) if (distance(runs) <= size * leading * 1.1) add(runs)
  for (const run of band) if (Math.abs(run.y - y) <= size * SAME_LINE) add([run])
  cells.sort((a, b) => a.x0 - b.x0)
  const core = cells.filter(({ label }) => columnOf(label) !== null).length
  const valued = cells.some(({ column }) => column === 'value')
  if (!valued || (core < 3 && !cells.some(({ column }) => column === 'category'))) return null
  const runs = cells.flatMap((cell) => cell.runs)
  return { cells, top: Math.min(...runs.map((run) => run.y)), bottom: Math.max(...runs.map((run) => run.y)) }
}

/** Share of the lines of a body that may cross a boundary before the columns can't be told. */
const MAX_CROSSING = 0.1
const LEAST_GAP = 2

export interface Columns {
  /** Between a head cell and the next, in points; one fewer than the cells. */
  bounds: number[]
  /** Words left of the first label stand in a column of their own. */
  leading: boolean
  placed: Placed[]
}

/** The columns of `body` under `head`; null where they can't be told. */
export function columnsOf(head: FoundHead, body: readonly Run[], upright: Strip['upright']): Columns | null {
  const cells = head.cells
  const bounds: number[] = []
  for (let at = 0; at + 1 < cells.length; at++) {
    const found = boundary(cells[at]!, cells[at + 1]!, body, upright.filter(({ y0, y1 }) => y0 <= head.bottom + 1 && y1 >= head.bottom))
    if (found === null) return null
    bounds.push(found)
  }
  const first = leadingEdge(cells[0]!, body, bounds[0] ?? Infinity)
  const edges = first === null ? bounds : [first, ...bounds]
  const placed = body.flatMap((run) => place(run, edges))
  return { bounds: edges, leading: first !== null, placed: withIslands(placed, first === null ? cells : [null, ...cells]) }
}

interface Gap {
  from: number
  to: number
}

/** Places between `from` and `to` that no glyph covers. */
function gapsIn(glyphs: readonly Glyph[], from: number, to: number): Gap[] {
  const spans = glyphs.filter((glyph) => !glyph.isSpace && glyph.x + glyph.width > from && glyph.x < to).sort((a, b) => a.x - b.x)
  const gaps: Gap[] = []
  let at = from
  for (const { x, width } of spans) {
    if (x - at >= LEAST_GAP) gaps.push({ from: at, to: x })
    at = Math.max(at, x + width)
  }
  if (to - at >= LEAST_GAP) gaps.push({ from: at, to })
  return gaps
}

function boundary(left: HeadCell, right: HeadCell, body: readonly Run[], upright: Strip['upright']): number | null {
  const drawn = upright.find(({ x }) => x > left.x1 - 1 && x < right.x0 + 1)
  if (drawn !== undefined) return drawn.x
  if (right.x0 - left.x1 < LEAST_GAP) return null
  const near = body.filter((run) => run.x1 > left.x1 && run.x0 < right.x0)
  const gaps = gapsIn(near.flatMap((run) => run.glyphs), left.x1, right.x0)
  if (gaps.length > 0) return best(gaps, left, right, near)
  const places = [...near.map(({ x1 }) => x1 + 1), right.x0 - 1].filter((x) => x > left.x1 && x < right.x0)
  const crossing = (x: number) => near.filter((run) => run.x0 < x && run.x1 > x).length
  const least = places.sort((a, b) => crossing(a) - crossing(b))[0]
  const lines = new Set(body.map((run) => Math.round(run.y))).size
  return least !== undefined && crossing(least) <= Math.max(1, lines * MAX_CROSSING) ? least : null
}

/** How far words stand from a label: by their left edges, middles or right edges, whichever agree best. */
const offset = (run: Pick<Run, 'x0' | 'x1'>, label: Pick<Run, 'x0' | 'x1'>) =>
  Math.min(Math.abs(run.x0 - label.x0), Math.abs(run.x1 - label.x1), Math.abs(run.x0 + run.x1 - label.x0 - label.x1) / 2)

/** Of several gaps the one that leaves words nearest to their labels. */
function best(gaps: readonly Gap[], left: HeadCell, right: HeadCell, near: readonly Run[]): number {
  const cost = (gap: Gap) => near.reduce((sum, run) => {
    if (run.x1 <= gap.from + 1) return sum + (run.x0 > left.x1 ? offset(run, left) : 0)
    return run.x0 >= gap.to - 1 ? sum + (run.x1 < right.x0 ? offset(run, right) : 0) : sum
  }, 0)
  const chosen = [...gaps].sort((a, b) => cost(a) - cost(b) || b.to - b.from - (a.to - a.from))[0]!
  return chosen.to - Math.min(1, (chosen.to - chosen.from) / 2)
}

/** Where the words of a column left of the first label end, null where there is none. */
function leadingEdge(first: HeadCell, body: readonly Run[], until: number): number | null {
  const left = body.filter((run) => run.x0 < until && run.x0 < first.x1)
  const gaps = gapsIn([...left, ...first.runs].flatMap((run) => run.glyphs), -Infinity, first.x0 + 0.5).filter((gap) => gap.from > -Infinity)
  const gap = gaps.at(-1)
  if (gap === undefined) return null
  const beyond = left.filter((run) => run.x1 <= gap.from + 1)
  const under = body.some((run) => run.x0 >= gap.to - 1 && run.x0 < first.x1)
  return beyond.length > 0 && under && Math.max(...beyond.map((run) => run.x1)) < first.x0 ? gap.to - 1 : null
}

/** A run cut at the boundaries it spans; where no gap is at the boundary it stays whole, in doubt. */
function place(run: Run, bounds: readonly number[]): Placed[] {
  const columnAt = (x: number) => bounds.filter((bound) => bound <= x).length
  const groups = new Map<number, Glyph[]>()
  let torn = false
  for (const glyph of run.glyphs) {
    if (glyph.isSpace) continue
    const bound = bounds.find((x) => glyph.x + glyph.width * 0.15 < x && glyph.x + glyph.width * 0.85 > x)
    torn ||= bound !== undefined
    const column = columnAt(glyph.x + glyph.width / 2)
    const group = groups.get(column)
    if (group === undefined) groups.set(column, [glyph])
    else group.push(glyph)
  }
  const shift = run.y - run.pageY
  if (groups.size <= 1) return [{ run, column: [...groups.keys()][0] ?? 0, doubt: torn ? TORN : 0 }]
  const touching = bounds.some((x) => run.glyphs.some((glyph, at) => {
    const next = run.glyphs[at + 1]
    return next !== undefined && !glyph.isSpace && !next.isSpace && glyph.x + glyph.width / 2 < x && next.x + next.width / 2 >= x && next.x - glyph.x - glyph.width < LEAST_GAP / 2
  }))
  if (torn || touching) {
    const widest = [...groups.entries()].sort((a, b) => b[1].length - a[1].length)[0]![0]
    return [{ run, column: widest, doubt: TORN }]
  }
  return [...groups.entries()].map(([column, glyphs]) => ({ run: runOf(withSpaces(glyphs, run.glyphs), run.page, shift), column, doubt: 0 }))
}

/** The blanks between a part's own glyphs. */
function withSpaces(part: readonly Glyph[], whole: readonly Glyph[]): Glyph[] {
  return whole.slice(whole.indexOf(part[0]!), whole.indexOf(part.at(-1)!) + 1)
}

const TORN = 0.6
const ISLAND = 0.4

/** Words that stand under no label, where the neighbour on that side has none of its own on the line: in doubt. */
function withIslands(placed: readonly Placed[], cells: readonly (HeadCell | null)[]): Placed[] {
  const byColumn = cells.map((_, column) => placed.filter((one) => one.column === column))
  return placed.map((one) => {
    const own = cells[one.column]
    if (own === null || own === undefined || one.doubt > 0 || (one.run.x1 > own.x0 - 1 && one.run.x0 < own.x1 + 1)) return one
    const aligned = byColumn[one.column]!.some((other) => other !== one && Math.abs(other.run.x0 - one.run.x0) < 1.5 && other.run.x1 > own.x0 && other.run.x0 < own.x1)
    if (aligned) return one
    const beside = cells[one.run.x0 >= own.x1 ? one.column + 1 : one.column - 1]
    if (beside === null || beside === undefined) return one
    const index = cells.indexOf(beside)
    const taken = byColumn[index]!.some((other) => Math.abs(other.run.y - one.run.y) < one.run.size)
    const nearer = offset(one.run, own) < offset(one.run, beside) * 0.7
    return taken || nearer ? one : { ...one, doubt: ISLAND }
  })
}
