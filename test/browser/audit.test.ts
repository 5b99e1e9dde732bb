import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { describe, expect, inject, test } from 'vitest'
import { projectIds } from '../../src/snapshot/identity.ts'
import { useSite } from '../support/browser.ts'
import { byHand } from '../support/byHand.ts'
import { documents, open, search, settled } from '../support/page.ts'

const site = useSite(() => inject('site'))
const WEIGHTS = 'weights=40,40,20,40,20,15,15,10,30,20,20,20,10'
const OWN = /评分按自选权重计算：指标组 40:40:20/u
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
    const hidden = page.getByText(/另有.*条较轻的未列出/u)
    await hidden.waitFor()
    expect(rows(await page.locator('h1').innerText()) + rows(await hidden.innerText())).toBe(all)
    await page.getByText('全部列出').click()
    await hidden.waitFor({ state: 'detached' })
    expect(search(page).get('audience')).toBe('leadership')
    expect(rows(await page.locator('h1').innerText())).toBe(all)
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
