import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindScope, inScope, SAMPLE_SCOPE, type Scope } from './scope.ts'

export interface BudgetQualityRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: number | null
  quality: number | null
  ceiling: number | null
  grade: string | null
  indicatorCount: number
  findingCount: number
}

/** One row per project, largest budget first; `findingCount` leaves out what another rule takes precedence over. */
export const budgetQuality = defineQuery<Scope, BudgetQualityRow>({
  name: 'budget-quality',
  sql: `SELECT p.project_id AS "projectId", p.name, p.department_id AS "departmentId", p.year,
  p.budget_fen AS "budgetFen", p.quality, p.ceiling, p.grade, p.indicator_count AS "indicatorCount",
  count(f.finding_id) AS "findingCount"
FROM projects p
LEFT JOIN findings f ON f.project_id = p.project_id AND f.outcome = 'fails'
WHERE ${inScope('p')}
GROUP BY ALL
ORDER BY p.budget_fen DESC NULLS LAST, p.project_id`,
  bind: bindScope,
  row: {
    projectId: asText, name: asText, departmentId: asText, year: orNull(asNumber),
    budgetFen: orNull(asNumber), quality: orNull(asNumber), ceiling: orNull(asNumber), grade: orNull(asText),
    indicatorCount: asNumber, findingCount: asNumber,
  },
})

export const sample: Scope = SAMPLE_SCOPE
