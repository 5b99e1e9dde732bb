import type { Diagnostic } from '../../model/targetDocument.ts'
import { standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import type { RawRow, TableColumn } from '../blocks.ts'
import { joinLines, lineLocator } from '../blocks.ts'
import { diagnostic } from '../messages.ts'
import { certaintyOfCells, certaintyOverBreak } from '../steps/confidence.ts'
import type { GridRow } from '../blocks.ts'
import { squeeze } from '../labels.ts'
import { carriedDown } from './coveredCells.ts'
import { composeValue, splitCategory } from './rowFields.ts'
import { type ColumnMap, countsColumns, isTableHead } from './tableHead.ts'

export interface IndicatorRows {
  rows: RawRow[]
  cutOff: boolean
  diagnostics: Diagnostic[]
  /** Numbers of printed pieces that belong to no indicator. */
  loose: number[]
}

/**
 * Grid rows below the table's head → indicator rows. `columns` gives the field of each grid position, null for a position
 * that a merged head cell spans (its words belong to the field on its left). Categories spanning several rows are
 * carried down, and so are cells that the grid says span several rows.
 */
export function readIndicatorRows(grid: readonly GridRow[], columns: ColumnMap): IndicatorRows {
  const result: IndicatorRows = { rows: [], cutOff: false, diagnostics: [], loose: [] }
  const full = carriedDown(withoutHeads(wholeRows(grid, columns.length)), columns)
  let level1 = ''
  let level2 = ''
  full.forEach((row, index) => {
    const fields = alignRow(row, columns)
    if (fields !== null) dropFillers(fields)
    if (fields === null) {
      if (row.cells.every((cell) => cell.text === '')) return
      if (index === full.length - 1) result.cutOff = true
      else result.diagnostics.push(misfit(row, columns.length))
      return
    }
    if (isSignature(row)) return
    const above = result.rows.at(-1)
    if (row.afterBreak && above !== undefined && goesOnFromAbove(fields, above)) {
      above.confidence = certaintyOverBreak(above, fields)
      for (const field of FIELDS) above[field] = joinLines([above[field], fields[field]])
      level1 = above.level1
      level2 = above.level2
      return
    }
    if (isNote(fields)) {
      result.loose.push(...wordsOf(row))
      return
    }
    const blank = fields.level3 === '' && fields.description === '' && fields.value === '' && fields.basis === ''
    if (blank && fields.level2 === '' && standardLevel1(fields.level1) === null) {
      if (/^(?:总分|合计|总计|总得分)$/u.test(fields.level1.replace(/\s/gu, ''))) return
      result.loose.push(...wordsOf(row))
      return
    }
    if (fields.level1 !== '') {
      level1 = fields.level1
      level2 = ''
    }
    if (fields.level2 !== '') level2 = fields.level2
    if (blank && fields.level2 === '') return
    result.rows.push({ level1, level2, level3: fields.level3, description: fields.description, value: fields.value, basis: fields.basis, line: rowLine(row, columns), confidence: certaintyOfCells(row.cells, columns, above) })
  })
  result.rows = withoutHeadings(result.rows)
  return result
}

/** Numbers of a row's printed pieces, place holders left out. */
const wordsOf = ({ cells }: GridRow) => cells.filter(({ text }) => text !== '' && !FILLER.test(text)).flatMap((cell) => cell.pieces.map((piece) => piece.line))

/** `备注 | words` and the like below the rows. */
const isNote = ({ level1, level3, value }: Fields) => level3 === '' && value === '' && /^(?:备注|注|说明|其他需要?说明的(?:问题|事项)|填表说明|需要说明的问题)[:：]?$/u.test(squeeze(level1))

/** Below the table: who filled it in, and when. */
const SIGNATURE = /^(?:填报|填表|审核|审批|经办|联系|制表|复核|财务|单位|项目|部门|分管)(?:单位|部门|项目)?(?:人|人员|负责人|领导|电话|日期|时间)(?:[（(](?:签字|签章|盖章)[）)])?[:：]/u
const isSignature = ({ cells }: GridRow) => SIGNATURE.test(squeeze(cells.find(({ text }) => text !== '')?.text ?? ''))

/** `……` and `指标2：` with nothing after it hold a place for rows that were not needed. */
const FILLER = /^(?:[….。·—~-]+|(?:三级)?指标\s*\d{1,2}\s*[:：]?|等)$/u

function dropFillers(fields: Fields): void {
  if (fields.value === '' && fields.description === '' && FILLER.test(fields.level3)) fields.level3 = ''
  if (fields.level3 === '' && fields.value === '' && FILLER.test(fields.level2)) fields.level2 = ''
}

/** A category on a row of its own heads the rows below it: it is empty only where none follows. */
function withoutHeadings(rows: readonly RawRow[]): RawRow[] {
  const named = (row: RawRow) => row.level3 !== '' || row.description !== '' || row.value !== ''
  const key = (row: RawRow) => `${row.level1}\n${row.level2}`
  const filled = new Set(rows.filter(named).map(key))
  return rows.filter((row) => named(row) || row.basis !== '' || !filled.has(key(row)))
}

/** The table's head comes again on each page; the break before it is then a break before the next row. */
function withoutHeads(grid: readonly GridRow[]): GridRow[] {
  const rows: GridRow[] = []
  let broken = false
  for (const row of grid) {
    if (countsColumns(row)) continue
    const head = isTableHead(row)
    if (!head) rows.push(broken ? { ...row, afterBreak: true } : row)
    broken = head && (broken || row.afterBreak === true)
  }
  return rows
}

const FIELDS = ['level1', 'level2', 'level3', 'description', 'value', 'basis'] as const
type Fields = Record<(typeof FIELDS)[number], string>

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
    if (fits && !startsIndicator(row)) whole[whole.length - 1] = { ...current, cells: [...current.cells, ...row.cells] }
    else whole.push(row)
  }
  return whole
}

function startsIndicator(row: GridRow): boolean {
  const [first, second] = row.cells
  return standardLevel1(first?.text ?? '') !== null || (first?.text === '' && standardLevel2(second?.text ?? '') !== null)
}

function alignRow(row: GridRow, columns: ColumnMap): Fields | null {
  const named = columns.filter((column): column is TableColumn => column !== null)
  const positions = row.cells.length === columns.length ? columns : row.cells.length === named.length ? named : null
  if (positions === null) return null
  const words: Record<TableColumn, string> = { level1: '', level2: '', level3: '', description: '', value: '', basis: '', operator: '', unit: '', category: '', longTerm: '', extra: '' }
  let field: TableColumn = named[0]!
  positions.forEach((column, index) => {
    field = column ?? field
    words[field] += row.cells[index]!.text
  })
  const { level1, level2 } = splitCategory(words)
  return { level1, level2, level3: words.level3, description: words.description, value: composeValue(words), basis: words.basis }
}

/** An indicator stands where its own name is printed, else where its first filled cell is. */
function rowLine(row: GridRow, columns: ColumnMap): number {
  const name = row.cells[columns.indexOf('level3')]
  if (name !== undefined && name.text !== '') return name.line
  return (row.cells.find((cell) => cell.text !== '') ?? row.cells[0]!).line
}

function misfit(row: GridRow, width: number): Diagnostic {
  const words = row.cells.map((cell) => cell.text).filter((text) => text !== '').join(' | ')
  return diagnostic('error', 'row-does-not-fit', lineLocator(row.line), words, row.cells.length, width)
}
