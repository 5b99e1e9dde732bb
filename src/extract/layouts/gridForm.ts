/**
 * The form as a document's real tables: one table or several a project, merged cells told by the grid. A project starts
 * at the row with its 项目编码 (or 项目名称 where no code is printed), together with its title and the rows above it.
 */
import type { LayoutReading } from '../blocks.ts'
import { amountUnit, columnOf, headField, squeeze, tableTitle } from '../labels.ts'
import type { Block } from '../readers/document.ts'
import type { Reading } from '../readers/reading.ts'
import { readForm } from './formRows.ts'
import type { GridRow } from '../blocks.ts'
import type { Layout } from './layout.ts'

export const gridForm: Layout = {
  id: 'grid-form',
  recognise({ blocks }) {
    if (blocks === null) return 0
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
    return cells.filter(({ text }) => (headField(text) ?? columnOf(text)) !== null).length
  },
  read,
}

interface Form {
  title: string | null
  first: number
  rows: GridRow[]
}

function read({ blocks }: Reading): LayoutReading {
  const reading: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  const forms = formsIn(blocks ?? [], reading.accounted)
  for (const { title, first, rows } of forms) {
    const pieces = rows.flatMap((row) => row.cells.flatMap((cell) => cell.pieces))
    for (const piece of pieces) reading.accounted.add(piece.line)
    const { project, diagnostics, loose } = readForm(rows, first, pieces.at(-1)?.line ?? first, title, (head) => head)
    for (const number of loose) reading.accounted.delete(number)
    reading.projects.push(project)
    reading.diagnostics.push(...diagnostics)
  }
  return reading
}

function formsIn(blocks: readonly Block[], accounted: Set<number>): Form[] {
  const key = blocks.some((block) => block.kind === 'table' && block.rows.some((row) => has(row, 'code'))) ? 'code' : 'name'
  const forms: Form[] = []
  let title: { text: string; number: number } | null = null
  let opening: GridRow[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const named = tableTitle(block.line.text)
      if (named !== null) title = { text: named, number: block.line.number }
      continue
    }
    opening = title === null ? [] : opening
    for (const row of block.rows) {
      if (has(row, key)) {
        forms.push({ title: title?.text ?? null, first: title?.number ?? (opening[0] ?? row).line, rows: [...opening, row] })
        if (title !== null) accounted.add(title.number)
        title = null
        opening = []
      } else if (forms.length === 0 || title !== null || (opening.length > 0 && !has(row, 'goals')) || opensForm(row)) opening.push(row)
      else forms.at(-1)!.rows.push(row)
    }
    if (forms.length > 0 && title === null && opening.length > 0) {
      forms.at(-1)!.rows.push(...opening)
      opening = []
    }
  }
  return forms
}

const has = (row: GridRow, field: 'code' | 'name' | 'goals') => row.cells.some(({ text }) => headField(text) === field)

/** The row above 项目编码: the department's code and name, or the unit of amounts. */
function opensForm(row: GridRow): boolean {
  const filled = row.cells.filter(({ text }) => text !== '')
  return filled.length > 0 && filled.length <= 2 && filled.every(({ text }) => amountUnit(text) !== null || /^\d{3,12}\p{Script=Han}/u.test(squeeze(text)))
}
