import { kindOf, rangeOf, type Kind } from './addresses.ts'
import { Shelves, type Store } from './Shelves.ts'

export interface Surroundings extends Store {
  /** Windows of the site that are open. */
  windows: () => Promise<number>
  /** Rejects after so many milliseconds. */
  patience: (milliseconds: number) => Promise<never>
}

/** How long a reader waits for the network where something older is kept, in milliseconds. */
const PAGE_MS = 4000
const LIST_MS = 5000
/** Bytes of a snapshot that is kept whole once visited; of a larger one, what was looked at. */
const WHOLE_SNAPSHOT = 8 * 2 ** 20
const LARGEST_PART = 2 ** 20

/** The rules by which requests of the page are answered. Holds nothing in memory: a browser may end and start it at will. */
export class OfflineWorker {
  readonly #around: Surroundings
  readonly #shelves: Shelves

  constructor(around: Surroundings) {
    this.#around = around
    this.#shelves = new Shelves(around)
  }

  install = () => this.#shelves.fill()
  activate = () => this.#shelves.dropOtherBuilds()

  /**
   * The answer to a request, or null to let the browser ask the network as if there were no worker: for what is not kept,
   * and where the page insists on the network (`reload`, `no-store`: verification).
   * @param later what may go on after the answer was given
   */
  answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> | null {
    if (request.method !== 'GET') return null
    const kind = kindOf(request.url, this.#around.scope)
    if (kind === 'page') return request.mode === 'navigate' ? this.#fresh(request, PAGE_MS, () => this.#shelves.page()) : null
    if (kind === null || request.cache === 'reload' || request.cache === 'no-store') return null
    if (kind === 'list') return this.#fresh(request, LIST_MS, () => this.#shelves.find(request.url), later)
    return this.#kept(request, later)
  }

  /** From the network in time, else what is kept, else whatever the network says in the end. */
  async #fresh(request: Request, milliseconds: number, kept: () => Promise<Response | undefined>, later?: (work: Promise<unknown>) => void): Promise<Response> {
    // A navigation's request takes no further options; without them a host that says nothing of caching may get an old page shown.
    const asked = request.mode === 'navigate'
      ? this.#around.fetch(request.url, { cache: 'no-cache', redirect: 'manual', headers: request.headers, signal: request.signal })
      : this.#around.fetch(request)
    later?.(asked.then((response) => (response.ok ? this.#shelves.keep(request.url, response.clone()) : undefined), () => {}))
    const inTime = await Promise.race([asked, this.#around.patience(milliseconds)]).catch(() => null)
    if (inTime !== null && inTime.status < 500) return inTime
    return await kept() ?? asked
  }

  /** What is kept, else from the network and then kept. */
  async #kept(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    const found = await this.#shelves.find(request.url)
    const range = request.headers.get('range')
    if (range !== null) return (found && await part(found, range)) ?? this.#around.fetch(request)
    if (found) return found
    const response = await this.#around.fetch(request)
    if (response.ok) later(this.#shelves.keep(request.url, response.clone()))
    return response
  }

  /**
   * Keeps what a page read before it had a worker, and the rest of its snapshot where that is small.
   * @param urls absolute addresses the page has asked for
   */
  async keepVisited(urls: readonly string[]): Promise<void> {
    const { scope, windows } = this.#around
    const known = [...new Set(urls)]
    const of = (kind: Kind) => known.filter((url) => kindOf(url, scope) === kind)
    await Promise.all([...of('list'), ...of('asset')].map((url) => this.#keepOne(url)))
    for (const manifest of of('list').filter((url) => url.endsWith('/manifest.json'))) {
      const files = await this.#shelves.filesOf(manifest) ?? []
      const whole = files.reduce((sum, { bytes }) => sum + bytes, 0) <= WHOLE_SNAPSHOT
      // Of a large table the page has read parts, by ranges: those would not help without a network.
      for (const { url, bytes } of files) if (whole || (bytes <= LARGEST_PART && known.includes(url))) await this.#keepOne(url)
    }
    if (await windows() <= 1) await this.#shelves.prune()
  }

  async #keepOne(url: string): Promise<void> {
    const isList = kindOf(url, this.#around.scope) === 'list'
    if (!isList && await this.#shelves.find(url)) return
    const response = await this.#around.fetch(url, { cache: isList ? 'no-cache' : 'force-cache', priority: 'low' }).catch(() => null)
    if (response?.ok) await this.#shelves.keep(url, response)
  }
}

async function part(whole: Response, range: string): Promise<Response | null> {
  const file = await whole.blob()
  const asked = rangeOf(range, file.size)
  if (asked === null) return null
  const headers = new Headers(whole.headers)
  headers.set('content-range', `bytes ${asked.from}-${asked.to}/${file.size}`)
  headers.set('content-length', String(asked.to - asked.from + 1))
  return new Response(file.slice(asked.from, asked.to + 1), { status: 206, headers })
}
