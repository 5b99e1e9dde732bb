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
