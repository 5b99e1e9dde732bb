/** Grid rows of one project's form → its raw table: head fields by their labels, then the indicator rows under the table's head. */
import type { Diagnostic } from '../../model/targetDocument.ts'
import { type Column, type RawProject, makeCell } from '../blocks.ts'
import { amountUnit, checkpointMonth, headField, labelledValue, squeeze } from '../labels.ts'
import type { GridCell, GridRow } from '../blocks.ts'
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

/** `joinHead` mends head rows that the source broke apart; `title`: the project's name as the form's title line gives it. */
export function readForm(
  rows: readonly GridRow[], first: number, last: number, title: string | null, joinHead: (rows: readonly GridRow[]) => readonly GridRow[],
): FormReading {
  const project = emptyProject(first, last)
  const header = rows.findIndex(isTableHead)
  readHead(joinHead(header < 0 ? rows : rows.slice(0, header)), project)
  if (project.name === null && title !== null) project.name = makeCell([{ text: title, line: first }], first)
  const result: FormReading = { project, diagnostics: [], loose: [] }
  if (header < 0) return result
  const { maps, rows: headRows } = readTableHead(rows, header, titlesOfHalves(rows.slice(0, header)))
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

function readHead(rows: readonly GridRow[], project: RawProject): void {
  let open: 'none' | 'plan' | 'goals' | 'budget' = 'none'
  let planLabels: { month: number; index: number }[] = []
  let planWidth = 0
  let goalColumns: { from: number; to: number } | null = null
  const purpose: GridCell[] = []
  const goals: GridCell[] = []
  let below: { field: 'budget' | 'fiscal' | 'other'; index: number }[] = []
  for (const printed of rows) {
    const row = { ...printed, cells: printed.cells.flatMap(unglue) }
    const months = row.cells.map((cell, index) => ({ month: checkpointMonth(cell.text), index }))
    const labels = row.cells.map((cell) => headField(cell.text))
    if (labels.includes('plan') || months.some(({ month }) => month !== null)) {
      planLabels = months.filter((entry): entry is { month: number; index: number } => entry.month !== null)
      planWidth = row.cells.length
      open = 'plan'
    } else if (firstLabel(labels) === 'goals' && labels.filter((label) => label === 'goals' || label === 'longTermGoals' || label === 'outcome').length > 1) {
      open = 'goals'
      const from = labels.lastIndexOf('goals')
      const next = labels.findIndex((label, index) => index > from && (label === 'longTermGoals' || label === 'outcome'))
      goalColumns = { from, to: next < 0 ? row.cells.length : next }
    } else if (firstLabel(labels) === 'goals') {
      open = 'goals'
      goals.push(...row.cells.slice(labels.lastIndexOf('goals') + 1))
    } else if (labels.some((label) => label !== null)) {
      purpose.push(...readPairs(row, project))
      below = (['budget', 'fiscal', 'other'] as const).flatMap((field) => (labels.includes(field) && project[field]?.text === '' ? [{ field, index: labels.indexOf(field) }] : []))
      if (labels.includes('budget') || labels.includes('container')) open = 'budget'
    } else if (open === 'plan' && project.plan.length === 0) {
      project.plan = alignPlan(planLabels, planWidth, row.cells)
    } else if (below.length > 1 && below.some(({ index }) => isAmount(row.cells[index]?.text ?? ''))) {
      for (const { field, index } of below) project[field] = cellOf(row.cells.slice(index, index + 1), row.line)
      below = []
    } else if (open === 'budget') purpose.push(...row.cells)
    else if (open === 'goals') goals.push(...(goalColumns === null ? row.cells : row.cells.slice(goalColumns.from, goalColumns.to)))
    else readOpening(row, project)
  }
  if (project.plan.length === 0) project.plan = planLabels.map(({ month }) => ({ month, text: null }))
  project.purpose ??= open === 'none' && purpose.length === 0 ? null : cellOf(purpose, rows.at(-1)?.line ?? project.line)
  if (open === 'goals') project.goals = cellOf(goals, rows.at(-1)!.line)
}

const firstLabel = <T>(labels: readonly (T | null)[]) => labels.find((label) => label !== null) ?? null

/** `年度资金总额：100` in one cell is a label and its value. */
function unglue(cell: GridCell): GridCell[] {
  const split = cell.pieces.length === 1 ? labelledValue(cell.text) : null
  if (split === null || headField(split.label) === 'goals') return [cell]
  const part = (text: string): GridCell => ({ text, line: cell.line, pieces: [{ text, line: cell.line }] })
  return [part(split.label), part(split.value)]
}

const cellOf = (cells: readonly GridCell[], line: number) => makeCell(cells.flatMap((cell) => cell.pieces), line)

const isAmount = (text: string) => /^[\d.,，\s]+(?:[百千万亿]*元)?$/u.test(text)
const AMOUNTS: readonly string[] = ['budget', 'fiscal', 'other']

/** `label value` pairs in one row; a value ends at the next label. Returns words beside an amount, which are the purpose's. */
function readPairs(row: GridRow, project: RawProject): GridCell[] {
  const beside: GridCell[] = []
  row.cells.forEach((cell, index) => {
    const field = headField(cell.text)
    if (field === null || field === 'container' || field === 'plan' || field === 'goals' || field === 'longTermGoals') {
      project.amountUnit ??= /万元/u.test(cell.text) ? '万元' : /[(（]元[)）]/u.test(cell.text) ? '元' : null
      return
    }
    project.amountUnit ??= AMOUNTS.includes(field) && /[(（]万元[)）]/u.test(cell.text) ? '万元' : AMOUNTS.includes(field) && /[(（]元[)）]/u.test(cell.text) ? '元' : null
    const until = row.cells.findIndex((later, at) => at > index && headField(later.text) !== null)
    const value = row.cells.slice(index + 1, until < 0 ? undefined : until)
    if (field === 'outcome' || field === 'unread') return
    if (!AMOUNTS.includes(field)) {
      project[field as 'name'] = cellOf(value, cell.line)
      return
    }
    beside.push(...value.filter(({ text }) => /\p{Script=Han}{4}/u.test(text)))
    project[field as 'budget'] = cellOf(value.filter(({ text }) => isAmount(text)).slice(0, 1), cell.line)
  })
  return beside
}

/** The rows above 项目编码: the department and the unit of amounts. */
function readOpening(row: GridRow, project: RawProject): void {
  for (const cell of row.cells) {
    if (squeeze(cell.text) === '') continue
    const unit = amountUnit(cell.text)
    if (unit !== null) project.amountUnit = unit
    else if (/绩效(?:目标|自评)|^[(（]?20\d{2}年/u.test(squeeze(cell.text))) continue
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
