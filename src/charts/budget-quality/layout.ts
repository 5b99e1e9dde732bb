import { max } from 'd3-array'
import { scaleLinear, scaleLog, scaleSqrt } from 'd3-scale'
import { px, type Box } from '../scene.ts'
import { textWidth, wrapText } from '../textWidth.ts'
import { endsOf, chosenWithin, isAnything, type Chosen } from './choose.ts'
import type { BudgetQualitySeries, DensityCell, ProjectPoint, Span } from './series.ts'

export interface Frame {
  width: number
  /** Base text size in pixels; all distances follow it. */
  size: number
  /** Small multiple on the overview: fewer labels. */
  compact: boolean
}

/** One set of axes with its dots. */
export interface Panel {
  /** null: all departments in one. */
  department: string | null
  title: readonly string[]
  /** Where its own room begins, axis included. */
  x: number
  points: readonly ProjectPoint[]
  cells: readonly DensityCell[]
  /** How many projects it stands for. */
  projects: number
  box: Box
  /** Middle of the lane of what could not be judged, and of that without a budget. */
  laneY: number
  laneX: number
}

export interface Layout {
  frame: Frame
  width: number
  height: number
  /** Lowest and highest budget of every panel's axis, 万元. */
  domain: readonly [low: number, high: number]
  panels: readonly Panel[]
  lanes: { unjudged: boolean; withoutBudget: boolean }
  radiusOf: (point: ProjectPoint) => number
}

export interface LayoutWords {
  bands: readonly string[]
  unjudged: string
  facet: (department: string, projects: number) => string
}

/** Radius of the smallest and the largest dot at a size of 12; smaller ones where they are close or many. */
const RADIUS = [4, 9] as const
const RADIUS_OF_CLOSE = [3, 6.5] as const
const RADIUS_OF_MANY = [2.2, 5] as const
export const MANY = 1500
/** Square pixels of the drawing a dot of full size needs. */
const ROOM = 900

/** @param keyHeight height of the legend above the panels */
export function layoutOf(series: BudgetQualitySeries, words: LayoutWords, frame: Frame, keyHeight: number): Layout {
  const { size } = frame
  const { points, facets, span, drawn } = series
  const lanes = { unjudged: span.unjudged, withoutBudget: span.withoutBudget }
  const close = points.length * ROOM > frame.width * frame.width * 0.4
  const radius = drawn >= MANY ? RADIUS_OF_MANY : close ? RADIUS_OF_CLOSE : RADIUS
  const scale = scaleSqrt([0, max(points, (point) => point.indicators) ?? 1], [0, radius[1] * (size / 12)])
  const common = { frame, width: px(frame.width), domain: budgetDomain(span), lanes, radiusOf: (point: ProjectPoint) => Math.max(radius[0], scale(point.indicators)) }
  return { ...common, ...(facets === null ? onePanel(series, words, frame, keyHeight, lanes) : manyPanels(series, facets, words, frame, keyHeight, lanes)) }
}

function onePanel({ points, cells, drawn }: BudgetQualitySeries, words: LayoutWords, { width, size, compact }: Frame, keyHeight: number, lanes: Layout['lanes']): Pick<Layout, 'height' | 'panels'> {
  const lane = size * 2.4
  const ratio = compact ? 0.68 : width < size * 50 ? 1 : 0.5
  const height = px(Math.min(Math.max(width * ratio, size * 24), size * 50))
  const bandWidth = Math.max(...words.bands.map((band) => textWidth(band, size))) + size * 0.8
  const x = Math.max(size * 2.8, lanes.unjudged ? textWidth(words.unjudged, size) + size * 0.6 : 0) + (lanes.withoutBudget ? lane * 1.6 : 0)
  const y = keyHeight + size * 2.6
  const box = { x, y, width: width - x - bandWidth, height: height - y - size * 3.6 - (lanes.unjudged ? lane : 0) }
  return { height, panels: [{ department: null, title: [], x: 0, points, cells, projects: drawn, box, laneY: box.y + box.height + lane * 0.6, laneX: box.x - lane * 0.9 }] }
}

function manyPanels({ points, cells }: BudgetQualitySeries, facets: readonly string[], words: LayoutWords, { width, size }: Frame, keyHeight: number, lanes: Layout['lanes']): Pick<Layout, 'height' | 'panels'> {
  const gap = size * 1.8
  const columns = Math.max(1, Math.min(facets.length, Math.floor((width + gap) / (size * 24 + gap))))
  const room = (width - gap * (columns - 1)) / columns
  const left = Math.max(size * 2.4, lanes.unjudged ? textWidth(words.unjudged, size) + size * 0.6 : 0) + (lanes.withoutBudget ? size * 2.6 : 0)
  const plotHeight = size * 13
  const below = size * 2.4 + (lanes.unjudged ? size * 2 : 0)
  const byDepartment = new Map<string, ProjectPoint[]>(facets.map((department) => [department, []]))
  for (const point of points) byDepartment.get(point.department)?.push(point)
  const cellsOf = new Map<string, DensityCell[]>(facets.map((department) => [department, []]))
  for (const cell of cells) cellsOf.get(cell.department ?? '')?.push(cell)
  const panels: Panel[] = []
  let y = keyHeight + size * 1.6
  for (let first = 0; first < facets.length; first += columns) {
    const row = facets.slice(first, first + columns).map((department) => {
      const [held, dense] = [byDepartment.get(department) ?? [], cellsOf.get(department) ?? []]
      const projects = held.length + dense.reduce((sum, cell) => sum + cell.projects, 0)
      return { department, held, dense, projects, title: wrapText(words.facet(department, projects), room, size * 1.08, 2) }
    })
    const lines = Math.max(...row.map(({ title }) => title.length))
    const top = y + size * (lines * 1.4 + 1.2)
    row.forEach(({ department, held, dense, projects, title }, i) => {
      const box = { x: i * (room + gap) + left, y: top, width: room - left - size * 0.6, height: plotHeight }
      panels.push({ department, title, x: i * (room + gap), points: held, cells: dense, projects, box, laneY: top + plotHeight + size * 1.2, laneX: box.x - size * 1.9 })
    })
    y = top + plotHeight + below + size * 0.8
  }
  return { height: px(y + size * 1.4), panels }
}

function budgetDomain({ lowPlaced, high }: Span): [number, number] {
  const [low, top] = lowPlaced === null ? [1, 1] : [lowPlaced, Math.max(high ?? lowPlaced, lowPlaced)]
  const pad = Math.max(1.25, (top / low) ** 0.06)
  return [low / pad, top * pad]
}

export const xScale = ({ domain }: Pick<Layout, 'domain'>, { box }: Pick<Panel, 'box'>) => scaleLog(domain, [box.x, box.x + box.width])
export const yScale = ({ box }: Pick<Panel, 'box'>) => scaleLinear([0, 100], [box.y + box.height, box.y])

/** Where a selection lies in a panel; null where nothing is selected. */
export function boxOfChosen(chosen: Chosen, layout: Pick<Layout, 'domain'>, panel: Pick<Panel, 'box'>): Box | null {
  if (!isAnything(chosen)) return null
  const ends = endsOf(chosen, layout.domain)
  const [x, y] = [xScale(layout, panel), yScale(panel)]
  return { x: px(x(ends.left)), y: px(y(ends.top)), width: px(x(ends.right) - x(ends.left)), height: px(y(ends.bottom) - y(ends.top)) }
}

/** What a rectangle of pixels in a panel selects; its inverse up to the rounding outwards. */
export function chosenOfBox(box: Box, layout: Pick<Layout, 'domain'>, panel: Pick<Panel, 'box'>): Chosen {
  const [x, y] = [xScale(layout, panel), yScale(panel)]
  // A pixel at the rim is the rim: what the pointer can't reach more closely is meant to be open.
  const rim = panel.box
  const right = box.x + box.width >= rim.x + rim.width - 0.5 ? layout.domain[1] : x.invert(box.x + box.width)
  const left = box.x <= rim.x + 0.5 ? layout.domain[0] : x.invert(box.x)
  return chosenWithin({ left, right, bottom: y.invert(box.y + box.height), top: y.invert(box.y) }, layout.domain)
}
