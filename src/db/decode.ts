/** A cell as any of the engines returns it → the declared type. Throws on a type the query did not promise. */
export type Decoder<T> = ((cell: unknown) => T) & { duckdb: readonly string[] }

function decoder<T>(duckdb: readonly string[], read: (cell: unknown) => T): Decoder<T> {
  return Object.assign(read, { duckdb })
}

function mismatch(expected: string, cell: unknown): never {
  throw new TypeError(`expected ${expected}, got ${cell === null ? 'null' : typeof cell}`)
}

const numeric = (cell: unknown): number => {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'bigint') {
    const number = Number(cell)
    if (!Number.isSafeInteger(number)) throw new RangeError(`integer beyond 2^53: ${cell}`)
    return number
  }
  return mismatch('a number', cell)
}

const NUMBERS = ['DOUBLE', 'INTEGER', 'BIGINT'] as const

export const asText = decoder(['VARCHAR'], (cell): string => (typeof cell === 'string' ? cell : mismatch('text', cell)))
export const asNumber = decoder(NUMBERS, numeric)
export const asFlag = decoder(['BOOLEAN'], (cell): boolean => (typeof cell === 'boolean' ? cell : mismatch('a boolean', cell)))

/** The same, with SQL NULL as null. */
export function orNull<T>(inner: Decoder<T>): Decoder<T | null> {
  return decoder(inner.duckdb, (cell) => (cell === null || cell === undefined ? null : inner(cell)))
}
