import { comparable } from './comparability.ts'
import type { Linkage } from './funnel.ts'

export const LINKAGE_VERDICTS = ['agrees', 'differs', 'other', 'cannot', 'ownOnly', 'projectsOnly'] as const
export type LinkageVerdict = (typeof LINKAGE_VERDICTS)[number]

/** What a department's goal and its projects' rows come to: the figures are compared where threshold and unit allow, never added. */
export function verdictOf({ state, agrees, own, projects }: Pick<Linkage, 'state' | 'agrees' | 'own' | 'projects'>): LinkageVerdict {
  if (state !== 'both') return state
  if (agrees !== false) return agrees === null ? 'cannot' : 'agrees'
  const met = own.some((a) => projects.some((b) => a.figure !== null && b.figure !== null && comparable(a.metric, b.metric, 'linkage').ok))
  return met ? 'differs' : 'other'
}

export function verdictCounts(links: readonly Linkage[]): Record<LinkageVerdict, number> {
  return Object.fromEntries(LINKAGE_VERDICTS.map((verdict) => [verdict, links.filter((link) => verdictOf(link) === verdict).length])) as Record<LinkageVerdict, number>
}
