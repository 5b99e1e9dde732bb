import { line as linePath } from 'd3-shape'
import { evenPace } from '../../analysis/spendingPace.ts'
import { PLAN_MONTHS } from '../../reference/pace.ts'
import { line, px, text, type Box, type Shape } from '../scene.ts'
import { textWidth, wrapText } from '../textWidth.ts'
import type { Step } from '../years.ts'

/** What the drawings of spending plans share: axes over the year, lines from its start, the list of curves under a facet. */

export type Scale = (value: number) => number

export interface AxisWords {
  evenPace: string
  month: (month: number) => string
}

export interface Tick {
  /** In the unit of the vertical scale. */
  at: number
  text: string
}

/** Percent ticks of every facet drawn in percent. */
export const PERCENT_TICKS: readonly Tick[] = [0, 25, 50, 75, 100].map((at) => ({ at, text: at === 100 ? '100%' : String(at) }))

/** Radius of the dot that stands for a project under its facet, and the distance of two, in text sizes. */
export const DOT = 0.4
const DOT_PITCH = 1.35

export const dot = (r: number) => `M${px(-r)},0a${px(r)},${px(r)} 0 1,0 ${px(2 * r)},0a${px(r)},${px(r)} 0 1,0 ${px(-2 * r)},0`

/** Straight from 0 at the start of the year through the checkpoints. */
export function pathOf(points: readonly { month: number; value: number }[], x: Scale, y: Scale): string {
  const draw = linePath<{ month: number; value: number }>(({ month }) => x(month), ({ value }) => y(value)).digits(1)
  return draw([{ month: 0, value: 0 }, ...points]) ?? ''
}

/** Grid, ticks and months; the even pace with its name on it where `even` says what the whole year comes to. */
export function axes(plot: Box, x: Scale, y: Scale, ticks: readonly Tick[], even: number | null, words: AxisWords, size: number): Shape[] {
  const right = plot.x + plot.width
  const bottom = plot.y + plot.height
  const shapes: Shape[] = []
  for (const { at, text: label } of ticks) {
    shapes.push(line(at === 0 ? 'grid strong' : 'grid', plot.x, y(at), right, y(at)))
    shapes.push(text('tick', plot.x - size * 0.4, y(at) + size * 0.36, size, 'end', label))
  }
  const named = namedMonths(x, words, size)
  for (const month of PLAN_MONTHS) {
    shapes.push(line('grid', x(month), plot.y, x(month), bottom))
    if (named.includes(month)) shapes.push(text('tick', x(month), bottom + size * 1.4, size, 'middle', words.month(month)))
  }
  if (even === null) return shapes
  const pace = (month: number) => y((evenPace(month) * even) / 100)
  const turn = (Math.atan2(pace(12) - y(0), x(12) - x(0)) * 180) / Math.PI
  shapes.push(line('reference', x(0), y(0), x(12), pace(12)))
  const label = { month: 4.5, lift: size * 0.55 }
  shapes.push({
    kind: 'text', role: 'reference-label', size, anchor: 'middle', text: words.evenPace, turn: px(turn),
    x: px(x(label.month) + label.lift * Math.sin((turn * Math.PI) / 180)), y: px(pace(label.month) - label.lift * Math.cos((turn * Math.PI) / 180)),
  })
  return shapes
}

/** The months whose names have room beside one another, the last one first of all. */
function namedMonths(x: Scale, words: AxisWords, size: number): number[] {
  let left = Infinity
  return [...PLAN_MONTHS].reverse().filter((month) => {
    const half = textWidth(words.month(month), size) / 2
    if (x(month) + half + size * 0.3 > left) return false
    left = x(month) - half
    return true
  })
}

export interface KeyEntry {
  /** The curve in words, and what stands under it, '' for nothing. */
  text: string
  below: string
  /** 0: the swatch itself is the mark. */
  dots: number
  step: Step
}

/** A curve in words with its dots, after the words where there is room, else under them. */
export function placeKey(entry: KeyEntry, size: number, area: Box): { shapes: Shape[]; dots: { x: number; y: number }[]; height: number } {
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
  const thick = Math.min(0.9 * size, 0.2 * size * Math.max(1, entry.dots))
  shapes.push({ kind: 'path', role: `swatch y${entry.step}`, d: `M${px(area.x)},${px(y)}h${px(size * 1.4)}`, stroke: px(thick) })
  const end = write('key', entry.text)
  if (entry.dots === 0) return { shapes, dots: [], height: y - area.y + size * 0.35 }
  const pitch = size * DOT_PITCH
  const inline = end + size + entry.dots * pitch <= area.x + area.width
  const start = inline ? end + size : left + pitch / 2
  const perLine = inline ? entry.dots : Math.max(1, Math.floor(room / pitch))
  const dots = Array.from({ length: entry.dots }, (_, i) => ({ x: start + (i % perLine) * pitch, y: (inline ? y - lineHeight : y) + Math.floor(i / perLine) * pitch }))
  if (!inline) y += Math.ceil(dots.length / perLine) * pitch
  if (entry.below !== '') write('key muted', entry.below)
  return { shapes, dots, height: y - area.y + size * 0.35 }
}
