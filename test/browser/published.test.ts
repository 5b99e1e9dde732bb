import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { readAnswers, rowsOf } from '../../src/db/answers.ts'
import { useSite } from '../support/browser.ts'
import { COMMITTED, committed } from '../support/committed.ts'
import { discover } from '../support/discoverQueries.ts'
import type { Harness } from '../support/harness/main.ts'
import { chart, CHARTS, open, projectsOf, VIEWS } from '../support/page.ts'

declare global {
  var harness: Harness
}

/** Bytes over the wire up to the first chart, all files packed. */
const BUDGET = 150_000

const queries = new Map(discover(import.meta.glob('../../src/queries/*.ts', { eager: true })).map(({ query }) => [query.name, query]))

// Before the harness is served: the server looks at its folder once.
beforeAll(async () => {
  for (const name of COMMITTED) await cp(committed(name).folder, join(inject('harness'), 'snapshots', name), { recursive: true })
})
const harness = useSite(() => inject('harness'))
const site = useSite(() => inject('site'))

const withoutEngine = (page: Page) => page.route('**/*.wasm*', (route) => route.abort())
const states = (page: Page) => page.locator('figure[data-chart]').evaluateAll((figures) => figures.map((figure) => `${(figure as HTMLElement).dataset.chart} ${(figure as HTMLElement).dataset.state}`))

describe.each(COMMITTED)('the answers published with %s', (name) => {
  test('are those of the browser’s engine over the tables', async () => {
    const { folder, manifest } = committed(name)
    const answers = (manifest.answers ?? []).flatMap((file) => Object.values(readAnswers(JSON.parse(readFileSync(join(folder, file.name), 'utf8')))))
    expect(answers.length).toBeGreaterThan(40)
    const { page, url } = await harness().visit()
    await page.goto(`${url}index.html`)
    await page.waitForFunction(() => 'harness' in globalThis)
    expect(await page.evaluate((name) => globalThis.harness.open(name), name)).toBeNull()
    const given = await page.evaluate((questions) => globalThis.harness.bound(questions), answers.map(({ query, values }) => ({ query, values })))
    answers.forEach((answer, index) => {
      const rows: unknown = JSON.parse(given[index]!.startsWith('[') ? given[index]! : JSON.stringify(given[index]))
      expect(rows, `${answer.query} ${JSON.stringify(answer.values)}`).toEqual(rowsOf(queries.get(answer.query)!, answer))
    })
  }, 300_000)
})

describe('without an engine', () => {
  test.each(VIEWS.map((view) => ({ view })))('$view opens with all its charts', async ({ view }) => {
    const visitor = await site().visit()
    await withoutEngine(visitor.page)
    const page = await open(visitor, `?view=${view}`)
    const seen = await states(page)
    expect(seen.filter((state) => !/ (?:ready|empty)$/u.test(state))).toEqual([])
    if (['overview', 'budget-quality', 'spending', 'recruitment'].includes(view)) expect(seen.filter((state) => state.endsWith(' ready')).length).toBeGreaterThan(0)
    expect(await page.locator('main progress, main [aria-busy="true"]').count()).toBe(0)
    expect(visitor.errors).toEqual([])
  })
})

test.each(['zh', 'en'])('the first chart is there within the budget, before any engine or table is asked for (%s)', async (lang) => {
  const visitor = await site().visit()
  const page = await open(visitor, `?lang=${lang}`)
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('.wasm')))
  const { mark, files } = await page.evaluate(() => ({
    mark: performance.getEntriesByName('first-chart')[0]!.startTime,
    files: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
      const { name, startTime, encodedBodySize } = entry as PerformanceResourceTiming
      return { name: name.split('/').pop()!, startTime, bytes: encodedBodySize }
    }),
  }))
  const before = files.filter(({ startTime }) => startTime < mark)
  expect(before.filter(({ name }) => /\.wasm|worker|\.parquet/u.test(name))).toEqual([])
  const listed = before.sort((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `${bytes} ${name}`).join('\n')
  const sum = before.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(sum, listed).toBeLessThanOrEqual(BUDGET)
  expect(sum, listed).toBeGreaterThan(50_000)
})

test('without the published answers the page works by the engine', async () => {
  const visitor = await site().visit()
  let refused = 0
  await visitor.page.route('**/answers-*.json', (route) => {
    refused++
    return route.fulfill({ status: 404 })
  })
  const page = await open(visitor)
  expect(refused).toBeGreaterThan(0)
  for (const name of CHARTS) await chart(page, name).and(page.locator('[data-state="ready"]')).waitFor()
  expect(Number(await chart(page, 'budget-quality').getAttribute('data-marks'))).toBe(projectsOf())
  expect(await page.locator('[role="alert"]').count()).toBe(0)
  expect(visitor.errors).toEqual([])
})

test('with answers that were altered on the way it shows what the engine says', async () => {
  const visitor = await site().visit()
  await visitor.page.route('**/answers-overview-*.json', async (route) => {
    const response = await route.fetch()
    return route.fulfill({ response, body: (await response.text()).replaceAll(/"name":/gu, '"named":').replaceAll('1', '2') })
  })
  const page = await open(visitor)
  expect(Number(await chart(page, 'budget-quality').getAttribute('data-marks'))).toBe(projectsOf())
  expect(await page.evaluate(() => performance.getEntriesByName('engine-ready').length)).toBe(1)
})
