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

/** Adds /Rotate to every page and sets the file's table of offsets right again. */
function withRotation(bytes: Uint8Array): Uint8Array {
  const added = '/Rotate 270\n'
  const before = Buffer.from(bytes).toString('latin1')
  const pages = [...before.matchAll(/<<\/Type \/Page\n/gu)].map((match) => match.index + 2)
  if (pages.length === 0) throw new Error('no page in the PDF')
  const moved = (offset: number) => offset + pages.filter((page) => page < offset).length * added.length
  const table = before.lastIndexOf('\nxref\n') + 1
  const offsets = before.slice(table).replace(/^(\d{10})(?= \d{5} n)/gmu, (offset) => String(moved(Number(offset))).padStart(10, '0')).replace(/(startxref\n)(\d+)/u, (_, word: string, offset: string) => word + moved(Number(offset)))
  let body = ''
  let from = 0
  for (const page of pages) {
    body += before.slice(from, page) + added
    from = page
  }
  return new Uint8Array(Buffer.from(body + before.slice(from, table) + offsets, 'latin1'))
}

function withoutDates(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(/\(D:\d{14}/gu, '(D:20310101000000'), 'latin1'))
}
