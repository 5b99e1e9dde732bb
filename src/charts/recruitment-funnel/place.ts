import type { FunnelStage } from '../../reference/funnel.ts'
import { hatch, line, px, text, type Mark, type Scene } from '../scene.ts'
import { fitText, textWidth, wrapText } from '../textWidth.ts'
import type { Facet, FunnelSeries, StageCell, StageRow } from './series.ts'

export interface FunnelWords {
  department: (id: string) => string
  covered: (facet: Facet) => string
  year: (year: number | null) => string
  stage: (stage: FunnelStage) => string
  mark: (facet: Facet, row: StageRow, cell: StageCell) => Pick<Mark, 'name' | 'tip'>
}

export interface FunnelFrame {
  width: number
  size: number
}

/** Rows of a facet are this high, in type sizes. */
const ROW = 1.75

/** Small multiples: a block per department, its stages as rows, a slot per year. Presence only: no figure is drawn. */
export function placeFunnel({ columns, facets }: FunnelSeries, words: FunnelWords, { width, size }: FunnelFrame): Scene {
  const scene: Scene = { width: px(width), height: 0, back: [], marks: [], front: [] }
  const across = Math.max(1, Math.min(facets.length, Math.floor(width / (size * 25))))
  const gap = size * 2.2
  const room = (width - gap * (across - 1)) / across
  const stages = facets[0]?.rows.map(({ stage }) => words.stage(stage)) ?? []
  const label = Math.min(room * 0.45, Math.max(0, ...stages.map((name) => textWidth(name, size))) + size)
  const slot = (room - label) / Math.max(1, columns.length)
  let y = 0
  for (let first = 0; first < facets.length; first += across) {
    const block = facets.slice(first, first + across)
    const titles = block.map((facet) => wrapText(words.department(facet.department), room, size * 1.08, 2))
    const lines = Math.max(...titles.map(({ length }) => length))
    block.forEach((facet, i) => {
      const x = i * (room + gap)
      titles[i]?.forEach((part, k) => scene.back.push(text('facet-title', x, y + size * (1.1 + k * 1.4), size, 'start', part)))
      const top = y + size * (lines * 1.4 + 0.4)
      scene.back.push(text('key muted', x, top + size * 0.8, size, 'start', fitText(words.covered(facet), label - size * 0.4, size)))
      columns.forEach(({ year }, k) => scene.back.push(text('tick', x + label + slot * (k + 0.5), top + size * 0.8, size, 'middle', fitText(words.year(year), slot - 2, size))))
      placeRows(scene, facet, words, { x, y: top + size * 1.4, room, label, slot, size })
    })
    y += size * (lines * 1.4 + 0.4 + 1.4 + (stages.length * ROW) + 1.6)
  }
  scene.height = px(y)
  return scene
}

interface Block {
  x: number
  y: number
  room: number
  label: number
  slot: number
  size: number
}

function placeRows(scene: Scene, facet: Facet, words: FunnelWords, { x, y, room, label, slot, size }: Block): void {
  const height = size * ROW
  facet.rows.forEach((row, i) => {
    const top = y + i * height
    const middle = top + height / 2
    scene.back.push(line('grid', x, top, x + room, top))
    scene.back.push(text('key', x, middle + size * 0.36, size, 'start', fitText(words.stage(row.stage), label - size * 0.4, size)))
    row.cells.forEach((cell, k) => {
      const centre = x + label + slot * (k + 0.5)
      if (cell.state === 'absent') scene.back.push(line('rule', centre - size * 0.3, middle, centre + size * 0.3, middle))
      else if (cell.state !== 'noDocument') scene.marks.push(markOf(facet, row, cell, words, { centre, middle, slot, height, size }))
    })
  })
  facet.rows[0]?.cells.forEach(({ state }, k) => {
    if (state === 'noDocument') scene.back.push(hatch({ x: x + label + slot * k + 1, y: y + 1, width: slot - 2, height: facet.rows.length * height - 2 }))
  })
}

function markOf(facet: Facet, row: StageRow, cell: StageCell, words: FunnelWords, { centre, middle, slot, height, size }: { centre: number; middle: number; slot: number; height: number; size: number }): Mark {
  const r = px(size * 0.42)
  return {
    id: `${facet.department} ${cell.year ?? ''} ${row.stage}`,
    role: `goal${cell.state === 'words' ? ' hollow' : ''}`,
    shapes: [{ kind: 'path', role: 'symbol', d: `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`, x: px(centre), y: px(middle) }],
    hit: { x: px(centre - slot / 2), y: px(middle - height / 2), width: px(slot), height: px(height) },
    at: { x: px(centre), y: px(middle - size * 0.5) },
    project: null,
    ...words.mark(facet, row, cell),
  }
}
