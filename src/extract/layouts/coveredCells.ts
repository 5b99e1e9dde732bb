import type { GridCell, GridRow, TableColumn } from '../blocks.ts'
import type { ColumnMap } from './tableHead.ts'

const OWN: readonly TableColumn[] = ['level3', 'description', 'value', 'basis']
const CARRIED: readonly TableColumn[] = [...OWN, 'operator', 'unit']

/**
 * Rows in which a name, description, value or basis printed in one cell over several rows stands in each of them. A row
 * without words of its own in these columns is no indicator and stays as it is. `columns` as in `readIndicatorRows`.
 */
export function carriedDown(rows: readonly GridRow[], columns: ColumnMap): GridRow[] {
  const fields = fieldsOf(columns)
  let above: readonly GridCell[] | null = null
  return rows.map((row) => {
    const before = above
    const fits = row.cells.length === columns.length
    const isOwn = fits && row.cells.some(({ text }, index) => text !== '' && OWN.includes(fields[index]!))
    const cells: GridCell[] = !isOwn || before === null ? row.cells
      : row.cells.map((cell, index) => (cell.covered === true && CARRIED.includes(fields[index]!) ? { ...cell, text: before[index]!.text } : cell))
    if (fits) above = isOwn || before === null ? cells : cells.map((cell, index) => (cell.covered === true ? before[index]! : cell))
    else above = null
    return cells === row.cells ? row : { ...row, cells }
  })
}

/** The field of each position, a spanned one's that of its left neighbour. */
function fieldsOf(columns: ColumnMap): TableColumn[] {
  let last: TableColumn = 'extra'
  return columns.map((column) => (last = column ?? last))
}
