import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'

/** What a rule's own page asks besides the rule: over the whole snapshot, like the counts of the catalogue. */

export interface RuleParams {
  rule: string
}

export interface RuleReachRow {
  /** Projects it fires on, those of them whose budget counts, and its sum. */
  projects: number
  budgets: number
  budgetFen: number | null
  /** The same of all projects: the denominators. */
  allProjects: number
  allBudgets: number
  allFen: number | null
  /** Projects it fires on whose budget is suspect, and that money: in neither sum. */
  suspects: number
  suspectFen: number | null
}

/** One row: how many projects a rule fires on and the money they stand for. */
export const ruleReach = defineQuery<RuleParams, RuleReachRow>({
  name: 'rule-reach',
  sql: `WITH money AS (
  SELECT p.budget_fen, p.suspect_budget, CASE WHEN p.suspect_budget THEN NULL ELSE p.budget_fen END AS fen,
    p.project_id IN (SELECT f.project_id FROM findings f WHERE f.rule_id = $1 AND f.outcome = 'fails') AS fires
  FROM projects p
)
SELECT count(*) FILTER (WHERE fires) AS projects, count(fen) FILTER (WHERE fires) AS budgets,
  CAST(sum(fen) FILTER (WHERE fires) AS BIGINT) AS "budgetFen",
  count(*) AS "allProjects", count(fen) AS "allBudgets", CAST(sum(fen) AS BIGINT) AS "allFen",
  count(*) FILTER (WHERE fires AND suspect_budget) AS suspects,
  CAST(sum(budget_fen) FILTER (WHERE fires AND suspect_budget) AS BIGINT) AS "suspectFen"
FROM money`,
  bind: ({ rule }) => [rule],
  row: {
    projects: asNumber, budgets: asNumber, budgetFen: orNull(asNumber),
    allProjects: asNumber, allBudgets: asNumber, allFen: orNull(asNumber),
    suspects: asNumber, suspectFen: orNull(asNumber),
  },
})

export interface RuleReasonRow {
  messageZh: string
  messageEn: string
  cases: number
}

/** Why a rule could not judge, each reason with its number of cases, the commonest first. */
export const ruleReasons = defineQuery<RuleParams, RuleReasonRow>({
  name: 'rule-reasons',
  sql: `SELECT f.message_zh AS "messageZh", f.message_en AS "messageEn", count(*) AS cases
FROM findings f
WHERE f.rule_id = $1 AND f.outcome = 'cannotJudge'
GROUP BY ALL
ORDER BY cases DESC, f.message_zh, f.message_en`,
  bind: ({ rule }) => [rule],
  row: { messageZh: asText, messageEn: asText, cases: asNumber },
})

export const sample: RuleParams = { rule: 'V02' }
