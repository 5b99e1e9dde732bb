import type { Decoder } from '../db/decode.ts'
import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList, type SqlValue } from '../db/sql.ts'
import { LAST_STRETCH_FROM, PLAN_MONTHS } from '../reference/pace.ts'
import { TEMPLATE } from '../reference/shapeThresholds.ts'
import { inScope } from './scope.ts'
import { bindSelection, ofScored, OWN_AT, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

/**
 * What the spending view says of so many projects that their rows would be too many: sums and spreads whose number does
 * not grow with the projects, and lists of bounded length. Money is fen, percent 0–100.
 */

/** A selection, kept to plans of these shapes; none: all of them. `template`: the plan is copied over a department's projects. */
export interface ShapedSelection extends Selection {
  shapes: readonly string[]
}

export const bindShaped = ({ shapes, ...selection }: ShapedSelection): SqlValue[] => [...bindSelection(selection), shapes.join(',')]

/** Whole numbers beyond 2^53 travel as text. */
export const asWhole: Decoder<bigint> = Object.assign((cell: unknown) => BigInt(asText(cell)), { duckdb: ['VARCHAR'] })
export const whole = (sql: string) => `CAST(coalesce(${sql}, 0) AS VARCHAR)`

const SHAPES_AT = OWN_AT
const TEMPLATES_ASKED = `list_contains(string_split($${SHAPES_AT}, ','), 'template')`
const COPY = (p: string) => `row(${p}.department_id, coalesce(${p}.year, -1), ${p}.plan_key)`

/**
 * Common table expressions: `copies`, how often each plan is printed by a department in a year, whatever narrows the list
 * to projects; `templates`, the plan that is a department's template of the year.
 */
export const templates = (when: string) => `copies AS (
  SELECT p.department_id, p.year, p.plan_key, count(*) AS projects, CAST(coalesce(sum(CASE WHEN p.suspect_budget THEN NULL ELSE p.budget_fen END), 0) AS BIGINT) AS fen
  FROM projects p WHERE ${inScope('p')} AND p.plan_key IS NOT NULL AND ${when} GROUP BY p.department_id, p.year, p.plan_key
), copied AS (
  SELECT department_id, year, CAST(sum(projects) AS BIGINT) AS with_plan, count(*) AS plans, max(projects) AS projects, arg_max(plan_key, projects) AS plan_key, arg_max(fen, projects) AS fen,
    max(projects) >= ${TEMPLATE.projects} AND CAST(max(projects) AS DOUBLE) / CAST(sum(projects) AS DOUBLE) >= CAST(${TEMPLATE.share} AS DOUBLE) AS template
  FROM copies GROUP BY department_id, year
), templates AS (SELECT ${COPY('c')} AS copy FROM copied c WHERE template)`

export const isTemplate = (p: string) => `(${p}.plan_key IS NOT NULL AND ${COPY(p)} IN (SELECT copy FROM templates))`
export const ofShapes = (p: string) => `/*when $${SHAPES_AT}*/($${SHAPES_AT} = '' OR coalesce(${inList(`${p}.plan_shape`, SHAPES_AT)}, FALSE) OR (${TEMPLATES_ASKED} AND ${isTemplate(p)}))/*else TRUE*/`

/** Common table expressions: those of SELECTION, and `kept`, the projects of the shapes with what they weigh in sums, `fen`. */
const KEPT = `WITH ${SELECTION}/*when $${SHAPES_AT}*/, ${templates(TEMPLATES_ASKED)}/*end*/, kept AS MATERIALIZED (
  SELECT p.department_id, p.year, p.plan_key, p.plan_exempt, p.plan_mar, p.plan_jun, p.plan_oct, p.plan_dec, p.plan_extra, p.suspect_budget, p.budget_fen,
    CASE WHEN p.suspect_budget THEN NULL ELSE p.budget_fen END AS fen
  FROM scored_projects p WHERE ${ofScored('p')} AND ${ofShapes('p')}
)`

const PLAN_COLUMNS: Record<(typeof PLAN_MONTHS)[number], string> = { 3: 'plan_mar', 6: 'plan_jun', 10: 'plan_oct', 12: 'plan_dec' }

/** Rows of one checkpoint each, `month` and `percent`, of a table of plans. */
const stated = (plans: string, columns: string, where: string) => [
  ...PLAN_MONTHS.map((month) => `SELECT ${columns}, ${month} AS month, ${PLAN_COLUMNS[month]} AS percent FROM ${plans} WHERE ${where} AND ${PLAN_COLUMNS[month]} IS NOT NULL`),
  `SELECT ${columns}, CAST(split_part(part, ':', 1) AS INTEGER) AS month, CAST(split_part(part, ':', 2) AS DOUBLE) AS percent
  FROM (SELECT ${columns}, unnest(string_split(plan_extra, ';')) AS part FROM ${plans} WHERE ${where} AND plan_extra IS NOT NULL)`,
].join('\n  UNION ALL ')

export interface SpreadRow {
  year: number | null
  month: number
  /** Projects that state the checkpoint. */
  projects: number
  p10: number
  p25: number
  median: number
  p75: number
  p90: number
}

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9]

/** How the plans of a year lie at each checkpoint that any states, every project counting once. */
export const spendingSpread = defineQuery<ShapedSelection, SpreadRow>({
  name: 'spending-spread',
  sql: `${KEPT}, stated AS (
  ${stated('kept', 'year', 'plan_key IS NOT NULL')}
), spread AS (SELECT year, month, count(*) AS projects, quantile_cont(percent, [${SHARES.join(', ')}]) AS q FROM stated GROUP BY year, month)
SELECT year, month, projects, q[1] AS p10, q[2] AS p25, q[3] AS median, q[4] AS p75, q[5] AS p90 FROM spread ORDER BY year NULLS LAST, month`,
  bind: bindShaped,
  row: { year: orNull(asNumber), month: asNumber, projects: asNumber, p10: asNumber, p25: asNumber, median: asNumber, p75: asNumber, p90: asNumber },
})

/** Projects that count alike in every sum, and what they come to. */
export interface PlanClassRow {
  year: number | null
  /** Whether they have a plan, and the name of its shape. */
  planned: boolean
  shape: string | null
  /** Whether they may be paid late, print their department's template, or have a budget in doubt. */
  exempt: boolean
  template: boolean
  suspect: boolean
  /** Sign of the budget, null where blank. */
  budget: number | null
  /** Whether October lies below the even pace, null where it is not stated; whether October and December are. */
  below: boolean | null
  stretch: boolean
  projects: number
  /** Sum of the budgets, and Σ fen × millionths of a percent of the last stretch. */
  fen: bigint
  weighted: bigint
}

const EVEN_OCTOBER = `CAST(${(LAST_STRETCH_FROM / 12) * 100} AS DOUBLE)`
const WEIGHTED = (percent: string, fen: string) => `sum(CAST(round(${percent} * 1000000) AS HUGEINT) * ${fen})`
const STRETCH = (p: string) => `(${p}.plan_key IS NOT NULL AND ${p}.plan_oct IS NOT NULL AND ${p}.plan_dec IS NOT NULL)`
const LATE = (p: string) => whole(`${WEIGHTED(`(${p}.plan_dec - ${p}.plan_oct)`, `${p}.budget_fen`)} FILTER (WHERE ${STRETCH(p)})`)

/** The projects of the selection by all that decides what they count in: some ten rows a year. */
export const planClasses = defineQuery<Selection, PlanClassRow>({
  name: 'plan-classes',
  sql: `WITH ${SELECTION}, ${templates('TRUE')}
SELECT p.year, p.plan_key IS NOT NULL AS planned, p.plan_shape AS shape, p.plan_exempt IS NOT NULL AS exempt, ${isTemplate('p')} AS template, p.suspect_budget AS suspect, CAST(sign(p.budget_fen) AS INTEGER) AS budget,
  p.plan_oct < ${EVEN_OCTOBER} AS below, ${STRETCH('p')} AS stretch, count(*) AS projects, ${whole('sum(p.budget_fen)')} AS fen, ${LATE('p')} AS weighted
FROM scored_projects p WHERE ${ofScored('p')} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1 NULLS LAST, 2, 3, 4, 5, 6, 7, 8, 9`,
  bind: bindSelection,
  row: {
    year: orNull(asNumber), planned: asFlag, shape: orNull(asText), exempt: asFlag, template: asFlag, suspect: asFlag, budget: orNull(asNumber), below: orNull(asFlag), stretch: asFlag,
    projects: asNumber, fen: asWhole, weighted: asWhole,
  },
})

export interface PlanTotalsRow {
  /** Different plans, and departments. */
  curves: number
  departments: number
  /** Departments and years with at least two plans, and those among them that print one for all. */
  several: number
  oneCurve: number
}

/** What cannot be added up from years or classes. */
export const planTotals = defineQuery<ShapedSelection, PlanTotalsRow>({
  name: 'plan-totals',
  sql: `${KEPT}, printed AS (
  SELECT department_id, year, plan_key, count(*) AS projects FROM kept GROUP BY department_id, year, plan_key
), printers AS (
  SELECT department_id, list(DISTINCT plan_key) AS keys, count(plan_key) AS plans, sum(projects) FILTER (WHERE plan_key IS NOT NULL) AS projects FROM printed GROUP BY department_id, year
)
SELECT coalesce(len(list_distinct(flatten(list(keys)))), 0) AS curves, count(DISTINCT department_id) AS departments,
  count(*) FILTER (WHERE projects >= 2) AS several, count(*) FILTER (WHERE projects >= 2 AND plans = 1) AS "oneCurve" FROM printers`,
  bind: bindShaped,
  row: { curves: asNumber, departments: asNumber, several: asNumber, oneCurve: asNumber },
})

/** Departments whose curves are drawn where there are more: those with most money. */
export const MOST_DEPARTMENTS = 24

const LARGEST = `largest AS (SELECT department_id FROM kept GROUP BY department_id ORDER BY sum(fen) DESC NULLS LAST, department_id LIMIT ${MOST_DEPARTMENTS})`

export interface DepartmentClassRow extends Omit<PlanClassRow, 'shape' | 'template' | 'below'> {
  departmentId: string
}

/** The same by department, of the departments with most money. */
export const departmentClasses = defineQuery<ShapedSelection, DepartmentClassRow>({
  name: 'department-classes',
  sql: `${KEPT}, ${LARGEST}
SELECT k.department_id AS "departmentId", k.year, k.plan_key IS NOT NULL AS planned, k.plan_exempt IS NOT NULL AS exempt, k.suspect_budget AS suspect,
  CAST(sign(k.budget_fen) AS INTEGER) AS budget, ${STRETCH('k')} AS stretch, count(*) AS projects, ${whole('sum(k.budget_fen)')} AS fen, ${LATE('k')} AS weighted
FROM kept k WHERE k.department_id IN (SELECT department_id FROM largest) GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2 NULLS LAST, 3, 4, 5, 6, 7`,
  bind: bindShaped,
  row: {
    departmentId: asText, year: orNull(asNumber), planned: asFlag, exempt: asFlag, suspect: asFlag, budget: orNull(asNumber), stretch: asFlag,
    projects: asNumber, fen: asWhole, weighted: asWhole,
  },
})

/** By years of all departments, or by departments and years. */
export interface LevelledSelection extends ShapedSelection {
  level: 'department' | 'year'
}

export interface WeighedMonthRow {
  departmentId: string | null
  year: number | null
  month: number
  projects: number
  ofFen: bigint
  weighted: bigint
}

const LEVEL_AT = SHAPES_AT + 1
const DEPARTMENTS = `$${LEVEL_AT} = 'department'`

/** What is planned by each month's end, weighed by money: by year, or by department and year of the departments with most money. */
export const spendingMonths = defineQuery<LevelledSelection, WeighedMonthRow>({
  name: 'spending-months',
  sql: `${KEPT}, ${LARGEST}, weighed AS MATERIALIZED (
  SELECT CASE WHEN ${DEPARTMENTS} THEN department_id END AS department, year, fen, plan_mar, plan_jun, plan_oct, plan_dec, plan_extra
  FROM kept WHERE plan_key IS NOT NULL AND fen > 0 AND (NOT ${DEPARTMENTS} OR department_id IN (SELECT department_id FROM largest))
), stated AS (
  ${stated('weighed', 'department, year, fen', 'TRUE')}
)
SELECT department AS "departmentId", year, month, count(*) AS projects, ${whole('sum(fen)')} AS "ofFen", ${whole(WEIGHTED('percent', 'fen'))} AS weighted
FROM stated GROUP BY department, year, month ORDER BY department, year NULLS LAST, month`,
  bind: ({ level, ...shaped }) => [...bindShaped(shaped), level],
  row: { departmentId: orNull(asText), year: orNull(asNumber), month: asNumber, projects: asNumber, ofFen: asWhole, weighted: asWhole },
})

export interface CopiedRow {
  departmentId: string
  year: number | null
  withPlan: number
  plans: number
  key: string
  projects: number
  fen: bigint
  template: boolean
  /** All of them, the same in each row. */
  total: number
}

/** Departments and years of which copied curves are listed, most money first. */
export const MOST_COPIED = 50

/**
 * Where a department prints one curve for all projects of a year, or nearly: told from all its projects in scope, of the
 * departments and years that the selection has a project with a plan of.
 */
export const spendingCopied = defineQuery<Selection, CopiedRow>({
  name: 'spending-copied',
  sql: `WITH ${SELECTION}, ${templates('TRUE')}
SELECT c.department_id AS "departmentId", c.year, c.with_plan AS "withPlan", c.plans, c.plan_key AS key, c.projects, CAST(c.fen AS VARCHAR) AS fen, c.template, count(*) OVER () AS total
FROM copied c WHERE (c.template OR (c.plans = 1 AND c.with_plan > 1))
  AND row(c.department_id, coalesce(c.year, -1)) IN (SELECT row(p.department_id, coalesce(p.year, -1)) FROM scored_projects p WHERE ${ofScored('p')})
ORDER BY c.fen DESC, c.department_id, c.year NULLS LAST LIMIT ${MOST_COPIED}`,
  bind: bindSelection,
  row: {
    departmentId: asText, year: orNull(asNumber), withPlan: asNumber, plans: asNumber, key: asText, projects: asNumber, fen: asWhole,
    template: asFlag, total: asNumber,
  },
})

export const sample: ShapedSelection = { ...SAMPLE_SELECTION, shapes: ['even', 'template'] }
export const samples = { 'spending-months': { ...sample, level: 'department' } satisfies LevelledSelection }
