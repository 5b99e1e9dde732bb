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

/** Money and what is planned of it, summed up: `weighted` is Σ fen × millionths of a percent. */
export interface WeighedSum {
  projects: number
  ofFen: bigint
  weighted: bigint
}

/** What a weighted curve is worked out of. */
export interface WeightedSums extends Pick<WeightedCurve, 'weighed' | 'exempt' | 'leftOut'> {
  months: (WeighedSum & { month: number })[]
  /** Of those that state the last stretch. */
  stretch: WeighedSum
}

/**
 * The plan of many projects weighed by money: at each month Σ budget·percent ÷ Σ budget over the projects that state the
 * month, a blank filled in nowhere. The order of the rows and the unit of money don't matter.
 */
export function weightedCurve(plans: readonly JudgedPlan[]): WeightedCurve {
  const drawn = plans.filter(({ curve }) => curve !== null)
  const weighed = drawn.filter(({ fen }) => fen !== null && exactFen(fen) > 0n)
  const stated = groupBy(weighed.flatMap((plan) => plan.curve!.points.map((point) => ({ ...point, fen: exactFen(plan.fen!) }))), ({ month }) => month)
  const stretches = weighed.flatMap((plan) => {
    const percent = lastStretch(plan.curve!.points)
    return percent === null ? [] : [{ percent, fen: exactFen(plan.fen!) }]
  })
  return curveOfSums({
    months: [...stated].map(([month, own]) => ({ month, ...weighedSum(own) })),
    stretch: weighedSum(stretches),
    weighed: tally(weighed),
    exempt: tally(weighed.filter(({ exemption }) => exemption !== null)),
    leftOut: {
      withoutPlan: tally(plans.filter(({ curve }) => curve === null)),
      withoutBudget: drawn.filter(({ fen, suspect }) => !suspect && (fen === null || exactFen(fen) <= 0n)).length,
      suspectBudget: drawn.filter(({ suspect }) => suspect).length,
    },
  })
}

/** The curve that sums make, whoever added them up. */
export function curveOfSums({ months, stretch, weighed, exempt, leftOut }: WeightedSums): WeightedCurve {
  const points = [...months].sort((a, b) => a.month - b.month).map(({ month, projects, ...sum }): WeightedCheckpoint => {
    const part = share(sum)
    return { month, ...part, projects, distance: distanceFromEvenPace({ month, percent: part.percent }) }
  })
  return { points, lastStretch: stretch.projects === 0 ? null : share(stretch), weighed, exempt, leftOut }
}

function weighedSum(parts: readonly { percent: number; fen: bigint }[]): WeighedSum {
  let [weighted, ofFen] = [0n, 0n]
  for (const { percent, fen } of parts) {
    weighted += millionths(percent) * fen
    ofFen += fen
  }
  return { projects: parts.length, ofFen, weighted }
}

const share = ({ weighted, ofFen }: Omit<WeighedSum, 'projects'>) =>
  ({ percent: Number(divideRounded(weighted, ofFen)) / MILLION, plannedFen: plannedOf(weighted), ofFen })

/** Fen of Σ fen × millionths of a percent. */
export const plannedOf = (weighted: bigint): bigint => divideRounded(weighted, 100n * BigInt(MILLION))

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

