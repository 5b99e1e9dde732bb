import { line, px, rect, text, type Box, type Key, type Shape } from '../scene.ts'
import { yearSymbol } from '../symbols.ts'
import { textWidth, wrapText } from '../textWidth.ts'
import { xScale, yScale, type Layout, type Panel } from './layout.ts'
import { isChosenQuadrant, LINES, type BudgetQualitySeries, type Quadrant } from './series.ts'

export interface OverlayWords {
  quadrant: (quadrant: Quadrant) => string
  /** Accessible name of the button that narrows to it. */
  quadrantKey: (quadrant: Quadrant) => string
}

/** The middle half of the peers' scores, a pale band for each budget class that has enough of them, and its median. */
export function placeBands({ bands }: BudgetQualitySeries, layout: Layout, panel: Panel): { areas: Shape[]; middles: Shape[] } {
  const [x, y] = [xScale(layout, panel), yScale(panel)]
  const [low, high] = layout.domain
  const placed = bands.map(({ from, to, lower, median, upper }) => {
    const left = x(Math.max(from, low)) + 1
    const width = x(Math.min(to, high)) - 1 - left
    return {
      area: rect('peers', { x: left, y: y(upper), width, height: Math.max(y(lower) - y(upper), 2) }),
      middle: line('peers-middle', left, y(median), left + width, y(median)),
    }
  })
  return { areas: placed.map(({ area }) => area), middles: placed.map(({ middle }) => middle) }
}

/** The quadrant's edges, and its count and sum as a button in its lower right corner. */
export function placeQuadrant(series: BudgetQualitySeries, layout: Layout, panel: Panel, words: OverlayWords): { areas: Shape[]; edges: Shape[]; keys: Key[]; taken: Box[] } {
  const { quadrant } = series
  if (quadrant === null) return { areas: [], edges: [], keys: [], taken: [] }
  const { frame: { size } } = layout
  const { box } = panel
  const [x, y] = [xScale(layout, panel), yScale(panel)]
  const left = x(quadrant.fromWan)
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const room = Math.min(right - left, box.width) - size * 1.2
  const parts = wrapText(words.quadrant(quadrant), Math.max(room, size * 12), size, 4)
  const width = Math.max(...parts.map((part) => textWidth(part, size)))
  const pitch = size * 1.4
  const hit = { x: px(right - width - size), y: px(bottom - pitch * parts.length - size * 0.8), width: px(width + size * 0.8), height: px(Math.max(24, pitch * parts.length + size * 0.6)) }
  return {
    areas: [rect('quadrant-area', { x: left, y: y(LINES.fair), width: right - left, height: bottom - y(LINES.fair) })],
    edges: [
      line('quadrant-edge', left, y(LINES.fair), left, bottom), line('quadrant-edge', left, y(LINES.fair), right, y(LINES.fair)),
    ],
    keys: [{
      id: 'quadrant', role: 'quadrant', name: words.quadrantKey(quadrant), pressed: isChosenQuadrant(series), hit,
      shapes: parts.map((part, i) => text('quadrant-label', right - size * 0.6, hit.y + size * 0.3 + pitch * (i + 0.75), size, 'end', part)),
    }],
    taken: [hit],
  }
}

/** The path of one department: its years' means, joined where one follows the other. One year alone is no path and would look like a project. */
export function placePath({ path, years }: BudgetQualitySeries, layout: Layout, panel: Panel, year: (year: number) => string): { shapes: Shape[]; taken: Box[] } {
  if (path.length < 2) return { shapes: [], taken: [] }
  const { frame: { size } } = layout
  const [x, y] = [xScale(layout, panel), yScale(panel)]
  const r = size * 0.62
  const spots = path.map((point) => ({ ...point, x: px(x(point.meanWan)), y: px(y(point.score)) }))
  const lines = spots.flatMap((spot, i): Shape[] => {
    const before = spots[i - 1]
    return spot.joined && before !== undefined ? [line('path-halo', before.x, before.y, spot.x, spot.y), line('path-line', before.x, before.y, spot.x, spot.y)] : []
  })
  const right = panel.box.x + panel.box.width
  const dots = spots.flatMap((spot): Shape[] => {
    const step = years.find((column) => column.year === spot.year)?.step ?? 1
    const label = year(spot.year)
    const end = spot.x + r * 1.6 + textWidth(label, size) > right
    return [
      { kind: 'path', role: `path-year y${step}`, d: yearSymbol(step, r), x: spot.x, y: spot.y },
      text('label strong', spot.x + (end ? -r * 1.6 : r * 1.6), spot.y - size * 0.5, size, end ? 'end' : 'start', label),
    ]
  })
  return {
    shapes: [...lines, ...dots],
    taken: spots.flatMap((spot) => [{ x: spot.x - r, y: spot.y - r, width: 2 * r, height: 2 * r }, { x: spot.x - size * 5, y: spot.y - size * 1.5, width: size * 10, height: size * 1.5 }]),
  }
}
