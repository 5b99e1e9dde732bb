import type { Messages } from '../i18n/index.ts'
import type { Range } from '../model/range.ts'
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
  const range = (label: string, chosen: Range | null, unit: string) => {
    const text = chosen === null ? '' : own.range(chosen.from === null ? null : format.number(chosen.from, 4), chosen.to === null ? null : format.number(chosen.to, 4), unit)
    return text === '' ? [] : [{ label, text }]
  }
  return [
    ...list(filters.years, years.map(words.years.name)), ...list(filters.departments, departments.map(departmentName)),
    ...list(own.categories, categories), ...list(own.rules, rules),
    ...range(own.amount, amount, own.wan()), ...range(own.score, score, ''),
    ...(isDefault(weights) ? [] : [{ label: own.weights, text: own.ownWeights }]),
  ]
}

/** The same as one sentence, '' where nothing is chosen. */
export function selectionSentence(texts: readonly FilterText[], words: Messages): string {
  return texts.length === 0 ? '' : words.exporting.ofSelection(texts.length, texts.map(({ label, text }) => `${label}${words.colon}${text}`).join(words.exporting.between()))
}
