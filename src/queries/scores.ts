import type { SqlValue } from '../db/sql.ts'
import { DIMENSION_POINTS, PART_POINTS, ROW_DEDUCTIONS } from '../reference/deductions.ts'
import { GRADE_LINES } from '../reference/scoreLines.ts'
import { DEFAULT_WEIGHTS, DIMENSION_KEYS, GROUP_KEYS, isDefault, PART_KEYS, weightList, type Weights } from '../reference/weights.ts'
import { bindScope, SAMPLE_SCOPE, type Scope } from './scope.ts'

/**
 * Scores under chosen weights, as SQL over the published points. Under the weights of part 4 the published scores are
 * answered themselves; under others, what each dimension and part kept is weighed anew and the same ceilings apply.
 */

/** One text for `$n`: '' for the published weights, else the thirteen numbers of `weightList`. */
export const bindWeights = (weights: Weights): SqlValue => (isDefault(weights) ? '' : weightList(weights).join(','))

/** A scope, and the weights its scores are asked under. */
export interface Weighed extends Scope {
  weights: Weights
}

/** `$1`, `$2` the scope, `$3` the weights. */
export const bindWeighed = ({ weights, ...scope }: Weighed): SqlValue[] => [...bindScope(scope), bindWeights(weights)]

export const SAMPLE_WEIGHED: Weighed = { ...SAMPLE_SCOPE, weights: DEFAULT_WEIGHTS }

const GROUP_AT = 1
const DIMENSION_AT = GROUP_AT + GROUP_KEYS.length
const PART_AT = DIMENSION_AT + DIMENSION_KEYS.length
const weight = (first: number, index: number) => `w[${first + index}]`

/** Points a layout without descriptions can't lose: those of D01. */
const withoutDescription = DIMENSION_POINTS.definition - (ROW_DEDUCTIONS['D01']?.points ?? 0)

const kept = DIMENSION_KEYS.map((key, index) => `${weight(DIMENSION_AT, index)} * coalesce(i.dim_${key}, 0) / ${DIMENSION_POINTS[key]}`).join(' + ')
const most = DIMENSION_KEYS.map((key, index) => {
  const own = weight(DIMENSION_AT, index)
  if (key === 'basis') return `CASE WHEN i.dim_basis IS NULL THEN 0 ELSE ${own} END`
  if (key === 'definition') return `${own} * CASE WHEN l.has_description THEN 1 ELSE ${withoutDescription}.0 / ${DIMENSION_POINTS.definition} END`
  return own
}).join(' + ')

const GROUP_OF_LEVEL1 = `CASE i.level1_standard WHEN '成本指标' THEN 'output' WHEN '产出指标' THEN 'output' WHEN '效益指标' THEN 'benefit' WHEN '满意度指标' THEN 'satisfaction' END`
const groupWeight = `CASE "group" ${GROUP_KEYS.map((key, index) => `WHEN '${key}' THEN ${weight(GROUP_AT, index)}`).join(' ')} END`
const others = PART_KEYS.filter((key) => key !== 'indicators')
const partShare = (key: string) => `${weight(PART_AT, PART_KEYS.indexOf(key as (typeof PART_KEYS)[number]))} * p.part_${key} / ${PART_POINTS[key as keyof typeof PART_POINTS]}`
const allParts = PART_KEYS.map((_, index) => weight(PART_AT, index)).join(' + ')
const gradeOf = (score: string) => `CASE ${GRADE_LINES.map(({ grade, from }) => `WHEN ${score} >= ${from} THEN '${grade}'`).join(' ')} END`

/**
 * Common table expressions for a WITH clause: `scored_projects`, the table `projects` with part_indicators (of
 * PART_POINTS.indicators), quality_raw, quality and grade under the weights, 0–100, null where not judged. Indicators are looked at only under other weights than
 * the published ones, as the marks say (`db/asked.ts`).
 * @param at index of the parameter that `bindWeights` fills
 */
export function scoreTables(at: number): string {
  return `/*when $${at}*/chosen AS (
  SELECT $${at} = '' AS published, CAST(string_split(CASE WHEN $${at} = '' THEN '${weightList(DEFAULT_WEIGHTS).join(',')}' ELSE $${at} END, ',') AS DOUBLE[]) AS w
), layouts AS (
  SELECT document_id, bool_or(trim(description) <> '') AS has_description FROM indicators WHERE $${at} <> '' GROUP BY document_id
), weighed_rows AS (
  SELECT i.indicator_id, i.project_id, ${GROUP_OF_LEVEL1} AS "group", i.ceiling,
    CASE WHEN i.score_raw IS NULL THEN NULL ELSE round(100 * (${kept}) / nullif(${most}, 0), 2) END AS score_raw
  FROM indicators i JOIN layouts l ON l.document_id = i.document_id CROSS JOIN chosen c WHERE $${at} <> ''
), own_rows AS (
  SELECT indicator_id, project_id, "group", score_raw, CASE WHEN score_raw IS NULL THEN NULL ELSE least(score_raw, coalesce(ceiling, 100)) END AS score
  FROM weighed_rows
), group_means AS (
  SELECT project_id, "group", avg(score) AS mean FROM own_rows WHERE score IS NOT NULL GROUP BY project_id, "group"
), row_means AS (
  SELECT project_id, CASE WHEN count("group") = 0 THEN max(mean)
    ELSE sum(${groupWeight} * mean) / nullif(sum(CASE WHEN "group" IS NULL THEN NULL ELSE ${groupWeight} END), 0) END AS mean
  FROM group_means CROSS JOIN chosen GROUP BY project_id
), weighed_projects AS (
  SELECT p.* REPLACE (
    CASE WHEN c.published THEN p.part_indicators ELSE round(r.mean / 100 * ${PART_POINTS.indicators}, 2) END AS part_indicators,
    CASE WHEN c.published OR p.quality_raw IS NULL THEN p.quality_raw
      ELSE round(100 * (${weight(PART_AT, 0)} * r.mean / 100 + ${others.map(partShare).join(' + ')}) / nullif(${allParts}, 0), 2) END AS quality_raw)
  FROM projects p LEFT JOIN row_means r ON r.project_id = p.project_id CROSS JOIN chosen c
), capped_projects AS (
  SELECT * REPLACE (CASE WHEN quality_raw IS NULL THEN NULL ELSE least(quality_raw, coalesce(ceiling, 100)) END AS quality) FROM weighed_projects
), scored_projects AS (
  SELECT * REPLACE (${gradeOf('quality')} AS grade) FROM capped_projects
)/*else scored_projects AS (SELECT * FROM projects)*/`
}

/**
 * Two more, after those of `scoreTables`: `row_scores` (indicator_id, group, score_raw, score), 0–100, null where not judged;
 * `printed_layouts` (document_id, has_description), whatever the weights.
 * @param at the same index
 */
export const rowScores = (at: number): string => `printed_layouts AS (
  SELECT document_id, bool_or(trim(description) <> '') AS has_description FROM indicators GROUP BY document_id
), row_scores AS (
  SELECT i.indicator_id, ${GROUP_OF_LEVEL1} AS "group", i.score_raw, CASE WHEN i.score_raw IS NULL THEN NULL ELSE least(i.score_raw, coalesce(i.ceiling, 100)) END AS score
  FROM indicators i /*when $${at}*/WHERE $${at} = ''
  UNION ALL SELECT indicator_id, "group", score_raw, score FROM own_rows/*end*/
)`
