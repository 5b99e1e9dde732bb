import type { Field } from './rule.ts'
import type { RowView } from './views.ts'

type RowField = Extract<Field, 'level1' | 'level2' | 'level3' | 'description' | 'value_text' | 'basis'>

const read = (row: RowView, field: RowField) => (field === 'value_text' ? row.indicator.valueText : row.indicator[field])

/** The printed cells a finding rests on, as `cell=…` joined by `；`. */
export function rowEvidence(row: RowView, ...fields: RowField[]): string {
  return fields.map((field) => `${field}=${read(row, field)}`).join('；')
}

/** The name to call a row by: its level-3 name, else its description. */
export const nameOf = (row: RowView) => row.indicator.level3.trim() || row.indicator.description.trim()

/** Row numbers as people read them: 第1、3行 / rows 1, 3. */
export const rowsZh = (rows: readonly number[]) => `第${rows.join('、')}行`
export const rowsEn = (rows: readonly number[]) => `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`
