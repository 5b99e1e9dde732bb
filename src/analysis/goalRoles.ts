import { linkages } from './funnel.ts'
import { type LinkageVerdict, verdictOf } from './linkageVerdict.ts'
import type { GoalInput } from './recruitmentMetric.ts'
import { sizelessKey, statedGoals } from './statedGoals.ts'

/** What a printed goal counts as beside the others of its document. */
export interface GoalRole {
  /** Id of the widest statement of the same goal: its own where it is that. */
  statementId: string
  /** How many times the document states the goal. */
  times: number
  /** What must agree over years, `sizelessKey`; null without a family. */
  metricKey: string | null
  /** Id of the goal that stands for its metric where the department's goals are laid beside the projects', and what that comes to; null without a family. */
  linkageId: string | null
  linkage: LinkageVerdict | null
}

/** By goal id, for the goals of one document or of several: those of two documents never meet here. */
export function goalRoles(goals: readonly GoalInput[]): Map<string, GoalRole> {
  const roles = new Map<string, GoalRole>()
  for (const { metric, goalIds } of statedGoals(goals)) {
    const metricKey = metric.family === null ? null : sizelessKey(metric)
    for (const id of goalIds) roles.set(id, { statementId: goalIds[0]!, times: goalIds.length, metricKey, linkageId: null, linkage: null })
  }
  for (const link of linkages(goals.filter(({ family }) => family !== null))) {
    const said = [...link.own, ...link.projects].flatMap(({ goalIds }) => goalIds)
    const linkage = verdictOf(link)
    for (const id of said) roles.set(id, { ...roles.get(id)!, linkageId: said[0]!, linkage })
  }
  return roles
}
