import { readFile } from 'node:fs/promises'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import { useSite } from '../support/browser.ts'
import { open, search } from '../support/page.ts'

const site = useSite(() => inject('site'))

/** The data view with its SQL box ready to run. */
async function opened(address = '?view=data') {
  const visitor = await site().visit({ acceptDownloads: true })
  const page = await open(visitor, address)
  await page.waitForSelector('.run:enabled')
  return { ...visitor, page }
}
const box = (page: Page) => page.locator('textarea')
async function run(page: Page, sql: string) {
  await box(page).fill(sql)
  await page.locator('.run').click()
  await page.waitForSelector('[data-rows], [data-trouble]')
}
const cells = (page: Page, row: number) => page.locator(`[role="row"][aria-rowindex="${row + 1}"] [role="cell"]`).allTextContents()
const contentsOf = async (page: Page, act: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

describe('the SQL box', () => {
  test('answers in the page, with types, NULL and exact figures, from the keyboard', async () => {
    const { page } = await opened()
    await box(page).fill("SELECT count(*) AS n, sum(9007199254740993::BIGINT) AS big, NULL AS nothing, '' AS blank, DATE '2024-02-29' AS day FROM projects")
    await box(page).press('Control+Enter')
    await page.waitForSelector('[data-rows="1"]')
    expect(await page.locator('[role="columnheader"]').allTextContents()).toEqual(['行', 'nBIGINT', 'bigHUGEINT', 'nothingINTEGER', 'blankVARCHAR', 'dayDATE'])
    expect(await cells(page, 1)).toEqual(['18', '162129586585337874', 'NULL', '空文本', '2024-02-29'])
    await box(page).press('Tab')
    expect(await page.evaluate(() => document.activeElement?.classList.contains('run'))).toBe(true)
  })

  test('draws only the rows in sight, says what it left out, and opens a row whole', async () => {
    const { page } = await opened()
    await run(page, "SELECT range AS n, repeat('长', 400) AS words FROM range(5000)")
    await page.waitForSelector('[data-rows="1000"]')
    await expect.poll(() => page.locator('.result [role="row"]').count()).toBeGreaterThan(5)
    expect(await page.locator('.result [role="row"]').count()).toBeLessThan(80)
    expect(await page.locator('.cut').textContent()).toMatch(/1,000行/u)
    await page.locator('[data-rows]').evaluate((scroller) => { scroller.scrollTop = scroller.scrollHeight })
    await page.waitForSelector('[role="row"][aria-rowindex="1001"]')
    expect((await cells(page, 1000))[0]).toBe('999')
    await page.locator('[role="row"][aria-rowindex="1001"] button').click()
    expect(await page.locator('.record dd').last().textContent()).toBe('长'.repeat(400))
  })

  test('says in words what is wrong and where, and marks it in the text', async () => {
    const { page } = await opened('?view=data&lang=en')
    await run(page, 'SELECT 1,\n  nam\nFROM projects')
    expect(await page.locator('[data-trouble]').textContent()).toMatch(/no such column.*nam.*Perhaps name.*line 2, column 3/su)
    expect(await page.locator('.paper mark').textContent()).toBe('nam')
    await page.getByRole('button', { name: 'Go there' }).click()
    expect(await box(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('nam')
    await run(page, 'DROP TABLE projects')
    await page.waitForSelector('[data-trouble="readOnly"]')
    await run(page, 'SELECT count(*) FROM projects')
    await page.waitForSelector('[data-rows="1"]')
    expect(await cells(page, 1)).toEqual(['18'])
  })

  test('is cancelled, and the page works on', async () => {
    const { page } = await opened()
    await box(page).fill('SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b')
    await page.locator('.run').click()
    await page.getByRole('button', { name: '取消', exact: true }).click()
    await page.waitForSelector('[data-trouble="cancelled"]')
    await page.getByRole('link', { name: '预算与质量' }).first().click()
    await page.waitForSelector('figure[data-chart="budget-quality"][data-state="ready"]')
  })

  test('fills in what a link says and runs nothing until the reader does', async () => {
    const sql = "SELECT '甲 & 乙' AS a,\n  1 + 1 AS b"
    const { page } = await opened(`?view=data&sql=${encodeURIComponent(sql)}`)
    expect(await box(page).inputValue()).toBe(sql)
    expect(await page.locator('.came').textContent()).toMatch(/尚未运行/u)
    expect(await page.locator('[data-rows], [data-trouble]').count()).toBe(0)
    await page.locator('.run').click()
    await page.waitForSelector('[data-rows="1"]')
    expect(await cells(page, 1)).toEqual(['甲 & 乙', '2'])
    await run(page, 'SELECT 2')
    expect(search(page).get('sql')).toBe('SELECT 2')
    await page.goBack()
    await expect.poll(() => box(page).inputValue()).toBe(sql)
    expect(await page.locator('[data-rows], [data-trouble]').count()).toBe(0)
  })

  test('takes the SQL of any chart, under the filters as they stand', async () => {
    const { page } = await opened('?view=data&sql=@budget-quality&year=2022')
    expect(await box(page).inputValue()).toContain("string_split('2022', ',')")
    await page.locator('.run').click()
    await page.waitForSelector('[data-rows]')
    const rows = Number(await page.locator('[data-rows]').getAttribute('data-rows'))
    await run(page, 'SELECT project_id FROM projects WHERE year = 2022')
    await page.waitForSelector(`[data-rows="${rows}"]`)
    expect(rows).toBeGreaterThan(0)
  })

  test('offers tables and columns, examples, and what was run; a reload keeps that', async () => {
    const { page } = await opened()
    await box(page).fill('SELECT ')
    await page.getByLabel('查找表或列').fill('budget_fen')
    await page.locator('[data-table="projects"]').getByRole('button', { name: '插入 budget_fen' }).click()
    expect(await box(page).inputValue()).toBe('SELECT budget_fen')
    await page.getByRole('tab', { name: '例子' }).click()
    await page.locator('[data-example="money-by-grade"]').click()
    await page.locator('.run').click()
    await page.waitForSelector('[data-rows]')
    await page.reload()
    await page.waitForSelector('.run:enabled')
    await page.getByRole('tab', { name: '历史' }).click()
    await page.locator('.past').first().click()
    expect(await box(page).inputValue()).toContain('GROUP BY grade')
    await page.getByRole('button', { name: '清空历史' }).click()
    expect(await page.locator('.past').count()).toBe(0)
  })

  test('asks for nothing over the network when it runs, whatever is written', async () => {
    const { page } = await opened()
    await run(page, 'SELECT 1')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const sql of ["FROM 'https://example.invalid/x.csv'", "FROM read_parquet('https://example.invalid/x.parquet')", 'INSTALL httpfs']) await run(page, sql)
    expect(asked.filter((url) => !url.startsWith('blob:') && !url.endsWith('favicon.svg'))).toEqual([])
  })
})

describe('verification', () => {
  test('finds every published file as listed', async () => {
    const { page } = await opened()
    await page.locator('.check button').click()
    await page.waitForSelector('[data-verified="same"]')
    expect(await page.locator('[data-check]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['check']))).toEqual(Array.from({ length: await page.locator('[data-file]').count() }, () => 'same'))
  })

  test('finds one changed byte, and says in which file', async () => {
    const { page } = await opened()
    await page.route('**/indicators-*.parquet', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      body[Math.floor(body.length / 2)]! ^= 1
      return route.fulfill({ response, body })
    })
    await page.locator('.check button').click()
    await page.waitForSelector('[data-verified="differs"]')
    expect(await page.locator('[data-file="indicators"] [data-check]').textContent()).toMatch(/不一致/u)
    expect(await page.locator('[data-check="differs"]').count()).toBe(1)
    expect(await page.locator('[data-verified]').textContent()).toMatch(/indicators.*快照编号不一致/su)
  })
})

describe('downloads', () => {
  test('give a table as CSV and all as workbook and archives, with the rows that are listed', async () => {
    const { page } = await opened()
    const csv = await contentsOf(page, () => page.locator('[data-file="projects"]').getByRole('button', { name: /CSV/u }).click())
    expect(csv.name).toMatch(/^projects-[0-9a-f]{8}\.csv$/u)
    const text = csv.bytes.toString('utf8')
    expect(text.startsWith('\uFEFFproject_id,document_id,')).toBe(true)
    const zip = await contentsOf(page, () => page.locator('[data-all="csv"]').click())
    expect(Buffer.from(unzipSync(zip.bytes)['projects.csv']!).toString('utf8')).toBe(text)
    const parquet = unzipSync((await contentsOf(page, () => page.locator('[data-all="parquet"]').click())).bytes)
    const manifest = JSON.parse(strFromU8(parquet['manifest.json']!)) as { files: { name: string; bytes: number }[] }
    expect(Object.keys(parquet).sort()).toEqual(['manifest.json', ...manifest.files.map(({ name }) => name)].sort())
    for (const { name, bytes } of manifest.files) expect(parquet[name]?.length, name).toBe(bytes)
    const workbook = unzipSync((await contentsOf(page, () => page.locator('[data-all="xlsx"]').click())).bytes)
    for (const { table } of JSON.parse(strFromU8(parquet['manifest.json']!)).files as { table: string }[]) expect(strFromU8(workbook['xl/workbook.xml']!)).toContain(`name="${table}"`)
  })

  test('of a result carry its rows', async () => {
    const { page } = await opened()
    await run(page, "SELECT 1 AS n, '=1+1' AS formula, NULL AS nothing")
    await page.locator('[data-export="sql"]').click()
    const csv = await contentsOf(page, () => page.locator('[data-item="csv"]').click())
    expect(csv.bytes.toString('utf8')).toContain("\r\n1,'=1+1,\r\n")
  })
})

test('tables, verification and words stay where the engine cannot run', async () => {
  const { page, url } = await site().visit()
  await page.route('**/*.wasm*', (route) => route.abort())
  await page.goto(`${url}?view=data`)
  await page.waitForSelector('[data-file="projects"]')
  await page.locator('.check button').click()
  await page.waitForSelector('[data-verified="same"]')
  const csv = await contentsOf(page, () => page.locator('[data-file="rules"]').getByRole('button', { name: /CSV/u }).click())
  expect(csv.bytes.length).toBeGreaterThan(1000)
  await page.locator('.run:disabled').waitFor()
})

test('nothing makes the page scroll sideways, from a phone to a wall screen', async () => {
  const { page } = await opened('?view=data&snapshot=sample')
  await page.locator('.run').click()
  await page.waitForSelector('[data-rows]')
  for (const width of [320, 390, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
  }
})
