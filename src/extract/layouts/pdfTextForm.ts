/**
 * The Hebei form as text taken from a PDF: table rules are gone, cells of one printed line are glued by spaces, cells
 * and labels are broken over lines. Fields are found by the form's labels, printed over whole fragments; the indicator
 * table is cut at its category labels and then grouped into cells (`cellGrouping`).
 */
import { type Cell, type Column, type LayoutReading, type RawProject, type RawRow, lineLocator, makeCell } from '../blocks.ts'
import { type HeadField, PROJECT_CODE, amountUnit, checkpointMonth, columnOf, headField, squeeze, tableTitle } from '../labels.ts'
import { diagnostic } from '../messages.ts'
import type { Reading } from '../readers/reading.ts'
import { categorySegments } from './categorySegments.ts'
import { type BodyColumn, type GroupedRow, MAX_SEGMENT, WORK, WORK_PER_SEGMENT, type Widths } from './cellGrouping.ts'
import { certaintyOf } from './cellMargins.ts'
import { type ReadRow, readSegments } from './columnWidths.ts'
import { emptyProject } from './formRows.ts'
import { type Fragment, fragmentsOf, labelAt, textOf } from './fragments.ts'
import type { Layout } from './layout.ts'

export const pdfTextForm: Layout = {
  id: 'pdf-text-form',
  recognise({ lines, blocks }) {
    if (blocks !== null) return 0
    if (lines.some((line) => line.text.startsWith('\t') && headField(line.text) === 'code')) return 0
    const fragments = fragmentsOf(lines)
    return projectStarts(fragments).length * 5
  },
  read,
}

const PAGE_NUMBER = /^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?)\s*$/u

interface Table {
  project: RawProject
  segments: { level1: string; level2: string; fragments: Fragment[]; line: number }[]
  body: BodyColumn[]
  headWidths: Partial<Widths>
}

function read({ lines }: Reading): LayoutReading {
  const fragments = fragmentsOf(lines.filter((line) => !PAGE_NUMBER.test(line.text)))
  const starts = projectStarts(fragments)
  const tables = starts.map((start, index) => readTable(fragments.slice(start, starts[index + 1] ?? fragments.length)))
  const work = { left: Math.min(WORK, WORK_PER_SEGMENT * tables.reduce((sum, table) => sum + table.segments.length, 0)) }
  for (const group of byColumns(tables)) {
    const segments = group.flatMap((table) => table.segments)
    const headWidths = Object.assign({}, ...group.map((table) => table.headWidths)) as Partial<Widths>
    const rows = readSegments(segments.map((segment) => segment.fragments), group[0]!.body, headWidths, work)
    let at = 0
    for (const table of group) table.project.rows = table.segments.flatMap((segment) => rowsOf(segment, rows[at++]!))
  }
  const first = fragments[starts[0] ?? 0]?.line ?? Infinity
  return {
    projects: tables.map((table) => table.project),
    accounted: new Set(lines.filter((line) => line.number >= first).map((line) => line.number)),
    diagnostics: [
      ...(work.left > 0 || tables.length === 0 ? [] : [diagnostic('error', 'segment-too-long', lineLocator(tables[0]!.project.line))]),
      ...tables.flatMap(tooLong),
    ],
  }
}

/** A table starts where 项目编码 is followed by a code, or by nothing more than the text's end. */
function projectStarts(fragments: readonly Fragment[]): number[] {
  const starts: number[] = []
  for (let index = 0; index < fragments.length; index++) {
    const found = labelAt(fragments, index, (text) => (headField(text) === 'code' ? text : null))
    const after = found === null ? undefined : fragments[found.next]
    if (found !== null && (after === undefined || PROJECT_CODE.test(after.text) || headField(after.text) === 'name')) starts.push(index)
  }
  return starts
}

function readTable(fragments: readonly Fragment[]): Table {
  const first = fragments[0]!
  const project = emptyProject(first.line, fragments.at(-1)!.line)
  const table: Table = { project, segments: [], body: [], headWidths: {} }
  const fields = new Map<HeadField, Fragment[]>()
  let open: Fragment[] = []
  let inside: HeadField | null = null
  let index = 0
  while (index < fragments.length) {
    if (columnOf(fragments[index]!.text) === 'level1' || labelAt(fragments, index, (text) => (columnOf(text) === 'level1' ? text : null))) {
      index = readHeader(fragments, index, table)
      break
    }
    const label = labelAt(fragments, index, headField)
    if (label !== null && !fields.has(label.label) && !insideProse(inside, label.label)) {
      open = []
      inside = label.label
      fields.set(label.label, open)
      index = label.next
    } else open.push(fragments[index++]!)
  }
  fillHead(project, fields)
  table.segments = project.columns === null ? [] : categorySegments(withoutRepeatedHeads(fragments.slice(index).filter((fragment) => tableTitle(fragment.text) === null)))
  return table
}

/** The purpose and the goals are prose in which `预算数` is a word; only the block that follows ends them. */
function insideProse(inside: HeadField | null, label: HeadField): boolean {
  return inside === 'goals' || (inside === 'purpose' && label !== 'plan' && label !== 'goals')
}

/** Reads the table's head from its first label; a label that wraps tells its column's width. */
function readHeader(fragments: readonly Fragment[], from: number, table: Table): number {
  table.project.columns = []
  let index = from
  while (index < fragments.length) {
    const found = labelAt(fragments, index, (text) => oneColumn(text, fragments, index, table.project.columns!))
    if (found === null || table.project.columns.includes(found.label)) break
    table.project.columns.push(found.label)
    if (found.label !== 'level1' && found.label !== 'level2') {
      table.body.push(found.label)
      if (found.next - index > 1) table.headWidths[found.label] = fragments[index]!.width
    }
    index = found.next
  }
  return index
}

/** The column that `text`, the fragments from `from` joined, names; null for two labels one after the other, as `绩效指标描述` `指标值`. */
function oneColumn(text: string, fragments: readonly Fragment[], from: number, seen: readonly Column[]): Column | null {
  let left = ''
  for (let index = from; left.length < text.length; index++) {
    const first = left === '' ? null : columnOf(left)
    if (first !== null && !seen.includes(first) && columnOf(text.slice(left.length)) !== null) return null
    left += squeeze(fragments[index]!.text)
  }
  return columnOf(text)
}

/** The table's head comes again on each page it runs over. */
function withoutRepeatedHeads(fragments: readonly Fragment[]): Fragment[] {
  const kept: Fragment[] = []
  for (let index = 0; index < fragments.length;) {
    let next = index
    let columns = 0
    for (let found = labelAt(fragments, next, columnOf); found !== null; found = labelAt(fragments, next, columnOf)) {
      next = found.next
      columns += 1
    }
    if (columns >= 3) index = next
    else kept.push(fragments[index++]!)
  }
  return kept
}

function fillHead(project: RawProject, fields: ReadonlyMap<HeadField, Fragment[]>): void {
  const cell = (field: HeadField): Cell | null => {
    const found = fields.get(field)
    return found === undefined ? null : makeCell(textOf(found), found[0]?.line ?? project.line)
  }
  project.code = cell('code')
  project.name = cell('name')
  project.department = cell('department')
  project.agency = cell('agency')
  project.budget = cell('budget')
  project.fiscal = cell('fiscal')
  project.other = cell('other')
  project.purpose = cell('purpose')
  project.goals = cell('goals')
  for (const found of fields.values()) for (const { text } of found) project.amountUnit ??= amountUnit(text)
  const plan = fields.get('plan') ?? []
  const months = plan.map((fragment) => checkpointMonth(fragment.text)).filter((month) => month !== null)
  const values = plan.filter((fragment) => checkpointMonth(fragment.text) === null && /\d/u.test(fragment.text))
  project.plan = months.map((month, at) => ({ month, text: values.length === months.length ? values[at]!.text : values.length === 0 ? '' : null }))
}

function byColumns(tables: readonly Table[]): Table[][] {
  const groups = new Map<string, Table[]>()
  for (const table of tables) {
    if (table.body.length === 0) continue
    const key = table.body.join()
    groups.set(key, [...(groups.get(key) ?? []), table])
  }
  return [...groups.values()]
}

function rowsOf(segment: Table['segments'][number], grouped: readonly ReadRow[]): RawRow[] {
  const text = (row: GroupedRow, column: BodyColumn) => makeCell(textOf(row[column] ?? []), segment.line).text
  if (grouped.length === 0) return [{ level1: segment.level1, level2: segment.level2, level3: '', description: '', value: '', basis: '', line: segment.line }]
  return grouped.map(({ cells, cost, margins }) => ({
    level1: segment.level1, level2: segment.level2,
    level3: text(cells, 'level3'), description: text(cells, 'description'), value: text(cells, 'value'), basis: text(cells, 'basis'),
    line: (cells.level3?.[0] ?? cells.description?.[0] ?? cells.value?.[0] ?? cells.basis?.[0])?.line ?? segment.line,
    confidence: certaintyOf(margins, cost),
  }))
}

/** Categories too long to be read. */
function tooLong(table: Table): LayoutReading['diagnostics'] {
  const long = table.segments.filter((segment) => segment.fragments.length > MAX_SEGMENT)
  return long.map((segment) => diagnostic('error', 'segment-too-long', lineLocator(segment.line)))
}
