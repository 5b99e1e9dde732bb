import type { SheetCell, SheetColumn } from './sheet.ts'

/** Points of a line of text at 10 points, and the most a row is given: beyond it a reader opens the row by hand. */
const LINE_POINTS = 15
const MOST_LINES = 14

/** East Asian scripts and their punctuation take two of the characters column widths are counted in. */
const WIDE = /[\u1100-\u115f\u2014-\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/gu

const charactersOf = (text: string) => text.length + (text.match(WIDE)?.length ?? 0)

/**
 * Height in points in which the wrapped texts of a row can be read. Said outright, because not every program works it
 * out when it opens a workbook; the last character of a line is spared, since words do not break just anywhere.
 */
export function rowHeight(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, index) => (typeof cell === 'string' ? linesOf(cell, columns[index]!.width) : 1))
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE_POINTS
}

function linesOf(text: string, width: number): number {
  let lines = 0
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(charactersOf(line) / Math.max(1, width - 2)))
    if (lines >= MOST_LINES) return MOST_LINES
  }
  return lines
}
