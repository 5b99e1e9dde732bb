/** Hostile files, made in memory. */
import { CFB } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { extractDocument } from '../../../src/extract/index.ts'
import { nodeAssets } from '../../../src/extract/node.ts'

export const utf8 = (text: string) => new TextEncoder().encode(text)

/** Codes of an extraction's errors, the empty list where it has none. */
export async function errorsOf(bytes: Uint8Array): Promise<string[]> {
  const { diagnostics } = await extractDocument({ name: 'hostile', bytes }, nodeAssets())
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

export const zip = (parts: Record<string, Uint8Array | string>) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? utf8(part) : part])))

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const docx = (body: string, parts: Record<string, Uint8Array | string> = {}, prolog = '') =>
  zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<?xml version="1.0"?>${prolog}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`, ...parts })

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

/** A sheet's package with nothing but this XML in `<sheetData>`. */
export const xlsx = (sheetData: string, parts: Record<string, Uint8Array | string> = {}) => zip({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
  ...parts,
})

/** An OLE container with these streams. */
export function ole(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, bytes)
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as unknown as ArrayBuffer)
}

/** A PDF of these objects, the first being its catalog; streams are given whole. */
export function pdf(objects: readonly (string | { dictionary: string; data: Uint8Array })[], trailer = ''): Uint8Array {
  const chunks: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Uint8Array.from(part, (character) => character.charCodeAt(0) & 0xff) : part
    chunks.push(bytes)
    length += bytes.length
  }
  add('%PDF-1.7\n')
  objects.forEach((object, index) => {
    offsets.push(length)
    add(`${index + 1} 0 obj\n`)
    if (typeof object === 'string') add(object)
    else {
      add(`<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n`)
      add(object.data)
      add('\nendstream')
    }
    add('\nendobj\n')
  })
  const start = length
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`)
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`)
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** One page whose content is this stream; `resources` may name further objects, which start at 6. */
export const pdfPage = (content: { dictionary: string; data: Uint8Array }, resources = '', more: Parameters<typeof pdf>[0] = [], catalog = '') => pdf([
  `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
  content,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ...more,
])

export const plain = (text: string) => ({ dictionary: '', data: utf8(text) })
