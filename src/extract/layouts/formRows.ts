/** Grid rows of one project's form → its raw table: head fields by their labels, then the indicator rows under the table's head. */
import type { Diagnostic } from '../../model/targetDocument.ts'
import { type Column, type GridRow, type RawProject, makeCell } from '../blocks.ts'
import { headField, tableColumn } from '../labels.ts'
import { readHead } from './formHead.ts'
import { readIndicatorRows } from './indicatorRows.ts'
import { type ColumnMap, isTableHead, readTableHead } from './tableHead.ts'

const CORE_COLUMNS: readonly Column[] = ['level1', 'level2', 'level3', 'description', 'value', 'basis']

/** The target's own fields that the maps hold; a glued category holds both levels. */
export const coreColumns = (maps: readonly ColumnMap[]) =>
  CORE_COLUMNS.filter((column) => maps.some((map) => map.includes(column) || (column !== 'level3' && column.startsWith('level') && map.includes('category'))))

export function emptyProject(line: number, lastLine: number): RawProject {
  return {
    line, lastLine, department: null, agency: null, amountUnit: null, code: null, name: null, budget: null, fiscal: null, other: null,
    purpose: null, plan: [], goals: null, columns: null, rows: [], cutOff: false,
  }
}

export interface FormReading {
  project: RawProject
  diagnostics: Diagnostic[]
  /** Numbers of printed pieces that belong to no field. */
  loose: number[]
}

/**
 * `joinHead` mends head rows that the source broke apart; `title`: the project's name as the form's title line gives it;
 * `year`: the budget year, for forms that print the values of several years.
 */
export function readForm(
  rows: readonly GridRow[], first: number, last: number, title: string | null, joinHead: (rows: readonly GridRow[]) => readonly GridRow[], year: number | null = null,
): FormReading {
  const project = emptyProject(first, last)
  const header = headStart(rows, rows.findIndex(isTableHead))
  readHead(joinHead(header < 0 ? rows : rows.slice(0, header)), project)
  if (project.name === null && title !== null) project.name = makeCell([{ text: title, line: first }], first)
  const result: FormReading = { project, diagnostics: [], loose: [] }
  if (header < 0) return result
  const { maps, rows: headRows } = readTableHead(rows, header, titlesOfHalves(rows.slice(0, header)), year)
  project.columns = coreColumns(maps)
  for (const map of maps) {
    const read = readIndicatorRows(rows.slice(header + headRows), map)
    project.rows.push(...read.rows)
    project.cutOff ||= read.cutOff
    result.diagnostics.push(...read.diagnostics)
    result.loose.push(...read.loose)
  }
  return result
}

/** A row above that heads several columns as one (`绩效指标`) is the head's first. */
function headStart(rows: readonly GridRow[], at: number): number {
  const above = rows[at - 1]?.cells.filter(({ text }) => text !== '') ?? []
  return above.length > 0 && above.every(({ text }) => tableColumn(text) !== null && headField(text) === null) ? at - 1 : at
}

/** Where the form prints its long-term and its annual goals side by side: the columns at which each begins. */
function titlesOfHalves(rows: readonly GridRow[]): { longTerm: number; annual: number } | null {
  for (const row of [...rows].reverse()) {
    const labels = row.cells.map((cell) => headField(cell.text))
    const longTerm = labels.indexOf('longTermGoals')
    const annual = labels.lastIndexOf('goals')
    if (longTerm >= 0 && annual > 0) return { longTerm, annual }
  }
  return null
}
