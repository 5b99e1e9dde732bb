import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList } from '../db/sql.ts'
import { GRIDS } from '../reference/crowd.ts'
import { GRADE_LINES } from '../reference/scoreLines.ts'
import { BUDGET_QUALITY_COLUMNS, budgetQuality, type BudgetQualityRow } from './budgetQuality.ts'
import { bindSelection, FEN_PER_WAN, ofScored, OWN_AT, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

/**
 * The scatter of a crowd, asked as counts: how many projects lie where, and what its sentences say. `budgetQuality` asks the
 * same of few projects row by row.
 */

/** Cells of the scatter: how many to a power of ten of the budget, and how many points of score each spans. */
export interface Grid {
  perDecade: number
  scoreStep: number
}

export interface CellParams extends Selection {
  grid: Grid
  /** Departments each counted apart, and no others; empty: all together. */
  apart: readonly string[]
}

/** A cell; the columns of a project are filled where it holds a single one. */
export interface CellRow extends Omit<BudgetQualityRow, 'departmentId' | 'year' | 'projectId' | 'name' | 'suspect' | 'indicatorCount' | 'findingCount'> {
  /** null where departments are not counted apart. */
  apart: string | null
  /** Steps from a budget of 1 fen, null without a positive budget; steps from a score of 0, null where not judged. */
  x: number | null
  y: number | null
  projects: number
  /** Money that is in no doubt, and the budgets that are. */
  fen: number | null
  suspects: number
  projectId: string | null
  name: string | null
  departmentId: string | null
  year: number | null
  suspect: boolean | null
  indicatorCount: number | null
  findingCount: number | null
}

const [APART_AT, DECADE_AT, STEP_AT] = [OWN_AT, OWN_AT + 1, OWN_AT + 2]
/** Keeps a budget or a score that lies on an edge in the cell above it, whatever the last bit of a logarithm. */
const EDGE = '1e-9'
const single = (column: string) => `CASE WHEN count(*) = 1 THEN any_value(${column}) END`

export const budgetQualityCells = defineQuery<CellParams, CellRow>({
  name: 'budget-quality-cells',
  sql: `WITH ${SELECTION}, placed AS (
  SELECT p.*, /*when $${APART_AT}*/CASE WHEN $${APART_AT} = '' THEN NULL ELSE p.department_id END/*else CAST(NULL AS VARCHAR)*/ AS apart,
    CASE WHEN p.budget_fen > 0 THEN CAST(floor(log10(p.budget_fen) * CAST($${DECADE_AT} AS DOUBLE) + ${EDGE}) AS INTEGER) END AS x,
    CAST(floor(least(p.quality, 99.99) / CAST($${STEP_AT} AS DOUBLE) + ${EDGE}) AS INTEGER) AS y
  FROM scored_projects p
  WHERE ${ofScored('p')} AND ${inList('p.department_id', APART_AT)}
)
SELECT apart, x, y, count(*) AS projects, CAST(sum(budget_fen) FILTER (WHERE NOT suspect_budget) AS BIGINT) AS fen,
  count(budget_fen) FILTER (WHERE suspect_budget) AS suspects,
  ${single('project_id')} AS "projectId", ${single('name')} AS name, ${single('department_id')} AS "departmentId", ${single('year')} AS year,
  ${single('budget_fen')} AS "budgetFen", ${single('suspect_budget')} AS suspect, ${single('quality_raw')} AS "qualityRaw", ${single('quality')} AS quality,
  ${single('ceiling')} AS ceiling, ${single('grade')} AS grade, ${single('indicator_count')} AS "indicatorCount", ${single('finding_count')} AS "findingCount"
FROM placed
GROUP BY apart, x, y
ORDER BY apart, x NULLS FIRST, y NULLS FIRST`,
  bind: ({ grid, apart, ...selection }) => [...bindSelection(selection), apart.join(','), grid.perDecade, grid.scoreStep],
  row: {
    apart: orNull(asText), x: orNull(asNumber), y: orNull(asNumber), projects: asNumber, fen: orNull(asNumber), suspects: asNumber,
    projectId: orNull(asText), name: orNull(asText), departmentId: orNull(asText), year: orNull(asNumber),
    budgetFen: orNull(asNumber), suspect: orNull(asFlag), qualityRaw: orNull(asNumber), quality: orNull(asNumber),
    ceiling: orNull(asNumber), grade: orNull(asText), indicatorCount: orNull(asNumber), findingCount: orNull(asNumber),
  },
})

export interface YearFactsRow {
  year: number | null
  projects: number
  placed: number
  withoutBudget: number
  unjudged: number
  /** Projects whose score stops at its cap. */
  capped: number
  suspects: number
  suspectFen: number | null
  /** Money in no doubt of the judged projects, and of the bands below 中, from 中 to below 良, and from 良. */
  judgedFen: number | null
  poor: number
  poorFen: number | null
  fair: number
  fairFen: number | null
  sound: number
  soundFen: number | null
  /** Lowest budget, lowest above 0, highest; lowest and highest score. */
  lowFen: number | null
  lowPlacedFen: number | null
  highFen: number | null
  least: number | null
  most: number | null
}

const fromOf = (grade: '中' | '良') => GRADE_LINES.find((line) => line.grade === grade)?.from ?? 0
const BANDS = {
  poor: `p.quality < ${fromOf('中')}`, fair: `p.quality >= ${fromOf('中')} AND p.quality < ${fromOf('良')}`, sound: `p.quality >= ${fromOf('良')}`,
} as const
const money = (condition: string) => `CAST(sum(p.budget_fen) FILTER (WHERE NOT p.suspect_budget AND ${condition}) AS BIGINT)`
const bands = Object.entries(BANDS).map(([name, condition]) => `count(*) FILTER (WHERE ${condition}) AS ${name}, ${money(condition)} AS "${name}Fen"`).join(', ')

/** What the chart says of the projects, by year. */
export const budgetQualityFacts = defineQuery<Selection, YearFactsRow>({
  name: 'budget-quality-facts',
  sql: `WITH ${SELECTION}
SELECT p.year, count(*) AS projects, count(*) FILTER (WHERE p.budget_fen > 0 AND p.quality IS NOT NULL) AS placed,
  count(*) FILTER (WHERE p.budget_fen IS NULL OR p.budget_fen <= 0) AS "withoutBudget", count(*) FILTER (WHERE p.quality IS NULL) AS unjudged,
  count(*) FILTER (WHERE p.quality = p.ceiling) AS capped, count(p.budget_fen) FILTER (WHERE p.suspect_budget) AS suspects,
  CAST(sum(p.budget_fen) FILTER (WHERE p.suspect_budget) AS BIGINT) AS "suspectFen", ${money('p.quality IS NOT NULL')} AS "judgedFen", ${bands},
  min(p.budget_fen) AS "lowFen", min(p.budget_fen) FILTER (WHERE p.budget_fen > 0) AS "lowPlacedFen", max(p.budget_fen) AS "highFen",
  min(p.quality) AS least, max(p.quality) AS most
FROM scored_projects p
WHERE ${ofScored('p')}
GROUP BY p.year
ORDER BY p.year NULLS LAST`,
  bind: bindSelection,
  row: {
    year: orNull(asNumber), projects: asNumber, placed: asNumber, withoutBudget: asNumber, unjudged: asNumber, capped: asNumber,
    suspects: asNumber, suspectFen: orNull(asNumber), judgedFen: orNull(asNumber),
    poor: asNumber, poorFen: orNull(asNumber), fair: asNumber, fairFen: orNull(asNumber), sound: asNumber, soundFen: orNull(asNumber),
    lowFen: orNull(asNumber), lowPlacedFen: orNull(asNumber), highFen: orNull(asNumber), least: orNull(asNumber), most: orNull(asNumber),
  },
})

const SURE = 'NOT p.suspect_budget AND p.budget_fen > 0 AND p.quality IS NOT NULL'

export interface PeerClassRow {
  /** Power of ten of the budget in 万元. */
  power: number
  projects: number
  lower: number
  median: number
  upper: number
}

/** Middle half of the scores by class of budget; `analysis/peerBands.ts` does the same over rows. */
export const peerClasses = defineQuery<Selection, PeerClassRow>({
  name: 'peer-classes',
  sql: `WITH ${SELECTION}, sure AS (
  SELECT p.quality, CAST(floor(log10(p.budget_fen / ${FEN_PER_WAN}) + ${EDGE}) AS INTEGER) AS power
  FROM scored_projects p WHERE ${SURE} AND ${ofScored('p')}
)
SELECT power, count(*) AS projects, quantile_cont(quality, 0.25) AS lower, quantile_cont(quality, 0.5) AS median, quantile_cont(quality, 0.75) AS upper
FROM sure
GROUP BY power
ORDER BY power`,
  bind: bindSelection,
  row: { power: asNumber, projects: asNumber, lower: asNumber, median: asNumber, upper: asNumber },
})

export interface QuadrantRow {
  /** Projects on both axes with a budget in no doubt: those the median is of. */
  sure: number
  /** The median budget, down to 0.0001 万元; null without any. */
  fromFen: number | null
  /** Projects from it on whose score is below 中, those in doubt among them, and the others' money. */
  projects: number
  suspects: number
  fen: number | null
}

/** Much money and weak targets. */
export const budgetQuadrant = defineQuery<Selection, QuadrantRow>({
  name: 'budget-quadrant',
  sql: `WITH ${SELECTION}, drawn AS (
  SELECT p.budget_fen, p.quality, p.suspect_budget FROM scored_projects p WHERE ${ofScored('p')}
), middle AS (
  SELECT count(*) AS sure, CAST(floor(quantile_cont(CAST(p.budget_fen AS DOUBLE), 0.5) / 100) * 100 AS BIGINT) AS fen FROM drawn p WHERE ${SURE}
)
SELECT m.sure, m.fen AS "fromFen", count(d.budget_fen) AS projects, count(d.budget_fen) FILTER (WHERE d.suspect_budget) AS suspects,
  CAST(sum(d.budget_fen) FILTER (WHERE NOT d.suspect_budget) AS BIGINT) AS fen
FROM middle m LEFT JOIN drawn d ON d.budget_fen >= m.fen AND d.quality <= ${fromOf('中')} - 0.01
GROUP BY m.sure, m.fen`,
  bind: bindSelection,
  row: { sure: asNumber, fromFen: orNull(asNumber), projects: asNumber, suspects: asNumber, fen: orNull(asNumber) },
})

export interface RankRow {
  n: number
  /** Correlation of the average ranks of budget and score; null where all of one side are equal. */
  rho: number | null
}

/** Spearman's rank correlation; `analysis/rankCorrelation.ts` does the same over rows and tells the interval. */
export const budgetQualityRanks = defineQuery<Selection, RankRow>({
  name: 'budget-quality-ranks',
  sql: `WITH ${SELECTION}, sure AS (
  SELECT p.budget_fen AS a, p.quality AS b FROM scored_projects p WHERE ${SURE} AND ${ofScored('p')}
), ranks_a AS (
  SELECT a, sum(n) OVER (ORDER BY a) - (n - 1) / 2.0 AS "rank" FROM (SELECT a, count(*) AS n FROM sure GROUP BY a)
), ranks_b AS (
  SELECT b, sum(n) OVER (ORDER BY b) - (n - 1) / 2.0 AS "rank" FROM (SELECT b, count(*) AS n FROM sure GROUP BY b)
)
SELECT count(*) AS n, CASE WHEN count(DISTINCT s.a) > 1 AND count(DISTINCT s.b) > 1 THEN round(corr(x."rank", y."rank"), 12) END AS rho
FROM sure s JOIN ranks_a x ON x.a = s.a JOIN ranks_b y ON y.b = s.b`,
  bind: bindSelection,
  row: { n: asNumber, rho: orNull(asNumber) },
})

/** Rows a table lists of a crowd. */
export const MOST_LISTED = 500

/** The projects with the largest budgets. */
export const largestProjects = defineQuery<Selection, BudgetQualityRow>({
  name: 'largest-projects',
  sql: `WITH ${SELECTION}
SELECT ${BUDGET_QUALITY_COLUMNS}
FROM scored_projects p
WHERE ${ofScored('p')}
ORDER BY p.budget_fen DESC NULLS LAST, p.project_id
LIMIT ${MOST_LISTED}`,
  bind: bindSelection,
  row: budgetQuality.row,
})

export interface DepartmentMoneyRow {
  departmentId: string
  projects: number
  fen: number | null
}

/** Departments by money that is in no doubt, most first. */
export const departmentMoney = defineQuery<Selection, DepartmentMoneyRow>({
  name: 'department-money',
  sql: `WITH ${SELECTION}
SELECT p.department_id AS "departmentId", count(*) AS projects, CAST(sum(p.budget_fen) FILTER (WHERE NOT p.suspect_budget) AS BIGINT) AS fen
FROM scored_projects p
WHERE ${ofScored('p')}
GROUP BY p.department_id
ORDER BY coalesce(fen, 0) DESC, p.department_id`,
  bind: bindSelection,
  row: { departmentId: asText, projects: asNumber, fen: orNull(asNumber) },
})

export const sample: Selection = SAMPLE_SELECTION
export const samples = { 'budget-quality-cells': { ...SAMPLE_SELECTION, grid: GRIDS.whole, apart: [] } satisfies CellParams }
