import type { AuditColumn, ListName, Sort } from '../../state/view.ts'

/** What rows of both lists are sorted and grouped by. */
export interface Sortable {
  severity: string | null
  class: string | null
  score: number | null
  /** The rule, or the rules found on the row, in the order shown. */
  ruleText: string
  level2Standard: string | null
  projectName: string | null
  budgetFen: number | null
  level3: string | null
  sourceName: string
  locatorLine: number | null
}

const SEVERITY: Record<string, number> = { H: 3, M: 2, L: 1 }
const CLASS: Record<string, number> = { 必改: 3, 建议: 2, 提示: 1 }
const ranked = (ranks: Record<string, number>, name: string | null) => (name === null ? null : (ranks[name] ?? 0))

/** Chinese by pinyin, digits by their value. */
const COLLATOR = new Intl.Collator(['zh-Hans-CN-u-co-pinyin'], { numeric: true })

/** The rank of each text among the distinct ones, null for none: a long list is compared by number, not by collation. */
function textRanks(texts: readonly (string | null)[]): (number | null)[] {
  const distinct = [...new Set(texts)].filter((text) => text !== null && text !== '').sort(COLLATOR.compare as (a: string | null, b: string | null) => number)
  const ranks = new Map(distinct.map((text, rank) => [text, rank]))
  return texts.map((text) => ranks.get(text) ?? null)
}

type Keys = readonly (number | null)[]

const KEYS: Record<AuditColumn, (rows: readonly Sortable[]) => Keys[]> = {
  severity: (rows) => [rows.map(({ severity }) => ranked(SEVERITY, severity))],
  class: (rows) => [rows.map((row) => ranked(CLASS, row.class))],
  score: (rows) => [rows.map(({ score }) => score)],
  rule: (rows) => [textRanks(rows.map(({ ruleText }) => ruleText))],
  category: (rows) => [textRanks(rows.map(({ level2Standard }) => level2Standard))],
  project: (rows) => [textRanks(rows.map(({ projectName }) => projectName))],
  budget: (rows) => [rows.map(({ budgetFen }) => budgetFen)],
  cell: (rows) => [textRanks(rows.map(({ level3 }) => level3))],
  place: (rows) => [textRanks(rows.map(({ sourceName }) => sourceName)), rows.map(({ locatorLine }) => locatorLine)],
}

/** What is missing comes last whichever way a column is sorted. */
function compared(a: number | null, b: number | null, sign: number): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return (a - b) * sign
}

/** Rows in the asked order; equal ones by money, then by severity, then in the order given. */
export function sorted<Row extends Sortable>(rows: readonly Row[], { by, descending }: Sort): Row[] {
  const sign = descending ? -1 : 1
  const keys: (readonly [Keys, number])[] = [
    ...KEYS[by](rows).map((column) => [column, sign] as const),
    ...KEYS.budget(rows).map((column) => [column, -1] as const), ...KEYS.severity(rows).map((column) => [column, -1] as const),
  ]
  const order = rows.map((_, index) => index).sort((a, b) => {
    for (const [column, own] of keys) {
      const difference = compared(column[a]!, column[b]!, own)
      if (difference !== 0) return difference
    }
    return a - b
  })
  return order.map((index) => rows[index]!)
}

/** Columns whose first click shows the most before the least. */
export const DESCENDING_FIRST: readonly AuditColumn[] = ['severity', 'class', 'budget']

/** Columns of each list from left to right; the rest can be chosen to sort by. */
export const LIST_COLUMNS = {
  indicators: ['severity', 'score', 'cell', 'rule', 'category', 'project', 'budget', 'place'],
  findings: ['severity', 'class', 'rule', 'cell', 'project', 'budget', 'place'],
} as const satisfies Record<ListName, readonly AuditColumn[]>
