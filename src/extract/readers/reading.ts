import type { Diagnostic, Locator, SourceFormat } from '../../model/targetDocument.ts'
import type { Line } from '../blocks.ts'
import type { MessageCode } from '../messages.ts'
import type { Block } from './document.ts'

/** One document as any reader gives it. */
export interface Reading {
  format: SourceFormat
  /** Printed pieces in order: lines of a text, paragraphs and cells of a document. Numbered from 1. */
  lines: Line[]
  /** Real tables and paragraphs, null where the format has none (text). */
  blocks: Block[] | null
  /** The place of the piece with this number. */
  locate: (number: number) => Locator
  /** Lines are printed lines of a page, so that paragraphs run over them. */
  wrapped: boolean
  /** The source stops inside a character. */
  cutOff: boolean
  /** Blank lines after the last piece; Infinity where the format has a proper end. */
  trailingBlank: number
  diagnostics: Diagnostic[]
}

/** Nothing could be read; `words` go into the message. */
export interface ReadFailure {
  code: MessageCode
  words: string[]
}

export const isFailure = (result: Reading | ReadFailure): result is ReadFailure => 'code' in result
