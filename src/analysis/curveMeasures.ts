import type { Checkpoint } from '../model/targetDocument.ts'
import { distanceFromEvenPace, evenPace, lastStretch } from './spendingPace.ts'

export interface Step {
  /** Months at whose ends the stretch begins (0: the start of the year) and ends. */
  from: number
  to: number
  /** Percent of the year's budget planned in it. */
  points: number
}

export interface CurveMeasures {
  /** Percentage points above (+) or below (−) the even pace at each stated checkpoint. */
  distances: { month: number; percent: number; points: number }[]
  /** Month of the last stated checkpoint, as far as the areas go. */
  until: number
  /** Area between plan and even pace ÷ months: the mean distance in points, + above. */
  meanDistance: number
  /** Parts of the mean above and below the even pace, both ≥ 0; meanDistance = above − below. */
  above: number
  below: number
  /** Percent planned after the end of October; null unless October and December are stated. */
  lastStretch: number | null
  steps: Step[]
  /** The step with most points, the earlier of equal ones. */
  largestStep: Step
}

const round = (value: number) => Math.round(value * 100) / 100 + 0

/**
 * Measures of one plan, `points` in month order with at least two checkpoints (spendingPace.planCheckpoints). The curve runs
 * straight from 0 at the start of the year through the stated checkpoints: distance d(m) = plan − m/12·100, mean distance
 * ∫ d dm ÷ last month, taken exactly by the trapezoids between checkpoints, split where a straight piece crosses the even pace.
 */
export function curveMeasures(points: readonly Checkpoint[]): CurveMeasures {
  const line = [{ month: 0, percent: 0 }, ...points]
  let [above, below] = [0, 0]
  const steps: Step[] = []
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    const areas = aboveAndBelow(a.percent - evenPace(a.month), b.percent - evenPace(b.month), b.month - a.month)
    above += areas.above
    below += areas.below
    steps.push({ from: a.month, to: b.month, points: round(b.percent - a.percent) })
  }
  const until = line.at(-1)!.month
  return {
    distances: points.map((point) => ({ ...point, points: distanceFromEvenPace(point) })),
    until,
    meanDistance: round((above - below) / until),
    above: round(above / until),
    below: round(below / until),
    lastStretch: lastStretch(points),
    steps,
    largestStep: steps.reduce((most, step) => (step.points > most.points ? step : most)),
  }
}

/** Areas over and under zero of a straight piece from height a to height b over `width`. */
function aboveAndBelow(a: number, b: number, width: number): { above: number; below: number } {
  if (a * b >= 0) {
    const area = ((a + b) / 2) * width
    return { above: Math.max(area, 0), below: Math.max(-area, 0) }
  }
  const crossing = width * (a / (a - b))
  const [first, second] = [(Math.abs(a) / 2) * crossing, (Math.abs(b) / 2) * (width - crossing)]
  return a > 0 ? { above: first, below: second } : { above: second, below: first }
}

/** Most points that two plans of the same months lie apart. */
export function mostApart(a: readonly Checkpoint[], b: readonly Checkpoint[]): number {
  let most = 0
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]!.percent - b[i]!.percent))
  return round(most)
}
