import type { Line } from '../blocks.ts'

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
 * Bytes → non-blank lines. Encoding by byte-order mark, else UTF-8, else GB18030 (which contains GBK and GB2312).
 * A text that stops inside a character is read up to there and marked `cutOff`.
 */
export function readText(bytes: Uint8Array): TextReading | TextFailure {
  if (bytes.length === 0) return { code: 'empty' }
  const decoded = decode(bytes)
  if (decoded === null) return { code: looksBinary(bytes) ? 'binary' : 'encoding' }
  const control = decoded.text.match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0
  if (control > 2 + decoded.text.length * MAX_CONTROL_SHARE) return { code: 'binary' }
  const lines = splitLines(decoded.text)
  const trailingBlank = /\s*$/u.exec(decoded.text)![0].split('\n').length - 2
  return lines.length === 0 ? { code: 'empty' } : { text: decoded.text, lines, encoding: decoded.encoding, cutOff: decoded.cutOff, trailingBlank: Math.max(0, trailingBlank) }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  text.split(/\r\n|[\n\r\u2028\u2029]/u).forEach((raw, index) => {
    const line = raw.replace(/[\u000c\ufeff\u200b]/gu, '')
    if (line.trim() === '' && !line.includes('\t')) gap += 1
    else {
      lines.push({ number: index + 1, text: line, gap })
      gap = 0
    }
  })
  return lines.some((line) => line.text.trim() !== '') ? lines : []
}

function decode(bytes: Uint8Array): { text: string; encoding: string; cutOff: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le', 1)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be', 1)
  const declared = /<meta[^>]{0,200}charset=["']?([\w-]{2,20})/iu.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1]?.toLowerCase()
  if (declared !== undefined && /^gb/u.test(declared)) return strict(bytes, 'gb18030', 3)
  return strict(bytes, 'utf-8', 3) ?? (looksBinary(bytes) ? null : strict(bytes, 'gb18030', 3))
}

/** Decodes strictly; retries without the last few bytes, where a cut-off character may stand. */
function strict(bytes: Uint8Array, encoding: string, tail: number): { text: string; encoding: string; cutOff: boolean } | null {
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
