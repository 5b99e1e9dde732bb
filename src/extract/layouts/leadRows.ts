/** Lines printed above a table that belong to its head: `编制单位：某某局`, `单位：万元`, `900001某某局本级`. */
import type { GridRow, Line } from '../blocks.ts'
import { type HeadField, amountUnit, headField, labelledValue, squeeze } from '../labels.ts'

const LEADS: readonly string[] = ['department', 'agency']

/** Between two words of a line: wide blanks, or the unit of amounts at its end. */
const UNIT = String.raw`单位\s*[:：]\s*(?:人民币)?(?:百万|千|万|亿)?元\s*$`
const PARTING = new RegExp(String.raw`\s{2,}|\t|\s(?=单位[:：])|\s*(?=金额${UNIT}|(?<!金额)${UNIT})`, 'u')
/** Blanks between a department's code and its name. */
const CODE_GAP = /((?:^|[:：]\s*)[[【(（]?\d{3,12}[\]】)）]?)\s+(?=\p{Script=Han})/u

/** Words that are a department's code and name and nothing more: no year, no quantity, no sentence. */
export function isDepartment(text: string): boolean {
  const words = squeeze(text)
  return words.length <= 60 && /^[[【(]?\d{3,12}[\]】)]?[-－—]?\p{Script=Han}[^。；;，,：:、]{2,}$/u.test(words) && !/^\d+(?:年|月|日|个|家|项|万|亿|元|人|次|场|亩|户|平方|公里|天|号)/u.test(words)
}

/** What a lead row gives: a field by its label, a department by its code, the unit; null for none of these. */
function leadKind({ cells }: GridRow): HeadField | 'unit' | null {
  if (cells.length > 1) return headField(cells[0]!.text)
  return amountUnit(cells[0]!.text) === null ? 'department' : 'unit'
}

/**
 * The rows that hold for the next tables: a line's own, with those of `before` that it does not replace. `titled`: the
 * line stands below a table's title, where a code and a name are the department's without a label.
 */
export function leadRows(line: Line, before: readonly GridRow[], titled = false): GridRow[] {
  let rows = [...before]
  const add = (...texts: string[]) => {
    const row: GridRow = { line: line.number, cells: texts.map((text) => ({ text, line: line.number, pieces: [{ text, line: line.number }] })) }
    rows = [...rows.filter((other) => leadKind(other) !== leadKind(row)), row]
  }
  for (const words of line.text.trim().replace(CODE_GAP, '$1 ').split(PARTING)) {
    const split = labelledValue(words)
    const label = split === null ? null : headField(split.label)
    if (amountUnit(words) !== null) add(words.trim())
    else if (split !== null && label !== null && LEADS.includes(label)) add(split.label, split.value)
    else if (titled && isDepartment(words)) add(words.trim())
  }
  return rows
}

/** Lead rows that a new table's title leaves standing: a department printed without a label is of one table. */
export const keptLeads = (rows: readonly GridRow[]): GridRow[] => rows.filter((row) => row.cells.length > 1 || leadKind(row) === 'unit')
