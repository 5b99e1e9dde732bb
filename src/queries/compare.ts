import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import type { MatchableIndicator, MatchableProject } from '../model/matchable.ts'
import { DEFAULT_WEIGHTS, type Weights } from '../reference/weights.ts'
import { bindScope, inScope, type Scope, SAMPLE_SCOPE } from './scope.ts'
import { bindWeights, scoreTables } from './scores.ts'

export interface CompareProjectRow extends MatchableProject {
  budgetFen: number | null
}

/** The projects in scope with what matches are told by. */
export const compareProjects = defineQuery<Scope, CompareProjectRow>({
  name: 'compare-projects',
  sql: `SELECT project_id AS "projectId", department_id AS "departmentId", year, project_code AS "projectCode", name,
  budget_fen AS "budgetFen", suspect_budget AS suspect
FROM projects p
WHERE ${inScope('p')}
ORDER BY year NULLS LAST, department_id, project_id`,
  bind: bindScope,
  row: {
    projectId: asText, departmentId: asText, year: orNull(asNumber), projectCode: orNull(asText), name: asText,
    budgetFen: orNull(asNumber), suspect: asFlag,
  },
})

export interface CompareIndicatorRow extends MatchableIndicator {
  ordinal: number
}

/** The indicators in scope with what matches and changes of target are told by. */
export const compareIndicators = defineQuery<Scope, CompareIndicatorRow>({
  name: 'compare-indicators',
  sql: `SELECT indicator_id AS "indicatorId", project_id AS "projectId", year, indicator_ordinal AS ordinal,
  level2_standard AS "level2Standard", level2, level3, description, value_text AS "valueText",
  kind, operator, value, value_high AS "valueHigh", unit
FROM indicators i
WHERE ${inScope('i')}
ORDER BY project_id, indicator_ordinal`,
  bind: bindScope,
  row: {
    indicatorId: asText, projectId: asText, year: orNull(asNumber), ordinal: asNumber, level2Standard: orNull(asText),
    level2: asText, level3: asText, description: asText, valueText: asText,
    kind: asText, operator: orNull(asText), value: orNull(asNumber), valueHigh: orNull(asNumber), unit: orNull(asText),
  },
})

export type DecisionParams = Record<string, never>

export interface DecisionRow {
  earlier: string | null
  later: string | null
  same: boolean
  /** project or indicator. */
  kind: string | null
  /** applied or unused. */
  state: string
  date: string
  by: string
  reasonZh: string
  reasonEn: string
  /** The project it is about, the later of two. */
  projectId: string | null
  projectName: string | null
}

/** What people decided about matches, newest first. */
export const matchDecisions = defineQuery<DecisionParams, DecisionRow>({
  name: 'match-decisions',
  sql: `SELECT m.earlier, m.later, m.same, m.kind, m.state, m."date", m."by", m.reason_zh AS "reasonZh", m.reason_en AS "reasonEn",
  m.project_id AS "projectId", p.name AS "projectName"
FROM match_decisions m
LEFT JOIN projects p ON p.project_id = m.project_id
ORDER BY m."date" DESC, m.earlier NULLS LAST, m.later NULLS LAST`,
  bind: () => [],
  row: {
    earlier: orNull(asText), later: orNull(asText), same: asFlag, kind: orNull(asText), state: asText, date: asText, by: asText,
    reasonZh: asText, reasonEn: asText, projectId: orNull(asText), projectName: orNull(asText),
  },
})

/** What stands side by side: departments or years, with the scope and the weights the scores are asked under. */
export interface MeasureParams extends Scope {
  by: 'department' | 'year'
  weights: Weights
}

export interface MeasureRow {
  /** A department's id, or a year as text. */
  item: string
  documents: number
  projects: number
  /** Budgets that are known and not suspect, and how many they are; beside them the suspect ones. */
  budgetFen: number | null
  budgeted: number
  suspectProjects: number
  suspectFen: number | null
  /** Mean score weighted by budget over `weighing` projects, and the plain mean over `judged`. */
  weighted: number | null
  weighing: number
  mean: number | null
  judged: number
  indicators: number
  /** Of them with a number, a range or a date as target. */
  measurable: number
  /** Findings that call for a check, and the severe ones among them; what could not be judged is apart. */
  fails: number
  severe: number
  cannotJudge: number
  goals: number
  /** Recruitment goals that give a figure. */
  goalsWithNumber: number
}

const itemOf = (table: string) => `CASE WHEN $4 = 'year' THEN CAST(${table}.year AS VARCHAR) ELSE ${table}.department_id END`

/** Every measure of each item in scope; suspect budgets are in no sum and weigh nothing. */
export const compareMeasures = defineQuery<MeasureParams, MeasureRow>({
  name: 'compare-measures',
  sql: `WITH ${scoreTables(3)}, items AS (
  SELECT ${itemOf('d')} AS item, count(*) AS documents FROM documents d WHERE ${inScope('d')} GROUP BY 1
), project_sums AS (
  SELECT ${itemOf('p')} AS item, count(*) AS projects,
    CAST(sum(CASE WHEN p.suspect_budget THEN NULL ELSE p.budget_fen END) AS BIGINT) AS budget_fen,
    count(CASE WHEN p.suspect_budget THEN NULL ELSE p.budget_fen END) AS budgeted,
    count(CASE WHEN p.suspect_budget THEN 1 END) AS suspect_projects,
    CAST(sum(CASE WHEN p.suspect_budget THEN p.budget_fen END) AS BIGINT) AS suspect_fen,
    sum(CASE WHEN p.suspect_budget THEN NULL ELSE p.quality * p.budget_fen END)
      / nullif(CAST(sum(CASE WHEN p.suspect_budget OR p.quality IS NULL THEN NULL ELSE p.budget_fen END) AS DOUBLE), 0) AS weighted,
    count(CASE WHEN p.suspect_budget OR p.quality IS NULL THEN NULL ELSE p.budget_fen END) AS weighing,
    avg(p.quality) AS mean, count(p.quality) AS judged
  FROM scored_projects p WHERE ${inScope('p')} GROUP BY 1
), row_sums AS (
  SELECT ${itemOf('i')} AS item, count(*) AS indicators, count(CASE WHEN i.kind IN ('number', 'range', 'date') THEN 1 END) AS measurable
  FROM indicators i WHERE ${inScope('i')} GROUP BY 1
), finding_sums AS (
  SELECT ${itemOf('f')} AS item, count(CASE WHEN f.outcome = 'fails' THEN 1 END) AS fails,
    count(CASE WHEN f.outcome = 'fails' AND f.severity = 'H' THEN 1 END) AS severe,
    count(CASE WHEN f.outcome = 'cannotJudge' THEN 1 END) AS cannot_judge
  FROM findings f WHERE ${inScope('f')} GROUP BY 1
), goal_sums AS (
  SELECT ${itemOf('g')} AS item, count(*) AS goals, count(g.value) AS with_number
  FROM recruitment_goals g WHERE ${inScope('g')} GROUP BY 1
)
SELECT t.item, t.documents, coalesce(p.projects, 0) AS projects, p.budget_fen AS "budgetFen", coalesce(p.budgeted, 0) AS budgeted,
  coalesce(p.suspect_projects, 0) AS "suspectProjects", p.suspect_fen AS "suspectFen",
  p.weighted, coalesce(p.weighing, 0) AS weighing, p.mean, coalesce(p.judged, 0) AS judged,
  coalesce(r.indicators, 0) AS indicators, coalesce(r.measurable, 0) AS measurable,
  coalesce(f.fails, 0) AS fails, coalesce(f.severe, 0) AS severe, coalesce(f.cannot_judge, 0) AS "cannotJudge",
  coalesce(g.goals, 0) AS goals, coalesce(g.with_number, 0) AS "goalsWithNumber"
FROM items t
LEFT JOIN project_sums p ON p.item = t.item
LEFT JOIN row_sums r ON r.item = t.item
LEFT JOIN finding_sums f ON f.item = t.item
LEFT JOIN goal_sums g ON g.item = t.item
WHERE t.item IS NOT NULL
ORDER BY t.item`,
  bind: ({ by, weights, ...scope }) => [...bindScope(scope), bindWeights(weights), by],
  row: {
    item: asText, documents: asNumber, projects: asNumber, budgetFen: orNull(asNumber), budgeted: asNumber,
    suspectProjects: asNumber, suspectFen: orNull(asNumber), weighted: orNull(asNumber), weighing: asNumber,
    mean: orNull(asNumber), judged: asNumber, indicators: asNumber, measurable: asNumber,
    fails: asNumber, severe: asNumber, cannotJudge: asNumber, goals: asNumber, goalsWithNumber: asNumber,
  },
})

export const sample: Scope = SAMPLE_SCOPE
export const samples = { 'compare-measures': { ...SAMPLE_SCOPE, by: 'department', weights: DEFAULT_WEIGHTS } satisfies MeasureParams, 'match-decisions': {} }
