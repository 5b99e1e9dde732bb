import { describe, expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import { useSite } from '../support/browser.ts'
import { documents, open } from '../support/page.ts'

const site = useSite(() => inject('site'))

const cases: { claim: string; search: string; prepare: (page: Page) => Promise<unknown>; names: RegExp }[] = [
  { claim: 'a snapshot that is not there', search: '?snapshot=no-such', prepare: async () => {}, names: /快照/u },
  {
    claim: 'a table with flipped bytes', search: '', names: /projects-[0-9a-f]{8}\.parquet/u,
    prepare: (page) => page.route('**/projects-*.parquet', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      body[Math.floor(body.length / 2)]! ^= 0xff
      return route.fulfill({ response, body })
    }),
  },
  { claim: 'a table that is gone', search: '', names: /indicators-[0-9a-f]{8}\.parquet/u, prepare: (page) => page.route('**/indicators-*.parquet', (route) => route.fulfill({ status: 404 })) },
  { claim: 'a refused engine', search: '', names: /\.wasm/u, prepare: (page) => page.route('**/*.wasm*', (route) => route.abort()) },
  { claim: 'a worker that is gone', search: '', names: /worker|wasm/u, prepare: (page) => page.route('**/*worker*.js', (route) => route.fulfill({ status: 404 })) },
]

describe('the page says what is wrong, and nothing spins', () => {
  test.each(cases)('with $claim', async ({ search, prepare, names }) => {
    const visitor = await site().visit()
    await prepare(visitor.page)
    const page = await open(visitor, search)
    const alert = await page.locator('[role="alert"]').innerText()
    expect(alert).toMatch(names)
    expect(alert).not.toMatch(/undefined|\[object/u)
    const states = await page.locator('figure[data-chart]').evaluateAll((figures) => figures.map((figure) => (figure as HTMLElement).dataset.state))
    expect(states.filter((state) => state === 'loading')).toEqual([])
    expect(await page.locator('progress').count()).toBe(0)
    expect(visitor.errors).toEqual([])
  })

  test('and the data page still lists its sources without an engine', async () => {
    const visitor = await site().visit()
    await visitor.page.route('**/*.wasm*', (route) => route.abort())
    const page = await open(visitor, '?view=data')
    await page.getByText(documents[0]!.source.name).first().waitFor()
    for (const { source } of documents) expect(await page.locator('main').innerText()).toContain(source.name)
  })

  test('and trying again works once the cause is gone', async () => {
    const visitor = await site().visit()
    await visitor.page.route('**/*.wasm*', (route) => route.abort(), { times: 1 })
    const page = await open(visitor)
    await page.locator('[role="alert"] button').click()
    await page.locator('figure[data-chart="budget-quality"][data-state="ready"]').waitFor()
    expect(await page.locator('[role="alert"]').count()).toBe(0)
  })
})
