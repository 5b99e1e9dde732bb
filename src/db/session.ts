import { asked } from './asked.ts'
import type { Connector } from './connector.ts'
import { QueryError } from './QueryError.ts'
import { decodeRows, type EngineRow } from './rows.ts'
import type { Query, RowsWanted, SqlValue } from './sql.ts'

/** A started engine with the snapshot's tables loaded. */
export interface Engine {
  /** Lays in what the question looks at; may take as long as the network does. */
  prepare?(sql: string, params: readonly SqlValue[], only: RowsWanted | null): Promise<void>
  /** Lays in one more small table, ahead of need; true where others are still to come. */
  preload?(): Promise<boolean>
  ask(sql: string, params: readonly SqlValue[]): Promise<EngineRow[]>
  /** Stops the question under way, if any; it rejects then. */
  interrupt?(): void
  /** Ends it at once; questions under way may stay unanswered. */
  stop(): void
}

/** The engine itself went down; nothing it says afterwards can be believed. */
export class EngineDown extends Error {
  override name = 'EngineDown'
}

/** Traps of the wasm machine and of DuckDB's own invariants, after which the engine must be thrown away. */
export function isFatal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'EngineDown' || error.name === 'RuntimeError'
    || /memory access out of bounds|function signature mismatch|null function|table index is out of bounds|^unreachable|^(?:FATAL|INTERNAL) Error|database has been invalidated/u.test(error.message)
}

/**
 * Asks one engine, one question at a time; a question that is dropped leaves the queue, or is interrupted if it is under
 * way. An engine that goes down is replaced: the question under way is asked once more of the new one.
 * A question that takes longer than `timeoutMs` ends its engine too, and is not asked again.
 */
export class Session implements Connector {
  #engine: Promise<Engine> | null
  #closed = false
  #turn: Promise<unknown> = Promise.resolve()
  readonly #start: () => Promise<Engine>
  readonly #timeoutMs: number

  /** @param start starts a fresh engine with all tables; also reports its failure to whoever shows it */
  constructor(first: Engine, start: () => Promise<Engine>, timeoutMs: number) {
    this.#engine = Promise.resolve(first)
    this.#start = start
    this.#timeoutMs = timeoutMs
  }

  async ask<Params, Row>(query: Query<Params, Row>, params: Params, signal?: AbortSignal): Promise<Row[]> {
    let rows: EngineRow[]
    try {
      const values = query.bind(params)
      const only = query.only?.(params) ?? null
      rows = await this.#inTurn(signal, () => this.#askOnce(query.sql, values, only, signal).catch((error: unknown) => {
        if (isFatal(error) && !this.#closed) return this.#askOnce(query.sql, values, only, signal)
        throw error
      }))
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason
      throw new QueryError(query.name, query.sql, error)
    }
    return decodeRows(query, rows)
  }

  /** One question at a time, as the engine itself works: one that is dropped before its turn never costs any. */
  #inTurn<Result>(signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(() => {
      signal?.throwIfAborted()
      return work()
    })
    this.#turn = result.catch(() => undefined)
    return result
  }

  async close(): Promise<void> {
    this.#closed = true
    const engine = this.#engine
    this.#engine = null
    ;(await engine?.catch(() => null))?.stop()
  }

  /** Lays in the small tables, letting questions pass between them. Rejects as a question would. */
  async warm(): Promise<void> {
    while (await this.#inTurn(undefined, async () => (await (await this.#engine)?.preload?.()) ?? false));
  }

  async #askOnce(sql: string, values: readonly SqlValue[], only: RowsWanted | null, signal?: AbortSignal): Promise<EngineRow[]> {
    if (this.#closed) throw new Error('the session is closed')
    const current = (this.#engine ??= this.#start())
    let engine: Engine
    try {
      engine = await current
    } catch (error) {
      this.#forget(current)
      throw new Error(error instanceof Error ? error.message : String(error), { cause: error })
    }
    const interrupt = () => engine.interrupt?.()
    try {
      await engine.prepare?.(sql, values, only)
      signal?.throwIfAborted()
      signal?.addEventListener('abort', interrupt, { once: true })
      const { sql: text, values: bound } = asked(sql, values)
      return await within(this.#timeoutMs, engine.ask(text, bound))
    } catch (error) {
      if (isFatal(error) || error instanceof TooLong) {
        if (this.#forget(current)) engine.stop()
      }
      throw error
    } finally {
      signal?.removeEventListener('abort', interrupt)
    }
  }

  /** True for the first to notice; the next question starts a new engine. */
  #forget(engine: Promise<Engine>): boolean {
    if (this.#engine !== engine) return false
    this.#engine = null
    return true
  }
}

/** No answer in time. */
export class TooLong extends Error {
  override name = 'TooLong'
}

/** The promise's outcome, or `TooLong` after `ms` milliseconds. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong(`no answer within ${Math.round(ms / 1000)} s`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
