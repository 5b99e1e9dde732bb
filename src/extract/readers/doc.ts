/**
 * Old Word documents (.doc): the text of the file, in which each table cell ends with a tab and each row with a tab and a
 * line break, given as tab-indented cells. Taking that text out of the file is the host's (`Assets.readDoc`).
 */
import type { Line } from '../blocks.ts'
import { LIMITS, within } from './limits.ts'
import { printedText } from './printedText.ts'

export function docLines(text: string): Line[] {
  const lines: Line[] = []
  let number = 0
  let gap = 0
  const add = (printed: string) => {
    within(LIMITS.pieces, number + 1, '行/lines')
    lines.push({ number: ++number, text: printed, gap })
    gap = 0
  }
  let inRow = false
  for (const paragraph of printedText(text).split('\n')) {
    const [first, ...cells] = paragraph.split('\t')
    if (cells.length === 0 && !inRow) {
      if (first!.trim() === '') gap += 1
      else add(first!.trim())
      continue
    }
    if (inRow) {
      if (first!.trim() !== '') add(first!.trim())
    } else {
      gap = Math.max(gap, 1)
      add(`\t${first!.trim()}`)
    }
    inRow = !paragraph.endsWith('\t')
    for (const cell of inRow ? cells : cells.slice(0, -1)) add(`\t${cell.trim()}`)
    if (!inRow) gap = 1
  }
  return lines
}
