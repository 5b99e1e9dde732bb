/** Fields the reader does not give yet, case by case, with the cause. An entry goes when its field is right; the test says which are. */
export interface Known {
  case: string
  /** Matches `path: got → want`. */
  fields: RegExp
  cause: string
}

export const KNOWN: readonly Known[] = []
