import type { RuleRow } from '../../queries/method.ts'

/** A rule that fires on more than this share of what it judged is read in context. A judgement [J]. */
export const OFTEN = 1 / 3

export const judgedCases = ({ fails, also, passes }: Pick<RuleRow, 'fails' | 'also' | 'passes'>): number => fails + also + passes

/** Share of the cases a rule judged in which it fired, whatever takes precedence; null where it judged none. */
export function firedShare(rule: Pick<RuleRow, 'fails' | 'also' | 'passes'>): number | null {
  const judged = judgedCases(rule)
  return judged === 0 ? null : (rule.fails + rule.also) / judged
}

export const firesOften = (rule: Pick<RuleRow, 'fails' | 'also' | 'passes'>): boolean => (firedShare(rule) ?? 0) > OFTEN

/** Rules by the letter of their family, in the order of the catalogue of domain.md. */
export function byFamily(rules: readonly RuleRow[]): { family: string; rules: RuleRow[] }[] {
  const order = [...'VDCBKTGXRPI']
  const families = [...new Set(rules.map(({ ruleId }) => ruleId.slice(0, 1)))].sort((a, b) => (order.indexOf(a) + 99) % 99 - (order.indexOf(b) + 99) % 99)
  return families.map((family) => ({ family, rules: rules.filter(({ ruleId }) => ruleId.startsWith(family)) }))
}
