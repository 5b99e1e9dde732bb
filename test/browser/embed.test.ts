import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Locator, type Page, type Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts'
import { serve, type Served } from '../../scripts/lib/serve.ts'
import { EMBED_CHARTS } from '../../src/embed/charts.ts'
import kept from '../embed/addresses.json' with { type: 'json' }
import { startHost, type Host } from '../support/hostPage.ts'
import { projectsOf } from '../support/page.ts'
import { ROOT } from '../support/run.ts'

/** Bytes of an embed of a published state over the wire, all files. */
const BUDGET = 60_000
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const manifestOf = (name: string) => JSON.parse(readFileSync(join(ROOT, 'public/snapshots', name, 'manifest.json'), 'utf8')) as { id: string }

let site: Served
let host: Host
let browser: Browser
let opened: { page: Page; beyond: string[]; errors: string[]; asked: Map<string, Response> }[] = []

beforeAll(async () => {
  site = await serve({ dir: inject('site'), port: 0, mount: '/some/where/' })
  host = await startHost()
  browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS })
})
afterEach(async () => {
  const all = opened
  opened = []
  for (const { page } of all) await page.context().close()
  expect(all.flatMap(({ beyond }) => beyond), 'requests beyond the two origins').toEqual([])
  expect(all.flatMap(({ errors }) => errors), 'errors').toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await site?.close()
})

async function visit(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1000, height: 800 }, serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  const visitor = { page, beyond: [] as string[], errors: [] as string[], asked: new Map<string, Response>() }
  const origins = [site.url, host.url].map((url) => new URL(url).origin)
  await context.route((url) => !origins.includes(url.origin), (route) => {
    visitor.beyond.push(route.request().url())
    return route.abort()
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/u.test(message.text())) visitor.errors.push(message.text())
  })
  page.on('pageerror', (error) => visitor.errors.push(error.message))
  page.on('response', (response) => visitor.asked.set(response.url(), response))
  opened.push(visitor)
  return visitor
}

const packed = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length

const FIGURE = 'figure[data-state="ready"], figure[data-state="empty"], figure[data-state="error"]'

/** Opens an embed by itself and waits until it has drawn. */
async function embed(search: string, options: BrowserContextOptions = {}) {
  const visitor = await visit(options)
  await visitor.page.goto(`${site.url}embed.html${search}`)
  await visitor.page.locator(FIGURE).waitFor()
  return visitor
}

const tag = (search: string, inside = '') => `<div data-target-observatory="${search.replaceAll('&', '&amp;')}">${inside}</div>`
const script = () => `<script async src="${site.url}embed.js"></script>`
const origin = () => new URL(site.url).origin
const figure = (frame: FrameLocator | Page) => frame.locator('figure[data-chart]')

/** The frame is as high as what it holds, to the pixel. */
async function expectFit(frame: Locator): Promise<void> {
  const content = frame.contentFrame()
  await content.locator(FIGURE).waitFor()
  await expect.poll(async () => {
    const inner = await content.locator('html').evaluate((html) => [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth])
    const [outer, own] = [await frame.evaluate((node) => node.clientHeight), Math.ceil(await content.locator('#embed').evaluate((node) => node.getBoundingClientRect().height))]
    return { inner, differs: outer - own }
  }).toEqual({ inner: [0, 0], differs: 0 })
}

describe('one script tag on somebody else’s page', () => {
  test('turns a div into a titled frame as high as its content, under a strict policy of the host', async () => {
    const { page } = await visit()
    await page.goto(host.put({
      policy: `default-src 'none'; script-src ${origin()}; frame-src ${origin()}; img-src ${origin()}`,
      body: `${tag('chart=budget-quality&year=2023', '<a href="#">图片</a>')}${script()}`,
    }))
    const frame = page.locator('iframe')
    await expectFit(frame)
    expect(await frame.getAttribute('title')).toContain('绩效目标观察台')
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-same-origin')
    expect(Number(await figure(frame.contentFrame()).getAttribute('data-marks'))).toBe(projectsOf(2023))
    expect(await page.locator('body > div > a').count()).toBe(0)
    // What is opened inside makes the frame higher.
    const before = await frame.evaluate((node) => node.clientHeight)
    await frame.contentFrame().locator('summary').click()
    await expect.poll(() => frame.evaluate((node) => node.clientHeight)).toBeGreaterThan(before)
    await expectFit(frame)
  })

  test('serves ten on one page, one added later among them, with the tag written twice', async () => {
    const { page } = await visit()
    const searches = EMBED_CHARTS.flatMap((chart) => [`chart=${chart}`, `chart=${chart}&year=2022&lang=en&snapshot=sample`])
    await page.goto(host.put({ body: `${searches.slice(1).map((search) => tag(search)).join('')}${script()}${script()}` }))
    await page.evaluate((search) => {
      const late = document.createElement('div')
      late.dataset['targetObservatory'] = search
      document.body.append(late)
    }, searches[0]!)
    const frames = page.locator('iframe')
    await expect.poll(() => frames.count()).toBe(10)
    for (let i = 0; i < 10; i++) {
      await frames.nth(i).scrollIntoViewIfNeeded()
      await expectFit(frames.nth(i))
    }
  })

  test('believes no message but that of its own frame', async () => {
    const { page } = await visit()
    await page.goto(host.put({ body: `${tag('chart=budget-quality')}${script()}<iframe id="other" srcdoc="x"></iframe>` }))
    const frame = page.locator('div > iframe')
    await expectFit(frame)
    const height = await frame.evaluate((node) => node.clientHeight)
    await page.evaluate(() => postMessage({ type: 'target-observatory:height', height: 9999 }, '*'))
    await page.locator('#other').contentFrame().locator('body').evaluate(() => parent.postMessage({ type: 'target-observatory:height', height: 9999 }, '*'))
    await page.evaluate(() => new Promise((done) => setTimeout(done, 0)))
    expect(await frame.evaluate((node) => node.clientHeight)).toBe(height)
  })

  test('leaves picture and link to readers without scripts', async () => {
    const { page } = await visit({ javaScriptEnabled: false })
    await page.goto(host.put({ body: `${tag('chart=budget-quality', `<a href="${site.url}embeds/default/budget-quality/all.zh.html"><img src="${site.url}embeds/default/budget-quality/all.zh.svg" alt="图" style="max-width:100%"></a>`)}${script()}` }))
    expect((await page.locator('img').boundingBox())?.height).toBeGreaterThan(300)
    await page.locator('a').click()
    await page.locator('main table').waitFor()
    expect((await page.locator('main img').boundingBox())?.height).toBeGreaterThan(300)
    expect(await page.locator('tbody tr').count()).toBe(projectsOf())
  })

  test('is small and plain', () => {
    const text = readFileSync(join(ROOT, 'public/embed.js'), 'utf8')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3072)
    expect(text).not.toMatch(/=>|\b(?:let|const|import)\b|`/u)
  })
})

describe('a frame of its own', () => {
  test('draws in sandbox="allow-scripts" without engine and tables, from a server that sends no CORS header', async () => {
    const { page, asked } = await visit()
    await page.goto(host.put({ body: `<iframe sandbox="allow-scripts" width="700" height="900" src="${site.url}embed.html?chart=spending-curves"></iframe>` }))
    const frame = page.locator('iframe').contentFrame()
    await frame.locator('figure[data-state="ready"]').waitFor()
    expect(await frame.locator('html').evaluate(() => [self.origin, performance.getEntriesByName('first-chart').length])).toEqual(['null', 1])
    expect([...asked.keys()].filter((url) => /wasm|parquet|manifest|answers/u.test(url))).toEqual([])
    expect(await frame.locator('.mark').count()).toBe(Number(await figure(frame).getAttribute('data-marks')))
  })

  test('fits a narrow column of text at every chart, in both languages', async () => {
    const { page } = await visit({ viewport: { width: 360, height: 640 } })
    for (const lang of ['zh', 'en']) {
      await page.goto(host.put({ body: `<div style="padding:40px">${EMBED_CHARTS.map((chart) => tag(`chart=${chart}&snapshot=sample&lang=${lang}`)).join('')}</div>${script()}` }))
      const frames = page.locator('iframe')
      await expect.poll(() => frames.count()).toBe(EMBED_CHARTS.length)
      for (let i = 0; i < EMBED_CHARTS.length; i++) {
        await frames.nth(i).scrollIntoViewIfNeeded()
        await expectFit(frames.nth(i))
      }
    }
  })

  test('takes another layout when it gets another width', async () => {
    const { page } = await embed('?chart=budget-quality', { viewport: { width: 800, height: 700 } })
    const drawnFor = () => page.locator('svg.scene').evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width)
    expect(await drawnFor()).toBe(768)
    await page.setViewportSize({ width: 360, height: 700 })
    await expect.poll(drawnFor).toBe(336)
  })

  test('sends no more than 60 KB over the wire, all in', async () => {
    for (const search of EMBED_CHARTS.flatMap((chart) => ['default', 'sample'].map((snapshot) => `?chart=${chart}&snapshot=${snapshot}&lang=en`))) {
      const { page, asked } = await embed(search)
      await page.waitForLoadState('networkidle')
      const sizes = await Promise.all([...asked].map(async ([url, response]) => ({ url, bytes: packed(await response.body()) })))
      expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0), `${search}: ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(BUDGET)
      for (const part of [/embed\.html/u, /embed-\w+\.js$/u, /embed-\w+\.css$/u, /embeds\/.*\.js$/u]) expect(sizes.some(({ url, bytes }) => part.test(url) && bytes > 300), String(part)).toBe(true)
      await page.context().close()
    }
  })
})

describe('what an address asks for', () => {
  test.each(kept)('is drawn for ever: $address', async ({ address, file }) => {
    const { page, asked } = await embed(address)
    expect(await page.locator('figure').getAttribute('data-state')).toMatch(/^(?:ready|empty)$/u)
    expect(await page.locator('figure').getAttribute('data-nearest')).toBeNull()
    const [, snapshot, rest] = /^embeds\/(\w+)\/(.*)$/u.exec(file)!
    expect([...asked.keys()]).toContain(`${site.url}embeds/${manifestOf(snapshot!).id}/${rest}.js`)
  })

  test('may be pinned by the snapshot’s id, and says when a snapshot is not there', async () => {
    const words = async (search: string) => (await embed(search)).page.locator('figure').innerText()
    const { id } = manifestOf('default')
    expect(await words(`?chart=budget-quality&snapshot=${id}`)).toBe(await words('?chart=budget-quality'))
    for (const other of ['f'.repeat(64), 'nowhere', 'constructor']) {
      const { page } = await embed(`?chart=budget-quality&snapshot=${other}`)
      expect(await page.locator('figure').getAttribute('data-state')).toBe('error')
      await page.locator('figure a').click()
      await page.locator('figure[data-state="ready"]').waitFor()
    }
  })

  test('is kept as far as it is valid, and what is dropped is named', async () => {
    const { page } = await embed('?chart=budget-quality&year=2023&dept=nobody&theme=neon&foo=%3Cb%3E')
    expect(Number(await page.locator('figure').getAttribute('data-marks'))).toBe(projectsOf(2023))
    expect(await page.locator('.notices li').allInnerTexts()).toEqual(['foo=<b>：没有这个参数', 'theme=neon：写法不合格式', 'dept=nobody：本快照中没有'])
    await page.locator('.notices button').click()
    expect(await page.locator('.notices').count()).toBe(0)
  })

  test('of no such chart is answered with the charts there are', async () => {
    const { page } = await embed('?chart=pie&lang=en')
    expect(await page.locator('[role="alert"] h1').innerText()).toContain('pie')
    expect(await page.locator('.charts a').count()).toBe(EMBED_CHARTS.length)
    await page.locator('.charts a').first().click()
    await page.locator('figure[data-state="ready"]').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('beyond what is published is, in a sandbox, the nearest chart, said so, with the way to the page', async () => {
    const { page, asked } = await visit()
    await page.goto(host.put({ body: `${tag('chart=budget-quality&year=2023&score=-59')}${script()}` }))
    await expectFit(page.locator('iframe'))
    const frame = page.locator('iframe').contentFrame()
    expect(await figure(frame).getAttribute('data-nearest')).toBe('')
    expect(Number(await figure(frame).getAttribute('data-marks'))).toBe(projectsOf(2023))
    expect(await frame.locator('[role="status"]').innerText()).toBe('没有按得分范围预先绘制的图。以下是最接近的一幅：2023年，不是所要求的范围。')
    expect(await frame.locator('.source a').getAttribute('href')).toContain('score=-59')
    expect([...asked.keys()].filter((url) => /wasm|parquet/u.test(url))).toEqual([])
  })

  test.each([
    ['budget-quality', 'budget-quality', 'category=quantity&year=2022,2023'], ['spending-curves', 'spending', 'rules=V02'],
    ['recruitment-shift', 'recruitment', 'amount=100-'], ['recruitment-funnel', 'recruitment', 'score=-59'], ['target-changes', 'compare', 'year=2022,2023&snapshot=sample'],
  ])('beyond what is published is drawn by the engine where there is no sandbox, as the page draws it: %s', async (chart, view, search) => {
    const { page } = await embed(`?chart=${chart}&${search}`)
    await page.locator('figure[data-state]:not([data-nearest])').waitFor()
    const words = async (from: Page) => [await from.locator(`figure[data-chart="${chart}"]`).getAttribute('data-marks'), await from.locator(`figure[data-chart="${chart}"] :is(h1, h2)`).first().innerText()]
    const drawn = await words(page)
    await page.goto(`${site.url}index.html?view=${view}&${search}`)
    await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0)
    await page.locator(`figure[data-chart="${chart}"]:is([data-state="ready"], [data-state="empty"])`).waitFor()
    await expect.poll(() => words(page)).toEqual(drawn)
  })

  test('beyond what is published stays the nearest chart, and says so, where the engine can’t start', async () => {
    const { page } = await visit()
    await page.context().route(/\.wasm$|embedLive/u, (route) => route.abort())
    await page.goto(`${site.url}embed.html?chart=budget-quality&rules=V02`)
    await page.locator('.instead', { hasText: '查询引擎没有启动' }).waitFor()
    expect(await page.locator('figure').getAttribute('data-state')).toBe('ready')
  })

  test('can leave out title, controls and description, never the source', async () => {
    const { page } = await embed('?chart=budget-quality&title=off&controls=off&notes=off')
    expect(await page.locator('select, .notes').count()).toBe(0)
    expect(await page.locator('h1').evaluate((node) => node.getBoundingClientRect().width)).toBe(1)
    expect(await page.locator('.source').innerText()).toContain('来源')
  })

  test('says of made-up data that they are', async () => {
    const { page } = await embed('?chart=budget-quality&snapshot=sample&title=off&notes=off&controls=off')
    expect(await page.locator('.warning').innerText()).toContain('虚构')
  })
})

describe('readers of an embed', () => {
  test('choose year and department, and stay where they are', async () => {
    const { page } = await embed('?chart=budget-quality')
    await page.locator('select[name="year"]').focus()
    await page.locator('select[name="year"]').selectOption('2023')
    await expect.poll(async () => Number(await page.locator('figure').getAttribute('data-marks'))).toBe(projectsOf(2023))
    expect(await page.locator('select[name="year"]').evaluate((node) => node === document.activeElement)).toBe(true)
    await page.locator('select[name="year"]').selectOption('2024')
    await page.locator('figure[data-state="empty"]').waitFor()
    expect(await page.locator('.empty').innerText()).toContain('无公开文件')
    await page.locator('select[name="year"]').selectOption('')
    await expect.poll(async () => Number(await page.locator('figure').getAttribute('data-marks'))).toBe(projectsOf())
  })

  test('walk the marks by keyboard: one stop for Tab, arrows from mark to mark, each named and told', async () => {
    const { page } = await embed('?chart=budget-quality&controls=off')
    await page.keyboard.press('Tab')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    const seen = [await focused()]
    for (let i = 1; i < projectsOf(); i++) {
      await page.keyboard.press('ArrowRight')
      seen.push(await focused())
    }
    expect(new Set(seen).size).toBe(projectsOf())
    expect(seen.every((name) => name?.includes('预算'))).toBe(true)
    expect(await page.locator('.tip').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.tip').isVisible()).toBe(false)
    await page.keyboard.press('Home')
    expect(await focused()).toBe(seen[0])
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })

  test('see a mark by a first tap and open it by the second', async () => {
    const { page } = await embed('?chart=budget-quality', { hasTouch: true, viewport: { width: 390, height: 800 } })
    const mark = page.locator('.mark').last()
    const opensAt = page.context().waitForEvent('page')
    await mark.tap()
    await page.locator('.tip').waitFor()
    expect(page.context().pages()).toHaveLength(1)
    await mark.tap()
    expect((await opensAt).url()).toContain('index.html?view=project&project=')
  })

  test.each([['light', 'dark'], ['dark', 'light']] as const)('get %s where the device is %s and the address says so, without barriers', async (theme, device) => {
    for (const chart of EMBED_CHARTS) {
      const { page } = await embed(`?chart=${chart}&snapshot=sample&theme=${theme}`, { colorScheme: device, bypassCSP: true, viewport: { width: 560, height: 800 } })
      const lightness = await page.evaluate(() => Number(/\d+/u.exec(getComputedStyle(document.body).backgroundColor)![0]))
      expect(lightness > 128).toBe(theme === 'light')
      await page.locator('summary').click()
      await page.addScriptTag({ content: axe })
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: (where: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        return (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(violations, chart).toEqual([])
      await page.context().close()
    }
  })

  test('without JavaScript find every chart as a plain page', async () => {
    const { page } = await visit({ javaScriptEnabled: false })
    await page.goto(`${site.url}embed.html?chart=budget-quality`)
    expect(await page.locator('noscript a').count()).toBe(2 * EMBED_CHARTS.length)
    for (const chart of EMBED_CHARTS) {
      await page.goto(`${site.url}embeds/sample/${chart}/all.en.html`)
      expect(await page.locator('main img').count()).toBe(1)
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(3)
    }
  })
})

describe('the page where codes are made', () => {
  const previews = /frame-src[^;]*'self'/u.test(readFileSync(join(ROOT, 'src/index.html'), 'utf8'))

  async function builder(search = '', options: BrowserContextOptions = {}) {
    const visitor = await visit({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 1000 }, ...options })
    // Until the page's policy lets it frame itself, the browser says so of each preview.
    if (!previews) visitor.errors.push = () => 0
    await visitor.page.goto(`${site.url}index.html?view=embed${search}`)
    await visitor.page.locator('[data-code="script"] pre').waitFor()
    await visitor.page.locator('input[value="pinned"]:enabled').waitFor()
    return visitor.page
  }
  const code = (page: Page, kind: string) => page.locator(`[data-code="${kind}"] pre`).innerText()

  test('gives codes that work on another site, live and pinned', async () => {
    const page = await builder('&chart=spending-curves&year=2023')
    for (const version of ['live', 'pinned']) {
      await page.locator(`input[value="${version}"]`).check()
      const snapshot = version === 'live' ? 'default' : manifestOf('default').id
      const texts = [await code(page, 'script'), await code(page, 'iframe')]
      for (const text of texts) expect(text).toContain(`embeds/${snapshot}/spending-curves/y2023.zh.svg`)
      const other = await visit()
      await other.page.goto(host.put({ body: texts.join('') }))
      await expect.poll(() => other.page.locator('iframe').count()).toBe(2)
      for (const frame of await other.page.locator('iframe').all()) {
        await frame.scrollIntoViewIfNeeded()
        await frame.contentFrame().locator('figure[data-state="ready"][data-chart="spending-curves"]').waitFor()
        expect(Number(await figure(frame.contentFrame()).getAttribute('data-marks'))).toBe(projectsOf(2023))
      }
      for (const kind of ['picture', 'page']) expect((await page.request.get(await code(page, kind))).status()).toBe(200)
    }
  })

  test('follows filters and options, and says whether the state is drawn ahead', async () => {
    const page = await builder('&chart=recruitment-shift&lang=en&dept=103001')
    expect(await page.locator('[data-published]').getAttribute('data-published')).toBe('true')
    await page.locator('input[name="embed-title"]').uncheck()
    await page.locator('select[name="embed-theme"]').selectOption('dark')
    expect(await code(page, 'script')).toContain('chart=recruitment-shift&amp;dept=103001&amp;lang=en&amp;theme=dark&amp;title=off')
    expect(new URL(page.url()).search).toContain('off=title')
    await page.locator('input[value="target-changes"]').check()
    expect(await code(page, 'page')).toContain('/target-changes/d103001.en.html')
    const other = await builder('&score=-59')
    expect(await other.locator('[data-published]').getAttribute('data-published')).toBe('false')
  })

  test('copies by keyboard and says that it did', async () => {
    const page = await builder()
    await page.locator('[data-code="iframe"] button').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-code="iframe"] [role="status"]').innerText()).toBe('已复制：只用 iframe')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, 'iframe'))
  })

  test.runIf(previews)('shows the very frame, as high as its content', async () => {
    const page = await builder('&chart=budget-quality&year=2023')
    await expectFit(page.locator('main iframe'))
    await page.locator('input[value="phone"]').check()
    await expectFit(page.locator('main iframe'))
    expect(await page.locator('main iframe').evaluate((node) => node.clientWidth)).toBe(360)
  })
})
