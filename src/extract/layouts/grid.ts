import { type GridCell, type GridRow, type Line, joinLines } from '../blocks.ts'
import { headField } from '../labels.ts'

/**
 * Tab-indented lines → groups of cells, one group between two blank lines. A line without a tab continues the cell
 * above it, unless a blank line parts it from the cell and no further cell of the row follows: then it is no cell's, and
 * its number is in `loose`.
 */
export function readGrid(lines: readonly Line[]): { rows: GridRow[]; loose: number[] } {
  const loose = looseLines(lines)
  return { rows: groups(lines.filter((line) => !loose.has(line.number))).map((cells) => ({ cells, line: cells[0]!.line })), loose: [...loose] }
}

function looseLines(lines: readonly Line[]): Set<number> {
  const loose = new Set<number>()
  const nextCell: (Line | null)[] = []
  let next: Line | null = null
  for (let index = lines.length - 1; index >= 0; index--) {
    nextCell[index] = next
    if (lines[index]!.text.startsWith('\t')) next = lines[index]!
  }
  lines.forEach((line, index) => {
    if (line.text.startsWith('\t') || (line.gap === 0 && index > 0 && !loose.has(lines[index - 1]!.number))) return
    const cell = nextCell[index]!
    if (cell === null || cell.gap > 0) loose.add(line.number)
  })
  return loose
}

/**
 * Joins groups of the table's head that a blank line inside a cell broke apart: a new row starts with an empty (merged)
 * cell or a label.
 */
export function joinHeadRows(grid: readonly GridRow[]): GridRow[] {
  const rows: GridRow[] = []
  for (const row of grid) {
    const current = rows.at(-1)
    const opens = row.cells[0]!.text === '' || headField(row.cells[0]!.text) !== null
    if (current === undefined || opens || current.cells.length < 2) rows.push({ line: row.line, cells: [...row.cells] })
    else current.cells.push(...row.cells)
  }
  return rows
}

function groups(lines: readonly Line[]): GridCell[][] {
  const all: GridCell[][] = []
  let current: GridCell[] = []
  let last: GridCell | null = null
  for (const line of lines) {
    if (!line.text.startsWith('\t')) {
      if (last === null) continue
      last.pieces.push({ text: line.text, line: line.number })
      continue
    }
    if (line.gap > 0 && current.length > 0) {
      all.push(current)
      current = []
    }
    last = { text: line.text.trim(), line: line.number, pieces: [{ text: line.text, line: line.number }] }
    current.push(last)
  }
  if (current.length > 0) all.push(current)
  for (const cells of all) for (const cell of cells) if (cell.pieces.length > 1) cell.text = joinLines(cell.pieces.map((piece) => piece.text))
  return all
}
