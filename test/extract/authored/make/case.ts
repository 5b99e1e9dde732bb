/** What a case is made of. */
import type { Part } from './parts.ts'
import type { DocxStyle } from './toDocx.ts'
import type { HtmlStyle } from './toHtml.ts'
import type { PdfStyle } from './toPdf.ts'
import type { Truth } from './truth.ts'

type Sheets = Record<string, Part[]>
export type Made =
  | { as: 'docx'; parts: Part[]; style?: DocxStyle }
  | { as: 'doc'; parts: Part[] }
  /** `docx`: printed from Word by an office program, else from a web page by Chromium. */
  | { as: 'pdf'; parts: Part[]; style?: PdfStyle; docx?: DocxStyle }
  | { as: 'html'; parts: Part[]; style?: HtmlStyle; encoding?: 'gb18030'; around?: (html: string) => string }
  | { as: 'xlsx' | 'xls'; sheets: Sheets }
  /** Written part by part. */
  | { as: 'xlsx'; bytes: Uint8Array }
  | { as: 'txt'; text: string; encoding: 'utf-8' | 'utf-16le' | 'gb18030' }

export interface Case {
  name: string
  made: Made
  truth: Truth
}
