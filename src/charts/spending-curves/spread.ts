import { quantileSorted } from 'd3-array'
import type { Checkpoint } from '../../model/targetDocument.ts'
import { PLAN_MONTHS } from '../../reference/pace.ts'

/** From so many plans of a year on, lines would hide one another: their spread is drawn instead. */
export const FAN_FROM = 300

/** How the plans of a year lie at one checkpoint: cumulative percent of each budget, every project counting once. */
export interface FanPoint {
  month: number
  /** Projects that state the checkpoint: the n of all that follows. */
  projects: number
  p10: number
  p25: number
  median: number
  p75: number
  p90: number
}

/** The spread at each of the usual checkpoints that any plan states. */
export function spreadOf(curves: readonly { points: readonly Checkpoint[]; strands: readonly unknown[] }[]): FanPoint[] {
  return PLAN_MONTHS.flatMap((month): FanPoint[] => {
    const percents = curves.flatMap(({ points, strands }) => {
      const percent = points.find((point) => point.month === month)?.percent
      return percent === undefined ? [] : strands.map(() => percent)
    }).sort((a, b) => a - b)
    if (percents.length === 0) return []
    const at = (share: number) => quantileSorted(percents, share) ?? 0
    return [{ month, projects: percents.length, p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9) }]
  })
}
