import { PART_DEDUCTIONS, ROW_DEDUCTIONS, type RowDeduction } from '../reference/deductions.ts'
import type { FindingSeverity } from './judgement.ts'
import type { RuleFacts } from './rule.ts'

/** What part 4 takes from a row for a rule (or its branch, `R03a`); null where it takes nothing. */
export function rowDeduction(ruleId: string, branch: string | null): RowDeduction | null {
  return (branch !== null ? ROW_DEDUCTIONS[ruleId + branch] : undefined) ?? ROW_DEDUCTIONS[ruleId] ?? null
}

/** Points of a finding on a row, by its severity. */
export function rowPoints(deduction: RowDeduction, severity: FindingSeverity): number {
  return deduction.at?.[severity] ?? deduction.points
}

/** `dimension` and `deduction` of a rule as the data of part 4 have them; the dearest branch speaks for the rule. */
export function pointsOf(ruleId: string): Pick<RuleFacts, 'dimension' | 'deduction'> {
  const onRow = Object.entries(ROW_DEDUCTIONS).filter(([key]) => key === ruleId || (key.startsWith(ruleId) && /^[ab]$/u.test(key.slice(ruleId.length))))
  const row = onRow.map(([, deduction]) => deduction).sort((a, b) => b.points - a.points)[0]
  if (row) return { dimension: row.dimension, deduction: row.points }
  const part = PART_DEDUCTIONS.filter(({ rule }) => rule === ruleId).sort((a, b) => b.points - a.points)[0]
  return part ? { dimension: part.part, deduction: part.points } : { dimension: null, deduction: null }
}
