import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { build } from 'vite'
import { CHROMIUM_ARGS, ensureChromium } from '../../chromium.ts'
import { serve } from '../serve.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const LIMIT_MS = 300_000
/** A usual office line, and a slow machine. */
const LINE = { latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 }
const SLOWDOWN = 4

export interface PageFigure {
  snapshot: string
  projects: number
  /** `published`: as it is; `engine`: the same page without published answers, DuckDB from the first second. */
  page: 'published' | 'engine'
  visit: 'cold' | 'warm'
  /** Over the wire, before the first chart. */
  bytes: number
  requests: number
  firstChartMs: number
  engineReadyMs: number
  /** From the choice to all charts drawn anew: a year, and a range of budgets as a brush gives it. */
  filterMs: number
  brushMs: number
  heapMb: number
  /** Of `firstChartMs` to that of the `engine` page at the same visit. */
  ratio: number
}

/**
 * Builds the site and visits each snapshot in Chromium, cold and warm, on a slow machine and line, with and without published answers.
 * @param folders of snapshots, beside the committed one
 */
export async function measurePage(folders: readonly string[]): Promise<PageFigure[]> {
  const executablePath = ensureChromium()
  if (executablePath === null) return []
  const folder = await mkdtemp(join(tmpdir(), 'bench-page-'))
  try {
    await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
    for (const path of folders) await symlink(resolve(path), join(folder, 'snapshots', basename(path)))
    const served = await serve({ dir: folder, port: 0, host: '127.0.0.1' })
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, '--enable-precise-memory-info'] })
    try {
      const figures: PageFigure[] = []
      for (const snapshot of ['default', ...folders.map((path) => basename(path))]) {
        for (const page of ['engine', 'published'] as const) figures.push(...await visits(browser, served.url, snapshot, page))
      }
      return figures.map((figure) => ({ ...figure, ratio: round(figure.firstChartMs / figures.find(({ snapshot, visit, page }) => snapshot === figure.snapshot && visit === figure.visit && page === 'engine')!.firstChartMs) }))
    } finally {
      await browser.close()
      await served.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function visits(browser: Browser, url: string, snapshot: string, kind: PageFigure['page']): Promise<PageFigure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  try {
    if (kind === 'engine') {
      await context.route('**/manifest.json', async (route) => {
        const response = await route.fetch()
        return route.fulfill({ response, json: { ...await response.json() as object, answers: [] } })
      })
    }
    const figures: PageFigure[] = []
    for (const visit of ['cold', 'warm'] as const) figures.push({ snapshot, page: kind, visit, ratio: 1, ...await measured(context, url, snapshot) })
    return figures
  } finally {
    await context.close()
  }
}

async function measured(context: BrowserContext, url: string, snapshot: string) {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await slow(cdp)
  try {
    await page.goto(`${url}?snapshot=${snapshot}`)
    await page.waitForFunction(() => performance.getEntriesByName('first-chart').length > 0, null, { timeout: LIMIT_MS })
    await settled(page)
    const seen = await page.evaluate(() => {
      // No named function in here: what runs the script gives those names by a helper the page has not.
      const firstChartMs = performance.getEntriesByName('first-chart')[0]?.startTime ?? 0
      const before = ([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[])
        .filter(({ responseEnd }) => responseEnd <= firstChartMs)
      return {
        firstChartMs, engineReadyMs: performance.getEntriesByName('engine-ready')[0]?.startTime ?? 0,
        bytes: before.reduce((sum, { transferSize }) => sum + transferSize, 0), requests: before.filter(({ transferSize }) => transferSize > 0).length,
      }
    })
    const [year] = await page.locator('figure[data-chart="coverage"] th[scope="col"]').allInnerTexts().then((heads) => heads.flatMap((head) => /\d{4}/u.exec(head)?.[0] ?? []))
    const filterMs = await update(page, { year: year ?? '2022' })
    const brushMs = await update(page, { year: null, amount: '100-1000' })
    const projects = await page.evaluate(async (snapshot) => {
      const manifest = await (await fetch(`snapshots/${snapshot}/manifest.json`)).json() as { files: { table: string; rows: number }[] }
      return manifest.files.find(({ table }) => table === 'projects')?.rows ?? 0
    }, snapshot)
    const heapMb = await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6)
    return { projects, bytes: seen.bytes, requests: seen.requests, firstChartMs: round(seen.firstChartMs), engineReadyMs: round(seen.engineReadyMs), filterMs, brushMs, heapMb: round(heapMb) }
  } finally {
    await page.close()
  }
}

async function slow(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...LINE })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
}

const settled = (page: Page) => page.waitForFunction(() => {
  const main = document.querySelector('main')
  const figures = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')]
  return main?.ariaBusy !== 'true' && figures.length > 0 && figures.every(({ dataset }) => dataset.state !== 'loading') && performance.getEntriesByName('engine-ready').length > 0
}, null, { timeout: LIMIT_MS })

/** Follows a link of the page, as a filter does; milliseconds the page itself measured. */
async function update(page: Page, patch: Record<string, string | null>): Promise<number> {
  const before = await page.evaluate(() => performance.getEntriesByName('update', 'measure').length)
  await page.evaluate((patch) => {
    const search = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(patch)) {
      if (value === null) search.delete(name)
      else search.set(name, value)
    }
    const link = document.body.appendChild(document.createElement('a'))
    link.href = `?${search.toString()}`
    link.click()
    link.remove()
  }, patch)
  await page.waitForFunction((before) => performance.getEntriesByName('update', 'measure').length > before, before, { timeout: LIMIT_MS })
  return round(await page.evaluate(() => performance.getEntriesByName('update', 'measure').at(-1)!.duration))
}

const round = (number: number) => Math.round(number * 100) / 100
