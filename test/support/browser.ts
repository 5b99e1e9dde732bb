import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts'
import { serve, type Served } from '../../scripts/lib/serve.ts'

export interface Visitor {
  page: Page
  /** Address of the folder the site is served from; not the server's root. */
  url: string
  /** Requests to any other origin; aborted, and any one fails the test. */
  foreign: string[]
  /** Uncaught errors of the page. */
  errors: string[]
}

export interface Site {
  url: string
  /** A new page in a new profile, without the site's service worker unless asked for; closed after the test. */
  visit: (options?: BrowserContextOptions) => Promise<Visitor>
}

/**
 * Serves a built folder under `/some/where/` and starts one Chromium for the tests of a file. After every test it
 * fails if a page asked for anything beyond its own origin.
 */
export function useSite(dir: () => string): () => Site {
  let served: Served
  let browser: Browser
  const open: Visitor[] = []

  beforeAll(async () => {
    const executablePath = findChromium()
    if (executablePath === null) throw new Error('no Chromium found; npm test installs one or says how')
    served = await serve({ dir: dir(), port: 0, mount: '/some/where/' })
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
  })
  afterEach(async () => {
    const visitors = open.splice(0)
    for (const { page } of visitors) await page.context().close()
    expect(visitors.flatMap(({ foreign }) => foreign), 'requests beyond the own origin').toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  return () => ({
    url: served.url,
    async visit(options = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...options })
      const page = await context.newPage()
      const visitor: Visitor = { page, url: served.url, foreign: [], errors: [] }
      const { origin } = new URL(served.url)
      await context.route((url) => url.origin !== origin && /^(?:https?|wss?):$/u.test(url.protocol), (route) => {
        visitor.foreign.push(route.request().url())
        return route.abort()
      })
      page.on('console', (message) => {
        for (const [, asked] of message.text().matchAll(/'(https?:[^']*)'.*Content Security Policy/gu)) {
          if (new URL(asked!).origin !== origin) visitor.foreign.push(`${asked} (stopped by the page's own policy)`)
        }
      })
      page.on('pageerror', (error) => visitor.errors.push(error.message))
      open.push(visitor)
      return visitor
    },
  })
}
