/** Keeps one PDF's reading within bounds: operators, glyphs and, as a last resort, time. */
import type { PDFPageProxy } from 'pdfjs-dist'
import { LIMITS, TooLargeError, within } from './limits.ts'

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>
/** pdfjs gathers a page's operators here while it reads; looked at, never changed. */
type Gathering = { _intentStates?: Map<unknown, { operatorList?: { fnArray: unknown[] } | null }> }

const LOOK_EVERY = 50

export class PdfWatch {
  private operators = 0
  private glyphCount = 0
  private readonly start = Date.now()

  /** A page's operators; a page that calls itself over and over is left as soon as it is beyond the limits. Throws TooLargeError. */
  async operatorsOf(page: PDFPageProxy): Promise<OperatorList> {
    let timer: ReturnType<typeof setInterval> | undefined
    const tooLarge = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        try {
          const states = (page as unknown as Gathering)._intentStates?.values() ?? []
          for (const { operatorList } of states) this.check(operatorList?.fnArray.length ?? 0)
          this.check(0)
        } catch (error) {
          reject(error as TooLargeError)
        }
      }, LOOK_EVERY)
    })
    try {
      const list = await Promise.race([page.getOperatorList(), tooLarge])
      this.check(list.fnArray.length)
      this.operators += list.fnArray.length
      return list
    } finally {
      clearInterval(timer)
    }
  }

  /** Counts glyphs about to be read. Throws TooLargeError. */
  glyphs(count: number): void {
    this.glyphCount += count
    within(LIMITS.pdfGlyphs, this.glyphCount, '字/characters')
  }

  private check(more: number): void {
    within(LIMITS.pdfOperators, this.operators + more, 'PDF 操作/operators')
    if (Date.now() - this.start > LIMITS.pdfSeconds * 1000) throw new TooLargeError(`> ${LIMITS.pdfSeconds} s`)
  }
}
