/** Workbooks (.xlsx, .xls): each sheet a table, merged cells told by the sheet. Formulas are not computed: the stored text is read. */
import { type CellObject, type WorkSheet, read, utils } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { joinLines } from '../blocks.ts'
import type { GridRow } from '../layouts/grid.ts'
import { type Block, type DocumentReading, PieceCounter, gridCell } from './document.ts'
import { LIMITS, TooLargeError, within } from './limits.ts'
import { readParts } from './zip.ts'

const MAX_COLUMNS = 200
/** Parts of a workbook that print no cell; macros among them are never handed on. */
const NO_CELLS = /vbaProject|\/(?:media|embeddings|printerSettings|pivotCache|pivotTables|activeX|ctrlProps|externalLinks)\//u

export class WorkbookError extends Error {
  override name = 'WorkbookError'
  readonly code: 'document-locked' | 'document-damaged'

  constructor(code: WorkbookError['code'], detail: string) {
    super(detail)
    this.code = code
  }
}

/** A packed workbook (.xlsx, .xlsb): unpacked here within bounds, as the workbook reader trusts a package's headers. Throws ArchiveError, WorkbookError, TooLargeError. */
export function readPackedWorkbook(bytes: Uint8Array): DocumentReading {
  const parts = readParts(bytes, (name) => /\.(?:xml|rels|bin)$/u.test(name) && !NO_CELLS.test(name))
  for (const part of parts.values()) refuseOpenMarks(part)
  return readWorkbook(zipSync(Object.fromEntries(parts), { level: 0 }))
}

/** Throws WorkbookError, TooLargeError. */
export function readWorkbook(bytes: Uint8Array): DocumentReading {
  const counter = new PieceCounter()
  try {
    const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: true, bookVBA: false, sheetRows: LIMITS.pieces })
    const blocks = book.SheetNames.flatMap((name): Block[] => {
      const sheet = book.Sheets[name]
      const rows = sheet === undefined ? [] : rowsOf(sheet, name, counter)
      return rows.length === 0 ? [] : [{ kind: 'table', rows }]
    })
    return { format: 'xlsx', blocks, pieces: counter.pieces, places: counter.places, diagnostics: [] }
  } catch (error) {
    if (error instanceof TooLargeError) throw error
    const detail = (error as Error).message
    throw new WorkbookError(/password|encrypt/iu.test(detail) ? 'document-locked' : 'document-damaged', detail)
  }
}

function rowsOf(sheet: WorkSheet, name: string, counter: PieceCounter): GridRow[] {
  if (sheet['!ref'] === undefined) return []
  const range = utils.decode_range(sheet['!ref'])
  const data = (sheet as unknown as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
  const last = Math.min(range.e.c, range.s.c + MAX_COLUMNS - 1)
  const rows: GridRow[] = []
  for (let r = range.s.r; r <= Math.min(range.e.r, data.length - 1); r++) {
    if (data[r] === undefined) continue
    const cells = []
    for (let c = range.s.c; c <= last; c++) {
      const text = textOf(data[r]?.[c])
      cells.push(gridCell(counter, text === '' ? [] : text.split(/\r?\n/u), { sheet: name, cell: utils.encode_cell({ r, c }) }, joinLines))
    }
    if (cells.some((cell) => cell.text !== '')) rows.push({ cells, line: cells[0]!.line })
  }
  return rows
}

const textOf = (cell: CellObject | undefined) => (cell === undefined || cell.t === 'z' || cell.t === 'e' ? '' : (cell.w ?? String(cell.v ?? '')).trim())
