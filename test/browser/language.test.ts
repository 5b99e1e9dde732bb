import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { TERM_IDS } from '../../src/reference/glossary.ts'
import { VIEWS } from '../../src/state/view.ts'
import { useSite } from '../support/browser.ts'
import { addressOf, goTo, open, search } from '../support/page.ts'

const site = useSite(() => inject('site'))
const address = (view: (typeof VIEWS)[number]) => (view === 'project' ? addressOf('project') : `?view=${view}`)

/** The link to the other language. */
const other = (page: Page) => page.locator('header a[hreflang]').first()

describe('switching language', () => {
  test('keeps place, filters and the page itself, in every view', async () => {
    const page = await open(await site().visit(), '?view=overview&year=2022')
    await page.evaluate(() => Object.assign(globalThis, { still: true }))
    for (const view of VIEWS) {
      await goTo(page, `${address(view)}&year=2022`)
      const title = await page.title()
      await page.evaluate(() => scrollTo(0, 120))
      const y = await page.evaluate(() => scrollY)
      // Clicked where it stands: a pointer would scroll to it first.
      await other(page).evaluate((link) => (link as HTMLElement).click())
      await page.waitForFunction(() => document.documentElement.lang === 'en')
      // What was at the top stays there: by a few pixels other, where the lines above have other heights.
      expect(Math.abs(await page.evaluate(() => scrollY) - y), view).toBeLessThan(60)
      expect(y === 0 || await page.evaluate(() => scrollY) > 0, view).toBe(true)
      expect(await page.evaluate(() => 'still' in globalThis), view).toBe(true)
      expect(await page.title(), view).not.toBe(title)
      expect(search(page).get('year'), view).toBe('2022')
      expect(search(page).get('lang'), view).toBe('en')
    }
  }, 120_000)

  test('marks the language of the page, of the link to the other, and of official terms on the English page', async () => {
    const page = await open(await site().visit(), '?view=glossary&lang=en')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await other(page).getAttribute('lang')).toBe('zh-CN')
    const unmarked = await page.locator('main').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode
        if (/\p{Script=Han}/u.test(textContent ?? '') && !parentElement!.closest('[lang]')!.getAttribute('lang')!.startsWith('zh')) found.push(textContent!)
      }
      return found
    })
    expect(unmarked).toEqual([])
  })
})

describe('the glossary page', () => {
  test('lists every term under its own address and finds by name in either language', async () => {
    const page = await open(await site().visit(), '?view=glossary#term-even-pace')
    expect(await page.locator('main dt').count()).toBe(TERM_IDS.length)
    await page.waitForFunction(() => {
      const { top } = document.getElementById('term-even-pace')!.getBoundingClientRect()
      return scrollY > 0 && top >= 0 && top < innerHeight
    })
    await page.getByRole('searchbox').fill('even pace')
    expect(await page.locator('main dt').count()).toBeLessThan(6)
    expect(await page.locator('main [role="status"]').innerText()).toContain(`${TERM_IDS.length}个名词中的`)
    await page.getByRole('searchbox').fill('没有这个词')
    expect(await page.locator('main [role="status"]').innerText()).toBe('没有匹配的名词。')
  })
})

describe('a term explains itself', () => {
  const WHERE = '?view=overview'
  const tip = (page: Page) => page.getByRole('tooltip')

  test('on focus, to a screen reader too, and goes on Escape with the focus kept', async () => {
    const page = await open(await site().visit(), WHERE)
    const term = page.locator('[data-term]').first()
    await term.focus()
    // Focus that comes by keyboard: back and forth.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await tip(page).waitFor()
    const described = await term.getAttribute('aria-describedby')
    expect(described).not.toBeNull()
    expect(await page.locator(`[id="${described}"]`).innerText()).toBe(await tip(page).innerText())
    await page.keyboard.press('Escape')
    await tip(page).waitFor({ state: 'detached' })
    expect(await term.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('on hover, and stays while the pointer is on the explanation', async () => {
    const page = await open(await site().visit(), WHERE)
    await page.locator('[data-term]').first().hover()
    await tip(page).waitFor()
    await tip(page).hover()
    expect(await tip(page).isVisible()).toBe(true)
    await page.mouse.move(0, 0)
    await tip(page).waitFor({ state: 'detached' })
  })

  test('on a tap, in the language of the page with the official term', async () => {
    const page = await open(await site().visit({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }), `${WHERE}&lang=en`)
    await page.locator('[data-term]').first().tap()
    await tip(page).waitFor()
    expect(await tip(page).locator('[lang="zh-CN"]').innerText()).toMatch(/\p{Script=Han}/u)
    const box = (await tip(page).boundingBox())!
    expect(box.x >= 0 && box.x + box.width <= 390).toBe(true)
    await page.locator('h2').last().tap()
    await tip(page).waitFor({ state: 'detached' })
  })
})
