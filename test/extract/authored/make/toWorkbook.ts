import { type WorkSheet, utils, write } from '@e965/xlsx'
import { type Part, type Row, gridOf, paragraphsOf } from './parts.ts'

/** Paragraphs become rows of their own, as in published sheets, merged over the sheet's width. */
export function toWorkbook(sheets: Readonly<Record<string, readonly Part[]>>, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = utils.book_new()
  for (const [name, parts] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(parts), name)
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}

function sheetOf(parts: readonly Part[]): WorkSheet {
  const width = Math.max(...parts.map((part) => ('table' in part ? gridOf(part.table)[0]!.length : 1)))
  const rows = parts.flatMap((part): Row[] => {
    if ('table' in part) return part.table
    return 'paragraph' in part ? [[{ text: part.paragraph, across: width }]] : []
  })
  const sheet: WorkSheet = {}
  const merges: NonNullable<WorkSheet['!merges']> = []
  const grid = gridOf(rows)
  grid.forEach((row, r) => row.forEach((cell, column) => {
    if (!cell) return
    const text = paragraphsOf(cell).join('\n')
    if (text !== '') sheet[utils.encode_cell({ r, c: column })] = cell.format ? { t: 'n', v: Number(text), z: cell.format } : { t: 's', v: text }
    if (cell.across || cell.down) merges.push({ s: { r, c: column }, e: { r: r + (cell.down ?? 1) - 1, c: column + (cell.across ?? 1) - 1 } })
  }))
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: grid.length - 1, c: width - 1 } })
  sheet['!merges'] = merges
  return sheet
}
