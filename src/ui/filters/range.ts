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

export const sameRange = (a: Range | null, b: Range | null): boolean => (a?.from ?? null) === (b?.from ?? null) && (a?.to ?? null) === (b?.to ?? null)
