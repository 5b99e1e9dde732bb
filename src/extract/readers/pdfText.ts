/** Glyphs → printed lines and cell texts. */
import { type Line, joinLines } from '../blocks.ts'
import type { GridRow } from '../blocks.ts'
import type { PieceCounter } from './document.ts'
import type { RuledTable } from './pdfGrid.ts'
import type { Glyph } from './pdfPage.ts'

export interface PrintedLine {
  text: string
  x: number
  y: number
  size: number
}

/** Glyphs as lines from top to bottom, each read from left to right. Spaces are those in the file, and one for a gap wider than a character. */
export function printedLines(glyphs: readonly Glyph[]): PrintedLine[] {
  const lines: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line !== undefined && glyph.y - line[0]!.y <= Math.max(line[0]!.size, glyph.size) * 0.45) line.push(glyph)
    else lines.push([glyph])
  }
  return lines.map((line) => {
    const ordered = line.sort((a, b) => a.x - b.x)
    let text = ''
    ordered.forEach((glyph, index) => {
      const before = ordered[index - 1]
      if (before !== undefined && !before.isSpace && !glyph.isSpace && glyph.x - (before.x + before.width) > glyph.size * 1.2) text += ' '
      text += glyph.isSpace ? ' ' : glyph.text
    })
    return { text: text.trimEnd(), x: ordered[0]!.x, y: ordered[0]!.y, size: ordered[0]!.size }
  }).filter(({ text }) => text.trim() !== '')
}

/** Number, from 1, of the printed line of the page on which a baseline lies. */
export function lineNumbers(glyphs: readonly Glyph[]): (y: number) => number {
  const lines = printedLines(glyphs).map(({ y }, index) => ({ y, number: index + 1 })).sort((a, b) => a.y - b.y)
  const distance = (at: number, y: number) => Math.abs((lines[at]?.y ?? Infinity) - y)
  return (y) => {
    const after = firstBeyond(lines.length, (at) => lines[at]!.y > y)
    return lines[distance(after - 1, y) <= distance(after, y) ? after - 1 : after]?.number ?? 1
  }
}

/** The first place of an ascending list at which `beyond` holds, its length where it holds at none. */
function firstBeyond(length: number, beyond: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (beyond(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Splits a page's glyphs into those inside each table's cells and those outside all tables. */
export function placeGlyphs(glyphs: readonly Glyph[], tables: readonly RuledTable[]): { cells: Map<RuledTable, Map<object, Glyph[]>>; loose: Glyph[] } {
  const cells = new Map(tables.map((table) => [table, new Map<object, Glyph[]>()]))
  const loose: Glyph[] = []
  for (const glyph of glyphs) {
    const x = glyph.x + glyph.width / 2
    const y = glyph.y - glyph.size * 0.35
    const table = tables.find(({ xs, ys }) => x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!)
    if (table === undefined) {
      loose.push(glyph)
      continue
    }
    const column = firstBeyond(table.xs.length, (at) => table.xs[at]! > x) - 1
    const row = firstBeyond(table.ys.length, (at) => table.ys[at]! > y) - 1
    const region = table.regionAt[row]![column]!
    const inside = cells.get(table)!
    const found = inside.get(region)
    if (found === undefined) inside.set(region, [glyph])
    else found.push(glyph)
  }
  return { cells, loose }
}

/** A ruled table as grid rows: a merged cell's text at its first place, '' at the others. */
export function tableRows(table: RuledTable, inside: ReadonlyMap<object, Glyph[]>, counter: PieceCounter, page: number, lineAt: (y: number) => number): GridRow[] {
  const done = new Set<object>()
  return table.regionAt.map((regions, rowIndex) => {
    const cells = regions.map((region) => {
      const fresh = !done.has(region)
      done.add(region)
      const lines = fresh ? printedLines(inside.get(region) ?? []) : []
      const place = { page, line: lineAt(lines[0]?.y ?? (table.ys[rowIndex]! + table.ys[rowIndex + 1]!) / 2) }
      const pieces = (lines.length === 0 ? [''] : lines.map(({ text }) => text)).map((text) => counter.add(text, place)).map((line: Line) => ({ text: line.text, line: line.number }))
      return { text: joinLines(pieces.map((piece) => piece.text)), line: pieces[0]!.line, pieces }
    })
    return { cells, line: cells[0]!.line }
  })
}
