import { byText } from './group.ts'

export interface Candidate {
  /** Ids, unique over both sides. */
  earlier: string
  later: string
  /** 0–1; `closer` decides between equal scores. */
  score: number
  closer: number
}

/**
 * One-to-one assignment: the best candidate first, then the best of what is left. With scores that both sides share this is
 * the stable matching: no two that are not matched would both score higher together. Equal ones are decided by `closer` and
 * then by the ids, so neither the order of the candidates nor the direction matters.
 */
export function assign<T extends Candidate>(candidates: readonly T[]): T[] {
  const ordered = candidates.map((candidate) => ({ candidate, ids: [candidate.earlier, candidate.later].sort(byText).join('\n') }))
    .sort((a, b) => b.candidate.score - a.candidate.score || b.candidate.closer - a.candidate.closer || byText(a.ids, b.ids))
  const taken = new Set<string>()
  return ordered.flatMap(({ candidate }) => {
    if (taken.has(candidate.earlier) || taken.has(candidate.later)) return []
    taken.add(candidate.earlier).add(candidate.later)
    return [candidate]
  })
}
