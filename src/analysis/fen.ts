/** Money as the tables give it: integer fen, as bigint from DuckDB or as a number from a decoded row. */
export type Fen = bigint | number

/** Exact fen; RangeError for a number that is no integer. */
export const exactFen = (fen: Fen): bigint => BigInt(fen)

/** Exact sum, whatever the order. */
export function sumFen(amounts: Iterable<Fen>): bigint {
  let total = 0n
  for (const fen of amounts) total += exactFen(fen)
  return total
}

/** a ÷ b to the nearest integer, halves away from zero; RangeError for b = 0. */
export function divideRounded(a: bigint, b: bigint): bigint {
  const [top, bottom] = b < 0n ? [-a, -b] : [a, b]
  const half = top < 0n ? -bottom : bottom
  return (2n * top + half) / (2n * bottom)
}
