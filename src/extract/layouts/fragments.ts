import type { Line } from '../blocks.ts'
import { LONGEST_LABEL, squeeze } from '../labels.ts'

/** A run of words between spaces, with how it is set off from the run before it. */
export interface Fragment {
  text: string
  line: number
  /** `space`: glued on the same printed line; `break`: a new line. */
  before: 'space' | 'break'
  /** Width in half-width units: a Chinese character is 2. */
  width: number
}

export function fragmentsOf(lines: readonly Line[]): Fragment[] {
  return lines.flatMap((line) =>
    line.text.split(/\s+/u).filter((text) => text !== '').map((text, index) => ({
      text, line: line.number, before: index === 0 ? 'break' as const : 'space' as const, width: printedWidth(text),
    })))
}

export function printedWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x100 ? 1 : 2
  return width
}

/**
 * Finds a label printed over whole fragments starting at `from`, however it is broken: `指标值确` `定依据` is 指标值确定依据.
 * The longest match wins. Returns what `match` gave and the index after the label, or null.
 */
export function labelAt<T>(fragments: readonly Fragment[], from: number, match: (text: string) => T | null): { label: T; next: number } | null {
  let joined = ''
  let best: { label: T; next: number } | null = null
  for (let index = from; index < fragments.length; index++) {
    joined += squeeze(fragments[index]!.text)
    if (joined.length > LONGEST_LABEL) break
    const label = match(joined)
    if (label !== null) best = { label, next: index + 1 }
  }
  return best
}

/** Words of fragments in print: a space stays where one was printed inside a line. */
export function textOf(fragments: readonly Fragment[]): { text: string; line: number }[] {
  const pieces: { text: string; line: number }[] = []
  for (const fragment of fragments) {
    const last = pieces.at(-1)
    if (last !== undefined && fragment.before === 'space') last.text += ` ${fragment.text}`
    else pieces.push({ text: fragment.text, line: fragment.line })
  }
  return pieces
}
