import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, type SqlValue } from '../db/sql.ts'
import { DEFAULT_WEIGHTS, type Weights } from '../reference/weights.ts'
import type { IndicatorRow, ProjectFindingRow } from './project.ts'
import { bindWeights, rowScores, scoreTables } from './scores.ts'

export interface FindingParams {
  finding: string
}

export interface FindingPlaceRow {
  findingId: string
  ruleId: string
  outcome: string
  /** null for a department's finding. */
  projectId: string | null
  projectName: string | null
}

/** Where a finding named in an address belongs; no row where there is none. */
export const findingPlace = defineQuery<FindingParams, FindingPlaceRow>({
  name: 'finding-place',
  sql: `SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", f.outcome, f.project_id AS "projectId", p.name AS "projectName"
FROM findings f
LEFT JOIN projects p ON p.project_id = f.project_id
WHERE f.finding_id = $1`,
  bind: ({ finding }) => [finding],
  row: { findingId: asText, ruleId: asText, outcome: asText, projectId: orNull(asText), projectName: orNull(asText) },
})

/** An indicator, or a finding wherever it belongs; the other is ''. */
export interface EvidenceParams {
  indicator: string
  finding: string
  weights: Weights
}

/** The row, where the place has one. */
type PlacedIndicator = { [K in keyof IndicatorRow]: IndicatorRow[K] | null }

export interface EvidenceRow extends PlacedIndicator {
  documentId: string
  departmentId: string
  year: number | null
  sourceName: string
  sourceFormat: string
  projectId: string | null
  projectCode: string | null
  projectName: string | null
  budgetFen: number | null
  suspect: boolean
  /** Place of the project in its source. */
  projectLocator: string | null
  confidence: number | null
  /** Rules that passed on the row, on its project, on the document, joined by ','. */
  passedRow: string
  passedProject: string
  passedDocument: string
}

const AT = `place AS (
  SELECT document_id, project_id, indicator_id FROM indicators WHERE indicator_id = $1
  UNION ALL SELECT document_id, project_id, indicator_id FROM findings WHERE finding_id = $2
)`
const bindEvidence = ({ indicator, finding, weights }: EvidenceParams): SqlValue[] => [indicator, finding, bindWeights(weights)]

/** Rows of the place's document, whose id the place's own begins with: a layout is told from all of them. */
function only({ indicator, finding }: Omit<EvidenceParams, 'weights'>) {
  const id = /^d-[0-9a-f]{12}(?=-)/u.exec(indicator === '' ? finding : indicator)?.[0]
  const wanted = id === undefined || (indicator !== '' && finding !== '') ? null : { column: 'document_id', values: [id] }
  return wanted === null ? null : { indicators: wanted, findings: wanted }
}

/** One row: all that is printed and scored at a place, and what passed there; none where the place is not in the snapshot. */
export const evidence = defineQuery<EvidenceParams, EvidenceRow>({
  name: 'evidence',
  sql: `WITH ${scoreTables(3)}, ${rowScores(3)}, ${AT}
SELECT d.document_id AS "documentId", d.department_id AS "departmentId", d.year, d.source_name AS "sourceName", d.source_format AS "sourceFormat",
  p.project_id AS "projectId", p.project_code AS "projectCode", p.name AS "projectName", p.budget_fen AS "budgetFen",
  coalesce(p.suspect_budget, false) AS suspect, p.locator AS "projectLocator",
  i.indicator_id AS "indicatorId", i.indicator_ordinal AS ordinal, i.level1, i.level2, i.level3, i.description,
  i.value_text AS "valueText", i.basis, s."group", coalesce(l.has_description, false) AS "hasDescription", s.score_raw AS "scoreRaw", s.score,
  i.dim_measurable AS measurable, i.dim_category AS category, i.dim_ambition AS ambition,
  i.dim_definition AS definition, i.dim_basis AS "basisScore", i.ceiling,
  i.cell_confidence AS "cellConfidence", i.uncertain_cells AS "uncertainCells", i.confidence, i.locator,
  coalesce(i.passed, '') AS "passedRow", coalesce(p.passed, '') AS "passedProject", d.passed AS "passedDocument"
FROM place a
JOIN documents d ON d.document_id = a.document_id
LEFT JOIN projects p ON p.project_id = a.project_id
LEFT JOIN indicators i ON i.indicator_id = a.indicator_id
LEFT JOIN row_scores s ON s.indicator_id = a.indicator_id
LEFT JOIN printed_layouts l ON l.document_id = a.document_id
ORDER BY d.document_id, p.project_id, i.indicator_ordinal`,
  bind: bindEvidence,
  // Other weights weigh every project anew.
  only: (params) => (bindWeights(params.weights) === '' ? only(params) : null),
  row: {
    documentId: asText, departmentId: asText, year: orNull(asNumber), sourceName: asText, sourceFormat: asText,
    projectId: orNull(asText), projectCode: orNull(asText), projectName: orNull(asText), budgetFen: orNull(asNumber), suspect: asFlag, projectLocator: orNull(asText),
    indicatorId: orNull(asText), ordinal: orNull(asNumber), level1: orNull(asText), level2: orNull(asText), level3: orNull(asText), description: orNull(asText),
    valueText: orNull(asText), basis: orNull(asText), group: orNull(asText), hasDescription: asFlag, scoreRaw: orNull(asNumber), score: orNull(asNumber),
    measurable: orNull(asNumber), category: orNull(asNumber), ambition: orNull(asNumber),
    definition: orNull(asNumber), basisScore: orNull(asNumber), ceiling: orNull(asNumber),
    cellConfidence: orNull(asText), uncertainCells: orNull(asText), confidence: orNull(asNumber), locator: orNull(asText),
    passedRow: asText, passedProject: asText, passedDocument: asText,
  },
})

/** All findings of the project and of the document's department, whatever row they are about; the indicator's or finding's own place decides which. */
export const evidenceFindings = defineQuery<Omit<EvidenceParams, 'weights'>, ProjectFindingRow>({
  name: 'evidence-findings',
  sql: `WITH ${AT}
SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", r.title_zh AS "titleZh", r.title_en AS "titleEn",
  f.branch, r.dimension, r.deduction, f.outcome, f."class", f.severity, f.scored, f.indicator_ordinal AS "indicatorOrdinal", f.indicator_ordinals AS ordinals,
  f.message_zh AS "messageZh", f.message_en AS "messageEn", f.evidence, f.cells, f.precedence,
  f.locator_line AS "locatorLine"
FROM findings f
JOIN place a ON f.document_id = a.document_id AND (f.project_id IS NULL OR f.project_id = a.project_id)
LEFT JOIN rules r ON r.rule_id = f.rule_id
ORDER BY f.project_id NULLS LAST, f.indicator_ordinal NULLS LAST, CASE f.severity WHEN 'H' THEN 0 WHEN 'M' THEN 1 ELSE 2 END, f.rule_id, f.finding_id`,
  bind: ({ indicator, finding }) => [indicator, finding],
  only,
  row: {
    findingId: asText, ruleId: asText, titleZh: orNull(asText), titleEn: orNull(asText),
    branch: orNull(asText), dimension: orNull(asText), deduction: orNull(asNumber), outcome: asText, class: asText, severity: asText, scored: asFlag,
    indicatorOrdinal: orNull(asNumber), ordinals: asText, messageZh: asText, messageEn: asText, evidence: asText, cells: asText,
    precedence: orNull(asText), locatorLine: orNull(asNumber),
  },
})

export const sample: FindingParams & EvidenceParams = { finding: 'no-such-finding', indicator: 'no-such-indicator', weights: DEFAULT_WEIGHTS }
