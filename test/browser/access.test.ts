import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { LANGS, VIEWS, type ViewName } from '../../src/state/view.ts'
import { useSite } from '../support/browser.ts'
import { addressOf, goTo, open } from '../support/page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const site = useSite(() => inject('site'))

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const MINUTES = 60_000

/** Pages that are states of a view: a rule's page, a comparison, own weights, a snapshot that is not there, a notice. */
const STATES = ['?view=method&rule=V02', '?view=compare&snapshot=sample', '?view=audit&audience=leadership&weights=40,40,20,40,20,15,15,10,60,10,12,10,8', '?view=overview&snapshot=no-such', '?view=budget-quality&year=soon&lang=en', '?view=brief&snapshot=sample&year=2024']

const address = (view: ViewName, more = '') => `${view === 'project' ? addressOf('project') : `?view=${view}`}${more}`

/** What `look` finds wrong in every view, each finding with its view. */
async function everywhere(options: BrowserContextOptions, look: (page: Page, view: ViewName) => Promise<string[]>, more = ''): Promise<string[]> {
  const page = await open(await site().visit({ reducedMotion: 'reduce', ...options }), address('glossary', more))
  const found: string[] = []
  for (const view of VIEWS) {
    await goTo(page, address(view, more))
    found.push(...(await look(page, view)).map((what) => `${view}: ${what}`))
  }
  return found
}

/** Serious violations of the page as it stands; `rules` names the only rules that are run. */
async function serious(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ runOnly, resultTypes: ['violations'] }),
    rules === undefined ? { type: 'tag', values: LEVELS } : { type: 'rule', values: rules },
  )
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} — ${nodes[0]?.failureSummary?.replace(/\s+/gu, ' ').slice(0, 200)}`)
}

const appearances = (['light', 'dark'] as const).flatMap((colorScheme) => LANGS.map((lang) => ({ colorScheme, lang })))

describe('axe finds nothing serious', () => {
  test.each(appearances)('in any view: $colorScheme, $lang', async ({ colorScheme, lang }) => {
    expect(await everywhere({ colorScheme }, (page) => serious(page), `&lang=${lang}`)).toEqual([])
  }, 3 * MINUTES)

  test.each(STATES)('on %s, in either theme', async (search) => {
    const page = await open(await site().visit({ reducedMotion: 'reduce' }), search)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await serious(page), colorScheme).toEqual([])
    }
  })

  test('and would find a text too faint and a button too small', async () => {
    const page = await open(await site().visit(), '?view=glossary')
    await page.evaluate(() => document.querySelector('main')!.insertAdjacentHTML('afterbegin', '<p style="color: #ddd; background: #fff">faint</p>'))
    expect((await serious(page)).join('\n')).toContain('color-contrast')
    await page.evaluate(() => document.querySelector('main')!.insertAdjacentHTML('afterbegin', '<button style="min-height:0;height:8px;width:8px;padding:0">a</button><button style="min-height:0;height:8px;width:8px;padding:0">b</button>'))
    expect((await serious(page, ['target-size'])).join('\n')).toContain('target-size')
  })
})

test('targets on a phone are large enough', async () => {
  expect(await everywhere({ viewport: { width: 390, height: 844 } }, (page) => serious(page, ['target-size']))).toEqual([])
}, MINUTES)

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** Marks what Tab should reach with `data-stop` and remembers how each looks unfocused. */
function prepareStops(selector: string): number {
  const looks = new Map<Element, string>()
  const look = (element: Element) => {
    // A mark shows focus by its shapes, a field by the frame around it.
    const parts = [...element.querySelectorAll('.hit, .symbol, .bar, .part')].slice(0, 5)
    const styles = [element, element.parentElement!, element.parentElement!.parentElement!, ...parts].map((one) => getComputedStyle(one))
    return styles.map((s) => [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor, s.stroke, s.strokeWidth, s.fill].join()).join('|')
  }
  const radios = new Set<string>()
  const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }) || (element as HTMLButtonElement).disabled || element.closest('[inert]')) return false
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (radios.has(element.name)) return false
      radios.add(element.name)
    }
    return true
  })
  for (const stop of stops) {
    stop.dataset.stop = ''
    looks.set(stop, look(stop))
  }
  // Tab starts at the very beginning, wherever focus was before.
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
  Object.assign(globalThis, { looksDifferent: (element: Element) => looks.get(element) !== look(element) })
  return stops.length
}

/** One press of Tab further: where focus is, whether it shows, whether it was there before. */
function arrive(): { place: string; known: boolean; shows: boolean; again: boolean; body: boolean } {
  const element = document.activeElement as HTMLElement
  const body = element === document.body || element === document.documentElement
  // Inside a frame focus moves on where this page does not see it; one that never leaves is found by what is not reached.
  const again = element.dataset.reached !== undefined && !(element instanceof HTMLIFrameElement)
  const known = element.dataset.stop !== undefined
  const shows = !known || (globalThis as unknown as { looksDifferent(e: Element): boolean }).looksDifferent(element)
  if (!body) element.dataset.reached = ''
  return { place: element.outerHTML.slice(0, 140), known, shows, again, body }
}

/** Presses Tab through the whole page. A radio group is one stop, whichever of it is reached. */
async function tabThrough(page: Page): Promise<string[]> {
  const stops = await page.evaluate(prepareStops, FOCUSABLE)
  const found: string[] = []
  for (let i = 0; i < stops + 400; i++) {
    await page.keyboard.press('Tab')
    const { place, shows, again, body } = await page.evaluate(arrive)
    if (body || again) {
      if (again && i < 3) found.push(`trapped at ${place}`)
      break
    }
    if (!shows) found.push(`focus not seen: ${place}`)
  }
  const missed = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-stop]:not([data-reached])')]
    .filter((element) => element.isConnected && element.checkVisibility() && !(element instanceof HTMLInputElement && element.type === 'radio')).map((element) => element.outerHTML.slice(0, 140)))
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-stop], [data-reached]')) {
      delete element.dataset.stop
      delete element.dataset.reached
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
  return [...found, ...missed.map((place) => `not reached: ${place}`)]
}

test('Tab reaches everything, is seen and never trapped in any view', async () => {
  expect(await everywhere({}, tabThrough)).toEqual([])
}, 4 * MINUTES)

/** How far the page can be scrolled sideways, and what sticks out most. */
function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const scrolls = (element: Element | null): boolean => element !== null && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
  const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element)).at(-1)
  return [`${scrollWidth} of ${clientWidth} pixels, e.g. ${wide?.outerHTML.slice(0, 120)}`]
}

test('no sideways scrolling at 320 pixels in any view, in either language, on either snapshot', async () => {
  const viewport = { width: 320, height: 256 }
  const found = []
  for (const more of ['', '&lang=en&snapshot=sample']) found.push(...await everywhere({ viewport }, (page) => page.evaluate(sideways), more))
  expect(found).toEqual([])
}, 2 * MINUTES)

const SPACING = '*:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Boxes that hide what overflows them and hold more text than they show. */
function cut(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element)
    if (element instanceof SVGElement || element.clientWidth <= 1 || clipPath !== 'none' || element.textContent.trim() === '' || !element.checkVisibility()) return false
    const hidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    return (hidden(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hidden(overflowY) && element.scrollHeight > element.clientHeight + 1)
  }).map((element) => `cut: ${element.outerHTML.slice(0, 140)}`)
}

test('wider text spacing cuts nothing in any view', async () => {
  for (const width of [1280, 390]) {
    const found = await everywhere({ viewport: { width, height: 900 } }, async (page) => {
      await page.evaluate((css) => {
        if (document.getElementById('spacing') === null) document.head.insertAdjacentHTML('beforeend', `<style id="spacing">${css}</style>`)
      }, SPACING)
      return [...await page.evaluate(cut), ...await page.evaluate(sideways)]
    })
    expect(found, String(width)).toEqual([])
  }
}, 2 * MINUTES)

test('forced colours leave text and focus to be seen in every view', async () => {
  const found = await everywhere({ forcedColors: 'active' }, async (page) => {
    const faint = await page.evaluate(() => {
      const probe = document.createElement('i')
      probe.style.color = 'Canvas'
      document.body.append(probe)
      const canvas = getComputedStyle(probe).color
      probe.remove()
      const texts = [...document.querySelectorAll('.scene text')].filter((text) => getComputedStyle(text).fill === canvas && text.closest('.lowered, .raised') === null)
      return texts.slice(0, 3).map((text) => `in the colour of the ground: ${text.outerHTML.slice(0, 120)}`)
    })
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const element = document.activeElement!
      // A field shows focus by the frame around it.
      const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('.field') ?? element)
      return element !== document.body && (outlineStyle === 'none' || outlineWidth === '0px') ? [`no focus on ${element.outerHTML.slice(0, 120)}`] : []
    })
    return [...faint, ...outline, ...await serious(page)]
  })
  expect(found).toEqual([])
}, 2 * MINUTES)

test('reduced motion leaves no transition and no animation in any view', async () => {
  const moving = (page: Page) => page.evaluate(() => {
    const long = (times: string) => times.split(',').some((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 1)
    const lasting = [...document.querySelectorAll('body *')].filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
      return long(transitionDuration) || (animationName !== 'none' && long(animationDuration))
    })
    return lasting.slice(0, 3).map((element) => `moves: ${element.outerHTML.slice(0, 120)}`)
  })
  expect(await everywhere({ reducedMotion: 'reduce' }, moving)).toEqual([])
  expect((await everywhere({ reducedMotion: 'no-preference' }, moving)).length, 'without the wish something moves').toBeGreaterThan(0)
}, 2 * MINUTES)

test('print has no interactive parts in any view', async () => {
  const found = await everywhere({}, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const parts = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, nav, [role="menu"], [role="dialog"], [role="tooltip"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0)
      // What has no frame and no ground prints as the plain words it is: a head that sorts, a row that opens, a term.
      .filter((element) => {
        const { borderTopWidth, backgroundColor } = getComputedStyle(element)
        return !(element.matches('button') && parseFloat(borderTopWidth) === 0 && /rgba\(.*, 0\)|transparent/u.test(backgroundColor))
      }).map((element) => element.outerHTML.slice(0, 120)))
    await page.emulateMedia({ media: 'screen' })
    return parts
  })
  expect(found).toEqual([])
}, 2 * MINUTES)
