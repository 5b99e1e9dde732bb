import { describe, expect, inject, test } from 'vitest'
import { MESSAGES } from '../../src/i18n/index.ts'
import { useSite } from '../support/browser.ts'
import { chart, marks, open, search, settled, updating } from '../support/page.ts'
import type { Page } from 'playwright-core'

const site = useSite(() => inject('site'))
const { zh, en } = MESSAGES
const VIEW = '?view=recruitment'
const TABLE = `${VIEW}&table=recruitment-shift`
const boxes = (page: Page) => chart(page, 'recruitment-shift').locator('tbody input[type="checkbox"]')
const verdict = (page: Page) => page.locator('[data-pair] [data-verdict]')
/** Value of the first option whose words begin so. */
const option = (page: Page, name: string) => page.locator('[data-pair] select').first().locator('option').evaluateAll((all, name) => all.find((one) => one.textContent.startsWith(name))?.getAttribute('value') ?? '', name)

describe('two goals held against each other', () => {
  test('are chosen in the table, and the address keeps them', async () => {
    const page = await open(await site().visit(), TABLE)
    await boxes(page).nth(0).check()
    await boxes(page).nth(1).check()
    expect(search(page).get('pair')?.split(',')).toHaveLength(2)
    expect(await verdict(page).count()).toBe(1)
    await boxes(page).nth(2).check()
    expect(search(page).get('pair')?.split(',')).toHaveLength(2)
    expect(await boxes(page).nth(0).isChecked()).toBe(false)
  })

  test('are refused with the pair and its reason, without a bar, in both languages', async () => {
    const page = await open(await site().visit(), VIEW)
    const pickers = page.locator('[data-pair] select')
    await pickers.nth(0).selectOption(await option(page, '签约项目数'))
    await pickers.nth(1).selectOption(await option(page, '亿元以上签约项目数'))
    expect(await verdict(page).getAttribute('data-verdict')).toBe('1')
    expect(await page.locator('[data-pair]').innerText()).toContain(zh.goals.pairs[0]![2])
    expect(await page.locator('[data-pair] .bar').count()).toBe(0)
    await page.locator('a[hreflang="en"]').click()
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    expect(await page.locator('[data-pair]').innerText()).toContain(en.goals.pairs[0]![2])
  })

  test('that the snapshot does not hold leave the address with a notice', async () => {
    const page = await open(await site().visit(), `${VIEW}&pair=no-such-goal`)
    await page.locator('.notice').waitFor()
    expect(search(page).get('pair')).toBeNull()
  })
})

test('nothing is converted until a rate and its day are given; then both stand beside every converted figure', async () => {
  const page = await open(await site().visit(), TABLE)
  const text = () => chart(page, 'recruitment-shift').innerText()
  expect(await text()).not.toContain('≈')
  await page.locator('summary', { hasText: zh.goals.rateTitle }).click()
  await page.locator('[data-rate] input').first().fill('7.1')
  expect(search(page).get('rate')).toBeNull()
  await page.locator('[data-rate] input[type="date"]').fill('2024-01-02')
  await settled(page)
  expect(search(page).get('rate')).toBe('7.1,2024-01-02')
  const converted = (await text()).match(/≈[^）]*）/gu) ?? []
  expect(converted.length).toBeGreaterThan(0)
  expect(converted.every((one) => one.includes('2024年1月2日') && one.includes('7.1'))).toBe(true)
  await page.locator('[data-rate] button').click()
  await settled(page)
  expect(await text()).not.toContain('≈')
})

test('one family is shown by choice, and the funnel leads to the words of a goal', async () => {
  const page = await open(await site().visit(), VIEW)
  const before = await marks(page, 'recruitment-shift')
  await updating(page, () => page.locator('main .controls select').first().selectOption('实际利用外资'))
  const after = await marks(page, 'recruitment-shift')
  expect(after).toBeGreaterThan(0)
  expect(after).toBeLessThan(before)
  await updating(page, () => page.locator('main .controls select').first().selectOption(''))
  await chart(page, 'recruitment-funnel').locator('svg a').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('tr.chosen').waitFor()
  expect(search(page).get('goal')).not.toBeNull()
})

test('money stands document by document with denominator, threshold, scope and level beside each ratio', async () => {
  const page = await open(await site().visit(), VIEW)
  const ratios = await page.locator('[data-money] .ratios > li').allInnerTexts()
  expect(ratios.length).toBeGreaterThan(0)
  for (const text of ratios) expect(text).toMatch(/÷[\s\S]*门槛：[\s\S]*范围：[\s\S]*层级：/u)
})

test('narrowed by score, lines stay whole, the funnel is of whole documents, and both say so', async () => {
  const page = await open(await site().visit(), '?view=recruitment&snapshot=sample')
  const funnel = async () => (await page.locator('figure[data-chart="recruitment-funnel"] svg a.mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? '')))
  const before = await funnel()
  await page.goto(page.url() + '&score=-79.99')
  await settled(page)
  expect(await page.locator('figure[data-chart="recruitment-shift"] figcaption').innerText()).toContain(zh.goals.lanesChosen)
  const after = await funnel()
  expect(after.length).toBeGreaterThan(0)
  for (const name of after) expect(before).toContain(name)
})
