/** Parts of a made document as plain text, as rows of text and as sheet cells. */
import type { Part, Row } from './parts.ts'

/** One cell a line, indented by a tab: as taken from the Word file. */
export const asText = (parts: readonly Part[]): string => parts.map((part) => {
  if (!('table' in part)) return 'paragraph' in part ? part.paragraph : ''
  const covered: number[] = []
  return part.table.map((line) => {
    const printed: string[] = []
    let column = 0
    const skip = () => {
      while ((covered[column] ?? 0) > 0) {
        covered[column]! -= 1
        if (column === 0 || (covered[column - 1] ?? -1) !== covered[column]) printed.push('\t')
        column += 1
      }
    }
    for (const cell of line) {
      skip()
      for (let at = 0; at < (cell.across ?? 1); at++) covered[column + at] = (cell.down ?? 1) - 1
      printed.push([cell.text].flat().map((text, at) => (at === 0 ? `\t${text}` : text)).join('\n'))
      column += cell.across ?? 1
    }
    skip()
    return printed.join('\n')
  }).join('\n\n')
}).join('\n\n')

/** As pasted from a table: a row a line, cells parted by tabs, covered places blank. */
export const asRows = (parts: readonly Part[]): string => parts.map((part) => {
  if (!('table' in part)) return 'paragraph' in part ? part.paragraph : ''
  const left: { rows: number; columns: number }[] = []
  return part.table.map((line) => {
    const printed: string[] = []
    let column = 0
    const covered = () => {
      while ((left[column]?.rows ?? 0) > 0) {
        left[column]!.rows -= 1
        printed.push('')
        column += 1
      }
    }
    for (const cell of line) {
      covered()
      printed.push([cell.text].flat().join(''))
      for (let at = 0; at < (cell.across ?? 1); at++) {
        left[column + at] = { rows: (cell.down ?? 1) - 1, columns: 1 }
        if (at > 0) printed.push('')
      }
      column += cell.across ?? 1
    }
    covered()
    return printed.join('\t')
  }).join('\n')
}).join('\n')

export const numberCells = (rows: Row[]): Row[] => rows.map((line) => line.map((cell) => (typeof cell.text === 'string' && /^\d+\.\d{2}$/u.test(cell.text) ? { ...cell, format: '0.00' } : cell)))
export const sheetParts = (parts: Part[]): Part[] => parts.map((part) => ('table' in part ? { ...part, table: numberCells(part.table) } : part))
