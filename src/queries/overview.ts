import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindSelection, ofScored, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export interface GradeRow {
  /** 优 良 中 差, null where the project could not be judged. */
  grade: string | null
  projects: number
  /** Projects whose budget could be read and is not suspect, and its sum. */
  budgets: number
  budgetFen: number | null
  /** Those whose budget is suspect: in no sum. */
  suspects: number
  suspectFen: number | null
  indicators: number
}

/** Projects and their money by the band of the writing score. */
export const moneyByGrade = defineQuery<Selection, GradeRow>({
  name: 'money-by-grade',
  sql: `WITH ${SELECTION}
SELECT p.grade, count(*) AS projects, count(p.budget_fen) FILTER (WHERE NOT p.suspect_budget) AS budgets,
  CAST(sum(p.budget_fen) FILTER (WHERE NOT p.suspect_budget) AS BIGINT) AS "budgetFen",
  count(p.budget_fen) FILTER (WHERE p.suspect_budget) AS suspects,
  CAST(sum(p.budget_fen) FILTER (WHERE p.suspect_budget) AS BIGINT) AS "suspectFen",
  CAST(sum(p.indicator_count) AS BIGINT) AS indicators
FROM scored_projects p
WHERE ${ofScored('p')}
GROUP BY p.grade
ORDER BY p.grade`,
  bind: bindSelection,
  row: {
    grade: orNull(asText), projects: asNumber, budgets: asNumber, budgetFen: orNull(asNumber),
    suspects: asNumber, suspectFen: orNull(asNumber), indicators: asNumber,
  },
})

export interface AttentionRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: number | null
  suspect: boolean
  qualityRaw: number | null
  quality: number | null
  grade: string | null
  /** Findings of severity H, and the rules that made them, joined by ','. */
  high: number
  rules: string
}

/** Projects with findings of high severity, by the money at stake. */
export const attention = defineQuery<Selection, AttentionRow>({
  name: 'attention',
  sql: `WITH ${SELECTION}
SELECT p.project_id AS "projectId", p.name, p.department_id AS "departmentId", p.year,
  p.budget_fen AS "budgetFen", p.suspect_budget AS suspect, p.quality_raw AS "qualityRaw", p.quality, p.grade, p.high_count AS high, p.high_rules AS rules
FROM scored_projects p
WHERE p.high_count > 0 AND ${ofScored('p')}
ORDER BY p.budget_fen DESC NULLS LAST, high DESC, p.project_id
LIMIT 8`,
  bind: bindSelection,
  row: {
    projectId: asText, name: asText, departmentId: asText, year: orNull(asNumber), budgetFen: orNull(asNumber),
    suspect: asFlag, qualityRaw: orNull(asNumber), quality: orNull(asNumber), grade: orNull(asText), high: asNumber, rules: asText,
  },
})

export const sample: Selection = SAMPLE_SELECTION
