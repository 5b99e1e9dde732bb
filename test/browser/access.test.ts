import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, inject, test } from 'vitest'
import { useSite } from '../support/browser.ts'
import { addressOf, open, VIEWS } from '../support/page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const site = useSite(() => inject('site'))

const themes = ['light', 'dark'] as const
const pages = [...VIEWS.map(addressOf), '?view=method&rule=V02', '?view=compare&snapshot=sample', '?view=audit&audience=leadership&weights=40,40,20,40,20,15,15,10,60,10,12,10,8', '?view=overview&snapshot=no-such', '?view=budget-quality&year=soon&lang=en']

describe('axe finds nothing serious in either theme', () => {
  test.each(pages)('on %s', async (search) => {
    const page = await open(await site().visit({ reducedMotion: 'reduce' }), search)
    await page.evaluate(axe)
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      const { violations, passes } = await page.evaluate(() => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }))
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} — ${nodes[0]?.failureSummary?.replace(/\s+/gu, ' ').slice(0, 200)}`)
      expect(serious, colorScheme).toEqual([])
      expect(passes.map(({ id }) => id), colorScheme).toContain('color-contrast')
    }
  })
})
