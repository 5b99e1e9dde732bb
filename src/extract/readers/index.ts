/** Bytes of any published format → one reading, the format told by content. */
import { lineLocator } from '../blocks.ts'
import { detectContent } from './detect.ts'
import type { PdfAssets } from '../ports.ts'
import type { DocumentReading } from './document.ts'
import { DocxError, readDocx } from './docx.ts'
import { PdfError, readPdf } from './pdf.ts'
import type { ReadFailure, Reading } from './reading.ts'
import { readText } from './txt.ts'
import { ArchiveError } from './zip.ts'

export async function readBytes(bytes: Uint8Array, assets: PdfAssets = {}): Promise<Reading | ReadFailure> {
  const kind = detectContent(bytes)
  switch (kind) {
    case 'empty': return { code: 'empty-file', words: [] }
    case 'image': return { code: 'binary-file', words: [] }
    case 'docx': return fromDocument(() => readDocx(bytes))
    case 'pdf': return fromDocument(() => readPdf(bytes, assets))
    case 'ole': return { code: 'format-not-read', words: ['Word/Excel 97'] }
    case 'rtf': return { code: 'format-not-read', words: ['RTF'] }
    case 'zip': return { code: 'format-not-read', words: ['ZIP'] }
    case 'text-or-unknown': return fromText(bytes)
  }
}

function fromText(bytes: Uint8Array): Reading | ReadFailure {
  const text = readText(bytes)
  if ('code' in text) return { code: ({ empty: 'empty-file', binary: 'binary-file', encoding: 'encoding-unknown' } as const)[text.code], words: [] }
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
    if (error instanceof ArchiveError) return { code: error.code, words: [error.message] }
    if (error instanceof DocxError) return { code: 'document-damaged', words: [error.message] }
    if (error instanceof PdfError) return { code: error.code, words: [error.message] }
    throw error
  }
}
