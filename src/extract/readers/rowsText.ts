/** Text with one table row a line, its cells parted by tabs, bars or wide blanks → paragraphs and tables; null where the text has no such rows. */
import { type Line, joinLines } from '../blocks.ts'
import type { GridCell, GridRow } from '../blocks.ts'
import { columnOf, headField } from '../labels.ts'
import type { Block } from './document.ts'

export function rowsText(lines: readonly Line[]): Block[] | null {
  const rows = lines.filter((line) => /\S\t+\S/u.test(line.text))
  if (rows.length >= 5) return blocksOf(lines, (line) => (line.text.includes('\t') ? line.text.split('\t') : null))
  if (lines.some((line) => line.text.startsWith('\t'))) return null
  const split = SPLITS.find((one) => lines.some((line) => (one(line.text) ?? []).filter((text) => columnOf(text) !== null).length >= 3))
  return split === undefined ? null : blocksOf(lines.filter((line) => !DRAWN.test(line.text)), (line) => split(line.text), split === byBlanks)
}

/** A line of a drawn frame, or below a head: `|---|---|`, `├──┼──┤`. */
const DRAWN = /^[\s|:+=─━│┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═║-]+$/u
const BAR = /[|│┃║｜]/u

function byBars(text: string): string[] | null {
  const cells = text.trim().split(BAR)
  if (cells.length < 3) return null
  return cells.slice(cells[0]!.trim() === '' ? 1 : 0, cells.at(-1)!.trim() === '' ? -1 : undefined)
}

function byBlanks(text: string): string[] | null {
  const cells = text.trim().split(/[ \u00a0]{2,}|\u3000+/u)
  return cells.length < 2 ? null : cells
}

const SPLITS = [byBars, byBlanks]

/** `indented`: rows stand without their blank cells, so that a short row below the table's head lacks its first ones, the categories. */
function blocksOf(lines: readonly Line[], split: (line: Line) => string[] | null, indented = false): Block[] {
  const blocks: Block[] = []
  let head = 0
  for (const line of lines) {
    const last = blocks.at(-1)
    const texts = split(line)
    if (texts === null) {
      if (line.text.trim() !== '') blocks.push({ kind: 'paragraph', line })
      continue
    }
    if (texts.filter((text) => columnOf(text) !== null).length >= 3) head = texts.length
    else if (headField(texts[0]!) !== null) head = 0
    const missing = indented ? Math.max(0, head - texts.length) : 0
    const row = rowOf([...Array.from({ length: missing }, () => ''), ...texts], line.number)
    if (last?.kind === 'table') last.rows.push(row)
    else blocks.push({ kind: 'table', rows: [row] })
  }
  for (const block of blocks) if (block.kind === 'table') pad(block.rows)
  return blocks
}

const cell = (text: string, line: number): GridCell => ({ text: joinLines([text]), line, pieces: [{ text, line }] })

const rowOf = (texts: readonly string[], line: number): GridRow => ({ line, cells: texts.map((text) => cell(text.trim(), line)) })

/** Rows as wide as the widest: trailing blank cells are often left out. */
function pad(rows: GridRow[]): void {
  const width = Math.min(64, Math.max(...rows.map((row) => row.cells.length)))
  for (const row of rows) while (row.cells.length < width) row.cells.push(cell('', row.line))
}
