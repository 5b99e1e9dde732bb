import { hatch, line, px, rect, text, type Mark, type Scene } from '../scene.ts'
import { BOLD, fitText, textWidth, wrapText } from '../textWidth.ts'
import type { YearColumn } from '../years.ts'
import { columnsOf, EMPTY_SHARE, placeHead, type Column } from './place.ts'

/** A row of counts over the years: each cell a bar, its solid part first, over a track of all that could be counted. */
export interface CountRow {
  /** Stands over the first of the rows that share it; `''` for none. */
  heading: string
  label: string
  /** Beside the label; `''` for none. */
  note: string
  cells: CountCell[]
}

export interface CountCell {
  solid: number
  hollow: number
  /** All that could be counted; 0: no track. */
  of: number
  value: string
  /** Below the bar, as many lines as it needs. */
  detail: string
  /** null: nothing is counted, `instead` says what that means. */
  mark: Pick<Mark, 'id' | 'name' | 'tip'> | null
  /** No document: hatched. */
  missing: boolean
  instead: string
}

export interface CountWords {
  noDocument: string
  year: (year: number | null) => string
  column: (documents: number) => string
  more: (rows: number) => string
}

interface Frame {
  width: number
  size: number
  /** Rows left out. */
  left?: number
}

/** Geometry: one scale for all bars, so that their lengths may be compared; numbers of departments or documents, never of targets. */
export function placeCounts(columns: readonly YearColumn[], rows: readonly CountRow[], words: CountWords, { width, size, left = 0 }: Frame): Scene {
  const narrow = width < size * 52
  const labelWidth = narrow ? 0 : Math.min(size * 18, width * 0.24)
  const grid = columnsOf(columns.map(({ documents }) => documents), labelWidth, width - labelWidth, narrow ? EMPTY_SHARE.narrow : EMPTY_SHARE.wide)
  const scene: Scene = { width: px(width), height: 0, back: [], marks: [], front: [] }
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ solid, hollow, of }) => Math.max(of, solid + hollow))))
  const room = Math.min(...grid.filter((_, i) => columns[i]?.documents !== 0).map((column) => column.width), width) - size * 0.8
  let y = placeHead(scene, [...columns], grid, words, size)
  let heading = ''
  for (const row of rows) {
    if (row.heading !== heading) {
      heading = row.heading
      y += size * 0.9
      scene.back.push(text('stage', 0, y + size * 0.9, size, 'start', heading), line('rule', 0, y + size * 1.5, width, y + size * 1.5))
      y += size * 1.5
    }
    y = placeRow(scene, row, { words, width, size, grid, labelWidth, narrow, y: y + size * 0.5, scale: room / most })
    scene.back.push(line('grid', 0, y, width, y))
  }
  if (left > 0) {
    y += size * 1.8
    scene.front.push(text('key muted', 0, y, size, 'start', words.more(left)))
  }
  scene.height = px(y + size * 0.6)
  return scene
}

interface RowFrame {
  words: CountWords
  width: number
  size: number
  grid: readonly Column[]
  labelWidth: number
  narrow: boolean
  y: number
  /** Pixels of one counted. */
  scale: number
}

function placeRow(scene: Scene, row: CountRow, { words, width, size, grid, labelWidth, narrow, y, scale }: RowFrame): number {
  const room = narrow ? width : labelWidth - size
  const label = wrapText(row.label, room, size * BOLD, narrow ? 2 : 3)
  label.forEach((part, i) => scene.back.push(text('row-label', 0, y + size * (0.9 + i * 1.35), size, 'start', part)))
  const beside = narrow && label.length === 1 ? textWidth(label[0] ?? '', size * BOLD) + size * 0.8 : 0
  const notes = row.note === '' ? [] : wrapText(row.note, room - beside, size, 2)
  const below = beside > 0 ? 0 : label.length
  notes.forEach((part, i) => scene.back.push(text('key muted', beside, y + size * (0.9 + (below + i) * 1.35), size, 'start', part)))
  const labelBottom = y + size * 1.35 * Math.max(label.length, below + notes.length)
  const top = narrow ? labelBottom + size * 0.2 : y
  let bottom = narrow ? top : labelBottom
  row.cells.forEach((cell, i) => {
    const { x = 0, width: column = 0 } = grid[i] ?? {}
    bottom = Math.max(bottom, placeCell(scene, cell, { size, x: x + size * 0.4, y: top, width: column - size * 0.8, scale }))
  })
  row.cells.forEach(({ missing }, i) => {
    if (!missing) return
    const { x = 0, width: column = 0 } = grid[i] ?? {}
    const box = { x: x + size * 0.4, y: top + 1, width: column - size * 0.8, height: bottom - top - 2 }
    scene.back.push(hatch(box), text('missing-label', box.x + 3, top + size * 1.05, size, 'start', fitText(words.noDocument, box.width - 3, size)))
  })
  return bottom + size * 0.4
}

/** Adds a cell and returns where it ends. */
function placeCell(scene: Scene, { solid, hollow, of, value, detail, mark, missing, instead }: CountCell, { size, x, y, width, scale }: { size: number; x: number; y: number; width: number; scale: number }): number {
  if (missing) return y + size * 1.6
  if (mark === null) {
    scene.back.push(text('not-stated', x, y + size * 0.9, size, 'start', fitText(instead, width, size)))
    return y + size * 1.6
  }
  const bar = { y: y + size * 0.2, height: size * 0.55 }
  if (of > 0) scene.back.push(rect('track', { x, ...bar, width: of * scale }))
  const shapes = [
    ...(hollow > 0 ? [rect('bar hollow', { x: x + solid * scale, ...bar, width: Math.max(1.5, hollow * scale) })] : []),
    ...(solid > 0 ? [rect('bar', { x, ...bar, width: Math.max(1.5, solid * scale) })] : []),
    ...wrapText(value, width, size * BOLD, 2).map((part, i) => text('value', x, y + size * (1.85 + i * 1.35), size, 'start', part)),
  ]
  const values = shapes.filter(({ kind }) => kind === 'text').length
  const from = y + size * (0.95 + values * 1.35)
  const parts = detail === '' ? [] : wrapText(detail, width, size, 12).filter((part) => part !== '')
  parts.forEach((part, i) => scene.back.push(text('key muted', x, from + size * (0.75 + i * 1.3), size, 'start', part)))
  const height = size * (1.1 + values * 1.35 + parts.length * 1.3)
  scene.marks.push({
    ...mark, role: 'count', shapes, project: null,
    hit: { x: px(x - 3), y: px(y - size * 0.1), width: px(width + 4), height: px(height) }, at: { x: px(x + (solid + hollow) * scale), y: px(bar.y) },
  })
  return y + height
}
