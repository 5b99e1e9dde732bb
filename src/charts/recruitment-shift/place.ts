import type { Shift } from '../../analysis/recruitmentShift.ts'
import { hatch, line, px, rect, text, type Mark, type Scene, type Shape } from '../scene.ts'
import { BOLD, fitText, textWidth, wrapText } from '../textWidth.ts'
import type { Cell, FamilyRow, Lane, RecruitmentSeries, Statement } from './series.ts'

export interface RecruitmentWords {
  noDocument: string
  notStated: string
  year: (year: number | null) => string
  column: (documents: number) => string
  family: (row: FamilyRow) => string
  /** The unit, and that only events are meant; `''` where there is nothing to add. */
  measure: (row: FamilyRow) => string
  stage: (family: string) => string
  /** Operator, figure and unit as printed, or that no number is given. */
  value: (statement: Statement) => string
  /** Threshold, level, modality and how often it is said; `''` where there is nothing to add. */
  detail: (statement: Statement) => string
  shift: (shift: Shift, row: FamilyRow) => string
  department: (id: string) => string
  mark: (statement: Statement, row: FamilyRow) => Pick<Mark, 'name' | 'tip'>
  more: (lanes: number) => string
}

export interface RecruitmentFrame {
  width: number
  size: number
  /** Lanes left out of a small multiple. */
  left: number
}

/** Width of a year without a document, as a share of a full column. */
export const EMPTY_SHARE = { wide: 0.5, narrow: 0.75 } as const

export interface Column {
  x: number
  width: number
}

/** Geometry of the table-like chart: a lane per metric and department, a column per year, a mark per stated goal. */
export function placeRecruitment({ columns, rows }: RecruitmentSeries, words: RecruitmentWords, { width, size, left }: RecruitmentFrame): Scene {
  const narrow = width < size * 52
  const labelWidth = narrow ? 0 : Math.min(size * 14, width * 0.2)
  const grid = columnsOf(columns.map(({ documents }) => documents), labelWidth, width - labelWidth, narrow ? EMPTY_SHARE.narrow : EMPTY_SHARE.wide)
  const scene: Scene = { width: px(width), height: 0, back: [], marks: [], front: [] }
  let y = placeHead(scene, columns, grid, words, size)
  let stage = ''
  for (const row of rows) {
    const next = words.stage(row.family)
    if (next !== stage) {
      stage = next
      y += size * 0.9
      scene.back.push(text('stage', 0, y + size * 0.9, size, 'start', stage), line('rule', 0, y + size * 1.5, width, y + size * 1.5))
      y += size * 1.5
    }
    y = placeFamily(scene, row, words, { width, size, y })
    for (const lane of row.lanes) {
      y = placeLane(scene, lane, row, { words, width, size, grid, labelWidth, narrow, y })
      scene.back.push(line('grid', 0, y, width, y))
    }
  }
  if (left > 0) {
    y += size * 1.8
    scene.front.push(text('key muted', 0, y, size, 'start', words.more(left)))
  }
  scene.height = px(y + size * 0.6)
  return scene
}

/** Columns side by side, those without a document `empty` times as wide. */
export function columnsOf(documents: readonly number[], left: number, width: number, empty: number): Column[] {
  const shares = documents.map((count) => (count === 0 ? empty : 1))
  const total = shares.reduce((a, b) => a + b, 0)
  let x = left
  return shares.map((share) => {
    const column = { x, width: (width * share) / total }
    x += column.width
    return column
  })
}

/** The years above the columns, with their documents; returns where that ends. */
export function placeHead(
  scene: Scene, columns: RecruitmentSeries['columns'], grid: readonly Column[], words: Pick<RecruitmentWords, 'year' | 'column' | 'noDocument'>, size: number,
): number {
  const notes = columns.map(({ documents }, i) =>
    wrapText(documents === 0 ? words.noDocument : words.column(documents), (grid[i]?.width ?? 0) - size * 0.6, size, 2))
  columns.forEach((column, i) => {
    const x = (grid[i]?.x ?? 0) + size * 0.4
    scene.back.push(text('facet-title', x, size * 1.1, size * 1.1, 'start', words.year(column.year)))
    notes[i]?.forEach((part, k) => scene.back.push(text('key muted', x, size * (2.5 + k * 1.35), size, 'start', part)))
  })
  return size * (2 + 1.35 * Math.max(1, ...notes.map(({ length }) => length)))
}

/** The family's name over its lanes, the unit beside it or below. */
function placeFamily(scene: Scene, row: FamilyRow, words: RecruitmentWords, { width, size, y }: { width: number; size: number; y: number }): number {
  const name = fitText(words.family(row), width, size * BOLD)
  const measure = words.measure(row)
  const nameWidth = textWidth(name, size * BOLD) + size * 0.8
  const beside = nameWidth + textWidth(measure, size) <= width
  scene.back.push(text('row-label', 0, y + size * 1.5, size, 'start', name))
  if (measure) scene.back.push(text('key muted', beside ? nameWidth : 0, y + size * (beside ? 1.5 : 2.9), size, 'start', fitText(measure, width, size)))
  return y + size * (beside || !measure ? 2 : 3.4)
}

interface LaneFrame {
  words: RecruitmentWords
  width: number
  size: number
  grid: readonly Column[]
  labelWidth: number
  narrow: boolean
  y: number
}

/** Adds one lane to the scene and returns where it ends. */
function placeLane(scene: Scene, lane: Lane, row: FamilyRow, { words, width, size, grid, labelWidth, narrow, y }: LaneFrame): number {
  const top = y + size * 0.4
  const label = wrapText(words.department(lane.department), narrow ? width : labelWidth - size, size, narrow ? 1 : 3)
  label.forEach((part, i) => scene.back.push(text('key muted', 0, top + size * (0.9 + i * 1.35), size, 'start', part)))
  const labelBottom = top + size * 1.35 * label.length
  const cellTop = narrow ? labelBottom : top
  let bottom = Math.max(labelBottom, cellTop + size * 1.6)
  lane.cells.forEach((cell, i) => {
    const { x = 0, width: room = 0 } = grid[i] ?? {}
    bottom = Math.max(bottom, placeCell(scene, cell, lane, row, { words, size, x: x + size * 0.4, y: cellTop, width: room - size * 0.8 }))
  })
  lane.cells.forEach(({ state }, i) => {
    if (state !== 'noDocument') return
    const { x = 0, width: room = 0 } = grid[i] ?? {}
    const box = { x: x + size * 0.4, y: cellTop + 1, width: room - size * 0.8, height: bottom - cellTop - 2 }
    scene.back.push(hatch(box))
    scene.back.push(text('missing-label', box.x + 3, cellTop + size * 1.05, size, 'start', fitText(words.noDocument, box.width - 3, size)))
  })
  return bottom + size * 0.3
}

interface Spot {
  words: RecruitmentWords
  size: number
  x: number
  y: number
  width: number
}

/** Adds a cell's goals and what changed since the document before; returns where it ends. */
function placeCell(scene: Scene, cell: Cell, lane: Lane, row: FamilyRow, { words, size, x, y, width }: Spot): number {
  let bottom = y
  if (cell.state === 'absent' && cell.shifts.length === 0) {
    scene.back.push(text('not-stated', x, y + size * 0.9, size, 'start', fitText(words.notStated, width, size)))
    return y + size * 1.6
  }
  for (const statement of cell.statements) {
    const { mark, details, height } = placeStatement(statement, lane, row, { words, size, x, y: bottom, width })
    scene.marks.push(mark)
    scene.back.push(...details)
    bottom = placeShifts(scene, cell.shifts.filter((shift) => isOf(shift, statement)), row, { words, size, x, y: bottom + height, width })
  }
  return placeShifts(scene, cell.shifts.filter((shift) => !cell.statements.some((statement) => isOf(shift, statement))), row, { words, size, x, y: bottom, width })
}

/** Whether a change is one of this goal: it stands below the figure it ends in. */
const isOf = ({ after }: Shift, { goal }: Statement) => after?.speaking[0]?.goalIds[0] === goal.goalIds[0]

function placeShifts(scene: Scene, shifts: readonly Shift[], row: FamilyRow, { words, size, x, y, width }: Spot): number {
  let bottom = y
  for (const shift of shifts) {
    const parts = wrapText(words.shift(shift, row), width - size, size, 8)
    parts.forEach((part, i) => scene.back.push(text('key', x + size, bottom + size * (0.75 + i * 1.3), size, 'start', part)))
    bottom += size * (parts.length * 1.3 + 0.25)
  }
  return bottom
}

/** A dot (hollow without a number), the figure as printed, and beside it a bar where the lane has a scale that holds it. */
function placeStatement(statement: Statement, lane: Lane, row: FamilyRow, { words, size, x, y, width }: Spot): { mark: Mark; details: Shape[]; height: number } {
  const r = size * 0.36
  const dotY = y + size * 0.55
  const shapes: Shape[] = [{ kind: 'path', role: 'symbol', d: circle(r), x: px(x + r), y: px(dotY) }]
  const { figure } = statement.goal
  const barRoom = lane.scaleMax !== null && lane.scaleMax > 0 && figure !== null && lane.scale.includes(statement.id) ? Math.max(width - size * 9, 0) : 0
  const scaled = barRoom > size * 3
  const values = wrapText(words.value(statement), scaled ? size * 7.6 : width - size, size * BOLD, 2)
  const whole = words.value(statement)
  values.forEach((part, i) => shapes.push(text('value', x + size, y + size * (0.9 + i * 1.35), size, 'start', whole.includes(`${part} `) ? `${part} ` : part)))
  if (scaled) {
    const length = (barRoom * Math.max(figure ?? 0, 0)) / (lane.scaleMax ?? 1)
    shapes.push(rect('bar', { x: x + size * 9, y: dotY - size * 0.2, width: Math.max(1.5, length), height: size * 0.4 }))
  }
  const parts = wrapText(words.detail(statement), width - size, size, 5).filter((part) => part !== '')
  const from = y + size * (0.15 + values.length * 1.35)
  const details = parts.map((part, i) => text('key muted', x + size, from + size * (0.75 + i * 1.3), size, 'start', part))
  const height = size * (0.3 + values.length * 1.35 + details.length * 1.3)
  const own = statement.goal.metric.level === 'department' || statement.goal.metric.level === 'item'
  return {
    height,
    details,
    mark: {
      id: statement.id,
      role: `goal${figure === null ? ' hollow' : ''}`,
      shapes,
      hit: { x: px(x - 3), y: px(y - size * 0.2), width: px(width + 4), height: px(height) },
      at: { x: px(x + r), y: px(y) },
      project: own ? null : statement.rows.find(({ projectId }) => projectId !== null)?.projectId ?? null,
      ...words.mark(statement, row),
    },
  }
}

const circle = (r: number) => `M${px(-r)},0a${px(r)},${px(r)} 0 1,0 ${px(2 * r)},0a${px(r)},${px(r)} 0 1,0 ${px(-2 * r)},0`
