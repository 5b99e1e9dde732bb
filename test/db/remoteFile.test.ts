import { describe, expect, test } from 'vitest'
import { HttpError } from '../../src/db/fetchBytes.ts'
import { remoteFile } from '../../src/db/remoteFile.ts'

const TAIL = 512 * 1024
const SIZE = 3 * 1024 * 1024
const content = Uint8Array.from({ length: SIZE }, (_, index) => (index * 7 + (index >> 8)) % 251)

/** A server that answers as `answer` says, and keeps the ranges it was asked for. */
function server(answer: (start: number, end: number, bytes: Uint8Array<ArrayBuffer>) => Response, bytes = content) {
  const asked: [number, number][] = []
  const fetch = async (_: unknown, init?: RequestInit) => {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/u.exec(new Headers(init?.headers).get('range') ?? '') ?? []
    asked.push([Number(first), Number(last) + 1])
    return answer(Number(first), Number(last) + 1, bytes)
  }
  return { asked, transport: { silenceMs: 1000, fetch: fetch as typeof globalThis.fetch } }
}

const ranges = () => server((start, end, bytes) => new Response(bytes.slice(start, end), { status: 206 }))
const URL = 'https://example.test/table.parquet'
const read = async (source: Awaited<ReturnType<typeof remoteFile>>, start: number, end?: number) => new Uint8Array(await source.slice(start, end))

describe('a server that knows ranges', () => {
  test('is asked for the end at first, and for what is told ahead in one request a range', async () => {
    const { asked, transport } = ranges()
    let arrived = 0
    const source = await remoteFile(URL, SIZE, transport, (count) => { arrived += count })
    expect(asked).toEqual([[SIZE - TAIL, SIZE]])
    await source.ahead!([{ start: 0, end: 1000 }, { start: 500_000, end: 700_000 }, { start: SIZE - 2000, end: SIZE - 1000 }])
    expect(asked.slice(1)).toEqual([[0, 1000], [500_000, 700_000]])
    for (const [start, end] of [[0, 1000], [10, 20], [600_000, 700_000], [SIZE - 1500, SIZE - 1000], [SIZE - TAIL, SIZE]] as const) {
      expect(Buffer.compare(await read(source, start, end), content.slice(start, end)), `${start}-${end}`).toBe(0)
    }
    expect(await read(source, SIZE - 8)).toEqual(content.slice(-8))
    expect(asked).toHaveLength(3)
    expect(arrived).toBe(TAIL + 1000 + 200_000)
  })

  test('is asked once more for what nobody told of', async () => {
    const { asked, transport } = ranges()
    const source = await remoteFile(URL, SIZE, transport)
    expect(await read(source, 100, 200)).toEqual(content.slice(100, 200))
    expect(asked).toEqual([[SIZE - TAIL, SIZE], [100, 200]])
  })

  test('sends a small file at once', async () => {
    const small = content.slice(0, 5000)
    const { asked, transport } = server((start, end, bytes) => new Response(bytes.slice(start, end), { status: 206 }), small)
    const source = await remoteFile(URL, small.length, transport)
    await source.ahead!([{ start: 0, end: 100 }])
    expect(await read(source, 0, 100)).toEqual(small.slice(0, 100))
    expect(asked).toEqual([[0, 5000]])
  })

  test('gives back what was read before when new ranges are told, but never the end', async () => {
    const { asked, transport } = ranges()
    const source = await remoteFile(URL, SIZE, transport)
    await source.ahead!([{ start: 0, end: 1000 }])
    await source.ahead!([{ start: 5000, end: 6000 }])
    await source.ahead!([{ start: SIZE - 100, end: SIZE }])
    expect(asked).toHaveLength(3)
    await read(source, 0, 1000)
    expect(asked).toHaveLength(4)
  })
})

test('a server that knows no ranges sends the whole, which is asked for once', async () => {
  const { asked, transport } = server((_, __, bytes) => new Response(bytes))
  const source = await remoteFile(URL, SIZE, transport)
  await source.ahead!([{ start: 0, end: 1000 }, { start: 2_000_000, end: 2_100_000 }])
  expect(await read(source, 2_000_000, 2_000_100)).toEqual(content.slice(2_000_000, 2_000_100))
  expect(await read(source, SIZE - 8)).toEqual(content.slice(-8))
  expect(asked).toHaveLength(1)
})

describe('an answer that is not what was asked for', () => {
  test.each([
    ['too short', (bytes: Uint8Array<ArrayBuffer>, start: number, end: number) => bytes.slice(start, end - 1)],
    ['too long', (bytes: Uint8Array<ArrayBuffer>, start: number, end: number) => bytes.slice(start - 1, end)],
    ['nothing', () => new Uint8Array()],
  ])('is refused: %s', async (_, part) => {
    const { transport } = server((start, end, bytes) => new Response(part(bytes, start, end), { status: 206 }))
    await expect(remoteFile(URL, SIZE, transport)).rejects.toThrow(HttpError)
  })

  test('is refused after a good beginning too', async () => {
    let times = 0
    const { transport } = server((start, end, bytes) => new Response(bytes.slice(start, end - (times++ > 0 ? 1 : 0)), { status: 206 }))
    const source = await remoteFile(URL, SIZE, transport)
    await expect(source.ahead!([{ start: 0, end: 1000 }])).rejects.toThrow(HttpError)
  })

  test('and so is a file that is gone', async () => {
    const { transport } = server(() => new Response('', { status: 404 }))
    await expect(remoteFile(URL, SIZE, transport)).rejects.toThrow('HTTP 404')
  })
})
