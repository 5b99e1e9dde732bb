import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { judgedPlans } from '../../src/analysis/judgedPlans.ts'
import { copiedCurves, likeCurves, shapeTallies, templateProjects } from '../../src/analysis/shapeGroups.ts'
import { departmentCurves, yearCurves } from '../../src/analysis/spendingSums.ts'
import { useSite } from '../support/browser.ts'
import { chart, marks, open, search, settled, updating } from '../support/page.ts'
import { publishedRows } from '../analysis/support/published.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const site = useSite(() => inject('site'))
/** The published documents by the same analysis: what the page has to agree with in number. */
const plans = judgedPlans(publishedRows().plans)
const heavy = plans.filter(({ curve }) => curve?.shape.shape === 'yearEndHeavy')

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`)
const rows = (page: Page, name: string) => part(page, name).locator('tbody tr').count()

describe('the spending view', () => {
  test('draws projects, departments or years, by address and by keyboard', async () => {
    const page = await open(await site().visit(), '?view=spending')
    expect(await marks(page, 'spending-curves')).toBe(plans.filter(({ curve }) => curve !== null).length)
    await page.locator('input[name="level"][value="project"]').focus()
    await updating(page, () => page.keyboard.press('ArrowRight'))
    expect(search(page).get('level')).toBe('department')
    expect(await marks(page, 'spending-curves')).toBe(departmentCurves(plans).length)
    await updating(page, () => page.keyboard.press('ArrowRight'))
    expect(search(page).get('level')).toBe('year')
    expect(await marks(page, 'spending-curves')).toBe(yearCurves(plans).length)
    await updating(page, () => page.goBack())
    expect(await marks(page, 'spending-curves')).toBe(departmentCurves(plans).length)
  })

  test('writes money where the address asks for it, in the chart and in its table', async () => {
    const page = await open(await site().visit(), '?view=spending&level=year&unit=wan&table=spending-curves')
    expect(await chart(page, 'spending-curves').locator('svg.scene').textContent()).toContain('万元')
    expect(await chart(page, 'spending-curves').locator('thead').innerText()).toContain('12月底 (万元)')
    expect(await page.locator('input[name="unit"][value="wan"]').isChecked()).toBe(true)
  })

  test('keeps to a shape, says so with its number, and goes back to all', async () => {
    const page = await open(await site().visit(), '?view=spending')
    await updating(page, () => page.locator('input[name="shape"][value="yearEndHeavy"]').check())
    expect(search(page).get('shape')).toBe('yearEndHeavy')
    expect(await marks(page, 'spending-curves')).toBe(heavy.length)
    expect(await rows(page, 'projects')).toBe(heavy.length)
    expect(await chart(page, 'spending-curves').locator('figcaption').innerText()).toContain(`${plans.length}个中的${heavy.length}个`)
    expect(await chart(page, 'spending-curves').locator('h2').innerText()).toBe('支出计划与序时进度')
    await updating(page, () => page.getByRole('button', { name: '全部形态' }).click())
    expect(await rows(page, 'projects')).toBe(plans.length)
  })

  test('a year’s title narrows the page to it and lets it go', async () => {
    const page = await open(await site().visit(), '?view=spending')
    const key = (pressed: boolean) => chart(page, 'spending-curves').locator(`[data-key="year 2022"][aria-pressed="${pressed}"]`)
    await key(false).focus()
    await updating(page, () => page.keyboard.press('Enter'))
    expect(search(page).get('year')).toBe('2022')
    await updating(page, () => key(true).click())
    expect(search(page).get('year')).toBeNull()
  })

  test('of a selection still tells copied curves from all of a department’s projects, and says so', async () => {
    const page = await open(await site().visit(), '?view=spending&score=-59.99')
    expect(await page.locator('main').innerText()).toMatch(/已按项目筛选：以下金额、个数和比例只计所选的\d+个项目/u)
    expect(await chart(page, 'spending-curves').locator('h2').innerText()).toMatch(/^所选项目：/u)
    for (const line of await part(page, 'copied').locator('li').allInnerTexts()) {
      const copied = copiedCurves(plans).find(({ copies }) => line.includes(`${copies.projects}个项目全部`))
      expect(copied, line).toBeDefined()
    }
  })

  test('of a shape nobody has is empty, not broken', async () => {
    const visitor = await site().visit()
    const page = await open(visitor, '?view=spending&shape=falling')
    expect(await chart(page, 'spending-curves').getAttribute('data-state')).toBe('empty')
    expect(await chart(page, 'spending-curves').innerText()).toContain('所选范围内没有这种形态的项目')
    expect(visitor.errors).toEqual([])
  })

  test('names every shape with its count, every group and every copied curve', async () => {
    const page = await open(await site().visit(), '?view=spending')
    const tallies = shapeTallies(plans)
    const templates = templateProjects(plans).size
    expect(await rows(page, 'shapes')).toBe(tallies.length + (templates > 0 ? 1 : 0))
    const counted = await part(page, 'shapes').locator('tbody td:nth-child(3)').allInnerTexts()
    expect(counted.slice(0, tallies.length).map(Number)).toEqual(tallies.map((tally) => tally.counted.projects))
    expect(await rows(page, 'groups')).toBe(likeCurves(plans).length)
    expect(await part(page, 'copied').locator('li').count()).toBe(copiedCurves(plans).filter(({ onAll, template }) => onAll || template).length)
    expect(await part(page, 'last-stretch').locator('td.hatched').innerText()).toBe('无公开文件')
  })

  test('leads from a weighted line to its projects, and from a row to the project', async () => {
    const page = await open(await site().visit(), '?view=spending&level=department')
    const line = chart(page, 'spending-curves').locator('svg a.mark').first()
    await line.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => new URL(location.href).searchParams.get('level') === null)
    await settled(page)
    expect(search(page).get('dept')).not.toBeNull()
    expect(search(page).get('year')).not.toBeNull()
    await part(page, 'projects').locator('tbody th a').first().click()
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') === 'project')
  })

  test('never says that a plan breaks a rule', async () => {
    const page = await open(await site().visit(), '?view=spending')
    const text = await page.locator('main').innerText()
    expect(text).toContain('低于序时')
    expect(text).not.toMatch(/违规|违反|问题部门|undefined|NaN/u)
  })

  test('has its thresholds on the method page, each marked as a judgement', async () => {
    const page = await open(await site().visit(), '?view=method#shapes')
    const marked = await page.locator('#shapes tbody tr').allInnerTexts()
    expect(marked.length).toBeGreaterThanOrEqual(10)
    expect(marked.filter((row) => !row.includes('〔J〕'))).toEqual([])
  })

  test.each(['?view=spending&level=department', '?view=spending&level=year&unit=wan&lang=en', '?view=spending&unit=wan&shape=even'])('%s passes axe in either theme and fits a phone', async (address) => {
    const page = await open(await site().visit({ reducedMotion: 'reduce', viewport: { width: 360, height: 740 } }), address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`), colorScheme).toEqual([])
    }
  })
})
