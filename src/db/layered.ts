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
    const rows = answer === null ? await this.#waiting(async () => (await this.#running()).ask(query, params, signal)) : rowsOf(query, answer)
    this.#cache.put(key, rows)
    return rows
  }

  /** Starts the engine ahead of need. Rejects as the start does. */
  async warm(): Promise<void> {
    await (await this.#running()).warm?.()
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
