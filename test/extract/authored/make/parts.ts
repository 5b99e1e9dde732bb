/** A printed document before it is a file: paragraphs and tables whose cells span, as in HTML. */
export interface Cell {
  /** Its paragraphs. */
  text: string | string[]
  across?: number
  down?: number
  /** Printed as a column of characters. */
  vertical?: true
  /** Stored as a number with this format, in workbooks. */
  format?: string
  /** A table inside the cell, after its text. */
  inner?: Row[]
}

export type Row = Cell[]

export interface TablePart {
  table: Row[]
  /** Column widths in parts of the whole. */
  widths?: number[]
  /** Rows printed again on each page. */
  headRows?: number
}

export type Part = { paragraph: string; heading?: true } | TablePart | { pageBreak: true }

export const c = (text: string | string[], across = 1, down = 1): Cell => ({ text, ...(across > 1 ? { across } : {}), ...(down > 1 ? { down } : {}) })
export const cells = (...texts: string[]): Row => texts.map((text) => c(text))
export const p = (paragraph: string): Part => ({ paragraph })
export const title = (paragraph: string): Part => ({ paragraph, heading: true })
export const t = (table: Row[], widths?: number[], headRows?: number): TablePart => ({ table, ...(widths ? { widths } : {}), ...(headRows ? { headRows } : {}) })
export const paragraphsOf = (cell: Cell) => [cell.text].flat()

/** Cells of `key` columns: equal values one below the other become one merged cell; returns, per row, the cells to print. */
export function merged(rows: readonly (readonly string[])[], columns: number): Row[] {
  return rows.map((row, at) => row.flatMap((text, column): Row => {
    if (column >= columns) return [c(text)]
    const same = (one: readonly string[] | undefined) => one !== undefined && one.slice(0, column + 1).every((word, index) => word === row[index])
    if (same(rows[at - 1])) return []
    let down = 1
    while (same(rows[at + down])) down += 1
    return [c(text, 1, down)]
  }))
}

/** Rows → a full grid of places: the cell's own place holds it, covered places hold null. */
export function gridOf(rows: readonly Row[]): (Cell | null | undefined)[][] {
  const grid: (Cell | null | undefined)[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (grid[r]![column] !== undefined) column += 1
      for (let down = 0; down < (cell.down ?? 1); down++) {
        for (let across = 0; across < (cell.across ?? 1); across++) if (grid[r + down]) grid[r + down]![column + across] = down === 0 && across === 0 ? cell : null
      }
      column += cell.across ?? 1
    }
  })
  return grid
}
