/** Bytes of any published format → one reading, the format told by content. */
import { lineLocator } from '../blocks.ts'
import { detectContent } from './detect.ts'
import type { Assets } from '../ports.ts'
import type { DocumentReading } from './document.ts'
import { docLines } from './doc.ts'
import { DocxError, readDocx } from './docx.ts'
import { looksLikeHtml, readHtml } from './html.ts'
import { PdfError, readPdf } from './pdf.ts'
import type { ReadFailure, Reading } from './reading.ts'
import { readText } from './txt.ts'
import { WorkbookError, readWorkbook } from './xlsx.ts'
import { ArchiveError, readParts } from './zip.ts'

export async function readBytes(bytes: Uint8Array, assets: Assets = {}): Promise<Reading | ReadFailure> {
  const kind = detectContent(bytes)
  switch (kind) {
    case 'empty': return { code: 'empty-file', words: [] }
    case 'image': return { code: 'binary-file', words: [] }
    case 'docx': return fromDocument(() => readDocx(bytes))
    case 'pdf': return fromDocument(() => readPdf(bytes, assets))
    case 'xlsx': return fromDocument(() => (readParts(bytes, (name) => /\.xml$/u.test(name)), readWorkbook(bytes)))
    case 'xls': return fromDocument(() => readWorkbook(bytes))
    case 'doc': return fromDoc(bytes, assets)
    case 'locked': return { code: 'document-locked', words: [] }
    case 'ole': return { code: 'format-not-read', words: ['OLE'] }
    case 'rtf': return { code: 'format-not-read', words: ['RTF'] }
    case 'zip': return { code: 'format-not-read', words: ['ZIP'] }
    case 'text-or-unknown': return fromText(bytes)
  }
}

function fromText(bytes: Uint8Array): Reading | ReadFailure | Promise<Reading | ReadFailure> {
  const text = readText(bytes)
  if ('code' in text) return { code: ({ empty: 'empty-file', binary: 'binary-file', encoding: 'encoding-unknown' } as const)[text.code], words: [] }
  if (looksLikeHtml(text.text)) return fromDocument(() => readHtml(text.text))
  return {
    format: 'txt', lines: text.lines, blocks: null, locate: lineLocator, wrapped: !text.lines.some((line) => line.text.startsWith('\t')),
    cutOff: text.cutOff, trailingBlank: text.trailingBlank, diagnostics: [],
  }
}

async function fromDocument(read: () => DocumentReading | Promise<DocumentReading>): Promise<Reading | ReadFailure> {
  try {
    const { format, blocks, pieces, places, diagnostics } = await read()
    const tables = blocks.some((block) => block.kind === 'table')
    return {
      format, lines: pieces, blocks: tables ? blocks : null, locate: (number) => places[number]!, wrapped: format === 'pdf', cutOff: false, trailingBlank: Infinity, diagnostics,
    }
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof WorkbookError) return { code: error.code, words: [error.message] }
    if (error instanceof DocxError) return { code: 'document-damaged', words: [error.message] }
    if (error instanceof PdfError) return { code: error.code, words: [error.message] }
    throw error
  }
}

async function fromDoc(bytes: Uint8Array, { readDoc }: Assets): Promise<Reading | ReadFailure> {
  if (readDoc === undefined) return { code: 'format-not-read', words: ['Word 97 (.doc)'] }
  try {
    const lines = docLines(await readDoc(bytes))
    if (lines.length === 0) return { code: 'empty-file', words: [] }
    return { format: 'doc', lines, blocks: null, locate: (paragraph) => ({ paragraph }), wrapped: false, cutOff: false, trailingBlank: Infinity, diagnostics: [] }
  } catch (error) {
    return { code: 'document-damaged', words: [(error as Error).message] }
  }
}
