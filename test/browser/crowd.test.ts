import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { readAnswers, rowsOf } from '../../src/db/answers.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { CROWD } from '../../src/reference/crowd.ts'
import { useSite } from '../support/browser.ts'
import { writeCrowdSnapshot } from '../support/crowdSnapshot.ts'
import { discover } from '../support/discoverQueries.ts'
import { chart, marks, open, search, settled, updating } from '../support/page.ts'

const PROJECTS = CROWD + 300
/** Nothing a crowd's view draws grows with the crowd. */
const MOST_MARKS = 2500
const MOST_ELEMENTS = 12_000

const folder = join(inject('site'), 'snapshots', 'throng')
// Before the sites are served: a server lists its files once.
beforeAll(async () => {
  await writeCrowdSnapshot(folder, PROJECTS)
  await cp(folder, join(inject('harness'), 'snapshots', 'throng'), { recursive: true })
}, 120_000)
const site = useSite(() => inject('site'))
const harness = useSite(() => inject('harness'))

const queries = new Map(discover(import.meta.glob('../../src/queries/*.ts', { eager: true })).map(({ query }) => [query.name, query]))
const counted = async (page: Page) => Number(/n=([\d,]+)/u.exec(await chart(page, 'budget-quality').locator('figcaption').innerText())?.[1]?.replaceAll(',', ''))

test.each(['overview', 'budget-quality', 'spending', 'recruitment', 'audit'])('%s of a crowd opens without an engine, and in bounds', async (view) => {
  const visitor = await site().visit()
  await visitor.page.route('**/*.wasm*', (route) => route.abort())
  const page = await open(visitor, `?snapshot=throng&view=${view}`)
  const seen = await page.locator('figure[data-chart]').evaluateAll((figures) => figures.map((figure) => [(figure as HTMLElement).dataset.state, Number((figure as HTMLElement).dataset.marks)] as const))
  for (const [state, drawn] of seen) {
    expect(['ready', 'empty']).toContain(state)
    expect(drawn).toBeLessThan(MOST_MARKS)
  }
  expect(await page.locator('main progress, main [aria-busy="true"]').count()).toBe(0)
  expect(await page.locator('*').count()).toBeLessThan(MOST_ELEMENTS)
  expect(visitor.errors).toEqual([])
})

test('the answers published of it are those of the browser’s engine', async () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const answers = (manifest.answers ?? []).flatMap((file) => Object.values(readAnswers(JSON.parse(readFileSync(join(folder, file.name), 'utf8')))))
  for (const name of ['budget-quality-cells', 'spending-spread', 'row-order', 'row-details', 'recruitment-sums']) expect(answers.some(({ query }) => query === name), name).toBe(true)
  const { page, url } = await harness().visit()
  await page.goto(`${url}index.html`)
  await page.waitForFunction(() => 'harness' in globalThis)
  expect(await page.evaluate(() => globalThis.harness.open('throng'))).toBeNull()
  // Those of single departments are asked row by row, which other tests compare.
  const some = answers.filter((_, index) => index < 40 || index % 25 === 0)
  const given = await page.evaluate((questions) => globalThis.harness.bound(questions), some.map(({ query, values }) => ({ query, values })))
  some.forEach((answer, index) => {
    const rows: unknown = JSON.parse(given[index]!.startsWith('[') ? given[index]! : JSON.stringify(given[index]))
    expect(rows, `${answer.query} ${JSON.stringify(answer.values)}`).toEqual(JSON.parse(JSON.stringify(rowsOf(queries.get(answer.query)!, answer), (_, cell: unknown) => (typeof cell === 'bigint' ? String(cell) : cell))))
  })
}, 120_000)

test('the scatter counts it, narrows it to single projects, and its file has every row', async () => {
  const visitor = await site().visit()
  const page = await open(visitor, '?snapshot=throng&view=budget-quality')
  expect(await counted(page)).toBe(PROJECTS)
  expect(await chart(page, 'budget-quality').locator('.density').count()).toBeGreaterThan(4)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart(page, 'budget-quality').locator('[data-export]').click().then(() => page.locator('[data-item="csv"]').click()),
  ])
  const lines = readFileSync(await download.path(), 'utf8').trim().split(/\r?\n/u)
  expect(lines.length).toBeGreaterThanOrEqual(PROJECTS + 1)

  // A part that is no crowd is drawn project by project; giving it up brings the counts back.
  await updating(page, () => page.locator('[data-key="year 2023"]').press('Enter'))
  await settled(page)
  const year = await marks(page, 'budget-quality')
  expect(year).toBeGreaterThan(PROJECTS / 4)
  expect(await counted(page)).toBe(year)
  await updating(page, () => page.locator('[data-key="year 2023"]').press('Enter'))
  await settled(page)
  expect(await counted(page)).toBe(PROJECTS)
  expect(visitor.errors).toEqual([])
})

test('the worklist comes in blocks, turned by keyboard and kept in the address', async () => {
  const visitor = await site().visit()
  const page = await open(visitor, '?snapshot=throng&view=audit')
  const pager = page.locator('nav.pager')
  const first = await pager.getByRole('status').innerText()
  expect(first).toMatch(/1.500/u)
  const row = page.locator('.worklist [data-id]').first()
  const before = await row.getAttribute('data-id')
  await pager.getByRole('button').nth(2).press('Enter')
  await page.waitForFunction((before) => document.querySelector('.worklist [data-id]')?.getAttribute('data-id') !== before, before)
  await settled(page)
  expect(search(page).get('block')).toBe('2')
  expect(await pager.getByRole('status').innerText()).toMatch(/501.1,000/u)
  await page.reload()
  await settled(page)
  expect(await pager.getByRole('status').innerText()).toMatch(/501.1,000/u)
  await page.goBack()
  await page.waitForFunction(() => !location.search.includes('block'))
  await settled(page)
  expect(await pager.getByRole('status').innerText()).toBe(first)
  expect(visitor.errors).toEqual([])
})
