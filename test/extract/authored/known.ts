/** Fields the reader does not give yet, case by case, with the cause. An entry goes when its field is right; the test says which are. */
export interface Known {
  case: string
  /** Matches `path: got → want`. */
  fields: RegExp
  cause: string
}

const UNRULED = 'a table without ruling lines: columns are not told by the places of words; reported as an error'

export const KNOWN: readonly Known[] = [
  { case: 'hebei-pdf-unruled', fields: /./u, cause: UNRULED },
  { case: 'national-pdf-unruled', fields: /./u, cause: UNRULED },
  { case: 'listing-pdf-unruled', fields: /./u, cause: UNRULED },
]
