/**
 * Draws `public/social.png`, what a shared link shows, from the built site: `npx tsx scripts/lib/site/socialPicture.ts`
 * after `npm run build`. To be run again when the look of the page changes; needs a Chromium.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { constants, crc32, deflateSync, inflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { enPublish } from '../../../src/i18n/enPublish.ts'
import { zhPublish } from '../../../src/i18n/zhPublish.ts'
import { CHROMIUM_ARGS, findChromium } from '../../chromium.ts'
import { CommandError, runCommand } from '../problems.ts'
import { serve } from '../serve.ts'
import { Html, html } from './html.ts'
import { PICTURE } from './social.ts'

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

const CHANNELS = 3
/** A chart of a narrow page has the proportions and the letters that a small picture needs. */
const NARROW = { width: 600, height: 900 }

const STYLE = `
  body { margin: 0; background: var(--paper) }
  .card { box-sizing: border-box; display: grid; grid-template: 1fr auto / 400px minmax(0, 1fr); gap: 20px 44px; width: ${PICTURE.width}px; height: ${PICTURE.height}px; padding: 46px 48px; border-top: 10px solid var(--pencil) }
  .card h1 { font-size: 55px; line-height: 1.2 }
  .card h1 span { display: block; margin-top: 14px; color: var(--ink-2); font-size: 36px; font-weight: 400 }
  .card header p { margin-top: 40px; font-size: 27px; line-height: 1.6 }
  .card footer { margin: 0; border: 0; background: none; color: var(--ink-2); font-size: 20px; line-height: 1.5 }
  .card figure { display: grid; grid-area: 1 / 2 / span 2; min-height: 0; padding: 18px; border: 1px solid var(--hairline); background: var(--surface) }
  .card figure svg { width: 100%; height: 100%; min-height: 0 }`

await runCommand(async () => {
  const executablePath = findChromium()
  if (executablePath === null) throw new CommandError(1, '没有找到 Chromium。', 'No Chromium found.')
  const { url, close } = await serve({ dir: here('dist'), port: 0 })
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
  try {
    const page = await browser.newPage({ viewport: NARROW, colorScheme: 'light', locale: 'zh-CN', serviceWorkers: 'block' })
    await page.goto(`${url}?view=budget-quality&lang=zh`)
    const figure = page.locator('figure[data-chart="budget-quality"][data-state="ready"]')
    await figure.waitFor()
    const drawings = await figure.locator('svg').evaluateAll((all) => all.map((svg) => ({ markup: svg.outerHTML, width: svg.getBoundingClientRect().width })))
    const { markup } = drawings.sort((a, b) => b.width - a.width)[0]!
    const card = html`<div class="card"><header><h1>${zhPublish.name}<span>${enPublish.name}</span></h1><p>${zhPublish.description}</p></header><figure>${new Html(markup)}</figure><footer>${zhPublish.pictureAlt.split('：')[1]!}</footer></div>`
    await page.setViewportSize({ width: PICTURE.width, height: PICTURE.height })
    await page.evaluate(({ card, style }) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: style }))
      document.body.innerHTML = card
    }, { card: card.text, style: STYLE })
    await writeFile(here(`public/${PICTURE.name}`), deflatedAgain(await page.screenshot()))
  } finally {
    await browser.close()
    await close()
  }
})

/** Rows of an RGB picture without the filters of PNG, each after a zero: flat colours pack better so. */
function unfiltered(filtered: Buffer, stride: number): Buffer {
  const rows = Buffer.from(filtered)
  for (let start = 0; start < rows.length; start += stride + 1) {
    for (let at = start + 1; at <= start + stride; at++) {
      const [left, up, corner] = [at - CHANNELS > start ? rows[at - CHANNELS]! : 0, start > 0 ? rows[at - stride - 1]! : 0, at - CHANNELS > start && start > 0 ? rows[at - stride - 1 - CHANNELS]! : 0]
      const paeth = left + up - corner
      const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(paeth - value)) as [number, number, number]
      const nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
      rows[at] = (rows[at]! + [0, left, up, (left + up) >> 1, nearest][filtered[start]!]!) & 0xff
    }
    rows[start] = 0
  }
  return rows
}

/** The same PNG packed as well as it can be: a browser packs its screenshots fast, not small. */
function deflatedAgain(png: Buffer): Buffer {
  const parts: { type: string; data: Buffer }[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    parts.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  const pixels = inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const packed = { type: 'IDAT', data: deflateSync(unfiltered(pixels, PICTURE.width * CHANNELS), { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }) }
  const kept = [...parts.filter(({ type }) => type === 'IHDR'), packed, ...parts.filter(({ type }) => type === 'IEND')]
  return Buffer.concat([png.subarray(0, 8), ...kept.map(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  })])
}
