import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts'
import { serve, type Served } from '../../scripts/lib/serve.ts'

export interface OwnServer {
  /** Serves a folder from now on, at the address of the one before; null: nothing answers any more. */
  show: (dir: string | null, headers?: (path: string) => Record<string, string>) => Promise<string>
  /** A page of a new profile that may have service workers; closed after the test. */
  page: (options?: BrowserContextOptions) => Promise<Page>
}

/** A server whose folder changes under open pages, and a browser. */
export function useOwnServer(): OwnServer {
  let browser: Browser
  let served: Served | null = null
  let port = 0
  let url = ''
  const stop = async () => {
    await served?.close()
    served = null
  }
  beforeAll(async () => {
    const executablePath = findChromium()
    if (executablePath === null) throw new Error('no Chromium found; npm test installs one or says how')
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await stop()
    port = 0
  })
  afterAll(() => browser?.close())
  return {
    async show(dir, headers = () => ({})) {
      await stop()
      if (dir === null) return url
      served = await serve({ dir, port, mount: '/some/where/', headers })
      url = served.url
      port = Number(new URL(url).port)
      return url
    },
    async page(options = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 900 }, ...options })
      return context.newPage()
    },
  }
}
