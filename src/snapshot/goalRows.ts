import { goalRoles } from '../analysis/goalRoles.ts'
import type { GoalInput } from '../analysis/recruitmentMetric.ts'
import { locatorLine, locatorText } from '../model/locator.ts'
import type { TableRow } from '../model/tables.ts'
import { RECRUITMENT_FAMILIES } from '../reference/recruitmentFamilies.ts'
import type { JudgedDocument } from './context.ts'

const STAGE_OF = new Map<string, string>(RECRUITMENT_FAMILIES.map(({ id, stage }) => [id, stage]))

/** Rows of one document for `department_targets`: the itemised goals in the printed order. */
export function departmentTargetRows({ document, documentId, scope }: JudgedDocument): TableRow[] {
  return document.departmentTargets.map(({ title, indicator, locator }, index) => ({
    target_id: `${documentId}-t${index + 1}`,
    ...scope,
    ordinal: index + 1,
    title,
    indicator,
    locator_line: locatorLine(locator),
    locator: locatorText(locator),
  }))
}

/**
 * Rows of one document for `recruitment_goals`. A goal belongs to the first project that prints its code; `stage`
 * is that of its canonical family, null where the goal has none.
 */
export function recruitmentGoalRows({ document, documentId, projectIds, scope }: JudgedDocument): TableRow[] {
  const rows = document.recruitmentGoals.map((goal, index): TableRow => {
    const project = goal.projectCode === null ? -1 : document.projects.findIndex(({ code }) => code === goal.projectCode)
    return {
      goal_id: `${documentId}-g${index + 1}`,
      ...scope,
      ordinal: index + 1,
      place: goal.where,
      project_id: projectIds[project] ?? null,
      project_code: goal.projectCode,
      metric: goal.metric,
      family: goal.family,
      stage: goal.family === null ? null : STAGE_OF.get(goal.family) ?? null,
      threshold_value: goal.threshold?.value ?? null,
      threshold_unit: goal.threshold?.unit ?? null,
      operator: goal.operator,
      value: goal.value,
      unit: goal.unit,
      canonical_value: goal.canonicalValue,
      canonical_unit: goal.canonicalUnit,
      quote: goal.quote,
      locator_line: locatorLine(goal.locator),
      locator: locatorText(goal.locator),
    }
  })
  const roles = goalRoles(rows.map(goalOf))
  return rows.map((row) => {
    const { statementId, times, metricKey, linkageId, linkage } = roles.get(String(row['goal_id']))!
    return { ...row, statement_id: statementId, times, metric_key: metricKey, linkage_id: linkageId, linkage }
  })
}

/** Columns of `recruitment_goals` that `goalOf` reads. */
export const GOAL_COLUMNS = [
  'goal_id', 'document_id', 'department_id', 'year', 'place', 'project_id', 'metric', 'family', 'threshold_value', 'threshold_unit',
  'operator', 'value', 'unit', 'canonical_value', 'canonical_unit', 'quote',
] as const

/** A row of `recruitment_goals` as analysis takes it. */
export function goalOf(row: TableRow): GoalInput {
  const goal: Record<(typeof GOAL_COLUMNS)[number], unknown> = row as never
  return {
    goalId: goal.goal_id, documentId: goal.document_id, departmentId: goal.department_id, year: goal.year, place: goal.place, projectId: goal.project_id,
    metric: goal.metric, family: goal.family, thresholdValue: goal.threshold_value, thresholdUnit: goal.threshold_unit,
    operator: goal.operator, value: goal.value, unit: goal.unit, canonicalValue: goal.canonical_value, canonicalUnit: goal.canonical_unit, quote: goal.quote,
  } as GoalInput
}
