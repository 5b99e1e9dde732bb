import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList, type SqlValue } from '../db/sql.ts'
import { bindSelection, ofFindings, OWN_AT, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export interface AuditParams extends Selection {
  severities: readonly string[]
  /** 必改 建议 提示 */
  classes: readonly string[]
  outcomes: readonly string[]
}

export interface FindingRow {
  findingId: string
  ruleId: string
  titleZh: string | null
  titleEn: string | null
  outcome: string
  class: string
  severity: string
  scored: boolean
  documentId: string
  departmentId: string
  year: number | null
  sourceName: string
  projectId: string | null
  projectName: string | null
  budgetFen: number | null
  /** Whether the project's budget is in doubt; false for a department's finding. */
  suspect: boolean
  indicatorOrdinal: number | null
  level2: string | null
  level3: string | null
  valueText: string | null
  messageZh: string
  messageEn: string
  evidence: string
  cells: string
  precedence: string | null
  locatorLine: number | null
}

/** The parameters of `bindSelection`, then severities, classes and outcomes. */
export const bindAudit = ({ severities, classes, outcomes, ...selection }: AuditParams): SqlValue[] =>
  [...bindSelection(selection), severities.join(','), classes.join(','), outcomes.join(',')]

/** Condition on findings `f` with their indicator `i`, bound by `bindAudit`. */
export const chosenFindings = `${ofFindings('f', 'i')}
  AND ${inList('f.severity', OWN_AT)} AND ${inList('f."class"', OWN_AT + 1)} AND ${inList('f.outcome', OWN_AT + 2)}`

/** Findings with the cell they concern, the money of their project and their place in the source. */
export const findings = defineQuery<AuditParams, FindingRow>({
  name: 'findings',
  sql: `WITH ${SELECTION}
SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", r.title_zh AS "titleZh", r.title_en AS "titleEn",
  f.outcome, f."class", f.severity, f.scored, f.document_id AS "documentId", f.department_id AS "departmentId", f.year, f.source_name AS "sourceName",
  f.project_id AS "projectId", p.name AS "projectName", p.budget_fen AS "budgetFen", coalesce(p.suspect_budget, false) AS suspect,
  f.indicator_ordinal AS "indicatorOrdinal", i.level2, i.level3, i.value_text AS "valueText",
  f.message_zh AS "messageZh", f.message_en AS "messageEn", f.evidence, f.cells, f.precedence,
  f.locator_line AS "locatorLine"
FROM findings f
LEFT JOIN rules r ON r.rule_id = f.rule_id
LEFT JOIN projects p ON p.project_id = f.project_id
LEFT JOIN indicators i ON i.indicator_id = f.indicator_id
WHERE ${chosenFindings}
ORDER BY p.budget_fen DESC NULLS LAST, f.project_id, f.indicator_ordinal NULLS FIRST, f.rule_id, f.finding_id`,
  bind: bindAudit,
  row: {
    findingId: asText, ruleId: asText, titleZh: orNull(asText), titleEn: orNull(asText),
    outcome: asText, class: asText, severity: asText, scored: asFlag,
    documentId: asText, departmentId: asText, year: orNull(asNumber), sourceName: asText,
    projectId: orNull(asText), projectName: orNull(asText), budgetFen: orNull(asNumber), suspect: asFlag,
    indicatorOrdinal: orNull(asNumber), level2: orNull(asText), level3: orNull(asText), valueText: orNull(asText),
    messageZh: asText, messageEn: asText, evidence: asText, cells: asText, precedence: orNull(asText),
    locatorLine: orNull(asNumber),
  },
})

export interface FindingCountRow {
  severity: string
  class: string
  outcome: string
  rows: number
}

/** How many findings of each kind the scope and the rules chosen hold: what a list leaves out is told from these. */
export const findingCounts = defineQuery<Selection, FindingCountRow>({
  name: 'finding-counts',
  sql: `WITH ${SELECTION}
SELECT f.severity, f."class", f.outcome, count(*) AS "rows"
FROM findings f
LEFT JOIN indicators i ON i.indicator_id = f.indicator_id
WHERE ${ofFindings('f', 'i')}
GROUP BY ALL
ORDER BY f.severity, f."class", f.outcome`,
  bind: bindSelection,
  row: { severity: asText, class: asText, outcome: asText, rows: asNumber },
})

export const sample: AuditParams = { ...SAMPLE_SELECTION, severities: ['H'], classes: [], outcomes: ['fails'] }
