import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList } from '../db/sql.ts'
import { bindAudit, chosenFindings, sample as AUDIT_SAMPLE, type AuditParams } from './audit.ts'
import { RULE_COLUMNS, RULE_DECODE, type RuleRow } from './method.ts'
import { bindScope, inScope, type Scope } from './scope.ts'
import { SELECTION } from './selection.ts'

/** The sheets of the working paper that count: rules with their coverage, sources, totals with their denominators. */

const numberOrNull = orNull(asNumber)
const textOrNull = orNull(asText)

/** A rule with its counts over the whole snapshot and, `…Here`, within the years and departments chosen. */
export interface PaperRuleRow extends RuleRow {
  failsHere: number
  alsoHere: number
  cannotJudgeHere: number
  explainedHere: number
}

/** The rules chosen, with how often each fired in the snapshot and within the scope. */
export const paperRules = defineQuery<AuditParams, PaperRuleRow>({
  name: 'paper-rules',
  sql: `WITH here AS (
  SELECT f.rule_id, count(*) FILTER (WHERE f.outcome = 'fails') AS fails, count(*) FILTER (WHERE f.outcome = 'also') AS also,
    count(*) FILTER (WHERE f.outcome = 'cannotJudge') AS cannot_judge,
    count(*) FILTER (WHERE f.outcome = 'explained') AS explained
  FROM findings f WHERE ${inScope('f')} GROUP BY f.rule_id
)
SELECT ${RULE_COLUMNS},
  coalesce(h.fails, 0) AS "failsHere", coalesce(h.also, 0) AS "alsoHere", coalesce(h.cannot_judge, 0) AS "cannotJudgeHere",
  coalesce(h.explained, 0) AS "explainedHere"
FROM rules r
LEFT JOIN here h ON h.rule_id = r.rule_id
WHERE ${inList('r.rule_id', 3)}
ORDER BY r.rule_id`,
  bind: ({ rules, ...scope }) => [...bindScope(scope), rules.join(',')],
  row: {
    ...RULE_DECODE,
    failsHere: asNumber, alsoHere: asNumber, cannotJudgeHere: asNumber, explainedHere: asNumber,
  },
})

export interface PaperSourceRow {
  documentId: string
  sourceName: string
  sourceFormat: string
  sha256: string
  bytes: number
  jurisdiction: string | null
  departmentId: string
  departmentCode: string | null
  departmentName: string | null
  year: number | null
  yearBasis: string | null
  projects: number
  indicators: number
  budgetFen: number | null
  lines: number
  accounted: number
  errors: number
  warnings: number
  notices: number
}

/** The documents of the scope, oldest year first. */
export const paperSources = defineQuery<Scope, PaperSourceRow>({
  name: 'paper-sources',
  sql: `SELECT s.document_id AS "documentId", s.source_name AS "sourceName", s.source_format AS "sourceFormat",
  s.source_sha256 AS sha256, s.source_bytes AS bytes, s.jurisdiction,
  s.department_id AS "departmentId", d.code AS "departmentCode", d.name AS "departmentName", s.year, s.year_basis AS "yearBasis",
  s.projects, s.indicators, s.budget_fen AS "budgetFen", s.lines, s.accounted, s.errors, s.warnings, s.notices
FROM documents s
LEFT JOIN departments d ON d.department_id = s.department_id
WHERE ${inScope('s')}
ORDER BY s.year NULLS LAST, s.department_id, s.document_id`,
  bind: bindScope,
  row: {
    documentId: asText, sourceName: asText, sourceFormat: asText, sha256: asText, bytes: asNumber, jurisdiction: textOrNull,
    departmentId: asText, departmentCode: textOrNull, departmentName: textOrNull, year: numberOrNull, yearBasis: textOrNull,
    projects: asNumber, indicators: asNumber, budgetFen: numberOrNull, lines: asNumber, accounted: asNumber,
    errors: asNumber, warnings: asNumber, notices: asNumber,
  },
})

export interface PaperTotalRow {
  documents: number
  projects: number
  /** Projects whose budget could be read and is not in doubt, and their sum: the denominator of `concernedFen`. */
  budgets: number
  budgetFen: number | null
  /** Those in doubt, in no other sum. */
  suspects: number
  suspectFen: number | null
  indicators: number
  judgedIndicators: number
  findings: number
  fails: number
  also: number
  cannotJudge: number
  explained: number
  /** Projects with at least one of the chosen findings that fails, those of them with a budget, and its sum. */
  concerned: number
  concernedBudgets: number
  concernedFen: number | null
}

/** One row: how much there is in the scope, and how much of it the chosen findings concern. */
export const paperTotals = defineQuery<AuditParams, PaperTotalRow>({
  name: 'paper-totals',
  sql: `WITH ${SELECTION}, money AS (
  SELECT p.project_id, CASE WHEN p.suspect_budget THEN NULL ELSE p.budget_fen END AS budget_fen,
    CASE WHEN p.suspect_budget THEN p.budget_fen END AS suspect_fen
  FROM projects p WHERE ${inScope('p')}
), listed AS (
  SELECT f.outcome, f.project_id FROM findings f LEFT JOIN indicators i ON i.indicator_id = f.indicator_id
  WHERE ${chosenFindings}
), concerned AS (
  SELECT m.budget_fen FROM money m WHERE m.project_id IN (SELECT c.project_id FROM listed c WHERE c.outcome = 'fails')
)
SELECT (SELECT count(*) FROM documents s WHERE ${inScope('s')}) AS documents,
  (SELECT count(*) FROM money) AS projects, (SELECT count(budget_fen) FROM money) AS budgets,
  (SELECT CAST(sum(budget_fen) AS BIGINT) FROM money) AS "budgetFen",
  (SELECT count(suspect_fen) FROM money) AS suspects, (SELECT CAST(sum(suspect_fen) AS BIGINT) FROM money) AS "suspectFen",
  (SELECT count(*) FROM indicators i WHERE ${inScope('i')}) AS indicators,
  (SELECT count(i.score) FROM indicators i WHERE ${inScope('i')}) AS "judgedIndicators",
  (SELECT count(*) FROM listed) AS findings,
  (SELECT count(*) FROM listed WHERE outcome = 'fails') AS fails,
  (SELECT count(*) FROM listed WHERE outcome = 'also') AS also,
  (SELECT count(*) FROM listed WHERE outcome = 'cannotJudge') AS "cannotJudge",
  (SELECT count(*) FROM listed WHERE outcome = 'explained') AS explained,
  (SELECT count(*) FROM concerned) AS concerned, (SELECT count(budget_fen) FROM concerned) AS "concernedBudgets",
  (SELECT CAST(sum(budget_fen) AS BIGINT) FROM concerned) AS "concernedFen"`,
  bind: bindAudit,
  row: {
    documents: asNumber, projects: asNumber, budgets: asNumber, budgetFen: numberOrNull, suspects: asNumber, suspectFen: numberOrNull,
    indicators: asNumber, judgedIndicators: asNumber, findings: asNumber, fails: asNumber, also: asNumber, cannotJudge: asNumber, explained: asNumber,
    concerned: asNumber, concernedBudgets: asNumber, concernedFen: numberOrNull,
  },
})

export interface PaperCorrectionRow {
  correctionId: string
  kind: string
  /** applied, stale or unused. */
  state: string
  sourceName: string
  projectCode: string | null
  projectName: string | null
  ordinal: number | null
  field: string | null
  asRead: string | null
  corrected: string | null
  findingId: string | null
  effect: string | null
  date: string
  by: string
  reasonZh: string
  reasonEn: string
}

/** Corrections and explanations of the whole snapshot: what was changed after reading, when, by whom and why. */
export const paperCorrections = defineQuery<Scope, PaperCorrectionRow>({
  name: 'paper-corrections',
  sql: `SELECT c.correction_id AS "correctionId", c.kind, c.state, c.source_name AS "sourceName",
  p.project_code AS "projectCode", p.name AS "projectName", c.indicator_ordinal AS ordinal,
  c.field, c.as_read AS "asRead", c.corrected, c.finding_id AS "findingId", c.effect,
  c."date", c."by", c.reason_zh AS "reasonZh", c.reason_en AS "reasonEn"
FROM corrections c
LEFT JOIN documents s ON s.document_id = c.document_id
LEFT JOIN projects p ON p.project_id = c.project_id
WHERE s.document_id IS NULL OR (${inScope('s')})
ORDER BY c."date", c.correction_id`,
  bind: bindScope,
  row: {
    correctionId: asText, kind: asText, state: asText, sourceName: asText, projectCode: textOrNull, projectName: textOrNull,
    ordinal: numberOrNull, field: textOrNull, asRead: textOrNull, corrected: textOrNull, findingId: textOrNull, effect: textOrNull,
    date: asText, by: asText, reasonZh: asText, reasonEn: asText,
  },
})

export const sample: AuditParams = AUDIT_SAMPLE
