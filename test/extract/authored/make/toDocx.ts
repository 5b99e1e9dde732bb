import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextDirection, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Cell, type Part, type Row, gridOf, paragraphsOf } from './parts.ts'

export interface DocxStyle {
  landscape?: boolean
  /** Rows at a table's start that Word repeats on each page. */
  headRows?: number
  /** Last change to word/document.xml: text boxes, tracked changes, content controls. */
  patch?: (xml: string) => string
}

const PAGE = 9_000

function tableCell(cell: Cell): TableCell {
  return new TableCell({
    columnSpan: cell.across ?? 1, rowSpan: cell.down ?? 1,
    ...(cell.vertical ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    children: [...paragraphsOf(cell).map((text) => new Paragraph({ children: [new TextRun(text)] })), ...(cell.inner ? [table(cell.inner), new Paragraph('')] : [])],
  })
}

function table(rows: readonly Row[], headRows = 0): Table {
  const columns = gridOf(rows)[0]!.length
  return new Table({
    columnWidths: Array.from({ length: columns }, () => Math.round(PAGE / columns)),
    rows: rows.map((row, index) => new TableRow({ tableHeader: index < headRows, children: row.map(tableCell) })),
  })
}

export async function toDocx(parts: readonly Part[], { landscape = false, patch }: DocxStyle = {}): Promise<Uint8Array> {
  const children = parts.map((part) => {
    if ('table' in part) return table(part.table, part.headRows)
    if ('pageBreak' in part) return new Paragraph({ pageBreakBefore: true })
    return new Paragraph({ children: [new TextRun({ text: part.paragraph, bold: part.heading === true })] })
  })
  const properties = landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {}
  const packed = unzipSync(new Uint8Array(await Packer.toBuffer(new Document({ creator: '虚构', sections: [{ properties, children }] }))))
  if (patch) packed['word/document.xml'] = strToU8(patch(strFromU8(packed['word/document.xml']!)))
  const files = Object.fromEntries(Object.entries(packed).filter(([name]) => !name.startsWith('docProps/')).map(([name, bytes]) => [name, bytes]))
  for (const name of ['_rels/.rels', '[Content_Types].xml']) {
    files[name] = strToU8(strFromU8(files[name]!).replace(/<(?:Relationship|Override)\b[^>]*docProps[^>]*\/>/gu, ''))
  }
  return zipSync(files, { mtime: new Date('2031-01-01T00:00:00'), level: 9 })
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** The run that prints exactly `text` → other XML; throws where there is none, so that a patch never goes by unseen. */
export function replaceRun(xml: string, text: string, by: string): string {
  const pattern = new RegExp(`<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}</w:t></w:r>`, 'u')
  if (!pattern.test(xml)) throw new Error(`no run prints ${text}`)
  return xml.replace(pattern, () => by)
}

const CHANGE = 'w:author="虚构" w:date="2031-01-05T09:00:00Z"'
export const tracked = (before: string, gone: string, added: string, after: string) =>
  `${before && run(before)}<w:del w:id="901" ${CHANGE}><w:r><w:delText xml:space="preserve">${gone}</w:delText></w:r></w:del><w:ins w:id="902" ${CHANGE}>${run(added)}</w:ins>${after && run(after)}`

export const contentControl = (text: string) => `<w:sdt><w:sdtPr><w:alias w:val="单元格"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`

/** A drawn text box in a paragraph, with the copy that Word keeps for old programs. */
export function textBox(lines: readonly string[]): string {
  const content = `<w:txbxContent>${lines.map((line) => `<w:p>${run(line)}</w:p>`).join('')}</w:txbxContent>`
  return `<w:r ${WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="4000000" cy="400000"/><wp:docPr id="9" name="文本框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}
