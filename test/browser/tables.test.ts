import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { openNative } from '../../src/db/node.ts'
import { asText } from '../../src/db/decode.ts'
import { defineQuery } from '../../src/db/sql.ts'
import { committed, parametersOf, type Ids } from '../support/committed.ts'
import { discover } from '../support/discoverQueries.ts'
import type { Harness } from '../support/harness/main.ts'
import { LARGE, largeProject, writeLargeSnapshot } from '../support/largeSnapshot.ts'
import { useSite } from '../support/browser.ts'

declare global {
  var harness: Harness
}

const queries = discover(import.meta.glob('../../src/queries/*.ts', { eager: true }))
let largeBytes = 0

// Before the site is served: the server looks at its folder once.
beforeAll(async () => {
  const snapshots = join(inject('harness'), 'snapshots')
  await cp(committed('sample').folder, join(snapshots, 'sample'), { recursive: true })
  largeBytes = (await writeLargeSnapshot(join(snapshots, 'large'))).bytes
})
const site = useSite(() => inject('harness'))

interface Fetched {
  table: string
  range: boolean
  bytes: number
}

/** The harness with a snapshot open, and the Parquet files it fetches. */
async function opened(name: string, wholeBytes?: number, prepare: (page: Page) => Promise<unknown> = async () => {}) {
  const { page, url } = await site().visit()
  const fetched: Fetched[] = []
  page.on('response', (response) => {
    const [, table] = /\/([a-z_]+)-[0-9a-f]{8}\.parquet$/u.exec(response.url()) ?? []
    if (table !== undefined) fetched.push({ table, range: response.status() === 206, bytes: Number(response.headers()['content-length']) })
  })
  await prepare(page)
  await page.goto(`${url}index.html`)
  await page.waitForFunction(() => 'harness' in globalThis)
  const failure = await page.evaluate(([name, wholeBytes]) => globalThis.harness.open(name, 30_000, wholeBytes ?? undefined), [name, wholeBytes ?? null] as const)
  expect(failure).toBeNull()
  return { page, fetched, bytes: () => fetched.reduce((sum, one) => sum + one.bytes, 0), tables: () => [...new Set(fetched.map(({ table }) => table))].sort() }
}

async function raw(page: Page, sql: string, values: (string | number)[], columns: string[], only?: { indicators: { column: string; value: string } }) {
  const { rows, error } = await page.evaluate(([sql, values, columns, only]) => globalThis.harness.raw(sql, values, columns, only), [sql, values, columns, only] as const)
  expect(error).toBeNull()
  return rows
}

describe('tables read by parts', () => {
  test('give every question the rows that whole tables give', async () => {
    const engine = await openNative(committed('sample').pathOf)
    const ids = async (sql: string) => (await engine.ask(defineQuery<null, { id: string }>({ name: 'ids', sql, bind: () => [], row: { id: asText } }), null)).map(({ id }) => id)
    const real: Ids = {
      projects: await ids('SELECT project_id AS id FROM projects ORDER BY finding_count DESC, project_id LIMIT 1'),
      indicators: await ids('SELECT indicator_id AS id FROM indicators ORDER BY indicator_id LIMIT 1'),
      findings: await ids('SELECT finding_id AS id FROM findings ORDER BY indicator_id IS NULL, finding_id LIMIT 1'), rules: [],
      documents: await ids('SELECT DISTINCT document_id AS id FROM recruitment_goals ORDER BY id'), goals: await ids('SELECT goal_id AS id FROM recruitment_goals ORDER BY id LIMIT 1'),
      plans: await ids('SELECT DISTINCT plan_key AS id FROM projects WHERE plan_key IS NOT NULL ORDER BY id'),
    }
    await engine.close()
    const [whole, parts] = [await opened('sample'), await opened('sample', 0)]
    let rows = 0
    for (const { module, query, sample } of queries) {
      // The sample, and the last: all narrowings together, or the last of the ids under weights of one's own.
      for (const params of [sample, parametersOf({ sample }, real).at(-1)]) {
        const ask = ({ page }: typeof whole) => page.evaluate(([id, params]) => globalThis.harness.ask(id, params), [`${module}:${query.name}`, params] as const)
        const [expected, answer] = [await ask(whole), await ask(parts)]
        expect(expected.error, query.name).toBeNull()
        expect(answer, query.name).toEqual(expected)
        rows += (JSON.parse(expected.rows!) as unknown[]).length
      }
    }
    expect(rows).toBeGreaterThan(500)
    expect(parts.fetched.filter(({ range }) => !range)).toEqual([])
  }, 180_000)

  test('are fetched when a question names them, and nothing else is', async () => {
    const { page, fetched, tables } = await opened('large', 0)
    expect(fetched).toEqual([])
    await raw(page, 'SELECT count(*) AS n FROM projects WHERE budget_fen > $1', [0], ['n'])
    expect(tables()).toEqual(['projects'])
    expect(fetched.every(({ range }) => range)).toBe(true)
  })

  test('cost the bytes of the columns that are named, each once', async () => {
    const { page, fetched, bytes, tables } = await opened('large', 2_000_000)
    expect(largeBytes).toBeGreaterThan(5_000_000)
    expect(await raw(page, 'SELECT count(*) AS n, count(DISTINCT project_id) AS p FROM indicators', [], ['n', 'p'])).toEqual([{ n: `bigint ${LARGE.rows}`, p: `bigint ${LARGE.rows / LARGE.perProject}` }])
    expect(tables()).toEqual(['indicators'])
    expect(bytes()).toBeLessThan(largeBytes / 4)
    const before = fetched.length
    await raw(page, 'SELECT max(project_id) AS p FROM indicators', [], ['p'])
    expect(fetched.length).toBe(before)
    expect(await raw(page, 'SELECT count(DISTINCT description) AS d FROM indicators', [], ['d'])).toEqual([{ d: `bigint ${LARGE.rows}` }])
    expect(bytes()).toBeGreaterThan(largeBytes / 2)
    expect(bytes()).toBeLessThan(largeBytes * 1.1)
  })

  test('are counted when a question names no column', async () => {
    const { page } = await opened('large', 2_000_000)
    expect(await raw(page, 'SELECT count(*) AS n FROM indicators', [], ['n'])).toEqual([{ n: `bigint ${LARGE.rows}` }])
  })

  test('cost one row group where a question is of one project', async () => {
    const { page, fetched, bytes } = await opened('large', 2_000_000)
    const sql = 'SELECT count(*) AS n, count(DISTINCT description) AS d, min(indicator_id) AS i FROM indicators WHERE project_id = $1'
    const of = (n: number) => raw(page, sql, [largeProject(n)], ['n', 'd', 'i'], { indicators: { column: 'project_id', value: largeProject(n) } })
    const answer = (n: number) => [{ n: `bigint ${LARGE.perProject}`, d: `bigint ${LARGE.perProject}`, i: `string ${largeProject(n)}-00` }]
    expect(await of(3)).toEqual(answer(3))
    const first = bytes()
    expect(first).toBeLessThan(largeBytes / 4)
    const requests = fetched.length
    expect(await of(4)).toEqual(answer(4))
    expect(fetched.length).toBe(requests)
    const far = LARGE.rows / LARGE.perProject / 2
    expect(await of(far)).toEqual(answer(far))
    expect(bytes() - first).toBeLessThan(largeBytes / 6)
    expect(await of(9_999_999)).toEqual([{ n: 'bigint 0', d: 'bigint 0', i: 'object null' }])
    // What was a part becomes the whole, and stays right for the part.
    expect(await raw(page, 'SELECT count(DISTINCT indicator_id) AS n FROM indicators', [], ['n'])).toEqual([{ n: `bigint ${LARGE.rows}` }])
    expect(await of(3)).toEqual(answer(3))
  })

  test('come whole from a server that knows no ranges, in one request', async () => {
    const { page, fetched } = await opened('large', 2_000_000, (page) => page.route('**/indicators-*.parquet', async (route) => {
      const headers = { ...route.request().headers() }
      delete headers['range']
      await route.fulfill({ response: await route.fetch({ headers }) })
    }))
    for (const column of ['project_id', 'level1']) await raw(page, `SELECT count(DISTINCT ${column}) AS n FROM indicators`, [], ['n'])
    expect(await raw(page, 'SELECT count(DISTINCT description) AS d FROM indicators', [], ['d'])).toEqual([{ d: `bigint ${LARGE.rows}` }])
    expect(fetched.map(({ range }) => range)).toEqual([false])
  })
})

test('an engine that goes down has its tables laid in again, and answers', async () => {
  const { page, fetched } = await opened('large', 2_000_000, (page) => page.addInitScript(() => {
    const Native = globalThis.Worker
    const workers: Worker[] = []
    Object.assign(globalThis, { workers, Worker: class extends Native {
      constructor(...given: ConstructorParameters<typeof Native>) {
        super(...given)
        workers.push(this)
      }
    } })
  }))
  const both = 'SELECT (SELECT count(*) FROM projects) AS p, (SELECT count(DISTINCT project_id) FROM indicators) AS i'
  const answer = await raw(page, both, [], ['p', 'i'])
  const small = fetched.filter(({ table }) => table === 'projects').length
  await page.evaluate(() => (globalThis as unknown as { workers: Worker[] }).workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'memory access out of bounds' })))
  expect(await raw(page, both, [], ['p', 'i'])).toEqual(answer)
  expect(await page.evaluate(() => (globalThis as unknown as { workers: Worker[] }).workers.length)).toBe(2)
  expect(fetched.filter(({ table }) => table === 'projects').length).toBe(small)
})
