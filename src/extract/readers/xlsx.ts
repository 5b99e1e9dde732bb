/** Workbooks (.xlsx, .xls): each sheet a table, merged cells told by the sheet. Formulas are not computed: the stored text is read. */
import { type CellObject, type WorkSheet, read, utils } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { joinLines } from '../blocks.ts'
import { diagnostic } from '../messages.ts'
import type { GridRow } from '../blocks.ts'
import { type Block, type DocumentReading, PieceCounter, gridCell } from './document.ts'
import { TooLargeError } from './limits.ts'
import { hasMacros } from './macros.ts'
import { printedText } from './printedText.ts'
import { XmlError, parseXml } from './xml.ts'
import { listParts, readParts } from './zip.ts'

/** A number format is applied to each of its cells; Excel takes 255 characters. */
const MAX_FORMAT = 1_000
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

/** A packed workbook (.xlsx, .xlsb): unpacked here within bounds, as the workbook reader trusts a package's headers. Throws ArchiveError, XmlError, WorkbookError, TooLargeError. */
export function readPackedWorkbook(bytes: Uint8Array): DocumentReading {
  const parts = readParts(bytes, (name) => /\.(?:xml|rels|bin)$/u.test(name) && !NO_CELLS.test(name))
  for (const [name, part] of parts) if (!name.endsWith('.bin')) checkPart(part)
  const reading = readWorkbook(zipSync(Object.fromEntries(parts), { level: 0 }))
  if (hasMacros(listParts(bytes).map(({ name }) => name))) reading.diagnostics.push(diagnostic('info', 'macros-not-run', null))
  return reading
}

/** The workbook reader takes what it can from damaged XML and searches it by patterns: it is given only whole, bounded XML. */
function checkPart(part: Uint8Array): void {
  parseXml(part, {
    open: (_, attribute) => {
      if (attribute('formatCode').length > MAX_FORMAT) throw new XmlError('formatCode')
    },
  })
}

/** Throws WorkbookError, TooLargeError. */
export function readWorkbook(bytes: Uint8Array): DocumentReading {
  const counter = new PieceCounter()
  try {
    const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: true, bookVBA: false })
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
  const first = utils.decode_range(sheet['!ref']).s.c
  const data = (sheet as unknown as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
  const printed = Object.keys(data).map(Number).filter((r) => data[r] !== undefined).map((r) => ({ r, texts: textsOf(data[r]!) })).filter(({ texts }) => texts.size > 0)
  const last = printed.reduce((most, { texts }) => Math.max(most, ...texts.keys()), 0)
  const rows: GridRow[] = []
  for (const { r, texts } of printed) {
    const cells = []
    for (let c = Math.min(first, last); c <= last; c++) {
      const text = texts.get(c)
      cells.push(gridCell(counter, text === undefined ? [] : text.split(/\r?\n/u), { sheet: name, cell: utils.encode_cell({ r, c }) }, joinLines))
    }
    rows.push({ cells, line: cells[0]!.line })
  }
  return rows
}

/** The printed cells of a row by their column. */
function textsOf(row: readonly (CellObject | undefined)[]): Map<number, string> {
  return new Map(Object.keys(row).map((key) => [Number(key), printedText(textOf(row[Number(key)])).trim()] as const).filter(([, text]) => text !== ''))
}

const textOf = (cell: CellObject | undefined) => (cell === undefined || cell.t === 'z' || cell.t === 'e' ? '' : (cell.w ?? String(cell.v ?? '')).trim())
