import { CONSTRUCTION_WORDS, NOT_CONSTRUCTION, PURCHASE_WORDS, SOFT_PACE_EXCEPT, SOFT_PACE_WORDS } from '../reference/projectWords.ts'

/** Why a project may well be paid late in the year (domain.md part 5 note c). */
export type PaceExemption = 'construction' | 'heating' | 'purchase' | 'subsidy'

const has = (name: string, words: readonly string[]) => words.some((word) => name.includes(word))

/**
 * Construction and repair (winter stop, payment after acceptance), heating, purchases, one-off subsidies paid after audit,
 * told by the project's name with the words and exceptions of P02–P05; null: judged like any other.
 */
export function paceExemption(name: string): PaceExemption | null {
  const built = name.replace(NOT_CONSTRUCTION, '')
  if (!has(built, SOFT_PACE_WORDS) || has(name, SOFT_PACE_EXCEPT)) return null
  if (has(built, CONSTRUCTION_WORDS)) return 'construction'
  if (built.includes('供暖')) return 'heating'
  return has(built, PURCHASE_WORDS) ? 'purchase' : 'subsidy'
}
