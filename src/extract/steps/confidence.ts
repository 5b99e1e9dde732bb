/** How sure a reading is of a row's cells: carried from where cells are put together to the target document. */
import type { CellConfidence } from '../../model/targetDocument.ts'
import type { Certainty, Column, GridCell, RawRow, TableColumn } from '../blocks.ts'

const COLUMNS = ['level1', 'level2', 'level3', 'description', 'value', 'basis'] as const satisfies readonly Column[]

/** As the target document keeps it: two decimals, only cells that are less than certain; undefined where all are. */
export function cellConfidence({ confidence }: RawRow): CellConfidence | undefined {
  const kept: CellConfidence = {}
  for (const column of COLUMNS) {
    const rounded = Math.round((confidence?.[column] ?? 1) * 100) / 100
    if (rounded < 1) kept[column === 'value' ? 'valueText' : column] = Math.max(0, rounded)
  }
  return Object.keys(kept).length === 0 ? undefined : kept
}

/** The lesser of each cell's confidences; undefined where neither knows of a doubt. */
export function leastOf(one: Certainty | undefined, other: Certainty | undefined): Certainty | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Object.fromEntries(COLUMNS.flatMap((column) => {
    const least = Math.min(one[column] ?? 1, other[column] ?? 1)
    return least < 1 ? [[column, least]] : []
  }))
}

/** The target's own fields that a table's column is part of. */
const FIELDS_OF: Partial<Record<TableColumn, readonly Column[]>> = {
  level1: ['level1'], level2: ['level2'], category: ['level1', 'level2'], level3: ['level3'], description: ['description'],
  value: ['value'], operator: ['value'], unit: ['value'], basis: ['basis'],
}

/**
 * Of a grid row whose cells stand under `columns` (null: what a merged head spans, the field on its left; blank heads may be
 * left out of the row altogether). A blank category is carried down from the row above, with what was known of it.
 */
export function certaintyOfCells(cells: readonly GridCell[], columns: readonly (TableColumn | null)[], above: RawRow | undefined): Certainty | undefined {
  const positions = cells.length === columns.length ? columns : columns.filter((one) => one !== null)
  let certainty: Certainty | undefined
  let column: TableColumn | null = null
  const filled = new Set<Column>()
  cells.forEach((cell, index) => {
    column = positions[index] ?? column
    const fields = column === null ? [] : FIELDS_OF[column] ?? []
    if (cell.text !== '') for (const field of fields) filled.add(field)
    if (cell.doubt !== undefined && cell.doubt > 0) certainty = leastOf(certainty, Object.fromEntries(fields.map((field) => [field, 1 - cell.doubt!])))
  })
  if (filled.has('level1') || filled.has('level2')) return certainty
  const { level1 = 1, level2 = 1 } = above?.confidence ?? {}
  return level1 < 1 || level2 < 1 ? leastOf(certainty, { level1, level2 }) : certainty
}

/** Words joined from both sides of a page break, and words that stand only below it, were taken for one row's. */
const JOINED = 0.9
const BELOW_ONLY = 0.8

const CELLS = ['level3', 'description', 'value', 'basis'] as const satisfies readonly Column[]

/** Of a row that goes on below a page break: `above` and `below` are its cells' words on either side. */
export function certaintyOverBreak(above: RawRow, below: Readonly<Record<Column, string>>): Certainty | undefined {
  const joined = CELLS.flatMap((column) => (below[column] === '' ? [] : [[column, above[column] === '' ? BELOW_ONLY : JOINED] as const]))
  return joined.length === 0 ? above.confidence : leastOf(above.confidence, Object.fromEntries(joined))
}
