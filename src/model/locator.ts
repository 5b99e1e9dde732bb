/** Where a fact is printed. Lines, pages, tables, rows and paragraphs count from 1. */
export type Locator =
  | { line: number }
  | { page: number; line: number }
  | { table: number; row: number; cell: number }
  | { paragraph: number }
  | { sheet: string; cell: string }

/** A locator as a short address, e.g. `L198`, `p3 L12`, `t2 r4 c1`, `¶17`, `表一!B5`. */
export function locatorText(locator: Locator): string {
  if ('page' in locator) return `p${locator.page} L${locator.line}`
  if ('line' in locator) return `L${locator.line}`
  if ('table' in locator) return `t${locator.table} r${locator.row} c${locator.cell}`
  if ('paragraph' in locator) return `¶${locator.paragraph}`
  return `${locator.sheet}!${locator.cell}`
}

/** The line of a text or PDF locator, else null. */
export function locatorLine(locator: Locator | null): number | null {
  return locator !== null && 'line' in locator ? locator.line : null
}
