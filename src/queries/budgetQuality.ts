import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindSelection, ofScored, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export interface BudgetQualityRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: number | null
  /** Whether the budget is in doubt: shown, and in no sum. */
  suspect: boolean
  /** Sum of the parts before ceilings, for sorting; `quality` after them, for the grade. */
  qualityRaw: number | null
  quality: number | null
  ceiling: number | null
  grade: string | null
  indicatorCount: number
  findingCount: number
}

/** Columns of `BudgetQualityRow` over `scored_projects p`. */
export const BUDGET_QUALITY_COLUMNS = `p.project_id AS "projectId", p.name, p.department_id AS "departmentId", p.year,
  p.budget_fen AS "budgetFen", p.suspect_budget AS suspect, p.quality_raw AS "qualityRaw", p.quality, p.ceiling, p.grade, p.indicator_count AS "indicatorCount",
  p.finding_count AS "findingCount"`

/** One row per project, largest budget first; `findingCount` leaves out what another rule takes precedence over. */
export const budgetQuality = defineQuery<Selection, BudgetQualityRow>({
  name: 'budget-quality',
  sql: `WITH ${SELECTION}
SELECT ${BUDGET_QUALITY_COLUMNS}
FROM scored_projects p
WHERE ${ofScored('p')}
ORDER BY p.budget_fen DESC NULLS LAST, p.project_id`,
  bind: bindSelection,
  row: {
    projectId: asText, name: asText, departmentId: asText, year: orNull(asNumber),
    budgetFen: orNull(asNumber), suspect: asFlag, qualityRaw: orNull(asNumber), quality: orNull(asNumber), ceiling: orNull(asNumber), grade: orNull(asText),
    indicatorCount: asNumber, findingCount: asNumber,
  },
})

export const sample: Selection = SAMPLE_SELECTION
