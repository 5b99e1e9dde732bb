/** The worked example of a rule as the snapshot carries it (`rules.example`), made ready to lay out. */

interface Cells {
  level2: string
  level3: string
  description: string
  value: string
  basis: string
}

interface Project {
  code?: string
  name?: string
  budget?: number
  fiscal?: number
  other?: number
  purpose?: string
  plan?: readonly (number | null)[]
  goals?: readonly string[]
  rows?: readonly Cells[]
  empty?: readonly string[]
}

interface Side {
  year?: number
  department?: string
  overall?: readonly string[]
  safeguards?: readonly string[]
  targets?: readonly string[]
  projects: readonly Project[]
}

export interface RuleExample {
  weak: Side
  better: Side
  note: { zh: string; en: string }
}

/** Columns of an example's rows, by their name in `rules.looks_at`. */
export const EXAMPLE_COLUMNS = ['level2', 'level3', 'description', 'value_text', 'basis'] as const
export type ExampleColumn = (typeof EXAMPLE_COLUMNS)[number]

export const cellOf = (row: Cells, column: ExampleColumn): string => (column === 'value_text' ? row.value : row[column])

/** A field of the project outside the table: its column's name, and its words. */
export interface ExampleField {
  field: string
  text: string
}

/** What an example names of its document, the itemised goals apart. */
export function documentFieldsOf({ year, department, overall, safeguards }: Side): ExampleField[] {
  return [
    ...(year === undefined ? [] : [{ field: 'year', text: String(year) }]),
    ...(department === undefined ? [] : [{ field: 'department_name', text: department }]),
    ...(overall ?? []).map((text) => ({ field: 'overall', text })),
    ...(safeguards ?? []).map((text) => ({ field: 'safeguards', text })),
  ]
}

/** What an example names of a project besides its rows. */
export function fieldsOf({ code, name, budget, fiscal, other, purpose, plan, goals }: Project, blank: string): ExampleField[] {
  const wan = (field: string, value: number | undefined) => (value === undefined ? [] : [{ field, text: String(value) }])
  return [
    ...(code === undefined ? [] : [{ field: 'code', text: code || blank }]),
    ...(name === undefined ? [] : [{ field: 'name', text: name }]),
    ...wan('budget_fen', budget), ...wan('fiscal_fen', fiscal), ...wan('other_fen', other),
    ...(purpose === undefined ? [] : [{ field: 'purpose', text: purpose || blank }]),
    ...(plan === undefined ? [] : [{ field: 'plan', text: plan.map((percent) => (percent === null ? blank : `${percent}%`)).join(' – ') }]),
    ...(goals ?? []).map((text) => ({ field: 'goals', text })),
  ]
}

/** Whether a rule that reads `looksAt` asks about this field; money is named `budget` there. */
export function isAsked(field: string, looksAt: readonly string[]): boolean {
  return looksAt.includes(field) || (field.endsWith('_fen') && looksAt.includes('budget'))
}

/** The example, null where there is none or it is not one. */
export function readExample(text: string | null): RuleExample | null {
  if (text === null) return null
  try {
    const example = JSON.parse(text) as Partial<RuleExample> | null
    return Array.isArray(example?.weak?.projects) && Array.isArray(example.better?.projects) && example.note !== undefined ? (example as RuleExample) : null
  } catch {
    return null
  }
}
