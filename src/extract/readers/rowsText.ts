/** Text with one table row a line, its cells parted by tabs → paragraphs and tables; null where the text has no such rows. */
import { type Line, joinLines } from '../blocks.ts'
import type { GridCell, GridRow } from '../blocks.ts'
import type { Block } from './document.ts'

export function rowsText(lines: readonly Line[]): Block[] | null {
  const rows = lines.filter((line) => /\S\t+\S/u.test(line.text))
  if (rows.length < 5) return null
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (!line.text.includes('\t')) {
      if (line.text.trim() !== '') blocks.push({ kind: 'paragraph', line })
    } else if (last?.kind === 'table') last.rows.push(rowOf(line))
    else blocks.push({ kind: 'table', rows: [rowOf(line)] })
  }
  for (const block of blocks) if (block.kind === 'table') pad(block.rows)
  return blocks
}

const cell = (text: string, line: number): GridCell => ({ text: joinLines([text]), line, pieces: [{ text, line }] })

function rowOf(line: Line): GridRow {
  return { line: line.number, cells: line.text.split('\t').map((text) => cell(text.trim(), line.number)) }
}

/** Rows as wide as the widest: trailing blank cells are often left out. */
function pad(rows: GridRow[]): void {
  const width = Math.min(64, Math.max(...rows.map((row) => row.cells.length)))
  for (const row of rows) while (row.cells.length < width) row.cells.push(cell('', row.line))
}
