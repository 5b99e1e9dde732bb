import { exactFen } from './fen.ts'
import { byText } from './group.ts'
import type { IndicatorMatch } from './matchIndicators.ts'
import type { MatchConfidence, ProjectMatch } from './matchProjects.ts'
import { targetChange, type TargetChange } from './targetChange.ts'

export interface LoweredTarget {
  project: ProjectMatch
  indicator: IndicatorMatch
  change: TargetChange
  /** Money more than in the earlier year, fen, and in percent of it. */
  moreFen: bigint
  morePercent: number
  /** The less certain of the two matches. */
  confidence: MatchConfidence
}

const CERTAINTY: readonly MatchConfidence[] = ['possible', 'sure', 'decided']

/**
 * Targets lowered or loosened in a matched project whose budget rose, most additional money first. A blank, zero or doubtful
 * budget on either side says nothing. It is a question to be asked: another scope or a finished phase may well explain it.
 */
export function loweredWhileBudgetRose(matches: readonly { project: ProjectMatch; indicators: readonly IndicatorMatch[] }[]): LoweredTarget[] {
  return matches.flatMap(({ project, indicators }) => {
    const rise = budgetRise(project)
    if (rise === null) return []
    return indicators.flatMap((indicator): LoweredTarget[] => {
      const change = targetChange(indicator.earlier, indicator.later)
      if (change.kind !== 'lowered' && change.kind !== 'loosened') return []
      return [{ project, indicator, change, ...rise, confidence: lessCertain(project.confidence, indicator.confidence) }]
    })
  }).sort((a, b) => (a.moreFen === b.moreFen ? byText(a.indicator.later.indicatorId, b.indicator.later.indicatorId) : a.moreFen < b.moreFen ? 1 : -1))
}

function budgetRise({ earlier, later }: ProjectMatch): { moreFen: bigint; morePercent: number } | null {
  if (earlier.suspect || later.suspect || earlier.budgetFen === null || later.budgetFen === null) return null
  const [before, after] = [exactFen(earlier.budgetFen), exactFen(later.budgetFen)]
  if (before <= 0n || after <= before) return null
  return { moreFen: after - before, morePercent: (Number(after - before) / Number(before)) * 100 }
}

function lessCertain(a: MatchConfidence, b: MatchConfidence): MatchConfidence {
  return CERTAINTY.indexOf(a) < CERTAINTY.indexOf(b) ? a : b
}
