import { describe, expect, inject, test } from 'vitest'
import { zh } from '../../src/i18n/zh.ts'
import { useSite } from '../support/browser.ts'
import { addressOf, chart, CHARTS, departmentIdOf, documents, marks, open, projectName, projectsOf, search, settled, updates, updating, VIEWS } from '../support/page.ts'

const site = useSite(() => inject('site'))

describe('the page from a sub-folder', () => {
  test('draws the three headline charts and marks its moments', async () => {
    const visitor = await site().visit()
    const page = await open(visitor)
    for (const name of CHARTS) {
      expect(await chart(page, name).getAttribute('data-state'), name).toBe('ready')
      expect(await marks(page, name), name).toBeGreaterThan(0)
    }
    await page.waitForFunction(() => performance.getEntriesByName('first-chart').length > 0)
    expect(await page.evaluate(() => ['first-chart', 'engine-ready'].map((name) => performance.getEntriesByName(name, 'mark').length))).toEqual([1, 1])
    expect(visitor.errors).toEqual([])
  })

  test('draws one mark per published project', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    expect(await marks(page, 'budget-quality')).toBe(projectsOf())
  })

  test.each(VIEWS)('opens %s by address without an error, on a phone without sideways scrolling', async (view) => {
    const visitor = await site().visit({ viewport: { width: 360, height: 740 } })
    const page = await open(visitor, addressOf(view))
    expect(await page.locator('main h1, main h2').count()).toBeGreaterThan(0)
    expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object|Infinity/u)
    expect(await page.locator('[role="alert"]').count()).toBe(0)
    expect(visitor.errors).toEqual([])
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overhang, 'pixels beyond the screen').toBeLessThanOrEqual(0)
  })
})

describe('the address', () => {
  test('holds the filters: a link shows what it names', async () => {
    const page = await open(await site().visit(), '?view=budget-quality&year=2025')
    expect(await marks(page, 'budget-quality')).toBe(projectsOf(2025))
    expect(await page.locator('input[name="year"][value="2025"]').isChecked()).toBe(true)
  })

  test('follows each filter, and back, forward and reload restore it', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    const [first, second] = [...new Set(documents.map(({ year }) => year ?? 0))].sort() as [number, number]
    await updating(page, () => page.locator(`input[name="year"][value="${first}"]`).check())
    expect(search(page).get('year')).toBe(String(first))
    expect(await marks(page, 'budget-quality')).toBe(projectsOf(first))
    await updating(page, () => page.locator(`input[name="year"][value="${second}"]`).check())
    expect(search(page).get('year')).toBe(`${first},${second}`)
    expect(await marks(page, 'budget-quality')).toBe(projectsOf(first, second))
    expect(await updates(page)).toBe(2)

    await updating(page, () => page.goBack())
    expect(search(page).get('year')).toBe(String(first))
    expect(await marks(page, 'budget-quality')).toBe(projectsOf(first))
    await updating(page, () => page.goForward())
    expect(await marks(page, 'budget-quality')).toBe(projectsOf(first, second))
    await page.reload()
    await settled(page)
    expect(search(page).get('year')).toBe(`${first},${second}`)
    expect(await marks(page, 'budget-quality')).toBe(projectsOf(first, second))
  })

  test('drops what it does not know with a notice and keeps the rest', async () => {
    const visitor = await site().visit()
    const page = await open(visitor, '?view=budget-quality&year=2025,soon&nonsense=1&lang=tlh&snapshot=../../etc')
    const notice = await page.locator('[role="status"]').allInnerTexts()
    for (const word of ['soon', 'nonsense', 'tlh', '../../etc']) expect(notice.join('\n')).toContain(word)
    expect(await marks(page, 'budget-quality')).toBe(projectsOf(2025))
    expect(visitor.errors).toEqual([])
  })

  test('never runs what a parameter holds', async () => {
    const hostile = '<img src=x onerror="globalThis.hit=1">'
    const visitor = await site().visit()
    const page = await open(visitor, `?view=${encodeURIComponent(hostile)}&dept=${encodeURIComponent(`'); DROP TABLE projects; --`)}&${encodeURIComponent(hostile)}=1`)
    expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false)
    expect(await marks(page, 'budget-quality')).toBe(projectsOf())
  })

  test('says when nothing is left, as empty and not as an error', async () => {
    const id = departmentIdOf(documents.find(({ year }) => year === 2022)!)
    const page = await open(await site().visit(), `?view=budget-quality&year=2025&dept=${id}`)
    expect(await chart(page, 'budget-quality').getAttribute('data-state')).toBe('empty')
    expect(await marks(page, 'budget-quality')).toBe(0)
    expect(search(page).get('dept')).toBe(id)
  })
})

describe('the overview', () => {
  test('narrows by a band of the money, says that shares are of the selection, and the whole remains told of whole documents', async () => {
    const page = await open(await site().visit(), '?snapshot=sample')
    const coverage = await chart(page, 'coverage').locator('tbody td:not(.hatched)').allInnerTexts()
    await updating(page, () => page.locator('tr[data-band="weak"] a').click())
    expect(search(page).get('score')).toBe('-79.99')
    await settled(page)
    expect(await page.locator('tr[data-band="sound"] td').nth(2).innerText()).toBe('0')
    expect(await page.locator('main').innerText()).toContain(zh.overview.narrowed)
    expect(await chart(page, 'coverage').locator('tbody td:not(.hatched)').allInnerTexts()).toEqual(coverage)
    expect(await chart(page, 'recruitment-shift').locator('figcaption').innerText()).toContain(zh.goals.lanesChosen)
  })

  test('counts in a band only the projects of its sum, and those in doubt beside them', async () => {
    const page = await open(await site().visit(), '')
    const [, , counted, outside] = await page.locator('tr[data-band="weak"] td').allInnerTexts()
    const all = await page.locator('tr[data-band] td:nth-child(4)').allInnerTexts()
    expect(outside).toBe(zh.overview.outside(1, 0))
    expect(all.reduce((sum, n) => sum + Number(n), 0)).toBe(projectsOf() - 1)
    expect(Number(counted)).toBe(projectsOf() - 1)
  })
})

describe('from a chart', () => {
  test.each(CHARTS)('%s there is a table with what it draws', async (name) => {
    const view = { 'budget-quality': 'budget-quality', 'spending-curves': 'spending', 'recruitment-shift': 'recruitment' }[name]
    const page = await open(await site().visit(), `?view=${view}`)
    const figure = chart(page, name)
    if (!(await figure.locator('table').first().isVisible())) await figure.locator('details > summary').first().click()
    await figure.locator('table').first().waitFor()
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0)
    expect(await figure.locator('thead th').allInnerTexts()).not.toContain('')
  })

  test('a click on a mark opens its project, back returns', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    await chart(page, 'budget-quality').locator('svg a').first().click()
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') === 'project')
    await settled(page)
    const name = projectName(search(page).get('project'))
    expect(name).toBeTruthy()
    expect(await page.locator('main h1').innerText()).toContain(name)
    await page.goBack()
    await settled(page)
    expect(await marks(page, 'budget-quality')).toBe(projectsOf())
  })

  test('a mark is reached and opened by keyboard, and has a name', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    const mark = chart(page, 'budget-quality').locator('svg a.mark').first()
    await mark.focus()
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await mark.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent?.trim())).not.toBe('')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') === 'project')
  })
})

describe('in two languages', () => {
  test.each(VIEWS)('%s has its own words in each', async (view) => {
    const visitor = await site().visit()
    const page = await open(visitor, `${addressOf(view)}&lang=zh`)
    const heads = () => page.locator('nav a, main h1, figure[data-chart] h2').allInnerTexts()
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/u)
    const chinese = await heads()
    await page.locator('a[hreflang="en"]').click()
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    expect(search(page).get('lang')).toBe('en')
    const english = await heads()
    expect(english.length).toBe(chinese.length)
    expect(chinese.join(' ')).toMatch(/\p{Script=Han}/u)
    expect((await page.locator('nav a').allInnerTexts()).join(' ')).not.toMatch(/\p{Script=Han}/u)
    english.forEach((text, index) => expect(text).not.toBe(chinese[index]))
  })
})
