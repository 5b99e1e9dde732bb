import type { Selection } from '../../queries/selection.ts'
import { NARROWING, type ViewName, type ViewState } from '../../state/view.ts'

export type Narrowing = (typeof NARROWING)[number]

/** Why the rest has no effect on a view. */
export type Reason = 'project' | 'projects' | 'compare' | 'method' | 'data' | 'other'

interface Effect {
  by: readonly Narrowing[]
  why: Reason
}

const WHOLE_DOCUMENTS = ['year', 'dept'] as const

/** What narrows each view; a view not named here is narrowed by everything. */
const EFFECTS: Partial<Record<string, Effect>> = {
  compare: { by: WHOLE_DOCUMENTS, why: 'compare' },
  method: { by: [], why: 'method' },
  data: { by: [], why: 'data' },
  open: { by: [], why: 'other' },
  glossary: { by: [], why: 'other' },
  accessibility: { by: [], why: 'other' },
}

/** Which choices have no effect on what is shown, and why; none where all have. */
export function idleIn({ view, project }: Pick<ViewState, 'view' | 'project'>): { idle: readonly Narrowing[]; why: Reason | null } {
  const effect = view === 'project' ? (project === null ? { by: WHOLE_DOCUMENTS, why: 'projects' as const } : { by: [], why: 'project' as const }) : EFFECTS[view]
  if (effect === undefined) return { idle: [], why: null }
  const by: readonly Narrowing[] = effect.by
  return { idle: NARROWING.filter((name) => !by.includes(name)), why: effect.why }
}

/** The selection without what has no effect on the view. */
export function effectOf(selection: Selection, idle: readonly Narrowing[]): Selection {
  const kept = <T>(part: Narrowing, value: T, none: T): T => (idle.includes(part) ? none : value)
  const { years, departments, categories, rules, amount, score } = selection
  return {
    ...selection, years: kept('year', years, []), departments: kept('dept', departments, []), categories: kept('category', categories, []),
    rules: kept('rules', rules, []), amount: kept('amount', amount, null), score: kept('score', score, null),
  }
}

/** Whether a choice of departments changes what a view shows. */
export const narrowedByDepartment = (view: ViewName): boolean => !idleIn({ view, project: view === 'project' ? '' : null }).idle.includes('dept')
