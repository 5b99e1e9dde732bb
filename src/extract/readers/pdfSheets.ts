/** What a PDF page holds before it is read: two sheets printed side by side, and words that each page repeats at its edge. */
import { amountUnit, headField, isFormTitle, labelledValue, tableColumn, tableTitle } from '../labels.ts'
import { ruledTables } from './pdfGrid.ts'
import type { Glyph, PageContent } from './pdfPage.ts'
import { printedLines } from './pdfText.ts'

/** Where two sheets may part, in parts of the width. */
const MIDDLE = [0.45, 0.55] as const

/** The page, or the two sheets that were printed beside each other on it: each with ruled tables of its own. */
export function sheetsOf(content: PageContent): PageContent[] {
  const { width, height, glyphs, rules, boxes } = content
  if (width < height) return [content]
  const tables = ruledTables(rules).map(({ xs }) => ({ from: xs[0]!, to: xs.at(-1)! }))
  const left = tables.filter(({ to }) => to < width * MIDDLE[1])
  const right = tables.filter(({ from }) => from > width * MIDDLE[0])
  if (left.length === 0 || right.length === 0 || left.length + right.length < tables.length) return [content]
  const at = (Math.max(...left.map(({ to }) => to)) + Math.min(...right.map(({ from }) => from))) / 2
  if (glyphs.some((glyph) => !glyph.isSpace && glyph.x < at && glyph.x + glyph.width > at)) return [content]
  const isLeft = ({ x0, x1 }: { x0: number; x1: number }) => x0 + x1 < 2 * at
  const moved = <T extends { x0: number; x1: number }>(one: T): T => ({ ...one, x0: one.x0 - at, x1: one.x1 - at })
  return [
    { ...content, width: at, glyphs: glyphs.filter(({ x }) => x < at), rules: rules.filter(isLeft), boxes: boxes.filter(isLeft) },
    {
      ...content, width: width - at, images: 0, unmapped: 0,
      glyphs: glyphs.filter(({ x }) => x >= at).map((glyph) => ({ ...glyph, x: glyph.x - at })),
      rules: rules.filter((rule) => !isLeft(rule)).map(moved), boxes: boxes.filter((box) => !isLeft(box)).map(moved),
    },
  ]
}

/** Share of a page's height, at its top and foot, where running heads stand. */
const EDGE = 0.12
const SAME_PLACE = 3

interface Edged {
  height: number
  /** Glyphs outside tables. */
  loose: readonly Glyph[]
}

/** Baselines, by page, of lines at the edge that pages before it print at the same place; titles and labels of tables are none. */
export function runningHeads(pages: readonly Edged[]): number[][] {
  const lines = pages.map(({ height, loose }) => printedLines(loose.filter(({ y }) => y < height * EDGE || y > height * (1 - EDGE))).map(({ text, y }) => ({ words: text.replace(/[\s\d]+/gu, ''), text, y })))
  const seen = new Map<string, number[]>()
  return lines.map((page) => page.flatMap(({ words, text, y }) => {
    const places = seen.get(words) ?? []
    seen.set(words, [...places, y])
    return words !== '' && places.some((place) => Math.abs(place - y) < SAME_PLACE) && !isOfTable(text) ? [y] : []
  }))
}

const isOfTable = (text: string) => tableTitle(text) !== null || isFormTitle(text) || text.split(/\s+/u).some((word) => amountUnit(word) !== null || labelledValue(word) !== null || headField(word) !== null || tableColumn(word) !== null)
