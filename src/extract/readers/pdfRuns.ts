/** Glyphs of pages without ruling lines → one strip of words with their places, pages one below the other. */
import type { Glyph, PageContent, Rule } from './pdfPage.ts'

/** Words printed without a gap on one baseline. `y` counts down the strip, in points. */
export interface Run {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  page: number
  /** Baseline on its own page. */
  pageY: number
  glyphs: readonly Glyph[]
}

export interface StripRule {
  y: number
  x0: number
  x1: number
}

export interface Strip {
  runs: Run[]
  /** Horizontal rules, on the strip. */
  across: StripRule[]
  /** Upright rules: their x, and from where to where on the strip. */
  upright: { x: number; y0: number; y1: number }[]
  /** Where each page but the first begins. */
  breaks: number[]
}

/** A gap this wide, in characters, parts two cells; blanks in the file fill it only up to `MAX_BLANK` characters. */
const GAP = 0.9
const MAX_BLANK = 3
const BASELINE = 1

/** Glyphs on one baseline, left to right, as runs. */
export function runsOf(glyphs: readonly Glyph[], page: number): Run[] {
  const lines: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line !== undefined && glyph.y - line[0]!.y <= BASELINE) line.push(glyph)
    else lines.push([glyph])
  }
  return lines.flatMap((line) => runsOfLine(line.sort((a, b) => a.x - b.x), page))
}

function runsOfLine(line: readonly Glyph[], page: number): Run[] {
  const runs: Run[] = []
  let current: Glyph[] = []
  let blanks: Glyph[] = []
  const close = () => {
    if (current.length > 0) runs.push(runOf(current, page))
    current = []
    blanks = []
  }
  for (const glyph of line) {
    if (glyph.isSpace) {
      if (current.length > 0) blanks.push(glyph)
      continue
    }
    const last = current.at(-1)
    if (last !== undefined) {
      const end = last.x + last.width
      const filled = Math.min(glyph.x, ...blanks.slice(-1).map((blank) => blank.x + blank.width))
      const open = blanks.length === 0 ? glyph.x - end : glyph.x - filled
      if (open > GAP * glyph.size || glyph.x - end > MAX_BLANK * glyph.size) close()
      else current.push(...blanks)
    }
    blanks = []
    current.push(glyph)
  }
  close()
  return runs
}

/** Glyphs of one baseline, left to right → a run; at least one glyph. */
export function runOf(glyphs: readonly Glyph[], page: number, shift = 0): Run {
  const first = glyphs[0]!
  const last = glyphs.at(-1)!
  const text = glyphs.map((glyph) => (glyph.isSpace ? ' ' : glyph.text)).join('').trim()
  return { text, x0: first.x, x1: last.x + last.width, y: first.y + shift, size: first.size, page, pageY: first.y, glyphs }
}

export interface StripPage {
  content: PageContent
  glyphs: readonly Glyph[]
  /** From 1. */
  number: number
}

/** Pages one below the other, the blank at their edges taken out. */
export function stripOf(pages: readonly StripPage[]): Strip {
  const strip: Strip = { runs: [], across: [], upright: [], breaks: [] }
  let top = 0
  for (const { content, glyphs, number } of pages) {
    const runs = runsOf(glyphs, number)
    if (runs.length === 0) continue
    const first = runs[0]!
    const shift = top - first.pageY + first.size * 2
    if (strip.runs.length > 0) strip.breaks.push(top + first.size * 0.5)
    strip.runs.push(...runs.map((run) => ({ ...run, y: run.pageY + shift })))
    strip.across.push(...content.rules.filter(isAcross).map((rule) => ({ y: rule.y0 + shift, x0: rule.x0, x1: rule.x1 })))
    strip.upright.push(...content.rules.filter((rule) => !isAcross(rule)).map((rule) => ({ x: rule.x0, y0: rule.y0 + shift, y1: rule.y1 + shift })))
    top = strip.runs.at(-1)!.y
  }
  return strip
}

const isAcross = (rule: Rule) => Math.abs(rule.y0 - rule.y1) < Math.abs(rule.x0 - rule.x1)

/** Distance of two lines of one cell, in points: the least between runs one below the other. */
export function leadingOf(runs: readonly Run[]): number {
  const ordered = [...runs].sort((a, b) => a.y - b.y)
  const gaps: number[] = []
  ordered.forEach((run, at) => {
    for (let next = at + 1; next < ordered.length && ordered[next]!.y - run.y < run.size * 2.2; next++) {
      const below = ordered[next]!
      const overlap = Math.min(run.x1, below.x1) - Math.max(run.x0, below.x0)
      if (below.y - run.y < run.size * 0.8 || overlap <= 0 || below.page !== run.page) continue
      gaps.push((below.y - run.y) / run.size)
      break
    }
  })
  gaps.sort((a, b) => a - b)
  return Math.min(gaps[Math.floor(gaps.length * 0.05)] ?? 1.35, 1.6)
}
