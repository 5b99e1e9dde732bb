export interface FetchOptions {
  /** Gives up when nothing has arrived for so long, in milliseconds. */
  silenceMs: number
  /** Bytes so far and in all as they travel; `total` is 0 where the server does not say. */
  onBytes?: (loaded: number, total: number) => void
  /** The file's size once unpacked: the total where the host packs it for the journey and so hides it. */
  unpackedBytes?: number
  cache?: RequestCache
  /** Bytes wanted, `end` not included; a server that knows no ranges sends all. */
  range?: { start: number; end: number }
  fetch?: typeof globalThis.fetch
}

/** The server answered, but not with the file. */
export class HttpError extends Error {
  override name = 'HttpError'
  readonly status: number

  constructor(status: number) {
    super(`HTTP ${status}`)
    this.status = status
  }
}

/**
 * Reads a file as a stream.
 * @throws {HttpError} for any status but 2xx; `TypeError` without network; `Error` after silence
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { silenceMs, onBytes, unpackedBytes = 0, cache = 'default', range, fetch = globalThis.fetch } = options
  const abort = new AbortController()
  const giveUp = () => abort.abort(new Error(`no answer for ${Math.round(silenceMs / 1000)} s`))
  let timer = setTimeout(giveUp, silenceMs)
  try {
    const response = await fetch(url, { signal: abort.signal, cache, ...(range ? { headers: { Range: `bytes=${range.start}-${range.end - 1}` } } : {}) })
    if (!response.ok) throw new HttpError(response.status)
    const total = response.headers.has('content-encoding') ? unpackedBytes : Number(response.headers.get('content-length') ?? 0)
    const reader = response.body?.getReader()
    const chunks: Uint8Array[] = []
    let loaded = 0
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      clearTimeout(timer)
      timer = setTimeout(giveUp, silenceMs)
      chunks.push(next.value)
      loaded += next.value.length
      onBytes?.(loaded, total)
    }
    const bytes = new Uint8Array(loaded)
    let offset = 0
    for (const chunk of chunks) {
      bytes.set(chunk, offset)
      offset += chunk.length
    }
    return bytes
  } finally {
    clearTimeout(timer)
  }
}
