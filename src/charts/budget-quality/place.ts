import { extent, max } from 'd3-array'
import { scaleLinear, scaleLog, scaleSqrt } from 'd3-scale'
import { boxOf, placeLabels, type LabelRequest } from '../labels.ts'
import { hatch, line, px, rect, text, type Box, type Mark, type Scene, type Shape } from '../scene.ts'
import { yearSymbol } from '../symbols.ts'
import { fitText, textWidth } from '../textWidth.ts'
import { LINES, isPlaced, type BudgetQualitySeries, type ProjectPoint } from './series.ts'

export interface BudgetQualityWords {
  budgetAxis: string
  qualityAxis: string
  noBudget: string
  unjudged: string
  noDocument: string
  /** Names of the bands, best first, for the right edge. */
  bands: readonly [excellent: string, good: string, fair: string, poor: string]
  year: (year: number | null) => string
  count: (projects: number) => string
  tick: (wan: number) => string
  mark: (point: ProjectPoint) => Pick<Mark, 'name' | 'tip'>
}

export interface Frame {
  width: number
  /** Base text size in pixels; all distances follow it. */
  size: number
  /** Small multiple on the overview: fewer labels. */
  compact: boolean
}

const RADIUS = [4, 9] as const
/** Names on the points up to this many characters' width; the whole name is in tooltip and table. */
const LABEL_EMS = 13
const COMPACT_LABELS = 6
/** Half-side of the smallest target a pointer can hit. */
const LEAST_REACH = 3

/** Geometry of the scatter: log budget across, score up, the unjudged in a lane below, those without a budget at the left. */
export function placeBudgetQuality({ points, years, facts }: BudgetQualitySeries, words: BudgetQualityWords, frame: Frame): Scene {
  const { width, size, compact } = frame
  const lane = size * 2.4
  const height = px(Math.min(Math.max(width * (compact ? 0.68 : 0.5), size * 24), size * 50))
  const key = placeKey(points, years, words, frame)
  const plot: Box = {
    x: size * 2.8 + (facts.withoutBudget > 0 ? lane * 1.6 : 0),
    y: key.height + size * 2.6,
    width: 0,
    height: 0,
  }
  const bandWidth = Math.max(...words.bands.map((band) => textWidth(band, size))) + size * 0.8
  plot.width = width - plot.x - bandWidth
  plot.height = height - plot.y - size * 3.6 - (facts.unjudged > 0 ? lane : 0)

  const radius = scaleSqrt([0, max(points, (point) => point.indicators) ?? 1], [0, RADIUS[1] * (size / 12)])
  const radiusOf = (point: ProjectPoint) => Math.max(RADIUS[0], radius(point.indicators))
  const x = budgetScale(points, plot)
  const y = scaleLinear([0, 100], [plot.y + plot.height, plot.y])
  const laneY = plot.y + plot.height + lane * 0.6
  const laneX = plot.x - lane * 0.9

  const spots = points.map((point) => ({
    point,
    x: point.budgetWan !== null && point.budgetWan > 0 ? x(point.budgetWan) : laneX,
    y: point.quality === null ? laneY : y(point.quality),
    r: radiusOf(point),
  }))
  /** Half of the target's side: wider than the symbol, but never over the middle of a neighbour. */
  const reachOf = (spot: (typeof spots)[number]) => {
    const nearest = Math.min(...spots.map((other) => (other === spot ? Infinity : Math.max(Math.abs(other.x - spot.x), Math.abs(other.y - spot.y)))))
    return Math.min(spot.r + 4, Math.max(nearest / 2, LEAST_REACH))
  }
  const marks = spots.map((spot): Mark => {
    const { point, x: cx, y: cy, r } = spot
    const reach = reachOf(spot)
    return {
      id: point.id,
      role: `dot y${point.step}${isPlaced(point) ? '' : ' hollow'}`,
      shapes: [{ kind: 'path', role: 'symbol', d: yearSymbol(point.step, r), x: px(cx), y: px(cy) }],
      hit: { x: px(cx - reach), y: px(cy - reach), width: px(2 * reach), height: px(2 * reach) },
      at: { x: px(cx), y: px(cy - r) },
      project: point.id,
      ...words.mark(point),
    }
  })

  const requests = spots.map(({ point, x: cx, y: cy, r }): LabelRequest => ({
    id: point.id, text: fitText(point.name, LABEL_EMS * size, size), x: cx, y: cy, reach: r,
  }))
  const asked = compact ? requests.slice(0, COMPACT_LABELS) : requests
  const labels = placeLabels(asked, size, { ...plot, y: plot.y - size, height: plot.height + size }, requests.map(boxOf))
  const front = labels.map((label): Shape => text('label', label.x, label.y, size, label.anchor, label.text))

  return {
    width: px(width), height,
    back: [...key.shapes, ...axes({ plot, x, y, words, frame, laneX, laneY, facts })],
    marks, front,
  }
}

function budgetScale(points: readonly ProjectPoint[], plot: Box) {
  const [low = 1, high = 1] = extent(points.flatMap(({ budgetWan }) => (budgetWan !== null && budgetWan > 0 ? [budgetWan] : [])))
  const pad = Math.max(1.25, (high / low) ** 0.06)
  return scaleLog([low / pad, high * pad], [plot.x, plot.x + plot.width])
}

/** The years with their symbols, in a row (or several) over the plot; a year without a document is hatched. */
function placeKey(points: readonly ProjectPoint[], years: BudgetQualitySeries['years'], words: BudgetQualityWords, { width, size }: Frame) {
  const shapes: Shape[] = []
  let x = 0
  let row = 0
  for (const { year, documents, step } of years) {
    const projects = points.filter((point) => point.year === year).length
    const label = `${words.year(year)} · ${documents === 0 ? words.noDocument : words.count(projects)}`
    const taken = size * 1.8 + textWidth(label, size)
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1]
    const middle = size * (0.8 + row * 1.7)
    const box = { x, y: middle - size * 0.5, width: size, height: size }
    if (documents === 0) shapes.push(rect('missing', box), hatch(box, 4))
    else shapes.push({ kind: 'path', role: `symbol y${step}`, d: yearSymbol(step, size * 0.5), x: px(x + size / 2), y: px(middle) })
    shapes.push(text(documents === 0 ? 'key muted' : 'key', x + size * 1.5, middle + size * 0.36, size, 'start', label))
    x += taken + size * 1.5
  }
  return { shapes, height: size * (1.6 + row * 1.7) }
}

interface Axes {
  plot: Box
  x: ReturnType<typeof scaleLog<number, number>>
  y: ReturnType<typeof scaleLinear<number, number>>
  words: BudgetQualityWords
  frame: Frame
  laneX: number
  laneY: number
  facts: BudgetQualitySeries['facts']
}

function axes({ plot, x, y, words, frame: { size, width }, laneX, laneY, facts }: Axes): Shape[] {
  const right = plot.x + plot.width
  const bottom = plot.y + plot.height
  const shapes: Shape[] = [text('axis-title', 0, plot.y - size * 0.9, size, 'start', words.qualityAxis)]
  const lines = [0, LINES.fair, LINES.good, LINES.excellent, 100]
  for (const value of [0, 20, 40, ...lines.slice(1)]) {
    shapes.push(line(lines.includes(value) ? 'grid strong' : 'grid', plot.x, y(value), right, y(value)))
    shapes.push(text('tick', plot.x - size * 0.5, y(value) + size * 0.36, size, 'end', String(value)))
  }
  const edges = [100, LINES.excellent, LINES.good, LINES.fair, 0]
  words.bands.forEach((band, i) => {
    const middle = (y(edges[i] ?? 0) + y(edges[i + 1] ?? 0)) / 2
    shapes.push(text('band', right + size * 0.5, middle + size * 0.36, size, 'start', band))
  })
  const ticks = decades(x.domain())
  for (const tick of ticks) {
    shapes.push(line('grid', x(tick), plot.y, x(tick), bottom))
    shapes.push(text('tick', x(tick), bottom + size * 1.4 + (facts.unjudged > 0 ? size * 2.4 : 0), size, 'middle', words.tick(tick)))
  }
  const titleY = bottom + size * 3 + (facts.unjudged > 0 ? size * 2.4 : 0)
  shapes.push(text('axis-title', right, titleY, size, 'end', fitText(words.budgetAxis, width, size)))
  if (facts.unjudged > 0) {
    shapes.push(line('lane', plot.x, laneY, right, laneY), text('tick', plot.x - size * 0.5, laneY + size * 0.36, size, 'end', words.unjudged))
  }
  if (facts.withoutBudget > 0) {
    shapes.push(line('lane', laneX, plot.y, laneX, bottom), text('tick', laneX, bottom + size * 1.4, size, 'middle', words.noBudget))
  }
  return shapes
}

/** Round ticks of a logarithmic axis: powers of ten, with 2 and 5 between them where there are fewer than three. */
export function decades([low = 1, high = 10]: number[]): number[] {
  const steps = (factors: readonly number[]) => {
    const found: number[] = []
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
      for (const factor of factors) found.push(Number((factor * 10 ** power).toPrecision(3)))
    }
    return found.filter((tick) => tick >= low && tick <= high)
  }
  const powers = steps([1])
  return powers.length >= 3 ? powers : steps([1, 2, 5])
}
