import { line as linePath, area as areaPath } from 'd3-shape'
import { px, type Mark, type Scene } from '../scene.ts'
import type { FanPoint } from './spread.ts'
import { dot, type Scale } from './plot.ts'
import type { Facet } from './series.ts'

export const isFan = ({ fan }: Pick<Facet, 'fan'>): boolean => fan !== null

/** Adds the bands of the middle 80 % and 50 %, the median, and a mark at each checkpoint. */
export function placeFan(scene: Scene, facet: Facet, x: Scale, y: Scale, size: number, words: (point: FanPoint) => Pick<Mark, 'name' | 'tip'>): void {
  const points = facet.fan ?? []
  const whole: FanPoint[] = [{ month: 0, projects: 0, p10: 0, p25: 0, median: 0, p75: 0, p90: 0 }, ...points]
  const band = (low: 'p10' | 'p25', high: 'p75' | 'p90') =>
    areaPath<FanPoint>(({ month }) => x(month), (point) => y(point[low]), (point) => y(point[high])).digits(1)(whole) ?? ''
  const step = facet.column.step
  scene.back.push(
    { kind: 'path', role: `fan wide y${step}`, d: band('p10', 'p90') },
    { kind: 'path', role: `fan y${step}`, d: band('p25', 'p75') },
    { kind: 'path', role: `curve y${step}`, d: linePath<FanPoint>(({ month }) => x(month), ({ median }) => y(median)).digits(1)(whole) ?? '', stroke: 2 },
  )
  const reach = size * 0.8
  for (const point of points) {
    const cx = px(x(point.month))
    const cy = px(y(point.median))
    scene.marks.push({
      id: `fan-${facet.column.year}-${point.month}`, role: `strand y${step}`,
      shapes: [{ kind: 'path', role: 'symbol', d: dot(size * 0.34), x: cx, y: cy }],
      hit: { x: px(cx - reach), y: px(cy - reach), width: px(2 * reach), height: px(2 * reach) },
      at: { x: cx, y: px(cy - reach) },
      project: null,
      ...words(point),
    })
  }
}
