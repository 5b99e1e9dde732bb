import { hatch, line, px, rect, text, type Key, type Shape } from '../scene.ts'
import { yearSymbol } from '../symbols.ts'
import { fitText, textWidth } from '../textWidth.ts'
import { xScale, yScale, type Frame, type Layout, type Panel } from './layout.ts'
import { LINES, type BudgetQualitySeries } from './series.ts'

export interface AxisWords {
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
  /** What the tones of the cells tell, and one of them: so many projects, `to` null for no end. */
  density: string
  densityStep: (from: number, to: number | null) => string
  /** Accessible name of a year's legend entry. */
  yearKey: (label: string, on: boolean) => string
}

/** The years with their symbols, in a row (or several) over the plot; each narrows to its year. A year without a document is hatched and no button. */
export function placeKey({ counts, years, yearsOn, cells }: BudgetQualitySeries, words: AxisWords, { width, size }: Frame): { keys: Key[]; shapes: Shape[]; height: number } {
  const keys: Key[] = []
  const shapes: Shape[] = []
  const rowHeight = Math.max(size * 1.8, 24)
  let x = 0
  let row = 0
  for (const { year, documents, step } of years) {
    const on = year !== null && yearsOn.includes(year)
    const away = yearsOn.length > 0 && !on
    const name = words.year(year)
    const label = away ? name : `${name} · ${documents === 0 ? words.noDocument : words.count(counts.get(year) ?? 0)}`
    const taken = size * 1.9 + textWidth(label, size)
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1]
    const middle = rowHeight * (row + 0.5)
    const box = { x, y: middle - size * 0.5, width: size, height: size }
    const caption = text(documents === 0 || away ? 'key muted' : 'key', x + size * 1.5, middle + size * 0.36, size, 'start', label)
    if (documents === 0) shapes.push(rect('missing', box), hatch(box, 4), caption)
    else {
      const symbol: Shape = { kind: 'path', role: `symbol y${step}`, d: yearSymbol(step, size * 0.5), x: px(x + size / 2), y: px(middle) }
      if (year === null) shapes.push(symbol, caption)
      else {
        const hit = { x: px(Math.max(0, x - size * 0.4)), y: px(rowHeight * row), width: px(taken + Math.min(x, size * 0.4)), height: px(rowHeight) }
        keys.push({ id: `year ${year}`, role: away ? 'away' : 'year', name: words.yearKey(label, on), pressed: on, shapes: [symbol, caption], hit })
      }
    }
    x += taken + size * 1.4
  }
  const height = (row + 1) * rowHeight
  const scale = cells.length === 0 ? { shapes: [], height: 0 } : placeDensityKey(cells, words, size, width, height)
  return { keys, shapes: [...shapes, ...scale.shapes], height: height + scale.height }
}

/** Fewest projects of each tone. */
const TONES = [2, 5, 20, 100, 500] as const

/** Tone of a cell by the projects in it, from 1. */
export const densityStep = (projects: number): number => Math.max(1, TONES.filter((from) => projects >= from).length)

/** What the tones of the cells stand for. */
function placeDensityKey(cells: BudgetQualitySeries['cells'], words: AxisWords, size: number, width: number, top: number): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = []
  const rowHeight = size * 1.8
  const most = Math.max(...cells.map(({ projects }) => densityStep(projects)))
  let [x, y] = [0, top + rowHeight / 2]
  const say = (role: string, label: string, swatch: string | null) => {
    const taken = (swatch === null ? 0 : size * 1.5) + textWidth(label, size)
    if (x > 0 && x + taken > width) [x, y] = [0, y + rowHeight]
    if (swatch !== null) shapes.push(rect(swatch, { x, y: y - size * 0.5, width: size, height: size }))
    shapes.push(text(role, x + (swatch === null ? 0 : size * 1.5), y + size * 0.36, size, 'start', label))
    x += taken + size * 1.4
  }
  say('key muted', words.density, null)
  for (let step = 1; step <= most; step++) say('key', words.densityStep(TONES[step - 1] ?? 0, step < TONES.length ? (TONES[step] ?? 0) - 1 : null), `density d${step}`)
  return { shapes, height: y + rowHeight / 2 - top }
}

/** Grid, ticks, names and lanes of one panel. */
export function placeAxes(layout: Layout, panel: Panel, words: AxisWords): Shape[] {
  const { frame: { size, width }, lanes } = layout
  const { box, laneX, laneY } = panel
  const [x, y] = [xScale(layout, panel), yScale(panel)]
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const single = panel.department === null
  const shapes: Shape[] = panel.title.map((part, i) =>
    text('facet-title', panel.x, box.y - size * (1.2 + (panel.title.length - 1 - i) * 1.4), size * 1.08, 'start', part))
  if (single) shapes.push(text('axis-title', 0, box.y - size * 0.9, size, 'start', words.qualityAxis))
  const lines: number[] = [0, LINES.fair, LINES.good, LINES.excellent, 100]
  for (const value of single ? [0, 20, 40, ...lines.slice(1)] : lines) {
    shapes.push(line(lines.includes(value) ? 'grid strong' : 'grid', box.x, y(value), right, y(value)))
    shapes.push(text('tick', box.x - size * 0.5, y(value) + size * 0.36, size, 'end', String(value)))
  }
  if (single) {
    const edges = [100, LINES.excellent, LINES.good, LINES.fair, 0]
    words.bands.forEach((band, i) => {
      const middle = (y(edges[i] ?? 0) + y(edges[i + 1] ?? 0)) / 2
      shapes.push(text('band', right + size * 0.5, middle + size * 0.36, size, 'start', band))
    })
  }
  const under = lanes.unjudged ? size * (single ? 2.4 : 2) : 0
  let last = -Infinity
  for (const tick of decades([...layout.domain])) {
    shapes.push(line('grid', x(tick), box.y, x(tick), bottom))
    const label = words.tick(tick)
    const half = textWidth(label, size) / 2
    if (x(tick) - half < last + size * 0.6 || x(tick) + half > Math.min(right + size * 2, width)) continue
    last = x(tick) + half
    shapes.push(text('tick', x(tick), bottom + size * 1.4 + under, size, 'middle', label))
  }
  if (single) shapes.push(text('axis-title', right, bottom + size * 3 + under, size, 'end', fitText(words.budgetAxis, width, size)))
  if (single ? lanes.unjudged : panel.points.some(({ quality }) => quality === null) || panel.cells.some(({ score }) => score === null)) {
    shapes.push(line('lane', box.x, laneY, right, laneY), text('tick', box.x - size * 0.5, laneY + size * 0.36, size, 'end', fitText(words.unjudged, box.x - size * 0.5, size)))
  }
  if (single ? lanes.withoutBudget : panel.points.some(({ budgetWan }) => !(budgetWan !== null && budgetWan > 0)) || panel.cells.some(({ wan }) => wan === null)) {
    shapes.push(line('lane', laneX, box.y, laneX, bottom), text('tick', laneX, bottom + size * 1.4, size, 'middle', words.noBudget))
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
