/**
 * A ruled table that goes on over a page: what stands at the foot of one page and at the top of the next is one row, two
 * rows, or two rows with a label parted by the break. Told by the labels that parts spell and by how full the last lines are.
 */
import { standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import { type GridCell, type GridRow, joinLines } from '../blocks.ts'
import { checkpointMonth, headField, tableColumn } from '../labels.ts'
import type { RuledTable } from './pdfGrid.ts'
import type { Glyph } from './pdfPage.ts'

/** A cell that touches the edge of a page. `room`: blank beside its last line, in characters; Infinity where it has no words. */
export interface EdgeCell {
  cell: GridCell
  x0: number
  x1: number
  room: number
  /** It begins in this row, not in one above. */
  begins: boolean
}

/** One page's piece of a table: its rows and, for each of them, the cells that stand in it. */
export interface Piece {
  rows: GridRow[]
  /** Edges of its columns, in points. */
  xs: readonly number[]
  cellsOf: (row: number) => EdgeCell[]
  /** Rows that are no higher than the strokes of a double line. */
  isThin: (row: number) => boolean
}

const THIN = 6

export function pieceOf(table: RuledTable, inside: ReadonlyMap<object, Glyph[]>, rows: GridRow[]): Piece {
  const cellsOf = (row: number) => [...new Set(table.regionAt[row] ?? [])].map((region) => {
    const [x0, x1] = [table.xs[region.column]!, table.xs[region.column + region.columns]!]
    return { cell: rows[region.row]!.cells[region.column]!, x0, x1, room: roomAfter(inside.get(region) ?? [], x1 - x0), begins: region.row === row }
  })
  const isThin = (row: number) => table.ys[row + 1]! - table.ys[row]! < THIN
  return { rows, xs: table.xs, cellsOf, isThin }
}

function roomAfter(glyphs: readonly Glyph[], width: number): number {
  const printed = glyphs.filter(({ isSpace }) => !isSpace)
  const bottom = printed.reduce((most, { y }) => Math.max(most, y), -Infinity)
  const last = printed.filter(({ y, size }) => bottom - y < size * 0.45)
  if (last.length === 0) return Infinity
  const from = last.reduce((least, { x }) => Math.min(least, x), Infinity)
  const to = last.reduce((most, glyph) => Math.max(most, glyph.x + glyph.width), -Infinity)
  return (width - (to - from)) / last[0]!.size
}

const isCategory = (text: string) => standardLevel1(text) !== null || standardLevel2(text) !== null
const isLabel = (text: string) => headField(text) !== null || tableColumn(text) !== null || checkpointMonth(text) !== null
const isKnown = (text: string) => isLabel(text) || isCategory(text)
const SAME_EDGE = 4
/** Blank that a full line leaves, its cell's margins with it, in characters. */
const FULL = 3.2
/** A sum or a share; two are no one number in parts. */
const AMOUNT = /^[≥≤><=]?[\d.,]{1,8}[%％]?$/u
/** How far from certain words are that were joined over a break. */
const JOINED = 0.1

interface Pair {
  above: EdgeCell
  below: EdgeCell
}

/** Rows of the piece below, as they follow those of `above`: words that belong to a cell above the break are moved up to it. */
export function rowsAfterBreak(above: Piece, below: Piece): GridRow[] {
  const heads = below.rows.findIndex((row, at) => !below.isThin(at) && !isRepeated(row, above.rows))
  const foot = above.rows.findLastIndex((row, at) => !above.isThin(at) && row.cells.some(({ text }) => text !== ''))
  if (heads < 0 || foot < 0) return below.rows
  const last = above.cellsOf(foot)
  const first = below.cellsOf(heads)
  const aligned = first.flatMap((one) => last.filter((other) => Math.abs(other.x0 - one.x0) < SAME_EDGE).map((other) => ({ above: other, below: one })))
  const sameWidth = aligned.filter((pair) => Math.abs(pair.above.x1 - pair.below.x1) < SAME_EDGE)
  const pairs = aligned.filter((pair) => sameWidth.includes(pair) || spellsLabel(pair))
  const spelled = pairs.filter(spellsLabel)
  const same = sameWidth.length === pairs.length && pairs.length === first.length && first.length === last.length
  const rest = pairs.filter((pair) => !spelled.includes(pair))
  const whole = same && goesOn(spelled, rest)
  for (const { above: { cell }, below: { cell: part } } of whole ? pairs : spelled) moveUp(part, cell, !spelled.some((pair) => pair.below.cell === part))
  const [row, ...others] = below.rows.slice(heads)
  if (whole) for (const pair of pairs) row!.cells[row!.cells.indexOf(pair.below.cell)] = pair.above.cell
  const kept = [...below.rows.slice(0, heads), ...(whole ? [] : [row!]), ...others]
  return inColumns(kept.map((one, at) => (at === 0 && !(whole && heads === 0) ? { ...one, afterBreak: true as const } : one)), below.xs, above.xs)
}

/** Rows in the grid of the piece above, where it has all their columns and more. */
function inColumns(rows: readonly GridRow[], from: readonly number[], to: readonly number[]): GridRow[] {
  const places = from.map((x) => to.findIndex((other) => Math.abs(other - x) < SAME_EDGE))
  if (from.length >= to.length || places.includes(-1)) return [...rows]
  return rows.map((row) => ({
    ...row,
    cells: to.slice(1).map((_, column) => row.cells[places.indexOf(column)] ?? { text: '', line: row.line, pieces: [{ text: '', line: row.line }] }),
  }))
}

/** A head that comes again on each page. */
const isRepeated = ({ cells }: GridRow, rows: readonly GridRow[]) =>
  cells.filter(({ text }) => text !== '').length > 1 && cells.every(({ text }) => text === '' || isKnown(text))
  && rows.some((row) => row.cells.length === cells.length && row.cells.every(({ text }, at) => text === cells[at]!.text))

function spellsLabel({ above: { cell: { text } }, below: { cell: { text: rest } } }: Pair): boolean {
  return text !== '' && rest !== '' && isKnown(text + rest) && !(isKnown(text) && isKnown(rest))
}

/** Whether the last row above is the first below: nothing in it is complete above and has words below. */
function goesOn(spelled: readonly Pair[], rest: readonly Pair[]): boolean {
  const named = spelled.some(({ above }) => above.begins)
  if (isParted(rest)) return false
  const joined = rest.filter(({ above, below }) => above.cell.text !== '' && below.cell.text !== '')
  if (joined.some(({ above }) => !above.begins)) return false
  if (named) return true
  const ended = rest.some(({ above, below }) => above.begins && above.cell.text !== '' && below.cell.text === '')
  return joined.length > 0 && ended
}

/** A whole label with words below it, or a line that leaves room: a row ends here. */
const isParted = (rest: readonly Pair[]) => rest.some(({ above, below }) => {
  const [text, words] = [above.cell.text, below.cell.text]
  return words !== '' && (isLabel(words) || (isCategory(text) && isCategory(words)) || (text !== '' && (isKnown(text) || above.room > FULL || (AMOUNT.test(text) && AMOUNT.test(words)))))
})

function moveUp(from: GridCell, to: GridCell, joined: boolean): void {
  if (from.text === '') return
  const doubt = Math.max(to.doubt ?? 0, from.doubt ?? 0, joined ? JOINED : 0)
  to.pieces = to.text === '' ? from.pieces : [...to.pieces, ...from.pieces]
  if (to.text === '') to.line = from.line
  to.text = joinLines([to.text, from.text])
  if (doubt > 0) to.doubt = doubt
  from.text = ''
  from.pieces = [{ text: '', line: from.line }]
}
