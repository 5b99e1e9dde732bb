/**
 * Word documents (.docx): paragraphs and real tables, with merged, split and nested tables, text boxes, automatic list
 * ordinals; deleted and hidden text left out, as it is not printed. Nothing in the file is executed or fetched.
 */
import { joinLines } from '../blocks.ts'
import { diagnostic } from '../messages.ts'
import type { GridCell, GridRow } from '../blocks.ts'
import { type Block, type DocumentReading, PieceCounter, gridCell } from './document.ts'
import { DocxNumbering } from './docxNumbering.ts'
import { hasMacros } from './macros.ts'
import { parseXml } from './xml.ts'
import { listParts, readParts } from './zip.ts'

/** Children that are no printed text: deletions, moved-away text, field codes, the fallback of a drawing. */
const NOT_PRINTED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:delText', 'w:footnoteReference', 'w:sectPr', 'm:oMathPara'])

export class DocxError extends Error {
  override name = 'DocxError'
}

/** Throws ArchiveError, XmlError, DocxError or TooLargeError. */
export function readDocx(bytes: Uint8Array): DocumentReading {
  const parts = readParts(bytes, (name) => /^word\/(?:document\d*|numbering)\.xml$/u.test(name))
  const body = [...parts.keys()].filter((name) => name.startsWith('word/document')).sort()[0]
  if (body === undefined) throw new DocxError('no word/document.xml')
  const reading = new DocxReader(new DocxNumbering(parts.get('word/numbering.xml'))).read(parts.get(body)!)
  if (hasMacros(listParts(bytes).map(({ name }) => name))) reading.diagnostics.push(diagnostic('info', 'macros-not-run', null))
  return reading
}

interface OpenCell {
  paragraphs: string[]
  span: number
  continues: boolean
}

interface OpenTable {
  rows: GridRow[]
  cells: GridCell[]
  cell: OpenCell | null
  skippedBefore: number
  index: number
  /** Tables inside this one, printed after it. */
  nested: Block[]
}

interface OpenParagraph {
  text: string[]
  /** Words were written into it. */
  begun: boolean
  numberId: string
  level: number
}

class DocxReader {
  private readonly counter = new PieceCounter()
  private readonly blocks: Block[] = []
  private readonly tables: OpenTable[] = []
  private readonly paragraphs: OpenParagraph[] = []
  private readonly numbering: DocxNumbering
  private tableCount = 0
  private paragraphCount = 0
  private skipping = 0
  private hidden = false

  constructor(numbering: DocxNumbering) {
    this.numbering = numbering
  }

  read(xml: Uint8Array): DocumentReading {
    let inText = false
    parseXml(xml, {
      open: (name, attribute, isSelfClosing) => {
        if (this.skipping > 0 || NOT_PRINTED.has(name)) this.skipping += 1
        else if (name === 'w:t') inText = !isSelfClosing
        else this.open(name, attribute)
      },
      text: (text) => {
        if (inText && this.skipping === 0 && !this.hidden) this.write(text)
      },
      close: (name) => {
        if (this.skipping > 0) this.skipping -= 1
        else if (name === 'w:t') inText = false
        else this.close(name)
      },
    })
    return { format: 'docx', blocks: this.blocks, pieces: this.counter.pieces, places: this.counter.places, diagnostics: [] }
  }

  private open(name: string, attribute: (key: string) => string): void {
    const table = this.tables.at(-1)
    switch (name) {
      case 'w:tbl':
        this.tables.push({ rows: [], cells: [], cell: null, skippedBefore: 0, index: ++this.tableCount, nested: [] })
        break
      case 'w:tr':
        if (table !== undefined) Object.assign(table, { cells: [], skippedBefore: 0 })
        break
      case 'w:gridBefore':
        if (table !== undefined) table.skippedBefore = clamp(attribute('w:val'))
        break
      case 'w:tc':
        if (table !== undefined) table.cell = { paragraphs: [], span: 1, continues: false }
        break
      case 'w:gridSpan':
        if (table?.cell) table.cell.span = clamp(attribute('w:val'))
        break
      case 'w:vMerge':
        if (table?.cell) table.cell.continues = attribute('w:val') !== 'restart'
        break
      case 'w:p':
        this.paragraphs.push({ text: [''], begun: false, numberId: '', level: 0 })
        break
      case 'w:numId':
        if (this.paragraphs.length > 0) this.paragraphs.at(-1)!.numberId = attribute('w:val')
        break
      case 'w:ilvl':
        if (this.paragraphs.length > 0) this.paragraphs.at(-1)!.level = Number(attribute('w:val')) || 0
        break
      case 'w:r':
        this.hidden = false
        break
      case 'w:vanish':
        this.hidden = attribute('w:val') !== '0' && attribute('w:val') !== 'false'
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

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph === undefined || text === '') return
    paragraph.text[paragraph.text.length - 1] += text
    paragraph.begun = true
  }

  private close(name: string): void {
    if (name === 'w:r') this.hidden = false
    else if (name === 'w:p') this.closeParagraph()
    else if (name === 'w:tc') this.closeCell()
    else if (name === 'w:tr') this.closeRow()
    else if (name === 'w:tbl') this.closeTable()
  }

  private closeParagraph(): void {
    const { text, numberId, level } = this.paragraphs.pop()!
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
    const { paragraphs, span, continues } = table.cell
    const place = { table: table.index, row: table.rows.length + 1, cell: table.cells.length + 1 }
    if (table.cells.length === 0) for (let at = 0; at < table.skippedBefore; at++) table.cells.push(gridCell(this.counter, [], place, joinLines))
    const printed = paragraphs.filter((text) => text.trim() !== '')
    table.cells.push(gridCell(this.counter, continues && printed.length === 0 ? [] : printed, place, joinLines))
    for (let at = 1; at < span; at++) table.cells.push(gridCell(this.counter, [], place, joinLines))
    table.cell = null
  }

  private closeRow(): void {
    const table = this.tables.at(-1)
    if (table !== undefined && table.cells.length > 0) table.rows.push({ cells: table.cells, line: table.cells[0]!.line })
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
