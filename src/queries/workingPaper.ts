import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindAudit, chosenFindings, sample as AUDIT_SAMPLE, type AuditParams } from './audit.ts'
import { bindScope, inScope, type Scope } from './scope.ts'
import { bindWeighed, rowScores, scoreTables } from './scores.ts'
import { SELECTION } from './selection.ts'

/**
 * What an auditor chose on the audit view. Years, departments and weights hold for the whole paper; all else narrows
 * the findings and leaves the scores of the departments whole.
 */
export type PaperParams = AuditParams

const numberOrNull = orNull(asNumber)
const textOrNull = orNull(asText)

export interface PaperFindingRow {
  findingId: string
  outcome: string
  severity: string
  class: string
  scored: boolean
  ruleId: string
  titleZh: string | null
  titleEn: string | null
  departmentId: string
  departmentCode: string | null
  departmentName: string | null
  year: number | null
  sourceName: string
  projectCode: string | null
  projectName: string | null
  budgetFen: number | null
  ordinal: number | null
  /** Rows of a finding made once per table, joined by ','. */
  ordinals: string
  level1: string | null
  level2: string | null
  level3: string | null
  description: string | null
  valueText: string | null
  basis: string | null
  cells: string
  messageZh: string
  messageEn: string
  evidence: string
  citation: string | null
  citationMark: string | null
  precedence: string | null
  locator: string | null
  /** 'annotate' or 'silence' where data/corrections.json holds an explanation; the explanations with date and who, one a line. */
  effect: string | null
  explanationZh: string | null
  explanationEn: string | null
}

/** The findings chosen, the most money first, each with the cells of its row and its place in the source. */
export const paperFindings = defineQuery<PaperParams, PaperFindingRow>({
  name: 'paper-findings',
  sql: `WITH ${SELECTION}, explained AS (
  SELECT c.finding_id, max(c.effect) AS effect,
    string_agg(c."date" || ' ' || c."by" || ' ' || c.reason_zh, chr(10) ORDER BY c."date", c.correction_id) AS zh,
    string_agg(c."date" || ' ' || c."by" || ' ' || c.reason_en, chr(10) ORDER BY c."date", c.correction_id) AS en
  FROM corrections c WHERE c.kind = 'finding' AND c.state = 'applied' GROUP BY c.finding_id
)
SELECT f.finding_id AS "findingId", f.outcome, f.severity, f."class", f.scored,
  f.rule_id AS "ruleId", r.title_zh AS "titleZh", r.title_en AS "titleEn",
  f.department_id AS "departmentId", d.code AS "departmentCode", d.name AS "departmentName", f.year, f.source_name AS "sourceName",
  f.project_code AS "projectCode", p.name AS "projectName", p.budget_fen AS "budgetFen",
  f.indicator_ordinal AS ordinal, f.indicator_ordinals AS ordinals,
  i.level1, i.level2, i.level3, i.description, i.value_text AS "valueText", i.basis,
  f.cells, f.message_zh AS "messageZh", f.message_en AS "messageEn", f.evidence,
  r.citation, r.citation_mark AS "citationMark", f.precedence, coalesce(i.locator, p.locator) AS locator,
  e.effect, e.zh AS "explanationZh", e.en AS "explanationEn"
FROM findings f
LEFT JOIN explained e ON e.finding_id = f.finding_id
LEFT JOIN rules r ON r.rule_id = f.rule_id
LEFT JOIN departments d ON d.department_id = f.department_id
LEFT JOIN projects p ON p.project_id = f.project_id
LEFT JOIN indicators i ON i.indicator_id = f.indicator_id
WHERE ${chosenFindings}
ORDER BY p.budget_fen DESC NULLS LAST, f.project_id NULLS FIRST, f.indicator_ordinal NULLS FIRST, f.rule_id, f.finding_id`,
  bind: bindAudit,
  row: {
    findingId: asText, outcome: asText, severity: asText, class: asText, scored: asFlag,
    ruleId: asText, titleZh: textOrNull, titleEn: textOrNull,
    departmentId: asText, departmentCode: textOrNull, departmentName: textOrNull, year: numberOrNull, sourceName: asText,
    projectCode: textOrNull, projectName: textOrNull, budgetFen: numberOrNull, ordinal: numberOrNull, ordinals: asText,
    level1: textOrNull, level2: textOrNull, level3: textOrNull, description: textOrNull, valueText: textOrNull, basis: textOrNull,
    cells: asText, messageZh: asText, messageEn: asText, evidence: asText,
    citation: textOrNull, citationMark: textOrNull, precedence: textOrNull, locator: textOrNull,
    effect: textOrNull, explanationZh: textOrNull, explanationEn: textOrNull,
  },
})

export interface PaperIndicatorRow {
  indicatorId: string
  projectId: string
  departmentId: string
  departmentCode: string | null
  departmentName: string | null
  year: number | null
  sourceName: string
  projectCode: string | null
  projectName: string
  ordinal: number
  level1: string
  level2: string
  level3: string
  description: string
  valueText: string
  basis: string
  operator: string | null
  value: number | null
  valueHigh: number | null
  unit: string | null
  measurable: number | null
  category: number | null
  ambition: number | null
  definition: number | null
  basisKept: number | null
  scoreRaw: number | null
  ceiling: number | null
  score: number | null
  locator: string
  /** Whether the document prints descriptions at all: without them the definition's points are fewer. */
  hasDescription: boolean
  /** 0–1, the least of the row's cells; and the columns below 0.8, joined by ','. */
  confidence: number
  uncertainCells: string
}

/** Every printed row of the scope, with what it keeps of each dimension and its score under the chosen weights. */
export const paperIndicators = defineQuery<PaperParams, PaperIndicatorRow>({
  name: 'paper-indicators',
  sql: `WITH ${scoreTables(3)}, ${rowScores(3)}
SELECT i.indicator_id AS "indicatorId", i.project_id AS "projectId",
  i.department_id AS "departmentId", d.code AS "departmentCode", d.name AS "departmentName", i.year, i.source_name AS "sourceName",
  i.project_code AS "projectCode", p.name AS "projectName", i.indicator_ordinal AS ordinal,
  i.level1, i.level2, i.level3, i.description, i.value_text AS "valueText", i.basis,
  i.operator, i.value, i.value_high AS "valueHigh", i.unit,
  i.dim_measurable AS measurable, i.dim_category AS category, i.dim_ambition AS ambition,
  i.dim_definition AS definition, i.dim_basis AS "basisKept", s.score_raw AS "scoreRaw", i.ceiling, s.score, i.locator,
  bool_or(trim(i.description) <> '') OVER (PARTITION BY i.document_id) AS "hasDescription",
  i.confidence, i.uncertain_cells AS "uncertainCells"
FROM indicators i
JOIN projects p ON p.project_id = i.project_id
JOIN row_scores s ON s.indicator_id = i.indicator_id
LEFT JOIN departments d ON d.department_id = i.department_id
WHERE ${inScope('i')}
ORDER BY i.year NULLS LAST, i.document_id, p.project_ordinal, i.indicator_ordinal`,
  bind: bindWeighed,
  row: {
    indicatorId: asText, projectId: asText, departmentId: asText, departmentCode: textOrNull, departmentName: textOrNull,
    year: numberOrNull, sourceName: asText, projectCode: textOrNull, projectName: asText, ordinal: asNumber,
    level1: asText, level2: asText, level3: asText, description: asText, valueText: asText, basis: asText,
    operator: textOrNull, value: numberOrNull, valueHigh: numberOrNull, unit: textOrNull,
    measurable: numberOrNull, category: numberOrNull, ambition: numberOrNull, definition: numberOrNull, basisKept: numberOrNull,
    scoreRaw: numberOrNull, ceiling: numberOrNull, score: numberOrNull, locator: asText, hasDescription: asFlag,
    confidence: asNumber, uncertainCells: asText,
  },
})

export interface PaperProjectRow {
  projectId: string
  departmentId: string
  departmentCode: string | null
  departmentName: string | null
  year: number | null
  sourceName: string
  projectCode: string | null
  projectName: string
  budgetFen: number | null
  /** Whether the budget is in doubt: printed, and in no sum. */
  suspect: boolean
  fiscalFen: number | null
  otherFen: number | null
  mar: number | null
  jun: number | null
  oct: number | null
  dec: number | null
  extra: string | null
  purpose: string
  /** Joined by a line feed. */
  goals: string
  indicatorCount: number
  indicators: number | null
  completeness: number | null
  relevance: number | null
  adequacy: number | null
  feasibility: number | null
  qualityRaw: number | null
  ceiling: number | null
  /** `中文 | English`. */
  ceilingReason: string | null
  quality: number | null
  grade: string | null
  locator: string
}

/** Every project of the scope with its printed facts, the parts it keeps, and its score under the chosen weights. */
export const paperProjects = defineQuery<PaperParams, PaperProjectRow>({
  name: 'paper-projects',
  sql: `WITH ${scoreTables(3)}
SELECT p.project_id AS "projectId", p.department_id AS "departmentId", d.code AS "departmentCode", d.name AS "departmentName",
  p.year, p.source_name AS "sourceName", p.project_code AS "projectCode", p.name AS "projectName",
  p.budget_fen AS "budgetFen", p.suspect_budget AS suspect, p.fiscal_fen AS "fiscalFen", p.other_fen AS "otherFen",
  p.plan_mar AS mar, p.plan_jun AS jun, p.plan_oct AS oct, p.plan_dec AS "dec", p.plan_extra AS extra,
  p.purpose, p.goals, p.indicator_count AS "indicatorCount",
  p.part_indicators AS indicators, p.part_completeness AS completeness, p.part_relevance AS relevance,
  p.part_adequacy AS adequacy, p.part_feasibility AS feasibility,
  p.quality_raw AS "qualityRaw", p.ceiling, p.ceiling_reason AS "ceilingReason", p.quality, p.grade, p.locator
FROM scored_projects p
LEFT JOIN departments d ON d.department_id = p.department_id
WHERE ${inScope('p')}
ORDER BY p.year NULLS LAST, p.document_id, p.project_ordinal`,
  bind: bindWeighed,
  row: {
    projectId: asText, departmentId: asText, departmentCode: textOrNull, departmentName: textOrNull, year: numberOrNull, sourceName: asText,
    projectCode: textOrNull, projectName: asText, budgetFen: numberOrNull, suspect: asFlag, fiscalFen: numberOrNull, otherFen: numberOrNull,
    mar: numberOrNull, jun: numberOrNull, oct: numberOrNull, dec: numberOrNull, extra: textOrNull,
    purpose: asText, goals: asText, indicatorCount: asNumber,
    indicators: numberOrNull, completeness: numberOrNull, relevance: numberOrNull, adequacy: numberOrNull, feasibility: numberOrNull,
    qualityRaw: numberOrNull, ceiling: numberOrNull, ceilingReason: textOrNull, quality: numberOrNull, grade: textOrNull, locator: asText,
  },
})

export interface PaperDepartmentRow {
  departmentId: string
  departmentCode: string | null
  departmentName: string | null
  /** True for the line over all years of the scope. */
  allYears: boolean
  year: number | null
  projects: number
  budgets: number
  budgetFen: number | null
  judged: number
  /** Budget of the judged projects: the denominator of `weighted`. */
  judgedFen: number | null
  weighted: number | null
  mean: number | null
}

/** Departments of the scope, over all its years and year by year; scores weighted by budget and not. */
export const paperDepartments = defineQuery<PaperParams, PaperDepartmentRow>({
  name: 'paper-departments',
  sql: `WITH ${scoreTables(3)}, judged AS (
  SELECT p.department_id, p.year, CASE WHEN p.suspect_budget THEN NULL ELSE p.budget_fen END AS budget_fen, p.quality,
    CASE WHEN p.quality IS NULL OR p.suspect_budget THEN NULL ELSE p.budget_fen END AS judged_fen
  FROM scored_projects p
  WHERE ${inScope('p')}
)
SELECT j.department_id AS "departmentId", d.code AS "departmentCode", d.name AS "departmentName",
  grouping(j.year) = 1 AS "allYears", j.year, count(*) AS projects, count(j.budget_fen) AS budgets,
  CAST(sum(j.budget_fen) AS BIGINT) AS "budgetFen", count(j.quality) AS judged, CAST(sum(j.judged_fen) AS BIGINT) AS "judgedFen",
  round(sum(j.quality * j.judged_fen) / nullif(CAST(sum(j.judged_fen) AS DOUBLE), 0), 2) AS weighted, round(avg(j.quality), 2) AS mean
FROM judged j
LEFT JOIN departments d ON d.department_id = j.department_id
GROUP BY GROUPING SETS ((j.department_id, d.code, d.name), (j.department_id, d.code, d.name, j.year))
ORDER BY j.department_id, "allYears" DESC, j.year NULLS LAST`,
  bind: bindWeighed,
  row: {
    departmentId: asText, departmentCode: textOrNull, departmentName: textOrNull, allYears: asFlag, year: numberOrNull,
    projects: asNumber, budgets: asNumber, budgetFen: numberOrNull, judged: asNumber, judgedFen: numberOrNull,
    weighted: numberOrNull, mean: numberOrNull,
  },
})

export interface PaperChargeRow {
  findingId: string
  ruleId: string
  branch: string | null
  severity: string
  projectId: string
  ordinal: number | null
  ordinals: string
}

/** Every finding of the scope that costs points, whatever the filters of the findings: what the scores rest on. */
export const paperCharges = defineQuery<Scope, PaperChargeRow>({
  name: 'paper-charges',
  sql: `SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", f.branch, f.severity, f.project_id AS "projectId",
  f.indicator_ordinal AS ordinal, f.indicator_ordinals AS ordinals
FROM findings f
WHERE f.outcome = 'fails' AND f.scored AND f.project_id IS NOT NULL AND ${inScope('f')}
ORDER BY f.project_id, f.indicator_ordinal NULLS FIRST, f.rule_id, f.finding_id`,
  bind: bindScope,
  row: { findingId: asText, ruleId: asText, branch: textOrNull, severity: asText, projectId: asText, ordinal: numberOrNull, ordinals: asText },
})

export const sample: PaperParams = AUDIT_SAMPLE
