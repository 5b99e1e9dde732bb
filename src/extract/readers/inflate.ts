/** Deflate data unpacked step by step, so that a small file never becomes a large one unseen. */
import { Inflate } from 'fflate'
import { TooLargeError, megabytes } from './limits.ts'

const STEP = 16 * 1024

/** The last block was read; what follows is not the data's. */
const ended = (inflate: Inflate) => {
  const { s: state } = inflate as unknown as { s: { f?: number; l?: unknown } }
  return state.f === 1 && (state.l === undefined || state.l === null)
}

/**
 * Gives each unpacked chunk of raw deflate data to `take` and returns the number of bytes; no more is unpacked than a step
 * beyond `limit`. Throws TooLargeError beyond the limit, what fflate throws on damaged data.
 */
export function inflateBounded(packed: Uint8Array, limit: number, take: (chunk: Uint8Array, at: number) => void): number {
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > limit) throw new TooLargeError(`> ${megabytes(limit)}`)
    take(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < packed.length && !ended(inflate); at += STEP) inflate.push(packed.subarray(at, at + STEP))
  if (!ended(inflate)) throw new Error('unexpected EOF')
  return length
}

/** zlib's two bytes before deflate data. */
export const opensZlib = (bytes: Uint8Array, at: number) => (bytes[at]! & 0x0f) === 8 && bytes[at]! >> 4 <= 7 && (bytes[at]! * 256 + (bytes[at + 1] ?? 0)) % 31 === 0

/** What zlib data that may be packed several times over (`layers`) unpacks to at the most, in bytes; damaged data counts up to the damage. Throws TooLargeError. */
export function zlibSize(packed: Uint8Array, limit: number, layers: number): number {
  let size = 0
  let inner: Inflate | null = null
  let innerSize = 0
  let first = true
  const open = (chunk: Uint8Array) => {
    first = false
    if (layers <= 1 || chunk.length < 2 || !opensZlib(chunk, 0)) return chunk
    inner = new Inflate((part) => {
      innerSize += part.length
      if (innerSize > limit) throw new TooLargeError(`> ${megabytes(limit)}`)
    })
    return chunk.subarray(2)
  }
  try {
    inflateBounded(packed.subarray(2), limit, (chunk) => {
      size += chunk.length
      if (chunk.length === 0) return
      const data = first ? open(chunk) : chunk
      if (inner === null) return
      try {
        for (let at = 0; at < data.length && inner !== null; at += STEP) {
          if (ended(inner)) inner = null
          else inner.push(data.subarray(at, at + STEP))
        }
      } catch (error) {
        if (error instanceof TooLargeError) throw error
        inner = null
      }
    })
  } catch (error) {
    if (error instanceof TooLargeError) throw error
  }
  return Math.max(size, innerSize)
}
