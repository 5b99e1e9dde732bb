import type { Scope } from '../../queries/scope.ts'
import { MOST_ITEMS } from '../../state/view.ts'

export interface Chosen {
  by: 'department' | 'year'
  /** What is laid side by side. */
  items: readonly string[]
  /** Rows that are asked for: the items, within the page's filter of the other kind. */
  scope: Scope
  /** Nothing was chosen: the last years there are stand in. */
  byDefault: boolean
}

const isYear = (item: string) => /^(?:19|20)\d\d$/u.test(item)

/** What is compared, from the address and the page's filters; without a choice the last years that have documents. */
export function chosenItems(items: readonly string[], filters: Scope, documented: readonly number[]): Chosen {
  const [first] = items
  if (first !== undefined && !isYear(first)) return { by: 'department', items, scope: { years: filters.years, departments: items }, byDefault: false }
  const years = first === undefined
    ? [...new Set(documented)].filter((year) => filters.years.length === 0 || filters.years.includes(year)).sort((a, b) => a - b).slice(-MOST_ITEMS)
    : items.map(Number)
  return { by: 'year', items: years.map(String), scope: { years, departments: filters.departments }, byDefault: first === undefined }
}

/** The choice after one item was switched: one of the other kind begins anew; null where it is full. */
export function toggledItem(items: readonly string[], item: string): string[] | null {
  if (items.includes(item)) return items.filter((other) => other !== item)
  const same = items.filter((other) => isYear(other) === isYear(item))
  return same.length >= MOST_ITEMS ? null : [...same, item]
}

/** Items that the snapshot does not hold. */
export function absentItems(items: readonly string[], departments: readonly string[], years: readonly (number | null)[]): string[] {
  return items.filter((item) => (isYear(item) ? !years.includes(Number(item)) : !departments.includes(item)))
}
