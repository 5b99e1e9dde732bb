import { hashInName, kindOf } from './addresses.ts'

/** One build of the site, as its worker was told. */
export interface Build {
  id: string
  /** Addresses from the site's folder: those kept when the worker is installed, and all others of the build. */
  shell: readonly string[]
  others: readonly string[]
}

/** What the shelves need of the browser. */
export interface Store {
  caches: CacheStorage
  fetch: typeof globalThis.fetch
  /** Absolute address of the site's folder, ending in `/`; one origin may hold several sites. */
  scope: string
  build: Build
}

/** Bytes; a larger table is asked of the network each time. */
const LARGEST_TABLE = 32 * 2 ** 20
/** Parts fetched at a time: the page comes first. */
const AT_ONCE = 3
/** Snapshots whose files are kept; the one visited longest ago goes first. */
const MOST_SNAPSHOTS = 12

/**
 * What is kept for reading offline: one shelf of code per build, so that a page never gets parts of another build than
 * its own, and one of snapshots, whose files say their content in their names.
 */
export class Shelves {
  readonly #store: Store
  readonly #prefix: string

  constructor(store: Store) {
    this.#store = store
    this.#prefix = `target-observatory ${new URL(store.scope).pathname} `
  }

  #code = () => this.#store.caches.open(`${this.#prefix}build ${this.#store.build.id}`)
  #snapshots = () => this.#store.caches.open(`${this.#prefix}snapshots`)
  #address = (path: string) => new URL(path, this.#store.scope).href
  #page = () => this.#address('index.html')

  /**
   * Fills this build's shelf, whole or not at all. What another build has already is taken from there.
   * @throws `Error` where the host gives another build's page, or not all parts
   */
  async fill(): Promise<void> {
    const { build, fetch } = this.#store
    const known = await this.#store.caches.has(`${this.#prefix}build ${build.id}`)
    const shelf = await this.#code()
    try {
      const page = await fetch(this.#page(), { cache: 'no-cache' })
      const html = await page.text()
      if (!page.ok || !html.includes(build.id)) throw new Error('the page is of another build')
      const waiting = build.shell.values()
      const work = async () => {
        for (const path of waiting) {
          const url = this.#address(path)
          const response = await this.#inAnyBuild(url) ?? await fetch(url, { priority: 'low' })
          if (!keepsWell(response)) throw new Error(`${path}: ${response.status}`)
          await shelf.put(url, response)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      await Promise.all(build.others.map(async (path) => {
        const kept = await this.#inAnyBuild(this.#address(path))
        if (kept) await shelf.put(this.#address(path), kept)
      }))
      // A new response: one that was redirected may not answer a navigation.
      await shelf.put(this.#page(), new Response(html, { headers: headersOf(page) }))
    } catch (error) {
      if (!known) await this.#store.caches.delete(`${this.#prefix}build ${build.id}`)
      throw error
    }
  }

  /** Removes the shelves of all other builds of this site. */
  async dropOtherBuilds(): Promise<void> {
    const own = `${this.#prefix}build ${this.#store.build.id}`
    for (const name of await this.#store.caches.keys()) {
      if (name.startsWith(`${this.#prefix}build `) && name !== own) await this.#store.caches.delete(name)
    }
  }

  /** The page of this build. */
  page = async (): Promise<Response | undefined> => (await this.#code()).match(this.#page())

  /** A kept response, whatever was asked with it. */
  async find(url: string): Promise<Response | undefined> {
    return kindOf(url, this.#store.scope) === 'asset' ? this.#inAnyBuild(url) : (await this.#snapshots()).match(url)
  }

  /** Keeps a response that the page is getting too; nothing happens where it is not what its name says, or there is no room. */
  async keep(url: string, response: Response): Promise<void> {
    const kind = kindOf(url, this.#store.scope)
    if (!keepsWell(response) || Number(response.headers.get('content-length') ?? 0) > LARGEST_TABLE) return
    try {
      if (kind === 'asset') return await (await this.#code()).put(url, response)
      const bytes = await response.arrayBuffer()
      if (kind === 'table' && (bytes.byteLength > LARGEST_TABLE || (await digest(bytes)).slice(0, 8) !== hashInName(url))) return
      if (kind === 'list' && listed(bytes) === null) return
      await (await this.#snapshots()).put(url, new Response(bytes, { headers: headersOf(response) }))
    } catch {
      // No room: the page has its answer from the network.
    }
  }

  /** Names and sizes a kept manifest lists; null where none is kept. */
  async filesOf(manifestUrl: string): Promise<{ url: string; bytes: number }[] | null> {
    const kept = await (await this.#snapshots()).match(manifestUrl)
    const json = kept && listed(await kept.arrayBuffer())
    if (!json) return null
    return [...json.files ?? [], ...json.answers ?? []].map(({ name, bytes }) => ({ url: new URL(name, manifestUrl).href, bytes }))
  }

  /** Removes files no kept manifest lists any more, and the snapshots visited longest ago beyond `MOST_SNAPSHOTS`. */
  async prune(): Promise<void> {
    const shelf = await this.#snapshots()
    const urls = (await shelf.keys()).map(({ url }) => url)
    const manifests = urls.filter((url) => url.endsWith('/manifest.json'))
    for (const url of manifests.slice(0, -MOST_SNAPSHOTS)) await shelf.delete(url)
    const wanted = new Set((await Promise.all(manifests.slice(-MOST_SNAPSHOTS).map((url) => this.filesOf(url)))).flatMap((files) => files?.map(({ url }) => url) ?? []))
    for (const url of urls) if (kindOf(url, this.#store.scope) === 'table' && !wanted.has(url)) await shelf.delete(url)
  }

  async #inAnyBuild(url: string): Promise<Response | undefined> {
    const own = await (await this.#code()).match(url)
    if (own) return own
    for (const name of await this.#store.caches.keys()) {
      const found = name.startsWith(`${this.#prefix}build `) ? await (await this.#store.caches.open(name)).match(url) : undefined
      if (found) return found
    }
    return undefined
  }
}

/** A whole file and no page a host shows in its place. */
const keepsWell = (response: Response) => response.status === 200 && !response.redirected && !/^text\/html/iu.test(response.headers.get('content-type') ?? '')

/** Without what was said of the journey: the body is kept unpacked. */
function headersOf(response: Response): Headers {
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name)
  return headers
}

interface Listed {
  files?: { name: string; bytes: number }[]
  answers?: { name: string; bytes: number }[]
}

function listed(bytes: ArrayBuffer): Listed | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Listed
  } catch {
    return null
  }
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
