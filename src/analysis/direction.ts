import { NEGATIVE_HEAD, POSITIVE_RATE, TURNED_ROUND } from '../reference/polarity.ts'

/** Which way a target asks for more: a floor upwards, a cap downwards. */
export type Direction = 'up' | 'down'

export interface Told {
  direction: Direction
  /** What tells it. `assumed`: a number with nothing that tells, taken as a quantity to be reached. */
  by: 'name' | 'operator' | 'category' | 'assumed'
}

const COST = /成本/u

/**
 * The direction of a target by its name (投诉率 down, 满意度 up), its operator (≥ up, ≤ down) or its category (cost down);
 * null where name and operator contradict each other, which is a question to the table (V10) and no ground for a comparison.
 */
export function directionOf({ level3, operator, level2Standard }: { level3: string; operator: string | null; level2Standard: string | null }): Told | null {
  const name = level3.normalize('NFKC').replace(/[(（][^)）]*[)）]|\s+/gu, '')
  const named: Direction | null = NEGATIVE_HEAD.test(name) && !TURNED_ROUND.test(name) ? 'down' : POSITIVE_RATE.test(name) ? 'up' : null
  const signed: Direction | null = operator === '>=' || operator === '>' ? 'up' : operator === '<=' || operator === '<' ? 'down' : null
  if (named !== null && signed !== null && named !== signed) return null
  if (named !== null) return { direction: named, by: 'name' }
  if (signed !== null) return { direction: signed, by: 'operator' }
  return COST.test(level2Standard ?? '') ? { direction: 'down', by: 'category' } : { direction: 'up', by: 'assumed' }
}
