/** A published scene on the screen: shapes, marks that keys and pointers reach, and what a mark says. */
import { walkTo } from '../charts/hit.ts'
import { hatch } from '../charts/scene.ts'
import { h, s } from './dom.ts'
import type { Item, PackedMark, PackedScene, PackedShape } from './published.ts'

export interface DrawingInput {
  scene: PackedScene
  items: readonly Item[]
  /** Accessible name of the drawing. */
  label: string
  /** How keys are used, for those who hear it. */
  hint: string
  /** Where a mark leads, in a new window. */
  href: (item: Item) => string
  openProject: string
}

/** Half of a tooltip's largest width and the room it may need above its mark, in pixels. */
const HALF = 150
const LINGER = 220

function shapeOf(shape: PackedShape): SVGElement {
  switch (shape[0]) {
    case 'l': return s('line', { class: shape[1], x1: shape[2], y1: shape[3], x2: shape[4], y2: shape[5] })
    case 'r': return s('rect', { class: shape[1], x: shape[2], y: shape[3], width: shape[4], height: shape[5] })
    case 'p': return s('path', { class: shape[1], d: shape[2], transform: shape[3] || shape[4] ? `translate(${shape[3]},${shape[4]})` : null, 'stroke-width': shape[5] || null })
    case 't': return s('text', { class: shape[1], x: shape[2], y: shape[3], 'font-size': shape[4], 'text-anchor': shape[5], transform: shape[7] ? `rotate(${shape[7]},${shape[2]},${shape[3]})` : null }, shape[6])
    case 'h': return shapeOf(['p', 'hatch', (hatch({ x: shape[1], y: shape[2], width: shape[3], height: shape[4] }, shape[5]) as { d: string }).d, 0, 0, 0])
  }
}

const shapesOf = (shapes: readonly PackedShape[]) => shapes.map(shapeOf)
const outward = { target: '_blank', rel: 'noopener' }

/** @returns the drawing, and how to take away what it listens to outside itself */
export function draw(input: DrawingInput): { node: HTMLElement; end: () => void } {
  const { scene, items, label, hint, href, openProject } = input
  const box = h('div', { class: 'drawing' })
  const tip = h('div', { class: 'tip', 'aria-hidden': 'true', hidden: true })
  const links: SVGAElement[] = []
  const echoes: (SVGGElement | null)[] = []
  let leaving: ReturnType<typeof setTimeout> | undefined
  let finger = false
  let tapped = -1
  let active = -1

  const lit = (i: number, on: boolean) => {
    links[i]?.classList.toggle('active', on)
    echoes[i]?.classList.toggle('active', on)
  }

  function hide(): void {
    clearTimeout(leaving)
    lit(active, false)
    active = tapped = -1
    tip.hidden = true
  }

  function show(i: number): void {
    clearTimeout(leaving)
    const mark = scene.marks[i]
    const item = mark && items[mark.i]
    if (!mark || !item) return
    lit(active, false)
    active = i
    lit(i, true)
    tip.replaceChildren(
      h('strong', {}, item.title), ...item.lines.map((line) => h('span', {}, line)),
      item.project === null ? '' : h('a', { href: href(item), tabindex: -1, ...outward }, openProject),
    )
    tip.hidden = false
    place(mark)
  }

  /** Above its mark where there is room in the frame, else below, and always inside the drawing. */
  function place(mark: PackedMark): void {
    const room = svg.getBoundingClientRect()
    const scale = room.width / scene.width || 1
    const half = Math.min(HALF, room.width / 2)
    const above = room.top + mark.at[1] * scale - tip.offsetHeight - 12 >= 0
    tip.style.left = `${Math.min(Math.max(mark.at[0] * scale, half), Math.max(room.width - half, half))}px`
    tip.style.top = `${mark.at[1] * scale}px`
    tip.classList.toggle('below', !above)
  }

  function leave(event: Event): void {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return
    clearTimeout(leaving)
    leaving = setTimeout(hide, LINGER)
  }

  /** The first tap of a finger shows the mark, the second opens it. */
  function open(event: Event, i: number): void {
    if (!finger || tapped === i) return
    event.preventDefault()
    show(i)
    tapped = i
  }

  function reach(node: Element, i: number): void {
    node.addEventListener('pointerenter', () => show(i))
    node.addEventListener('pointerleave', leave)
    node.addEventListener('click', (event) => open(event, i))
  }

  function link(mark: PackedMark, i: number): SVGAElement {
    const item = items[mark.i]!
    const [x, y, width, height] = mark.hit
    const node = s('a', { class: `mark ${mark.role}`, href: href(item), 'aria-label': item.name, tabindex: i === first ? 0 : -1, ...outward },
      ...shapesOf(mark.shapes), s('rect', { class: 'hit', x, y, width, height, rx: 2 }))
    reach(node, i)
    node.addEventListener('focus', () => show(i))
    node.addEventListener('blur', leave)
    links.push(node)
    return node
  }

  function echo({ role, echo: twice }: PackedMark, i: number): SVGGElement | null {
    const last = twice?.shapes.at(-1)
    const node = twice === undefined ? null : s('g', { class: `echo ${role}`, 'aria-hidden': 'true' },
      ...shapesOf(twice.shapes), s('path', { class: 'hit', d: twice.d ?? (last?.[0] === 'p' ? last[2] : ''), 'stroke-width': twice.reach }))
    if (node !== null) reach(node, i)
    echoes.push(node)
    return node
  }

  const first = scene.walk?.[0] ?? 0
  const svg = s('svg', { class: 'scene', viewBox: `0 0 ${scene.width} ${scene.height}`, role: 'group', 'aria-label': label, 'aria-description': hint },
    s('g', { 'aria-hidden': 'true' }, ...shapesOf(scene.back), ...scene.keys.map(({ role, shapes }) => s('g', { class: role }, ...shapesOf(shapes)))),
    ...scene.marks.map(echo), ...scene.marks.map(link),
    s('g', { class: 'front', 'aria-hidden': 'true' }, ...shapesOf(scene.front)))

  svg.addEventListener('keydown', (event) => {
    const at = links.findIndex((node) => node === document.activeElement)
    const to = at < 0 ? null : walkTo(event.key, at, links.length, scene.walk)
    const next = to === null ? undefined : links[to]
    if (next === undefined) return
    event.preventDefault()
    links[at]?.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    next.focus()
  })
  box.addEventListener('pointerdown', (event) => {
    finger = event.pointerType === 'touch'
  })
  tip.addEventListener('pointerenter', () => clearTimeout(leaving))
  tip.addEventListener('pointerleave', leave)
  const escape = (event: KeyboardEvent) => void (event.key === 'Escape' && hide())
  const elsewhere = (event: Event) => void (event.target instanceof Element && !event.target.closest('.mark, .echo, .tip') && hide())
  addEventListener('keydown', escape)
  addEventListener('pointerdown', elsewhere)

  box.append(svg, tip)
  return {
    node: box,
    end() {
      clearTimeout(leaving)
      removeEventListener('keydown', escape)
      removeEventListener('pointerdown', elsewhere)
    },
  }
}
