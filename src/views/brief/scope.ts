import type { Messages } from '../../i18n/index.ts'
import { rangeText } from '../../model/range.ts'
import type { Selection } from '../../queries/selection.ts'

/** Most names of a kind that are written out; beyond, the rest is a count. */
const MOST_NAMES = 4

export interface ScopeNames {
  department: (id: string) => string
  category: (id: string) => string
}

/** What the brief is narrowed to, in words: one part for each filter, or that there is none. */
export function scopeText(selection: Selection, names: ScopeNames, words: Messages): string {
  const { brief, format } = words
  const { years, departments, categories, rules, amount, score } = selection
  const some = (all: readonly string[]) => (all.length <= MOST_NAMES ? format.list(all) : brief.and(format.list(all.slice(0, MOST_NAMES - 1)), all.length))
  const parts = [
    years.length > 0 ? words.listOfYears(years) : '',
    departments.length > 0 ? brief.departments(some(departments.map(names.department))) : '',
    categories.length > 0 ? brief.categories(some(categories.map(names.category))) : '',
    rules.length > 0 ? brief.rules(some(rules)) : '',
    amount === null ? '' : rangeText(amount, words.chips.range.amount, format.money),
    score === null ? '' : rangeText(score, words.chips.range.score, (value) => format.number(value, 1)),
  ].filter((part) => part !== '')
  return parts.length === 0 ? brief.everything : parts.join(words.separator)
}
