import type { Query } from '../db/sql.ts'
import { EVERYTHING, type Selection } from '../queries/selection.ts'
import type { AnswerState } from './Answer.svelte.ts'
import type { Observatory } from './Observatory.svelte.ts'

interface Given<Row> {
  state: AnswerState
  rows: readonly Row[] | null
  error: Error | null
}

/**
 * The answer over all projects of the years and departments chosen, for what a part cannot tell: what a document is silent
 * about, what was dropped, what all projects of a department have in common. While nothing else narrows it is `answer`
 * itself, and nothing is asked twice. Made while a component initialises.
 */
export class Whole<Row> implements Given<Row> {
  readonly #given: () => Given<Row>

  /** `when`: whether anything may be asked. */
  constructor(observatory: Observatory, query: Query<Selection, Row>, answer: () => Given<Row>, when: () => boolean = () => true) {
    const all = observatory.ask(query, () => (observatory.narrowed && when() ? { ...EVERYTHING, ...observatory.scope } : null))
    this.#given = () => (observatory.narrowed ? all : answer())
  }

  get state(): AnswerState {
    return this.#given().state
  }

  get rows(): readonly Row[] | null {
    return this.#given().rows
  }

  get error(): Error | null {
    return this.#given().error
  }
}
