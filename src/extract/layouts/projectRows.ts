/** Many projects in one table: 项目名称 is a column beside the indicators' own, its cell spanning the project's rows. */
import { standardLevel1 } from '../../reference/categories.ts'
import type { GridCell, GridRow, LayoutReading, RawProject } from '../blocks.ts'
import { makeCell } from '../blocks.ts'
import { type HeadField, amountUnit, checkpointMonth, headField } from '../labels.ts'
import type { Block } from '../readers/document.ts'
import type { Reading } from '../readers/reading.ts'
import { withoutFillers } from './formHead.ts'
import { coreColumns, emptyProject } from './formRows.ts'
import { readIndicatorRows } from './indicatorRows.ts'
import type { Layout } from './layout.ts'
import { leadRows } from './leadRows.ts'
import { type ColumnMap, headColumns } from './tableHead.ts'

export const projectRows: Layout = {
  id: 'project-rows',
  recognise({ blocks }) {
    const heads = (blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows.filter((_, at) => headAt(block.rows, at) !== null) : []))
    return heads.length === 0 ? 0 : 1_000 + heads.length
  },
  read,
}

/** Columns of indicators; `level1` where a category heads columns of its own instead of being one. */
interface Part {
  level1: GridCell | null
  columns: ColumnMap
}

interface Head {
  rows: readonly GridRow[]
  width: number
  parts: Part[]
  fieldAt: (HeadField | null)[]
  monthAt: (number | null)[]
}

/** The head at `rows[at]`: 项目名称 once, 三级指标 and 指标值 once, or once below each of several categories; null where there is none. */
function headAt(rows: readonly GridRow[], at: number): Head | null {
  const top = rows[at]!.cells
  if (top.filter(({ text }) => headField(text) === 'name').length !== 1) return null
  const { columns, rows: count } = headColumns(rows, at)
  const parts = partsOf(top, columns)
  if (parts === null) return null
  const heads = rows.slice(at, at + count)
  const upwards = [...heads].reverse()
  const monthAt = top.map((_, column) => upwards.map((row) => checkpointMonth(row.cells[column]?.text ?? '')).find((month) => month !== null) ?? null)
  const fieldAt = top.map((_, column) => upwards.map((row) => headField(row.cells[column]?.text ?? '')).find((field) => field !== null && field !== 'unread') ?? null)
  if (!fieldAt.includes('budget')) for (const [column, field] of fieldAt.entries()) if (field === 'container') fieldAt[column] = 'budget'
  const own = (column: number) => fieldAt[column] !== null || monthAt[column] !== null || (columns[column] === null && (fieldAt[column - 1] ?? null) !== null)
  return {
    rows: heads, width: top.length, fieldAt, monthAt,
    parts: parts.map(({ level1, columns: map }) => ({ level1, columns: map.map((column, index) => (own(index) ? 'extra' : column)) })),
  }
}

function partsOf(top: readonly GridCell[], columns: ColumnMap): Part[] | null {
  const names = columns.filter((column) => column === 'level3').length
  if (names === 1) return columns.includes('value') ? [{ level1: null, columns }] : null
  const starts = top.flatMap(({ text }, index) => (standardLevel1(text) === null ? [] : [index]))
  if (starts.length < 2 || names !== starts.length) return null
  return starts.map((start, at) => {
    const next = top.findIndex(({ text }, index) => index > start && text !== '')
    const end = starts[at + 1] ?? (next < 0 ? top.length : next)
    return { level1: top[start]!, columns: columns.map((column, index) => (index >= start && index < end ? column : 'extra')) }
  })
}

const TEXT_FIELDS = ['code', 'name', 'department', 'agency', 'budget', 'fiscal', 'other', 'purpose', 'goals'] as const

interface List {
  head: Head
  lead: readonly GridRow[]
  rows: GridRow[]
}

function read({ blocks }: Reading): LayoutReading {
  const reading: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  for (const { head, lead, rows } of listsIn(blocks ?? [], reading.accounted)) for (const group of groupsOf(rows, head)) addProject(group, head, lead, reading)
  return reading
}

/** A table without a head of its own that is as wide as the list above it goes on with it. */
function listsIn(blocks: readonly Block[], accounted: Set<number>): List[] {
  const lists: List[] = []
  let lead: GridRow[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      lead = leadRows(block.line, lead)
      continue
    }
    const at = block.rows.findIndex((_, index) => headAt(block.rows, index) !== null)
    const last = lists.at(-1)
    if (at < 0 && last?.head.width !== block.rows[0]?.cells.length) continue
    for (const row of block.rows) for (const cell of row.cells) for (const piece of cell.pieces) accounted.add(piece.line)
    for (const row of block.rows.slice(0, Math.max(0, at))) for (const cell of row.cells) lead = leadRows({ text: cell.text, number: cell.line, gap: 0 }, lead)
    if (at < 0) last!.rows.push(...block.rows)
    else {
      const head = headAt(block.rows, at)!
      lists.push({ head, lead, rows: block.rows.slice(at + head.rows.length) })
    }
  }
  return lists
}

/** The rows of each project, its name in the first or in each of them; heads printed again and sums are left out. */
function groupsOf(rows: readonly GridRow[], { fieldAt }: Head): GridRow[][] {
  const nameAt = fieldAt.indexOf('name')
  const own = (['code', 'name', 'budget'] as const).map((field) => fieldAt.indexOf(field)).filter((at) => at >= 0)
  const identity = (row: GridRow) => own.map((at) => row.cells[at]?.text ?? '').join('\n')
  const groups: GridRow[][] = []
  let current = ''
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const again = headAt(rows, index)
    if (again !== null) {
      index += again.rows.length - 1
      continue
    }
    if (row.cells.slice(0, nameAt + 1).some(({ text }) => /^(?:合计|总计|小计)$/u.test(text.replace(/\s/gu, '')))) continue
    const named = row.cells[nameAt]?.text !== '' && !row.afterBreak && identity(row) !== current
    if (named) current = identity(row)
    if (named || groups.length === 0) groups.push([row])
    else groups.at(-1)!.push(row)
  }
  return groups
}

function addProject(group: readonly GridRow[], head: Head, lead: readonly GridRow[], reading: LayoutReading): void {
  const project = emptyProject(group[0]!.line, group.at(-1)!.cells.at(-1)?.line ?? group.at(-1)!.line)
  for (const field of TEXT_FIELDS) project[field] = cellOf(group, head.fieldAt, field)
  if (project.goals !== null) project.goals = withoutFillers(project.goals)
  project.amountUnit = unitOf(head.rows)
  for (const { cells: [label, value] } of lead) {
    const field = headField(label!.text)
    if (value === undefined) project.amountUnit ??= amountUnit(label!.text)
    else if (field === 'department' || field === 'agency') project[field] ??= makeCell(value.pieces, value.line)
  }
  project.plan = head.monthAt.flatMap((month, column) => (month === null ? [] : [{ month, text: group[0]!.cells[column]?.text ?? '' }]))
  project.columns = coreColumns(head.parts.map(({ level1, columns }) => (level1 === null ? columns : ['level1', ...columns])))
  for (const { level1, columns } of head.parts) {
    const rows = level1 === null ? group : group.map((row) => ({ ...row, cells: [level1, ...row.cells] }))
    const indicators = readIndicatorRows(rows, level1 === null ? columns : ['level1', ...columns])
    project.rows.push(...indicators.rows)
    project.cutOff ||= indicators.cutOff
    reading.diagnostics.push(...indicators.diagnostics)
    for (const number of indicators.loose) reading.accounted.delete(number)
  }
  reading.projects.push(project)
}

/** A project's own field over its rows: words that come again in each row are said once. */
function cellOf(group: readonly GridRow[], fieldAt: readonly (HeadField | null)[], field: HeadField): RawProject['name'] {
  const column = fieldAt.indexOf(field)
  if (column < 0) return null
  const different = new Map<string, GridCell>()
  for (const row of group) {
    const cell = row.cells[column]
    if (cell !== undefined && !different.has(cell.text)) different.set(cell.text, cell)
  }
  return makeCell([...different.values()].flatMap((cell) => cell.pieces), group[0]!.line)
}

function unitOf(heads: readonly GridRow[]): string | null {
  const words = heads.flatMap((row) => row.cells.map(({ text }) => text)).join(' ')
  return /[(（]万元[)）]|单位[:：]\s*万元/u.test(words) ? '万元' : /[(（]元[)）]/u.test(words) ? '元' : null
}
