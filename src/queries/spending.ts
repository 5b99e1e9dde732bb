import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindSelection, ofProjects, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export interface SpendingRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: number | null
  /** Whether the budget is in doubt: shown, and in no sum. */
  suspect: boolean
  /** Cumulative percent at month end, as planned. */
  mar: number | null
  jun: number | null
  oct: number | null
  dec: number | null
  /** Other checkpoints, `month:percent` joined by `;`. */
  extra: string | null
}

/** The spending plan of each project, largest budget first. */
export const spendingPlans = defineQuery<Selection, SpendingRow>({
  name: 'spending-plans',
  sql: `WITH ${SELECTION}
SELECT project_id AS "projectId", name, department_id AS "departmentId", year, budget_fen AS "budgetFen", suspect_budget AS suspect,
  plan_mar AS mar, plan_jun AS jun, plan_oct AS oct, plan_dec AS "dec", plan_extra AS extra
FROM projects p
WHERE ${ofProjects('p')}
ORDER BY budget_fen DESC NULLS LAST, project_id`,
  bind: bindSelection,
  row: {
    projectId: asText, name: asText, departmentId: asText, year: orNull(asNumber), budgetFen: orNull(asNumber), suspect: asFlag,
    mar: orNull(asNumber), jun: orNull(asNumber), oct: orNull(asNumber), dec: orNull(asNumber), extra: orNull(asText),
  },
})

export const sample: Selection = SAMPLE_SELECTION
