/**
 * Old Word documents (.doc): the text of the file, in which each table cell ends with a tab and each row with a tab and a
 * line break, given as tab-indented cells. Taking that text out of the file is the host's (`Assets.readDoc`).
 */
import { standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import { type Line, joinLines } from '../blocks.ts'
import { headField, tableColumn } from '../labels.ts'
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
      const above = labelAbove(lines, first!.trim())
      gap = Math.max(above[0]?.gap ?? gap, 1)
      number -= above.length
      lines.length -= above.length
      add(`\t${joinLines([...above.map((line) => line.text), first!.trim()])}`)
    }
    inRow = !paragraph.endsWith('\t')
    for (const cell of inRow ? cells : cells.slice(0, -1)) add(`\t${cell.trim()}`)
    if (!inRow) gap = 1
  }
  return lines
}

const LONGEST_LABEL = 20
const MOST_PARTS = 4
const isLabel = (text: string) => (headField(text) ?? tableColumn(text) ?? standardLevel1(text) ?? standardLevel2(text)) !== null

/**
 * Nothing in the file tells a row's first cell from the paragraphs before it, so that of a cell in several paragraphs only
 * the last stands in the row: the lines just above that make a label of the form with it are its other ones.
 */
function labelAbove(lines: readonly Line[], last: string): Line[] {
  let longest: Line[] = []
  for (let count = 1; count <= MOST_PARTS; count++) {
    const above = lines.slice(-count)
    const text = joinLines([...above.map((line) => line.text), last])
    if (above.length < count || above[0]!.text.startsWith('\t') || text.length > LONGEST_LABEL) break
    if (isLabel(text)) longest = above
  }
  return longest
}
