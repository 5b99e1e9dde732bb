import { LINEAGE_BONUS, PROJECT_MATCH } from '../reference/matchThresholds.ts'
import { assign, type Candidate } from './assign.ts'
import { byText, groupBy } from './group.ts'
import { bigramsOf, likeness, likenessBound } from '../model/dice.ts'
import type { MatchableProject } from '../model/matchable.ts'
import { codeLineage, type Lineage, plainName } from './similarity.ts'

/** What a person decided about two projects, or that one has no other (null). */
export interface MatchDecision {
  earlier: string | null
  later: string | null
  same: boolean
}

export type MatchConfidence = 'decided' | 'sure' | 'possible'

export interface ProjectMatch {
  earlier: MatchableProject
  later: MatchableProject
  /** `kept`: the same name but for years and punctuation. */
  state: 'kept' | 'renamed'
  confidence: MatchConfidence
  /** min(1, name + bonus of the lineage), its parts beside it. */
  score: number
  name: number
  lineage: Lineage | null
}

/** A department's projects from one year with projects to its next such year. */
export interface YearMatches {
  departmentId: string
  from: number
  to: number
  matches: ProjectMatch[]
  dropped: MatchableProject[]
  added: MatchableProject[]
}

export interface ProjectMatching {
  /** By department and year. */
  years: YearMatches[]
  /** Decisions about projects that are not there, or not in neighbouring years of one department. */
  unused: MatchDecision[]
}

interface Prepared {
  project: MatchableProject
  name: string
  bigrams: number[]
}

/**
 * Projects of each department matched from year to year, one to one. Neighbouring years are those with projects: a year
 * without a document drops nothing. Projects without a year are in none. Decisions come first: `same` stands, `same: false`
 * is never made. Symmetric in time and independent of the order of rows.
 */
export function matchProjects(projects: readonly MatchableProject[], decisions: readonly MatchDecision[] = []): ProjectMatching {
  const prepared = projects.filter(({ year }) => year !== null).map((project): Prepared => {
    const name = plainName(project.name)
    return { project, name, bigrams: bigramsOf(name) }
  })
  const used = new Set<MatchDecision>()
  const years = [...groupBy(prepared, ({ project }) => project.departmentId)].sort(([a], [b]) => byText(a, b)).flatMap(([departmentId, own]) => {
    const byYear = [...groupBy(own, ({ project }) => project.year!)].sort(([a], [b]) => a - b)
    return byYear.slice(1).map(([to, after], i): YearMatches => {
      const [from, before] = byYear[i]!
      return { departmentId, from, to, ...matchYears(before, after, decisionsFor(before, after)) }
    })
  })
  return { years, unused: decisions.filter((decision) => !used.has(decision)) }

  function decisionsFor(before: readonly Prepared[], after: readonly Prepared[]): MatchDecision[] {
    if (decisions.length === 0) return []
    const [left, right] = [before, after].map((side) => new Set<string | null>(side.map(({ project }) => project.projectId)))
    return decisions.filter((decision) => {
      const { earlier, later } = decision
      const here = (earlier !== null || later !== null) && (earlier === null || left!.has(earlier)) && (later === null || right!.has(later))
      if (here) used.add(decision)
      return here
    })
  }
}

function matchYears(before: readonly Prepared[], after: readonly Prepared[], decisions: readonly MatchDecision[]): Pick<YearMatches, 'matches' | 'dropped' | 'added'> {
  const id = ({ project }: Prepared) => project.projectId
  const settled = new Set(decisions.flatMap(({ earlier, later, same }) => (same || earlier === null || later === null ? [earlier, later] : [])))
  const apart = new Set(decisions.flatMap(({ earlier, later, same }) => (same ? [] : [`${earlier}\n${later}`])))
  const [left, right] = [before, after].map((side) => new Map(side.map((each) => [id(each), each])))
  const decided = assign(decisions.flatMap(({ earlier, later, same }) => (same && earlier !== null && later !== null ? [{ earlier, later, score: 1, closer: 1 }] : [])))
    .map(({ earlier, later }) => match(left!.get(earlier)!, right!.get(later)!, 'decided'))
  const free = (side: readonly Prepared[]) => side.filter((each) => !settled.has(id(each)))
  const chosen = assign(candidates(free(before), free(after)).filter(({ earlier, later }) => !apart.has(`${earlier}\n${later}`)))
    .map(({ earlier, later, score }) => match(left!.get(earlier)!, right!.get(later)!, score >= PROJECT_MATCH.sure ? 'sure' : 'possible'))
  const matches = [...decided, ...chosen].sort((a, b) => byText(a.earlier.projectId, b.earlier.projectId))
  const taken = new Set(matches.flatMap(({ earlier, later }) => [earlier.projectId, later.projectId]))
  const rest = (side: readonly Prepared[]) => side.filter((each) => !taken.has(id(each))).map(({ project }) => project).sort((a, b) => byText(a.projectId, b.projectId))
  return { matches, dropped: rest(before), added: rest(after) }
}

const MOST_BONUS = Math.max(...Object.values(LINEAGE_BONUS))

/** Pairs that reach `possible`; names are compared only where their lengths leave a chance, codes only where the names do. */
function candidates(before: readonly Prepared[], after: readonly Prepared[]): Candidate[] {
  return before.flatMap((a) => after.flatMap((b): Candidate[] => {
    if (likenessBound(a.bigrams, b.bigrams) + MOST_BONUS < PROJECT_MATCH.possible) return []
    const name = likeness(a, b)
    if (name + MOST_BONUS < PROJECT_MATCH.possible) return []
    const closer = name + bonusOf(lineageOf(a, b))
    return closer < PROJECT_MATCH.possible ? [] : [{ earlier: a.project.projectId, later: b.project.projectId, score: Math.min(1, closer), closer }]
  }))
}

const bonusOf = (lineage: Lineage | null) => (lineage === null ? 0 : LINEAGE_BONUS[lineage])
const lineageOf = (a: Prepared, b: Prepared) => codeLineage(a.project.projectCode, b.project.projectCode, { a: a.project.year!, b: b.project.year! })

function match(a: Prepared, b: Prepared, confidence: MatchConfidence): ProjectMatch {
  const lineage = lineageOf(a, b)
  const name = likeness(a, b)
  return {
    earlier: a.project, later: b.project, state: a.name === b.name ? 'kept' : 'renamed', confidence,
    score: Math.min(1, name + bonusOf(lineage)), name, lineage,
  }
}
