import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList } from '../db/sql.ts'
import { bindScope, inScope, SAMPLE_SCOPE, type Scope } from './scope.ts'
import { bindSelection, NARROWED, ofProjects, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

/** What the recruitment goals of many departments come to: numbers of goals, departments and changes, never of targets. */

export interface GoalCountRow {
  goals: number
}

/** How many goals the documents of the years and departments chosen print. */
export const goalCount = defineQuery<Scope, GoalCountRow>({
  name: 'goal-count',
  sql: `SELECT count(*) AS goals FROM recruitment_goals g WHERE ${inScope('g')}`,
  bind: bindScope,
  row: { goals: asNumber },
})

export interface GoalSumRow {
  /**
   * `cell` one metric in one year; `row` one metric, `family` metrics that differ by unit or event, `all` every goal of a family:
   * departments only; `unclassified` goals of none; `change` one kind of change of one metric that ends in a year.
   */
  part: 'cell' | 'row' | 'family' | 'all' | 'unclassified' | 'change'
  /** What agrees over years: family, dimension and whether it is an event's, joined by '|'. */
  metricKey: string | null
  /** The family without its size threshold. */
  family: string | null
  year: number | null
  unit: string | null
  kind: string | null
  /** Whether the two figures may be compared. */
  compared: boolean | null
  departments: number
  /** Departments with a figure. */
  figured: number
  /** Goals, each once for a document however often it states it; how many have no figure, and how many are stated more than once. */
  goals: number
  withoutNumber: number
  repeated: number
  changes: number
}

const lanesChosen = (table: string) =>
  `/*when $4 $5 $6 $7*/((${NARROWED}) OR (${table}.department_id, ${table}.metric_key) IN (SELECT department_id, metric_key FROM chosen_lanes))/*else TRUE*/`

/**
 * Where more than years and departments is chosen: the goals and changes of those departments' metrics that a chosen project
 * states a goal of, every year and statement of them; goals of no family only where they are chosen themselves.
 */
export const recruitmentSums = defineQuery<Selection, GoalSumRow>({
  name: 'recruitment-sums',
  sql: `WITH /*when $4 $5 $6 $7*/${SELECTION}, chosen_lanes AS (
  SELECT DISTINCT g.department_id, g.metric_key FROM recruitment_goals g WHERE g.metric_key IS NOT NULL AND ${ofProjects('g')}
), /*end*/stated AS MATERIALIZED (
  SELECT g.department_id, g.metric_key, split_part(g.metric_key, '|', 1) AS family, g.year,
    min(g.document_id) FILTER (WHERE g.value IS NOT NULL AND coalesce(g.canonical_unit, g.unit) IS NOT NULL) AS first,
    min_by(coalesce(g.canonical_unit, g.unit), g.document_id) FILTER (WHERE g.value IS NOT NULL) AS unit, bool_or(g.value IS NOT NULL) AS figured,
    count(*) FILTER (WHERE g.goal_id = g.statement_id) AS goals, count(*) FILTER (WHERE g.goal_id = g.statement_id AND g.value IS NULL) AS wordless,
    count(*) FILTER (WHERE g.goal_id = g.statement_id AND g.times > 1) AS repeated
  FROM recruitment_goals g WHERE g.metric_key IS NOT NULL AND ${inScope('g')} AND ${lanesChosen('g')}
  GROUP BY g.department_id, g.metric_key, g.year
)
SELECT 'cell' AS part, metric_key AS "metricKey", family, year, min_by(unit, first) AS unit, CAST(NULL AS VARCHAR) AS kind, CAST(NULL AS BOOLEAN) AS compared,
  count(*) AS departments, count(*) FILTER (WHERE figured) AS figured,
  CAST(sum(goals) AS BIGINT) AS goals, CAST(sum(wordless) AS BIGINT) AS "withoutNumber", CAST(sum(repeated) AS BIGINT) AS repeated, CAST(0 AS BIGINT) AS changes
FROM stated GROUP BY metric_key, family, year
UNION ALL
SELECT 'row', metric_key, family, NULL, min_by(unit, first), NULL, NULL, count(DISTINCT department_id), 0, 0, 0, 0, 0 FROM stated GROUP BY metric_key, family
UNION ALL
SELECT 'family', NULL, family, NULL, NULL, NULL, NULL, count(DISTINCT department_id), 0, 0, 0, 0, 0 FROM stated GROUP BY family
UNION ALL
SELECT 'all', NULL, NULL, NULL, NULL, NULL, NULL, count(DISTINCT department_id), 0, 0, 0, 0, 0 FROM stated
UNION ALL
SELECT 'unclassified', NULL, NULL, NULL, NULL, NULL, NULL, count(DISTINCT g.department_id), 0,
  count(DISTINCT g.statement_id), 0, count(DISTINCT g.statement_id) FILTER (WHERE g.times > 1), 0
FROM recruitment_goals g WHERE g.metric_key IS NULL AND ${ofProjects('g')}
UNION ALL
SELECT 'change', c.metric_key, c.family, c.to_year, NULL, c.kind, c.compared, 0, 0, 0, 0, 0, count(*)
FROM goal_changes c
WHERE ${inList('c.from_year', 1)} AND ${inList('c.to_year', 1)} AND ${inList('c.department_id', 2)} AND ${lanesChosen('c')}
  AND (c.between = '' /*when $1*/OR ($1 <> '' AND NOT list_has_any(string_split(c.between, ','), string_split($1, ',')))/*end*/)
GROUP BY c.metric_key, c.family, c.to_year, c.kind, c.compared
ORDER BY part, "metricKey" NULLS LAST, family NULLS LAST, year NULLS LAST, kind, compared`,
  bind: bindSelection,
  row: {
    part: asText as never, metricKey: orNull(asText), family: orNull(asText), year: orNull(asNumber), unit: orNull(asText), kind: orNull(asText), compared: orNull(asFlag),
    departments: asNumber, figured: asNumber, goals: asNumber, withoutNumber: asNumber, repeated: asNumber, changes: asNumber,
  },
})

export const sample: Selection = SAMPLE_SELECTION
export const samples = { 'goal-count': SAMPLE_SCOPE }
