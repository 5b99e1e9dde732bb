import { type Browser, chromium } from 'playwright-core'
import type { Part } from './parts.ts'
import { type HtmlStyle, toHtml } from './toHtml.ts'

export interface PdfStyle extends HtmlStyle {
  landscape?: boolean
  /** Page numbers as published: `- 3 -`. */
  pageNumbers?: boolean
  /** Pages drawn lying on their side and turned by the viewer (/Rotate). */
  turned?: boolean
  margin?: string
}

let browser: Promise<Browser> | null = null
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const closeBrowser = async () => (await browser)?.close()

export async function toPdf(parts: readonly Part[], { landscape = false, pageNumbers = false, turned = false, margin = '18mm', ...style }: PdfStyle = {}): Promise<Uint8Array> {
  browser ??= chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] })
  const page = await (await browser).newPage()
  // On its side: the sheet is upright, its words run downwards, and the viewer turns it back.
  const css = turned ? `${style.css ?? ''} html { writing-mode: horizontal-tb } body { width: 240mm; transform-origin: 0 0; transform: rotate(90deg) translate(0, -170mm) }` : (style.css ?? '')
  await page.setContent(toHtml(parts, { ...style, css }))
  const bytes = new Uint8Array(await page.pdf({
    format: 'A4', landscape: landscape && !turned, margin: { top: margin, bottom: margin, left: margin, right: margin },
    tagged: false, displayHeaderFooter: pageNumbers, headerTemplate: '<span></span>',
    footerTemplate: '<div style="width:100%;text-align:center;font-size:8pt">- <span class="pageNumber"></span> -</div>',
  }))
  await page.close()
  return withoutDates(turned ? withRotation(bytes) : bytes)
}

/** Same length, so that the file's table of offsets stays right. */
function patched(bytes: Uint8Array, pattern: RegExp, by: (found: string) => string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  if (!pattern.test(text)) throw new Error(`no ${pattern} in the PDF`)
  return new Uint8Array(Buffer.from(text.replace(pattern, (found) => by(found).padEnd(found.length).slice(0, found.length)), 'latin1'))
}

const withRotation = (bytes: Uint8Array) => patched(bytes, /\/StructParents \d+\n?/gu, () => '/Rotate 270')
const withoutDates = (bytes: Uint8Array) => patched(bytes, /\(D:\d{14}[^)]*\)/gu, (found) => `(D:20310101000000${found.slice(17)}`)
