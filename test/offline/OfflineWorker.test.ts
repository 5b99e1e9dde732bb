import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { OfflineWorker } from '../../src/offline/OfflineWorker.ts'
import type { Build } from '../../src/offline/Shelves.ts'

const SCOPE = 'https://example.gov.cn/targets/'
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
const table = (text: string) => `snapshots/default/projects-${hash(text)}.parquet`

/** The browser's caches, as far as the worker uses them. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>()
  keys = async () => [...this.all.keys()]
  has = async (name: string) => this.all.has(name)
  delete = async (name: string) => this.all.delete(name)
  open = async (name: string) => {
    const entries = this.all.get(name) ?? new Map<string, Response>()
    this.all.set(name, entries)
    return {
      match: async (url: string) => entries.get(url)?.clone(),
      put: async (url: string, response: Response) => { entries.delete(url); entries.set(url, response) },
      delete: async (url: string) => entries.delete(url),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    }
  }
}

let caches: FakeCaches
let server: Map<string, Response | 'hangs'>
let asked: string[]
let windows: number
let later: Promise<unknown>[]

beforeEach(() => {
  caches = new FakeCaches()
  server = new Map()
  asked = []
  windows = 1
  later = []
})

function workerOf(build: Partial<Build> = {}, scope = SCOPE): OfflineWorker {
  return new OfflineWorker({
    caches: caches as unknown as CacheStorage, scope,
    build: { id: 'aaaa', shell: ['assets/index-11111111.js'], others: ['assets/engine-22222222.gz.wasm'], ...build },
    async fetch(input) {
      const url = (typeof input === 'string' ? input : (input as Request).url).replace(scope, '')
      asked.push(url)
      const answer = server.get(url)
      if (answer === 'hangs') return new Promise<Response>(() => {})
      if (answer === undefined) throw new TypeError('offline')
      return answer.clone()
    },
    windows: async () => windows,
    patience: () => new Promise((_, reject) => { setTimeout(() => reject(new Error('slow')), 5) }),
  })
}

const page = (id: string) => new Response(`<meta name="build" content="${id}">`, { headers: { 'content-type': 'text/html' } })
const code = (text: string) => new Response(text, { headers: { 'content-type': 'text/javascript' } })
const navigation = (path: string) => Object.defineProperty(new Request(`${SCOPE}${path}`), 'mode', { value: 'navigate' })
async function answer(worker: OfflineWorker, request: Request): Promise<string | null> {
  const response = worker.answer(request, (work) => { later.push(work) })
  const text = response === null ? null : await (await response).text()
  await Promise.all(later)
  return text
}
const get = (worker: OfflineWorker, path: string, init?: RequestInit) => answer(worker, new Request(`${SCOPE}${path}`, init))

async function installed(id: string, shell = ['assets/index-11111111.js']): Promise<OfflineWorker> {
  server.set('index.html', page(id))
  for (const name of shell) server.set(name, code(`${id} ${name}`))
  const worker = workerOf({ id, shell })
  await worker.install()
  return worker
}

describe('a build', () => {
  test('is kept whole', async () => {
    const worker = await installed('aaaa')
    server.clear()
    expect(await answer(worker, navigation('?view=audit'))).toContain('aaaa')
    expect(await get(worker, 'assets/index-11111111.js')).toBe('aaaa assets/index-11111111.js')
  })

  test('is not kept at all where a part is missing, or the host already gives the page of another build', async () => {
    server.set('index.html', page('aaaa'))
    await expect(workerOf().install()).rejects.toThrow('offline')
    server.set('assets/index-11111111.js', page('a page in its place'))
    await expect(workerOf().install()).rejects.toThrow('assets/index-11111111.js')
    server.set('index.html', page('bbbb'))
    await expect(workerOf().install()).rejects.toThrow('another build')
    expect(await caches.keys()).toEqual([])
  })

  test('takes what another build has already, the engine too, and asks for nothing twice', async () => {
    const first = await installed('aaaa')
    server.set('assets/engine-22222222.gz.wasm', new Response('engine'))
    await get(first, 'assets/engine-22222222.gz.wasm')
    asked = []
    const second = await installed('bbbb', ['assets/index-11111111.js', 'assets/more-33333333.js'])
    expect(asked).toEqual(['index.html', 'assets/more-33333333.js'])
    await second.activate()
    expect((await caches.keys()).filter((name) => name.includes('build'))).toEqual(['target-observatory /targets/ build bbbb'])
    server.clear()
    expect(await get(second, 'assets/engine-22222222.gz.wasm')).toBe('engine')
  })

  test('of another site on the same host is left alone', async () => {
    await installed('aaaa')
    server.set('index.html', page('bbbb'))
    const other = workerOf({ id: 'bbbb', shell: [] }, 'https://example.gov.cn/other/')
    await other.install()
    await other.activate()
    expect((await caches.keys()).length).toBe(2)
  })
})

describe('the page and the lists', () => {
  test('come from the network while there is one', async () => {
    const worker = await installed('aaaa')
    server.set('', page('bbbb'))
    expect(await answer(worker, navigation(''))).toContain('bbbb')
    server.set('snapshots/index.json', new Response('{"snapshots":[1]}'))
    expect(await get(worker, 'snapshots/index.json')).toContain('1')
    server.set('snapshots/index.json', new Response('{"snapshots":[2]}'))
    expect(await get(worker, 'snapshots/index.json')).toContain('2')
  })

  test.each([['hangs', 'hangs' as const], ['says 503', new Response('busy', { status: 503 })]])('come from what is kept when the network %s', async (_, state) => {
    const worker = await installed('aaaa')
    server.set('snapshots/index.json', new Response('{"snapshots":[1]}'))
    await get(worker, 'snapshots/index.json')
    later = []
    for (const path of ['', 'snapshots/index.json']) server.set(path, state)
    const patient = (request: Request) => worker.answer(request, () => {})!.then((response) => response.text())
    expect(await patient(navigation(''))).toContain('aaaa')
    expect(await patient(new Request(`${SCOPE}snapshots/index.json`))).toContain('1')
  })

  test('that are gone are said to be gone', async () => {
    const worker = await installed('aaaa')
    server.set('snapshots/old/manifest.json', new Response('{"files":[]}'))
    await get(worker, 'snapshots/old/manifest.json')
    server.set('snapshots/old/manifest.json', new Response('no', { status: 404 }))
    expect(await get(worker, 'snapshots/old/manifest.json')).toBe('no')
  })
})

describe('a table', () => {
  test('is asked for once', async () => {
    const worker = workerOf()
    server.set(table('rows'), new Response('rows'))
    expect([await get(worker, table('rows')), await get(worker, table('rows'))]).toEqual(['rows', 'rows'])
    expect(asked).toEqual([table('rows')])
  })

  test('that is not what its name says is shown to the page, which judges it, and not kept', async () => {
    const worker = workerOf()
    server.set(table('rows'), new Response('other rows'))
    expect(await get(worker, table('rows'))).toBe('other rows')
    server.set(table('rows'), new Response('rows'))
    expect(await get(worker, table('rows'))).toBe('rows')
  })

  test('is left to the network where the page insists, or where it is none of the worker\'s', async () => {
    const worker = workerOf()
    for (const cache of ['reload', 'no-store'] as const) expect(await get(worker, table('rows'), { cache })).toBeNull()
    expect(await get(worker, table('rows'), { method: 'HEAD' })).toBeNull()
    expect(await get(worker, 'embed.html')).toBeNull()
  })

  test('gives a part of itself when it is kept, else the network does', async () => {
    const worker = workerOf()
    const range = { headers: { range: 'bytes=1-2' } }
    server.set(table('rows'), new Response('ow', { status: 206 }))
    expect(await get(worker, table('rows'), range)).toBe('ow')
    server.set(table('rows'), new Response('rows'))
    expect(await get(worker, table('rows'))).toBe('rows')
    server.clear()
    const part = await worker.answer(new Request(`${SCOPE}${table('rows')}`, range), () => {})!
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 1-2/4', 'ow'])
  })
})

describe('what was visited', () => {
  const manifest = (...texts: string[]) => new Response(JSON.stringify({ files: texts.map((text) => ({ name: `projects-${hash(text)}.parquet`, bytes: text.length })) }))
  const visit = (worker: OfflineWorker) => worker.keepVisited([`${SCOPE}snapshots/default/manifest.json`, `${SCOPE}?view=audit`, 'https://example.org/x.json'])

  test('is kept with the rest of its snapshot', async () => {
    const worker = workerOf()
    for (const text of ['one', 'two']) server.set(table(text), new Response(text))
    server.set('snapshots/default/manifest.json', manifest('one', 'two'))
    await visit(worker)
    server.clear()
    expect(await get(worker, table('two'))).toBe('two')
  })

  test('of a large snapshot is what was looked at, large tables apart', async () => {
    const worker = workerOf()
    const size = { small: 10, large: 2 ** 30, unseen: 10 }
    server.set('snapshots/default/manifest.json', new Response(JSON.stringify({ files: Object.entries(size).map(([text, bytes]) => ({ name: table(text).split('/')[2], bytes })) })))
    for (const text of Object.keys(size)) server.set(table(text), new Response(text))
    await worker.keepVisited(['snapshots/default/manifest.json', table('small'), table('large')].map((path) => `${SCOPE}${path}`))
    expect(asked).toEqual(['snapshots/default/manifest.json', table('small')])
  })

  test('goes when no manifest lists it any more, but not under another open window', async () => {
    const worker = workerOf()
    for (const text of ['one', 'two']) server.set(table(text), new Response(text))
    server.set('snapshots/default/manifest.json', manifest('one'))
    await visit(worker)
    server.set('snapshots/default/manifest.json', manifest('two'))
    windows = 2
    await visit(worker)
    server.delete(table('one'))
    expect(await get(worker, table('one'))).toBe('one')
    windows = 1
    await visit(worker)
    await expect(get(worker, table('one'))).rejects.toThrow('offline')
    expect(await get(worker, table('two'))).toBe('two')
  })
})
