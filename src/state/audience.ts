import { AUDIENCE_PRESETS, type AudiencePreset } from '../reference/audiences.ts'
import type { ClassFilter, OutcomeFilter, SeverityFilter, ViewState } from './view.ts'

export interface Listed {
  severity: readonly SeverityFilter[]
  class: readonly ClassFilter[]
  outcome: readonly OutcomeFilter[]
}

export const presetOf = ({ audience }: Pick<ViewState, 'audience'>): AudiencePreset => AUDIENCE_PRESETS[audience]

/** What the worklist shows: each filter the address names, else the audience's. */
export function listed(state: Pick<ViewState, 'audience' | 'severity' | 'class' | 'outcome'>): Listed {
  const { severities, classes, outcomes } = presetOf(state)
  const given = <T>(own: readonly T[], preset: readonly T[]) => (own.length > 0 ? own : preset)
  return { severity: given(state.severity, severities), class: given(state.class, classes), outcome: given(state.outcome, outcomes) }
}

/** A filter after one of its values was switched; empty where that is the audience's own choice, or nothing. */
export function switched<T>(shown: readonly T[], value: T, preset: readonly T[]): T[] {
  const next = shown.includes(value) ? shown.filter((other) => other !== value) : [...shown, value]
  return next.length === preset.length && next.every((one) => preset.includes(one)) ? [] : next
}
