import type { Column, RawRow } from '../blocks.ts'
import { joinLines, lineLocator } from '../blocks.ts'
import { columnOf } from '../labels.ts'
import { diagnostic } from '../messages.ts'
import { standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import type { Diagnostic } from '../../model/targetDocument.ts'
import type { GridCell, GridRow } from './grid.ts'

export interface IndicatorRows {
  rows: RawRow[]
  cutOff: boolean
  diagnostics: Diagnostic[]
}

/**
 * Grid rows below the table's header → indicator rows. `columns` is the header row: the field of each position, null for
 * a position that a merged header cell spans (its words belong to the field on its left). Categories spanning several
 * rows are carried down.
 */
export function readIndicatorRows(grid: readonly GridRow[], columns: readonly (Column | null)[]): IndicatorRows {
  const result: IndicatorRows = { rows: [], cutOff: false, diagnostics: [] }
  const full = withoutHeads(wholeRows(grid, columns.length))
  let level1 = ''
  let level2 = ''
  full.forEach((row, index) => {
    const fields = alignRow(row, columns)
    if (fields === null) {
      if (row.cells.every((cell) => cell.text === '')) return
      const last = index === full.length - 1
      if (last) result.cutOff = true
      else result.diagnostics.push(misfit(row, columns.length))
      return
    }
    const above = result.rows.at(-1)
    if (row.afterBreak && above !== undefined && goesOnFromAbove(fields, above)) {
      for (const field of FIELDS) above[field] = joinLines([above[field], fields[field]])
      level1 = above.level1
      level2 = above.level2
      return
    }
    if (fields.level1 !== '') {
      level1 = fields.level1
      level2 = ''
    }
    if (fields.level2 !== '') level2 = fields.level2
    const blank = fields.level3 === '' && fields.description === '' && fields.value === '' && fields.basis === ''
    if (blank && fields.level1 === '' && fields.level2 === '') return
    result.rows.push({ ...fields, level1, level2, line: rowLine(row, columns) })
  })
  return result
}

/** The table's head comes again on each page; the break before it is then a break before the next row. */
function withoutHeads(grid: readonly GridRow[]): GridRow[] {
  const rows: GridRow[] = []
  let broken = false
  for (const row of grid) {
    const head = row.cells.filter((cell) => columnOf(cell.text) !== null).length >= 3
    if (!head) rows.push(broken ? { ...row, afterBreak: true } : row)
    broken = head && (broken || row.afterBreak === true)
  }
  return rows
}

const FIELDS = ['level1', 'level2', 'level3', 'description', 'value', 'basis'] as const

/** The rest of a row that a page break parted: the end of its category's name, or no category and not enough cells to stand alone. */
function goesOnFromAbove(fields: Fields, above: RawRow): boolean {
  const endOf = (part: string, start: string, standard: (label: string) => string | null) => part !== '' && standard(part) === null && standard(start + part) !== null
  const first = fields.level1 === '' || endOf(fields.level1, above.level1, standardLevel1)
  if (first && endOf(fields.level2, above.level2, standardLevel2)) return true
  return first && fields.level2 === '' && (fields.level3 === '' || (fields.value === '' && fields.basis === ''))
}

/** Joins grid rows that a blank line inside a cell broke apart, told by the number of cells a full row has. */
function wholeRows(grid: readonly GridRow[], width: number): GridRow[] {
  const whole: GridRow[] = []
  for (const row of grid) {
    const current = whole.at(-1)
    const fits = current !== undefined && current.cells.length < width && current.cells.length + row.cells.length <= width
    if (fits && !startsIndicator(row)) whole[whole.length - 1] = { line: current.line, cells: [...current.cells, ...row.cells] }
    else whole.push(row)
  }
  return whole
}

function startsIndicator(row: GridRow): boolean {
  const [first, second] = row.cells
  return standardLevel1(first?.text ?? '') !== null || (first?.text === '' && standardLevel2(second?.text ?? '') !== null)
}

type Fields = Record<Column, string>

function alignRow(row: GridRow, columns: readonly (Column | null)[]): Fields | null {
  const named = columns.filter((column): column is Column => column !== null)
  const positions = row.cells.length === columns.length ? columns : row.cells.length === named.length ? named : null
  if (positions === null) return null
  const fields: Fields = { level1: '', level2: '', level3: '', description: '', value: '', basis: '' }
  let field: Column = named[0]!
  positions.forEach((column, index) => {
    field = column ?? field
    fields[field] += row.cells[index]!.text
  })
  return fields
}

/** An indicator stands where its own name is printed, else where its first filled cell is. */
function rowLine(row: GridRow, columns: readonly (Column | null)[]): number {
  const name: GridCell | undefined = row.cells[columns.indexOf('level3')]
  if (name !== undefined && name.text !== '') return name.line
  return (row.cells.find((cell) => cell.text !== '') ?? row.cells[0]!).line
}

function misfit(row: GridRow, width: number): Diagnostic {
  const words = row.cells.map((cell) => cell.text).filter((text) => text !== '').join(' | ')
  return diagnostic('error', 'row-does-not-fit', lineLocator(row.line), words, row.cells.length, width)
}
