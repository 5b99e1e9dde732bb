/**
 * The form as a document's real tables: one table or several a project, merged cells told by the grid. A project starts
 * at the row with its 项目编码 (or 项目名称 where no code is printed), together with its title and the rows above it.
 */
import type { LayoutReading } from '../blocks.ts'
import { type HeadField, amountUnit, columnOf, headField, isFormTitle, labelledValue, squeeze, tableTitle } from '../labels.ts'
import type { Block } from '../readers/document.ts'
import type { Reading } from '../readers/reading.ts'
import { readForm } from './formRows.ts'
import type { GridRow } from '../blocks.ts'
import { isDepartment, keptLeads, leadRows } from './leadRows.ts'
import type { Layout } from './layout.ts'
import { isTableHead } from './tableHead.ts'

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
  /** A whole department's. */
  whole: boolean
}

function read({ blocks }: Reading): LayoutReading {
  const reading: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  const year = yearIn(blocks ?? [])
  const forms = formsIn(blocks ?? [], reading.accounted)
  for (const { title, first, rows, whole } of forms) {
    const pieces = rows.flatMap((row) => row.cells.flatMap((cell) => cell.pieces))
    for (const piece of pieces) reading.accounted.add(piece.line)
    const { project, diagnostics, loose } = readForm(rows, first, pieces.at(-1)?.line ?? first, title, (head) => head, year)
    for (const number of loose) reading.accounted.delete(number)
    if (whole) project.name ??= project.department ?? project.agency
    reading.projects.push(project)
    reading.diagnostics.push(...diagnostics)
  }
  return reading
}

/** The year that the document's first words name. */
function yearIn(blocks: readonly Block[]): number | null {
  const first = blocks.slice(0, 4).flatMap((block) => (block.kind === 'paragraph' ? [block.line.text] : block.rows.slice(0, 4).flatMap((row) => row.cells.map(({ text }) => text))))
  const year = /(20\d{2})\s*年/u.exec(first.join('\n'))?.[1]
  return year === undefined ? null : Number(year)
}

/**
 * A form opens at a row with a code or a name that the form above it already has. A department's own form
 * (部门整体支出绩效目标表) has neither, only the department's name above its indicators.
 */
function formsIn(blocks: readonly Block[], accounted: Set<number>): Form[] {
  const forms: Form[] = []
  let title: { text: string; number: number } | null = null
  let fresh = true
  let opening: GridRow[] = []
  let lead: GridRow[] = []
  let titled = false
  const open = (row: GridRow, whole: boolean) => {
    const own = opening.some(({ cells }) => cells.some(({ text }) => isDepartment(text)))
    forms.push({ title: title?.text ?? null, first: title?.number ?? (opening[0] ?? row).line, rows: [...(own ? keptLeads(lead) : lead), ...opening, row], whole })
    if (title !== null) accounted.add(title.number)
    title = null
    fresh = false
    opening = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const named = tableTitle(block.line.text)
      if (named !== null) title = { text: named, number: block.line.number }
      const titles = named !== null || isFormTitle(block.line.text)
      fresh ||= isFormTitle(block.line.text)
      titled ||= titles
      lead = leadRows(block.line, titles ? keptLeads(lead) : lead, titled)
      continue
    }
    titled = false
    opening = title === null ? [] : opening
    for (const row of block.rows) {
      const waits = fresh || title !== null
      const key = KEYS.some((field) => has(row, field) && (waits || hasAbove(forms.at(-1), field)))
      if (key) open(row, false)
      else if (isTableHead(row) && opening.some((above) => has(above, 'department') || has(above, 'agency'))) open(row, true)
      else if (waits || (opening.length > 0 && !has(row, 'goals')) || opensForm(row)) opening.push(row)
      else forms.at(-1)!.rows.push(row)
    }
    if (forms.length > 0 && title === null && opening.length > 0) {
      forms.at(-1)!.rows.push(...opening)
      opening = []
    }
  }
  return forms
}

const KEYS = ['code', 'name'] as const
const has = (row: GridRow, field: HeadField) => row.cells.some(({ text, pieces }) => headField(text) === field || pieces.some((piece) => headField(labelledValue(piece.text)?.label ?? '') === field))
const hasAbove = (form: Form | undefined, field: HeadField) => form === undefined || form.whole || form.rows.some((row) => has(row, field))

/** The row above 项目编码: the department's code and name, or the unit of amounts. */
function opensForm(row: GridRow): boolean {
  const filled = row.cells.filter(({ text }) => text !== '')
  return filled.length > 0 && filled.length <= 2 && filled.every(({ text }) => amountUnit(text) !== null || /^\d{3,12}\p{Script=Han}/u.test(squeeze(text)))
}
