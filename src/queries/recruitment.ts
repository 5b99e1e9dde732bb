import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindSelection, ofProjects, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export interface RecruitmentRow {
  goalId: string
  documentId: string
  departmentId: string
  year: number | null
  place: string
  projectId: string | null
  projectName: string | null
  metric: string
  family: string | null
  thresholdValue: number | null
  thresholdUnit: string | null
  operator: string | null
  value: number | null
  unit: string | null
  canonicalValue: number | null
  canonicalUnit: string | null
  quote: string
  sourceName: string
  /** Short form: `L198`, `t2 r4 c1`, `¶17`. */
  locator: string
}

/** Goals `g` of a table like `recruitment_goals` as printed, with their document and project, before any condition. */
export const goalsIn = (table: string) => `SELECT g.goal_id AS "goalId", g.document_id AS "documentId", g.department_id AS "departmentId", g.year, g.place,
  g.project_id AS "projectId", p.name AS "projectName", g.metric, g.family,
  g.threshold_value AS "thresholdValue", g.threshold_unit AS "thresholdUnit",
  g.operator, g.value, g.unit, g.canonical_value AS "canonicalValue", g.canonical_unit AS "canonicalUnit",
  g.quote, d.source_name AS "sourceName", g.locator
FROM ${table} g
JOIN documents d ON d.document_id = g.document_id
LEFT JOIN projects p ON p.project_id = g.project_id`

export const GOAL_ROW = {
  goalId: asText, documentId: asText, departmentId: asText, year: orNull(asNumber), place: asText,
  projectId: orNull(asText), projectName: orNull(asText), metric: asText, family: orNull(asText),
  thresholdValue: orNull(asNumber), thresholdUnit: orNull(asText),
  operator: orNull(asText), value: orNull(asNumber), unit: orNull(asText),
  canonicalValue: orNull(asNumber), canonicalUnit: orNull(asText),
  quote: asText, sourceName: asText, locator: asText,
}

/** Every recruitment goal as stated, in the order of the documents. */
export const recruitmentGoals = defineQuery<Selection, RecruitmentRow>({
  name: 'recruitment-goals',
  sql: `WITH ${SELECTION}
${goalsIn('recruitment_goals')}
WHERE ${ofProjects('g')}
ORDER BY g.year NULLS LAST, g.document_id, g.ordinal`,
  bind: bindSelection,
  row: GOAL_ROW,
})

export interface RecruitmentProjectRow {
  projectId: string
  documentId: string
  departmentId: string
  year: number | null
  name: string
  budgetFen: number | null
  /** Whether the budget is in doubt: shown, and in no sum. */
  suspect: boolean
}

export const PROJECT_ROW = {
  projectId: asText, documentId: asText, departmentId: asText, year: orNull(asNumber), name: asText, budgetFen: orNull(asNumber), suspect: asFlag,
}

/** The projects of the documents with their budgets, by document; which of them are about recruitment is told by their names. */
export const recruitmentProjects = defineQuery<Selection, RecruitmentProjectRow>({
  name: 'recruitment-projects',
  sql: `WITH ${SELECTION}
SELECT project_id AS "projectId", document_id AS "documentId", department_id AS "departmentId", year, name,
  budget_fen AS "budgetFen", suspect_budget AS suspect
FROM projects p
WHERE ${ofProjects('p')}
ORDER BY department_id, year NULLS LAST, document_id, project_ordinal`,
  bind: bindSelection,
  row: PROJECT_ROW,
})

export const sample: Selection = SAMPLE_SELECTION
