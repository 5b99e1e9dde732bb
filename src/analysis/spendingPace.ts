import { LAST_STRETCH_FROM } from '../reference/pace.ts'
import type { Checkpoint } from '../model/targetDocument.ts'

/** Even pace (序时进度): percent of the year gone by at the end of `month` (0–12), unrounded; October is 83.33…. */
export function evenPace(month: number): number {
  return (month / 12) * 100
}

/** Percentage points a plan lies above (+) or below (−) the even pace at a checkpoint; rounded to one decimal. */
export function distanceFromEvenPace({ month, percent }: Checkpoint): number {
  return Math.round((percent - evenPace(month)) * 10) / 10 + 0
}

/**
 * Checkpoints of a printed plan in month order, blanks left out; null with fewer than two, which is no curve.
 * `extra` is `month:percent` joined by `;` as in the snapshot.
 */
export function planCheckpoints(plan: { mar: number | null; jun: number | null; oct: number | null; dec: number | null; extra: string | null }): Checkpoint[] | null {
  const printed: [number, number | null][] = [[3, plan.mar], [6, plan.jun], [10, plan.oct], [12, plan.dec]]
  for (const part of plan.extra?.split(';') ?? []) {
    const [month, percent] = part.split(':').map(Number)
    if (month !== undefined && percent !== undefined && Number.isFinite(month) && Number.isFinite(percent)) printed.push([month, percent])
  }
  const points = printed.flatMap(([month, percent]) => (percent === null ? [] : [{ month, percent }]))
  return points.length < 2 ? null : points.sort((a, b) => a.month - b.month)
}

/** Percent planned for after the end of October; null unless the plan states both October and December. */
export function lastStretch(points: readonly Checkpoint[]): number | null {
  const at = (month: number) => points.find((point) => point.month === month)?.percent
  const from = at(LAST_STRETCH_FROM)
  const to = at(12)
  return from === undefined || to === undefined ? null : to - from
}

/** The same for identical plans: what makes two curves one. */
export function planKey(points: readonly Checkpoint[]): string {
  return points.map(({ month, percent }) => `${month}:${percent}`).join(';')
}

/** The checkpoints of a key that `planKey` wrote. */
export function pointsOf(key: string): Checkpoint[] {
  return key.split(';').map((part) => {
    const [month = 0, percent = 0] = part.split(':').map(Number)
    return { month, percent }
  })
}
