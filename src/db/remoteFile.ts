import { fetchBytes, HttpError, type FetchOptions } from './fetchBytes.ts'
import type { ByteRange, PieceSource } from './parquet.ts'

/** The end of a file, where a Parquet footer lies, fetched at first. */
const TAIL = 512 * 1024

/**
 * A large file on a server, read by ranges of bytes. A server that knows no ranges sends the whole, which then serves.
 * @param url its name is its content: what is read at different times fits together
 * @param byteLength as the manifest lists it
 * @param onBytes bytes as they arrive
 */
export async function remoteFile(url: string, byteLength: number, transport: Pick<FetchOptions, 'silenceMs' | 'fetch'>, onBytes: (count: number) => void = () => {}): Promise<PieceSource> {
  let held: { start: number; bytes: Uint8Array<ArrayBuffer> }[] = []
  let whole = false

  async function load({ start, end }: ByteRange): Promise<void> {
    const bytes = await fetchBytes(url, { ...transport, range: { start, end } })
    onBytes(bytes.length)
    if (bytes.length === byteLength) {
      whole = true
      held = [{ start: 0, bytes }]
    } else if (bytes.length !== end - start) throw new HttpError(416)
    else if (!whole) held.push({ start, bytes })
  }

  const find = (start: number, end: number) => held.find((piece) => piece.start <= start && end <= piece.start + piece.bytes.length)
  await load({ start: Math.max(0, byteLength - TAIL), end: byteLength })
  const tail = held[0]!

  return {
    byteLength,
    async ahead(ranges) {
      if (whole) return
      held = [tail]
      await Promise.all(ranges.filter(({ start, end }) => find(start, end) === undefined).map(load))
    },
    async slice(start, end = byteLength) {
      if (find(start, end) === undefined) await load({ start, end })
      const piece = find(start, end)
      if (piece === undefined) throw new HttpError(416)
      return piece.bytes.slice(start - piece.start, end - piece.start).buffer
    },
  }
}
