import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { readHeaders } from '../../scripts/lib/site/headers.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { useSite } from '../support/browser.ts'
import { useOwnServer } from '../support/ownServer.ts'
import { addressOf, departmentIdOf, documents, goTo, open, projectsOf, VIEWS } from '../support/page.ts'
import { filesOf } from '../support/run.ts'

const site = useSite(() => inject('site'))
const server = useOwnServer()
const text = (name: string) => readFile(join(inject('site'), name), 'utf8')

describe('under the headers that the build writes', () => {
  test('every view opens, the engine starts, and the policy refuses nothing', async () => {
    const url = await server.show(inject('site'), readHeaders(await text('_headers')))
    const page = await server.page()
    const said: string[] = []
    const policies = new Map<string, string | null>()
    page.on('console', (message) => { if (/policy/iu.test(message.text())) said.push(message.text()) })
    page.on('pageerror', (error) => said.push(error.message))
    page.on('response', async (response) => { policies.set(new URL(response.url()).pathname, await response.headerValue('content-security-policy')) })
    await open({ page, url, foreign: [], errors: [] })
    for (const view of VIEWS) await goTo(page, addressOf(view))
    expect(await page.evaluate(() => performance.getEntriesByName('engine-ready').length)).toBe(1)
    expect(said).toEqual([])
    const workers = [...policies].filter(([path]) => path.includes('worker'))
    expect(workers.length).toBeGreaterThan(0)
    for (const [path, policy] of workers) expect(policy, path).toMatch(/^default-src 'none'/u)
  })

  test('another origin may read the data, and may not frame the page', async () => {
    const guarded = await server.show(inject('site'), readHeaders(await text('_headers')))
    const page = await server.page()
    await page.goto(`${site().url}favicon.svg`)
    const read = await page.evaluate(async (url) => {
      const { files } = await (await fetch(`${url}snapshots/default/manifest.json`)).json() as { files: { name: string }[] }
      return (await (await fetch(`${url}snapshots/default/${files[0]!.name}`)).arrayBuffer()).byteLength
    }, guarded)
    expect(read).toBeGreaterThan(100)
    const ancestors = async (path: string) => /frame-ancestors [^;]+/u.exec((await fetch(new URL(path, guarded))).headers.get('content-security-policy') ?? '')?.[0]
    expect(await ancestors('./')).toBe("frame-ancestors 'self'")
    expect(await ancestors('index.html')).toBe("frame-ancestors 'self'")
    expect(await ancestors('embed.html')).toBe('frame-ancestors *')
  })
})

describe('without JavaScript', () => {
  test('the page shows the money by quality, what is covered and the downloads, in both languages', async () => {
    const { page, url } = await site().visit({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    await page.goto(url)
    for (const [lang, words] of [['zh-CN', MESSAGES.zh], ['en', MESSAGES.en]] as const) {
      const section = page.locator(`main section[lang="${lang}"]`)
      const rows = section.locator('tr[data-band]')
      expect(await rows.count()).toBe(3)
      const [sound, weak, unjudged] = await rows.evaluateAll((rows) => rows.map((row) => Number(row.querySelectorAll('td')[2]?.textContent)))
      expect(sound! + weak! + unjudged!).toBe(projectsOf() - 1)
      expect(await section.innerText()).toContain(words.overview.outside(1, 0))
      const covered = section.locator('table').nth(1)
      expect(await covered.locator('tbody tr').count()).toBe(new Set(documents.map(departmentIdOf)).size)
      expect(await covered.locator('tbody td', { hasText: words.years.noDocument }).count()).toBeGreaterThan(0)
    }
    const links = await page.locator('main section').first().locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) expect((await fetch(link)).status, link).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
    expect(await page.locator('.before').isVisible()).toBe(false)
  })
})

describe('the published folder', () => {
  test('has every snapshot under its id, and the page opens it there', async () => {
    const { id, files } = JSON.parse(await text('snapshots/default/manifest.json')) as { id: string; files: { name: string }[] }
    for (const { name } of files) expect(await readFile(join(inject('site'), 'snapshots', id, name))).toEqual(await readFile(join(inject('site'), 'snapshots/default', name)))
    expect([...(await filesOf(join(inject('site'), 'snapshots', id))).keys()].filter((name) => name.startsWith('.'))).toEqual([])
    const visitor = await site().visit()
    const page = await open(visitor, `?view=budget-quality&snapshot=${id}`)
    expect(await page.locator('figure[data-chart="budget-quality"]').getAttribute('data-marks')).toBe(String(projectsOf()))
  })

  test('names no address of its own while none is known', async () => {
    const html = await text('index.html')
    expect(html).toContain('property="og:title"')
    expect(html).not.toMatch(/og:image|og:url|rel="canonical"/u)
    expect(await text('robots.txt')).not.toContain('Sitemap')
  })
})
