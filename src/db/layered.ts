import { answerKey, rowsOf } from './answers.ts'
import type { Connector, FreeSql } from './connector.ts'
import type { AnswerFiles } from './publishedAnswers.ts'
import { ResultCache } from './resultCache.ts'
import type { Query } from './sql.ts'

export interface LayeredOptions {
  /** null where the tables are not those the answers were made of. */
  published: AnswerFiles | null
  /** Starts the engine; called once. Where it fails, so does every question that is not published. */
  start: () => Promise<Connector>
  /** How many questions wait for the engine. */
  onWaiting?: (questions: number) => void
  cache?: ResultCache
}

/** Published questions that the engine is asked again ahead of need. */
const MOST_REHEARSED = 24

interface Open<Row> {
  users: number
  dropped: AbortController
  rows: Promise<Row[]>
}

/**
 * Answers from what was published with the snapshot, then from what was asked before, then from an engine that is started
 * for the first question that needs it.
 */
export class LayeredConnector implements Connector {
  readonly free: FreeSql
  readonly #options: LayeredOptions
  readonly #cache: ResultCache
  #engine: Promise<Connector> | null = null
  #closed = false
  #questions = 0
  /** Questions under way, by key. */
  readonly #open = new Map<string, Open<unknown>>()
  /** Questions that were answered from files. */
  readonly #published: ((engine: Connector, dropped: AbortSignal) => Promise<unknown>)[] = []
  readonly #rehearsal = new AbortController()

  constructor(options: LayeredOptions) {
    this.#options = options
    this.#cache = options.cache ?? new ResultCache()
    this.free = this.#freeSql()
  }

  async ask<Params, Row>(query: Query<Params, Row>, params: Params, signal?: AbortSignal): Promise<Row[]> {
    const key = answerKey(query.sql, query.bind(params))
    const { published } = this.#options
    const known = this.#cache.get<Row>(key)
    if (known !== undefined) return known
    const answer = published?.has(key) ? await published.answer(key) : null
    signal?.throwIfAborted()
    if (answer === null) return this.#shared(key, signal, (dropped) => this.#waiting(async () => (await this.#running()).ask(query, params, dropped)))
    const rows = rowsOf(query, answer)
    this.#cache.put(key, rows)
    if (this.#published.length < MOST_REHEARSED) this.#published.push((engine, dropped) => engine.ask(query, params, dropped))
    return rows
  }

  /** One question for all who ask the same at once; dropped when the last of them drops it. */
  async #shared<Row>(key: string, signal: AbortSignal | undefined, asked: (dropped: AbortSignal) => Promise<Row[]>): Promise<Row[]> {
    this.#rehearsal.abort()
    let open = this.#open.get(key) as Open<Row> | undefined
    if (open === undefined) {
      const dropped = new AbortController()
      const settled = () => { if (this.#open.get(key) === mine) this.#open.delete(key) }
      const mine: Open<Row> = {
        users: 0, dropped,
        rows: asked(dropped.signal).then((rows) => { this.#cache.put(key, rows); return rows }).finally(settled),
      }
      this.#open.set(key, mine)
      open = mine
    }
    const shared = open
    shared.users++
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        if (--shared.users === 0) {
          if (this.#open.get(key) === shared) this.#open.delete(key)
          shared.dropped.abort(signal.reason)
        }
        reject(signal.reason as Error)
      }, { once: true })
      shared.rows.then(resolve, reject)
    })
  }

  /**
   * Starts the engine ahead of need, and asks it what was answered from files: so it has the tables and the practice when a
   * reader narrows the same views. Given up as soon as something else is asked. Rejects as the start does.
   */
  async warm(): Promise<void> {
    const engine = await this.#running()
    await engine.warm?.()
    const { signal } = this.#rehearsal
    for (const again of this.#published.splice(0)) {
      if (this.#closed || signal.aborted) return
      await again(engine, signal).catch(() => undefined)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    const engine = await this.#engine?.catch(() => null)
    await engine?.close()
  }

  #running(): Promise<Connector> {
    if (this.#closed) return Promise.reject(new Error('the connector is closed'))
    return (this.#engine ??= this.#options.start())
  }

  /** Work of the engine, counted until it is done. */
  async #waiting<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#options.onWaiting?.(++this.#questions)
    try {
      return await work()
    } finally {
      this.#options.onWaiting?.(--this.#questions)
    }
  }

  /** The reader's own statements need the engine whatever is published. */
  #freeSql(): FreeSql {
    let running: FreeSql | undefined
    return {
      run: async (text, limit) => {
        try {
          running = (await this.#waiting(() => this.#running())).free
          if (running === undefined) throw new TypeError('this engine takes no statements of readers')
        } catch (error) {
          return { kind: 'crashed', message: error instanceof Error ? error.message : String(error), at: null, name: null, candidates: [] }
        }
        return running.run(text, limit)
      },
      cancel: () => running?.cancel(),
      rest: () => running?.rest(),
    }
  }
}
