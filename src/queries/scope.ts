import { inList, type SqlValue } from '../db/sql.ts'

/** The filters every view shares; an empty list does not filter. */
export interface Scope {
  years: readonly number[]
  departments: readonly string[]
}

/** SQL condition over the columns `year` and `department_id` of `table`, bound at $1 and $2 by `bindScope`. */
export function inScope(table: string): string {
  return `${inList(`${table}.year`, 1)} AND ${inList(`${table}.department_id`, 2)}`
}

export function bindScope({ years, departments }: Scope): SqlValue[] {
  return [years.join(','), departments.join(',')]
}

export const SAMPLE_SCOPE: Scope = { years: [2022, 2025], departments: [] }
