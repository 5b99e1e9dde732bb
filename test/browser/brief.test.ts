import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { useSite } from '../support/browser.ts'
import { departmentIdOf, documents, goTo, open, search } from '../support/page.ts'

const site = useSite(() => inject('site'))

/** Pages of a PDF as Chromium writes them. */
const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/gu)].length
const print = async (page: Page) => pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))

const SELECTIONS = [
  '', '&lang=en', '&snapshot=sample', '&snapshot=sample&lang=en',
  '&year=2024', `&dept=${departmentIdOf(documents[0]!)}&lang=en`,
  '&snapshot=sample&lang=en&year=2023,2024,2025&category=quantity,quality,timeliness,cost,economic,social&rules=V02,V03,V07,C01,C02,D01,B05&amount=1-100000&score=10-100',
]

/** Text that is smaller than 8.5 pt, and text or drawings that reach beyond the sheet. */
function misfits(): string[] {
  const sheet = document.querySelector('[data-brief]')!
  const paper = sheet.getBoundingClientRect()
  const found: string[] = []
  for (const element of sheet.querySelectorAll<HTMLElement | SVGElement>('*')) {
    const box = element.getBoundingClientRect()
    if (box.width === 0 || !element.checkVisibility()) continue
    if (box.bottom > paper.bottom + 1 || box.right > paper.right + 1 || box.left < paper.left - 1) found.push(`beyond the sheet: ${element.outerHTML.slice(0, 100)}`)
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
    const scale = element instanceof SVGTextElement ? Math.hypot(element.getScreenCTM()!.a, element.getScreenCTM()!.b) : 1
    if (own && parseFloat(getComputedStyle(element).fontSize) * scale * 0.75 < 8.5) found.push(`too small: ${element.outerHTML.slice(0, 100)}`)
    if (element.matches('.body') && element.scrollHeight > element.clientHeight + 1) found.push(`cut: ${element.outerHTML.slice(0, 100)}`)
  }
  return found
}

describe('the brief', () => {
  test('is one A4 page, all of it legible and inside, in either language, on either snapshot, with filters and without', async () => {
    const page = await open(await site().visit({ viewport: { width: 1440, height: 900 } }), '?view=brief')
    for (const selection of SELECTIONS) {
      await goTo(page, `?view=brief${selection}`)
      expect(await page.evaluate(misfits), selection).toEqual([])
      expect(await print(page), selection).toBe(1)
    }
  }, 120_000)

  test.each<[string, BrowserContextOptions]>([['a phone', { viewport: { width: 390, height: 844 } }], ['a dark wall screen', { viewport: { width: 2560, height: 1300 }, colorScheme: 'dark' }]])(
    'is one page from %s too', async (_, options) => {
      const page = await open(await site().visit(options), '?view=brief&snapshot=sample')
      expect(await print(page)).toBe(1)
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect(await page.evaluate(misfits)).toEqual([])
    })

  test('counts pages: what is no brief takes more than one', async () => {
    expect(await print(await open(await site().visit(), '?view=method'))).toBeGreaterThan(1)
  })

  test('prints nothing but its sheet', async () => {
    const page = await open(await site().visit({ viewport: { width: 1440, height: 900 } }), '?view=brief&snapshot=sample')
    await page.emulateMedia({ media: 'print' })
    const outside = await page.evaluate(() => [...document.querySelectorAll('body *')]
      .filter((element) => element.closest('[data-brief]') === null && element.querySelector('[data-brief]') === null && element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)))
    expect(outside).toEqual([])
  })

  test('has three figures with a sentence or its reason, a denominator, the source, the snapshot and the address', async () => {
    const page = await open(await site().visit({ viewport: { width: 1440, height: 900 } }), '?view=brief&snapshot=sample&year=2025')
    const charts = await page.locator('[data-brief] figure[data-chart]').evaluateAll((all) => all.map((figure) => [(figure as HTMLElement).dataset.chart, (figure as HTMLElement).dataset.state]))
    expect(charts).toEqual([['budget-quality', 'ready'], ['spending-curves', 'ready'], ['recruitment-shift', 'ready']])
    expect(await page.locator('[data-brief] h3').allTextContents()).toHaveLength(3)
    const text = await page.locator('[data-brief]').innerText()
    expect(text.match(/分母：/gu)).toHaveLength(3)
    expect(text).toContain('2025年')
    expect(text).toContain('虚构')
    expect(text).toMatch(/数据快照 [0-9a-f]{64}/u)
    expect(text).toMatch(/http\S+\?view=brief&year=2025&snapshot=sample/u)
  })

  test('says in words why a chosen year without a document carries no sentence', async () => {
    const page = await open(await site().visit({ viewport: { width: 1440, height: 900 } }), '?view=brief&year=2024')
    expect(await page.locator('[data-brief] h3').allTextContents()).toEqual(Array.from({ length: 3 }, () => '数据不足以支持一句结论：所选范围内无公开文件。'))
    expect(await page.locator('[data-brief] [data-chart]').first().getAttribute('data-state')).toBe('empty')
  })

  test('is reached from the footer with the filters kept', async () => {
    const page = await open(await site().visit(), '?view=spending&year=2022')
    await page.locator('footer a[href*="view=brief"]').first().click()
    expect(search(page).get('year')).toBe('2022')
    expect(await page.locator('[data-brief] .scope').innerText()).toContain('2022年')
  })
})
