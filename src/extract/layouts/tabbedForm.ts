/**
 * The Hebei form (预算项目绩效目标表) as text with one table cell per tab-indented line, table rows separated by
 * blank lines, merged cells printed as empty cells. A cell may hold several paragraphs and blank lines, so rows are
 * told by the form's labels and the number of its columns, never by blank lines alone.
 */
import { type Column, type LayoutReading, type Line, type RawProject, makeCell } from '../blocks.ts'
import { amountUnit, checkpointMonth, columnOf, headField, squeeze, tableTitle } from '../labels.ts'
import { type GridCell, type GridRow, joinHeadRows, readGrid } from './grid.ts'
import type { Layout } from './layout.ts'
import { readIndicatorRows } from './tabbedRows.ts'

export const tabbedForm: Layout = {
  id: 'tabbed-form',
  recognise(lines) {
    return lines.filter((line) => line.text.startsWith('\t') && (headField(line.text) ?? columnOf(line.text)) !== null).length
  },
  read,
}

function read(lines: readonly Line[]): LayoutReading {
  const reading: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  const starts = projectStarts(lines)
  starts.forEach((start, index) => {
    const block = lines.slice(start, starts[index + 1] ?? lines.length)
    for (const line of block) reading.accounted.add(line.number)
    reading.projects.push(readProject(block, reading))
  })
  return reading
}

/** A table starts at its title line; where a form prints none, at its first cell before 项目编码 or 项目名称. */
function projectStarts(lines: readonly Line[]): number[] {
  const starts: number[] = []
  let floor = 0
  lines.forEach((line, index) => {
    if (!line.text.startsWith('\t') || headField(line.text) !== 'code') return
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
  const loose = lines.flatMap((line, index) => {
    if (tableTitle(line.text) === null || line.text.startsWith('\t') || starts.includes(index)) return []
    const next = starts.find((start) => start > index) ?? lines.length
    return lines.slice(index + 1, next).some((later) => later.text.startsWith('\t')) || next === lines.length ? [index] : []
  })
  const first = starts[0] ?? Infinity
  return [...starts, ...loose.filter((index) => starts.length === 0 || index > first || lines[index + 1]?.text.startsWith('\t'))].sort((a, b) => a - b)
}

function readProject(block: readonly Line[], reading: LayoutReading): RawProject {
  const first = block[0]!
  const project: RawProject = {
    line: first.number, lastLine: block.at(-1)!.number, department: null, amountUnit: null, code: null, name: null,
    budget: null, fiscal: null, other: null, purpose: null, plan: [], goals: null, columns: null, rows: [], cutOff: false,
  }
  const { rows, loose } = readGrid(tableTitle(first.text) === null ? block : block.slice(1))
  for (const number of loose) reading.accounted.delete(number)
  const header = rows.findIndex((row) => row.cells.filter((cell) => columnOf(cell.text) !== null).length >= 3)
  readHead(joinHeadRows(header < 0 ? rows : rows.slice(0, header)), project)
  if (header >= 0) {
    const columns = rows[header]!.cells.map((cell) => columnOf(cell.text))
    project.columns = columns.filter((column): column is Column => column !== null)
    const read = readIndicatorRows(rows.slice(header + 1), columns)
    project.rows = read.rows
    project.cutOff = read.cutOff
    reading.diagnostics.push(...read.diagnostics)
  }
  if (project.name === null) {
    const title = tableTitle(first.text)
    if (title !== null) project.name = makeCell([{ text: title, line: first.number }], first.number)
  }
  return project
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
      readPairs(row, project)
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

/** `label value` pairs in one row; a value ends at the next label. */
function readPairs(row: GridRow, project: RawProject): void {
  row.cells.forEach((cell, index) => {
    const field = headField(cell.text)
    if (field === null || field === 'container' || field === 'plan' || field === 'goals' || field === 'unit') return
    const until = row.cells.findIndex((later, at) => at > index && headField(later.text) !== null)
    project[field] = cellOf(row.cells.slice(index + 1, until < 0 ? undefined : until), cell.line)
  })
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
