import type { Key, Mark, Scene, Shape } from './scene.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 or its readers refuse: controls but tab and line feed, lone surrogates, non-characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/gu // eslint-disable-line no-control-regex

/** Any text as the content of an element or an attribute; what XML cannot hold is shown as `�`. */
export const escapeXml = (value: string | number) => String(value).replace(UNPRINTABLE, '\uFFFD').replace(/[&<>"]/gu, (c) => ESCAPES[c] ?? c)

export type Attributes = Record<string, string | number | undefined>

/** An element; `content` is markup already. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
  return `<${name}${written.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}`
}

/** What tells a shape's looks: its role as a class, or the attributes that role stands for. */
export type Look = (part: Shape) => Attributes

const byClass: Look = ({ role }) => ({ class: role })

export function shapeText(part: Shape, look: Look = byClass): string {
  switch (part.kind) {
    case 'line':
      return element('line', { ...look(part), x1: part.x1, y1: part.y1, x2: part.x2, y2: part.y2 })
    case 'rect':
      return element('rect', { ...look(part), x: part.x, y: part.y, width: part.width, height: part.height })
    case 'path': {
      const looks = look(part)
      return element('path', {
        ...looks, d: part.d, 'stroke-width': looks['stroke-width'] ?? part.stroke,
        transform: part.x === undefined ? undefined : `translate(${part.x},${part.y})`,
      })
    }
    case 'text':
      return element('text', {
        ...look(part), x: part.x, y: part.y, 'font-size': part.size,
        'text-anchor': part.anchor === 'start' ? undefined : part.anchor,
        transform: part.turn === undefined ? undefined : `rotate(${part.turn},${part.x},${part.y})`,
      }, escapeXml(part.text))
  }
}

const shape = (part: Shape) => shapeText(part)
const echo = ({ role, echo }: Mark) => (echo === undefined ? [] : [element('g', { class: role }, echo.shapes.map(shape).join(''))])

function key({ id, role, pressed, shapes }: Key): string {
  return element('g', { class: keyClass(role, pressed), 'data-key': id }, ['', ...shapes.map(shape), ''].join('\n  '))
}

/** Classes of a key; a toggle that is off has none of its own, one that is on `pressed`. */
export const keyClass = (role: string | undefined, pressed: boolean | null): string =>
  ['key-button', role, pressed === true ? 'pressed' : undefined].filter(Boolean).join(' ')

function mark({ id, role, name, project, shapes, dim }: Mark): string {
  const title = element('title', {}, escapeXml(name))
  return element('g', { class: dim === true ? `${role} dim` : role, 'data-mark': id, 'data-project': project ?? undefined }, ['', title, ...shapes.map(shape), ''].join('\n  '))
}

/** A scene as SVG text, one shape a line: what the goldens hold. */
export function svgText(scene: Scene): string {
  const { width, height } = scene
  const lines = [...scene.back.map(shape), ...(scene.keys ?? []).map(key), ...scene.marks.flatMap(echo), ...scene.marks.map(mark), ...scene.front.map(shape)]
  return `${element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, ['', ...lines, ''].join('\n'))}\n`
}
