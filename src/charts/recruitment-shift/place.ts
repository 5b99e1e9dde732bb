import { hatch, line, px, rect, text, type Mark, type Scene, type Shape } from '../scene.ts'
import { BOLD, fitText, textWidth, wrapText } from '../textWidth.ts'
import type { FamilyRow, RecruitmentSeries, Statement } from './series.ts'

export interface RecruitmentWords {
  noDocument: string
  notStated: string
  year: (year: number | null) => string
  column: (documents: number) => string
  family: (row: FamilyRow) => string
  /** Threshold and unit under the family's name, `''` where there is nothing to add. */
  measure: (row: FamilyRow) => string
  stage: (family: string) => string
  /** Operator, figure and unit as printed, or that no number is given. */
  value: (statement: Statement) => string
  department: (id: string) => string
  mark: (statement: Statement, row: FamilyRow) => Pick<Mark, 'name' | 'tip'>
  more: (rows: number) => string
}

export interface RecruitmentFrame {
  width: number
  size: number
  /** Small multiple on the overview: the rows with most goals only. */
  compact: boolean
}

const COMPACT_ROWS = 6
/** Width of a year without a document, as a share of a full column. */
const EMPTY_SHARE = { wide: 0.5, narrow: 0.75 } as const

interface Column {
  x: number
  width: number
}

/** Geometry of the table-like chart: a row per comparable goal, a column per year, a mark per department. */
export function placeRecruitment({ columns, rows, facts }: RecruitmentSeries, words: RecruitmentWords, frame: RecruitmentFrame): Scene {
  const { width, size, compact } = frame
  const shown = compact ? mostStated(rows, COMPACT_ROWS) : rows
  const narrow = width < size * 52
  const labelWidth = narrow ? 0 : Math.min(size * 17, width * 0.26)
  const grid = columnsOf(columns.map(({ documents }) => documents), labelWidth, width - labelWidth, narrow ? EMPTY_SHARE.narrow : EMPTY_SHARE.wide)
  const scene: Scene = { width: px(width), height: 0, back: [], marks: [], front: [] }

  const notes = columns.map(({ documents }, i) =>
    wrapText(documents === 0 ? words.noDocument : words.column(documents), (grid[i]?.width ?? 0) - size * 0.6, size, 2))
  const head = size * (2 + 1.35 * Math.max(1, ...notes.map(({ length }) => length)))
  columns.forEach((column, i) => {
    const x = (grid[i]?.x ?? 0) + size * 0.4
    scene.back.push(text('facet-title', x, size * 1.1, size * 1.1, 'start', words.year(column.year)))
    notes[i]?.forEach((part, k) => scene.back.push(text('key muted', x, size * (2.5 + k * 1.35), size, 'start', part)))
  })

  let y = head
  let stage = ''
  const gaps: { from: number; to: number }[] = []
  for (const row of shown) {
    const next = words.stage(row.family)
    if (next !== stage) {
      stage = next
      y += size * 0.9
      scene.back.push(text('stage', 0, y + size * 0.9, size, 'start', stage), line('rule', 0, y + size * 1.5, width, y + size * 1.5))
      y += size * 1.5
    }
    const { cellTop, bottom } = placeRow(scene, row, { words, frame, grid, labelWidth, narrow, y, documents: columns.map(({ documents }) => documents) })
    y = bottom
    gaps.push({ from: cellTop, to: y })
    scene.back.push(line('grid', 0, y, width, y))
  }
  columns.forEach((column, i) => {
    if (column.documents > 0) return
    const { x = 0, width: w = 0 } = grid[i] ?? {}
    for (const { from, to } of narrow ? gaps : [{ from: head + size * 2.4, to: y }]) {
      const box = { x: x + size * 0.4, y: from + 1, width: w - size * 0.8, height: to - from - 2 }
      scene.back.push(hatch(box))
    }
  })
  if (shown.length < rows.length) {
    y += size * 1.8
    scene.front.push(text('key muted', 0, y, size, 'start', words.more(rows.length - shown.length)))
  }
  scene.height = px(Math.max(y, facts.goals === 0 ? head : 0) + size * 0.6)
  return scene
}

/** The rows that most departments and years state with a figure, in their own order. */
function mostStated(rows: readonly FamilyRow[], limit: number): FamilyRow[] {
  const weight = ({ cells }: FamilyRow) => {
    const statements = cells.flat()
    const holders = new Set(statements.filter(({ value }) => value !== null).map(({ department, year }) => `${department} ${year}`))
    return holders.size * 1000 + statements.length
  }
  const kept = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, limit))
  return rows.filter((row) => kept.has(row))
}

function columnsOf(documents: readonly number[], left: number, width: number, empty: number): Column[] {
  const shares = documents.map((count) => (count === 0 ? empty : 1))
  const total = shares.reduce((a, b) => a + b, 0)
  let x = left
  return shares.map((share) => {
    const column = { x, width: (width * share) / total }
    x += column.width
    return column
  })
}

interface RowFrame {
  words: RecruitmentWords
  frame: RecruitmentFrame
  grid: readonly Column[]
  documents: readonly number[]
  labelWidth: number
  narrow: boolean
  y: number
}

/** Adds one row to the scene and returns where its cells begin and where it ends. */
function placeRow(scene: Scene, row: FamilyRow, { words, frame: { width, size }, grid, documents, labelWidth, narrow, y }: RowFrame): { cellTop: number; bottom: number } {
  const top = y + size * 0.5
  const labelRoom = narrow ? Infinity : labelWidth - size
  const name = wrapText(words.family(row), labelRoom, size * BOLD, 3)
  const measure = words.measure(row)
  let labelBottom = top
  if (narrow) {
    const nameWidth = textWidth(words.family(row), size * BOLD) + size * 0.8
    const beside = nameWidth + textWidth(measure, size) <= width
    scene.back.push(text('row-label', 0, top + size * 0.9, size, 'start', fitText(words.family(row), width, size)))
    if (measure) scene.back.push(text('key muted', beside ? nameWidth : 0, top + size * (beside ? 0.9 : 2.3), size, 'start', fitText(measure, width, size)))
    labelBottom = top + size * (beside || !measure ? 1.6 : 3)
  } else {
    name.forEach((part, i) => scene.back.push(text('row-label', 0, top + size * (0.9 + i * 1.4), size, 'start', part)))
    labelBottom += name.length * size * 1.4
    if (measure) {
      scene.back.push(text('key muted', 0, labelBottom + size * 0.9, size, 'start', fitText(measure, labelRoom, size)))
      labelBottom += size * 1.4
    }
  }
  const cellTop = narrow ? labelBottom : top
  let bottom = labelBottom
  // Where each department's figure of an earlier year stands, for the line to the next.
  const before = new Map<string, { x: number; y: number }>()
  row.cells.forEach((statements, i) => {
    const { x = 0, width: room = 0 } = grid[i] ?? {}
    const left = x + size * 0.4
    if (statements.length === 0 && documents[i] !== 0) {
      scene.back.push(text('not-stated', left, cellTop + size * 0.9, size, 'start', fitText(words.notStated, room, size)))
      bottom = Math.max(bottom, cellTop + size * 1.6)
    }
    let cellY = cellTop
    const here = new Map<string, { x: number; y: number }>()
    statements.forEach((statement, j) => {
      const { mark, height, dotY } = placeStatement(statement, row, { words, size, x: left, y: cellY, width: room - size })
      scene.marks.push(mark)
      cellY += height
      if (statements[j + 1]?.department !== statement.department) {
        const names = wrapText(words.department(statement.department), room - size * 2, size, 2)
        names.forEach((part, k) => scene.back.push(text('key muted', left + size, cellY + size * (0.8 + k * 1.3), size, 'start', part)))
        cellY += size * (names.length * 1.3 + 0.6)
      }
      if (statement.comparable === null || here.has(statement.department)) return
      here.set(statement.department, { x: mark.at.x, y: dotY })
    })
    for (const [department, to] of here) {
      const from = before.get(department)
      if (from) scene.back.push(line('path', from.x, from.y, to.x, to.y))
      before.set(department, to)
    }
    bottom = Math.max(bottom, cellY)
  })
  return { cellTop, bottom: bottom + size * 0.3 }
}

interface StatementFrame {
  words: RecruitmentWords
  size: number
  x: number
  y: number
  width: number
}

/** A dot (hollow without a number), the figure as printed, and beside it a bar where the row has a scale. */
function placeStatement(statement: Statement, row: FamilyRow, { words, size, x, y, width }: StatementFrame): { mark: Mark; height: number; dotY: number } {
  const r = size * 0.36
  const dotY = y + size * 0.55
  const shapes: Shape[] = [{ kind: 'path', role: 'symbol', d: circle(r), x: px(x + r), y: px(dotY) }]
  const barRoom = row.scaleMax !== null && row.scaleMax > 0 && statement.comparable !== null ? Math.max(width - size * 9, 0) * 0.92 : 0
  const scaled = barRoom > size * 3
  const values = wrapText(words.value(statement), scaled ? size * 7.6 : width - size, size * BOLD, 2)
  values.forEach((part, i) => shapes.push(text('value', x + size, y + size * (0.9 + i * 1.35), size, 'start', part)))
  if (scaled) {
    const length = (barRoom * (statement.comparable ?? 0)) / (row.scaleMax ?? 1)
    shapes.push(rect('bar', { x: x + size * 9, y: dotY - size * 0.2, width: Math.max(1.5, length), height: size * 0.4 }))
  }
  const height = size * (0.15 + values.length * 1.35)
  return {
    dotY,
    height,
    mark: {
      id: statement.id,
      role: `goal${statement.value === null ? ' hollow' : ''}`,
      shapes,
      hit: { x: px(x - 3), y: px(y - size * 0.2), width: px(width + 4), height: px(height) },
      at: { x: px(x + r), y: px(y) },
      project: statement.project?.id ?? null,
      ...words.mark(statement, row),
    },
  }
}

const circle = (r: number) => `M${px(-r)},0a${px(r)},${px(r)} 0 1,0 ${px(2 * r)},0a${px(r)},${px(r)} 0 1,0 ${px(-2 * r)},0`
