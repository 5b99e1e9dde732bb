import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, type Query } from '../db/sql.ts'

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
  citationEn: string
  citationMark: string
  /** Printed fields it reads, joined by ','. */
  looksAt: string
  exclusionZh: string | null
  exclusionEn: string | null
  /** Worked example as JSON, null where none was written. */
  example: string | null
  fails: number
  also: number
  passes: number
  cannotJudge: number
  notApplicable: number
  explained: number
}

/** Columns of `RuleRow` over `rules` as `r`, and how they are read. */
export const RULE_COLUMNS = `r.rule_id AS "ruleId", r."class", r.severity, r.confidence, r.dimension, r.deduction, r.scored, r.scope,
  r.title_zh AS "titleZh", r.title_en AS "titleEn", r.check_zh AS "checkZh", r.check_en AS "checkEn",
  r.citation, r.citation_en AS "citationEn", r.citation_mark AS "citationMark",
  r.looks_at AS "looksAt", r.exclusion_zh AS "exclusionZh", r.exclusion_en AS "exclusionEn", r.example,
  r.fails, r.also, r.passes, r.cannot_judge AS "cannotJudge", r.not_applicable AS "notApplicable", r.explained`
export const RULE_DECODE: Query<MethodParams, RuleRow>['row'] = {
  ruleId: asText, class: asText, severity: asText, confidence: asText, dimension: orNull(asText),
  deduction: orNull(asNumber), scored: asFlag, scope: asText,
  titleZh: asText, titleEn: asText, checkZh: asText, checkEn: asText, citation: asText, citationEn: asText, citationMark: asText,
  looksAt: asText, exclusionZh: orNull(asText), exclusionEn: orNull(asText), example: orNull(asText),
  fails: asNumber, also: asNumber, passes: asNumber, cannotJudge: asNumber, notApplicable: asNumber, explained: asNumber,
}

/** Every rule with how often it fired in the whole snapshot. */
export const rules = defineQuery<MethodParams, RuleRow>({
  name: 'rules',
  sql: `SELECT ${RULE_COLUMNS}
FROM rules r
ORDER BY r.rule_id`,
  bind: () => [],
  row: RULE_DECODE,
})

export interface CorrectionRow {
  correctionId: string
  /** 'cell' or 'finding'. */
  kind: string
  /** applied, stale or unused; why, where stale. */
  state: string
  staleNote: string | null
  sourceName: string
  documentId: string | null
  projectId: string | null
  projectName: string | null
  indicatorOrdinal: number | null
  /** Column of `indicators`, `projects` or `documents`. */
  field: string | null
  /** As text, money in 万元; null where blank. */
  asRead: string | null
  corrected: string | null
  date: string
  by: string
  reasonZh: string
  reasonEn: string
  findingId: string | null
  ruleId: string | null
  /** annotate or silence. */
  effect: string | null
}

/** Every correction and explanation there is, newest first. */
export const corrections = defineQuery<MethodParams, CorrectionRow>({
  name: 'corrections',
  sql: `SELECT c.correction_id AS "correctionId", c.kind, c.state, c.stale_note AS "staleNote", c.source_name AS "sourceName",
  c.document_id AS "documentId", c.project_id AS "projectId", p.name AS "projectName", c.indicator_ordinal AS "indicatorOrdinal",
  c.field, c.as_read AS "asRead", c.corrected, c."date", c."by", c.reason_zh AS "reasonZh", c.reason_en AS "reasonEn",
  c.finding_id AS "findingId", f.rule_id AS "ruleId", c.effect
FROM corrections c
LEFT JOIN projects p ON p.project_id = c.project_id
LEFT JOIN findings f ON f.finding_id = c.finding_id AND f.document_id = c.document_id
ORDER BY c."date" DESC, c.correction_id`,
  bind: () => [],
  row: {
    correctionId: asText, kind: asText, state: asText, staleNote: orNull(asText), sourceName: asText,
    documentId: orNull(asText), projectId: orNull(asText), projectName: orNull(asText), indicatorOrdinal: orNull(asNumber),
    field: orNull(asText), asRead: orNull(asText), corrected: orNull(asText), date: asText, by: asText,
    reasonZh: asText, reasonEn: asText, findingId: orNull(asText), ruleId: orNull(asText), effect: orNull(asText),
  },
})

export const sample: MethodParams = {}
