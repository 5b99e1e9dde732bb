import type { FreeAnswer, FreeSql, FreeTrouble } from '../db/connector.ts'
import type { Engine } from './Engine.svelte.ts'
import { QUESTION, readSql } from './sqlPart.ts'
import { SqlHistory, type Ran } from './sqlHistory.ts'
import type { View } from './View.svelte.ts'

export const LIMITS = [100, 1000, 10_000] as const

/** Where the text in the box came from, while it is as it came and has not been run. */
export type Origin = { kind: 'link' } | { kind: 'question'; name: string } | { kind: 'unknown'; name: string }

/** Text and answer of the SQL box. Nothing runs but by `run`. Made while a component initialises. */
export class SqlBox {
  text: string = $state('')
  limit: number = $state(1000)
  running: boolean = $state(false)
  seconds: number = $state(0)
  origin: Origin | null = $state.raw(null)
  /** The last answer or trouble, with the text it is about. */
  outcome: { text: string; limit: number; said: FreeAnswer | FreeTrouble } | null = $state.raw(null)
  ran: readonly Ran[] = $state.raw([])
  /** Whether the address can hold the text. */
  fits: boolean = $derived(this.text.trim() === '' || readSql(this.text) !== undefined)
  readonly #view: View
  readonly #engine: Engine
  readonly #history: SqlHistory
  /** The part of the address as this box last wrote or read it. */
  #written: string | null = null
  /** Whether that part was run or came from elsewhere, so that going back should lead to it. */
  #settled = true

  constructor(view: View, engine: Engine) {
    this.#view = view
    this.#engine = engine
    this.#history = new SqlHistory(() => sessionStorage)
    this.ran = this.#history.entries
  }

  get free(): FreeSql | null {
    return this.#engine.failure === null ? this.#engine.connector?.free ?? null : null
  }

  /** Takes over what the address says, unless it says what this box wrote. `textOf` knows the page's own questions. */
  adopt(sql: string | null, textOf: (question: string) => string | undefined): void {
    if (sql === this.#written) return
    this.#written = sql
    this.#settled = true
    if (sql === null) return
    const name = QUESTION.test(sql) ? sql.slice(1) : null
    const text = name === null ? sql : textOf(name)
    this.text = text ?? ''
    this.outcome = null
    this.origin = name === null ? { kind: 'link' } : { kind: text === undefined ? 'unknown' : 'question', name }
  }

  /** Puts a text into the box that the reader chose on the page. */
  put(text: string): void {
    this.text = text
    this.origin = null
    this.outcome = null
    this.remember()
  }

  /** The reader typed. */
  typed(): void {
    this.origin = null
  }

  /** Brings the address in line with the text; what was only typed leaves no trace in the history. */
  remember(): void {
    if (this.origin !== null) return
    const sql = this.text.trim() === '' ? null : readSql(this.text) ?? null
    if (sql === this.#written) return
    this.#written = sql
    this.#view.go({ sql }, this.#settled ? 'push' : 'replace')
    this.#settled = false
  }

  async run(): Promise<void> {
    const { free, text, limit } = this
    if (free === null || this.running) return
    this.remember()
    this.#settled = true
    this.running = true
    this.seconds = 0
    const timer = setInterval(() => this.seconds++, 1000)
    try {
      const said = await free.run(text, limit)
      this.outcome = { text, limit, said }
      this.origin = null
      if (!('kind' in said) || said.kind !== 'empty') this.#history.add({ text, rows: 'rows' in said ? said.rows.length : null })
      this.ran = this.#history.entries
    } finally {
      clearInterval(timer)
      this.running = false
    }
  }

  cancel(): void {
    this.free?.cancel()
  }

  forget(): void {
    this.#history.clear()
    this.ran = this.#history.entries
  }
}
