/** Many projects in one table: 项目名称 is a column beside the indicators' own, its cell spanning the project's rows. */
import type { LayoutReading, RawProject } from '../blocks.ts'
import { makeCell } from '../blocks.ts'
import { type HeadField, checkpointMonth, headField, tableColumn } from '../labels.ts'
import type { Reading } from '../readers/reading.ts'
import { coreColumns, emptyProject } from './formRows.ts'
import type { GridCell, GridRow } from '../blocks.ts'
import { readIndicatorRows } from './indicatorRows.ts'
import type { Layout } from './layout.ts'
import { type ColumnMap, readTableHead } from './tableHead.ts'

export const projectRows: Layout = {
  id: 'project-rows',
  recognise({ blocks }) {
    const heads = (blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows.filter((_, at) => headRows(block.rows, at) > 0) : []))
    return heads.length === 0 ? 0 : 1_000 + heads.length
  },
  read,
}

/** Rows of the head at `at` (one, or two where the indicators' columns stand below 绩效指标); 0 where there is none: 项目名称, 三级指标 and 指标值, each once. */
function headRows(rows: readonly GridRow[], at: number): number {
  const names = rows[at]!.cells.filter(({ text }) => headField(text) === 'name').length
  if (names !== 1) return 0
  const indicators = (row: GridRow | undefined) => {
    const columns = (row?.cells ?? []).map(({ text }) => tableColumn(text))
    return columns.filter((column) => column === 'level3').length === 1 && columns.includes('value')
  }
  return indicators(rows[at]) ? 1 : indicators(rows[at + 1]) && rows[at + 1]!.cells.length === rows[at]!.cells.length ? 2 : 0
}

const TEXT_FIELDS = ['code', 'name', 'department', 'agency', 'budget', 'fiscal', 'other', 'purpose', 'goals'] as const

function read({ blocks }: Reading): LayoutReading {
  const reading: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  for (const block of blocks ?? []) {
    if (block.kind !== 'table') continue
    const at = block.rows.findIndex((_, index) => headRows(block.rows, index) > 0)
    if (at < 0) continue
    for (const row of block.rows) for (const cell of row.cells) for (const piece of cell.pieces) reading.accounted.add(piece.line)
    readTable(block.rows, at, reading)
  }
  return reading
}

function readTable(rows: readonly GridRow[], at: number, reading: LayoutReading): void {
  const count = headRows(rows, at)
  const heads = rows.slice(at, at + count)
  const head = readTableHead(rows, at + count - 1, null)
  const width = rows[at]!.cells.map((_, column) => column)
  const fieldAt = width.map((column) => heads.map((row) => headField(row.cells[column]?.text ?? '')).find((field) => field !== null && field !== 'unread') ?? null)
  const monthAt = width.map((column) => heads.map((row) => checkpointMonth(row.cells[column]?.text ?? '')).find((month) => month !== null) ?? null)
  const columns: ColumnMap = head.maps[0]!.map((column, index) => (fieldAt[index] !== null || monthAt[index] !== null || (column === null && leftField(fieldAt, index)) ? 'extra' : column))
  const nameAt = fieldAt.indexOf('name')
  const groups: GridRow[][] = []
  for (let index = at + count; index < rows.length; index++) {
    const row = rows[index]!
    const again = headRows(rows, index)
    if (again > 0) {
      index += again - 1
      continue
    }
    const named = row.cells[nameAt]?.text !== '' && !row.afterBreak
    if (named && /^(?:合计|总计|小计)$/u.test(row.cells[nameAt]!.text.replace(/\s/gu, ''))) continue
    if (named || groups.length === 0) groups.push([row])
    else groups.at(-1)!.push(row)
  }
  for (const group of groups) {
    const project = emptyProject(group[0]!.line, group.at(-1)!.cells.at(-1)?.line ?? group.at(-1)!.line)
    for (const field of TEXT_FIELDS) project[field] = cellOf(group, fieldAt, field)
    project.amountUnit = unitOf(heads)
    project.plan = monthAt.flatMap((month, column) => (month === null ? [] : [{ month, text: group[0]!.cells[column]?.text ?? '' }]))
    const indicators = readIndicatorRows(group, columns)
    project.columns = coreColumns([columns])
    project.rows = indicators.rows
    project.cutOff = indicators.cutOff
    reading.diagnostics.push(...indicators.diagnostics)
    for (const number of indicators.loose) reading.accounted.delete(number)
    reading.projects.push(project)
  }
}

/** A position spanned by a merged head cell belongs to the field on its left. */
function leftField(fieldAt: readonly (HeadField | null)[], index: number): boolean {
  return index > 0 && fieldAt[index - 1] !== null
}

function cellOf(group: readonly GridRow[], fieldAt: readonly (HeadField | null)[], field: HeadField): RawProject['name'] {
  const column = fieldAt.indexOf(field)
  if (column < 0) return null
  const cells: GridCell[] = group.flatMap((row) => (row.cells[column] === undefined ? [] : [row.cells[column]]))
  return makeCell(cells.flatMap((cell) => cell.pieces), group[0]!.line)
}

function unitOf(heads: readonly GridRow[]): string | null {
  const words = heads.flatMap((row) => row.cells.map(({ text }) => text)).join(' ')
  return /万元/u.test(words) ? '万元' : /[(（]元[)）]/u.test(words) ? '元' : null
}
