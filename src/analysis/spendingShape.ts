import type { Checkpoint } from '../model/targetDocument.ts'
import { YEAR_END_SHARE } from '../reference/paceThresholds.ts'
import { LAST_STRETCH_FROM } from '../reference/pace.ts'
import { APPROVAL_MONTH, EVEN_BAND, LATE_START, LOADED_MEAN, STEP } from '../reference/shapeThresholds.ts'
import { curveMeasures, type CurveMeasures } from './curveMeasures.ts'

/**
 * Named shapes in the order in which they are tried; the first that fits is the plan's name. `falling`: a later checkpoint
 * lies lower, which a cumulative plan can't; `undetermined`: no checkpoint between the first quarter and December.
 */
export const SHAPES = ['falling', 'yearEndHeavy', 'step', 'lateStart', 'undetermined', 'even', 'frontLoaded', 'backLoaded', 'mixed'] as const
export type Shape = (typeof SHAPES)[number]

/** Why a shape fits: the figure, in points, that was held against the published limit, and the months it belongs to. */
export interface ShapeReason {
  shape: Shape
  from: number | null
  to: number | null
  figure: number | null
  limit: number | null
}

export interface SpendingShape {
  shape: Shape
  /** Every shape that fits, the name-giving one first. */
  reasons: ShapeReason[]
  measures: CurveMeasures
}

/** The shape of one plan, `points` in month order with at least two checkpoints. Money plays no part. */
export function spendingShape(points: readonly Checkpoint[]): SpendingShape {
  const measures = curveMeasures(points)
  const falling = fallingReason(measures)
  const marked = [yearEnd(measures), step(measures), lateStart(points)].filter((reason) => reason !== null)
  const reasons = falling !== null ? [falling] : [...marked, ...course(measures, marked.length > 0)]
  return { shape: reasons[0]!.shape, reasons, measures }
}

function fallingReason({ steps }: CurveMeasures): ShapeReason | null {
  const first = steps.find(({ points }) => points < 0)
  return first === undefined ? null : { shape: 'falling', from: first.from, to: first.to, figure: first.points, limit: 0 }
}

function yearEnd({ lastStretch }: CurveMeasures): ShapeReason | null {
  if (lastStretch === null || lastStretch < YEAR_END_SHARE.medium) return null
  return { shape: 'yearEndHeavy', from: LAST_STRETCH_FROM, to: 12, figure: lastStretch, limit: YEAR_END_SHARE.medium }
}

function step({ steps }: CurveMeasures): ShapeReason | null {
  const [largest] = steps.filter(({ from, to, points }) => to - from <= STEP.months && points >= STEP.points).sort((a, b) => b.points - a.points)
  return largest === undefined ? null : { shape: 'step', from: largest.from, to: largest.to, figure: largest.points, limit: STEP.points }
}

function lateStart(points: readonly Checkpoint[]): ShapeReason | null {
  const percent = points.find(({ month }) => month === LATE_START.month)?.percent
  if (percent === undefined || percent > LATE_START.percent) return null
  return { shape: 'lateStart', from: 0, to: LATE_START.month, figure: percent, limit: LATE_START.percent }
}

/** Even, front- or back-loaded; of a plan named by another shape only the loading is added. */
function course({ distances, meanDistance, until }: CurveMeasures, named: boolean): ShapeReason[] {
  const judged = distances.filter(({ month, points }) => month > APPROVAL_MONTH || points > 0)
  if (!distances.some(({ month }) => month > APPROVAL_MONTH && month < 12)) {
    return named ? [] : [{ shape: 'undetermined', from: null, to: null, figure: null, limit: null }]
  }
  const furthest = judged.reduce((most, each) => (Math.abs(each.points) > Math.abs(most.points) ? each : most))
  if (Math.abs(furthest.points) <= EVEN_BAND) {
    return named ? [] : [{ shape: 'even', from: null, to: furthest.month, figure: furthest.points, limit: EVEN_BAND }]
  }
  if (Math.abs(meanDistance) < LOADED_MEAN) {
    return named ? [] : [{ shape: 'mixed', from: 0, to: until, figure: meanDistance, limit: LOADED_MEAN }]
  }
  return [{ shape: meanDistance > 0 ? 'frontLoaded' : 'backLoaded', from: 0, to: until, figure: meanDistance, limit: LOADED_MEAN }]
}
