/** Grid rows of one project's form → its raw table: head fields by their labels, then the indicator rows under the table's head. */
import type { Diagnostic } from '../../model/targetDocument.ts'
import { type Column, type RawProject, makeCell } from '../blocks.ts'
import { amountUnit, checkpointMonth, columnOf, headField, squeeze } from '../labels.ts'
import type { GridCell, GridRow } from './grid.ts'
import { readIndicatorRows } from './indicatorRows.ts'

/** A row is the head of the indicator table where it prints at least three of its columns. */
export const isTableHead = (row: GridRow) => row.cells.filter((cell) => columnOf(cell.text) !== null).length >= 3

/** `joinHead` mends head rows that the source broke apart; `title`: the project's name as the form's title line gives it. */
export function readForm(
  rows: readonly GridRow[], first: number, last: number, title: string | null, joinHead: (rows: readonly GridRow[]) => readonly GridRow[],
): { project: RawProject; diagnostics: Diagnostic[] } {
  const project: RawProject = {
    line: first, lastLine: last, department: null, amountUnit: null, code: null, name: null,
    budget: null, fiscal: null, other: null, purpose: null, plan: [], goals: null, columns: null, rows: [], cutOff: false,
  }
  const header = rows.findIndex(isTableHead)
  readHead(joinHead(header < 0 ? rows : rows.slice(0, header)), project)
  if (project.name === null && title !== null) project.name = makeCell([{ text: title, line: first }], first)
  if (header < 0) return { project, diagnostics: [] }
  const columns = rows[header]!.cells.map((cell) => columnOf(cell.text))
  project.columns = columns.filter((column): column is Column => column !== null)
  const read = readIndicatorRows(rows.slice(header + 1), columns)
  project.rows = read.rows
  project.cutOff = read.cutOff
  return { project, diagnostics: read.diagnostics }
}

function readHead(rows: readonly GridRow[], project: RawProject): void {
  let open: 'none' | 'plan' | 'goals' | 'budget' = 'none'
  let planLabels: { month: number; index: number }[] = []
  let planWidth = 0
  const purpose: GridCell[] = []
  const goals: GridCell[] = []
  for (const row of rows) {
    const months = row.cells.map((cell, index) => ({ month: checkpointMonth(cell.text), index }))
    const labels = row.cells.map((cell) => headField(cell.text))
    if (labels.includes('plan') || months.some(({ month }) => month !== null)) {
      planLabels = months.filter((entry): entry is { month: number; index: number } => entry.month !== null)
      planWidth = row.cells.length
      open = 'plan'
    } else if (labels[0] === 'goals') {
      open = 'goals'
      goals.push(...row.cells.slice(1))
    } else if (labels.some((label) => label !== null)) {
      purpose.push(...readPairs(row, project))
      if (labels.includes('budget') || labels.includes('container')) open = 'budget'
    } else if (open === 'plan' && project.plan.length === 0) {
      project.plan = alignPlan(planLabels, planWidth, row.cells)
    } else if (open === 'budget') purpose.push(...row.cells)
    else if (open === 'goals') goals.push(...row.cells)
    else readOpening(row, project)
  }
  if (project.plan.length === 0) project.plan = planLabels.map(({ month }) => ({ month, text: null }))
  project.purpose ??= open === 'none' && purpose.length === 0 ? null : cellOf(purpose, rows.at(-1)?.line ?? project.line)
  if (open === 'goals') project.goals = cellOf(goals, rows.at(-1)!.line)
}

const cellOf = (cells: readonly GridCell[], line: number) => makeCell(cells.flatMap((cell) => cell.pieces), line)

const AMOUNTS: readonly string[] = ['budget', 'fiscal', 'other']

/** `label value` pairs in one row; a value ends at the next label. Returns words beside an amount, which are the purpose's. */
function readPairs(row: GridRow, project: RawProject): GridCell[] {
  const beside: GridCell[] = []
  row.cells.forEach((cell, index) => {
    const field = headField(cell.text)
    if (field === null || field === 'container' || field === 'plan' || field === 'goals' || field === 'unit') return
    const until = row.cells.findIndex((later, at) => at > index && headField(later.text) !== null)
    const value = row.cells.slice(index + 1, until < 0 ? undefined : until)
    const words = AMOUNTS.includes(field) ? value.filter(({ text }) => text !== '' && !/^[\d.,，\s]+(?:[百千万亿]*元)?$/u.test(text)) : []
    beside.push(...words)
    project[field] = cellOf(value.filter((one) => !words.includes(one)), cell.line)
  })
  return beside
}

/** The rows above 项目编码: the department and the unit of amounts. */
function readOpening(row: GridRow, project: RawProject): void {
  for (const cell of row.cells) {
    if (squeeze(cell.text) === '') continue
    const unit = amountUnit(cell.text)
    if (unit !== null) project.amountUnit = unit
    else project.department ??= cellOf([cell], cell.line)
  }
}

/** Values under their checkpoint: by column where both rows are equally wide, by order where all are filled, else unknown. */
function alignPlan(labels: readonly { month: number; index: number }[], width: number, cells: readonly GridCell[]): RawProject['plan'] {
  if (cells.length === width) return labels.map(({ month, index }) => ({ month, text: cells[index]!.text }))
  const filled = cells.filter((cell) => cell.text !== '')
  if (filled.length === labels.length) return labels.map(({ month }, at) => ({ month, text: filled[at]!.text }))
  return labels.map(({ month }) => ({ month, text: filled.length === 0 ? '' : null }))
}
