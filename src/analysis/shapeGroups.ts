import type { Checkpoint } from '../model/targetDocument.ts'
import { LIKE_POINTS, TEMPLATE } from '../reference/shapeThresholds.ts'
import { mostApart } from './curveMeasures.ts'
import { sumFen } from './fen.ts'
import { byText, byYear, groupBy } from './group.ts'
import type { JudgedPlan } from './judgedPlans.ts'
import { SHAPES, type Shape } from './spendingShape.ts'

export interface Tally {
  projects: number
  /** Sum of the budgets that are known and not in doubt, fen. */
  fen: bigint
}

export const tally = (plans: readonly JudgedPlan[]): Tally => ({ projects: plans.length, fen: sumFen(plans.flatMap(({ fen }) => (fen === null ? [] : [fen]))) })

/** Number and money of each shape that occurs, in the order of SHAPES; projects that may be paid late are said apart, not counted. */
export function shapeTallies(plans: readonly JudgedPlan[]): { shape: Shape; counted: Tally; exempt: Tally }[] {
  const byShape = groupBy(plans, ({ curve }) => curve?.shape.shape ?? null)
  return SHAPES.flatMap((shape) => {
    const own = byShape.get(shape)
    if (own === undefined) return []
    return [{ shape, counted: tally(own.filter(({ exemption }) => exemption === null)), exempt: tally(own.filter(({ exemption }) => exemption !== null)) }]
  })
}

/** A plan with the projects that print it. */
export interface PlanTally extends Tally {
  key: string
  points: Checkpoint[]
  shape: Shape
}

export interface LikePlans extends PlanTally {
  /** Different plans in the group, in text order; the other fields are of the plan they are alike to: the one with most money, then most projects. */
  keys: string[]
}

export interface LikeCurves extends LikePlans {
  /** In text order. */
  projectIds: string[]
}

/**
 * Groups of like plans, most projects first. Different plans are taken by money, projects and key; each joins the first
 * group of the same checkpoints whose leading plan lies within LIKE_POINTS everywhere, or leads a new one. The answer
 * doesn't depend on the order of the plans or the unit of money; plans with less money change no group of the others.
 */
export function likePlans(plans: readonly PlanTally[]): LikePlans[] {
  const same = [...plans].sort((a, b) => (a.fen === b.fen ? b.projects - a.projects || byText(a.key, b.key) : a.fen < b.fen ? 1 : -1))
  const leaders = new Map<string, PlanTally[][]>()
  for (const plan of same) {
    const months = plan.points.map(({ month }) => month).join()
    const groups = leaders.get(months) ?? []
    const home = groups.find(([leader]) => mostApart(leader!.points, plan.points) <= LIKE_POINTS)
    if (home === undefined) groups.push([plan])
    else home.push(plan)
    leaders.set(months, groups)
  }
  return [...leaders.values()].flat().map((group): LikePlans => ({
    key: group[0]!.key, points: group[0]!.points, shape: group[0]!.shape, keys: group.map(({ key }) => key).sort(byText),
    projects: group.reduce((sum, { projects }) => sum + projects, 0), fen: sumFen(group.map(({ fen }) => fen)),
  })).sort((a, b) => b.projects - a.projects || byText(a.key, b.key))
}

/** The same of projects, with their ids. */
export function likeCurves(plans: readonly JudgedPlan[]): LikeCurves[] {
  const byKey = groupBy(plans.filter(({ curve }) => curve !== null), ({ curve }) => curve!.key)
  const tallies = [...byKey].map(([key, members]): PlanTally => ({ key, points: members[0]!.curve!.points, shape: members[0]!.curve!.shape.shape, ...tally(members) }))
  return likePlans(tallies).map((group) => ({ ...group, projectIds: group.keys.flatMap((key) => byKey.get(key)!.map(({ projectId }) => projectId)).sort(byText) }))
}

export interface CopiedCurve {
  departmentId: string
  year: number | null
  /** Projects with a plan, and different plans among them. */
  withPlan: number
  plans: number
  /** The plan most projects print (of equally frequent ones the first in text order), with their number and money. */
  key: string
  points: Checkpoint[]
  copies: Tally
  /** Every project with a plan prints it, and there are at least two. */
  onAll: boolean
  /** As many copies and as large a share as TEMPLATE asks. */
  template: boolean
}

/** How far each department prints one curve for its projects of a year, by department and year. */
export function copiedCurves(plans: readonly JudgedPlan[]): CopiedCurve[] {
  const drawn = plans.filter(({ curve }) => curve !== null)
  return [...groupBy(drawn, ({ departmentId, year }) => `${year ?? ''} ${departmentId}`).values()].map((own): CopiedCurve => {
    const byPlan = [...groupBy(own, ({ curve }) => curve!.key)].sort(([a, x], [b, y]) => y.length - x.length || byText(a, b))
    const [key, copies] = byPlan[0]!
    return {
      departmentId: own[0]!.departmentId, year: own[0]!.year, withPlan: own.length, plans: byPlan.length,
      key, points: copies[0]!.curve!.points, copies: tally(copies),
      onAll: byPlan.length === 1 && own.length > 1,
      template: copies.length >= TEMPLATE.projects && copies.length / own.length >= TEMPLATE.share,
    }
  }).sort((a, b) => byText(a.departmentId, b.departmentId) || byYear(a.year, b.year))
}

/** Projects whose plan is their department's template of the year: to be named so beside their shape. */
export function templateProjects(plans: readonly JudgedPlan[]): Set<string> {
  const templates = new Set(copiedCurves(plans).filter(({ template }) => template).map(({ departmentId, year, key }) => [departmentId, year, key].join('\n')))
  return new Set(plans.flatMap(({ projectId, departmentId, year, curve }) => (templates.has([departmentId, year, curve?.key].join('\n')) ? [projectId] : [])))
}
