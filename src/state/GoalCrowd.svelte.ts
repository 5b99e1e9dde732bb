import { goalCount, type GoalCountRow } from '../queries/recruitmentSums.ts'
import type { Scope } from '../queries/scope.ts'
import type { Answer } from './Answer.svelte.ts'
import type { Observatory } from './Observatory.svelte.ts'

/** Goals that are read one by one at most. */
const MOST_GOALS = 1500

/** Whether the recruitment goals that would be read are too many, in a snapshot where they can be. Made while a component initialises. */
export class GoalCrowd {
  readonly #observatory: Observatory
  readonly #count: Answer<Scope, GoalCountRow>
  #last: boolean | null = null

  constructor(observatory: Observatory) {
    this.#observatory = observatory
    this.#count = observatory.ask(goalCount, () => (observatory.large ? observatory.scope : null))
  }

  /** Goals of the years and departments chosen: whole documents, whatever else is chosen. */
  get goals(): number {
    return this.#count.rows?.[0]?.goals ?? 0
  }

  /** null while unknown: ask nothing then. */
  get is(): boolean | null {
    const { crowd, large } = this.#observatory
    if (!large) return crowd
    if (this.#count.state === 'loading') return null
    return this.#count.state === 'error' || this.goals > MOST_GOALS ? true : crowd
  }

  /** The same for what is on display: as it was while unknown, so that nothing is torn down and built again in between. */
  shown: boolean = $derived.by(() => (this.#last = this.is ?? this.#last) ?? this.#observatory.large)
}
