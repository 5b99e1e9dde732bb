import { INDICATOR_MATCH, MOVED_NAME, UNIT_BONUS } from '../reference/matchThresholds.ts'
import { assign, type Candidate } from './assign.ts'
import { byText, groupBy } from './group.ts'
import type { MatchConfidence, MatchDecision } from './matchProjects.ts'
import { measure } from './measure.ts'
import { bigramsOf, likeness, likenessBound } from '../model/dice.ts'
import type { MatchableIndicator } from '../model/matchable.ts'
import { plainName } from './similarity.ts'

export interface IndicatorMatch {
  earlier: MatchableIndicator
  later: MatchableIndicator
  /** `kept`: the same name but for years and punctuation; `moved` beside it: in another category. */
  state: 'kept' | 'renamed'
  moved: boolean
  confidence: MatchConfidence
  score: number
  name: number
}

export interface IndicatorMatching {
  matches: IndicatorMatch[]
  dropped: MatchableIndicator[]
  added: MatchableIndicator[]
}

interface Prepared {
  row: MatchableIndicator
  category: string
  name: string
  bigrams: number[]
  dimension: string | null
}

/**
 * Rows of one project matched with those of the project it was matched with, one to one: first within their category by
 * name (level 3, the description where that is blank) and unit, then what is left across categories by name alone. Decisions
 * come first. Symmetric in time and independent of the order of rows.
 */
export function matchIndicators(before: readonly MatchableIndicator[], after: readonly MatchableIndicator[], decisions: readonly MatchDecision[] = []): IndicatorMatching {
  const [left, right] = [before, after].map((rows) => new Map(rows.map((row) => [row.indicatorId, prepare(row)])))
  const here = decisions.filter(({ earlier, later }) => (earlier === null || left!.has(earlier)) && (later === null || right!.has(later)))
  const same = here.flatMap(({ earlier, later, same }) => (same && earlier !== null && later !== null ? [{ earlier, later, score: 1, closer: 1 }] : []))
  const apart = new Set(here.flatMap(({ earlier, later, same }) => (same ? [] : [`${earlier}\n${later}`])))
  const taken = new Set(here.flatMap(({ earlier, later, same }) => (same || earlier === null || later === null ? [earlier, later] : [])))
  const matches = assign(same).map(({ earlier, later }) => match(left!.get(earlier)!, right!.get(later)!, 'decided'))
  for (const candidates of [withinCategories, acrossCategories]) {
    const [a, b] = [left!, right!].map((side) => [...side.values()].filter(({ row }) => !taken.has(row.indicatorId)))
    for (const { earlier, later, score } of assign(candidates(a!, b!).filter(({ earlier, later }) => !apart.has(`${earlier}\n${later}`)))) {
      taken.add(earlier).add(later)
      matches.push(match(left!.get(earlier)!, right!.get(later)!, score >= INDICATOR_MATCH.sure ? 'sure' : 'possible'))
    }
  }
  const matched = new Set(matches.flatMap(({ earlier, later }) => [earlier.indicatorId, later.indicatorId]))
  const rest = (rows: readonly MatchableIndicator[]) => rows.filter(({ indicatorId }) => !matched.has(indicatorId)).sort((a, b) => byText(a.indicatorId, b.indicatorId))
  return { matches: matches.sort((a, b) => byText(a.earlier.indicatorId, b.earlier.indicatorId)), dropped: rest(before), added: rest(after) }
}

function prepare(row: MatchableIndicator): Prepared {
  const name = plainName(row.level3.trim() === '' ? row.description : row.level3)
  const dimension = row.value === null || row.unit === null ? null : measure(row.value, row.unit).dimension
  return { row, category: row.level2Standard ?? row.level2, name, bigrams: bigramsOf(name), dimension }
}

function withinCategories(before: readonly Prepared[], after: readonly Prepared[]): Candidate[] {
  const byCategory = groupBy(after, ({ category }) => category)
  return before.flatMap((a) => (byCategory.get(a.category) ?? []).flatMap((b): Candidate[] => {
    if (a.name === '' || likenessBound(a.bigrams, b.bigrams) + UNIT_BONUS < INDICATOR_MATCH.possible) return []
    const score = scoreOf(a, b)
    return score < INDICATOR_MATCH.possible ? [] : [candidate(a, b, score)]
  }))
}

function acrossCategories(before: readonly Prepared[], after: readonly Prepared[]): Candidate[] {
  return before.flatMap((a) => after.flatMap((b): Candidate[] => {
    if (a.name === '' || likenessBound(a.bigrams, b.bigrams) < MOVED_NAME || likeness(a, b) < MOVED_NAME) return []
    return [candidate(a, b, scoreOf(a, b))]
  }))
}

const candidate = (a: Prepared, b: Prepared, score: number): Candidate => ({ earlier: a.row.indicatorId, later: b.row.indicatorId, score, closer: likeness(a, b) + unitBonus(a, b) })

/** Name 0–1, with the bonus or malus of the units, held within 0–1; equal names never fall below a sure match. */
function scoreOf(a: Prepared, b: Prepared): number {
  const name = likeness(a, b)
  return Math.max(Math.min(1, Math.max(0, name + unitBonus(a, b))), a.name === b.name ? INDICATOR_MATCH.sure : 0)
}

function unitBonus(a: Prepared, b: Prepared): number {
  if (a.dimension === null || b.dimension === null) return 0
  return a.dimension === b.dimension ? UNIT_BONUS : -UNIT_BONUS
}

function match(a: Prepared, b: Prepared, confidence: MatchConfidence): IndicatorMatch {
  return {
    earlier: a.row, later: b.row, state: a.name === b.name ? 'kept' : 'renamed', moved: a.category !== b.category, confidence,
    score: scoreOf(a, b), name: likeness(a, b),
  }
}
