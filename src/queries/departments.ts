import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindSelection, ofScored, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export interface DepartmentScoreRow {
  departmentId: string
  projects: number
  /** Projects with a score: the n of `mean`. */
  judged: number
  /** Those of them whose budget is known and not suspect: the n of `weighted`, and its money. */
  weighing: number
  weighingFen: number | null
  /** Mean of the project scores weighted by budget, and the plain mean. */
  weighted: number | null
  mean: number | null
}

/** Scores of the departments over the projects in scope; suspect budgets weigh nothing. */
export const departmentScores = defineQuery<Selection, DepartmentScoreRow>({
  name: 'department-scores',
  sql: `WITH ${SELECTION}, judged AS (
  SELECT p.department_id, p.quality,
    CASE WHEN p.quality IS NULL OR p.suspect_budget THEN NULL ELSE p.budget_fen END AS fen
  FROM scored_projects p
  WHERE ${ofScored('p')}
)
SELECT department_id AS "departmentId", count(*) AS projects, count(quality) AS judged,
  count(fen) AS weighing, CAST(sum(fen) AS BIGINT) AS "weighingFen",
  sum(quality * fen) / nullif(CAST(sum(fen) AS DOUBLE), 0) AS weighted, avg(quality) AS mean
FROM judged
GROUP BY department_id
ORDER BY department_id`,
  bind: bindSelection,
  row: {
    departmentId: asText, projects: asNumber, judged: asNumber, weighing: asNumber, weighingFen: orNull(asNumber),
    weighted: orNull(asNumber), mean: orNull(asNumber),
  },
})

export const sample: Selection = SAMPLE_SELECTION
