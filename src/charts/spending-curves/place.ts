import { line as linePath } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import { evenPace } from '../../analysis/spendingPace.ts'
import type { Checkpoint } from '../../model/targetDocument.ts'
import { PLAN_MONTHS } from '../../reference/pace.ts'
import { hatch, line, px, rect, text, type Box, type Mark, type Scene, type Shape } from '../scene.ts'
import { fitText, textWidth, wrapText } from '../textWidth.ts'
import type { Curve, Facet, SpendingSeries, Strand } from './series.ts'

export interface SpendingWords {
  evenPace: string
  noDocument: string
  year: (year: number | null) => string
  facet: (facet: Facet) => string
  month: (month: number) => string
  /** The curve in words under its facet, e.g. `10–50–80–100 · 3个项目，871.00万元`, and who planned it. */
  curve: (curve: Curve) => string
  planners: (curve: Curve) => string
  mark: (strand: Strand, curve: Curve) => Pick<Mark, 'name' | 'tip'>
}

export interface SpendingFrame {
  width: number
  size: number
  compact: boolean
}

/** An empty year takes this share of a full facet's width. */
const EMPTY_SHARE = 0.45

/** Geometry of the small multiples: a facet per year, a strand per project, identical plans lying side by side as one band. */
export function placeSpending({ facets }: SpendingSeries, words: SpendingWords, frame: SpendingFrame): Scene {
  const { width, size } = frame
  const gap = size * 2
  const least = size * (frame.compact ? 14 : 18)
  const shares = facets.map(({ projects }) => (projects === 0 ? EMPTY_SHARE : 1))
  const perRow = fitting(shares, width, least, gap)
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
      const alone = perRow === 1 && facet.projects === 0
      height = Math.max(height, placeFacet(scene, facet, words, frame, { x, y, width: facetWidth, height: alone ? size * 3 : plotHeight }))
      x += facetWidth + gap
    })
    y += height + size * 1.5
  }
  scene.height = px(y - size)
  return scene
}

/** Facets in a row: all of them if each keeps its least width, else half as many, else one. */
function fitting(shares: readonly number[], width: number, least: number, gap: number): number {
  for (const perRow of [shares.length, Math.ceil(shares.length / 2)]) {
    const sums = Array.from({ length: Math.ceil(shares.length / perRow) }, (_, row) =>
      shares.slice(row * perRow, (row + 1) * perRow).reduce((a, b) => a + b, 0))
    if (sums.every((total) => (width - gap * (perRow - 1)) / total >= least)) return perRow
  }
  return 1
}

/** Adds one facet to the scene and returns its height, heading and list of curves included. */
function placeFacet(scene: Scene, facet: Facet, words: SpendingWords, { size, compact }: SpendingFrame, area: Box): number {
  const left = area.x + (facet.projects === 0 ? 0 : size * 3.1)
  const plot: Box = { x: left, y: area.y + size * 3.4, width: area.x + area.width - left - (facet.projects === 0 ? 0 : size * 1.2), height: area.height }
  scene.back.push(text('facet-title', area.x, area.y + size * 1.1, size * 1.1, 'start', words.year(facet.column.year)))
  if (facet.projects === 0) {
    scene.back.push(rect('missing', plot), hatch(plot))
    const lines = wrapText(words.noDocument, plot.width - size, size, 3)
    lines.forEach((part, i) =>
      scene.back.push(text('missing-label', plot.x + plot.width / 2, plot.y + plot.height / 2 + (i - (lines.length - 1) / 2) * size * 1.4 + size * 0.36, size, 'middle', part)))
    return size * 3.4 + plot.height + size * 1.6
  }
  scene.back.push(text('key muted', area.x, area.y + size * 2.5, size, 'start', fitText(words.facet(facet), area.width, size)))
  const x = scaleLinear([0, 12], [plot.x, plot.x + plot.width])
  const y = scaleLinear([0, 100], [plot.y + plot.height, plot.y])
  scene.back.push(...axes(plot, x, y, words, size))
  let below = plot.y + plot.height + size * 3.2
  // Fewest projects drawn last, so that a single plan isn't hidden under a band.
  for (const curve of facet.curves) {
    const strands = strandShapes(curve, x, y, size)
    const key = placeKey(curve, words, { size, compact }, { x: area.x, y: below, width: area.width, height: 0 }, facet.column.step)
    scene.front.push(...key.shapes)
    curve.strands.forEach((strand, i) => {
      const { x: cx = 0, y: cy = 0 } = key.dots[i] ?? {}
      const reach = size * 0.65
      scene.marks.push({
        id: strand.id, role: `strand y${facet.column.step}`,
        shapes: [{ kind: 'path', role: 'symbol', d: dot(size * DOT), x: px(cx), y: px(cy) }],
        hit: { x: px(cx - reach), y: px(cy - reach), width: px(2 * reach), height: px(2 * reach) },
        at: { x: px(cx), y: px(cy - reach) },
        project: strand.id,
        ...(strands[i] && { echo: strands[i] }),
        ...words.mark(strand, curve),
      })
    })
    for (const { month, percent } of curve.points) {
      scene.front.push({ kind: 'path', role: `vertex y${facet.column.step}`, d: dot(size * 0.24), x: px(x(month)), y: px(y(percent)) })
    }
    below += key.height
  }
  return below - area.y
}

/** Radius of the dot that stands for a project under its facet, and the distance of two, in text sizes. */
const DOT = 0.4
const DOT_PITCH = 1.35

/** One thin line per project, side by side around the curve; together they stand clear of the bands under them. */
function strandShapes(curve: Curve, x: Scale, y: Scale, size: number): NonNullable<Mark['echo']>[] {
  const pitch = Math.min(0.2 * size, (0.9 * size) / curve.strands.length)
  const halo: Shape = { kind: 'path', role: 'halo', d: pathOf(curve.points, x, y), stroke: px(pitch * curve.strands.length + 2) }
  return curve.strands.map((_, i) => {
    const shift = (i - (curve.strands.length - 1) / 2) * pitch
    const d = pathOf(curve.points, x, (percent) => y(percent) + shift)
    return {
      shapes: [...(i === 0 ? [halo] : []), { kind: 'path', role: 'curve', d, stroke: Math.max(0.6, px(pitch * 0.85)) }],
      d,
      reach: Math.max(px(pitch), 3),
    }
  })
}

/** The curve in words with a dot for each of its projects, after the words where there is room, else under them. */
function placeKey(curve: Curve, words: SpendingWords, { size, compact }: Pick<SpendingFrame, 'size' | 'compact'>, area: Box, step: number) {
  const left = area.x + size * 2
  const room = area.width - size * 2
  const lineHeight = size * 1.35
  const shapes: Shape[] = []
  let y = area.y
  const write = (role: string, content: string) => {
    const lines = wrapText(content, room, size, 2)
    lines.forEach((part, i) => shapes.push(text(role, left, y + size * 0.36 + i * lineHeight, size, 'start', part)))
    y += lines.length * lineHeight
    return left + textWidth(lines.at(-1) ?? '', size)
  }
  const thick = Math.min(0.9 * size, 0.2 * size * curve.strands.length)
  shapes.push({ kind: 'path', role: `swatch y${step}`, d: `M${px(area.x)},${px(y)}h${px(size * 1.4)}`, stroke: px(thick) })
  const end = write('key', words.curve(curve))
  const pitch = size * DOT_PITCH
  const inline = end + size + curve.strands.length * pitch <= area.x + area.width
  const start = inline ? end + size : left + pitch / 2
  const perLine = inline ? curve.strands.length : Math.max(1, Math.floor(room / pitch))
  const dots = curve.strands.map((_, i) => ({ x: start + (i % perLine) * pitch, y: (inline ? y - lineHeight : y) + Math.floor(i / perLine) * pitch }))
  if (!inline) y += Math.ceil(dots.length / perLine) * pitch
  if (!compact) write('key muted', words.planners(curve))
  return { shapes, dots, height: y - area.y + size * 0.35 }
}

const dot = (r: number) => `M${px(-r)},0a${px(r)},${px(r)} 0 1,0 ${px(2 * r)},0a${px(r)},${px(r)} 0 1,0 ${px(-2 * r)},0`

function pathOf(points: readonly Checkpoint[], x: (month: number) => number, y: (percent: number) => number): string {
  const draw = linePath<Checkpoint>(({ month }) => x(month), ({ percent }) => y(percent)).digits(1)
  return draw([{ month: 0, percent: 0 }, ...points]) ?? ''
}

type Scale = (value: number) => number

function axes(plot: Box, x: Scale, y: Scale, words: SpendingWords, size: number): Shape[] {
  const right = plot.x + plot.width
  const bottom = plot.y + plot.height
  const shapes: Shape[] = []
  for (const percent of [0, 25, 50, 75, 100]) {
    shapes.push(line(percent === 0 ? 'grid strong' : 'grid', plot.x, y(percent), right, y(percent)))
    shapes.push(text('tick', plot.x - size * 0.4, y(percent) + size * 0.36, size, 'end', percent === 100 ? '100%' : String(percent)))
  }
  for (const month of PLAN_MONTHS) {
    shapes.push(line('grid', x(month), plot.y, x(month), bottom))
    shapes.push(text('tick', x(month), bottom + size * 1.4, size, 'middle', words.month(month)))
  }
  const turn = (Math.atan2(y(evenPace(12)) - y(0), x(12) - x(0)) * 180) / Math.PI
  shapes.push(line('reference', x(0), y(0), x(12), y(evenPace(12))))
  const label = { month: 4.5, lift: size * 0.55 }
  shapes.push({
    kind: 'text', role: 'reference-label', size, anchor: 'middle', text: words.evenPace, turn: px(turn),
    x: px(x(label.month) + label.lift * Math.sin((turn * Math.PI) / 180)), y: px(y(evenPace(label.month)) - label.lift * Math.cos((turn * Math.PI) / 180)),
  })
  return shapes
}
