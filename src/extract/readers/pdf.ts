/**
 * PDF documents: text with its positions and the ruling lines around it → tables and lines. Scripts in the file are
 * never run; pages without text are reported as scanned, fonts without a Unicode map as such: nothing is guessed.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import type { GridCell } from '../blocks.ts'
import { columnOf, tableColumn } from '../labels.ts'
import { diagnostic } from '../messages.ts'
import type { Assets } from '../ports.ts'
import { type Block, type DocumentReading, PieceCounter } from './document.ts'
import { LIMITS, TooLargeError, within } from './limits.ts'
import { rulesOfBoxes } from './pdfBoxes.ts'
import { type RuledTable, ruledTables } from './pdfGrid.ts'
import { type Glyph, type PageContent, readPage } from './pdfPage.ts'
import { runsOf, stripOf } from './pdfRuns.ts'
import { type Piece, pieceOf, rowsAfterBreak } from './pdfSeam.ts'
import { runningHeads, sheetsOf } from './pdfSheets.ts'
import { checkPdfStreams } from './pdfStreams.ts'
import { lineNumbers, placeGlyphs, printedLines, tableRows } from './pdfText.ts'
import { unruledBlocks } from './pdfUnruled.ts'
import { PdfWatch } from './pdfWatch.ts'

/** Pictures are counted, never looked at; larger ones, in pixels, are not even unpacked. */
const MAX_PICTURE = 64_000_000
const UNMAPPED_SHARE = 0.2
const PAGE_FURNITURE = /^(?:[-—–－]?\d{1,4}[-—–－]?|第\d{1,4}页(?:[,，/]*共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/u
const MAX_FURNITURE = 60
const isFurniture = (text: string) => text.length <= MAX_FURNITURE && PAGE_FURNITURE.test(text.replace(/\s+/gu, ''))

export class PdfError extends Error {
  override name = 'PdfError'
  readonly code: 'document-locked' | 'document-damaged' | 'pdf-scanned' | 'pdf-no-unicode'

  constructor(code: PdfError['code'], detail = '') {
    super(detail)
    this.code = code
  }
}

/** Throws PdfError, TooLargeError. */
export async function readPdf(bytes: Uint8Array, { cMapUrl, cMapPacked, standardFontDataUrl, pdfFile, onStep }: Assets): Promise<DocumentReading> {
  checkPdfStreams(bytes)
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = pdfjs.getDocument({
    data: bytes.slice(), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false,
    stopAtErrors: false, verbosity: 0, enableXfa: false, maxImageSize: MAX_PICTURE,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
    ...(cMapUrl === undefined ? {} : { cMapUrl, cMapPacked: cMapPacked ?? true }), ...(standardFontDataUrl === undefined ? {} : { standardFontDataUrl }), ...(pdfFile === undefined ? {} : handedOver(pdfFile)),
  })
  try {
    const pdf = await task.promise
    within(LIMITS.pdfPages, pdf.numPages, '页/pages')
    const watch = new PdfWatch()
    const pages: PageContent[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      pages.push(await readPage(page, pdfjs.OPS as unknown as Record<string, number>, watch))
      page.cleanup()
      onStep?.({ step: 'pages', done: number, of: pdf.numPages })
    }
    const reading = readingOf(pages)
    if (SCRIPT.test(new TextDecoder('latin1').decode(bytes)) || (await hasScripts(pdf))) reading.diagnostics.push(diagnostic('info', 'macros-not-run', null))
    return reading
  } catch (error) {
    if (error instanceof PdfError || error instanceof TooLargeError) throw error
    const name = (error as Error).name
    throw new PdfError(name === 'PasswordException' ? 'document-locked' : 'document-damaged', (error as Error).message)
  } finally {
    await task.destroy()
  }
}

/** pdfjs's own way of being given its files: classes that it makes an instance of. */
function handedOver(pdfFile: NonNullable<Assets['pdfFile']>) {
  return {
    CMapReaderFactory: class { fetch = async ({ name }: { name: string }) => ({ cMapData: await pdfFile(`${name}.bcmap`), isCompressed: true }) },
    StandardFontDataFactory: class { fetch = ({ filename }: { filename: string }) => pdfFile(filename) },
  }
}

/** Actions of annotations and pages, which pdfjs tells page by page; in packed objects only `hasScripts` sees them. */
const SCRIPT = /\/S\s*\/(?:JavaScript|Launch)\b/u

/** Scripts and actions of the document: asked for to say so, never run. */
async function hasScripts(pdf: PDFDocumentProxy): Promise<boolean> {
  const [actions, opening] = await Promise.all([pdf.getJSActions().catch(() => null), pdf.getOpenAction().catch(() => null)])
  return actions !== null || (opening as { action?: unknown } | null)?.action !== undefined
}

function readingOf(pages: readonly PageContent[]): DocumentReading {
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs.filter((glyph) => !glyph.isSpace).length, 0)
  const unmapped = pages.reduce((sum, page) => sum + page.unmapped, 0)
  if (unmapped > 20 && unmapped > (glyphs + unmapped) * UNMAPPED_SHARE) throw new PdfError('pdf-no-unicode')
  if (glyphs === 0) throw new PdfError('pdf-scanned')
  const recognised = pages.flatMap((page, index) => (page.unpainted ? [index + 1] : []))
  const scanned = pages.flatMap((page, index) => (page.images > 0 && page.glyphs.length < 5 ? [index + 1] : []))
  const counter = new PieceCounter()
  const printed = stretches(pages).flatMap((stretch) => (stretch.ruled ? null : unruled(stretch.pages, counter)) ?? stretch.pages.flatMap((page) => blocksOf(page, counter)))
  const blocks = joinPages(printed)
  return {
    format: 'pdf', blocks, pieces: counter.pieces, places: counter.places,
    diagnostics: [
      ...scanned.map((page) => diagnostic('error', 'pdf-page-scanned', { page, line: 1 }, page)),
      ...recognised.map((page) => diagnostic('warning', 'pdf-page-recognised', { page, line: 1 }, page)),
      ...doubtfulHeads(blocks).map((cell) => diagnostic('warning', 'head-uncertain', counter.places[cell.line] ?? null, cell.text)),
    ],
  }
}

/** From here on a cell above the indicators is reported. */
const DOUBTFUL = 0.45

/** Cells above the indicators of each table whose words may not be one cell's. */
function doubtfulHeads(blocks: readonly Block[]): GridCell[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return []
    const head = block.rows.findIndex(({ cells }) => cells.some(({ text }) => tableColumn(text) === 'level3'))
    return block.rows.slice(0, head < 0 ? undefined : head).flatMap(({ cells }) => cells.filter(({ doubt }) => (doubt ?? 0) >= DOUBTFUL))
  })
}

/** Share of a page's height, at its top and foot, where its number stands. */
const MARGIN = 0.08
const MAX_NUMBERS = 4

interface PageBlock {
  block: Block
  /** The sheet it stands on. */
  page: number
  /** Left and right edge of a table, in points. */
  edges: readonly number[]
  piece?: Piece
}

/** A page with what stands on it: its printed page number taken out, its ruled tables. */
interface PrintedPage {
  content: PageContent
  /** Of sheets in their order, from 0; two may stand on one page. */
  sheet: number
  number: number
  tables: RuledTable[]
  cells: Map<RuledTable, Map<object, Glyph[]>>
  loose: Glyph[]
  lineAt: (y: number) => number
}

function printedPage({ content, number }: { content: PageContent; number: number }, sheet: number): PrintedPage {
  const tables = tablesOf(content)
  const numbers = printedLines(content.glyphs.filter(({ y }) => y < content.height * MARGIN || y > content.height * (1 - MARGIN))).filter(({ text }) => isFurniture(text.trim())).slice(0, MAX_NUMBERS)
  const { cells, loose } = placeGlyphs(content.glyphs.filter(({ y }) => !numbers.some((line) => Math.abs(line.y - y) < 2)), tables)
  return { content, sheet, number, tables, cells, loose, lineAt: lineNumbers(content.glyphs) }
}

const count = (tables: readonly RuledTable[], glyphs: readonly Glyph[]) => glyphs.length - placeGlyphs(glyphs, tables).loose.length
/** Share of the glyphs beside boxes that stand in them where boxes are the cells of a table, and how many such tables a page has. */
const BOXED = 0.97
const MAX_BOXED = 8

/** Tables by their lines; where there are none around the words, by the boxes that are their cells. */
function tablesOf({ rules, boxes, glyphs }: PageContent): RuledTable[] {
  const ruled = ruledTables(rules)
  const boxed = boxes.length === 0 ? [] : ruledTables(rulesOfBoxes(boxes))
  if (boxed.length === 0) return ruled
  const beside = glyphs.filter(({ y }) => boxed.some(({ ys }) => y > ys[0]! && y < ys.at(-1)!)).length
  const inside = count(boxed, glyphs)
  const striped = boxed.filter(({ ys }) => ys.length === 2).length > 1
  return !striped && boxed.length <= MAX_BOXED && inside > 2 * count(ruled, glyphs) && inside >= BOXED * beside ? boxed : ruled
}

/** Pages one after the other that are all ruled, or all not. */
function stretches(contents: readonly PageContent[]): { ruled: boolean; pages: PrintedPage[] }[] {
  const found: { ruled: boolean; pages: PrintedPage[] }[] = []
  const pages = contents.flatMap((content, index) => sheetsOf(content).map((sheet) => ({ content: sheet, number: index + 1 }))).map(printedPage)
  const running = runningHeads(pages.map(({ content, loose, tables }) => ({ height: content.height, loose: tables.length === 0 ? [] : loose })))
  for (const printed of pages) {
    const page = { ...printed, loose: printed.loose.filter(({ y }) => !running[printed.sheet]!.some((at) => Math.abs(at - y) < 2)) }
    const ruled = page.tables.length > 0 && page.tables.every((table) => !isHollow(table, [...page.cells.get(table)!.values()], page.number))
    const last = found.at(-1)
    if (last?.ruled === ruled) last.pages.push(page)
    else found.push({ ruled, pages: [page] })
  }
  return found
}

/** Lines under a label in one cell that make it a column of cells. */
const COLUMN_LINES = 4

/** Whether words of one cell are several categories of the second level, beside the one of the first that may stand with one of them. */
export function holdsCategories(text: string): boolean {
  const parts = text.replace(/\s+/gu, '').split(/(?<=指标)/u)
  const first = standardLevel1(parts[0]!) === null ? 0 : 1
  return parts.length > first + 1 && parts.slice(first).every((part) => standardLevel2(part) !== null)
}

/** Rules around a table whose rows or columns they don't part: several of its labels, or a label and the cells below it, in one cell. */
function isHollow({ ys }: RuledTable, cells: readonly (readonly Glyph[])[], page: number): boolean {
  if (cells.some((glyphs) => holdsCategories(printedLines(glyphs).map(({ text }) => text).join('')))) return true
  const tall = cells.filter((glyphs) => printedLines(glyphs).length > COLUMN_LINES).length
  if (ys.length === 2 && tall > 2) return true
  return cells.some((glyphs) => {
    const runs = runsOf(glyphs, page)
    const labels = runs.filter(({ text }) => columnOf(text) !== null).length
    return labels > 1 || (labels === 1 && runs.length > COLUMN_LINES)
  })
}

function unruled(pages: readonly PrintedPage[], counter: PieceCounter): PageBlock[] | null {
  const strip = stripOf(pages.map(({ content, number, cells, loose }) => ({ content, number, glyphs: [...loose, ...[...cells.values()].flatMap((inside) => [...inside.values()].flat())] })))
  const lineAt = new Map(pages.map((page) => [page.number, page.lineAt]))
  const blocks = unruledBlocks(strip, counter, (page, y) => ({ page, line: lineAt.get(page)!(y) }))
  return blocks?.map((block) => ({ block, page: pages[0]!.sheet, edges: [] })) ?? null
}

function blocksOf({ number, sheet, tables, cells, loose, lineAt }: PrintedPage, counter: PieceCounter): PageBlock[] {
  const found: { y: number; make: () => PageBlock }[] = [
    ...tables.map((table) => ({
      y: table.ys[0]!,
      make: (): PageBlock => {
        const rows = tableRows(table, cells.get(table)!, counter, number, lineAt)
        return { block: { kind: 'table', rows }, page: sheet, edges: table.xs, piece: pieceOf(table, cells.get(table)!, rows) }
      },
    })),
    ...printedLines(loose).filter(({ text }) => !isFurniture(text.trim())).map((line) => ({
      y: line.y,
      make: (): PageBlock => ({ block: { kind: 'paragraph', line: counter.add(line.text, { page: number, line: lineAt(line.y) }) }, page: sheet, edges: [] }),
    })),
  ]
  return found.sort((a, b) => a.y - b.y).map(({ make }) => make())
}

/** A table that ends a page goes on in one that opens the next with the same outer edges. */
function joinPages(blocks: readonly PageBlock[]): Block[] {
  const joined: Block[] = []
  blocks.forEach(({ block, page, edges, piece }, index) => {
    const before = blocks[index - 1]
    const last = joined.at(-1)
    const goesOn = block.kind === 'table' && last?.kind === 'table' && before !== undefined && before.page === page - 1
      && Math.abs(before.edges[0]! - edges[0]!) < 4 && Math.abs(before.edges.at(-1)! - edges.at(-1)!) < 4
    if (goesOn && before.piece !== undefined && piece !== undefined) last.rows.push(...rowsAfterBreak(before.piece, piece))
    else joined.push(block.kind === 'table' ? { kind: 'table', rows: [...block.rows] } : block)
  })
  return joined
}
