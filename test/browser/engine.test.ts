import { describe, expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Harness } from '../support/harness/main.ts'
import { fixtureTables } from '../support/fixtureSnapshot.ts'
import { useSite } from '../support/browser.ts'
import { TABLES, TABLE_NAMES, type Cell } from '../../src/model/tables.ts'

declare global {
  var harness: Harness
}

const site = useSite(() => inject('harness'))

async function harness(prepare: (page: Page) => Promise<unknown> = async () => {}) {
  const { page, url } = await site().visit()
  await prepare(page)
  await page.goto(`${url}index.html`)
  await page.waitForFunction(() => 'harness' in globalThis)
  return page
}

const open = (page: Page, name = 'fixture', timeoutMs?: number) =>
  page.evaluate(([name, timeoutMs]) => globalThis.harness.open(name as string, timeoutMs as number | undefined), [name, timeoutMs])
const phases = (page: Page) => page.evaluate(() => globalThis.harness.statuses.map(({ phase }) => phase))
const raw = (page: Page, sql: string, values: (string | number | boolean | null)[], columns: string[]) =>
  page.evaluate(([sql, values, columns]) => globalThis.harness.raw(sql, values, columns), [sql, values, columns] as const)

/** A cell as the harness prints what the engine returned. */
const printed = (cell: Cell) => (cell === null ? 'object null' : `${typeof cell} ${String(cell)}`)

describe('the browser engine', () => {
  test('holds every table of the snapshot cell for cell, money as int64', async () => {
    const page = await harness()
    expect(await open(page)).toBeNull()
    const { tables } = fixtureTables()
    for (const table of TABLE_NAMES) {
      const columns = TABLES[table].map(({ name }) => name)
      const answer = await raw(page, `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM ${table}`, [], columns)
      expect(answer.error, table).toBeNull()
      const expected = tables[table].map((row) => Object.fromEntries(columns.map((name) => [name, printed(row[name]!)])))
      expect(answer.rows, table).toEqual(expected)
    }
  })

  test('marks engine-ready once and reports the phases up to ready', async () => {
    const page = await harness()
    await open(page)
    expect(await page.evaluate(() => performance.getEntriesByName('engine-ready').length)).toBe(1)
    const seen = await phases(page)
    expect(seen[0]).toBe('snapshot')
    expect(seen.at(-1)).toBe('ready')
    const progress = await page.evaluate(() => globalThis.harness.statuses.flatMap((status) => ('total' in status ? [[status.phase, status.loaded, status.total] as const] : [])))
    for (const [phase, loaded, total] of progress) expect(loaded, `${phase} ${loaded}/${total}`).toBeLessThanOrEqual(total)
    for (const wanted of ['snapshot', 'engine']) {
      const [, loaded, total] = progress.findLast(([phase]) => phase === wanted)!
      expect(loaded, wanted).toBe(total)
      expect(total, wanted).toBeGreaterThan(1000)
    }
  })

  test('fetches its code once, however many snapshots are opened', async () => {
    const asked: string[] = []
    const page = await harness(async (page) => page.on('request', (request) => asked.push(request.url())))
    expect(await open(page)).toBeNull()
    expect(await open(page)).toBeNull()
    expect(asked.filter((url) => url.includes('.wasm'))).toHaveLength(1)
    expect(asked.filter((url) => url.endsWith('manifest.json'))).toHaveLength(2)
    expect((await raw(page, 'SELECT count(*) AS n FROM projects', [], ['n'])).rows).toEqual([{ n: 'bigint 3' }])
  })

  test('binds parameters of each type and never reads them as SQL', async () => {
    const page = await harness()
    await open(page)
    const hostile = "'; DROP TABLE projects; --"
    const { rows, error } = await raw(page, 'SELECT $1 AS t, $2 AS i, $3 AS d, $4 AS b, $5 AS n', [hostile, 7, 0.5, true, null], ['t', 'i', 'd', 'b', 'n'])
    expect(error).toBeNull()
    expect(rows).toEqual([{ t: `string ${hostile}`, i: 'number 7', d: 'number 0.5', b: 'boolean true', n: 'object null' }])
    expect((await raw(page, 'SELECT count(*) AS n FROM projects', [], ['n'])).rows).toEqual([{ n: 'bigint 3' }])
  })

  test('refuses files, hosts and new settings once the tables are in', async () => {
    const page = await harness()
    await open(page)
    expect((await raw(page, "SELECT * FROM read_csv('https://example.invalid/x.csv')", [], [])).error).toMatch(/Permission Error/u)
    expect((await raw(page, 'SET enable_external_access = true', [], [])).error).toMatch(/lock|Cannot change/iu)
    expect((await raw(page, "SET default_order = 'DESC'", [], [])).error).toMatch(/configuration has been locked/u)
  })

  test('answers the next question after a wrong one, which names itself', async () => {
    const page = await harness()
    await open(page)
    const wrong = await raw(page, 'SELECT nothing FROM nowhere', [], [])
    expect(wrong.isQueryError).toBe(true)
    expect(wrong.error).toMatch(/^raw: .*nowhere/u)
    expect((await raw(page, 'SELECT 1 AS a', [], ['a'])).rows).toEqual([{ a: 'number 1' }])
  })

  test('runs every query of src/queries with no extension and no other host', async () => {
    const page = await harness()
    await open(page)
    for (const id of await page.evaluate(() => globalThis.harness.queries)) {
      const { error } = await page.evaluate((id) => globalThis.harness.ask(id), id)
      expect(error, id).toBeNull()
    }
  })
})

describe('a start that fails ends with its name', () => {
  const cases: { claim: string; kind: string; file: RegExp | null; name?: string; prepare: (page: Page) => Promise<unknown> }[] = [
    { claim: 'no snapshot of that name', kind: 'snapshot-missing', file: /^manifest\.json$/u, name: 'no-such', prepare: async () => {} },
    { claim: 'a host that answers with a page', kind: 'snapshot-missing', file: /^manifest\.json$/u, prepare: (page) => page.route('**/manifest.json', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' })) },
    { claim: 'a manifest cut short', kind: 'snapshot-invalid', file: /^manifest\.json$/u, prepare: (page) => page.route('**/manifest.json', (route) => route.fulfill({ body: '{"id":' })) },
    { claim: 'a table that is gone', kind: 'table-missing', file: /^projects-/u, prepare: (page) => page.route('**/projects-*.parquet', (route) => route.fulfill({ status: 404 })) },
    { claim: 'a flipped byte in a table', kind: 'table-corrupt', file: /^indicators-/u, prepare: (page) => page.route('**/indicators-*.parquet', flipByte) },
    { claim: 'a refused wasm', kind: 'engine-blocked', file: /^duckdb-eh.*\.wasm/u, prepare: (page) => page.route('**/*.wasm*', (route) => route.abort()) },
    { claim: 'a wasm that is something else', kind: 'engine-blocked', file: /^duckdb-eh.*\.wasm/u, prepare: (page) => page.route('**/*.wasm*', (route) => route.fulfill({ body: 'blocked by your administrator' })) },
    { claim: 'a worker that is gone', kind: 'engine-blocked', file: /worker|duckdb-eh/u, prepare: (page) => page.route('**/*worker*.js', (route) => route.fulfill({ status: 404 })) },
    { claim: 'WebAssembly forbidden by policy', kind: 'engine-blocked', file: /^duckdb-eh.*\.wasm/u, prepare: (page) => page.route('**/index.html', async (route) => {
      const response = await route.fetch()
      return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "default-src 'self' data: blob:" } })
    }) },
  ]
  test.each(cases)('$claim is $kind', async ({ kind, file, name, prepare }) => {
    const page = await harness(prepare)
    const failure = await open(page, name)
    expect(failure).toMatchObject({ kind })
    if (file !== null) expect(failure?.file).toMatch(file)
    expect(failure?.detail).not.toBe('')
    expect((await phases(page)).at(-1)).toBe('failed')
  })

  test('an engine that cannot be compiled is engine-timeout after the time given', async () => {
    const page = await harness((page) => page.route('**/*.wasm*', (route) => route.fulfill({ body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9, 9, 9]) })))
    expect(await open(page, 'fixture', 1500)).toMatchObject({ kind: 'engine-timeout' })
    expect((await phases(page)).at(-1)).toBe('failed')
  })

  test('a server that stops in the middle of its answer does not keep the page waiting', async () => {
    const page = await harness((page) => page.route('**/manifest.json', () => new Promise(() => {})))
    expect(await open(page, 'fixture', 1000)).toMatchObject({ kind: 'snapshot-missing', detail: expect.stringMatching(/no answer for 1 s/u) })
  })
})

async function flipByte(route: Parameters<Parameters<Page['route']>[1]>[0]) {
  const response = await route.fetch()
  const body = await response.body()
  body[Math.floor(body.length / 2)]! ^= 0xff
  return route.fulfill({ response, body })
}
