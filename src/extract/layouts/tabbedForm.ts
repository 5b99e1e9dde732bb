/**
 * The Hebei form (预算项目绩效目标表) as text with one table cell per tab-indented line, table rows separated by
 * blank lines, merged cells printed as empty cells. A cell may hold several paragraphs and blank lines, so rows are
 * told by the form's labels and the number of its columns, never by blank lines alone.
 */
import type { LayoutReading, Line } from '../blocks.ts'
import { amountUnit, columnOf, headField, squeeze, tableTitle } from '../labels.ts'
import type { Reading } from '../readers/reading.ts'
import { readForm } from './formRows.ts'
import { joinHeadRows, readGrid } from './grid.ts'
import type { Layout } from './layout.ts'

export const tabbedForm: Layout = {
  id: 'tabbed-form',
  recognise({ lines, blocks }) {
    if (blocks !== null) return 0
    return lines.filter((line) => line.text.startsWith('\t') && (headField(line.text) ?? columnOf(line.text)) !== null).length
  },
  read,
}

function read({ lines }: Reading): LayoutReading {
  const reading: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  const starts = projectStarts(lines)
  starts.forEach((start, index) => {
    const block = lines.slice(start, starts[index + 1] ?? lines.length)
    for (const line of block) reading.accounted.add(line.number)
    const first = block[0]!
    const title = tableTitle(first.text)
    const { rows, loose } = readGrid(title === null ? block : block.slice(1))
    for (const number of loose) reading.accounted.delete(number)
    const { project, diagnostics, loose: unread } = readForm(rows, first.number, block.at(-1)!.number, title, joinHeadRows)
    for (const number of unread) reading.accounted.delete(number)
    reading.projects.push(project)
    reading.diagnostics.push(...diagnostics)
  })
  return reading
}

/** A table starts at its title line; where a form prints none, at its first cell before 项目编码 or 项目名称. */
function projectStarts(lines: readonly Line[]): number[] {
  const starts: number[] = []
  const key = lines.some((line) => line.text.startsWith('\t') && headField(line.text) === 'code') ? 'code' : 'name'
  let floor = 0
  lines.forEach((line, index) => {
    if (!line.text.startsWith('\t') || headField(line.text) !== key) return
    let start = index
    for (let back = index - 1; back >= floor; back--) {
      const text = lines[back]!.text
      if (tableTitle(text) !== null) {
        start = back
        break
      }
      const opensTable = text.startsWith('\t') && (squeeze(text) === '' || amountUnit(text) !== null || /^\d{3,}/u.test(squeeze(text)))
      if (!opensTable) break
      start = back
    }
    starts.push(start)
    floor = index + 1
  })
  return withLooseTitles(lines, starts)
}

/** A title with cells but no 项目编码 after it is a table cut off in its head: it is kept, to be reported. */
function withLooseTitles(lines: readonly Line[], starts: number[]): number[] {
  const known = new Set(starts)
  const loose: number[] = []
  let next = lines.length
  let cells = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const { text } = lines[index]!
    if (known.has(index)) next = index
    else if (!text.startsWith('\t') && tableTitle(text) !== null && (cells || next === lines.length)) loose.push(index)
    cells = next !== index && (cells || text.startsWith('\t'))
  }
  const first = starts[0] ?? Infinity
  return [...starts, ...loose.filter((index) => starts.length === 0 || index > first || lines[index + 1]?.text.startsWith('\t'))].sort((a, b) => a - b)
}
