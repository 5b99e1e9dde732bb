import { hatch, px, rect, text, type Box, type Scene, type Shape } from '../scene.ts'
import { BOLD, textWidth, wrapText } from '../textWidth.ts'

export interface SpendingFrame {
  width: number
  size: number
  compact: boolean
  /** Titles are buttons that narrow, these of them pressed (`year 2022`, `dept 103001`); left out where nothing can be pressed. */
  pressed?: ReadonlySet<string>
}

/** An empty facet takes this share of a full one's width. */
const EMPTY_SHARE = 0.45

/**
 * Small multiples row by row: `place` adds a facet to the scene in the area it is given (its height that of the plot) and
 * returns the height it took, heading and list of curves included.
 */
export function placeMultiples<F>(facets: readonly F[], isEmpty: (facet: F) => boolean, frame: SpendingFrame, place: (scene: Scene, facet: F, area: Box) => number): Scene {
  const { width, size } = frame
  const gap = size * 2
  const shares = facets.map((facet) => (isEmpty(facet) ? EMPTY_SHARE : 1))
  const perRow = fitting(shares, width, size * (frame.compact ? 14 : 18), gap)
  const scene: Scene = { width: px(width), height: 0, back: [], marks: [], front: [] }
  let y = 0
  for (let i = 0; i < facets.length; i += perRow) {
    const row = facets.slice(i, i + perRow)
    const rowShares = shares.slice(i, i + perRow)
    const unit = (width - gap * (row.length - 1)) / rowShares.reduce((a, b) => a + b, 0)
    const widest = Math.min(unit, perRow === 1 ? width : size * 44)
    const plotHeight = Math.min(Math.max(widest * 0.72, size * 13), size * (frame.compact ? 17 : 24))
    let x = 0
    let height = 0
    row.forEach((facet, j) => {
      const facetWidth = perRow === 1 ? width : unit * (rowShares[j] ?? 1)
      const alone = perRow === 1 && isEmpty(facet)
      height = Math.max(height, place(scene, facet, { x, y, width: facetWidth, height: alone ? size * 3 : plotHeight }))
      x += facetWidth + gap
    })
    y += height + size * 1.5
  }
  scene.height = px(y - size)
  return scene
}

/** Facets in a row: all of them if each keeps its least width, else half as many, a quarter and so on, else one. */
function fitting(shares: readonly number[], width: number, least: number, gap: number): number {
  for (const perRow of [1, 2, 4, 6, 8, 12].map((rows) => Math.ceil(shares.length / rows))) {
    const sums = Array.from({ length: Math.ceil(shares.length / perRow) }, (_, row) =>
      shares.slice(row * perRow, (row + 1) * perRow).reduce((a, b) => a + b, 0))
    if (sums.every((total) => (width - gap * (perRow - 1)) / total >= least)) return perRow
  }
  return 1
}

/** Where the plot of a facet lies in its area; an empty one has no axis to make room for. */
export function plotArea(area: Box, size: number, empty: boolean): Box {
  const left = area.x + (empty ? 0 : size * 3.1)
  return { x: left, y: area.y + size * 3.4, width: area.x + area.width - left - (empty ? 0 : size * 1.2), height: area.height }
}

/** A facet's title: text, or a button of this id where the drawing has buttons. */
export function facetTitle(scene: Scene, content: string, key: { id: string; name: string } | null, { size, pressed }: SpendingFrame, area: Box): void {
  const title = text('facet-title', area.x, area.y + size * 1.1, size * 1.1, 'start', content)
  if (pressed === undefined || key === null) {
    scene.back.push(title)
    return
  }
  const hit = { x: px(area.x - size * 0.3), y: px(area.y - size * 0.45), width: px(textWidth(content, size * 1.1) * BOLD + size * 0.6), height: px(size * 2.05) }
  scene.keys = [...(scene.keys ?? []), { ...key, role: 'key', pressed: pressed.has(key.id), shapes: [title], hit }]
}

/** A hatched plot with the reason in it: nothing was published, or nothing can be drawn. */
export function emptyPlot(plot: Box, reason: string, size: number): Shape[] {
  const lines = wrapText(reason, plot.width - size, size, 3)
  return [
    rect('missing', plot), hatch(plot),
    ...lines.map((part, i) => text('missing-label', plot.x + plot.width / 2, plot.y + plot.height / 2 + (i - (lines.length - 1) / 2) * size * 1.4 + size * 0.36, size, 'middle', part)),
  ]
}
