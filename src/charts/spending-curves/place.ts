import { scaleLinear } from 'd3-scale'
import { px, text, type Box, type Mark, type Scene, type Shape } from '../scene.ts'
import { fitText } from '../textWidth.ts'
import { isFan, placeFan } from './fan.ts'
import { emptyPlot, facetTitle, placeMultiples, plotArea, type SpendingFrame } from './multiples.ts'
import { axes, DOT, dot, pathOf, PERCENT_TICKS, placeKey, type AxisWords, type Scale } from './plot.ts'
import type { Curve, Facet, SpendingSeries, Strand } from './series.ts'
import type { FanPoint } from './spread.ts'

export interface SpendingWords extends AxisWords {
  /** Why a year's facet is empty: nothing was published, or none of it is shown. */
  empty: (facet: Facet) => string
  year: (year: number | null) => string
  /** What a facet's title does as a button. */
  narrow: (title: string) => string
  facet: (facet: Facet) => string
  /** The curve in words under its facet, e.g. `10–50–80–100 · 3个项目，871.00万元`, and who planned it. */
  curve: (curve: Curve) => string
  planners: (curve: Curve) => string
  mark: (strand: Strand, curve: Curve) => Pick<Mark, 'name' | 'tip'>
  /** The spread of a year's plans at a checkpoint, and what its bands are. */
  fan: (facet: Facet, point: FanPoint) => Pick<Mark, 'name' | 'tip'>
  fanKey: string
  /** How money is written on an axis up to so many 万元. */
  axis: (max: number) => { unit: string; text: (wan: number) => string }
  facetIn: (facet: string, unit: string) => string
}

export interface ProjectFrame extends SpendingFrame {
  /** Drawn as money, 万元, instead of percent of each budget. */
  money?: boolean
}

/** 万元 of the lines that are drawn as money: a blank budget or one in doubt has none. */
export const drawnWan = ({ budgetWan, suspect }: Strand): number | null => (suspect ? null : budgetWan)

/** Geometry of the small multiples: a facet per year, a strand per project, identical plans lying side by side as one band. */
export function placeSpending({ facets }: SpendingSeries, words: SpendingWords, { money = false, ...frame }: ProjectFrame): Scene {
  const fanned = facets.some(isFan)
  const reach = fanned ? [] : facets.flatMap(({ curves }) => curves.flatMap(({ points, strands }) => strands.map((strand) => ((drawnWan(strand) ?? 0) * Math.max(...points.map(({ percent }) => percent))) / 100)))
  // The spread of plans is of percents: budgets of every size would hide it.
  const max = money && !fanned ? Math.max(0, ...reach) : null
  return placeMultiples(facets, ({ projects }) => projects === 0, frame, (scene, facet, area) => placeFacet(scene, facet, words, frame, max, area))
}

/** Adds one facet to the scene and returns its height; `max`: 万元 at the top of the axis, null in percent. */
function placeFacet(scene: Scene, facet: Facet, words: SpendingWords, frame: SpendingFrame, max: number | null, area: Box): number {
  const { size, compact } = frame
  const empty = facet.projects === 0
  const plot = plotArea(area, size, empty)
  facetTitle(scene, words.year(facet.column.year), facet.column.year === null || empty ? null : { id: `year ${facet.column.year}`, name: words.narrow(words.year(facet.column.year)) }, frame, area)
  if (empty) {
    scene.back.push(...emptyPlot(plot, words.empty(facet), size))
    return size * 3.4 + plot.height + size * 1.6
  }
  const axis = max === null ? null : words.axis(max)
  scene.back.push(text('key muted', area.x, area.y + size * 2.5, size, 'start', fitText(axis === null ? words.facet(facet) : words.facetIn(words.facet(facet), axis.unit), area.width, size)))
  const x = scaleLinear([0, 12], [plot.x, plot.x + plot.width])
  const y = scaleLinear([0, max === null ? 100 : max || 1], [plot.y + plot.height, plot.y])
  scene.back.push(...(axis === null ? axes(plot, x, y, PERCENT_TICKS, 100, words, size) : axes(plot, x, y, y.ticks(4).map((at) => ({ at, text: axis.text(at) })), null, words, size)))
  let below = plot.y + plot.height + size * 3.2
  if (isFan(facet)) {
    placeFan(scene, facet, x, y, size, (point) => words.fan(facet, point))
    const key = placeKey({ text: words.fanKey, below: '', dots: 0, step: facet.column.step }, size, { x: area.x, y: below, width: area.width, height: 0 })
    scene.front.push(...key.shapes)
    return below + key.height - area.y
  }
  // Fewest projects drawn last, so that a single plan isn't hidden under a band.
  for (const curve of facet.curves) {
    const strands = max === null ? strandShapes(curve, x, y, size) : curve.strands.map((strand) => moneyShape(strand, curve, x, y))
    const key = placeKey({ text: words.curve(curve), below: compact ? '' : words.planners(curve), dots: curve.strands.length, step: facet.column.step }, size, { x: area.x, y: below, width: area.width, height: 0 })
    scene.front.push(...key.shapes)
    curve.strands.forEach((strand, i) => {
      const { x: cx = 0, y: cy = 0 } = key.dots[i] ?? {}
      const reach = size * 0.65
      const echo = strands[i]
      scene.marks.push({
        id: strand.id, role: `strand y${facet.column.step}`,
        shapes: [{ kind: 'path', role: 'symbol', d: dot(size * DOT), x: px(cx), y: px(cy) }],
        hit: { x: px(cx - reach), y: px(cy - reach), width: px(2 * reach), height: px(2 * reach) },
        at: { x: px(cx), y: px(cy - reach) },
        project: strand.id,
        ...(echo && { echo }),
        ...words.mark(strand, curve),
      })
    })
    if (max === null) {
      for (const { month, percent } of curve.points) {
        scene.front.push({ kind: 'path', role: `vertex y${facet.column.step}`, d: dot(size * 0.24), x: px(x(month)), y: px(y(percent)) })
      }
    }
    below += key.height
  }
  return below - area.y
}

/** One thin line per project, side by side around the curve; together they stand clear of the bands under them. */
function strandShapes(curve: Curve, x: Scale, y: Scale, size: number): NonNullable<Mark['echo']>[] {
  const pitch = Math.min(0.2 * size, (0.9 * size) / curve.strands.length)
  const points = curve.points.map(({ month, percent }) => ({ month, value: percent }))
  const halo: Shape = { kind: 'path', role: 'halo', d: pathOf(points, x, y), stroke: px(pitch * curve.strands.length + 2) }
  return curve.strands.map((_, i) => {
    const shift = (i - (curve.strands.length - 1) / 2) * pitch
    const d = pathOf(points, x, (percent) => y(percent) + shift)
    return {
      shapes: [...(i === 0 ? [halo] : []), { kind: 'path', role: 'curve', d, stroke: Math.max(0.6, px(pitch * 0.85)) }],
      d,
      reach: Math.max(px(pitch), 3),
    }
  })
}

/** A project's own line in money; none where it has no money to draw. */
function moneyShape(strand: Strand, { points }: Curve, x: Scale, y: Scale): Mark['echo'] {
  const wan = drawnWan(strand)
  if (wan === null) return undefined
  const d = pathOf(points.map(({ month, percent }) => ({ month, value: (wan * percent) / 100 })), x, y)
  return { shapes: [{ kind: 'path', role: 'curve', d, stroke: 1.5 }], d, reach: 6 }
}
