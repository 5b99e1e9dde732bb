/**
 * The questions that are answered when a snapshot is made: what each view asks before anything is chosen, and what its
 * charts ask of one year, of one department, and of a department's one year. The page asks the very same ones.
 */
import type { Query } from '../db/sql.ts'
import { AUDIENCE_PRESETS, PAGE_AUDIENCE } from '../reference/audiences.ts'
import { CROWD, GRIDS } from '../reference/crowd.ts'
import { DEFAULT_WEIGHTS } from '../reference/weights.ts'
import { findingCounts, indicatorList } from './audit.ts'
import { budgetQuality } from './budgetQuality.ts'
import { budgetQuadrant, budgetQualityCells, budgetQualityFacts, budgetQualityRanks, peerClasses } from './budgetQualityCrowd.ts'
import { categoryChoices, ruleChoices, shownProjects, spellings } from './choices.ts'
import { compareIndicators, compareMeasures, compareProjects, matchDecisions } from './compare.ts'
import { departmentScores } from './departments.ts'
import { corrections, rules } from './method.ts'
import { attention, moneyByGrade } from './overview.ts'
import { recruitmentGoals, recruitmentProjects } from './recruitment.ts'
import type { Scope } from './scope.ts'
import { EVERYTHING } from './selection.ts'
import { departments, documents, type DocumentRow } from './snapshot.ts'
import { spendingPlans } from './spending.ts'

/** A query with its parameters, whatever their types. */
export interface Question {
  query: Query<unknown, Record<string, unknown>>
  params: unknown
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
    question(moneyByGrade, selection),
    ...(crowd ? [question(budgetQualityCells, { ...selection, grid: GRIDS.whole, apart: [] }), question(budgetQualityFacts, selection)] : [question(budgetQuality, selection)]), question(spendingPlans, selection), question(recruitmentGoals, selection),
    question(attention, selection), question(departmentScores, selection), question(recruitmentProjects, selection),
    question(shownProjects, selection),
  ]
}

/** What the scatter at full size tells besides, where it counts a crowd. */
const scatterQuestions = (): Question[] =>
  [question(budgetQuadrant, EVERYTHING), question(peerClasses, EVERYTHING), question(budgetQualityRanks, EVERYTHING)]

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
  return [
    { name: 'shell', questions: [question(documents, {}), question(departments, {}), question(corrections, {})] },
    { name: 'overview', questions: chartQuestions(WHOLE, isCrowd(published, WHOLE)) },
    { name: 'scatter', questions: isCrowd(published, WHOLE) ? scatterQuestions() : [] },
    { name: 'filters', questions: [question(ruleChoices, {}), question(categoryChoices, {}), question(spellings, {})] },
    { name: 'audit', questions: [question(indicatorList, { ...listed, q: '', found: false }), question(findingCounts, listed)] },
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
