import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindScope, inScope, SAMPLE_SCOPE, type Scope } from './scope.ts'

export interface GradeRow {
  /** 优 良 中 差, null where the project could not be judged. */
  grade: string | null
  projects: number
  /** Projects whose budget could be read. */
  budgets: number
  budgetFen: number | null
  indicators: number
}

/** Projects and their money by the band of the writing score. */
export const moneyByGrade = defineQuery<Scope, GradeRow>({
  name: 'money-by-grade',
  sql: `SELECT p.grade, count(*) AS projects, count(p.budget_fen) AS budgets,
  CAST(sum(p.budget_fen) AS BIGINT) AS "budgetFen", CAST(sum(p.indicator_count) AS BIGINT) AS indicators
FROM projects p
WHERE ${inScope('p')}
GROUP BY p.grade
ORDER BY p.grade`,
  bind: bindScope,
  row: { grade: orNull(asText), projects: asNumber, budgets: asNumber, budgetFen: orNull(asNumber), indicators: asNumber },
})

export interface AttentionRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: number | null
  quality: number | null
  grade: string | null
  /** Findings of severity H, and the rules that made them, joined by ','. */
  high: number
  rules: string
}

/** Projects with findings of high severity, by the money at stake. */
export const attention = defineQuery<Scope, AttentionRow>({
  name: 'attention',
  sql: `SELECT p.project_id AS "projectId", p.name, p.department_id AS "departmentId", p.year,
  p.budget_fen AS "budgetFen", p.quality, p.grade, count(*) AS high,
  string_agg(DISTINCT f.rule_id, ',' ORDER BY f.rule_id) AS rules
FROM findings f
JOIN projects p ON p.project_id = f.project_id
WHERE f.outcome = 'fails' AND f.severity = 'H' AND ${inScope('p')}
GROUP BY ALL
ORDER BY p.budget_fen DESC NULLS LAST, high DESC, p.project_id
LIMIT 8`,
  bind: bindScope,
  row: {
    projectId: asText, name: asText, departmentId: asText, year: orNull(asNumber), budgetFen: orNull(asNumber),
    quality: orNull(asNumber), grade: orNull(asText), high: asNumber, rules: asText,
  },
})

export const sample: Scope = SAMPLE_SCOPE
