import { inList, type SqlValue } from '../db/sql.ts'
import type { Range } from '../model/range.ts'
import type { Level2 } from '../reference/categories.ts'
import { DEFAULT_WEIGHTS, type Weights } from '../reference/weights.ts'
import { bindScope, inScope, SAMPLE_SCOPE, type Scope } from './scope.ts'
import { bindWeights, scoreTables } from './scores.ts'

/** What the reader narrowed every view to; empty lists and null ranges do not filter. */
export interface Selection extends Scope {
  /** The weights scores are asked under. */
  weights: Weights
  /** Standard level-2 categories of indicators. */
  categories: readonly Level2[]
  /** Rules that fail. */
  rules: readonly string[]
  /** Budget in 万元. */
  amount: Range | null
  /** Score 0–100 under the weights. */
  score: Range | null
}

/** No narrowing, under the published weights. */
export const EVERYTHING: Selection = { years: [], departments: [], weights: DEFAULT_WEIGHTS, categories: [], rules: [], amount: null, score: null }

export const FEN_PER_WAN = 1_000_000
const BEYOND = 1e17

function bindRange(range: Range | null, scale: number): SqlValue {
  if (range === null || (range.from === null && range.to === null)) return ''
  return [range.from ?? -BEYOND, range.to ?? BEYOND].map((end) => String(end * scale)).join(',')
}

/** `$1`, `$2` the scope, `$3` the weights, `$4` categories, `$5` rules, `$6` budgets in fen, `$7` scores. */
export const bindSelection = ({ weights, categories, rules, amount, score, ...scope }: Selection): SqlValue[] => [
  ...bindScope(scope), bindWeights(weights), categories.join(','), rules.join(','), bindRange(amount, FEN_PER_WAN), bindRange(score, 1),
]

/** Index of the first parameter a query adds to those of `bindSelection`. */
export const OWN_AT = 8

export const SAMPLE_SELECTION: Selection = {
  ...SAMPLE_SCOPE, weights: DEFAULT_WEIGHTS, categories: ['数量指标'], rules: ['V02', 'V03'], amount: { from: 10, to: null }, score: { from: 0, to: 79 },
}

const within = (column: string, at: number) =>
  `/*when $${at}*/($${at} = '' OR ${column} BETWEEN TRY_CAST(split_part($${at}, ',', 1) AS DOUBLE) AND TRY_CAST(split_part($${at}, ',', 2) AS DOUBLE))/*else TRUE*/`
const ofSize = (scored: string) => `${within(`${scored}.budget_fen`, 6)} AND ${within(`${scored}.quality`, 7)}`
const SIZED = `$6 = '' AND $7 = ''`
/** Condition: nothing more than years and departments is chosen. */
export const NARROWED = `$4 = '' AND $5 = '' AND ${SIZED}`

const ofSized = (table: string) => `/*when $6 $7*/((${SIZED}) OR ${table}.project_id IN (SELECT project_id FROM sized))/*else TRUE*/`

/**
 * Common table expressions for a WITH clause: those of `scoreTables(3)`; `sized` (project_id), projects whose budget and
 * score lie in the ranges; `picked` (project_id), those of them with an indicator of the categories on which a rule fails.
 */
export const SELECTION = `${scoreTables(3)}, sized AS (
  SELECT p.project_id FROM scored_projects p WHERE ${ofSize('p')}
)/*when $4 $5 $6 $7*/, of_category AS (
  /*when $4*/ SELECT i.project_id FROM indicators i WHERE $4 <> '' AND ${inList('i.level2_standard', 4)} UNION ALL /*end*/ SELECT NULL WHERE FALSE
), failing AS (
  /*when $5*/ SELECT f.project_id FROM findings f LEFT JOIN indicators i ON i.indicator_id = f.indicator_id
  WHERE $5 <> '' AND f.outcome = 'fails' AND ${inList('f.rule_id', 5)} AND ${inList('i.level2_standard', 4)} UNION ALL /*end*/ SELECT NULL WHERE FALSE
), picked AS (
  SELECT project_id FROM sized
  WHERE NOT (${NARROWED}) AND ($4 = '' OR project_id IN (SELECT project_id FROM of_category)) AND ($5 = '' OR project_id IN (SELECT project_id FROM failing))
)/*end*/`

/** Condition on rows that stand for a project or belong to one, with the columns `year`, `department_id`, `project_id`. */
export const ofProjects = (table: string) => `${inScope(table)}
  AND /*when $4 $5 $6 $7*/((${NARROWED}) OR ${table}.project_id IN (SELECT project_id FROM picked))/*else TRUE*/`

/** The same condition on `scored_projects` itself. */
export const ofScored = (scored: string) => `${inScope(scored)} AND ${ofSize(scored)}
  AND /*when $4*/($4 = '' OR ${scored}.project_id IN (SELECT project_id FROM of_category))/*else TRUE*/
  AND /*when $5*/($5 = '' OR ${scored}.project_id IN (SELECT project_id FROM failing))/*else TRUE*/`

/** Condition on `indicators`: in the categories, and one of the rules fails on the row. */
export const ofIndicators = (i: string) => `${inScope(i)} AND ${inList(`${i}.level2_standard`, 4)}
  AND ${ofSized(i)}
  AND /*when $5*/($5 = '' OR ${i}.indicator_id IN (SELECT ff.indicator_id FROM findings ff WHERE ff.outcome = 'fails' AND ${inList('ff.rule_id', 5)}))/*else TRUE*/`

/** Condition on `findings` joined to the indicator `i` they are about, whatever their outcome. */
export const ofFindings = (f: string, i: string) => `${inScope(f)} AND ${inList(`${f}.rule_id`, 5)} AND ${inList(`${i}.level2_standard`, 4)}
  AND ${ofSized(f)}`
