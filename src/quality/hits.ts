import type { Finding } from './judgement.ts'
import type { Outcome, Rule } from './rule.ts'

/** Where an answer belongs: a row, a project or the document. */
export interface Place {
  projectIndex: number | null
  ordinal: number | null
}

/** An outcome as a finding; null for passes and rules that do not apply. */
export function hitOf(rule: Rule, outcome: Outcome, place: Place): Finding | null {
  if (outcome.kind === 'pass' || outcome.kind === 'notApplicable') return null
  const base = { ruleId: rule.id, projectIndex: outcome.project ?? place.projectIndex, indicatorOrdinal: outcome.row ?? place.ordinal, precedence: null }
  if (outcome.kind === 'cannotJudge') {
    return {
      ...base, outcome: 'cannotJudge', class: rule.class, severity: rule.severity, scored: false, rows: [], branch: null,
      messageZh: `无法判断：${outcome.reason.zh}`, messageEn: `Cannot be judged: ${outcome.reason.en}`,
      evidence: outcome.evidence ?? '', cells: [...(outcome.cells ?? [])],
    }
  }
  return {
    ...base, outcome: 'fails', class: outcome.class ?? rule.class, severity: outcome.severity ?? rule.severity,
    scored: outcome.scored ?? rule.scored, rows: [...(outcome.rows ?? [])], branch: outcome.branch ?? null,
    messageZh: outcome.message.zh, messageEn: outcome.message.en, evidence: outcome.evidence, cells: [...outcome.cells],
  }
}


/** Rows (from 1) a finding is about, however it was made. */
export const rowsOf = ({ indicatorOrdinal, rows }: Pick<Finding, 'indicatorOrdinal' | 'rows'>) => (indicatorOrdinal === null ? rows : [indicatorOrdinal])
