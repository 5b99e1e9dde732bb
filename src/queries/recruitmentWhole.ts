import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, literal } from '../db/sql.ts'
import { familiesOfStage, FUNNEL_STAGES, SIGNING_FAMILIES } from '../reference/funnel.ts'
import { GOAL_ROW, goalsIn, PROJECT_ROW, type RecruitmentProjectRow, type RecruitmentRow } from './recruitment.ts'
import { inScope } from './scope.ts'
import { bindSelection, NARROWED, ofProjects, OWN_AT, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

/** What is told from whole documents, of the departments that have a chosen project: numbers, and the first few to read. */

/** The departments of the projects chosen, ahead of other tables of a WITH clause. */
const DEPARTMENTS = `/*when $4 $5 $6 $7*/${SELECTION}, chosen_departments AS (
  SELECT DISTINCT p.department_id FROM projects p WHERE ${ofProjects('p')}
), /*end*/`
const ofChosen = (table: string) =>
  `${inScope(table)} AND /*when $4 $5 $6 $7*/((${NARROWED}) OR ${table}.department_id IN (SELECT department_id FROM chosen_departments))/*else TRUE*/`

export interface RecruitmentWholeRow {
  /**
   * `stage` documents of a year that state a stage, `documents` all of a year, `signing` those with a figure for signings,
   * `complete` departments that state every stage, `linkage` metrics by what department and projects come to, `all` the
   * departments with a document, `scope` where more than years and departments is
   * chosen those with a project, chosen or not.
   */
  part: 'stage' | 'documents' | 'signing' | 'complete' | 'linkage' | 'all' | 'scope'
  /** A stage, or for `linkage` what it comes to. */
  key: string | null
  year: number | null
  departments: number
  documents: number
  /** Of a stage: documents with a figure; of `signing`: documents that state money paid in. */
  figured: number
}

const STAGES = FUNNEL_STAGES.flatMap((stage) => familiesOfStage(stage).map((family) => `(${literal(stage)}, ${literal(family)})`)).join(', ')

export const recruitmentWhole = defineQuery<Selection, RecruitmentWholeRow>({
  name: 'recruitment-whole',
  sql: `WITH ${DEPARTMENTS}stages(stage, family) AS (VALUES ${STAGES}), published AS (
  SELECT d.document_id, d.department_id, d.year FROM documents d WHERE ${ofChosen('d')}
), stated AS (
  SELECT g.document_id, g.department_id, g.year, s.stage, bool_or(g.value IS NOT NULL) AS figured
  FROM recruitment_goals g JOIN stages s ON s.family = g.family WHERE ${ofChosen('g')} GROUP BY ALL
)
SELECT 'stage' AS part, stage AS key, year, count(DISTINCT department_id) AS departments, count(*) AS documents, count(*) FILTER (WHERE figured) AS figured
FROM stated GROUP BY stage, year
UNION ALL
SELECT 'documents', NULL, year, count(DISTINCT department_id), count(*), 0 FROM published GROUP BY year
UNION ALL
SELECT 'signing', NULL, NULL, 0, count(*), count(m.document_id)
FROM stated s LEFT JOIN stated m ON m.document_id = s.document_id AND m.stage = 'moneyIn' WHERE s.stage = 'signing' AND s.figured
UNION ALL
SELECT 'complete', NULL, NULL, count(*), 0, 0 FROM (SELECT department_id FROM stated GROUP BY department_id HAVING count(DISTINCT stage) = ${FUNNEL_STAGES.length})
UNION ALL
SELECT 'linkage', g.linkage, NULL, count(DISTINCT g.department_id), count(*), 0 FROM recruitment_goals g WHERE g.goal_id = g.linkage_id AND ${ofChosen('g')} GROUP BY g.linkage
UNION ALL
SELECT 'all', NULL, NULL, count(DISTINCT department_id), count(*), 0 FROM published
/*when $4 $5 $6 $7*/UNION ALL
SELECT 'scope', NULL, NULL, count(DISTINCT p.department_id), 0, 0 FROM projects p WHERE ${inScope('p')} AND NOT (${NARROWED}) HAVING NOT (${NARROWED})
/*end*/ORDER BY part, key, year NULLS LAST`,
  bind: bindSelection,
  row: { part: asText as never, key: orNull(asText), year: orNull(asNumber), departments: asNumber, documents: asNumber, figured: asNumber },
})

/** Metrics that are listed at most, and documents with recruitment money. */
export const MOST_LINKS = 30
export const MOST_MONEY = 12

export interface LinksParams extends Selection {
  /** Whether metrics that only one side states are listed, too. */
  all: boolean
}

/** The goals of the first metrics that a document states as its department's own and as its projects'; those that differ come first. */
export const recruitmentLinks = defineQuery<LinksParams, RecruitmentRow>({
  name: 'recruitment-links',
  sql: `WITH ${DEPARTMENTS}heads AS (
  SELECT g.goal_id FROM recruitment_goals g
  WHERE g.goal_id = g.linkage_id AND ${ofChosen('g')} AND ($${OWN_AT} OR g.linkage NOT IN ('ownOnly', 'projectsOnly'))
  ORDER BY g.linkage <> 'differs', g.department_id, g.year NULLS LAST, g.document_id, g.metric_key, g.goal_id LIMIT ${MOST_LINKS}
), these AS MATERIALIZED (SELECT * FROM recruitment_goals WHERE linkage_id IN (SELECT goal_id FROM heads))
${goalsIn('these')}
ORDER BY g.year NULLS LAST, g.document_id, g.ordinal`,
  bind: (params) => [...bindSelection(params), params.all],
  row: GOAL_ROW,
})

export interface RecruitmentMoneyRow extends RecruitmentProjectRow {
  /** Documents with such a project, listed or not. */
  documents: number
}

/** The projects about attracting investment of the first documents that have one, by department and year. */
export const recruitmentBudgets = defineQuery<Selection, RecruitmentMoneyRow>({
  name: 'recruitment-budgets',
  sql: `WITH ${DEPARTMENTS}named AS (
  SELECT p.*, dense_rank() OVER (ORDER BY p.department_id, p.year NULLS LAST, p.document_id) AS place FROM projects p WHERE p.recruitment AND ${ofChosen('p')}
)
SELECT project_id AS "projectId", document_id AS "documentId", department_id AS "departmentId", year, name,
  budget_fen AS "budgetFen", suspect_budget AS suspect, (SELECT max(place) FROM named) AS documents
FROM named WHERE place <= ${MOST_MONEY} ORDER BY place, project_ordinal`,
  bind: bindSelection,
  row: { ...PROJECT_ROW, documents: asNumber },
})

const among = (index: number) => `list_contains(string_split($${index}, ','), `

export interface SigningsParams {
  documents: readonly string[]
}

const SIGNINGS = SIGNING_FAMILIES.map((family) => literal(family)).join(', ')

/** The goals of some documents for signings: what recruitment money may be laid beside. */
export const signingsOfDocuments = defineQuery<SigningsParams, RecruitmentRow>({
  name: 'signings-of-documents',
  sql: `WITH these AS MATERIALIZED (SELECT * FROM recruitment_goals g WHERE g.family IN (${SIGNINGS}) AND ${among(1)}g.document_id))
${goalsIn('these')}
ORDER BY g.year NULLS LAST, g.document_id, g.ordinal`,
  bind: ({ documents }) => [documents.join(',')],
  row: GOAL_ROW,
})

export interface GoalsParams {
  goals: readonly string[]
}

/** Every goal of the documents that hold some goals. */
export const goalsBeside = defineQuery<GoalsParams, RecruitmentRow>({
  name: 'goals-beside',
  sql: `WITH these AS MATERIALIZED (
  SELECT * FROM recruitment_goals g WHERE g.document_id IN (SELECT o.document_id FROM recruitment_goals o WHERE ${among(1)}o.goal_id))
)
${goalsIn('these')}
ORDER BY g.year NULLS LAST, g.document_id, g.ordinal`,
  bind: ({ goals }) => [goals.join(',')],
  row: GOAL_ROW,
})

export const sample: Selection = SAMPLE_SELECTION
export const samples = {
  'recruitment-links': { ...SAMPLE_SELECTION, all: true }, 'signings-of-documents': { documents: ['d-000000000000'] }, 'goals-beside': { goals: ['d-000000000000-g1'] },
}
