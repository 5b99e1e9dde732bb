import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { placeBudgetQuality } from '../../src/charts/budget-quality/place.ts'
import { budgetQualitySeries } from '../../src/charts/budget-quality/series.ts'
import { budgetQualityWords } from '../../src/charts/budget-quality/words.ts'
import { readStyles, stylesOf, unreadSelectors, type StyledElement } from '../../src/charts/cascade.ts'
import { picture, PICTURE_FRAME, type PictureHead } from '../../src/charts/picture.ts'
import { line, rect, text, type Scene } from '../../src/charts/scene.ts'
import { textWidth } from '../../src/charts/textWidth.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { names, project, YEARS } from '../charts/made.ts'
import { ROOT } from '../support/run.ts'

const styles = { tokens: readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8'), charts: readFileSync(join(ROOT, 'src/styles/charts.css'), 'utf8') }
const head: PictureHead = {
  title: '七成资金的指标偏弱', subtitle: '每点一个项目，n=3', unit: '单位：万元', source: '来源：5份文件。数据快照 0123456789ab', snapshot: '0123456789abcdef',
  address: 'https://example.test/?view=budget-quality&year=2022', warning: null, lang: 'zh-CN',
}
const scene: Scene = placeBudgetQuality(
  budgetQualitySeries([project({ projectId: 'a', name: '扶持资金' }), project({ projectId: 'b', budgetFen: null }), project({ projectId: 'c', quality: null })], YEARS),
  budgetQualityWords(MESSAGES.zh, names), { ...PICTURE_FRAME, compact: false },
)
const bare = (over: Partial<Scene> = {}): Scene => ({ width: 600, height: 100, back: [], marks: [], front: [], ...over })

interface Seen { texts: string[]; elements: { name: string; attributes: Record<string, string> }[] }

/** The picture as an XML parser apart from the writer sees it; throws where it is not well-formed. */
function parse(svg: string): Seen {
  const seen: Seen = { texts: [], elements: [] }
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => { throw error })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    seen.elements.push({ name, attributes: attributes as Record<string, string> })
    if (name === 'text' && (attributes as Record<string, string>)['aria-hidden'] === undefined) seen.texts.push('')
    if (name === 'text' && (attributes as Record<string, string>)['aria-hidden'] !== undefined) open[open.length - 1] = 'outline'
  })
  parser.on('text', (part) => { if (open.at(-1) === 'text') seen.texts[seen.texts.length - 1] += part })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  return seen
}

test('the style sheet of the charts holds nothing that a picture can not read', () => {
  expect(unreadSelectors(styles.tokens, styles.charts)).toEqual([])
  expect(unreadSelectors('.a + .b {} .a:nth-child(2), .c { fill: red }')).toEqual(['.a + .b', '.a:nth-child(2)'])
})

describe('a picture of a chart', () => {
  const { svg, width, height } = picture([scene], head, styles)
  const seen = parse(svg)

  test('holds the heading, every word of the chart, the unit, the source with its snapshot and the address', () => {
    for (const words of [head.title, head.subtitle, head.unit, head.source, head.address, '扶持资金', '预算']) expect(seen.texts.join(''), words).toContain(words)
  })

  test('refers to nothing and leaves no value open', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '').replaceAll(head.address.replaceAll('&', '&amp;'), '')).not.toMatch(/var\(|url\(|https?:|href|<style|foreignObject|class=|color-mix|currentcolor|NaN|undefined/iu)
  })

  test('has the colours of the light page written on each shape', () => {
    const symbols = seen.elements.filter(({ name, attributes }) => name === 'path' && attributes['stroke'] === '#fffefb')
    expect(symbols.map(({ attributes }) => attributes['fill'])).toContain('#6497bb')
    expect(svg).toContain('<rect width="1008"')
    expect(svg).not.toContain('#1d1c19')
  })

  test('draws an outlined label twice, so that programs without paint-order keep it readable', () => {
    expect(svg).toMatch(/stroke="#fffefb"[^>]*aria-hidden="true"[^>]*>扶持资金<\/text>\n<text fill="#23211d"[^>]*>扶持资金/u)
    expect(svg).not.toContain('paint-order')
  })

  test('has every heading line inside its width, and its height to the last line', () => {
    for (const { name, attributes: { y, 'font-size': size } } of seen.elements.filter(({ attributes }) => attributes['x'] === '24' && attributes['transform'] === undefined)) {
      if (name === 'text') expect(Number(y) + Number(size) * 0.3).toBeLessThan(height)
    }
    expect(width).toBe(PICTURE_FRAME.width + 48)
    const long = parse(picture([bare()], { ...head, title: '很长的标题'.repeat(40), source: 'A long source '.repeat(60) }, styles).svg)
    for (const words of long.texts) expect(textWidth(words, 11)).toBeLessThanOrEqual(648)
  })

  test('is the same for the same chart', () => {
    expect(picture([structuredClone(scene)], { ...head }, styles).svg).toBe(svg)
  })
})

test('several scenes become one picture, one below the other', () => {
  const one = picture([bare()], head, styles)
  const two = picture([bare(), bare({ width: 700, height: 50, front: [text('label', 5, 5, 12, 'start', '第二幅')] })], head, styles)
  expect(two.height).toBe(one.height + 70)
  expect(two.width).toBe(748)
  expect(parse(two.svg).texts.join()).toContain('第二幅')
})

test('a fictional snapshot says so inside the picture, in both languages', () => {
  for (const { exporting, htmlLang } of Object.values(MESSAGES)) {
    expect(parse(picture([bare()], { ...head, warning: exporting.warning(), lang: htmlLang }, styles).svg).texts.join('')).toContain('虚构')
  }
})

test('English has the typefaces of English', () => {
  expect(picture([bare()], { ...head, lang: 'en' }, styles).svg).toMatch(/<svg [^>]*font-family="'Segoe UI'/u)
})

test('whatever a document, a link or a heading holds, the picture stays well-formed XML with the same words', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.stringMatching(/^[<>&"'\]\ufffe\uffff甲-]{1,20}$/u), fc.constantFrom('</text><script>alert(1)</script>', ']]>', '&#0;', '\uD800', '"/><image href="https://a.test"/>'))
  fc.assert(fc.property(hostile, hostile, (label, title) => {
    const made = picture([bare({ front: [text('label', 1, 1, 12, 'start', label)], marks: [{ id: label, role: label, shapes: [rect('x', { x: 0, y: 0, width: 1, height: 1 }), line(label, 0, 0, 1, 1)], hit: { x: 0, y: 0, width: 1, height: 1 }, at: { x: 0, y: 0 }, name: title, tip: { title, lines: [] }, project: label }] })], { ...head, title, address: label }, styles)
    const { elements } = parse(made.svg)
    expect(elements.filter(({ name }) => !['svg', 'title', 'desc', 'rect', 'text', 'g', 'line', 'path'].includes(name))).toEqual([])
  }), { numRuns: 100 })
})

describe('the style sheet without a page', () => {
  const root: StyledElement = { type: 'html', classes: [], parent: null, lang: 'zh-CN' }
  const inside = (type: string, classes: string, parent: StyledElement = root): StyledElement => ({ type, classes: classes.split(' '), parent })
  const styled = (css: string, element: StyledElement) => stylesOf(readStyles(css), element)

  test('the more specific rule wins, and of equals the later', () => {
    expect(styled('.a .b { fill: one } .b { fill: two } .b { stroke: one } .b { stroke: two }', inside('path', 'b', inside('g', 'a')))).toEqual({ fill: 'one', stroke: 'two' })
    expect(styled(':is(.x .y, .b) { fill: one } path.b { fill: two }', inside('path', 'b'))).toEqual({ fill: 'one' })
  })

  test('a variable is inherited, falls back, and closes no circle', () => {
    const css = ':root { --a: red; --c: var(--d); --d: var(--c) } .g { --b: blue } .p { fill: var(--b, var(--a)); stroke: var(--x, var(--a)); opacity: var(--nothing); filter: var(--c) }'
    expect(styled(css, inside('path', 'p', inside('g', 'g')))).toEqual({ fill: 'blue', stroke: 'red' })
    expect(styled(css, inside('path', 'p'))).toEqual({ fill: 'red', stroke: 'red' })
  })

  test('states, attributes and media never apply; children and :not do', () => {
    expect(styled('.p:hover, .p:is(:focus-visible, .active), [role] .p { fill: no } @media print { .p { fill: no } } .g > .p { fill: child } .h > .p { fill: no } .p:not(.q) { stroke: not } .p:not(.p) { stroke: no }', inside('path', 'p', inside('g', 'g', inside('g', 'h'))))).toEqual({ fill: 'child', stroke: 'not' })
  })
})
