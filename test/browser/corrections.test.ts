import { describe, expect, inject, test } from 'vitest'
import { useSite } from '../support/browser.ts'
import { CORRECTED } from '../support/fixtureSnapshot.ts'
import { open, search } from '../support/page.ts'

const site = useSite(() => inject('site'))
const address = (rest: string) => `?snapshot=corrected&view=${rest}`
const OF_PROJECT = address(`project&project=${CORRECTED.project}`)

describe('a corrected figure', () => {
  test.each([['zh', 1280, '更正'], ['en', 390, 'Corrected']])('carries a mark (%s, %i px) that tells by keyboard what was read, when and why it was changed and by whom', async (lang, width, mark) => {
    const page = await open(await site().visit({ viewport: { width: Number(width), height: 800 } }), `${OF_PROJECT}&lang=${lang}`)
    const head = page.locator('header .money')
    const button = head.getByRole('button', { name: mark })
    const words = lang === 'zh' ? /读出为“35万元”，更正为“53万元”.*原件第3页.*2026年1月2日，编辑部/u : /Read as “35 × 10,000 yuan”, corrected to “53 × 10,000 yuan”.*page 3 of the original.*2 January 2026, 编辑部/u
    expect(await head.getByText(words).isVisible()).toBe(false)
    await button.focus()
    await page.keyboard.press('Enter')
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(await head.getByText(words).first().isVisible()).toBe(true)
    expect(await page.locator('main').getByRole('button', { name: mark }).count()).toBe(3)
  })

  test('is listed on the method page with its state, beside how to contest a finding', async () => {
    const page = await open(await site().visit(), address('method'))
    const rows = page.locator('#corrections ~ .table-scroll tbody tr')
    expect(await rows.count()).toBe(5)
    expect(await rows.filter({ hasText: '已失效' }).allInnerTexts()).toEqual([expect.stringMatching(/读出的内容已不是所记的原值/u)])
    expect(await page.locator('#contest li').count()).toBe(5)
  })
})

test('a cell put together by inference is marked with how sure it is', async () => {
  const page = await open(await site().visit(), OF_PROJECT)
  const button = page.getByRole('button', { name: /绩效指标描述：拼合推断，把握 72%/u })
  await button.click()
  expect(await page.getByText('拼合推断，把握 72%', { exact: true }).isVisible()).toBe(true)
})

describe('an explained finding', () => {
  test('is struck with its explanation on the project, and counted in no title', async () => {
    const page = await open(await site().visit(), OF_PROJECT)
    const line = page.locator('.finding.explained')
    expect(await line.locator('s').count()).toBe(1)
    expect(await line.innerText()).toMatch(/已接受的说明：原件第3页/u)
    const counted = await page.locator('.finding:not(.aside)').count()
    expect(await page.locator('h2', { hasText: '绩效指标表' }).innerText()).toContain(`${counted}处建议核查`)
  })

  test('is in the worklist when asked for, and only then', async () => {
    const page = await open(await site().visit(), address('audit'))
    expect(await page.getByText('已接受的说明').count()).toBe(0)
    await page.goto(`${page.url().split('?')[0]}${address('audit&outcome=explained')}`)
    await page.getByText('已接受的说明').waitFor()
    expect(await page.locator('main [role="row"][data-id]').count()).toBe(1)
  })
})

describe('a link to a finding', () => {
  test('opens its project with the finding marked and in view', async () => {
    const page = await open(await site().visit({ viewport: { width: 1280, height: 500 } }), `${OF_PROJECT}&finding=${CORRECTED.finding}`)
    const chosen = page.locator('.finding.chosen')
    await chosen.waitFor()
    expect(await chosen.count()).toBe(1)
    const { top, bottom } = await chosen.evaluate((line) => line.getBoundingClientRect())
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(500)
    await chosen.getByRole('link', { name: '提出异议' }).click()
    await page.locator('#contest code').waitFor()
    expect(await page.locator('#contest code').innerText()).toBe(CORRECTED.finding)
  })

  test.each(['project', 'audit', 'method'])('that is not in the snapshot is dropped with a notice on %s', async (view) => {
    const page = await open(await site().visit(), `${view === 'project' ? OF_PROJECT : address(view)}&finding=no-such-finding`)
    await page.locator('.notice', { hasText: 'no-such-finding' }).waitFor()
    expect(search(page).get('finding')).toBeNull()
  })
})
