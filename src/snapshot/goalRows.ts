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
  return document.recruitmentGoals.map((goal, index) => {
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
}
