import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { readCsv } from '../paper/make.ts'
import { useSite } from '../support/browser.ts'
import { chart, open } from '../support/page.ts'

const site = useSite(() => inject('site'))

const menuOf = (place: Locator) => place.locator('[data-export]')

/** Opens the menu of a figure and leaves it open. */
async function opened(page: Page, place: Locator): Promise<void> {
  await menuOf(place).click()
  await page.locator('[role="menuitem"]').first().waitFor()
}

/** The file an entry yields. */
async function saved(page: Page, place: Locator, item: string): Promise<{ name: string; bytes: Buffer }> {
  await opened(page, place)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-item="${item}"]`).click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const arrayBuffer = (bytes: Buffer) => new Uint8Array(bytes).buffer

/** Size of a picture, and how many colours there are in it, as the browser decodes it. */
const decoded = (page: Page, bytes: Buffer) => page.evaluate(async (base64) => {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  return { width: bitmap.width, height: bitmap.height, colours: new Set(new Uint32Array(data.buffer)).size }
}, bytes.toString('base64'))

/** The words of a drawing as the browser parses it, its size, and whether it draws as an image by itself. */
const parsed = (page: Page, bytes: Buffer) => page.evaluate(async (svg) => {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return {
    root: documentElement.localName, texts: [...documentElement.querySelectorAll('text:not([aria-hidden])')].map(({ textContent }) => textContent),
    width: Number(documentElement.getAttribute('width')), height: Number(documentElement.getAttribute('height')), natural: image.naturalWidth,
  }
}, bytes.toString('utf8'))

const CASES = [
  ['budget-quality', '?view=budget-quality'], ['spending-curves', '?view=spending'], ['spending-curves', '?view=spending&level=department&unit=wan&lang=en'],
  ['recruitment-shift', '?view=recruitment&snapshot=sample'], ['recruitment-funnel', '?view=recruitment'], ['target-changes', '?view=compare&snapshot=sample'],
] as const

describe('what a figure shows can be taken away', () => {
  test.each(CASES)('%s of %s in every format, each of which opens and holds the same', async (name, search) => {
    const visitor = await site().visit()
    const page = await open(visitor, search)
    const figure = chart(page, name)
    const heading = await figure.locator('h2').innerText()

    const csv = await saved(page, figure, 'csv')
    expect(csv.name).toMatch(new RegExp(`^${name}_[0-9a-f]{12}[^/]*\\.csv$`, 'u'))
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const lines = readCsv(csv.bytes.toString('utf8'))
    expect(lines.length).toBeGreaterThan(1)

    const xlsx = read((await saved(page, figure, 'xlsx')).bytes, { type: 'buffer' })
    expect(xlsx.SheetNames.length).toBe(2)
    expect(utils.sheet_to_json<unknown[]>(xlsx.Sheets[xlsx.SheetNames[0]!]!, { header: 1 })[0]).toEqual(lines[0])
    expect(utils.sheet_to_json(xlsx.Sheets[xlsx.SheetNames[0]!]!).length).toBe(lines.length - 1)

    const parquet = arrayBuffer((await saved(page, figure, 'parquet')).bytes)
    expect((await parquetReadObjects({ file: parquet })).length).toBe(lines.length - 1)
    const told = Object.fromEntries((await parquetMetadataAsync(parquet)).key_value_metadata!.map(({ key, value }) => [key, value]))
    expect(told).toMatchObject({ title: heading, snapshot_id: expect.stringMatching(/^[0-9a-f]{64}$/u), address: page.url(), fictional: String(search.includes('sample')) })

    const drawing = await parsed(page, (await saved(page, figure, 'svg')).bytes)
    expect(drawing).toMatchObject({ root: 'svg', natural: Math.round(drawing.width) })
    const words = drawing.texts.join('').replaceAll(/\s/gu, '')
    for (const word of [heading, told['snapshot_id']!.slice(0, 12)]) expect(words).toContain(word.replaceAll(/\s/gu, ''))
    expect(words.includes('虚构')).toBe(search.includes('sample'))

    const png = await saved(page, figure, 'png')
    const { width, height, colours } = await decoded(page, png.bytes)
    expect([width, height]).toEqual([Math.round(drawing.width * 2), Math.round(drawing.height * 2)])
    expect(colours).toBeGreaterThan(20)
    expect(await figure.locator('.export [role="status"]').innerText()).toContain(png.name)
    expect(visitor.errors).toEqual([])
  }, 120_000)

  test('a chart that is a table offers no picture', async () => {
    const page = await open(await site().visit(), '?view=overview')
    await opened(page, chart(page, 'coverage'))
    expect(await page.locator('[role="menuitem"]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['item']))).toEqual(['csv', 'xlsx', 'parquet', 'link', 'sql'])
  })

  test.each([
    ['department-scores', '?view=overview'], ['attention', '?view=overview'], ['compare-measures', '?view=compare&snapshot=sample'],
    ['rules', '?view=method'], ['documents', '?view=data'], ['departments', '?view=data'],
  ])('%s of %s, a table, has the same menu', async (name, search) => {
    const visitor = await site().visit()
    const page = await open(visitor, search)
    const place = page.locator('.export', { has: page.locator(`[data-export="${name}"]`) })
    const [heads, ...rows] = readCsv((await saved(page, place, 'csv')).bytes.toString('utf8'))
    expect(heads!.length).toBeGreaterThan(3)
    expect(rows.length).toBeGreaterThan(0)
    expect(visitor.errors).toEqual([])
  })

  test('of a selection, the rows are those selected, and figure, file and name say so', async () => {
    const page = await open(await site().visit(), '?view=budget-quality&year=2022&amount=100-')
    const figure = chart(page, 'budget-quality')
    expect(await figure.locator('.source').innerText()).toMatch(/2项条件.*2022年.*≥100万元/u)
    const { name, bytes } = await saved(page, figure, 'csv')
    expect(name).toMatch(/_year-2022_amount-100-\.csv$/u)
    const [heads, ...rows] = readCsv(bytes.toString('utf8'))
    const [year, budget] = [heads!.indexOf('年份'), heads!.indexOf('预算数（万元）')]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => row[year] !== '2022' || Number(row[budget]) < 100)).toEqual([])
  })

  test('the fictional sample says in its picture that it is made up, also in English', async () => {
    const page = await open(await site().visit(), '?view=budget-quality&snapshot=sample&lang=en')
    const { texts } = await parsed(page, (await saved(page, chart(page, 'budget-quality'), 'svg')).bytes)
    expect(texts.join(' ')).toContain('虚构')
  })
})

describe('the menu', () => {
  test('is worked by keyboard alone: opened, walked, closed, and the focus returns', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    const button = menuOf(chart(page, 'budget-quality'))
    await button.focus()
    await page.keyboard.press('ArrowDown')
    await page.locator('[role="menu"]').waitFor()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await page.waitForFunction(() => document.activeElement?.closest('[role="menu"]') !== null)
    await page.keyboard.press('End')
    await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset['item'] === 'sql')
    await page.keyboard.press('Escape')
    await page.locator('[role="menu"]').waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await button.getAttribute('aria-expanded')).toBe('false')
  })

  test('copies the link with the whole state', async () => {
    const visitor = await site().visit({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await open(visitor, '?view=budget-quality&year=2022')
    await opened(page, chart(page, 'budget-quality'))
    await page.locator('[data-item="link"]').click()
    await page.waitForFunction(() => document.querySelector('.export [role="status"]')?.textContent !== '')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  test('shows the link selected where the clipboard refuses, and closes back to its button', async () => {
    const { page, url } = await site().visit()
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } }))
    await open({ page, url, foreign: [], errors: [] }, '?view=budget-quality&year=2022')
    const figure = chart(page, 'budget-quality')
    await opened(page, figure)
    await page.locator('[data-item="link"]').click()
    const field = page.locator('[data-dialog="link"] input')
    await field.waitFor()
    expect(await field.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart!, input.selectionEnd!))).toBe(page.url())
    await page.keyboard.press('Escape')
    await page.locator('[data-dialog]').waitFor({ state: 'detached' })
    expect(await menuOf(figure).evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('shows the SQL with its parameters, and leads to the SQL box', async () => {
    const page = await open(await site().visit(), '?view=budget-quality&year=2022')
    await opened(page, chart(page, 'budget-quality'))
    await page.locator('[data-item="sql"]').click()
    const dialog = page.locator('[data-dialog="sql"]')
    await dialog.waitFor()
    expect(await dialog.locator('pre').first().innerText()).toContain('FROM projects p')
    expect(await dialog.locator('dl dd').first().innerText()).toBe('2022')
    expect(await dialog.locator('a').getAttribute('href')).toContain('view=data&')
  })

  test('is not printed', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    await page.emulateMedia({ media: 'print' })
    expect(await menuOf(chart(page, 'budget-quality')).isVisible()).toBe(false)
  })
})
