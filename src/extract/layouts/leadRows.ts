/** Lines printed above a table that belong to its head: `编制单位：某某局`, `单位：万元`. */
import type { GridRow, Line } from '../blocks.ts'
import { amountUnit, headField, labelledValue } from '../labels.ts'

const LEADS: readonly string[] = ['department', 'agency']

/** The rows that hold for the next tables: a line's own, with those of `before` that it does not replace. */
export function leadRows(line: Line, before: readonly GridRow[]): GridRow[] {
  let rows = [...before]
  for (const words of line.text.trim().split(/[\s\u3000]{2,}|\t|\s(?=(?:金额)?单位[:：])/u)) {
    const split = labelledValue(words)
    const label = split === null ? null : headField(split.label)
    const cell = (text: string) => ({ text, line: line.number, pieces: [{ text, line: line.number }] })
    if (amountUnit(words) !== null) rows = [...rows.filter((row) => row.cells.length > 1), { line: line.number, cells: [cell(words.trim())] }]
    else if (split !== null && label !== null && LEADS.includes(label)) {
      rows = [...rows.filter((row) => headField(row.cells[0]!.text) !== label), { line: line.number, cells: [cell(split.label), cell(split.value)] }]
    }
  }
  return rows
}
