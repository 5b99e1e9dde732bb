/** Bytes of any published format → one reading, the format told by content. */
import { lineLocator } from '../blocks.ts'
import { diagnostic } from '../messages.ts'
import { detectContent } from './detect.ts'
import type { Assets } from '../ports.ts'
import type { DocumentReading } from './document.ts'
import { hasMacros } from './macros.ts'
import { docLines } from './doc.ts'
import { DocxError, readDocx } from './docx.ts'
import { looksLikeHtml, readHtml } from './html.ts'
import { LIMITS, TooLargeError, megabytes } from './limits.ts'
import { OleError, checkDoc, oleStreams } from './ole.ts'
import { PdfError, readPdf } from './pdf.ts'
import type { ReadFailure, Reading } from './reading.ts'
import { rowsText } from './rowsText.ts'
import { readText } from './txt.ts'
import { WorkbookError, readPackedWorkbook, readWorkbook } from './xlsx.ts'
import { XmlError } from './xml.ts'
import { ArchiveError } from './zip.ts'

/** Never throws on what the bytes hold: a file that can't be read, or is beyond `LIMITS`, is a failure with its reason. */
export async function readBytes(bytes: Uint8Array, assets: Assets = {}): Promise<Reading | ReadFailure> {
  if (bytes.length > LIMITS.bytes) return { code: 'document-too-large', words: [`${megabytes(bytes.length)} > ${megabytes(LIMITS.bytes)}`] }
  try {
    return await read(bytes, assets)
  } catch (error) {
    if (error instanceof TooLargeError) return { code: 'document-too-large', words: [error.message] }
    if (error instanceof ArchiveError || error instanceof WorkbookError || error instanceof OleError) return { code: error.code, words: [error.message] }
    if (error instanceof XmlError || error instanceof DocxError) return { code: 'document-damaged', words: [error.message] }
    if (error instanceof PdfError) return { code: error.code, words: [error.message] }
    throw error
  }
}

async function read(bytes: Uint8Array, assets: Assets): Promise<Reading | ReadFailure> {
  const kind = detectContent(bytes)
  switch (kind) {
    case 'empty': return { code: 'empty-file', words: [] }
    case 'image': return { code: 'binary-file', words: [] }
    case 'docx': return fromDocument(readDocx(bytes))
    case 'pdf': return fromDocument(await readPdf(bytes, assets))
    case 'xlsx': return fromDocument(readPackedWorkbook(bytes))
    case 'xls': return fromDocument((oleStreams(bytes), readWorkbook(bytes)))
    case 'doc': return fromDoc(bytes, assets)
    case 'locked': return { code: 'document-locked', words: [] }
    case 'ole': return { code: 'format-not-read', words: ['OLE'] }
    case 'rtf': return { code: 'format-not-read', words: ['RTF'] }
    case 'zip': return { code: 'format-not-read', words: ['ZIP'] }
    case 'text-or-unknown': return fromText(bytes)
  }
}

function fromText(bytes: Uint8Array): Reading | ReadFailure {
  const text = readText(bytes)
  if ('code' in text) return { code: ({ empty: 'empty-file', binary: 'binary-file', encoding: 'encoding-unknown' } as const)[text.code], words: [] }
  if (looksLikeHtml(text.text)) return fromDocument(readHtml(text.text))
  return {
    format: 'txt', lines: text.lines, blocks: rowsText(text.lines), locate: lineLocator, wrapped: !text.lines.some((line) => line.text.startsWith('\t')),
    cutOff: text.cutOff, trailingBlank: text.trailingBlank, diagnostics: [],
  }
}

function fromDocument({ format, blocks, pieces, places, diagnostics }: DocumentReading): Reading {
  const tables = blocks.some((block) => block.kind === 'table')
  return {
    format, lines: pieces, blocks: tables ? blocks : null, locate: (number) => places[number]!, wrapped: format === 'pdf', cutOff: false, trailingBlank: Infinity, diagnostics,
  }
}

async function fromDoc(bytes: Uint8Array, { readDoc }: Assets): Promise<Reading | ReadFailure> {
  if (readDoc === undefined) return { code: 'format-not-read', words: ['Word 97 (.doc)'] }
  checkDoc(bytes)
  const lines = docLines(await readDoc(bytes).catch((error: unknown) => {
    throw new DocxError((error as Error).message)
  }))
  if (lines.length === 0) return { code: 'empty-file', words: [] }
  const diagnostics = hasMacros(oleStreams(bytes).map(({ name }) => name)) ? [diagnostic('info', 'macros-not-run', null)] : []
  return { format: 'doc', lines, blocks: null, locate: (paragraph) => ({ paragraph }), wrapped: false, cutOff: false, trailingBlank: Infinity, diagnostics }
}
