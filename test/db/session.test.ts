import { describe, expect, test, vi } from 'vitest'
import { asNumber, orNull } from '../../src/db/decode.ts'
import { QueryError } from '../../src/db/QueryError.ts'
import { EngineDown, isFatal, Session, type Engine } from '../../src/db/session.ts'
import { defineQuery } from '../../src/db/sql.ts'

const one = defineQuery<number, { a: number }>({ name: 'one', sql: 'SELECT $1 AS a', bind: (a) => [a], row: { a: asNumber } })

const trap = () => Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' })

/** An engine that answers each question by the next of `answers`, and counts. */
function engine(...answers: (() => Promise<{ a: unknown }[]>)[]) {
  let asked = 0
  const stop = vi.fn()
  const fake: Engine = { ask: (_, [a]) => (answers[asked++] ?? (async () => [{ a }]))(), stop }
  return { fake, stop, asked: () => asked }
}
const fails = (error: Error) => async () => { throw error }
const never = () => new Promise<never>(() => {})

describe('a session', () => {
  test('throws away a trapped engine, starts a new one and asks once more', async () => {
    const first = engine(fails(trap()))
    const second = engine()
    const start = vi.fn(async () => second.fake)
    const session = new Session(first.fake, start, 1000)
    expect(await session.ask(one, 7)).toEqual([{ a: 7 }])
    expect(first.stop).toHaveBeenCalledOnce()
    expect(start).toHaveBeenCalledOnce()
  })

  test('gives a question up that traps twice, and answers the next one from a third engine', async () => {
    const engines = [engine(fails(trap())), engine()]
    const start = vi.fn(async () => engines.shift()!.fake)
    const session = new Session(engine(fails(trap())).fake, start, 1000)
    await expect(session.ask(one, 7)).rejects.toThrow(QueryError)
    expect(await session.ask(one, 8)).toEqual([{ a: 8 }])
    expect(start).toHaveBeenCalledTimes(2)
  })

  test('starts one new engine for all the questions that were under way', async () => {
    const second = engine()
    const start = vi.fn(async () => second.fake)
    const first = engine(fails(trap()), fails(new EngineDown('gone')), fails(trap()))
    const session = new Session(first.fake, start, 1000)
    expect(await Promise.all([1, 2, 3].map((a) => session.ask(one, a)))).toEqual([[{ a: 1 }], [{ a: 2 }], [{ a: 3 }]])
    expect(start).toHaveBeenCalledOnce()
    expect(first.stop).toHaveBeenCalledOnce()
  })

  test('rejects when the new engine does not start, and tries again at the next question', async () => {
    const start = vi.fn().mockRejectedValueOnce(new Error('engine-blocked')).mockResolvedValueOnce(engine().fake)
    const session = new Session(engine(fails(trap())).fake, start, 1000)
    await expect(session.ask(one, 1)).rejects.toThrow(/engine-blocked/u)
    expect(await session.ask(one, 2)).toEqual([{ a: 2 }])
  })

  test('ends an engine that keeps silent and does not ask it twice', async () => {
    vi.useFakeTimers()
    try {
      const first = engine(never)
      const second = engine()
      const session = new Session(first.fake, async () => second.fake, 1000)
      const answer = session.ask(one, 1).catch((error: unknown) => error)
      await vi.advanceTimersByTimeAsync(1000)
      expect(await answer).toMatchObject({ name: 'QueryError', message: expect.stringContaining('no answer within 1 s') })
      expect(first.stop).toHaveBeenCalledOnce()
      expect(second.asked()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test('keeps its engine after an error of the question', async () => {
    const first = engine(fails(new Error('Binder Error: no column b')))
    const start = vi.fn()
    const session = new Session(first.fake, start, 1000)
    const error = await session.ask(one, 1).catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'QueryError', query: 'one', sql: one.sql, message: 'one: Binder Error: no column b' })
    expect(await session.ask(one, 2)).toEqual([{ a: 2 }])
    expect(start).not.toHaveBeenCalled()
  })

  test('interrupts the question under way when it is dropped, and asks the next one of the same engine', async () => {
    const stop = vi.fn()
    let interrupted: ((error: Error) => void) | null = null
    const interrupt = vi.fn(() => interrupted?.(new Error('query was canceled')))
    const engine: Engine = {
      ask: (_, [a]) => (a === 1 ? new Promise((_, reject) => { interrupted = reject }) : Promise.resolve([{ a }])), stop, interrupt,
    }
    const session = new Session(engine, () => Promise.reject(new Error('no new engine is needed')), 1000)
    const drop = new AbortController()
    const first = session.ask(one, 1, drop.signal)
    const second = session.ask(one, 2)
    await vi.waitFor(() => expect(interrupted).not.toBeNull())
    drop.abort(new Error('superseded'))
    await expect(first).rejects.toThrow('superseded')
    expect(await second).toEqual([{ a: 2 }])
    expect([interrupt.mock.calls.length, stop.mock.calls.length]).toEqual([1, 0])
  })

  test('names the column whose cell is not of the promised type', async () => {
    const session = new Session(engine(async () => [{ a: 'seven' }]).fake, vi.fn(), 1000)
    await expect(session.ask(one, 7)).rejects.toThrow('one: column a: expected a number, got string')
  })

  test('tells a column that is missing from one that is null', async () => {
    const perhaps = defineQuery<null, { a: number | null }>({ name: 'perhaps', sql: 'SELECT', bind: () => [], row: { a: orNull(asNumber) } })
    const ask = (row: object) => new Session(engine(async () => [row as { a: unknown }]).fake, vi.fn(), 1000).ask(perhaps, null)
    expect(await ask({ a: null })).toEqual([{ a: null }])
    await expect(ask({ b: 1 })).rejects.toThrow('perhaps: column a: the answer has no such column')
  })

  test('stops its engine when closed and answers nothing more', async () => {
    const first = engine()
    const session = new Session(first.fake, vi.fn(), 1000)
    await session.close()
    expect(first.stop).toHaveBeenCalledOnce()
    await expect(session.ask(one, 1)).rejects.toThrow(/closed/u)
  })
})

test('traps of the machine are fatal, mistakes in SQL are not', () => {
  expect(isFatal(trap())).toBe(true)
  expect(isFatal(new Error('function signature mismatch'))).toBe(true)
  expect(isFatal(new Error('INTERNAL Error: Attempted to access index 1'))).toBe(true)
  expect(isFatal(new Error("Catalog Error: Table 'memory access out of bound' does not exist"))).toBe(false)
  expect(isFatal(new Error('Parser Error: syntax error at or near "FORM"'))).toBe(false)
  expect(isFatal('memory access out of bounds')).toBe(false)
})
