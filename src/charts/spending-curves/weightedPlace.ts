import { scaleLinear } from 'd3-scale'
import { fenToWan } from '../../model/money.ts'
import { px, text, type Box, type Mark, type Scene } from '../scene.ts'
import { BOLD, fitText, textWidth, wrapText } from '../textWidth.ts'
import { emptyPlot, facetTitle, placeMultiples, plotArea, type SpendingFrame } from './multiples.ts'
import { axes, DOT, dot, pathOf, PERCENT_TICKS, placeKey, type AxisWords } from './plot.ts'
import type { WeightedFacet, WeightedLine, WeightedSeries } from './weightedSeries.ts'

export interface WeightedWords extends AxisWords {
  title: (facet: WeightedFacet) => string
  /** What a facet's title does as a button. */
  narrow: (title: string) => string
  /** Under the title, with the unit of the axis where it is drawn as money. */
  facet: (facet: WeightedFacet, unit: string | null) => string
  /** The curve in words under its facet. */
  line: (line: WeightedLine) => string
  /** Why a year has no line, in the plot of a year or in the list of a department. */
  blank: (blank: WeightedFacet['blanks'][number]) => string
  percent: (percent: number) => string
  mark: (line: WeightedLine) => Pick<Mark, 'name' | 'tip'>
  axis: (max: number) => { unit: string; text: (wan: number) => string }
}

export interface WeightedFrame extends SpendingFrame {
  /** Drawn as money, 万元; a year's line with its own even pace. */
  money: boolean
}

/** Small multiples of curves weighted by money: a facet per department with its years, or a facet per year. */
export function placeWeighted({ facets }: WeightedSeries, words: WeightedWords, { money, ...frame }: WeightedFrame): Scene {
  const max = money ? Math.max(0, ...facets.flatMap(({ lines }) => lines.flatMap(({ curve }) => curve.points.flatMap(({ plannedFen, ofFen }) => [fenToWan(plannedFen), fenToWan(ofFen)])))) : null
  return placeMultiples(facets, ({ lines }) => lines.length === 0, frame, (scene, facet, area) => placeFacet(scene, facet, words, frame, max, area))
}

function placeFacet(scene: Scene, facet: WeightedFacet, words: WeightedWords, frame: SpendingFrame, max: number | null, area: Box): number {
  const { size } = frame
  const empty = facet.lines.length === 0
  const plot = plotArea(area, size, empty)
  const year = facet.column?.year ?? null
  const id = facet.departmentId !== null ? `dept ${facet.departmentId}` : year !== null ? `year ${year}` : null
  facetTitle(scene, fitText(words.title(facet), area.width / 1.2, size), id === null || empty ? null : { id, name: words.narrow(words.title(facet)) }, frame, area)
  if (empty) {
    scene.back.push(...emptyPlot(plot, facet.blanks[0] === undefined ? '' : words.blank(facet.blanks[0]), size))
    return size * 3.4 + plot.height + size * 1.6
  }
  const axis = max === null ? null : words.axis(max)
  scene.back.push(text('key muted', area.x, area.y + size * 2.5, size, 'start', fitText(words.facet(facet, axis?.unit ?? null), area.width, size)))
  const x = scaleLinear([0, 12], [plot.x, plot.x + plot.width])
  const y = scaleLinear([0, max === null ? 100 : max * 1.1 || 1], [plot.y + plot.height, plot.y])
  const ticks = axis === null ? PERCENT_TICKS : y.ticks(4).map((at) => ({ at, text: axis.text(at) }))
  const alone = facet.lines.length === 1 ? facet.lines[0] : undefined
  // In money every line has an even pace of its own: drawn for a year's only line, not for a department's many.
  const even = max === null ? 100 : alone === undefined || facet.departmentId !== null ? null : fenToWan(alone.curve.points.at(-1)?.ofFen ?? 0n)
  scene.back.push(...axes(plot, x, y, ticks, even, words, size))
  let below = plot.y + plot.height + size * 3.2
  for (const line of facet.lines) {
    const role = `y${line.column.step}`
    const points = line.curve.points.map((point) => ({ month: point.month, value: max === null ? point.percent : fenToWan(point.plannedFen) }))
    const d = pathOf(points, x, y)
    const key = placeKey({ text: words.line(line), below: '', dots: 0, step: line.column.step }, size, { x: area.x, y: below, width: area.width, height: 0 })
    const cx = area.x + size * 0.7
    const cy = below
    const reach = size * 0.65
    scene.front.push(...key.shapes)
    scene.marks.push({
      id: line.id, role: `strand ${role}`,
      shapes: [{ kind: 'path', role: 'symbol', d: dot(size * DOT), x: px(cx), y: px(cy) }],
      hit: { x: px(cx - reach), y: px(cy - reach), width: px(2 * reach), height: px(2 * reach) },
      at: { x: px(cx), y: px(cy - reach) },
      project: null,
      echo: { shapes: [{ kind: 'path', role: 'halo', d, stroke: 4 }, { kind: 'path', role: 'curve', d, stroke: 2 }], d, reach: 8 },
      ...words.mark(line),
    })
    points.forEach(({ month, value }, i) => {
      scene.front.push({ kind: 'path', role: `vertex ${role}`, d: dot(size * 0.24), x: px(x(month)), y: px(y(value)) })
      const point = line.curve.points[i]
      if (alone === undefined || point === undefined) return
      const label = axis === null ? words.percent(point.percent) : axis.text(fenToWan(point.plannedFen))
      // Every plan ends at 100 %, which the axis says.
      if (axis === null && point.percent === 100) return
      const above = month === 12 || point.percent < 12
      const left = Math.min(x(month) + size * 0.5, area.x + area.width - textWidth(label, size) * BOLD)
      if (above) scene.front.push(text('value label', x(month) - size * 0.3, y(value) - size * 0.5, size, 'end', label))
      else scene.front.push(text('value label', left, y(value) + size * 1.1, size, 'start', label))
    })
    below += key.height
  }
  if (facet.column === null) {
    for (const blank of facet.blanks) {
      const lines = wrapText(words.blank(blank), area.width - size * 2, size, 2)
      lines.forEach((part, i) => scene.front.push(text('key muted', area.x + size * 2, below + size * 0.36 + i * size * 1.35, size, 'start', part)))
      below += (lines.length * 1.35 + 0.35) * size
    }
  }
  return below - area.y
}
