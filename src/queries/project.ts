import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { DEFAULT_WEIGHTS, type Weights } from '../reference/weights.ts'
import { bindWeights, rowScores, scoreTables } from './scores.ts'

export interface ProjectParams {
  project: string
}

/** A project, and the weights its scores are asked under. */
export interface WeighedProjectParams extends ProjectParams {
  weights: Weights
}

const bind = ({ project }: ProjectParams) => [project]
/** Rows of the project's document, whose id its own begins with: a layout is told from all of them. */
function only({ project }: ProjectParams) {
  const value = /^d-[0-9a-f]{12}(?=-)/u.exec(project)?.[0]
  return value === undefined ? null : { indicators: { column: 'document_id', value }, findings: { column: 'document_id', value } }
}
/** Other weights weigh every project anew. */
const onlyPublished = ({ project, weights }: WeighedProjectParams) => (bindWeights(weights) === '' ? only({ project }) : null)
const bindWeighed = ({ project, weights }: WeighedProjectParams) => [project, bindWeights(weights)]

export interface ProjectRow {
  projectId: string
  documentId: string
  departmentId: string
  year: number | null
  sourceName: string
  projectCode: string | null
  name: string
  budgetFen: number | null
  suspect: boolean
  fiscalFen: number | null
  otherFen: number | null
  purpose: string
  /** Joined by a line feed. */
  goals: string
  mar: number | null
  jun: number | null
  oct: number | null
  dec: number | null
  extra: string | null
  indicatorCount: number
  qualityRaw: number | null
  quality: number | null
  grade: string | null
  partIndicators: number | null
  partCompleteness: number | null
  partRelevance: number | null
  partAdequacy: number | null
  partFeasibility: number | null
  ceiling: number | null
  ceilingReason: string | null
  locator: string
}

export const project = defineQuery<WeighedProjectParams, ProjectRow>({
  name: 'project',
  sql: `WITH ${scoreTables(2)}
SELECT p.project_id AS "projectId", document_id AS "documentId", department_id AS "departmentId", year,
  source_name AS "sourceName", project_code AS "projectCode", name,
  budget_fen AS "budgetFen", suspect_budget AS suspect, fiscal_fen AS "fiscalFen", other_fen AS "otherFen", purpose, goals,
  plan_mar AS mar, plan_jun AS jun, plan_oct AS oct, plan_dec AS "dec", plan_extra AS extra,
  indicator_count AS "indicatorCount", p.quality_raw AS "qualityRaw", p.quality, p.grade,
  p.part_indicators AS "partIndicators", part_completeness AS "partCompleteness", part_relevance AS "partRelevance",
  part_adequacy AS "partAdequacy", part_feasibility AS "partFeasibility",
  ceiling, ceiling_reason AS "ceilingReason", locator
FROM scored_projects p
WHERE p.project_id = $1`,
  bind: bindWeighed,
  row: {
    projectId: asText, documentId: asText, departmentId: asText, year: orNull(asNumber), sourceName: asText,
    projectCode: orNull(asText), name: asText, budgetFen: orNull(asNumber), suspect: asFlag, fiscalFen: orNull(asNumber),
    otherFen: orNull(asNumber), purpose: asText, goals: asText,
    mar: orNull(asNumber), jun: orNull(asNumber), oct: orNull(asNumber), dec: orNull(asNumber), extra: orNull(asText),
    indicatorCount: asNumber, qualityRaw: orNull(asNumber), quality: orNull(asNumber), grade: orNull(asText),
    partIndicators: orNull(asNumber), partCompleteness: orNull(asNumber), partRelevance: orNull(asNumber),
    partAdequacy: orNull(asNumber), partFeasibility: orNull(asNumber),
    ceiling: orNull(asNumber), ceilingReason: orNull(asText), locator: asText,
  },
})

export interface IndicatorRow {
  indicatorId: string
  ordinal: number
  level1: string
  level2: string
  level3: string
  description: string
  valueText: string
  basis: string
  /** Group of the weights: output, benefit, satisfaction; null where no standard category fits. */
  group: string | null
  /** Whether the document prints a column of descriptions: without one D01's points cannot be lost. */
  hasDescription: boolean
  scoreRaw: number | null
  score: number | null
  measurable: number | null
  category: number | null
  ambition: number | null
  definition: number | null
  basisScore: number | null
  ceiling: number | null
  /** Cells put together by inference as 'column:0.72' joined by ','; and the columns too uncertain to pass unmarked. */
  cellConfidence: string
  uncertainCells: string
  locator: string
}

/** The printed rows in the printed order. */
export const projectIndicators = defineQuery<WeighedProjectParams, IndicatorRow>({
  name: 'project-indicators',
  sql: `WITH ${scoreTables(2)}, ${rowScores(2)}
SELECT i.indicator_id AS "indicatorId", indicator_ordinal AS ordinal, level1, level2, level3, description,
  value_text AS "valueText", basis, s."group", l.has_description AS "hasDescription", s.score_raw AS "scoreRaw", s.score,
  dim_measurable AS measurable, dim_category AS category, dim_ambition AS ambition,
  dim_definition AS definition, dim_basis AS "basisScore", ceiling,
  cell_confidence AS "cellConfidence", uncertain_cells AS "uncertainCells", locator
FROM indicators i
JOIN row_scores s ON s.indicator_id = i.indicator_id
JOIN printed_layouts l ON l.document_id = i.document_id
WHERE i.project_id = $1
ORDER BY indicator_ordinal`,
  bind: bindWeighed,
  only: onlyPublished,
  row: {
    indicatorId: asText, ordinal: asNumber, level1: asText, level2: asText, level3: asText, description: asText,
    valueText: asText, basis: asText, group: orNull(asText), hasDescription: asFlag, scoreRaw: orNull(asNumber), score: orNull(asNumber),
    measurable: orNull(asNumber), category: orNull(asNumber), ambition: orNull(asNumber),
    definition: orNull(asNumber), basisScore: orNull(asNumber), ceiling: orNull(asNumber),
    cellConfidence: asText, uncertainCells: asText, locator: asText,
  },
})

export interface EmptyCategoryRow {
  level1: string
  level2: string
  basis: string | null
  /** From 1, among the empty categories of the project. */
  position: number
}

export const projectEmptyCategories = defineQuery<ProjectParams, EmptyCategoryRow>({
  name: 'project-empty-categories',
  sql: `SELECT level1, level2, basis, position
FROM empty_categories
WHERE project_id = $1
ORDER BY position`,
  bind,
  row: { level1: asText, level2: asText, basis: orNull(asText), position: asNumber },
})

export interface ProjectFindingRow {
  findingId: string
  ruleId: string
  /** Which part of the rule fired, where parts differ in price. */
  branch: string | null
  titleZh: string | null
  titleEn: string | null
  dimension: string | null
  deduction: number | null
  outcome: string
  class: string
  severity: string
  scored: boolean
  indicatorOrdinal: number | null
  /** Rows of a finding made once per table, joined by ','. */
  ordinals: string
  messageZh: string
  messageEn: string
  evidence: string
  cells: string
  precedence: string | null
  locatorLine: number | null
}

export const projectFindings = defineQuery<ProjectParams, ProjectFindingRow>({
  name: 'project-findings',
  sql: `SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", r.title_zh AS "titleZh", r.title_en AS "titleEn",
  f.branch, r.dimension, r.deduction, f.outcome, f."class", f.severity, f.scored, f.indicator_ordinal AS "indicatorOrdinal", f.indicator_ordinals AS ordinals,
  f.message_zh AS "messageZh", f.message_en AS "messageEn", f.evidence, f.cells, f.precedence,
  f.locator_line AS "locatorLine"
FROM findings f
LEFT JOIN rules r ON r.rule_id = f.rule_id
WHERE f.project_id = $1
ORDER BY f.indicator_ordinal NULLS FIRST, CASE f.severity WHEN 'H' THEN 0 WHEN 'M' THEN 1 ELSE 2 END, f.rule_id, f.finding_id`,
  bind,
  only,
  row: {
    findingId: asText, ruleId: asText, titleZh: orNull(asText), titleEn: orNull(asText),
    branch: orNull(asText), dimension: orNull(asText), deduction: orNull(asNumber), outcome: asText, class: asText, severity: asText, scored: asFlag,
    indicatorOrdinal: orNull(asNumber), ordinals: asText, messageZh: asText, messageEn: asText, evidence: asText, cells: asText,
    precedence: orNull(asText), locatorLine: orNull(asNumber),
  },
})

export interface SiblingRow {
  projectId: string
  name: string
  budgetFen: number | null
  suspect: boolean
  qualityRaw: number | null
  quality: number | null
  grade: string | null
}

/** The projects of the same document, itself included, in the printed order. */
export const projectSiblings = defineQuery<WeighedProjectParams, SiblingRow>({
  name: 'project-siblings',
  sql: `WITH ${scoreTables(2)}
SELECT o.project_id AS "projectId", o.name, o.budget_fen AS "budgetFen", o.suspect_budget AS suspect, o.quality_raw AS "qualityRaw", o.quality, o.grade
FROM projects p
JOIN scored_projects o ON o.document_id = p.document_id
WHERE p.project_id = $1
ORDER BY o.project_ordinal`,
  bind: bindWeighed,
  row: {
    projectId: asText, name: asText, budgetFen: orNull(asNumber), suspect: asFlag,
    qualityRaw: orNull(asNumber), quality: orNull(asNumber), grade: orNull(asText),
  },
})

export const sample: WeighedProjectParams = { project: 'no-such-project', weights: DEFAULT_WEIGHTS }
