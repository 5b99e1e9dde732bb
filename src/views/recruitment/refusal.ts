import type { Comparability } from '../../analysis/comparability.ts'
import { RECRUITMENT_FAMILIES } from '../../reference/recruitmentFamilies.ts'
import { familyLabel, type FamilyName } from '../../charts/recruitment-shift/words.ts'
import type { Messages } from '../../i18n/index.ts'

export interface Refusal {
  title: string
  reason: string
  /** What each side states, where that is more than the reason says; `''` otherwise. */
  states: string
}

const FAMILIES: ReadonlyMap<string, FamilyName> = new Map(RECRUITMENT_FAMILIES.map((family) => [family.id, family]))

/** Why two goals are not drawn together: the pair that forbids it in words, or in what they differ where no pair names it. */
export function refusal(verdict: Extract<Comparability, { ok: false }>, departmentName: (id: string) => string, words: Messages): Refusal {
  const { goals } = words
  const [a, b, why] = verdict.pair === null ? [] : goals.pairs[verdict.pair - 1] ?? []
  const [one, other] = [verdict.a, verdict.b].map((side) => sideText(verdict.aspect, side, departmentName, words))
  return {
    title: verdict.pair === null || a === undefined || b === undefined ? goals.refusedOther : goals.refused(verdict.pair, a, b),
    reason: why ?? goals.otherReasons[verdict.aspect],
    states: one === undefined || other === undefined || one === other ? '' : goals.states(one, other),
  }
}

/** One side's figure or code in words; undefined where it is an id no reader knows. */
function sideText(aspect: Extract<Comparability, { ok: false }>['aspect'], side: string | number | null, departmentName: (id: string) => string, words: Messages): string | undefined {
  const { goals } = words
  if (aspect === 'threshold') return side === null ? goals.anySize : words.format.money(Number(side) / 10_000)
  if (side === null) return aspect === 'scope' ? goals.ownScope : goals.unstated
  const text = String(side)
  if (aspect === 'metric') return familyLabel(text, words, FAMILIES).replace(/^words:/u, '')
  if (aspect === 'place') return departmentName(text)
  if (aspect === 'level') return look(goals.levels, text)
  if (aspect === 'scope') return look(goals.scopes, text)
  if (aspect === 'currency') return look(goals.currencies, text)
  if (aspect === 'dimension' || aspect === 'undefined') return look(goals.dimensions, text)
  if (aspect === 'time') return /^\d+$/u.test(text) ? words.years.name(Number(text)) : look(goals.times, text)
  return undefined
}

const look = (names: Readonly<Record<string, string>>, key: string): string | undefined => names[key]
