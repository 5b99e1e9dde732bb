/**
 * The questions that are answered when a snapshot is made: what each view asks before anything is chosen, and what its
 * charts ask of one year, of one department, and of a department's one year. The page asks the very same ones.
 */
import type { Query } from '../db/sql.ts'
import { AUDIENCE_PRESETS, PAGE_AUDIENCE } from '../reference/audiences.ts'
import { CROWD, GRIDS } from '../reference/crowd.ts'
import { DEFAULT_WEIGHTS } from '../reference/weights.ts'
import { findingCounts, indicatorList, type AuditParams } from './audit.ts'
import { budgetQuality } from './budgetQuality.ts'
import { budgetQuadrant, budgetQualityCells, budgetQualityFacts, budgetQualityRanks, peerClasses } from './budgetQualityCrowd.ts'
import { categoryChoices, ruleChoices, shownProjects, spellings } from './choices.ts'
import { compareIndicators, compareMeasures, compareProjects, matchDecisions } from './compare.ts'
import { departmentScores } from './departments.ts'
import { corrections, rules } from './method.ts'
import { attention, moneyByGrade } from './overview.ts'
import { recruitmentGoals, recruitmentProjects } from './recruitment.ts'
import { goalCount, recruitmentSums } from './recruitmentSums.ts'
import { recruitmentBudgets, recruitmentLinks, recruitmentWhole, signingsOfDocuments } from './recruitmentWhole.ts'
import type { Scope } from './scope.ts'
import { EVERYTHING, type Selection } from './selection.ts'
import { departments, documents, type DocumentRow } from './snapshot.ts'
import { spendingPlans } from './spending.ts'
import { listedPlans, planTallies } from './spendingLists.ts'
import { planClasses, planTotals, spendingCopied, spendingSpread } from './spendingSums.ts'
import { rowCounts, rowDetails, rowOrder, wholeFindings } from './worklist.ts'

/** A query with its parameters, whatever their types. */
export interface Question {
  query: Query<unknown, Record<string, unknown>>
  params: unknown
  /** The question that its answer leads to. */
  next?: (rows: readonly Record<string, unknown>[]) => Question
}

/** Questions whose answers travel together. */
export interface QuestionGroup {
  /** `[a-z0-9-]`, part of a file's name. */
  name: string
  questions: Question[]
}

/** Years at most: as many as the comparison takes (`MOST_ITEMS` of the page's state). */
const COMPARED = 4
/** More states than these are not published: an engine answers them. */
const MOST_SCOPES = 400

const question = <Params, Row>(query: Query<Params, Row>, params: Params): Question =>
  ({ query: query as unknown as Question['query'], params })

type Published = Pick<DocumentRow, 'year' | 'departmentId' | 'projects'>

const yearsOf = (published: readonly Pick<Published, 'year'>[]) => [...new Set(published.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)

/** What the comparison lays side by side at first. */
export const comparedScope = (published: readonly Pick<Published, 'year'>[]): Scope => ({ years: yearsOf(published).slice(-COMPARED), departments: [] })

/** States narrowed to one year, to one department, and to both where a document is published; none beyond `MOST_SCOPES` in all. */
export function publishedScopes(published: readonly Omit<Published, 'projects'>[]): Scope[] {
  const years = yearsOf(published)
  const ids = [...new Set(published.map(({ departmentId }) => departmentId))].sort()
  const pairs = [...new Set(published.flatMap(({ year, departmentId }) => (year === null ? [] : [`${departmentId}\n${year}`])))].sort()
  const levels: Scope[][] = [
    years.map((year) => ({ years: [year], departments: [] })),
    ids.map((id) => ({ years: [], departments: [id] })),
    pairs.map((pair) => ({ years: [Number(pair.split('\n')[1])], departments: [pair.split('\n')[0]!] })),
  ]
  return levels.reduce((kept, level) => (kept.length + level.length > MOST_SCOPES ? kept : [...kept, ...level]), [])
}

/** What the charts of the overview, the scatter, the curves and the recruitment view ask of a state. */
const chartQuestions = (scope: Scope, crowd: boolean): Question[] => {
  const selection = { ...EVERYTHING, ...scope }
  return [
    question(moneyByGrade, selection), question(shownProjects, selection), ...(crowd ? crowdQuestions(selection) : rowQuestions(selection)),
    question(attention, selection), question(departmentScores, selection),
  ]
}

const rowQuestions = (selection: Selection): Question[] => [
  question(budgetQuality, selection), question(spendingPlans, selection), question(recruitmentGoals, selection), question(recruitmentProjects, selection),
]

const crowdQuestions = (selection: Selection): Question[] => {
  const shaped = { ...selection, shapes: [] }
  return [
    question(budgetQualityCells, { ...selection, grid: GRIDS.whole, apart: [] }), question(budgetQualityFacts, selection),
    question(planClasses, selection), question(spendingSpread, shaped), question(planTotals, shaped),
    question(goalCount, { years: selection.years, departments: selection.departments }), question(recruitmentSums, selection),
  ]
}

/** What the views at full size ask besides, where the whole snapshot is a crowd. */
const viewQuestions = (listed: AuditParams): Record<'scatter' | 'spending' | 'recruitment' | 'worklist', Question[]> => {
  const order = { by: 'budget', descending: true, group: 'none' } as const
  return {
    scatter: [question(budgetQuadrant, EVERYTHING), question(peerClasses, EVERYTHING), question(budgetQualityRanks, EVERYTHING)],
    spending: [question(spendingCopied, EVERYTHING), question(planTallies, EVERYTHING), question(listedPlans, { ...EVERYTHING, shapes: [] })],
    recruitment: [
      question(recruitmentWhole, EVERYTHING), question(recruitmentLinks, { ...EVERYTHING, all: false }),
      { ...question(recruitmentBudgets, EVERYTHING), next: (rows) => question(signingsOfDocuments, { documents: [...new Set(rows.map(({ documentId }) => String(documentId)))] }) },
    ],
    worklist: [
      {
        ...question(rowOrder, { ...listed, q: '', found: false, order, block: 0 }),
        next: (rows) => question(rowDetails, { rows: rows.map(({ projectId, ordinal }) => ({ projectId: String(projectId), ordinal: Number(ordinal) })), q: '' }),
      },
      question(rowCounts, { ...listed, q: '', found: false }), question(wholeFindings, WHOLE),
    ],
  }
}

const WHOLE: Scope = { years: [], departments: [] }

/** Whether a state keeps so many projects that the page asks for summaries. */
const isCrowd = (published: readonly Published[], { years, departments }: Scope): boolean =>
  published.reduce((sum, { year, departmentId, projects }) =>
    ((years.length === 0 || (year !== null && years.includes(year))) && (departments.length === 0 || departments.includes(departmentId)) ? sum + projects : sum), 0) > CROWD

/** All that is published of a snapshot, by what is needed together; a question stands in the first group that asks it. */
export function publishedQuestions(published: readonly Published[]): QuestionGroup[] {
  const { severities, classes, outcomes } = AUDIENCE_PRESETS[PAGE_AUDIENCE]
  const listed = { ...EVERYTHING, severities: severities.length === 3 ? [] : severities, classes: classes.length === 3 ? [] : classes, outcomes }
  const compared = comparedScope(published)
  const crowd = isCrowd(published, WHOLE)
  return [
    { name: 'shell', questions: [question(documents, {}), question(departments, {}), question(corrections, {})] },
    { name: 'overview', questions: chartQuestions(WHOLE, crowd) },
    ...(crowd ? Object.entries(viewQuestions(listed)).map(([name, questions]) => ({ name, questions })) : []),
    { name: 'filters', questions: [question(ruleChoices, {}), question(categoryChoices, {}), question(spellings, {})] },
    { name: 'audit', questions: crowd ? [] : [question(indicatorList, { ...listed, q: '', found: false }), question(findingCounts, listed)] },
    { name: 'method', questions: [question(rules, {})] },
    {
      name: 'compare',
      questions: compared.years.length === 0 ? [] : [
        question(compareMeasures, { ...compared, by: 'year', weights: DEFAULT_WEIGHTS }), question(spendingPlans, { ...EVERYTHING, ...compared }),
        question(compareProjects, compared), question(compareIndicators, compared), question(matchDecisions, {}),
      ],
    },
    ...publishedScopes(published).map((scope, index) => ({ name: `scope-${index}`, questions: chartQuestions(scope, isCrowd(published, scope)) })),
  ]
}
