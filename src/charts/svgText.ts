import type { Mark, Scene, Shape } from './scene.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (value: string | number) => String(value).replace(/[&<>"]/gu, (c) => ESCAPES[c] ?? c)

function element(name: string, attributes: Record<string, string | number | undefined>, content?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escape(value)}"`]))
  return `<${name}${written.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}`
}

function shape(part: Shape): string {
  switch (part.kind) {
    case 'line':
      return element('line', { class: part.role, x1: part.x1, y1: part.y1, x2: part.x2, y2: part.y2 })
    case 'rect':
      return element('rect', { class: part.role, x: part.x, y: part.y, width: part.width, height: part.height })
    case 'path':
      return element('path', {
        class: part.role, d: part.d, 'stroke-width': part.stroke,
        transform: part.x === undefined ? undefined : `translate(${part.x},${part.y})`,
      })
    case 'text':
      return element('text', {
        class: part.role, x: part.x, y: part.y, 'font-size': part.size,
        'text-anchor': part.anchor === 'start' ? undefined : part.anchor,
        transform: part.turn === undefined ? undefined : `rotate(${part.turn},${part.x},${part.y})`,
      }, escape(part.text))
  }
}

const echo = ({ role, echo }: Mark) => (echo === undefined ? [] : [element('g', { class: role }, echo.shapes.map(shape).join(''))])

function mark({ id, role, name, project, shapes }: Mark): string {
  const title = element('title', {}, escape(name))
  return element('g', { class: role, 'data-mark': id, 'data-project': project ?? undefined }, ['', title, ...shapes.map(shape), ''].join('\n  '))
}

/** A scene as SVG text, one shape a line: what the goldens hold. */
export function svgText(scene: Scene): string {
  const { width, height } = scene
  const lines = [...scene.back.map(shape), ...scene.marks.flatMap(echo), ...scene.marks.map(mark), ...scene.front.map(shape)]
  return `${element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, ['', ...lines, ''].join('\n'))}\n`
}
