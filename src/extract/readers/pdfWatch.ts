/** Keeps one PDF's reading within bounds: operators and glyphs over all its pages. */
import type { PDFPageProxy } from 'pdfjs-dist'
import { LIMITS, within } from './limits.ts'

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

export class PdfWatch {
  private operators = 0
  private glyphCount = 0

  /** A page's operators. Throws TooLargeError. */
  async operatorsOf(page: PDFPageProxy): Promise<OperatorList> {
    const list = await page.getOperatorList()
    this.operators += list.fnArray.length
    within(LIMITS.pdfOperators, this.operators, 'PDF 操作/operators')
    return list
  }

  /** Counts glyphs about to be read. Throws TooLargeError. */
  glyphs(count: number): void {
    this.glyphCount += count
    within(LIMITS.pdfGlyphs, this.glyphCount, '字/characters')
  }
}
