import { LINEAGE_BONUS, LONG_CODE, TAIL } from '../reference/matchThresholds.ts'

/**
 * A name without what changes from year to year: years and 年度, spaces, punctuation; half width. `2025年路灯（二期）` →
 * `路灯二期`. A name that is nothing but a year stays as it is.
 */
export function plainName(name: string): string {
  const narrow = name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  const plain = narrow.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)(?:年度?)?/gu, '').replace(/[^\p{L}\p{N}%]+/gu, '')
  return plain === '' ? narrow : plain
}

export type Lineage = keyof typeof LINEAGE_BONUS

/**
 * What two printed codes of different years tell: the same code, the same but for the year's two digits, the same last TAIL
 * characters, or the same short code. Null where either is missing or they tell nothing. Symmetric, with the years.
 */
export function codeLineage(a: string | null, b: string | null, years: { a: number; b: number }): Lineage | null {
  if (a === null || b === null || a === '' || b === '') return null
  if (a.length < LONG_CODE || b.length < LONG_CODE) return a === b ? 'samePosition' : null
  if (a === b) return 'sameCode'
  if (yearChanged(a, b, years)) return 'yearChanged'
  return a.slice(-TAIL) === b.slice(-TAIL) ? 'sameTail' : null
}

function yearChanged(a: string, b: string, years: { a: number; b: number }): boolean {
  if (a.length !== b.length) return false
  const [from, to] = [years.a, years.b].map((year) => String(year % 100).padStart(2, '0'))
  for (let at = a.indexOf(from!); at >= 0; at = a.indexOf(from!, at + 1)) {
    if (b === a.slice(0, at) + to! + a.slice(at + 2)) return true
  }
  return false
}
