import { groupBy } from './group.ts'
import { loweredWhileBudgetRose, type LoweredTarget } from './loweredWhileBudgetRose.ts'
import { type IndicatorMatch, type IndicatorMatching, matchIndicators } from './matchIndicators.ts'
import type { MatchableIndicator, MatchableProject } from '../model/matchable.ts'
import { type MatchDecision, matchProjects, type ProjectMatch, type YearMatches } from './matchProjects.ts'
import { targetChange, type TargetChange } from './targetChange.ts'

export interface ChangedIndicator<Row extends MatchableIndicator> {
  match: IndicatorMatch
  earlier: Row
  later: Row
  change: TargetChange
}

export interface MatchedProject<Row extends MatchableIndicator = MatchableIndicator> {
  project: ProjectMatch
  changes: ChangedIndicator<Row>[]
  dropped: Row[]
  added: Row[]
}

/** What became of one department's projects and of the indicators of those that were matched, from one year to its next. */
export interface YearChanges<Row extends MatchableIndicator = MatchableIndicator> extends Omit<YearMatches, 'matches'> {
  matched: MatchedProject<Row>[]
}

export interface Changes<Row extends MatchableIndicator = MatchableIndicator> {
  years: YearChanges<Row>[]
  lowered: LoweredTarget[]
  /** Departments with projects in at least two years: without one there is nothing to match. */
  departmentsInTwoYears: number
  departments: number
}

/**
 * Projects and indicators of the rows given, matched from each year to the department's next among them (so that any two years
 * can be compared by giving the rows of these two), with how each target changed.
 */
export function yearChanges<Row extends MatchableIndicator>(
  projects: readonly MatchableProject[], indicators: readonly Row[], decisions: readonly MatchDecision[] = [],
): Changes<Row> {
  const rowsOf = groupBy(indicators, ({ projectId }) => projectId)
  const byId = new Map(indicators.map((row) => [row.indicatorId, row]))
  const own = ({ indicatorId }: MatchableIndicator) => byId.get(indicatorId)!
  const matchings: { project: ProjectMatch; indicators: readonly IndicatorMatch[] }[] = []
  const years = matchProjects(projects, decisions).years.map(({ matches, ...rest }): YearChanges<Row> => ({
    ...rest,
    matched: matches.map((project): MatchedProject<Row> => {
      const [before, after] = [project.earlier, project.later].map(({ projectId }) => rowsOf.get(projectId) ?? [])
      const matching: IndicatorMatching = matchIndicators(before!, after!, decisions)
      matchings.push({ project, indicators: matching.matches })
      return {
        project,
        changes: matching.matches.map((match) => ({ match, earlier: own(match.earlier), later: own(match.later), change: targetChange(match.earlier, match.later) })),
        dropped: matching.dropped.map(own), added: matching.added.map(own),
      }
    }),
  }))
  const held = groupBy(projects.filter(({ year }) => year !== null), ({ departmentId }) => departmentId)
  return {
    years, lowered: loweredWhileBudgetRose(matchings),
    departmentsInTwoYears: [...held.values()].filter((rows) => new Set(rows.map(({ year }) => year)).size > 1).length,
    departments: held.size,
  }
}

/**
 * The same project in other years: what it was matched with, followed from year to year in both directions, oldest first;
 * `possible` where one match on the way is.
 */
export function sameInOtherYears(years: readonly Pick<YearMatches, 'matches'>[], projectId: string): { project: MatchableProject; confidence: ProjectMatch['confidence'] }[] {
  const matches = years.flatMap(({ matches }) => matches)
  const walk = (from: 'earlier' | 'later', to: 'earlier' | 'later') => {
    const found: { project: MatchableProject; confidence: ProjectMatch['confidence'] }[] = []
    let [at, doubt] = [projectId, false]
    for (;;) {
      const step = matches.find((match) => match[from].projectId === at)
      if (step === undefined) return found
      doubt ||= step.confidence === 'possible'
      found.push({ project: step[to], confidence: doubt ? 'possible' : step.confidence })
      at = step[to].projectId
    }
  }
  return [...walk('later', 'earlier').reverse(), ...walk('earlier', 'later')]
}
