import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { writeFixtureSnapshot } from '../support/fixtureSnapshot.ts'
import { useOwnServer } from '../support/ownServer.ts'
import { filesOf } from '../support/run.ts'

const server = useOwnServer()
/** Milliseconds: each of these opens the page several times with its engine. */
const LONG = 120_000
let folder: string
/** The built site, and the same as another build would be: every part of another name, none of the old ones there. */
let first: string
let second: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-'))
  first = join(folder, 'first')
  second = join(folder, 'second')
  for (const site of [first, second]) await cp(inject('site'), site, { recursive: true, filter: (path) => !/[\\/]embeds$|\.(?:br|gz)$/u.test(path) })
  await rebuild(second)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Renames all parts of a site and its build, as other contents would. */
async function rebuild(site: string): Promise<void> {
  const files = await filesOf(site)
  const scripts = [...files.keys()].filter((name) => /^assets\/.*\.(?:js|css)$/u.test(name))
  const hashes = new Map(scripts.map((name) => /-([\w-]{8})\.\w+$/u.exec(name)![1]!).map((hash) => [hash, `zz${hash.slice(2)}`]))
  const id = buildOf(files.get('index.html')!.toString('utf8'))
  const all = new RegExp([...hashes.keys(), id].join('|'), 'gu')
  for (const [name, content] of files) {
    if (/\.(?:br|gz)$/u.test(name)) await rm(join(site, name))
    else if (/\.(?:js|css|html)$/u.test(name)) await writeFile(join(site, name), content.toString('utf8').replace(all, (text) => hashes.get(text) ?? [...id].reverse().join('')))
  }
  for (const name of scripts) await rename(join(site, name), join(site, name.replace(/-([\w-]{8})(\.\w+)$/u, (_, hash: string, extension: string) => `-${hashes.get(hash)}${extension}`)))
}

const buildOf = (html: string) => /<meta name="build" content="([0-9a-f]{16})"/u.exec(html)![1]!
const build = (page: Page) => page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content)

/** Until a condition holds in the page. `waitForFunction` takes a promise for a yes. */
async function until<Told>(page: Page, condition: (told: Told) => Promise<boolean>, told: Told): Promise<void> {
  while (!(await page.evaluate(condition as (told: unknown) => Promise<boolean>, told))) await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve) }))
}

/** Until the charts are drawn and SQL answers. */
async function drawn(page: Page): Promise<void> {
  await page.locator('figure[data-chart="budget-quality"][data-state="ready"]').waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0)
}

/** Until a worker answers this page, and the engine and every table the manifest lists are kept. */
async function kept(page: Page, snapshot = 'default'): Promise<void> {
  await page.evaluate(async (snapshot) => {
    const { controller } = navigator.serviceWorker
    if (controller === null) await new Promise((resolve) => { navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }) })
    const manifest = new URL(`snapshots/${snapshot}/manifest.json`, document.baseURI)
    const { files } = await (await fetch(manifest)).json() as { files: { name: string }[] }
    const engine = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).map(({ name }) => name)
    const wanted = [...files.map(({ name }) => new URL(name, manifest).href), ...engine]
    while ((await Promise.all(wanted.map((url) => caches.match(url)))).includes(undefined)) await new Promise((resolve) => { requestAnimationFrame(resolve) })
  }, snapshot)
}

test('a visited snapshot opens without a network, and the engine answers', async () => {
  const url = await server.show(first)
  const page = await server.page()
  await page.goto(url)
  await drawn(page)
  await kept(page)
  await server.show(null)
  await page.goto(`${url}?view=budget-quality`)
  await drawn(page)
  await page.locator('input[name="year"]').first().check()
  await page.waitForFunction(() => performance.getEntriesByName('update', 'measure').length > 0)
  expect(await page.locator('figure[data-chart="budget-quality"]').getAttribute('data-state')).toBe('ready')
  expect(await page.locator('[role="alert"]').count()).toBe(0)
})

test('an open page keeps the parts of its own build when the site is built anew, the next visit has the new ones', async () => {
  const url = await server.show(first)
  const page = await server.page()
  await page.goto(url)
  await drawn(page)
  await kept(page)
  const [own, other] = [buildOf(await readFile(join(first, 'index.html'), 'utf8')), buildOf(await readFile(join(second, 'index.html'), 'utf8'))]
  await server.show(second)
  // A part of its build that the page has not asked for yet and that the server has no more.
  const later = [...(await filesOf(first)).keys()].find((name) => /^assets\/SqlWorkbench-.*\.js$/u.test(name))!
  expect((await fetch(new URL(later, url))).status).toBe(404)
  expect(await page.evaluate(async (url) => (await fetch(url)).status, new URL(later, url).href)).toBe(200)
  expect(await build(page)).toBe(own)

  const next = await page.context().newPage()
  await next.goto(url)
  await drawn(next)
  expect(await build(next)).toBe(other)
  await until(next, async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    // A browser looks for a new worker at a visit, and again at the next where it could not fetch all of the build.
    if (registration !== undefined && registration.installing === null && registration.waiting === null) await registration.update()
    return registration?.waiting?.state === 'installed'
  }, null)
  // While pages are open, the network's absence still gives the build that is whole.
  await server.show(null)
  await next.reload()
  await drawn(next)
  expect(await build(next)).toBe(own)
  await server.show(second)

  await page.close()
  await next.goto(new URL('/', url).href)
  await until(next, async (url) => {
    const registration = await navigator.serviceWorker.getRegistration(url)
    return registration?.waiting === null && registration.active?.state === 'activated'
  }, url)
  await next.goto(url)
  await drawn(next)
  expect((await next.evaluate(() => caches.keys())).filter((name) => name.includes('build')).join()).toContain(other)
  await kept(next)
  await server.show(null)
  await next.reload()
  await drawn(next)
  expect(await build(next)).toBe(other)
}, LONG)

test('a new snapshot is shown at once when there is a network, and the old one\'s files are given up', async () => {
  const site = join(folder, 'renewed')
  await cp(first, site, { recursive: true })
  const url = await server.show(site)
  const page = await server.page()
  await page.goto(url)
  await drawn(page)
  await kept(page)
  const tables = () => page.evaluate(async () => (await (await caches.open((await caches.keys()).find((name) => name.endsWith('snapshots'))!)).keys()).map(({ url }) => url).filter((url) => url.includes('/projects-')))
  const [before] = await tables()
  await server.show(null)
  await rm(join(site, 'snapshots', 'default'), { recursive: true })
  const { id } = await writeFixtureSnapshot(join(site, 'snapshots', 'default'))
  await server.show(site)
  await page.reload()
  await drawn(page)
  expect(await page.locator('footer').innerText()).toContain(id.slice(0, 12))
  await kept(page)
  await until(page, async (before) => await caches.match(before) === undefined, before!)
  expect(await tables()).toHaveLength(1)
}, LONG)

test('verification asks the server, not what is kept', async () => {
  const site = join(folder, 'tampered')
  await cp(first, site, { recursive: true })
  const url = await server.show(site)
  const page = await server.page()
  await page.goto(`${url}?view=data`)
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0)
  await kept(page)
  const name = [...(await filesOf(site)).keys()].find((name) => /^snapshots\/default\/projects-/u.test(name))!
  const content = await readFile(join(site, name))
  content[100]! ^= 0xff
  // A file of its own: the pinned snapshot shares the content.
  await rm(join(site, name))
  await writeFile(join(site, name), content)
  await server.show(site)
  await page.locator('[data-verified]').locator('..').getByRole('button').first().click()
  await page.locator('[data-verified="differs"]').waitFor()
})

test('part of a kept file is the part that was asked for', async () => {
  const url = await server.show(first)
  const page = await server.page()
  await page.goto(url)
  await drawn(page)
  await kept(page)
  const name = [...(await filesOf(first)).keys()].find((name) => /^snapshots\/default\/projects-/u.test(name))!
  await server.show(null)
  const part = await page.evaluate(async (url) => {
    const response = await fetch(url, { headers: { range: 'bytes=10-29' } })
    return { status: response.status, range: response.headers.get('content-range'), bytes: [...new Uint8Array(await response.arrayBuffer())] }
  }, new URL(name, url).href)
  const whole = await readFile(join(first, name))
  expect(part).toEqual({ status: 206, range: `bytes 10-29/${whole.length}`, bytes: [...whole.subarray(10, 30)] })
})

test('a worker is registered by the page alone: not in a frame, not by an embed', async () => {
  const site = join(folder, 'framed')
  await cp(first, site, { recursive: true })
  await writeFile(join(site, 'host.html'), '<iframe src="./index.html" style="width:1000px;height:800px"></iframe>')
  const url = await server.show(site)
  const page = await server.page()
  await page.addInitScript(() => {
    Object.assign(globalThis, { asked: [] })
    navigator.serviceWorker.register = async (script) => {
      (globalThis as unknown as { asked: string[] }).asked.push(String(script))
      throw new Error('not in this test')
    }
  })
  /** Addresses of workers that a page or frame has asked for once it has drawn, is loaded and has been idle twice. */
  const asked = async (frame: Frame) => {
    await frame.waitForFunction(() => performance.getEntriesByName('first-chart').length > 0 && document.readyState === 'complete')
    return frame.evaluate(async () => {
      await new Promise((resolve) => { requestIdleCallback(() => requestIdleCallback(resolve)) })
      return (globalThis as unknown as { asked: string[] }).asked
    })
  }
  await page.goto(url)
  expect(await asked(page.mainFrame())).toEqual([`${url}sw.js`])
  await page.goto(`${url}host.html`)
  expect(await asked(page.frames()[1]!)).toEqual([])
  await server.show(inject('site'))
  await page.goto(`${url}embed.html?chart=budget-quality`)
  expect(await asked(page.mainFrame())).toEqual([])
})
