import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
import { nodeAssets } from '../../src/extract/node.ts'
import { zh } from '../../src/i18n/zh.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { VIEWS } from '../../src/state/view.ts'
import { localTables } from '../../src/snapshot/localTables.ts'
import { gbkPage } from '../extract/gbkPage.ts'
import { useSite, type Visitor } from '../support/browser.ts'
import { goTo, open, projectsOf, settled } from '../support/page.ts'
import { filesOf, ROOT, runScript } from '../support/run.ts'

const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
const site = useSite(() => inject('site'))

const SOURCES = join(ROOT, '..', 'shared', 'sources')
const CASES = join(ROOT, 'test/extract/authored/cases')
const FIXTURES = ['prose-txt/document.txt', 'hebei-txt-gb18030/document.txt', 'hebei-docx/document.docx', 'hebei-pdf/document.pdf', 'national-pdf-unruled/document.pdf', 'hebei-xlsx-numbers/document.xlsx', 'listing-xls/document.xls', 'national-html/document.html']

let folder = ''
let given: string[] = []
let ingested: Map<string, Buffer>

/** The published sources where they are at hand, and a file of each other format, under names of their own, and what ingest writes for them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-observatory-'))
  const from = join(folder, 'given')
  await mkdir(from)
  if (existsSync(SOURCES)) for (const [name] of await filesOf(SOURCES)) await cp(join(SOURCES, name), join(from, name))
  for (const path of FIXTURES) await cp(join(CASES, path), join(from, path.replace('/document', '')))
  given = [...(await filesOf(from)).keys()].map((name) => join(from, name))
  const { stderr } = await runScript('ingest', [from, '--out', join(folder, 'out'), '--no-cache'])
  ingested = await filesOf(join(folder, 'out', 'targets'))
  if (ingested.size !== given.length) throw new Error(stderr)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const one = (name = 'prose-txt') => given.filter((path) => path.includes(name))
const documentOf = (path: string): TargetDocument => JSON.parse(ingested.get(jsonName(path))!.toString('utf8')) as TargetDocument
const jsonName = (path: string) => `${path.split('/').pop()!.replace(/\.[^.]*$/u, '')}.json`
const card = (page: Page, path: string) => page.locator(`[data-file="${path.split('/').pop()}"]`)

async function openFiles(visitor: Visitor, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0], search = '?view=open'): Promise<Page> {
  await visitor.page.goto(`${visitor.url}${search}`)
  await visitor.page.locator('input[type="file"]:not([webkitdirectory])').setInputFiles(files)
  return visitor.page
}

const finished = (page: Page) => page.waitForFunction(() => {
  const files = [...document.querySelectorAll<HTMLElement>('[data-file]')]
  return files.length > 0 && files.every(({ dataset }) => dataset.state !== 'waiting' && dataset.state !== 'reading')
}, null, { timeout: 60_000 })

/** Until the engine has been started again with what is beside the snapshot. */
const beside = (page: Page, n: number) => page.waitForFunction((words) => document.querySelector('header')!.textContent.includes(words), n === 0 ? '' : `另含本机文件${n}份`)

async function download(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await saved.path())
}

describe('a document read in the page', () => {
  test('is the target document of the command line, byte for byte, in every format', async () => {
    const page = await openFiles(await site().visit(), given)
    await finished(page)
    const { unzipSync } = await import('fflate')
    const files = unzipSync(new Uint8Array(await download(page, () => page.getByRole('button', { name: '全部导出' }).click())))
    expect(Object.keys(files).sort()).toEqual(given.map(jsonName).sort())
    for (const path of given) expect(Buffer.from(files[jsonName(path)]!).toString('utf8'), path).toBe(ingested.get(jsonName(path))!.toString('utf8'))
    const alone = await download(page, () => card(page, given[0]!).getByRole('button', { name: '导出' }).click())
    expect(alone.equals(ingested.get(jsonName(given[0]!))!)).toBe(true)
  }, 120_000)

  test('is judged as the command line judges it', async () => {
    const page = await openFiles(await site().visit(), given)
    await finished(page)
    for (const path of given) {
      const { findings } = localTables([documentOf(path)])
      const count = (of: string) => findings.filter((row) => row.outcome === 'fails' && row.class === of).length
      const { findings: words, classCount } = zh.open
      const classes = ['必改', '建议', '提示'].map((name) => classCount(name, count(name))).join('、')
      await expect.poll(() => card(page, path).innerText()).toContain(words(classes, findings.filter(({ outcome }) => outcome === 'cannotJudge').length))
    }
  }, 120_000)

  test('all together are one ZIP of the same files', async () => {
    const page = await openFiles(await site().visit(), one())
    await finished(page)
    await page.locator('input[type="file"]:not([webkitdirectory])').setInputFiles(one('hebei-txt'))
    await finished(page)
    const { unzipSync } = await import('fflate')
    const files = unzipSync(new Uint8Array(await download(page, () => page.getByRole('button', { name: '全部导出' }).click())))
    expect(Object.keys(files)).toEqual([...one(), ...one('hebei-txt')].map(jsonName))
    for (const [name, bytes] of Object.entries(files)) expect(Buffer.from(bytes).equals(ingested.get(name)!)).toBe(true)
  })

  test('in a font that names its characters by a standard map has its Chinese, from the site’s own file', async () => {
    const visitor = await site().visit()
    const asked: string[] = []
    visitor.page.on('request', (request) => asked.push(request.url()))
    const page = await openFiles(visitor, { name: 'gbk.pdf', mimeType: 'application/pdf', buffer: Buffer.from(gbkPage('项目编码')) })
    await finished(page)
    // Without the map the words would be lost, and with them every one of these but the first.
    const { diagnostics } = await extractDocument({ name: 'gbk.pdf', bytes: gbkPage('项目编码') }, nodeAssets())
    expect(diagnostics.map(({ code }) => code)).toContain('code-missing')
    expect(await page.locator('[data-code]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.code).sort())).toEqual(diagnostics.map(({ code }) => code).sort())
    expect(asked.filter((url) => url.includes('.bcmap'))).toEqual(['GBK-EUC-H', 'Adobe-GB1-UCS2'].map((name) => expect.stringMatching(new RegExp(`/some/where/assets/${name}-[^/]*\\.bcmap$`, 'u')) as string))
  })
})

describe('no byte leaves the machine', () => {
  test('and the mark is on every view, while only the site’s own files are asked for', async () => {
    const visitor = await site().visit()
    const asked: { method: string; url: string; body: Buffer | null }[] = []
    visitor.page.context().on('request', (request) => asked.push({ method: request.method(), url: request.url(), body: request.postDataBuffer() }))
    const page = await openFiles(visitor, [...one(), ...one('hebei-docx'), ...one('hebei-pdf')])
    await finished(page)
    await beside(page, 3)
    const known = new Set([...(await filesOf(inject('site'))).keys()])
    for (const view of VIEWS) {
      await goTo(page, `?view=${view}`)
      const banner = page.locator('[data-local="shown"]')
      expect(await banner.isVisible(), view).toBe(true)
      await page.emulateMedia({ media: 'print' })
      // The brief is a sheet of its own, with its own mark.
      const onPaper = view === 'brief' ? page.locator('[data-brief] header', { hasText: '本机文件' }) : banner
      await expect.poll(async () => ({ view, printed: await onPaper.isVisible() })).toEqual({ view, printed: true })
      await page.emulateMedia({ media: 'screen' })
    }
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([])
    const foreign = asked.filter(({ url }) => !url.startsWith('blob:') && !(url.startsWith(visitor.url) && known.has(decodeURIComponent(url.slice(visitor.url.length).split('?')[0]!) || 'index.html')))
    expect(foreign).toEqual([])
    expect(visitor.errors).toEqual([])
  }, 120_000)

  test('even a reader that wanted to could not: its worker is under the page’s own policy', async () => {
    const visitor = await site().visit()
    await visitor.page.route('**/pdf.worker-*.js', () => new Promise(() => {}))
    const page = await openFiles(visitor, one('hebei-pdf'))
    await page.locator('[data-file][data-state="reading"]').waitFor()
    await expect.poll(() => page.workers().some((worker) => worker.url().startsWith('blob:'))).toBe(true)
    const refused = await page.workers().find((worker) => worker.url().startsWith('blob:'))!.evaluate(() => new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve((event as SecurityPolicyViolationEvent).effectiveDirective))
      fetch('https://example.org/', { method: 'POST', body: 'x' }).then(() => resolve('sent'), () => undefined)
    }))
    expect(refused).toBe('connect-src')
    // The browser's own word on this refused request is what the test wanted.
    visitor.foreign.length = 0
  })
})

describe('beside the published documents', { timeout: 120_000 }, () => {
  test('are departments of their own, marked, and gone when hidden', async () => {
    const page = await openFiles(await site().visit(), one())
    await finished(page)
    await beside(page, 1)
    await card(page, one()[0]!).getByRole('button', { name: '在各视图中查看' }).click()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('dept')).toMatch(/^local-/u)
    expect(await page.locator('main').innerText()).toContain('（本机）')
    await page.getByRole('button', { name: '暂不显示' }).click()
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('dept'))
    expect(await page.locator('[data-local="hidden"]').count()).toBe(1)
    await settled(page)
    expect(await page.locator('main').innerText()).not.toContain('（本机）')
  })

  test.runIf(existsSync(SOURCES))('a copy of a published document changes no published figure', async () => {
    const page = await openFiles(await site().visit(), one('000_'))
    await finished(page)
    await beside(page, 1)
    const { projects } = documentOf(one('000_')[0]!)
    await goTo(page, '?view=budget-quality')
    await expect.poll(async () => Number(await page.locator('figure[data-chart="budget-quality"]').getAttribute('data-marks'))).toBe(projectsOf() + projects.length)
  })

  test('a link to one that is not open here is dropped with a notice', async () => {
    const page = await open(await site().visit(), '?view=overview&dept=local-118001&year=2023')
    expect(await page.locator('.notice').innerText()).toContain('dept=local-118001')
    expect(new URL(page.url()).searchParams.get('year')).toBe('2023')
  })

  test('dropped on any view, leads to where it is opened', async () => {
    const page = await open(await site().visit(), '?view=method')
    const text = await readFile(one()[0]!)
    const transfer = await page.evaluateHandle((bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], 'dropped.txt'))
      return data
    }, [...text])
    for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: transfer })
    await page.locator('[data-file="dropped.txt"][data-state="read"]').waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe('open')
  })
})

describe('a file that can’t be read', () => {
  test('says which file, why and what to do, and the others go on', async () => {
    const page = await openFiles(await site().visit(), [
      { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: '坏.docx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004word/ not a package') },
    ])
    await page.locator('input[type="file"]:not([webkitdirectory])').setInputFiles(one())
    await finished(page)
    expect(await page.locator('[data-file]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state))).toEqual(['unread', 'unread', 'read'])
    expect(await card(page, '空.txt').innerText()).toMatch(/文件是空的.*请重新导出/su)
    expect(await card(page, '坏.docx').innerText()).toMatch(/请重新下载/u)
  })

  test('is stopped when its time is over, and one that is cancelled at once', async () => {
    const visitor = await site().visit()
    await visitor.page.clock.install()
    await visitor.page.route('**/pdf.worker-*.js', () => new Promise(() => {}))
    const page = await openFiles(visitor, [...one('hebei-pdf'), ...one('national-pdf-unruled'), ...one()])
    await page.locator('[data-file="hebei-pdf.pdf"][data-state="reading"]').waitFor()
    await card(page, 'national-pdf-unruled.pdf').getByRole('button', { name: '取消' }).click()
    await card(page, 'national-pdf-unruled.pdf').getByText('已取消').waitFor()
    await page.locator('[data-file="prose-txt.txt"][data-state="read"]').waitFor()
    await page.clock.fastForward('02:03')
    await card(page, 'hebei-pdf.pdf').getByText('秒内没有读完').waitFor()
    expect(await page.locator('[data-file] progress').count()).toBe(0)
  })
})

describe('kept on purpose', { timeout: 120_000 }, () => {
  test('comes back after a reload with its mark; forgotten, it does not; what was not kept never does', async () => {
    const visitor = await site().visit()
    const page = await openFiles(visitor, [...one(), ...one('hebei-txt')])
    await finished(page)
    await card(page, one('hebei-txt')[0]!).getByRole('checkbox').check()
    await card(page, one('hebei-txt')[0]!).getByText('已保留').waitFor()
    await page.reload()
    await page.locator('[data-file]').first().waitFor()
    await finished(page)
    expect(await page.locator('[data-file]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.file))).toEqual([one('hebei-txt')[0]!.split('/').pop()])
    expect((await download(page, () => page.getByRole('button', { name: '导出' }).click())).equals(ingested.get(jsonName(one('hebei-txt')[0]!))!)).toBe(true)
    await beside(page, 1)
    await card(page, one('hebei-txt')[0]!).getByRole('checkbox').uncheck()
    await card(page, one('hebei-txt')[0]!).getByText('重新加载即消失').waitFor()
    await page.reload()
    await settled(page)
    expect(await page.locator('[data-file], [data-local]').count()).toBe(0)
    expect(visitor.errors).toEqual([])
  })

  test('a link to a kept document holds after a reload', async () => {
    const page = await openFiles(await site().visit(), one('hebei-txt'))
    await finished(page)
    await page.getByRole('checkbox').check()
    await page.getByText('只存目标文档').waitFor()
    await beside(page, 1)
    await page.getByRole('button', { name: '在各视图中查看' }).click()
    const { searchParams } = new URL(page.url())
    await page.reload()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('dept')).toBe(searchParams.get('dept'))
    expect(await page.locator('.notice').count()).toBe(0)
  })

  test('where the browser refuses storage it is said, and reading goes on', async () => {
    const visitor = await site().visit()
    await visitor.page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError') } }))
    const page = await openFiles(visitor, one())
    await finished(page)
    expect(await page.locator('[data-storage="refused"]').count()).toBe(1)
    expect(await page.locator('[data-file][data-state="read"]').count()).toBe(1)
    expect(visitor.errors).toEqual([])
  })
})

test.each([['zh', 'light', 390], ['en', 'dark', 1280]] as const)('with documents open it has no barrier and scrolls one way (%s, %s, %d px)', async (lang, colorScheme, width) => {
  const page = await openFiles(await site().visit({ colorScheme, viewport: { width, height: 800 } }), [...one(), ...one('hebei-pdf')], `?view=open&lang=${lang}`)
  await page.locator('input[type="file"]:not([webkitdirectory])').setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
  await finished(page)
  await page.evaluate(axe)
  const found = await page.evaluate(async () => (await (window as unknown as { axe: typeof import('axe-core') }).axe.run({ include: [['main'], ['[data-local]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`))
  expect(found).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
})

test('without the engine documents are read and exported; only the views are said to be closed', async () => {
  const visitor = await site().visit()
  await visitor.page.route('**/*.wasm*', (route) => route.abort())
  const page = await openFiles(visitor, one())
  await finished(page)
  await page.locator('[data-failure]').waitFor()
  expect((await download(page, () => page.getByRole('button', { name: '导出' }).click())).equals(ingested.get(jsonName(one()[0]!))!)).toBe(true)
  expect(await page.getByRole('button', { name: '在各视图中查看' }).isDisabled()).toBe(true)
  await page.getByText('查询引擎没有启动').waitFor()
})

test('the page itself holds no reader: it is fetched when a file is opened', async () => {
  const visitor = await site().visit()
  const asked: string[] = []
  visitor.page.on('request', (request) => asked.push(request.url()))
  const page = await open(visitor, '?view=open')
  expect(asked.filter((url) => /extract\.worker|\/pdf[.-]|localTables/u.test(url))).toEqual([])
  await page.locator('input[type="file"]:not([webkitdirectory])').setInputFiles(one())
  await finished(page)
  expect(asked.filter((url) => /extract\.worker/u.test(url)).length).toBeGreaterThan(0)
  expect(asked.filter((url) => /\/pdf[.-]/u.test(url))).toEqual([])
})
