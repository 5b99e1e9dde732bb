import { describe, expect, test, vi } from 'vitest'
import { answerKey, toPublished } from '../../src/db/answers.ts'
import type { Connector, FreeSql } from '../../src/db/connector.ts'
import { asNumber } from '../../src/db/decode.ts'
import { LayeredConnector } from '../../src/db/layered.ts'
import { answerFiles } from '../../src/db/publishedAnswers.ts'
import { Session, type Engine } from '../../src/db/session.ts'
import { sha256 } from '../../src/db/sha256.ts'
import { defineQuery } from '../../src/db/sql.ts'
import type { Manifest } from '../../src/model/tables.ts'

const one = defineQuery<number, { a: number }>({ name: 'one', sql: 'SELECT $1 AS a', bind: (a) => [a], row: { a: asNumber } })
const reworded = { ...one, sql: 'SELECT $1 + 0 AS a' }

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => { resolve = settle })
  return { promise, resolve }
}

/** A snapshot that has published the answers 10 times as large as the values, and a server for its files. */
function published(...values: number[]) {
  const text = JSON.stringify({ answers: Object.fromEntries(values.map((a) => [answerKey(one.sql, [a]), toPublished(one, [a], [{ a: a * 10 }])])) })
  const bytes = new TextEncoder().encode(text)
  const file = { name: 'answers-all-00000000.json', bytes: bytes.length, sha256: sha256(bytes), keys: values.map((a) => answerKey(one.sql, [a])) }
  const server = vi.fn<(url: string) => Promise<Response>>(async () => new Response(bytes))
  const files = answerFiles({ answers: [file] } as unknown as Manifest, 'https://example.test/s/manifest.json', { silenceMs: 1000, fetch: server as unknown as typeof fetch })
  return { files, server, text }
}

/** An engine that answers the very values, and counts. */
function engine(free?: FreeSql) {
  const asked: unknown[] = []
  const close = vi.fn(async () => {})
  const connector: Connector = {
    async ask(...[, params]) {
      asked.push(params)
      return [{ a: params }] as never
    },
    close,
    ...(free === undefined ? {} : { free }),
  }
  return { asked, close, connector, start: vi.fn(async () => connector) }
}

describe('answers', () => {
  test('are those published, without an engine and with one request for a file', async () => {
    const { files, server } = published(1, 2)
    const { start } = engine()
    const layered = new LayeredConnector({ published: files, start })
    expect(await Promise.all([layered.ask(one, 1), layered.ask(one, 2), layered.ask(one, 1)])).toEqual([[{ a: 10 }], [{ a: 20 }], [{ a: 10 }]])
    expect(start).not.toHaveBeenCalled()
    expect(server).toHaveBeenCalledOnce()
    expect(server.mock.calls[0]![0]).toBe('https://example.test/s/answers-all-00000000.json')
  })

  test('that are not published come from one engine, started at the first of them', async () => {
    const { files } = published(1)
    const { start, asked } = engine()
    const waiting: number[] = []
    const layered = new LayeredConnector({ published: files, start, onWaiting: (questions) => waiting.push(questions) })
    expect(await Promise.all([layered.ask(one, 7), layered.ask(one, 1), layered.ask(one, 8)])).toEqual([[{ a: 7 }], [{ a: 10 }], [{ a: 8 }]])
    expect(start).toHaveBeenCalledOnce()
    expect(asked).toEqual([7, 8])
    expect([Math.max(...waiting), waiting.at(-1)]).toEqual([2, 0])
  })

  test('of a text that reads otherwise are not taken for its own', async () => {
    const { files } = published(1)
    const { start } = engine()
    expect(await new LayeredConnector({ published: files, start }).ask(reworded, 1)).toEqual([{ a: 1 }])
  })

  test('once given by the engine are not asked for again', async () => {
    const { start, asked } = engine()
    const layered = new LayeredConnector({ published: null, start })
    for (let time = 0; time < 3; time++) await layered.ask(one, 7)
    expect(asked).toEqual([7])
  })

  test.each<[string, (text: string) => Promise<Response>]>([
    ['gone', async () => new Response('', { status: 404 })],
    ['out of reach', async () => { throw new TypeError('network') }],
    ['altered by one digit', async (text) => new Response(text.replace('10', '11'))],
    ['cut short', async (text) => new Response(text.slice(0, -2))],
    ['a page of the host', async () => new Response('<!doctype html>')],
  ])('come from the engine where the file is %s', async (_, answer) => {
    const { files, server, text } = published(1)
    server.mockImplementation(() => answer(text))
    const { start, asked } = engine()
    expect(await new LayeredConnector({ published: files, start }).ask(one, 1)).toEqual([{ a: 1 }])
    expect(asked).toEqual([1])
  })
})

describe('a start that fails', () => {
  test('fails the questions that need it and no others', async () => {
    const { files } = published(1)
    const start = vi.fn(() => Promise.reject(new Error('engine-blocked')))
    const waiting: number[] = []
    const layered = new LayeredConnector({ published: files, start, onWaiting: (questions) => waiting.push(questions) })
    await expect(layered.ask(one, 7)).rejects.toThrow('engine-blocked')
    expect(await layered.ask(one, 1)).toEqual([{ a: 10 }])
    await expect(layered.ask(one, 8)).rejects.toThrow('engine-blocked')
    await expect(layered.warm()).rejects.toThrow('engine-blocked')
    expect(waiting.at(-1)).toBe(0)
  })

  test('is a trouble of the reader’s own statements, not an error', async () => {
    const layered = new LayeredConnector({ published: null, start: () => Promise.reject(new Error('engine-blocked')) })
    expect(await layered.free.run('SELECT 1', 10)).toEqual({ kind: 'crashed', message: 'engine-blocked', at: null, name: null, candidates: [] })
    layered.free.cancel()
    layered.free.rest()
  })

  test('is asked of no engine that takes no statements', async () => {
    const { start } = engine()
    expect(await new LayeredConnector({ published: null, start }).free.run('SELECT 1', 10)).toMatchObject({ kind: 'crashed' })
  })
})

test('the reader’s own statements are run by the engine', async () => {
  const free: FreeSql = { run: vi.fn(async () => ({ columns: [], rows: [], cut: false, ms: 1 })), cancel: vi.fn(), rest: vi.fn() }
  const { start } = engine(free)
  const layered = new LayeredConnector({ published: published(1).files, start })
  expect(await layered.free.run('SELECT 1', 10)).toMatchObject({ cut: false })
  layered.free.cancel()
  layered.free.rest()
  expect([free.run, free.cancel, free.rest].map((called) => vi.mocked(called).mock.calls)).toEqual([[['SELECT 1', 10]], [[]], [[]]])
})

describe('closing', () => {
  test('while the engine starts closes the one that comes', async () => {
    const { connector, close } = engine()
    const started = deferred<Connector>()
    const layered = new LayeredConnector({ published: null, start: () => started.promise })
    const warmed = layered.warm()
    const closed = layered.close()
    expect(close).not.toHaveBeenCalled()
    started.resolve(connector)
    await Promise.all([warmed, closed])
    expect(close).toHaveBeenCalledOnce()
  })

  test('starts none, and lets none start afterwards', async () => {
    const { start } = engine()
    const layered = new LayeredConnector({ published: null, start })
    await layered.close()
    await expect(layered.ask(one, 1)).rejects.toThrow('closed')
    expect(start).not.toHaveBeenCalled()
  })

  test('is done where the start has failed', async () => {
    const layered = new LayeredConnector({ published: null, start: () => Promise.reject(new Error('engine-blocked')) })
    await layered.warm().catch(() => undefined)
    await layered.close()
  })
})

describe('a question that is no longer wanted', () => {
  test('never reaches the engine where it is dropped before its turn: of many in a row the first and the newest are asked', async () => {
    const asked: unknown[] = []
    const first = deferred<undefined>()
    const fake: Engine = {
      async ask(_, [a]) {
        asked.push(a)
        if (a === 0) await first.promise
        return [{ a }]
      },
      stop: () => {},
    }
    const layered = new LayeredConnector({ published: null, start: async () => new Session(fake, async () => fake, 1000) })
    const running = layered.ask(one, 0)
    await vi.waitFor(() => expect(asked).toEqual([0]))
    let drop: AbortController | null = null
    const answers = [1, 2, 3, 4, 5].map((a) => {
      drop?.abort(new Error(`dropped for ${a}`))
      drop = new AbortController()
      return layered.ask(one, a, drop.signal).catch((error: unknown) => String(error))
    })
    first.resolve(undefined)
    expect(await running).toEqual([{ a: 0 }])
    expect(await Promise.all(answers)).toEqual([...[2, 3, 4, 5].map((next) => `Error: dropped for ${next}`), [{ a: 5 }]])
    expect(asked).toEqual([0, 5])
    // What was dropped is not kept as if it were an answer.
    expect(await layered.ask(one, 3)).toEqual([{ a: 3 }])
  })

  test('is dropped while its published file travels', async () => {
    const { files } = published(1)
    const { start } = engine()
    const drop = new AbortController()
    const answer = new LayeredConnector({ published: files, start }).ask(one, 1, drop.signal)
    drop.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('goes on for the others who ask the same, and is asked once for all of them', async () => {
    const asked: unknown[] = []
    const answer = deferred<{ a: unknown }[]>()
    const fake: Engine = { ask: async (_, [a]) => { asked.push(a); return answer.promise }, stop: () => {} }
    const layered = new LayeredConnector({ published: null, start: async () => new Session(fake, async () => fake, 1000) })
    const drop = new AbortController()
    const [kept, dropped] = [layered.ask(one, 1), layered.ask(one, 1, drop.signal)]
    await vi.waitFor(() => expect(asked).toEqual([1]))
    drop.abort(new Error('superseded'))
    await expect(dropped).rejects.toThrow('superseded')
    answer.resolve([{ a: 1 }])
    expect(await kept).toEqual([{ a: 1 }])
    expect(asked).toEqual([1])
  })

  test('is asked anew by who comes after the last of them dropped it', async () => {
    const asked: unknown[] = []
    let interrupted: (error: Error) => void = () => {}
    const fake: Engine = {
      ask: (_, [a]) => (asked.push(a) === 1 ? new Promise((_, reject) => { interrupted = reject }) : Promise.resolve([{ a }])), stop: () => {},
      interrupt: () => interrupted(new Error('query was canceled')),
    }
    const layered = new LayeredConnector({ published: null, start: async () => new Session(fake, async () => fake, 1000) })
    const drop = new AbortController()
    const dropped = layered.ask(one, 1, drop.signal)
    await vi.waitFor(() => expect(asked).toEqual([1]))
    drop.abort(new Error('superseded'))
    const again = layered.ask(one, 1)
    await expect(dropped).rejects.toThrow('superseded')
    expect(await again).toEqual([{ a: 1 }])
  })
})

describe('an engine that starts ahead of need', () => {
  test('is asked what the files answered, and the reader’s own question comes before the rest', async () => {
    const { files } = published(1, 2, 3)
    const asked: unknown[] = []
    let interrupted: (error: Error) => void = () => {}
    const fake: Engine = {
      ask: (_, [a]) => (asked.push(a), a === 2 ? new Promise((_, reject) => { interrupted = reject }) : Promise.resolve([{ a }])), stop: () => {},
      interrupt: () => interrupted(new Error('query was canceled')),
    }
    const layered = new LayeredConnector({ published: files, start: async () => new Session(fake, async () => fake, 1000) })
    for (const a of [1, 2, 3]) await layered.ask(one, a)
    expect(asked).toEqual([])
    const warmed = layered.warm()
    await vi.waitFor(() => expect(asked).toEqual([1, 2]))
    expect(await layered.ask(one, 7)).toEqual([{ a: 7 }])
    await warmed
    expect(asked).toEqual([1, 2, 7])
  })
})
