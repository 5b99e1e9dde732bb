import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import type { Manifest } from '../../src/model/tables.ts'
import { RULES } from '../../src/quality/run.ts'
import { projectIds } from '../../src/snapshot/identity.ts'
import { useSite } from '../support/browser.ts'
import { byHand } from '../support/byHand.ts'
import { documents, open, search, settled } from '../support/page.ts'
import { ROOT } from '../support/run.ts'

const site = useSite(() => inject('site'))
const WEIGHTS = 'weights=40,40,20,40,20,15,15,10,30,20,20,20,10'
const OWN = /评分按自选权重计算：指标组 40:40:20/u
const sampleFiles = (JSON.parse(await readFile(join(ROOT, 'public/snapshots/sample/manifest.json'), 'utf8')) as Manifest).files
const [sampleIndicators, sampleProjects] = (['indicators', 'projects'] as const).map((table) => sampleFiles.find((file) => file.table === table)!.rows) as [number, number]
const projects = documents.map((document) => projectIds(document)[0]!)

describe('weights of the reader', () => {
  test.each(['overview', 'budget-quality', 'method', `project&project=${projects[0]}`])('are named on %s, and taken back by one link', async (view) => {
    const page = await open(await site().visit(), `?view=${view}&${WEIGHTS}`)
    const note = page.locator('.own').first()
    expect(await note.innerText()).toMatch(OWN)
    await note.getByText('恢复默认').click()
    expect(search(page).get('weights')).toBeNull()
    expect(await page.getByText(OWN).count()).toBe(0)
  })

  test('stand in the note of the chart that rests on them', async () => {
    const page = await open(await site().visit(), `?view=budget-quality&${WEIGHTS}`)
    expect(await page.locator('figure[data-chart="budget-quality"] figcaption').innerText()).toMatch(OWN)
  })

  test('are set by keyboard, at once, and only as a set that can be used', async () => {
    const page = await open(await site().visit(), '?view=method')
    const first = page.locator('#weights input').first()
    await first.fill('40')
    expect(search(page).get('weights')).toBe('40,30,10,40,20,15,15,10,60,10,12,10,8')
    await first.fill('400')
    expect(await page.locator('#weights .trouble').innerText()).toMatch(/0 至 100/u)
    expect(await first.getAttribute('aria-invalid')).toBe('true')
    expect(search(page).get('weights')).toBe('40,30,10,40,20,15,15,10,60,10,12,10,8')
  })

  test('that cannot be used are dropped from the address with a notice', async () => {
    const page = await open(await site().visit(), '?weights=50,30')
    expect(search(page).get('weights')).toBeNull()
    expect(await page.locator('.notice').innerText()).toContain('weights')
  })
})

test.each(projects.slice(0, 3))('the score of %s can be worked out by hand from the text of its page', async (id) => {
  const page = await open(await site().visit(), `?view=project&project=${id}`)
  await page.locator('[data-steps] summary').click()
  const project = await page.locator('[data-steps] li').allInnerTexts()
  const rows = await page.locator('[data-row]').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('li')].map((line) => line.textContent)))
  const shown = Number(await page.locator('.score strong').innerText())
  const found = byHand({ project, rows })
  expect(rows.length).toBeGreaterThan(0)
  expect(Math.abs(found.quality - shown)).toBeLessThan(0.051)
})

describe('an audience', () => {
  const rows = (text: string) => Number(/[\d,]+/u.exec(text)![0].replace(',', ''))

  test('of leaders is shown the main questions, with the number of those left out', async () => {
    const page = await open(await site().visit(), '?view=audit')
    const all = rows(await page.locator('h1').innerText())
    await page.getByRole('navigation', { name: '面向' }).getByText('领导').click()
    await settled(page)
    const hidden = page.getByText(/另有.*行没有这类问题，未列出/u)
    await hidden.waitFor()
    expect(rows(await page.locator('h1').innerText()) + rows(await hidden.innerText())).toBe(all)
    await page.getByText('全部列出').click()
    await hidden.waitFor({ state: 'detached' })
    expect(search(page).get('audience')).toBe('leadership')
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${all}行`, 'u') }).waitFor()
  })

  test('of the public is shown no score of a department', async () => {
    const page = await open(await site().visit(), '?audience=public')
    expect(await page.getByText('面向公众时不列部门得分和等级').count()).toBe(1)
    expect(await page.locator('.departments table').count()).toBe(0)
  })
})

describe('a rule', () => {
  test('has a page of its own, reached from the index and leading to its findings', async () => {
    const page = await open(await site().visit(), '?view=method')
    await page.locator('#V02 a').click()
    await page.getByRole('heading', { level: 1, name: /^V02/u }).waitFor()
    expect(search(page).get('rule')).toBe('V02')
    const found = page.getByText(/查看命中的\d+处/u)
    const cases = /\d+/u.exec(await found.innerText())![0]
    await found.click()
    await page.getByRole('heading', { level: 1, name: `${cases}处建议核查` }).waitFor()
  })

  test('that is not in the snapshot is dropped with a notice', async () => {
    const page = await open(await site().visit(), '?view=method&rule=Z99')
    await page.locator('.notice').waitFor()
    expect(search(page).get('rule')).toBeNull()
  })
})

test('the working paper is fetched when asked for, is the same file again, and states the weights', async () => {
  const visitor = await site().visit()
  const asked: string[] = []
  visitor.page.on('request', (request) => asked.push(request.url()))
  const page = await open(visitor, `?view=audit&severity=H&${WEIGHTS}`)
  expect(asked.filter((url) => /paper/u.test(url))).toEqual([])
  await page.getByText('导出底稿').click()
  const save = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '工作簿（XLSX）' }).click()])
    await page.getByText(/^已生成/u).waitFor()
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const [one, other] = [await save(), await save()]
  expect(one.name).toMatch(/^working-paper_[0-9a-f]{12}_H_weights\.xlsx$/u)
  expect(one.bytes.equals(other.bytes)).toBe(true)
  const cover = utils.sheet_to_csv(read(one.bytes).Sheets['底稿说明']!)
  expect(cover).toContain('40:40:20')
  expect(cover).toContain('--weights 40,40,20,40,20,15,15,10,30,20,20,20,10')
})

describe('the worklist', () => {
  const SAMPLE = '?view=audit&snapshot=sample'
  const table = (page: Page) => page.getByRole('table', { name: /^按/u })
  const rows = async (page: Page) => Number(await table(page).getAttribute('aria-rowcount')) - 1
  const lines = (page: Page) => page.locator('.worklist [data-index]')
  /** Types as a person does and waits until the list holds what is announced. */
  async function searched(page: Page, text: string): Promise<number> {
    await page.getByRole('searchbox').fill(text)
    await page.waitForFunction((text) => new URLSearchParams(location.search).get('q') === text && document.querySelector('.tools [role="status"]')?.textContent !== '', text)
    await settled(page)
    const said = Number(/[\d,]+/u.exec(await page.locator('.tools [role="status"]').innerText())![0].replace(',', ''))
    expect(await rows(page)).toBe(said)
    return said
  }

  test('has every printed indicator of the snapshot, a few of them in the page, and scrolls to the last', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const all = await rows(page)
    expect(all).toBe(sampleIndicators)
    expect(Number(/\d+/u.exec(await page.locator('h1').innerText())![0])).toBe(all)
    expect(await lines(page).count()).toBeLessThan(60)
    await lines(page).first().locator('[data-main]').focus()
    await page.keyboard.press('End')
    const last = page.locator(`.worklist [data-index="${all - 1}"]`)
    await last.waitFor()
    expect(await last.getAttribute('aria-rowindex')).toBe(String(all + 1))
    await page.waitForFunction((index) => document.activeElement?.closest('[data-index]')?.getAttribute('data-index') === String(index), all - 1)
    expect(await lines(page).count()).toBeLessThan(60)
  })

  test('begins with the most money, and at equal money with the most serious', async () => {
    const page = await open(await site().visit(), SAMPLE)
    expect(await page.locator('[role="columnheader"][aria-sort]').innerText()).toMatch(/预算.*↓/u)
    const budgets = (await page.locator('[data-index] .c-budget').allInnerTexts()).map((text) => Number(/[\d,.]+/u.exec(text.replace('预算（万元）', ''))![0].replaceAll(',', '')))
    expect(budgets.length).toBeGreaterThan(8)
    expect(budgets).toEqual([...budgets].sort((a, b) => b - a))
    expect(await page.locator('[data-index="0"] .c-severity').innerText()).toContain('高')
  })

  test('is searched by characters, by pinyin and by initials, keeps every key, and marks what it found', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const all = await rows(page)
    const found = await searched(page, '满意度')
    expect(found).toBeGreaterThan(10)
    expect(found).toBeLessThan(all)
    expect(search(page).get('q')).toBe('满意度')
    expect(await page.locator('[data-index="0"] mark').first().innerText()).toContain('满意度')
    const bySound = await searched(page, 'manyidu')
    expect(await searched(page, 'myd')).toBe(bySound)
    expect(await page.locator('[data-index="0"] .c-cell mark').first().innerText()).toContain('满意度')
    await page.getByRole('searchbox').fill('')
    await page.getByRole('searchbox').pressSequentially('园区道路', { delay: 40 })
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === '园区道路')
    expect(await page.getByRole('searchbox').inputValue()).toBe('园区道路')
    await page.getByRole('searchbox').press('Escape')
    await page.waitForFunction((all) => Number(document.querySelector('.worklist')?.getAttribute('aria-rowcount')) - 1 === all, all)
    expect(search(page).get('q')).toBeNull()
  })

  test('says so where nothing fits, and a search is one step back', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const all = await rows(page)
    await page.getByRole('searchbox').pressSequentially('没有这样的词语', { delay: 30 })
    await page.getByText('没有符合条件的记录').waitFor()
    await page.goBack()
    await table(page).waitFor()
    expect(await rows(page)).toBe(all)
    expect(await page.getByRole('searchbox').inputValue()).toBe('')
  })

  test('is grouped by project and by rule, with heads that close by keyboard and say the money', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const all = await rows(page)
    await page.getByRole('radio', { name: '按项目' }).check()
    await page.locator('.worklist .group').first().waitFor()
    expect(search(page).get('group')).toBe('project')
    const open_ = await rows(page)
    expect(open_).toBe(all + sampleProjects)
    const head = page.locator('.worklist [data-index="0"]')
    const own = Number(/(\d+)行/u.exec(await head.innerText())![1])
    expect(await head.innerText()).toMatch(/预算.*(?:万|亿)元/u)
    await head.locator('[data-main]').focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction((count) => Number(document.querySelector('.worklist')?.getAttribute('aria-rowcount')) - 1 === count, open_ - own)
    expect(await head.locator('[data-main]').getAttribute('aria-expanded')).toBe('false')
    await page.getByRole('button', { name: '全部收起' }).click()
    await page.waitForFunction((count) => Number(document.querySelector('.worklist')?.getAttribute('aria-rowcount')) - 1 === count, sampleProjects)
    await page.goto(`${page.url().split('?')[0]}${SAMPLE}&list=findings&group=rule`)
    await settled(page)
    expect(await page.locator('.worklist .group').first().innerText()).toMatch(/[A-Z]\d\d[^]*\d+处/u)
  })

  test('opens the evidence of a row by keyboard, with every rule and its article, restores it, and gives the focus back', async () => {
    const page = await open(await site().visit({ viewport: { width: 1440, height: 900 } }), SAMPLE)
    await lines(page).first().locator('[data-main]').focus()
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index') === '1')
    const name = await page.locator('[data-index="1"] [data-main]').innerText()
    await page.keyboard.press('Enter')
    const side = page.getByRole('region', { name: '依据' })
    await side.getByRole('heading', { name }).waitFor()
    const id = search(page).get('indicator')
    expect(id).toBe(await page.locator('[data-index="1"]').getAttribute('data-id'))
    await side.locator('[data-outcome="fails"] [data-rule]').first().waitFor()
    for (const summary of await side.locator('details summary').all()) await summary.click()
    const said = await side.locator('[data-rule]').evaluateAll((all) => all.map((one) => ({ id: one.getAttribute('data-rule'), text: one.textContent, link: one.querySelector('a')?.getAttribute('href') })))
    expect(said.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort())
    for (const one of said) {
      expect(one.text, one.id!).toMatch(/〔[SMJ]〕/u)
      expect(one.link, one.id!).toContain(`rule=${one.id}`)
    }
    expect(await side.locator('[data-outcome="passed"] [data-rule]').count()).toBeGreaterThan(5)
    expect(await side.innerText()).toMatch(/第\d+个表格，第\d+行，第\d+格/u)
    await page.reload()
    await settled(page)
    await side.getByRole('heading', { name }).waitFor()
    await page.locator('[data-index="1"] [data-main]').focus()
    await page.keyboard.press('Escape')
    await side.waitFor({ state: 'detached' })
    expect(search(page).get('indicator')).toBeNull()
    await page.waitForFunction((id) => document.activeElement?.closest('[data-id]')?.getAttribute('data-id') === id, id)
  })

  test('brings a row that a link names into view, however far down, and drops one that is not there', async () => {
    const page = await open(await site().visit({ viewport: { width: 1440, height: 900 } }), SAMPLE)
    await lines(page).first().locator('[data-main]').focus()
    await page.keyboard.press('End')
    const id = await page.locator(`.worklist [data-index="${(await rows(page)) - 1}"]`).getAttribute('data-id')
    await page.goto(`${page.url().split('?')[0]}${SAMPLE}&indicator=${id}`)
    await settled(page)
    const row = page.locator(`[data-id="${id}"]`)
    await row.waitFor()
    await page.waitForFunction((id) => {
      const row = document.querySelector(`[data-id="${id}"]`)!.getBoundingClientRect()
      const frame = document.querySelector('.scroller')!.getBoundingClientRect()
      return row.top >= frame.top - 1 && row.bottom <= frame.bottom + 1
    }, id)
    await page.goto(`${page.url().split('?')[0]}${SAMPLE}&indicator=no-such-row`)
    await page.locator('.notice', { hasText: 'no-such-row' }).waitFor()
    expect(search(page).get('indicator')).toBeNull()
  })

  test('is a list of cards on a phone, no wider than the page, with the evidence below its row', async () => {
    const page = await open(await site().visit({ viewport: { width: 390, height: 844 } }), `${SAMPLE}&q=manyidu`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const first = lines(page).first()
    await first.locator('[data-main]').click()
    const below = page.locator('.below')
    await below.locator('[data-rule]').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.keyboard.press('Escape')
    await below.waitFor({ state: 'detached' })
  })

  test('on paper has its rows one after the other, and says how many are left out', async () => {
    const page = await open(await site().visit(), SAMPLE)
    await page.emulateMedia({ media: 'print' })
    await page.getByText(`共${await rows(page)}行，印出前400行，其余${(await rows(page)) - 400}行未印出。`).waitFor()
    expect(await lines(page).count()).toBe(400)
  })
})
