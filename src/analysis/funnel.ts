import { NOT_COMPARED_ACROSS_LEVELS } from '../reference/recruitmentPairs.ts'
import { familiesOfStage, FUNNEL_STAGES, type FunnelStage } from '../reference/funnel.ts'
import { comparable } from './comparability.ts'
import { byText, byYear, groupBy } from './group.ts'
import type { GoalInput } from './recruitmentMetric.ts'
import type { DocumentInput } from './recruitmentShift.ts'
import { sizelessKey, statedGoals, type StatedGoal } from './statedGoals.ts'

export interface StagePresence {
  stage: FunnelStage
  /** With a figure, in words only, or not at all. */
  state: 'figure' | 'words' | 'absent'
  goalIds: string[]
}

/** Which stages each document states (domain.md 6.4), by department and year; documents without any goal among them. */
export function funnelCoverage(documents: readonly DocumentInput[], goals: readonly GoalInput[]): (DocumentInput & { stages: StagePresence[] })[] {
  const byDocument = groupBy(goals, ({ documentId }) => documentId)
  return documents.map((document) => {
    const own = byDocument.get(document.documentId) ?? []
    return { ...document, stages: FUNNEL_STAGES.map((stage) => presence(stage, own)) }
  }).sort((a, b) => byText(a.departmentId, b.departmentId) || byYear(a.year, b.year) || byText(a.documentId, b.documentId))
}

function presence(stage: FunnelStage, goals: readonly GoalInput[]): StagePresence {
  const families = familiesOfStage(stage)
  const stated = goals.filter(({ family }) => family !== null && families.includes(family))
  const state = stated.some(({ value }) => value !== null) ? 'figure' : stated.length > 0 ? 'words' : 'absent'
  return { stage, state, goalIds: stated.map(({ goalId }) => goalId).sort(byText) }
}

/** A department's own goal beside what its projects carry of it, in one document. */
export interface Linkage {
  documentId: string
  departmentId: string
  year: number | null
  key: string
  own: StatedGoal[]
  projects: StatedGoal[]
  state: 'both' | 'ownOnly' | 'projectsOnly'
  /**
   * Whether a project repeats the department's figure at the same threshold; null where a side has no figure, or another set
   * of projects is meant at each level. The parts are never added up.
   */
  agrees: boolean | null
}

/** Every metric of every document with both sides, by document and metric. */
export function linkages(goals: readonly GoalInput[]): Linkage[] {
  const side = (goal: GoalInput) => goal.place === 'overall' || goal.place === 'itemised'
  const own = statedGoals(goals.filter(side))
  const projects = statedGoals(goals.filter((goal) => !side(goal)))
  const keyOf = ({ metric }: StatedGoal) => JSON.stringify([metric.documentId, eventless(metric)])
  const [left, right] = [groupBy(own, keyOf), groupBy(projects, keyOf)]
  return [...new Set([...left.keys(), ...right.keys()])].sort(byText).map((key): Linkage => {
    const [mine, theirs] = [left.get(key) ?? [], right.get(key) ?? []]
    const { metric } = (mine[0] ?? theirs[0])!
    return {
      documentId: metric.documentId, departmentId: metric.departmentId, year: metric.year, key: eventless(metric), own: mine, projects: theirs,
      state: theirs.length === 0 ? 'ownOnly' : mine.length === 0 ? 'projectsOnly' : 'both', agrees: agreement(mine, theirs),
    }
  })
}

/** A project's event may well carry the department's goal, so the scope makes no other metric here. */
const eventless = (metric: StatedGoal['metric']) => sizelessKey({ ...metric, scope: null })

function agreement(own: readonly StatedGoal[], projects: readonly StatedGoal[]): boolean | null {
  const [mine, theirs] = [own, projects].map((side) => side.filter(({ figure, metric }) => figure !== null && !NOT_COMPARED_ACROSS_LEVELS.includes(metric.family ?? '')))
  if (mine!.length === 0 || theirs!.length === 0) return null
  return mine!.some((a) => theirs!.some((b) => comparable(a.metric, b.metric, 'linkage').ok && a.figure === b.figure))
}
