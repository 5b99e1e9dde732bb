import { describe, expect, inject, test } from 'vitest'
import { useSite } from '../support/browser.ts'
import { addressOf, chart, departmentIdOf, documents, marks, open, search, settled, VIEWS } from '../support/page.ts'

const site = useSite(() => inject('site'))
const years = [...new Set(documents.map(({ year }) => year))].sort()
const SAMPLE = 'snapshot=sample'

describe('side by side', () => {
  test('stand the documented years until something is chosen, each with figures that open their records', async () => {
    const page = await open(await site().visit(), '?view=compare')
    expect(await page.locator('article table').first().locator('thead .item').allInnerTexts()).toEqual(years.map((year) => `${year}年`))
    await page.locator('article table').first().locator('tbody tr').nth(1).locator('a').first().click()
    await settled(page)
    expect([search(page).get('view'), search(page).get('year')]).toEqual(['project', String(years[0])])
  })

  test('departments are chosen by keyboard, kept in the address and taken back', async () => {
    const page = await open(await site().visit(), '?view=compare')
    const ids = [...new Set(documents.map(departmentIdOf))].sort().slice(0, 2)
    for (const id of ids) {
      await page.locator(`input[name="items"][value="${id}"]`).focus()
      await page.keyboard.press('Space')
      await settled(page)
    }
    expect(search(page).get('items')).toBe(ids.join(','))
    expect(await page.locator('article table').first().locator('thead .item').count()).toBe(2)
    await page.goBack()
    await settled(page)
    expect(search(page).get('items')).toBe(ids[0])
  })

  test('a fifth is not offered', async () => {
    const page = await open(await site().visit(), `?view=compare&items=${[...new Set(documents.map(departmentIdOf))].slice(0, 4).join(',')}`)
    expect(await page.locator('input[name="items"]:disabled').count()).toBe(new Set(documents.map(departmentIdOf)).size - 4)
  })

  test('what the snapshot does not hold is dropped with a notice', async () => {
    const page = await open(await site().visit(), `?view=compare&items=${years[0]},1999`)
    await page.locator('.notice').waitFor()
    expect(search(page).get('items')).toBe(String(years[0]))
  })
})

describe('across years', () => {
  test('with no department in two years the page says why, and draws no empty chart', async () => {
    const page = await open(await site().visit(), '?view=compare')
    expect(await page.locator('[data-nothing]').innerText()).toContain('没有一个部门在两个年份都有公开文件')
    expect(await chart(page, 'target-changes').count()).toBe(0)
  })

  test('each part of the chart is a mark that leads to its pair, opened and focused', async () => {
    const page = await open(await site().visit(), `?view=compare&${SAMPLE}`)
    const parts = chart(page, 'target-changes').locator('.mark')
    expect(await parts.count()).toBe(await marks(page, 'target-changes'))
    await parts.first().focus()
    const pair = (await parts.first().getAttribute('href'))!.slice(1)
    await page.keyboard.press('Enter')
    await page.waitForFunction((id) => document.getElementById(id)?.contains(document.activeElement), pair)
    expect(await page.locator(`[id="${pair}"]`).getAttribute('open')).not.toBeNull()
    expect(await page.locator(`[id="${pair}"] [data-change]`).count()).toBeGreaterThan(0)
    expect(search(page).get('view')).toBe('compare')
    expect(search(page).get('opened')).toBe(pair.slice('pair-'.length))
    await page.reload()
    await settled(page)
    await page.locator(`[id="${pair}"] [data-change]`).first().waitFor()
  })

  test('targets lowered while the budget rose are a list of their own, as questions, with both projects', async () => {
    const page = await open(await site().visit(), `?view=compare&${SAMPLE}`)
    const list = page.locator('[data-lowered]')
    expect(Number(await list.getAttribute('data-lowered'))).toBeGreaterThanOrEqual(6)
    expect(await list.locator('h2').innerText()).toContain('建议核查')
    for (const row of (await list.locator('tbody tr').all()).slice(0, 3)) {
      expect(await row.locator('a').count()).toBe(2)
      expect(await row.innerText()).toMatch(/降低|放宽/u)
    }
  })

  test('a project leads to itself in other years', async () => {
    const page = await open(await site().visit(), `?view=compare&${SAMPLE}`)
    await page.locator('[data-lowered] tbody a').nth(1).click()
    await settled(page)
    const later = search(page).get('project')
    await page.locator('[data-other-years] a[href*="view=project"]').first().click()
    await page.waitForFunction((id) => new URL(location.href).searchParams.get('project') !== id, later)
    await page.locator(`[data-other-years] a[href*="project=${later}"]`).waitFor()
  })
})

describe('snapshots', () => {
  test('are chosen from the masthead by keyboard, and filters of the other one are left behind', async () => {
    const page = await open(await site().visit(), `?view=audit&year=${years[0]}`)
    const menu = page.locator('header details')
    await menu.locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('[data-fictional]').waitFor()
    await settled(page)
    expect([search(page).get('snapshot'), search(page).get('year'), search(page).get('view')]).toEqual(['sample', null, 'audit'])
    expect(await page.locator('.notice').count()).toBe(0)
    await page.locator('[data-fictional] a').click()
    await page.locator('[data-fictional]').waitFor({ state: 'detached' })
    expect(search(page).get('snapshot')).toBeNull()
  })

  test.each(VIEWS)('a fictional one says so on %s, on paper too', async (view) => {
    const page = await open(await site().visit(), `${view === 'project' ? '?view=project' : addressOf(view)}&${SAMPLE}&lang=en`)
    const banner = page.locator('[data-fictional]')
    expect(await banner.innerText()).toMatch(/^Fictional sample/u)
    await page.emulateMedia({ media: 'print' })
    expect(await banner.isVisible()).toBe(true)
    for (const figure of await page.locator('figure[data-chart][data-state="ready"] .source').allInnerTexts()) expect(figure).toContain('Fictional')
  })

  test('the published one carries no such label', async () => {
    const page = await open(await site().visit(), '')
    expect(await page.locator('[data-fictional]').count()).toBe(0)
  })
})
