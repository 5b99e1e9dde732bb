import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'

export type MethodParams = Record<string, never>

export interface RuleRow {
  ruleId: string
  class: string
  severity: string
  confidence: string
  dimension: string | null
  deduction: number | null
  scored: boolean
  scope: string
  titleZh: string
  titleEn: string
  checkZh: string
  checkEn: string
  citation: string
  citationMark: string
  fails: number
  also: number
  passes: number
  cannotJudge: number
  notApplicable: number
}

/** Every rule with how often it fired in the whole snapshot. */
export const rules = defineQuery<MethodParams, RuleRow>({
  name: 'rules',
  sql: `SELECT rule_id AS "ruleId", "class", severity, confidence, dimension, deduction, scored, scope,
  title_zh AS "titleZh", title_en AS "titleEn", check_zh AS "checkZh", check_en AS "checkEn",
  citation, citation_mark AS "citationMark",
  fails, also, passes, cannot_judge AS "cannotJudge", not_applicable AS "notApplicable"
FROM rules
ORDER BY rule_id`,
  bind: () => [],
  row: {
    ruleId: asText, class: asText, severity: asText, confidence: asText, dimension: orNull(asText),
    deduction: orNull(asNumber), scored: asFlag, scope: asText,
    titleZh: asText, titleEn: asText, checkZh: asText, checkEn: asText, citation: asText, citationMark: asText,
    fails: asNumber, also: asNumber, passes: asNumber, cannotJudge: asNumber, notApplicable: asNumber,
  },
})

export const sample: MethodParams = {}
