import type { Messages } from '../i18n/index.ts'
import { rangeText, type Range } from '../model/range.ts'
import type { Selection } from '../queries/selection.ts'
import { isDefault } from '../reference/weights.ts'

/** One condition of what is chosen, in words. */
export interface FilterText {
  label: string
  text: string
}

/** What is chosen, in words, in the order the page shows it; weights of the reader's own come last. */
export function filterTexts({ years, departments, categories, rules, amount, score, weights }: Selection, words: Messages, departmentName: (id: string) => string): FilterText[] {
  const { filters, format } = words
  const own = words.exporting.filters
  const list = (label: string, items: readonly string[]) => (items.length === 0 ? [] : [{ label, text: format.list(items) }])
  const range = (label: string, chosen: Range | null, write: (value: number) => string) => (chosen === null ? [] : [{ label, text: rangeText(chosen, own.range, write) }])
  return [
    ...list(filters.years, years.map(words.years.name)), ...list(filters.departments, departments.map(departmentName)),
    ...list(own.categories, categories.map((name) => words.bar.categories[name])), ...list(own.rules, rules),
    ...range(own.amount, amount, format.money), ...range(own.score, score, (value) => format.number(value, 4)),
    ...(isDefault(weights) ? [] : [{ label: own.weights, text: own.ownWeights }]),
  ]
}

/** The same as one sentence, '' where nothing is chosen. */
export function selectionSentence(texts: readonly FilterText[], words: Messages): string {
  return texts.length === 0 ? '' : words.exporting.ofSelection(texts.length, texts.map(({ label, text }) => `${label}${words.colon}${text}`).join(words.exporting.between()))
}
