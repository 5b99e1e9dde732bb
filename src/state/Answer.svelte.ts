import { untrack } from 'svelte'
import type { Query } from '../db/sql.ts'
import type { Activity } from './activity.ts'
import type { Engine } from './Engine.svelte.ts'

export type AnswerState = 'loading' | 'ready' | 'error'

/**
 * The rows that answer a query for parameters that change. The newest question wins; until it is answered the
 * rows before it stay. Made while a component initialises.
 */
export class Answer<Params, Row> {
  /** null until the first answer of a snapshot. */
  rows: readonly Row[] | null = $state.raw(null)
  state: AnswerState = $state('loading')
  error: Error | null = $state.raw(null)
  #turn = 0

  /** `params` may return null: there is nothing to ask yet. */
  constructor(engine: Engine, activity: Activity, query: Query<Params, Row>, params: () => Params | null) {
    $effect(() => {
      const { connector } = engine
      const lost = connector === null && engine.failure !== null
      const asked = params()
      const dropped = new AbortController()
      untrack(() => {
        const turn = ++this.#turn
        if (lost) {
          this.state = 'error'
          return
        }
        this.state = 'loading'
        if (connector === null) this.rows = null
        if (connector === null || asked === null) return
        activity.enter()
        connector
          .ask(query, asked, dropped.signal)
          .then(
            (rows) => turn === this.#turn && this.#settle('ready', rows, null),
            (error: unknown) => turn === this.#turn && this.#settle('error', this.rows, error instanceof Error ? error : new Error(String(error))),
          )
          .finally(() => activity.leave())
      })
      return () => {
        this.#turn++
        dropped.abort()
      }
    })
  }

  #settle(state: AnswerState, rows: readonly Row[] | null, error: Error | null): void {
    this.rows = rows
    this.error = error
    this.state = state
  }
}
