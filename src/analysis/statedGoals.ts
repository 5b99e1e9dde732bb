import { sizeless } from './comparability.ts'
import { byText, groupBy } from './group.ts'
import { figureOf, type GoalInput, LEVEL_ORDER, type Modality, recruitmentMetric, type RecruitmentMetric } from './recruitmentMetric.ts'

/** One goal of one document, however many times it states it. */
export interface StatedGoal {
  /** Of the widest statement: department, item, project, row. */
  metric: RecruitmentMetric
  /** In the family's unit where it converts; null: stated without a number. */
  figure: number | null
  unit: string | null
  operator: string | null
  /** Whether it is promised, striven for or forecast, in the order of the statements. */
  modalities: Modality[]
  /** Every statement of it, widest first, so that what is said twice shows it. */
  goalIds: string[]
  places: string[]
  projectIds: string[]
}

const rank = ({ level }: RecruitmentMetric) => LEVEL_ORDER.indexOf(level)

/**
 * Goals with what a document says more than once put together: same metric, threshold, dimension and figure. Whether the
 * words set a floor or just a number makes no second goal; a figure of an event is its own.
 */
export function statedGoals(goals: readonly GoalInput[]): StatedGoal[] {
  const read = goals.map((goal) => ({ goal, metric: recruitmentMetric(goal), figure: figureOf(goal) }))
  const same = groupBy(read, ({ metric, figure }) => JSON.stringify([metric.documentId, identityKey(metric), figure]))
  return [...same.values()].map((stated): StatedGoal => {
    const [first] = stated.sort((a, b) => rank(a.metric) - rank(b.metric) || byText(a.goal.goalId, b.goal.goalId))
    const units = stated.flatMap(({ goal }) => goal.canonicalUnit ?? goal.unit ?? [])
    return {
      metric: first!.metric, figure: first!.figure, unit: first!.figure === null ? null : units[0] ?? null,
      operator: stated.map(({ goal }) => goal.operator).find((operator) => operator !== null) ?? null,
      modalities: [...new Set(stated.map(({ metric }) => metric.modality))],
      goalIds: stated.map(({ goal }) => goal.goalId),
      places: [...new Set(stated.map(({ goal }) => goal.place))],
      projectIds: [...new Set(stated.flatMap(({ goal }) => goal.projectId ?? []))],
    }
  }).sort((a, b) => byText(a.metric.documentId, b.metric.documentId) || byText(identityKey(a.metric), identityKey(b.metric)) || rank(a.metric) - rank(b.metric) || byText(a.goalIds[0]!, b.goalIds[0]!))
}

/** What must agree over years, but for the threshold: metric, dimension, and whether it is an event's. */
export function sizelessKey(metric: RecruitmentMetric): string {
  return [sizeless(metric), metric.dimension, metric.scope === 'activity' ? 'activity' : ''].join('|')
}

/** The same with family and threshold. */
export function identityKey(metric: RecruitmentMetric): string {
  return [sizelessKey(metric), metric.family ?? '', metric.thresholdYuan ?? ''].join('|')
}
