/** Both ends belong to it; null is open. */
export interface Range {
  from: number | null
  to: number | null
}

const END = /^(?:\d{1,12}(?:\.\d{1,4})?)?$/u

/** `100-500`, `100-` or `-500`, both ends included and none negative; undefined where it is not one or ends below its start. */
export function readRange(text: string, most = 1e12): Range | undefined {
  const [low, high, ...more] = text.split('-')
  if (low === undefined || high === undefined || more.length > 0 || !END.test(low) || !END.test(high) || low + high === '') return undefined
  const from = low === '' ? null : Number(low)
  const to = high === '' ? null : Number(high)
  return Math.max(from ?? 0, to ?? 0) > most || (from !== null && to !== null && from > to) ? undefined : { from, to }
}

export function writeRange(range: Range | null): string {
  return range === null || (range.from === null && range.to === null) ? '' : `${range.from ?? ''}-${range.to ?? ''}`
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
