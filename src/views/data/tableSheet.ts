import type { Cell, Column } from '../../model/tables.ts'
import { layOut, type ColumnKind, type Sheet, type SheetCell } from '../../paper/sheet.ts'

const KINDS: Record<Column['type'], ColumnKind> = { VARCHAR: 'text', BOOLEAN: 'text', INTEGER: 'number', BIGINT: 'number', DOUBLE: 'number' }
const WIDTHS: Record<Column['type'], number> = { VARCHAR: 24, BOOLEAN: 8, INTEGER: 10, BIGINT: 18, DOUBLE: 12 }

const cellOf = (cell: Cell | undefined): SheetCell => {
  if (cell === null || cell === undefined) return null
  return typeof cell === 'bigint' ? (Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell)) : cell
}

/** A published table as a sheet, under its own column names. */
export function tableSheet(name: string, { rows, columns }: { rows: number; columns: readonly { column: Column; values: readonly Cell[] }[] }): Sheet {
  return layOut(name, name, columns.map(({ column, values }) => ({
    head: column.name, kind: /(?:^|_)year$/u.test(column.name) ? 'year' as const : KINDS[column.type], width: WIDTHS[column.type], of: (row: number) => cellOf(values[row]),
  })), Array.from({ length: rows }, (_, row) => row), 1)
}
