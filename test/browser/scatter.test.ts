import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useSite } from '../support/browser.ts'
import { writeCrowdSnapshot } from '../support/crowdSnapshot.ts'
import { chart, marks, open, search, settled, updating } from '../support/page.ts'

const PROJECTS = 3000

// Before the site is served: the server lists its files once.
beforeAll(() => writeCrowdSnapshot(join(inject('site'), 'snapshots', 'crowd'), PROJECTS))

const site = useSite(() => inject('site'))
const SAMPLE = '?view=budget-quality&snapshot=sample'
const CROWD = '?view=budget-quality&snapshot=crowd'

const figure = (page: Page) => chart(page, 'budget-quality')
const scatter = (page: Page) => figure(page).locator('.drawing > svg.scene[role="group"]')

/** The plot's rectangle on the screen. */
async function plot(page: Page) {
  await scatter(page).scrollIntoViewIfNeeded()
  return (await figure(page).locator('.brush-catch').first().boundingBox())!
}

/** Drags from one place of the plot to another, given as shares of its width and height. */
async function drag(page: Page, [x1, y1]: [number, number], [x2, y2]: [number, number]) {
  const { x, y, width, height } = await plot(page)
  await page.mouse.move(x + width * x1, y + height * y1)
  await page.mouse.down()
  await page.mouse.move(x + width * ((x1 + x2) / 2), y + height * ((y1 + y2) / 2))
  await page.mouse.move(x + width * x2, y + height * y2)
  await page.mouse.up()
}

/** How many projects the title and subtitle speak of. */
const selected = async (page: Page) => Number(/已选[\d,]+个项目中的([\d,]+)个/u.exec(await figure(page).locator('figcaption').innerText())?.[1]?.replace(',', '') ?? NaN)

describe('the brush', () => {
  test('narrows the page to a rectangle, keeps the others dimmed, and back, forward and reload restore it', async () => {
    const visitor = await site().visit()
    const page = await open(visitor, SAMPLE)
    const all = await marks(page, 'budget-quality')
    await updating(page, () => drag(page, [0.3, 0.1], [0.7, 0.6]))
    const [amount, score] = [search(page).get('amount'), search(page).get('score')]
    expect(amount).toMatch(/^\d+(?:\.\d+)?-\d+(?:\.\d+)?$/u)
    expect(score).toMatch(/^\d+-\d+$/u)
    expect(await marks(page, 'budget-quality')).toBe(all)
    const chosen = await selected(page)
    expect(chosen).toBeGreaterThan(0)
    expect(chosen).toBeLessThan(all)
    expect(await figure(page).locator('.mark.dim').count()).toBe(all - chosen)
    const drawn = await figure(page).locator('.brush').boundingBox()
    expect(visitor.errors).toEqual([])

    await updating(page, () => page.goBack())
    expect(await figure(page).locator('.brush').count()).toBe(0)
    await updating(page, () => page.goForward())
    await page.reload()
    await settled(page)
    expect(search(page).get('amount')).toBe(amount)
    expect((await figure(page).locator('.brush').boundingBox())?.width).toBeCloseTo(drawn!.width, 0)

    // The other views see the same selection: the worklist's projects are those.
    await page.locator('nav a[href*="view=spending"]').click()
    await settled(page)
    expect(search(page).get('amount')).toBe(amount)
    expect(await marks(page, 'spending-curves')).toBeLessThanOrEqual(chosen)
  })

  test('is drawn and moved by keyboard, and Escape clears it with the focus kept', async () => {
    const page = await open(await site().visit(), SAMPLE)
    await figure(page).getByRole('button', { name: '框选', exact: true }).press('Enter')
    const top = figure(page).getByRole('slider', { name: '质量分上限' })
    await top.focus()
    await updating(page, () => page.keyboard.press('PageDown'))
    await updating(page, () => page.keyboard.press('ArrowDown'))
    expect(search(page).get('score')).toBe('-89')
    expect(await top.getAttribute('aria-valuetext')).toBe('89分')
    expect(await top.evaluate((element) => element === document.activeElement)).toBe(true)
    await updating(page, () => page.keyboard.press('Escape'))
    expect(search(page).get('score')).toBeNull()
    expect(await top.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('by finger only where it is asked for: else the page scrolls', async () => {
    const page = await open(await site().visit({ viewport: { width: 390, height: 700 }, hasTouch: true }), SAMPLE)
    const touch = () => scatter(page).evaluate((svg) => getComputedStyle(svg).touchAction)
    expect(await touch()).toBe('auto')
    await figure(page).getByRole('button', { name: '框选', exact: true }).tap()
    expect(await touch()).toBe('none')
  })
})

describe('keys of the drawing', () => {
  test('a legend entry narrows to its year by keyboard, says so, and gives it back', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const all = await marks(page, 'budget-quality')
    const entry = figure(page).locator('[data-key="year 2023"]')
    await entry.focus()
    await updating(page, () => page.keyboard.press('Enter'))
    expect(search(page).get('year')).toBe('2023')
    expect(await entry.getAttribute('aria-pressed')).toBe('true')
    expect(await marks(page, 'budget-quality')).toBeLessThan(all)
    await updating(page, () => page.keyboard.press(' '))
    expect(search(page).get('year')).toBeNull()
    expect(await marks(page, 'budget-quality')).toBe(all)
  })

  test('the quadrant narrows to what it counts', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const quadrant = figure(page).locator('[data-key="quadrant"]')
    const counted = Number(/：([\d,]+)个项目/u.exec((await quadrant.getAttribute('aria-label'))!)?.[1])
    await updating(page, () => quadrant.locator('.hit').click())
    expect(await selected(page)).toBe(counted)
    expect(search(page).get('score')).toBe('-59.99')
  })
})

describe('tooltips', () => {
  test('show on focus, stay while the pointer goes to them, and Escape puts them away', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const tip = figure(page).locator('.tip')
    const mark = figure(page).locator('a.mark').first()
    await mark.focus()
    await tip.waitFor()
    await page.keyboard.press('Escape')
    await tip.waitFor({ state: 'detached' })
    await mark.hover()
    const box = (await tip.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 })
    await tip.getByText('打开项目').click()
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') === 'project')
  })

  test('by finger: the first tap shows, the second opens', async () => {
    const page = await open(await site().visit({ viewport: { width: 390, height: 800 }, hasTouch: true }), '?view=budget-quality')
    const mark = figure(page).locator('a.mark').first()
    await mark.scrollIntoViewIfNeeded()
    await mark.tap()
    await figure(page).locator('.tip').waitFor()
    expect(search(page).get('view')).toBe('budget-quality')
    await mark.tap()
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') === 'project')
  })
})

describe('many marks', () => {
  test('are drawn by canvas with the same count, tooltip by keyboard, brush and opening', async () => {
    const visitor = await site().visit()
    const page = await open(visitor, CROWD)
    expect(await marks(page, 'budget-quality')).toBe(PROJECTS)
    const canvas = figure(page).locator('canvas')
    const inked = () => canvas.evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height)
      let sum = 0
      for (let i = 3; i < data.length; i += 4) sum += data[i]! > 0 ? data[i]! : 0
      return sum
    })
    const before = await inked()
    expect(before).toBeGreaterThan(100_000)
    expect(await figure(page).locator('svg a.mark').count()).toBe(1)

    const mark = figure(page).locator('svg a.mark[tabindex="0"]')
    await mark.focus()
    const name = await mark.getAttribute('aria-label')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction((name) => document.querySelector('figure[data-chart="budget-quality"] a.mark[tabindex="0"]')?.getAttribute('aria-label') !== name, name)
    const walked = await mark.getAttribute('aria-label')
    expect(await figure(page).locator('[aria-live="polite"]').innerText()).toBe(walked)
    expect(await figure(page).locator('.tip strong').innerText()).toBe(walked!.split('，')[0])

    await updating(page, () => drag(page, [0.5, 0.2], [0.9, 0.8]))
    const chosen = await selected(page)
    expect(chosen).toBeGreaterThan(100)
    expect(chosen).toBeLessThan(PROJECTS)
    await page.waitForFunction((before) => {
      const element = document.querySelector<HTMLCanvasElement>('figure[data-chart="budget-quality"] canvas')!
      const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height)
      let sum = 0
      for (let i = 3; i < data.length; i += 4) sum += data[i]!
      return sum < before
    }, before)

    // A click on the canvas opens the project under the pointer.
    const { x, y, width, height } = await plot(page)
    await page.mouse.move(x + width * 0.7, y + height * 0.4)
    const under = figure(page).locator('a.mark.active')
    await under.waitFor()
    const project = await under.getAttribute('data-project')
    const spot = (await under.boundingBox())!
    await page.mouse.click(spot.x + spot.width / 2, spot.y + spot.height / 2)
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') === 'project')
    expect(search(page).get('project')).toBe(project)
    expect(visitor.errors).toEqual([])
  })

  test('are printed as drawings, never as a picture of the screen', async () => {
    const page = await open(await site().visit(), CROWD)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await figure(page).locator('canvas').count()).toBe(0)
    expect(await figure(page).locator('svg .mark .symbol').count()).toBe(PROJECTS)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await figure(page).locator('canvas').waitFor({ state: 'attached' })
  })
})

describe('a department', () => {
  test('stands out, has its path told, and is drawn by itself among small charts', async () => {
    const page = await open(await site().visit(), SAMPLE)
    const select = figure(page).locator('select[name="highlight"]')
    const [, option] = await select.locator('option').all()
    await select.selectOption((await option!.getAttribute('value'))!)
    await figure(page).locator('.path-year').first().waitFor()
    const all = await marks(page, 'budget-quality')
    expect(await figure(page).locator('.mark.dim').count()).toBeGreaterThan(0)
    await figure(page).locator('input[name="facet"]').check()
    await page.waitForFunction(() => document.querySelectorAll('figure[data-chart="budget-quality"] .brush-catch').length > 1)
    expect(search(page).get('facet')).toBe('department')
    expect(await marks(page, 'budget-quality')).toBe(all)
  })

  test('that the snapshot does not hold is dropped with a notice', async () => {
    const page = await open(await site().visit(), `${SAMPLE}&highlight=nobody`)
    await page.waitForFunction(() => !location.search.includes('highlight'))
    expect((await page.locator('[role="status"]').allInnerTexts()).join()).toContain('nobody')
  })
})

test('dots glide to a new place, and jump where the reader wants no motion', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const page = await open(await site().visit({ reducedMotion }), SAMPLE)
    const duration = await figure(page).locator('a.mark path.symbol').first().evaluate((path) => getComputedStyle(path).transitionDuration)
    expect(duration, reducedMotion).toBe(reducedMotion === 'reduce' ? '0s' : '0.16s')
  }
})
