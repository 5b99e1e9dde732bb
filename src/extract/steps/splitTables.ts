/** Tables too wide for their page, whose last columns were printed as a table of their own: which row is which is not known. */
import type { Diagnostic } from '../../model/targetDocument.ts'
import { type GridRow, lineLocator } from '../blocks.ts'
import { tableColumn } from '../labels.ts'
import { diagnostic } from '../messages.ts'
import type { Block, TableBlock } from '../readers/document.ts'

/** A table may carry one row more than its other half: a sum, or a signature. */
const ROWS_APART = 1
const NAMES = ['level1', 'level2', 'level3', 'category'] as const

interface Half {
  named: boolean
  valued: boolean
  /** Rows below the head. */
  rows: number
}

/** One report for each table that prints values without names, below one as long that prints names without values. */
export function splitTables(blocks: readonly Block[]): Diagnostic[] {
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table').map((block) => ({ block, half: halfOf(block.rows) }))
  return tables.flatMap(({ block, half }, index) => {
    const before = tables[index - 1]?.half ?? null
    if (half === null || before === null || half.named || !half.valued || before.valued || !before.named) return []
    return Math.abs(half.rows - before.rows) <= ROWS_APART ? [diagnostic('error', 'table-split-by-columns', lineLocator(block.rows[0]!.line))] : []
  })
}

/** Null for a table without a head of at least two of the form's columns. */
function halfOf(rows: readonly GridRow[]): Half | null {
  const at = rows.findIndex(({ cells }) => cells.filter(({ text }) => tableColumn(text) !== null).length >= 2)
  if (at < 0 || rows.length - at < 3) return null
  const columns = rows[at]!.cells.map(({ text }) => tableColumn(text))
  return { named: NAMES.some((column) => columns.includes(column)), valued: columns.includes('value'), rows: rows.length - at - 1 }
}
