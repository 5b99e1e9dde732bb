/** Bytes of any published format → one reading, the format told by content. */
import { lineLocator } from '../blocks.ts'
import { detectContent } from './detect.ts'
import type { DocumentReading } from './document.ts'
import { DocxError, readDocx } from './docx.ts'
import type { ReadFailure, Reading } from './reading.ts'
import { readText } from './txt.ts'
import { ArchiveError } from './zip.ts'

export async function readBytes(bytes: Uint8Array): Promise<Reading | ReadFailure> {
  const kind = detectContent(bytes)
  switch (kind) {
    case 'empty': return { code: 'empty-file', words: [] }
    case 'image': return { code: 'binary-file', words: [] }
    case 'docx': return fromDocument(() => readDocx(bytes))
    case 'pdf': return { code: 'format-not-read', words: ['PDF'] }
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

function fromDocument(read: () => DocumentReading): Reading | ReadFailure {
  try {
    const { format, blocks, pieces, places, diagnostics } = read()
    return { format, lines: pieces, blocks, locate: (number) => places[number]!, wrapped: false, cutOff: false, trailingBlank: Infinity, diagnostics }
  } catch (error) {
    if (error instanceof ArchiveError) return { code: error.code, words: [error.message] }
    if (error instanceof DocxError) return { code: 'document-damaged', words: [error.message] }
    throw error
  }
}
