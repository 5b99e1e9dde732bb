import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { useSite } from '../support/browser.ts'
import { departmentIdOf, documents, marks, open, projectsOf, search, settled, updating } from '../support/page.ts'

const site = useSite(() => inject('site'))
const PHONE = { viewport: { width: 390, height: 800 } }
const [first, second] = [...new Set(documents.map(({ year }) => year ?? 0))].sort() as [number, number]

const chips = (page: Page) => page.locator('.chips .chip')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.getAttribute('value') ?? document.activeElement?.textContent ?? '')
const until = (page: Page, name: string, value: string | null) => page.waitForFunction(([name, value]) => new URL(location.href).searchParams.get(name!) === value, [name, value] as const)

describe('what is filtered', () => {
  test('is shown as chips, each taken away by its own button by keyboard, the focus going on to the next', async () => {
    const page = await open(await site().visit(), `?view=budget-quality&year=${first},${second}&category=quantity&rules=V02&amount=10-&score=-90`)
    expect(await chips(page).allInnerTexts()).toEqual([`${first}年`, `${second}年`, '数量指标', 'V02', '预算≥10万元', '得分≤90'].map((text) => expect.stringContaining(text)))
    for (const name of await chips(page).evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-label')))) expect(name).toMatch(/^取消条件：/u)
    await chips(page).nth(1).focus()
    await updating(page, () => page.keyboard.press('Enter'))
    expect(search(page).get('year')).toBe(String(first))
    expect(await focused(page)).toBe('取消条件：数量指标')
    await chips(page).last().focus()
    await updating(page, () => page.keyboard.press('Enter'))
    expect(search(page).get('score')).toBeNull()
    expect(await focused(page)).toBe('取消条件：预算≥10万元')
    await page.getByRole('button', { name: '全部清除' }).click()
    await chips(page).first().waitFor({ state: 'detached' })
    expect([...search(page).keys()]).toEqual(['view'])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('year')
    await page.goBack()
    await settled(page)
    expect(await chips(page).count()).toBe(4)
  })

  test('stays in sight when the page is scrolled, and the filters in reach', async () => {
    const page = await open(await site().visit(), `?view=spending&year=${first}`)
    await page.evaluate(() => scrollTo(0, 1200))
    await page.locator('.chips .open').waitFor()
    const box = (await page.locator('.chips').boundingBox())!
    expect(box.y).toBe(0)
    expect(box.height).toBeLessThan(50)
    await page.locator('.chips .open').click()
    await updating(page, () => page.getByRole('dialog').locator(`input[name="year"][value="${second}"]`).check())
    expect(search(page).get('year')).toBe(`${first},${second}`)
  })

  test('is printed as words', async () => {
    const page = await open(await site().visit(), `?view=budget-quality&year=${first}&amount=10-`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.chips ul').innerText()).toMatch(new RegExp(`${first}年[^×]*预算≥10万元`, 'u'))
    expect(await page.locator('.bar').isVisible()).toBe(false)
    expect(await page.getByText('×').first().isVisible()).toBe(false)
  })

  test.each([['compare', 1, '对比'], ['method', 2, '规则的次数'], ['data', 2, '数据页']])('that has no effect on %s says so and why', async (view, idle, why) => {
    const page = await open(await site().visit(), `?view=${view}&year=${first}&amount=10-`)
    expect(await page.locator('.chips .chip.idle').count()).toBe(idle)
    expect(await chips(page).last().getAttribute('aria-label')).toContain('不影响本视图')
    expect(await page.getByRole('note').innerText()).toContain(why)
    await page.goto(page.url().replace(`view=${view}`, 'view=budget-quality'))
    await settled(page)
    expect(await page.locator('.chips .idle').count()).toBe(0)
  })

  test('is counted, aloud after a change', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    expect(await page.locator('.chips .count').innerText()).toBe(`${projectsOf()}个项目`)
    expect(await page.locator('.chips [role="status"]').innerText()).toBe('')
    await updating(page, () => page.locator(`input[name="year"][value="${first}"]`).check())
    expect(await page.locator('.chips .count').innerText()).toBe(`${projectsOf(first)} / ${projectsOf()}个项目`)
    expect(await page.locator('.chips [role="status"]').innerText()).toBe(`显示${projectsOf(first)}个项目，共${projectsOf()}个`)
  })
})

describe('a filter', () => {
  test('keeps the focus when it is switched by keyboard', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    const year = page.locator(`input[name="year"][value="${first}"]`)
    await year.focus()
    await updating(page, () => page.keyboard.press('Space'))
    expect(await year.isChecked()).toBe(true)
    expect(await year.evaluate((input) => input === document.activeElement)).toBe(true)
    const dept = page.locator(`input[name="dept"][value="${departmentIdOf(documents[0]!)}"]`)
    await dept.focus()
    await updating(page, () => page.keyboard.press('Space'))
    expect(await dept.evaluate((input) => input === document.activeElement)).toBe(true)
  })

  test('of budgets takes numbers, says what it cannot take, and keeps what it had', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    await page.getByRole('button', { name: '预算', exact: true }).click()
    const from = page.locator('input[name="amount-from"]')
    const to = page.locator('input[name="amount-to"]')
    await from.fill('１,０００')
    await updating(page, () => from.press('Enter'))
    expect(search(page).get('amount')).toBe('1000-')
    await from.fill('一千')
    await from.press('Enter')
    expect(await page.locator('.drop .trouble').innerText()).toMatch(/数字/u)
    expect(await from.getAttribute('aria-invalid')).toBe('true')
    expect(search(page).get('amount')).toBe('1000-')
    await from.fill('500')
    await to.fill('100')
    await to.press('Enter')
    expect(await page.locator('.drop .trouble').innerText()).toBe('下限不能大于上限。')
    await to.fill('800')
    await updating(page, () => to.press('Enter'))
    expect(search(page).get('amount')).toBe('500-800')
    await updating(page, () => page.locator('.drop').getByRole('radio', { name: '≥100万元' }).check())
    expect(search(page).get('amount')).toBe('100-')
    expect(await from.inputValue()).toBe('100')
    await page.keyboard.press('Escape')
    await page.locator('.drop').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('预算')
  })

  test('of rules is found by title, id and pinyin, and several are chosen without leaving the field', async () => {
    const page = await open(await site().visit(), '?view=audit&snapshot=sample')
    const field = page.getByRole('combobox', { name: '规则', exact: true })
    await field.fill('v02')
    expect(await page.locator('.bar .option').allInnerTexts()).toEqual([expect.stringContaining('V02')])
    await updating(page, () => field.press('Enter'))
    expect(search(page).get('rules')).toBe('V02')
    const title = (await page.locator('.chip').first().getAttribute('title'))!
    await field.fill('zhibiao')
    await page.locator('.bar .option').first().waitFor()
    expect((await page.locator('.bar .option').allInnerTexts()).every((text) => /[\p{Script=Han}]/u.test(text))).toBe(true)
    await field.fill('V03')
    await updating(page, () => field.press('Enter'))
    expect(search(page).get('rules')).toBe('V02,V03')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(title).toMatch(/^V02 ./u)
  })

  test('that names a rule the snapshot lacks is dropped with a notice', async () => {
    const page = await open(await site().visit(), '?view=audit&rules=V02,Z99')
    await page.locator('.notice').waitFor()
    expect(search(page).get('rules')).toBe('V02')
    expect(await page.locator('.notice').innerText()).toContain('Z99')
  })
})

describe('on a phone', () => {
  test('the filters are a sheet, with the number of them on its button, left by Escape', async () => {
    const page = await open(await site().visit(PHONE), `?view=budget-quality&year=${first}`)
    expect(await page.locator('form.bar').count()).toBe(0)
    const button = page.getByRole('button', { name: '筛选（1）' })
    await button.click()
    const sheet = page.getByRole('dialog')
    await updating(page, () => sheet.locator(`input[name="year"][value="${second}"]`).check())
    await updating(page, () => sheet.locator('input[name="category"]').first().check())
    expect(await sheet.locator('footer').innerText()).toMatch(/\d+ \/ \d+个项目/u)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: '筛选（3）' }).evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })

  test('the search is opened by a button, full width', async () => {
    const page = await open(await site().visit(PHONE), '?view=overview')
    const field = page.getByRole('combobox', { name: /查找/u })
    expect(await field.isVisible()).toBe(false)
    await page.getByRole('button', { name: '查找', exact: true }).click()
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    expect((await page.locator('#search').boundingBox())!.width).toBeGreaterThan(340)
    await page.keyboard.type('gl')
    await page.getByRole('option').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })

  test.each(['zh', 'en'])('of 320 px nothing sticks out, in %s', async (lang) => {
    const page = await open(await site().visit({ viewport: { width: 320, height: 640 } }), `?view=budget-quality&year=${first}&amount=10-&rules=V02&lang=${lang}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })
})

describe('the search', () => {
  const field = (page: Page) => page.getByRole('combobox', { name: /查找/u })
  const projects = documents.flatMap(({ projects }) => projects)

  test('starts by /, finds by initials, and Enter opens what is found', async () => {
    const page = await open(await site().visit(), '?view=overview&snapshot=sample')
    await page.keyboard.press('/')
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('zhaosh')
    const option = page.getByRole('option').filter({ hasText: '招商' }).first()
    await option.waitFor()
    expect(await page.locator('search [role="status"]').innerText()).toMatch(/^找到\d+项$/u)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') !== null)
    expect(await field(page).inputValue()).toBe('')
  })

  test('leads to a project by its code, the page being told in the title and the focus', async () => {
    const page = await open(await site().visit(), '?view=audit')
    const { code, name } = projects.find(({ code }) => code !== null)!
    await field(page).fill(code!)
    await page.getByRole('option').filter({ hasText: name.slice(0, 6) }).first().waitFor()
    await page.keyboard.press('Enter')
    await until(page, 'view', 'project')
    await settled(page)
    expect(await page.locator('main h1').innerText()).toContain(name)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  test('leads to the page of a rule, and by a department to its projects', async () => {
    const page = await open(await site().visit(), '?view=budget-quality')
    await field(page).fill('V02')
    await page.getByRole('option').filter({ hasText: 'V02' }).first().click()
    await until(page, 'rule', 'V02')
    await page.goBack()
    await settled(page)
    const { department: { name } } = documents.find(({ department }) => department.name !== null)!
    await field(page).fill(name!)
    await page.getByRole('option').first().waitFor()
    await updating(page, () => page.keyboard.press('Enter'))
    const id = departmentIdOf(documents.find(({ department }) => department.name === name)!)
    expect(search(page).get('dept')).toBe(id)
    expect(await marks(page, 'budget-quality')).toBe(documents.filter((document) => departmentIdOf(document) === id).reduce((sum, { projects }) => sum + projects.length, 0))
  })

  test('leads to the row of an indicator', async () => {
    const page = await open(await site().visit(), '?view=overview')
    const { level3 } = projects.flatMap(({ indicators }) => indicators).find(({ level3 }) => level3.length > 5)!
    await field(page).fill(level3)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await until(page, 'view', 'project')
    expect(search(page).get('indicator')).toMatch(/-\d+$/u)
  })

  test('says when nothing is found, and Escape clears it', async () => {
    const page = await open(await site().visit(), '?view=overview')
    await field(page).fill('没有这样的名字')
    await page.getByText(/没有找到“没有这样的名字”/u).waitFor()
    await page.keyboard.press('Escape')
    expect(await field(page).inputValue()).toBe('')
    await page.getByText(/没有找到“/u).waitFor({ state: 'detached' })
  })

  test('leaves / to those who type, and to those who turned it off', async () => {
    const page = await open(await site().visit(), '?view=overview')
    const key = page.getByRole('button', { name: /用 \/ 键开始查找/u })
    await key.click()
    expect(await key.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('/')
    expect(await key.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.reload()
    await settled(page)
    expect(await key.getAttribute('aria-pressed')).toBe('false')
    await key.click()
    await page.getByRole('combobox', { name: '规则', exact: true }).fill('/')
    expect(await field(page).inputValue()).toBe('')
  })
})
