import type { Line } from '../blocks.ts'
import { LIMITS, within } from './limits.ts'
import { printedText } from './printedText.ts'

/** Text could not be read; `code` names the case, the message is made from it by the caller. */
export interface TextFailure {
  code: 'empty' | 'binary' | 'encoding'
}

export interface TextReading {
  text: string
  lines: Line[]
  encoding: string
  /** The bytes stop inside a character. */
  cutOff: boolean
  /** Blank lines after the last one with words. */
  trailingBlank: number
}

const MAX_CONTROL_SHARE = 0.001

/**
 * Bytes → non-blank lines. Encoding by byte-order mark, else UTF-8, else UTF-16 where every other byte says so, else
 * GB18030 (which contains GBK and GB2312). Throws TooLargeError.
 * A text that stops inside a character is read up to there and marked `cutOff`.
 */
export function readText(bytes: Uint8Array): TextReading | TextFailure {
  if (bytes.length === 0) return { code: 'empty' }
  const decoded = decode(bytes)
  if (decoded === null) return { code: looksBinary(bytes) ? 'binary' : 'encoding' }
  if (controls(decoded.text) > 2 + decoded.text.length * MAX_CONTROL_SHARE) return { code: 'binary' }
  const lines = splitLines(decoded.text)
  const trailingBlank = decoded.text.slice(decoded.text.trimEnd().length).split('\n').length - 2
  return lines.length === 0 ? { code: 'empty' } : { text: decoded.text, lines, encoding: decoded.encoding, cutOff: decoded.cutOff, trailingBlank: Math.max(0, trailingBlank) }
}

function controls(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32)) count += 1
  }
  return count
}

const lineEnds = (text: string) => {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) count += 1
  return count
}

function splitLines(text: string): Line[] {
  within(LIMITS.pieces * 4, lineEnds(text), '行/lines')
  const lines: Line[] = []
  let gap = 0
  text.split(/\r\n|[\n\r\u2028\u2029]/u).forEach((raw, index) => {
    const line = printedText(raw)
    if (line.trim() === '' && !line.includes('\t')) gap += 1
    else {
      within(LIMITS.pieces, lines.length + 1, '行/lines')
      lines.push({ number: index + 1, text: line, gap })
      gap = 0
    }
  })
  return lines.some((line) => line.text.trim() !== '') ? lines : []
}

interface Decoded {
  text: string
  encoding: string
  cutOff: boolean
}

function decode(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le', 1)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be', 1)
  const declared = /<meta[^>]{0,200}charset=["']?([\w-]{2,20})/iu.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1]?.toLowerCase()
  if (declared !== undefined && /^gb/u.test(declared)) return strict(bytes, 'gb18030', 3)
  return (looksBinary(bytes) ? utf16(bytes) : null) ?? strict(bytes, 'utf-8', 3) ?? (looksBinary(bytes) ? null : strict(bytes, 'gb18030', 3))
}

/** UTF-16 without a byte-order mark: read one way, its head is Chinese and Latin text with line ends, read the other way it is not. */
function utf16(bytes: Uint8Array): Decoded | null {
  const encoding = (['utf-16le', 'utf-16be'] as const).find((one) => {
    const head = new TextDecoder(one).decode(bytes.subarray(0, 4096 & -2))
    const usual = head.match(/[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu)?.length ?? 0
    return /[\n\r]/u.test(head) && usual > head.length * 0.9
  })
  return encoding === undefined ? null : strict(bytes, encoding, 1)
}

/** Decodes strictly; retries without the last few bytes, where a cut-off character may stand. */
function strict(bytes: Uint8Array, encoding: string, tail: number): Decoded | null {
  for (let dropped = 0; dropped <= tail; dropped++) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - dropped))
      return { text, encoding, cutOff: dropped > 0 }
    } catch {
      continue
    }
  }
  return null
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  return head.includes(0)
}
