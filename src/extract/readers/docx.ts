/**
 * Word documents (.docx): paragraphs and real tables, with merged, split and nested tables, text boxes, automatic list
 * ordinals; deleted and hidden text left out, as it is not printed. Nothing in the file is executed or fetched.
 */
import type { Diagnostic } from '../../model/targetDocument.ts'
import { joinLines } from '../blocks.ts'
import { diagnostic } from '../messages.ts'
import type { GridCell, GridRow } from '../blocks.ts'
import { type Block, type DocumentReading, PieceCounter, gridCell } from './document.ts'
import { DocxNumbering } from './docxNumbering.ts'
import { hiddenStyles } from './docxStyles.ts'
import { hasMacros } from './macros.ts'
import { raised, symbolOf } from './symbols.ts'
import { parseXml } from './xml.ts'
import { listParts, readParts } from './zip.ts'

/** Children that are no printed text: deletions, moved-away text, former formats, field codes, the fallback of a drawing, readings above words. */
const NOT_PRINTED = new Set([
  'w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:delText', 'w:footnoteReference', 'w:sectPr', 'w:rt',
  'w:rPrChange', 'w:pPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tblGridChange', 'w:numberingChange', 'w:sdtPr', 'w:customXmlPr', 'w:smartTagPr',
])
const ON = (value: string) => value !== '0' && value !== 'false' && value !== 'off'

export class DocxError extends Error {
  override name = 'DocxError'
}

/** Throws ArchiveError, XmlError, DocxError or TooLargeError. */
export function readDocx(bytes: Uint8Array): DocumentReading {
  const parts = readParts(bytes, (name) => /^word\/(?:document\d*|numbering|styles)\.xml$/u.test(name))
  const body = [...parts.keys()].filter((name) => name.startsWith('word/document')).sort()[0]
  if (body === undefined) throw new DocxError('no word/document.xml')
  const reading = new DocxReader(new DocxNumbering(parts.get('word/numbering.xml'), parts.get('word/styles.xml')), hiddenStyles(parts.get('word/styles.xml'))).read(parts.get(body)!)
  if (hasMacros(listParts(bytes).map(({ name }) => name))) reading.diagnostics.push(diagnostic('info', 'macros-not-run', null))
  return reading
}

interface OpenCell {
  paragraphs: string[]
  span: number
  /** Whether it starts or goes on with a cell over several rows; what stands in the rest of such a cell is not printed. */
  merge: 'restart' | 'continue' | null
}

interface OpenTable {
  rows: GridRow[]
  cells: GridCell[]
  cell: OpenCell | null
  skippedBefore: number
  index: number
  /** Grid columns in which a cell goes on downwards. */
  open: Set<number>
  /** The row is hidden. */
  hidden: boolean
  /** Tables inside this one, printed after it. */
  nested: Block[]
}

interface OpenParagraph {
  text: string[]
  /** Words were written into it. */
  begun: boolean
  numberId: string
  level: number | null
  style: string
}

class DocxReader {
  private readonly counter = new PieceCounter()
  private readonly blocks: Block[] = []
  private readonly tables: OpenTable[] = []
  private readonly paragraphs: OpenParagraph[] = []
  private readonly numbering: DocxNumbering
  private readonly hiddenStyles: ReadonlySet<string>
  private readonly diagnostics: Diagnostic[] = []
  private tableCount = 0
  private paragraphCount = 0
  private skipping = 0
  private hidden = false
  private raised = false

  constructor(numbering: DocxNumbering, hidden: ReadonlySet<string>) {
    this.numbering = numbering
    this.hiddenStyles = hidden
  }

  read(xml: Uint8Array): DocumentReading {
    let inText = false
    parseXml(xml, {
      open: (name, attribute, isSelfClosing) => {
        if (this.skipping > 0 || NOT_PRINTED.has(name)) this.skipping += 1
        else if (name === 'w:t' || name === 'm:t') inText = !isSelfClosing
        else this.open(name, attribute)
      },
      text: (text) => {
        if (inText && this.skipping === 0 && !this.hidden) this.writeLines(this.raised ? raised(text) : text)
      },
      close: (name) => {
        if (this.skipping > 0) this.skipping -= 1
        else if (name === 'w:t' || name === 'm:t') inText = false
        else this.close(name)
      },
    })
    return { format: 'docx', blocks: this.blocks, pieces: this.counter.pieces, places: this.counter.places, diagnostics: this.diagnostics }
  }

  private open(name: string, attribute: (key: string) => string): void {
    const table = this.tables.at(-1)
    switch (name) {
      case 'w:tbl':
        this.tables.push({ rows: [], cells: [], cell: null, skippedBefore: 0, index: ++this.tableCount, open: new Set(), hidden: false, nested: [] })
        break
      case 'w:tr':
        if (table !== undefined) Object.assign(table, { cells: [], skippedBefore: 0, hidden: false })
        break
      case 'w:hidden':
        if (table !== undefined && table.cell === null && ON(attribute('w:val'))) table.hidden = true
        break
      case 'w:gridBefore':
        if (table !== undefined) table.skippedBefore = clamp(attribute('w:val'))
        break
      case 'w:tc':
        if (table !== undefined) table.cell = { paragraphs: [], span: 1, merge: null }
        break
      case 'w:gridSpan':
        if (table?.cell) table.cell.span = clamp(attribute('w:val'))
        break
      case 'w:vMerge':
        if (table?.cell) table.cell.merge = attribute('w:val') === 'restart' ? 'restart' : 'continue'
        break
      case 'w:p':
        this.paragraphs.push({ text: [''], begun: false, numberId: '', level: null, style: '' })
        break
      case 'w:pStyle':
        if (this.paragraphs.length > 0) this.paragraphs.at(-1)!.style = attribute('w:val')
        break
      case 'w:numId':
        if (this.paragraphs.length > 0) this.paragraphs.at(-1)!.numberId = attribute('w:val')
        break
      case 'w:ilvl':
        if (this.paragraphs.length > 0) this.paragraphs.at(-1)!.level = Number(attribute('w:val')) || 0
        break
      case 'w:r':
        this.hidden = this.hiddenStyles.has(this.paragraphs.at(-1)?.style ?? '')
        this.raised = false
        break
      case 'w:rStyle':
        this.hidden ||= this.hiddenStyles.has(attribute('w:val'))
        break
      case 'w:altChunk':
        if (this.diagnostics.length === 0) this.diagnostics.push(diagnostic('warning', 'embedded-not-read', null))
        break
      case 'w:vanish':
        this.hidden = ON(attribute('w:val'))
        break
      case 'w:vertAlign':
        this.raised = attribute('w:val') === 'superscript'
        break
      case 'm:sup':
        this.raised = true
        break
      case 'm:den':
        this.write('/')
        break
      case 'w:sym':
        if (!this.hidden) this.write(symbolOf(attribute('w:font'), attribute('w:char')))
        break
      case 'w:br':
      case 'w:cr':
        this.paragraphs.at(-1)?.text.push('')
        break
      case 'w:tab':
        if (this.paragraphs.at(-1)?.begun === true) this.write(' ')
        break
      case 'w:noBreakHyphen':
        this.write('-')
        break
    }
  }

  /** A line end inside a run is a blank in Word, and a break between words that are not Latin is none. */
  private writeLines(text: string): void {
    const lines = text.split(/[\r\n]+/u)
    lines.forEach((line, at) => {
      if (at > 0) this.paragraphs.at(-1)?.text.push('')
      this.write(line)
    })
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph === undefined || text === '') return
    paragraph.text[paragraph.text.length - 1] += text
    paragraph.begun = true
  }

  private close(name: string): void {
    if (name === 'w:r') this.hidden = this.raised = false
    else if (name === 'm:sup') this.raised = false
    else if (name === 'w:p') this.closeParagraph()
    else if (name === 'w:tc') this.closeCell()
    else if (name === 'w:tr') this.closeRow()
    else if (name === 'w:tbl') this.closeTable()
  }

  private closeParagraph(): void {
    const { text, style, ...own } = this.paragraphs.pop()!
    const { numberId, level } = this.numbering.listOf(style, own)
    const cell = this.tables.at(-1)?.cell ?? null
    this.paragraphCount += cell === null ? 1 : 0
    const ordinal = numberId === '' || numberId === '0' || text.join('').trim() === '' ? '' : this.numbering.next(numberId, level)
    const lines = [`${ordinal}${text[0]}`, ...text.slice(1)]
    if (cell !== null) for (const line of lines) cell.paragraphs.push(line)
    else for (const line of lines) this.blocks.push({ kind: 'paragraph', line: this.counter.add(line, { paragraph: this.paragraphCount }) })
  }

  private closeCell(): void {
    const table = this.tables.at(-1)
    if (table === undefined || table.cell === null) return
    const { paragraphs, span, merge } = table.cell
    const place = { table: table.index, row: table.rows.length + 1, cell: table.cells.length + 1 }
    if (table.cells.length === 0) for (let at = 0; at < table.skippedBefore; at++) table.cells.push(gridCell(this.counter, [], place, joinLines))
    const column = table.cells.length
    const covered = merge === 'continue' && table.open.has(column)
    if (merge === null) table.open.delete(column)
    else table.open.add(column)
    const printed = paragraphs.filter((text) => text.trim() !== '')
    const goesOn = covered ? { covered: true as const } : {}
    table.cells.push({ ...gridCell(this.counter, covered ? [] : printed, place, joinLines), ...goesOn })
    for (let at = 1; at < span; at++) table.cells.push({ ...gridCell(this.counter, [], place, joinLines), ...goesOn })
    table.cell = null
  }

  private closeRow(): void {
    const table = this.tables.at(-1)
    if (table !== undefined && !table.hidden && table.cells.length > 0) table.rows.push({ cells: table.cells, line: table.cells[0]!.line })
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (table === undefined) return
    const into = this.tables.at(-1)?.nested ?? this.blocks
    into.push({ kind: 'table', rows: table.rows })
    for (const block of table.nested) into.push(block)
  }
}

const clamp = (value: string) => Math.min(64, Math.max(1, Math.trunc(Number(value)) || 1))
