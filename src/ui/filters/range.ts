import type { Range } from '../../model/range.ts'

export type RangeTrouble = 'number' | 'most' | 'order'
export type RangeRead = { range: Range | null; trouble: null } | { trouble: RangeTrouble; at: 'from' | 'to' | 'both' }

const NUMBER = /^\d{1,12}(?:\.\d{1,4})?$/u

/** What a reader may write for a number: full width, grouped by commas, with blanks about it. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s,]/gu, '')

/** Two ends as typed; blank is open, both blank is no range. `most` is the greatest number either may be. */
export function readEnds(from: string, to: string, most: number): RangeRead {
  const ends = [plain(from), plain(to)] as const
  for (const [index, end] of ends.entries()) {
    const at = index === 0 ? 'from' as const : 'to' as const
    if (end !== '' && !NUMBER.test(end)) return { trouble: 'number', at }
    if (Number(end) > most) return { trouble: 'most', at }
  }
  const [low, high] = ends.map((end) => (end === '' ? null : Number(end))) as [number | null, number | null]
  if (low !== null && high !== null && low > high) return { trouble: 'order', at: 'both' }
  return { range: low === null && high === null ? null : { from: low, to: high }, trouble: null }
}

/** The last number below a whole one that an address can hold: both ends of a range belong to it. */
export const justBelow = (whole: number): number => Number((whole - 0.0001).toFixed(4))

/** The whole number a range ends just below, null where it ends in another way. */
export const belowWhat = (to: number): number | null => (Math.round(to * 10_000) % 10_000 === 9999 ? Math.round(to) : null)

export interface RangeWords {
  from: (low: string) => string
  to: (high: string) => string
  below: (high: string) => string
  both: (low: string, high: string) => string
}

/** A range in words; `write` writes a number with its unit. */
export function rangeText({ from, to }: Range, words: RangeWords, write: (value: number) => string): string {
  if (from !== null) return to === null ? words.from(write(from)) : words.both(write(from), write(to))
  const whole = to === null ? null : belowWhat(to)
  return whole === null ? words.to(write(to ?? 0)) : words.below(write(whole))
}

export const sameRange = (a: Range | null, b: Range | null): boolean => (a?.from ?? null) === (b?.from ?? null) && (a?.to ?? null) === (b?.to ?? null)
