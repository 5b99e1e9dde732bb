/** Workbooks (.xlsx, .xls): each sheet a table, merged cells told by the sheet. Formulas are not computed: the stored text is read. */
import { type CellObject, type WorkSheet, read, utils } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { joinLines } from '../blocks.ts'
import { diagnostic } from '../messages.ts'
import type { GridCell, GridRow } from '../blocks.ts'
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
  const hides = [...parts].map(([name, part]) => !name.endsWith('.bin') && checkPart(part)).includes(true)
  const reading = readWorkbook(zipSync(Object.fromEntries(parts), { level: 0 }), hides)
  if (hasMacros(listParts(bytes).map(({ name }) => name))) reading.diagnostics.push(diagnostic('info', 'macros-not-run', null))
  return reading
}

/**
 * The workbook reader takes what it can from damaged XML and searches it by patterns: it is given only whole, bounded XML.
 * True where the part hides rows or columns.
 */
function checkPart(part: Uint8Array): boolean {
  let hides = false
  parseXml(part, {
    open: (name, attribute) => {
      if (attribute('formatCode').length > MAX_FORMAT) throw new XmlError('formatCode')
      hides ||= /(?:^|:)(?:row|col)$/u.test(name) && /^(?:1|true)$/u.test(attribute('hidden'))
    },
  })
  return hides
}

/** `hides`: rows or columns may be hidden; looking for them is slow. Throws WorkbookError, TooLargeError. */
export function readWorkbook(bytes: Uint8Array, hides = true): DocumentReading {
  const counter = new PieceCounter()
  try {
    const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: true, cellStyles: hides, bookVBA: false })
    const shown = book.SheetNames.filter((_, at) => !book.Workbook?.Sheets?.[at]?.Hidden)
    const blocks = (shown.length === 0 ? book.SheetNames : shown).flatMap((name): Block[] => {
      const sheet = book.Sheets[name]
      return sheet === undefined ? [] : blocksOf(sheet, name, counter)
    })
    return { format: 'xlsx', blocks, pieces: counter.pieces, places: counter.places, diagnostics: [] }
  } catch (error) {
    if (error instanceof TooLargeError) throw error
    const detail = (error as Error).message
    throw new WorkbookError(/password|encrypt/iu.test(detail) ? 'document-locked' : 'document-damaged', detail)
  }
}

/**
 * A sheet → its paragraphs (words over the whole width, or above the first row of several cells) and tables. A
 * department's number and name above a form stay its first row.
 */
function blocksOf(sheet: WorkSheet, name: string, counter: PieceCounter): Block[] {
  const blocks: Block[] = []
  let begun = false
  for (const { row, wide } of rowsOf(sheet, name, counter)) {
    const filled = row.cells.filter(({ text }) => text !== '')
    begun ||= filled.length > 1
    const only = filled.length === 1 && filled[0] === row.cells[0] ? row.cells[0]! : null
    const last = blocks.at(-1)
    if (only !== null && /\p{Script=Han}{2}/u.test(only.text) && (wide || !begun) && !/^\d{3,12}\p{Script=Han}/u.test(only.text)) {
      for (const { text, line } of only.pieces) if (text.trim() !== '') blocks.push({ kind: 'paragraph', line: { text, number: line, gap: 0 } })
    } else if (last?.kind === 'table') last.rows.push(row)
    else blocks.push({ kind: 'table', rows: [row] })
  }
  return blocks
}

interface SheetRow {
  row: GridRow
  /** Its first cell covers the whole width of the sheet, and this row alone. */
  wide: boolean
}

/** Hidden rows and columns are not printed; the words of a merged cell whose own place is hidden stand at its first printed place. */
function rowsOf(sheet: WorkSheet, name: string, counter: PieceCounter): SheetRow[] {
  if (sheet['!ref'] === undefined) return []
  const first = utils.decode_range(sheet['!ref']).s.c
  const data = (sheet as unknown as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
  const hiddenRow = (r: number) => sheet['!rows']?.[r]?.hidden === true
  const hiddenColumn = (c: number) => sheet['!cols']?.[c]?.hidden === true
  const texts = new Map(Object.keys(data).map(Number).filter((r) => data[r] !== undefined).map((r) => [r, textsOf(data[r]!)] as const))
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = texts.get(s.r)?.get(s.c)
    if (text === undefined || !(hiddenRow(s.r) || hiddenColumn(s.c))) continue
    const [r, c] = [firstShown(s.r, e.r, hiddenRow), firstShown(s.c, e.c, hiddenColumn)]
    if (r === null || c === null) continue
    if (!texts.has(r)) texts.set(r, new Map())
    texts.get(r)!.set(c, text)
  }
  const printed = [...texts].filter(([r, row]) => row.size > 0 && !hiddenRow(r)).sort(([a], [b]) => a - b)
  const last = printed.reduce((most, [, row]) => Math.max(most, ...row.keys()), 0)
  const columns = Array.from({ length: last + 1 - Math.min(first, last) }, (_, at) => Math.min(first, last) + at).filter((c) => !hiddenColumn(c))
  const over = new Map((sheet['!merges'] ?? []).filter(({ s, e }) => s.r === e.r && s.c <= columns[0]! && e.c >= columns.at(-1)!).map(({ s }) => [s.r, true]))
  const coveredAt = coveredIn(sheet)
  return printed.flatMap(([r, row]): SheetRow[] => {
    const covered = coveredAt(r)
    const cells = columns.map((c): GridCell => {
      const cell = gridCell(counter, row.get(c)?.split(/\r?\n/u) ?? [], { sheet: name, cell: utils.encode_cell({ r, c }) }, joinLines)
      return cell.text === '' && covered.has(c) ? { ...cell, covered: true } : cell
    })
    return cells.every(({ text }) => text === '') ? [] : [{ row: { cells, line: cells[0]!.line }, wide: over.has(r) }]
  })
}

/** A cell over more columns is taken for one over so many. */
const WIDEST_MERGE = 64

/** Asked row by row, from above: the columns in which a merged cell whose words stand in a printed row above goes on. */
function coveredIn(sheet: WorkSheet): (row: number) => ReadonlySet<number> {
  const merges = (sheet['!merges'] ?? []).filter(({ s, e }) => e.r > s.r).sort((a, b) => a.s.r - b.s.r)
  const until = new Map<number, number>()
  let next = 0
  return (row) => {
    for (const [c, last] of until) if (last < row) until.delete(c)
    const covered = new Set(until.keys())
    for (; next < merges.length && merges[next]!.s.r <= row; next++) {
      const { s, e } = merges[next]!
      for (let c = s.c; c <= Math.min(e.c, s.c + WIDEST_MERGE); c++) until.set(c, Math.max(e.r, until.get(c) ?? 0))
    }
    return covered
  }
}

function firstShown(from: number, to: number, hidden: (at: number) => boolean): number | null {
  for (let at = from; at <= to; at++) if (!hidden(at)) return at
  return null
}

/** The printed cells of a row by their column. */
function textsOf(row: readonly (CellObject | undefined)[]): Map<number, string> {
  return new Map(Object.keys(row).map((key) => [Number(key), printedText(textOf(row[Number(key)])).trim()] as const).filter(([, text]) => text !== ''))
}

const textOf = (cell: CellObject | undefined) => (cell === undefined || cell.t === 'z' || cell.t === 'e' ? '' : (cell.w ?? String(cell.v ?? '')).trim())
