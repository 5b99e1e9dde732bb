/**
 * When a printed budget is in doubt. A judgement [J], no quotation: money whose own table contradicts it by a finding
 * that must be put right stays visible with a mark and leaves every sum, so that one slip cannot carry a total.
 */

/** Rules about the amount of a project: B01 sources and total, B02 purpose and budget, B03 the unit. */
export const SUSPECT_RULES: readonly string[] = ['B01', 'B02', 'B03']
export const SUSPECT_CLASS = '必改'

/** Whether a finding puts the budget of its project in doubt: it fails, must be put right, and is about the amount. */
export function isSuspect({ ruleId, outcome, class: finding }: { ruleId: string; outcome: string; class: string }): boolean {
  return outcome === 'fails' && finding === SUSPECT_CLASS && SUSPECT_RULES.includes(ruleId)
}
