import { placeLabels, boxOf, type LabelRequest } from '../labels.ts'
import { px, text, type Box, type Mark, type Scene, type Shape } from '../scene.ts'
import { spacing } from '../spacing.ts'
import { yearSymbol } from '../symbols.ts'
import { fitText } from '../textWidth.ts'
import { placeAxes, placeKey, type AxisWords } from './axes.ts'
import { placeCells } from './density.ts'
import { layoutOf, MANY, xScale, yScale, type Frame, type Layout, type LayoutWords, type Panel } from './layout.ts'
import { placeBands, placePath, placeQuadrant, type OverlayWords } from './overlays.ts'
import { isPlaced, type BudgetQualitySeries, type DensityCell, type ProjectPoint } from './series.ts'

export type { Frame } from './layout.ts'

export interface BudgetQualityWords extends AxisWords, LayoutWords, OverlayWords {
  bands: AxisWords['bands']
  mark: (point: ProjectPoint) => Pick<Mark, 'name' | 'tip'>
  cell: (cell: DensityCell) => Pick<Mark, 'name' | 'tip'>
}

/** Names on the points up to this many characters' width; the whole name is in tooltip and table. */
const LABEL_EMS = 13
/** Most names that are tried: in one plot, in a small one, in each of several. */
const LABELS = { whole: 200, compact: 6, facet: 3 } as const
/** Half-side of the smallest target a pointer can hit. */
const LEAST_REACH = 3

interface Spot {
  point: ProjectPoint
  panel: number
  x: number
  y: number
  r: number
}

/** Layout alone: what a rectangle of pixels means. */
export function layoutBudgetQuality(series: BudgetQualitySeries, words: BudgetQualityWords, frame: Frame): Layout {
  return layoutOf(series, words, frame, placeKey(series, words, frame).height)
}

/** Geometry of the scatter: log budget across, score up, the unjudged in a lane below, those without a budget at the left. */
export function placeBudgetQuality(series: BudgetQualitySeries, words: BudgetQualityWords, frame: Frame): Scene {
  const { size, compact } = frame
  const key = placeKey(series, words, frame)
  const layout = layoutOf(series, words, frame, key.height)
  const spots = layout.panels.flatMap((panel, i) => spotsOf(layout, panel, i))
  const most = 2 * (spots.reduce((widest, { r }) => Math.max(widest, r), 0) + 4)
  /** Half of the target's side: wider than the symbol, but never over the middle of a neighbour. */
  const distances = spacing(spots, 2 * LEAST_REACH, most)
  const symbols = new Map<string, string>()
  /** Many dots share few sizes. */
  const symbolOf = ({ point: { step }, r }: Spot) => {
    const known = symbols.get(`${step} ${r}`)
    if (known !== undefined) return known
    const d = yearSymbol(step, r)
    symbols.set(`${step} ${r}`, d)
    return d
  }
  const cells = layout.panels.flatMap((panel, i) => placeCells(layout, panel, series, words).map((cell) => ({ ...cell, panel: i })))
  const dots = spots.map((spot, i): Mark => {
    const { point, x: cx, y: cy, r } = spot
    const reach = Math.min(r + 4, (distances[i] ?? most) / 2)
    return {
      id: point.id,
      role: `dot y${point.step}${isPlaced(point) ? '' : ' hollow'}`,
      shapes: [{ kind: 'path', role: 'symbol', d: symbolOf(spot), x: px(cx), y: px(cy) }],
      hit: { x: px(cx - reach), y: px(cy - reach), width: px(2 * reach), height: px(2 * reach) },
      at: { x: px(cx), y: px(cy - r) },
      project: point.id,
      ...(isDim(point, series) ? { dim: true } : {}),
      // Made when they are asked for: nobody reads twenty thousand of them.
      get name() { return words.mark(point).name },
      get tip() { return words.mark(point).tip },
    }
  })

  const marks = [...cells.map(({ mark }) => mark), ...dots]
  const first = layout.panels[0]
  const whole = series.facets === null && !compact && first !== undefined
  const quadrant = whole ? placeQuadrant(series, layout, first, words) : { areas: [], edges: [], keys: [], taken: [] }
  const bands = whole ? placeBands(series, layout, first) : { areas: [], middles: [] }
  /** Lines over the plot: under the dots, but over them where the dots would hide them. */
  const lines = [...bands.middles, ...quadrant.edges]
  const crowded = marks.length >= MANY
  const path = whole ? placePath(series, layout, first, words.year) : { shapes: [], taken: [] }
  const names = cells.length > 0 && series.highlight === null ? 0 : series.facets === null ? (compact ? LABELS.compact : LABELS.whole) : LABELS.facet
  const labels = layout.panels.flatMap((panel, i) => labelsOf(panel, series.facets === null ? spots : spots.filter((spot) => spot.panel === i), series, size, names, [...quadrant.taken, ...path.taken]))

  return {
    width: layout.width, height: layout.height,
    back: [
      ...quadrant.areas, ...bands.areas,
      ...key.shapes, ...layout.panels.flatMap((panel) => placeAxes(layout, panel, words)), ...(crowded ? [] : lines),
      ...(series.facets === null ? [] : sharedTitles(layout, words, key.height)),
    ],
    keys: [...key.keys, ...quadrant.keys],
    marks,
    walk: walkOf([...cells, ...spots]),
    front: [...(crowded ? lines : []), ...labels, ...path.shapes],
  }
}

const isDim = (point: ProjectPoint, { highlight }: BudgetQualitySeries) => !point.chosen || (highlight !== null && point.department !== highlight)

function spotsOf(layout: Layout, panel: Panel, index: number): Spot[] {
  const [x, y] = [xScale(layout, panel), yScale(panel)]
  return panel.points.map((point) => ({
    point, panel: index,
    x: point.budgetWan !== null && point.budgetWan > 0 ? x(point.budgetWan) : panel.laneX,
    y: point.quality === null ? panel.laneY : y(point.quality),
    r: layout.radiusOf(point),
  }))
}

/** Left to right, panel by panel: how arrow keys go. */
function walkOf(places: readonly { panel: number; x: number; y: number }[]): number[] {
  return places.map((_, i) => i).sort((i, j) => {
    const [a, b] = [places[i], places[j]]
    return a === undefined || b === undefined ? 0 : a.panel - b.panel || a.x - b.x || b.y - a.y
  })
}

function labelsOf({ box }: Panel, spots: readonly Spot[], series: BudgetQualitySeries, size: number, most: number, taken: readonly Box[]): Shape[] {
  const asked = spots.filter(({ point }) => !isDim(point, series)).slice(0, most).map(({ point, x, y, r }): LabelRequest => ({
    id: point.id, text: fitText(point.name, Math.min(LABEL_EMS * size, box.width * 0.6), size), x, y, reach: r,
  }))
  const dots = spots.map(({ x, y, r }) => boxOf({ x, y, reach: r }))
  return placeLabels(asked, size, { ...box, y: box.y - size, height: box.height + size }, [...dots, ...taken])
    .map((label) => text('label', label.x, label.y, size, label.anchor, label.text))
}

/** Names of the axes all panels share. */
function sharedTitles({ width, height, frame: { size } }: Layout, words: AxisWords, top: number): Shape[] {
  return [
    text('axis-title', 0, top + size * 1.1, size, 'start', words.qualityAxis),
    text('axis-title', width, height - size * 0.5, size, 'end', fitText(words.budgetAxis, width, size)),
  ]
}
