import { PART_DEDUCTIONS, ROW_DEDUCTIONS } from '../reference/deductions.ts'
import type { RuleFacts } from './rule.ts'

/** `dimension` and `deduction` of a rule as the data of part 4 have them; the dearest branch speaks for the rule. */
export function pointsOf(ruleId: string): Pick<RuleFacts, 'dimension' | 'deduction'> {
  const onRow = Object.entries(ROW_DEDUCTIONS).filter(([key]) => key === ruleId || (key.startsWith(ruleId) && /^[ab]$/u.test(key.slice(ruleId.length))))
  const row = onRow.map(([, deduction]) => deduction).sort((a, b) => b.points - a.points)[0]
  if (row) return { dimension: row.dimension, deduction: row.points }
  const part = PART_DEDUCTIONS.filter(({ rule }) => rule === ruleId).sort((a, b) => b.points - a.points)[0]
  return part ? { dimension: part.part, deduction: part.points } : { dimension: null, deduction: null }
}
