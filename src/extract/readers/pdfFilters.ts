/**
 * What a PDF stream's chain of filters unpacks to, counted without keeping it: LZW, ASCII85, ASCIIHex, RunLength and Flate.
 * Filters by their names and abbreviations: ISO 32000-1, 7.4.
 */
import { Inflate } from 'fflate'
import { TooLargeError, megabytes } from './limits.ts'

type Push = (chunk: Uint8Array) => void

const NAMES: Record<string, (next: Push) => Push> = {
  ASCIIHexDecode: hex, AHx: hex, ASCII85Decode: ascii85, A85: ascii85, RunLengthDecode: runLength, RL: runLength, LZWDecode: lzw, LZW: lzw, FlateDecode: flate, Fl: flate,
}
/** More filters on one stream are refused: nothing that somebody reads needs them. */
const MAX_FILTERS = 8
const STEP = 16 * 1024

/** Names of the filters that a stream's dictionary gives, in order. Throws TooLargeError on too many. */
export function filtersIn(dictionary: string): string[] {
  const list = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/u.exec(dictionary)?.[1] ?? ''
  const names = [...list.matchAll(/\/(\w+)/gu)].map((match) => match[1]!)
  if (names.length > MAX_FILTERS) throw new TooLargeError(`> ${MAX_FILTERS} 滤波/filters`)
  return names
}

/**
 * The most bytes that any step of the chain gives; a step that isn't known (pictures) ends it, damaged data counts up to the
 * damage. Throws TooLargeError beyond `limit`.
 */
export function filteredSize(data: Uint8Array, filters: readonly string[], limit: number): number {
  let most = 0
  const counted = (next: Push | null): Push => {
    let size = 0
    return (chunk) => {
      size += chunk.length
      most = Math.max(most, size)
      if (size > limit) throw new TooLargeError(`> ${megabytes(limit)}`)
      next?.(chunk)
    }
  }
  const unknown = filters.findIndex((name) => !(name in NAMES))
  const known = unknown < 0 ? filters : filters.slice(0, unknown)
  if (known.length === 0) return data.length
  let next: Push | null = null
  for (const name of [...known].reverse()) next = safely(NAMES[name]!(counted(next)))
  for (let at = 0; at < data.length; at += STEP) next!(data.subarray(at, at + STEP))
  return most
}

/** Damaged data ends a step. */
function safely(push: Push): Push {
  let ended = false
  return (chunk) => {
    if (ended) return
    try {
      push(chunk)
    } catch (error) {
      if (error instanceof TooLargeError) throw error
      ended = true
    }
  }
}

/** Gives bytes on in chunks. */
function sink(next: Push): { add: (byte: number) => void; flush: () => void } {
  const chunk = new Uint8Array(STEP)
  let length = 0
  const flush = () => {
    if (length > 0) next(chunk.subarray(0, length))
    length = 0
  }
  return {
    flush,
    add(byte) {
      chunk[length] = byte
      length += 1
      if (length === STEP) flush()
    },
  }
}

function flate(next: Push): Push {
  const inflate = new Inflate((chunk) => next(chunk))
  let head = 2
  return (chunk) => {
    const skip = Math.min(head, chunk.length)
    head -= skip
    if (chunk.length > skip) inflate.push(chunk.subarray(skip))
  }
}

function hex(next: Push): Push {
  const out = sink(next)
  let high = -1
  return (chunk) => {
    for (const byte of chunk) {
      const digit = Number.parseInt(String.fromCharCode(byte), 16)
      if (Number.isNaN(digit)) continue
      if (high < 0) high = digit
      else {
        out.add(high * 16 + digit)
        high = -1
      }
    }
    out.flush()
  }
}

function ascii85(next: Push): Push {
  const out = sink(next)
  let count = 0
  let value = 0
  return (chunk) => {
    for (const byte of chunk) {
      if (byte === 0x7a && count === 0) for (let zero = 0; zero < 4; zero++) out.add(0)
      else if (byte >= 0x21 && byte <= 0x75) {
        value = value * 85 + byte - 0x21
        count += 1
        if (count === 5) {
          for (const shift of [0x1000000, 0x10000, 0x100, 1]) out.add(Math.floor(value / shift) % 256)
          count = value = 0
        }
      }
    }
    out.flush()
  }
}

function runLength(next: Push): Push {
  const out = sink(next)
  let literal = 0
  let repeat = 0
  return (chunk) => {
    for (const byte of chunk) {
      if (literal > 0) {
        out.add(byte)
        literal -= 1
      } else if (repeat > 0) {
        for (; repeat > 0; repeat--) out.add(byte)
      } else if (byte < 128) literal = byte + 1
      else if (byte > 128) repeat = 257 - byte
    }
    out.flush()
  }
}

const CLEAR = 256
const END = 257

/** Codes of 9 to 12 bits, high bits first, one early (the filter's default). */
function lzw(next: Push): Push {
  const out = sink(next)
  const prefix = new Int16Array(4096)
  const suffix = new Uint8Array(4096)
  const lengthOf = new Uint16Array(4096)
  for (let code = 0; code < 256; code++) [suffix[code], lengthOf[code], prefix[code]] = [code, 1, -1]
  const word = new Uint8Array(4097)
  let [bits, held, size, free, before] = [0, 0, 9, 258, -1]
  const spell = (code: number) => {
    const length = lengthOf[code]!
    for (let at = length - 1, one = code; at >= 0; at--, one = prefix[one]!) word[at] = suffix[one]!
    return length
  }
  const take = (code: number) => {
    if (code === CLEAR) {
      ;[size, free, before] = [9, 258, -1]
      return
    }
    if (code === END) throw new Error('end')
    if (code > free || (code === free && before < 0)) throw new Error('damaged')
    if (before >= 0 && free < 4096) {
      spell(code === free ? before : code)
      ;[prefix[free], suffix[free], lengthOf[free]] = [before, word[0]!, lengthOf[before]! + 1]
      free += 1
    }
    const length = spell(code)
    for (let at = 0; at < length; at++) out.add(word[at]!)
    before = code
    size = free + 1 >= 2048 ? 12 : free + 1 >= 1024 ? 11 : free + 1 >= 512 ? 10 : 9
  }
  return (chunk) => {
    try {
      for (const byte of chunk) {
        held = ((held << 8) | byte) & 0xffffff
        bits += 8
        while (bits >= size) {
          bits -= size
          take((held >> bits) & ((1 << size) - 1))
        }
      }
    } finally {
      out.flush()
    }
  }
}
