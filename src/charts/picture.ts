/**
 * A chart as a picture that stands by itself: heading above, source, snapshot and address below, every colour and
 * line written out, so that Word, Inkscape and browsers show the same. No style sheet, no reference to anything else.
 */
import { readStyles, stylesOf, type StyledElement, type StyleSheet } from './cascade.ts'
import { px, type Key, type Mark, type Scene, type Shape } from './scene.ts'
import { element, escapeXml, keyClass, shapeText, type Attributes, type Look } from './svgText.ts'
import { BOLD, wrapText } from './textWidth.ts'

export interface PictureHead {
  title: string
  subtitle: string
  /** Unit of the figures, '' where the chart says it itself. */
  unit: string
  /** Documents, snapshot, date and what is chosen, in sentences. */
  source: string
  /** Id of the snapshot, whole. */
  snapshot: string
  address: string
  /** What must be read first, e.g. that the data are made up; null for nothing. */
  warning: string | null
  /** Language of the words: a BCP 47 tag. */
  lang: string
}

/** Texts of `styles/tokens.css` and `styles/charts.css`. */
export interface PictureStyles {
  tokens: string
  charts: string
}

/** What a picture takes from the style sheet. */
const WRITTEN = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'opacity',
  'font-family', 'font-weight', 'font-style', 'text-decoration', 'shape-rendering', 'paint-order',
] as const

const MARGIN = 24
const GAP = 20
const SIZES = { title: 18, text: 12.5, source: 11 }
const LEADING = 1.45
/** Lines an address may take below the picture; whole it stands in the description. */
const ADDRESS_LINES = 2
const NARROWEST = 560

/** The width a scene is laid out for, and its base size of text, in pixels. */
export const PICTURE_FRAME = { width: 960, size: 12 } as const

export interface Picture {
  svg: string
  /** In pixels. */
  width: number
  height: number
}

/** @param scenes drawn one below the other */
export function picture(scenes: readonly Scene[], head: PictureHead, styles: PictureStyles): Picture {
  const painter = makePainter(readStyles(styles.tokens, styles.charts), head.lang)
  const inner = Math.max(NARROWEST, ...scenes.map(({ width }) => width))
  const width = px(inner + 2 * MARGIN)
  const parts: string[] = []
  let y = MARGIN

  const write = (content: string, size: number, lines: number, looks: Attributes = {}) => {
    const measured = looks['font-weight'] === undefined ? size : size * BOLD
    for (const line of content === '' ? [] : wrapText(oneLine(content), inner, measured, lines)) {
      y += size * LEADING
      parts.push(element('text', { x: MARGIN, y: px(y - size * 0.3), 'font-size': size, ...looks }, escapeXml(line)))
    }
  }

  const colour = (name: string) => painter.of({ type: 'text', classes: [], parent: painter.svg }, `var(${name})`)
  const muted = { fill: colour('--ink-2') }
  if (head.warning !== null) write(head.warning, SIZES.text, 2, { fill: colour('--pencil'), 'font-weight': 600 })
  write(head.title, SIZES.title, 4, { 'font-weight': 600 })
  write(head.subtitle, SIZES.text, 8, muted)
  write(head.unit, SIZES.text, 3, muted)

  for (const scene of scenes) {
    y += GAP
    parts.push(element('g', { transform: `translate(${MARGIN},${px(y)})` }, `\n${painter.scene(scene).join('\n')}\n`))
    y += scene.height
  }

  y += GAP
  parts.push(element('line', { x1: MARGIN, y1: px(y), x2: px(MARGIN + inner), y2: px(y), stroke: colour('--hairline') }))
  y += 4
  write(head.source, SIZES.source, 8, muted)
  write(head.address, SIZES.source, ADDRESS_LINES, muted)
  const height = px(y + MARGIN)

  const svg = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'xml:lang': head.lang, role: 'img',
    'font-family': painter.of(painter.svg, 'var(--font)'), fill: colour('--ink'), style: 'font-variant-numeric: tabular-nums; text-autospace: no-autospace',
  }, [
    '',
    element('title', {}, escapeXml(oneLine(head.title))),
    element('desc', {}, escapeXml([head.warning ?? '', head.subtitle, head.unit, head.source, head.snapshot, head.address].map(oneLine).filter(Boolean).join('\n'))),
    element('rect', { width, height, fill: colour('--surface') }),
    ...parts, '',
  ].join('\n'))
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height }
}

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

function makePainter(sheet: StyleSheet, lang: string) {
  const root: StyledElement = { type: 'html', classes: [], parent: null, lang }
  const svg: StyledElement = { type: 'svg', classes: ['scene'], parent: root }
  const known = new Map<string, Attributes>()

  const looks = (type: string, role: string, parent: StyledElement): Attributes => {
    const key = `${type}|${role}|${parent === svg ? '' : parent.classes.join(' ')}`
    const found = known.get(key) ?? writtenOf(stylesOf(sheet, { type, classes: role.split(' ').filter(Boolean), parent }))
    known.set(key, found)
    return found
  }

  function drawn(parts: readonly Shape[], parent: StyledElement): string[] {
    const look: Look = (part) => looks(part.kind, part.role, parent)
    return parts.flatMap((part) => {
      const { 'paint-order': order, ...own } = look(part)
      if (part.kind !== 'text' || order === undefined || own.stroke === undefined) return [shapeText(part, () => own)]
      // Not every program knows paint-order: the outline is drawn first, the letters once more on it.
      const { stroke, 'stroke-width': wide, 'stroke-linejoin': join, ...letters } = own
      return [shapeText(part, () => ({ ...letters, fill: stroke, stroke, 'stroke-width': wide, 'stroke-linejoin': join ?? 'round', 'aria-hidden': 'true' })), shapeText(part, () => letters)]
    })
  }

  const group = (role: string, parts: readonly Shape[], title: string) => {
    const parent: StyledElement = { type: 'a', classes: role.split(' ').filter(Boolean), parent: svg }
    return element('g', writtenOf(stylesOf(sheet, parent)), [title, ...drawn(parts, parent)].filter(Boolean).join(''))
  }

  const titled = (name: string) => element('title', {}, escapeXml(name))
  const ofKey = ({ role, pressed, shapes }: Key) => group(keyClass(role, pressed), shapes, '')
  const ofMark = ({ role, shapes, name, dim }: Mark) => group(`mark ${role}${dim === true ? ' dim' : ''}`, shapes, titled(name))
  const echoOf = ({ role, echo }: Mark) => (echo === undefined ? [] : [group(`echo ${role}`, echo.shapes, '')])

  return {
    svg,
    /** The value of a `var()` for an element of the picture. */
    of: (place: StyledElement, value: string) => stylesOf([...sheet, { selector: [{ tests: [], child: false }], specificity: 1e9, order: 1e9, declarations: [['asked', value]] }], place)['asked'],
    scene: ({ back, keys = [], marks, front }: Scene) => [
      ...drawn(back, svg), ...keys.map(ofKey), ...marks.flatMap(echoOf), ...marks.map(ofMark),
      ...drawn(front, { type: 'g', classes: ['front'], parent: svg }),
    ],
  }
}

function writtenOf(styles: Record<string, string>): Attributes {
  return Object.fromEntries(WRITTEN.flatMap((name) => {
    const value = styles[name]
    return value === undefined ? [] : [[name, value.replaceAll(/(?<=\d)px\b/gu, '')]]
  }))
}

