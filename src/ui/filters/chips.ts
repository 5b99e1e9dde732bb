import { NARROWING, type ViewState } from '../../state/view.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Narrowing } from './narrowing.ts'
import { rangeText } from '../../model/range.ts'

/** One choice in force, and the state without it. */
export interface Chip {
  key: string
  part: Narrowing
  text: string
  /** The same unabridged, where `text` is short. */
  whole: string
  patch: Partial<ViewState>
}

export interface ChipNames {
  department: { short: (id: string) => string; whole: (id: string) => string }
  /** A rule's id and title. */
  rule: (id: string) => string
}

type Chosen = Pick<ViewState, Narrowing>

/** Everything that is chosen, one by one, in the order of NARROWING. */
export function chipsOf(state: Chosen, words: Messages, names: ChipNames): Chip[] {
  const without = <T>(values: readonly T[], value: T) => values.filter((other) => other !== value)
  const money = (wan: number) => words.format.money(wan)
  const score = (value: number) => words.format.number(value, 4)
  const made: { [K in Narrowing]: () => Omit<Chip, 'part'>[] } = {
    year: () => state.year.map((year) => ({ key: `year ${year}`, text: words.years.name(year), whole: words.years.name(year), patch: { year: without(state.year, year) } })),
    dept: () => state.dept.map((id) => ({ key: `dept ${id}`, text: names.department.short(id), whole: names.department.whole(id), patch: { dept: without(state.dept, id) } })),
    category: () => state.category.map((category) => ({ key: `category ${category}`, text: words.bar.categories[category], whole: words.bar.categories[category], patch: { category: without(state.category, category) } })),
    rules: () => state.rules.map((id) => ({ key: `rule ${id}`, text: id, whole: names.rule(id), patch: { rules: without(state.rules, id) } })),
    amount: () => single('amount', state.amount === null ? null : rangeText(state.amount, words.chips.range.amount, money), { amount: null }),
    score: () => single('score', state.score === null ? null : rangeText(state.score, words.chips.range.score, score), { score: null }),
  }
  return NARROWING.flatMap((part) => made[part]().map((chip) => ({ ...chip, part })))
}

const single = (key: string, text: string | null, patch: Partial<ViewState>) => (text === null ? [] : [{ key, text, whole: text, patch }])

/** `values` with `value` switched. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** Names without the beginning that all of them share, such as that of the district; as they are where little is left. */
export function withoutSharedStart(names: readonly string[]): string[] {
  const [first = '', ...others] = names
  let shared = 0
  while (shared < first.length && others.every((name) => name[shared] === first[shared])) shared++
  return others.length === 0 || shared < 3 || names.some((name) => name.length - shared < 2) ? [...names] : names.map((name) => name.slice(shared))
}
