import type { Checkpoint } from '../model/targetDocument.ts'
import { divideRounded, exactFen } from './fen.ts'
import { byText, byYear, groupBy, median } from './group.ts'
import type { JudgedPlan } from './judgedPlans.ts'
import { type Tally, tally } from './shapeGroups.ts'
import { distanceFromEvenPace, lastStretch } from './spendingPace.ts'

export interface WeightedCheckpoint extends Checkpoint {
  /** Planned by then and the budgets of which it is a part, fen; only projects that state this checkpoint. */
  plannedFen: bigint
  ofFen: bigint
  projects: number
  /** Percentage points above (+) or below (−) the even pace. */
  distance: number
}

export interface WeightedCurve {
  points: WeightedCheckpoint[]
  /** Money planned after the end of October, of the money whose plan says so. */
  lastStretch: { plannedFen: bigint; ofFen: bigint; percent: number } | null
  weighed: Tally
  /** In the curve although they may be paid late. */
  exempt: Tally
  /** Not in the curve, and why. A blank budget and one in doubt have no sum. */
  leftOut: { withoutPlan: Tally; withoutBudget: number; suspectBudget: number }
}

/** Percents are weighed in millionths so that sums are exact. */
const MILLION = 1_000_000
const millionths = (percent: number) => BigInt(Math.round(percent * MILLION))

/**
 * The plan of many projects weighed by money: at each month Σ budget·percent ÷ Σ budget over the projects that state the
 * month, a blank filled in nowhere. The order of the rows and the unit of money don't matter.
 */
export function weightedCurve(plans: readonly JudgedPlan[]): WeightedCurve {
  const drawn = plans.filter(({ curve }) => curve !== null)
  const weighed = drawn.filter(({ fen }) => fen !== null && exactFen(fen) > 0n)
  const stated = groupBy(weighed.flatMap((plan) => plan.curve!.points.map((point) => ({ ...point, fen: exactFen(plan.fen!) }))), ({ month }) => month)
  const points = [...stated].sort(([a], [b]) => a - b).map(([month, own]): WeightedCheckpoint => {
    const sum = share(own)
    return { month, ...sum, projects: own.length, distance: distanceFromEvenPace({ month, percent: sum.percent }) }
  })
  const stretches = weighed.flatMap((plan) => {
    const percent = lastStretch(plan.curve!.points)
    return percent === null ? [] : [{ percent, fen: exactFen(plan.fen!) }]
  })
  return {
    points,
    lastStretch: stretches.length === 0 ? null : share(stretches),
    weighed: tally(weighed),
    exempt: tally(weighed.filter(({ exemption }) => exemption !== null)),
    leftOut: {
      withoutPlan: tally(plans.filter(({ curve }) => curve === null)),
      withoutBudget: drawn.filter(({ fen, suspect }) => !suspect && (fen === null || exactFen(fen) <= 0n)).length,
      suspectBudget: drawn.filter(({ suspect }) => suspect).length,
    },
  }
}

function share(parts: readonly { percent: number; fen: bigint }[]): { percent: number; plannedFen: bigint; ofFen: bigint } {
  let [weighted, ofFen] = [0n, 0n]
  for (const { percent, fen } of parts) {
    weighted += millionths(percent) * fen
    ofFen += fen
  }
  return { percent: Number(divideRounded(weighted, ofFen)) / MILLION, plannedFen: divideRounded(weighted, 100n * BigInt(MILLION)), ofFen }
}

/** Weighted curves by department and year, in that order. */
export function departmentCurves(plans: readonly JudgedPlan[]): { departmentId: string; year: number | null; curve: WeightedCurve }[] {
  return [...groupBy(plans, ({ departmentId, year }) => `${year ?? ''} ${departmentId}`).values()]
    .map((own) => ({ departmentId: own[0]!.departmentId, year: own[0]!.year, curve: weightedCurve(own) }))
    .sort((a, b) => byText(a.departmentId, b.departmentId) || byYear(a.year, b.year))
}

/** Weighted curves by year. */
export function yearCurves(plans: readonly JudgedPlan[]): { year: number | null; curve: WeightedCurve }[] {
  return [...groupBy(plans, ({ year }) => year)].map(([year, own]) => ({ year, curve: weightedCurve(own) })).sort((a, b) => byYear(a.year, b.year))
}

/** The middle plan at each month over the projects that state it, each counting once, with their number. */
export function peerCurve(plans: readonly JudgedPlan[]): { month: number; percent: number; projects: number }[] {
  const stated = groupBy(plans.flatMap(({ curve }) => curve?.points ?? []), ({ month }) => month)
  return [...stated].sort(([a], [b]) => a - b).map(([month, own]) => ({ month, percent: median(own.map(({ percent }) => percent))!, projects: own.length }))
}

/** Points a plan lies above (+) or below (−) its peers, at the months both state. */
export function distanceFromPeers(points: readonly Checkpoint[], peers: readonly Checkpoint[]): { month: number; points: number }[] {
  const middle = new Map(peers.map(({ month, percent }) => [month, percent]))
  return points.flatMap(({ month, percent }) => {
    const theirs = middle.get(month)
    return theirs === undefined ? [] : [{ month, points: Math.round((percent - theirs) * 10) / 10 + 0 }]
  })
}

