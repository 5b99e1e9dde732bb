import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList } from '../db/sql.ts'
import { bindSelection, ofScored, OWN_AT, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'
import { asWhole, bindShaped, isTemplate, ofShapes, templates, whole, type ShapedSelection } from './spendingSums.ts'
import type { SpendingRow } from './spending.ts'

/** Lists of bounded length for the spending view over very many projects. */

export interface PlanTallyRow {
  key: string
  shape: string
  projects: number
  fen: bigint
  /** Different plans in all, the same in each row. */
  total: number
}

/** Different plans that are put together to groups where there are more: those with most money. */
export const MOST_PLANS = 1000

/** Each different plan with its projects and money; most money first, then most projects, then by key, as groups are led. */
export const planTallies = defineQuery<Selection, PlanTallyRow>({
  name: 'plan-tallies',
  sql: `WITH ${SELECTION}, tallies AS MATERIALIZED (
  SELECT p.plan_key AS key, any_value(p.plan_shape) AS shape, count(*) AS projects, coalesce(sum(p.budget_fen) FILTER (WHERE NOT p.suspect_budget), 0) AS money
  FROM scored_projects p WHERE ${ofScored('p')} AND p.plan_key IS NOT NULL GROUP BY p.plan_key
)
SELECT key, shape, projects, ${whole('money')} AS fen, (SELECT count(*) FROM tallies) AS total
FROM tallies ORDER BY money DESC, projects DESC, key LIMIT ${MOST_PLANS}`,
  bind: bindSelection,
  row: { key: asText, shape: asText, projects: asNumber, fen: asWhole, total: asNumber },
})

export interface PlanMembers extends Selection {
  plans: readonly string[]
}

export interface PlanMemberRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
}

/** Projects of a group that are named. */
export const MOST_MEMBERS = 100

/** Projects that print one of these plans, largest budget first. */
export const planMembers = defineQuery<PlanMembers, PlanMemberRow>({
  name: 'plan-members',
  sql: `WITH ${SELECTION}
SELECT p.project_id AS "projectId", p.name, p.department_id AS "departmentId", p.year
FROM scored_projects p WHERE ${ofScored('p')} AND p.plan_key IS NOT NULL AND ${inList('p.plan_key', OWN_AT)}
ORDER BY p.budget_fen DESC NULLS LAST, p.project_id LIMIT ${MOST_MEMBERS}`,
  bind: ({ plans, ...selection }) => [...bindSelection(selection), plans.join(',')],
  row: { projectId: asText, name: asText, departmentId: asText, year: orNull(asNumber) },
})

export interface ListedPlanRow extends SpendingRow {
  /** Whether the plan is the department's template of the year. */
  template: boolean
}

/** Projects that are listed where there are more: those with the largest budgets. */
export const MOST_LISTED = 100

/** The first of `spendingPlans`, kept to the shapes. */
export const listedPlans = defineQuery<ShapedSelection, ListedPlanRow>({
  name: 'listed-plans',
  sql: `WITH ${SELECTION}, ${templates('TRUE')}
SELECT p.project_id AS "projectId", p.name, p.department_id AS "departmentId", p.year, p.budget_fen AS "budgetFen", p.suspect_budget AS suspect,
  p.plan_mar AS mar, p.plan_jun AS jun, p.plan_oct AS oct, p.plan_dec AS "dec", p.plan_extra AS extra, ${isTemplate('p')} AS template
FROM scored_projects p WHERE ${ofScored('p')} AND ${ofShapes('p')}
ORDER BY p.budget_fen DESC NULLS LAST, p.project_id LIMIT ${MOST_LISTED}`,
  bind: bindShaped,
  row: {
    projectId: asText, name: asText, departmentId: asText, year: orNull(asNumber), budgetFen: orNull(asNumber), suspect: asFlag,
    mar: orNull(asNumber), jun: orNull(asNumber), oct: orNull(asNumber), dec: orNull(asNumber), extra: orNull(asText), template: asFlag,
  },
})

export const sample: PlanMembers & ShapedSelection = { ...SAMPLE_SELECTION, plans: ['3:20;6:50;10:80;12:100'], shapes: ['even', 'template'] }
