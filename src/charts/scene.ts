/**
 * What a chart draws, as plain data: shapes with roles (CSS classes carry the colours), marks a reader can
 * focus and open. Made by the pure `place` functions, drawn by `SceneSvg.svelte`, written to text by `svgText.ts`.
 */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export type Anchor = 'start' | 'middle' | 'end'

export type Shape =
  | { kind: 'line'; role: string; x1: number; y1: number; x2: number; y2: number }
  | ({ kind: 'rect'; role: string } & Box)
  /** `x`, `y` move the path; `stroke` is its width in pixels where the role leaves it open. */
  | { kind: 'path'; role: string; d: string; x?: number; y?: number; stroke?: number }
  | { kind: 'text'; role: string; x: number; y: number; size: number; anchor: Anchor; text: string; turn?: number }

/** One drawn record. Its id is the record's, so that a click walks back to where it was read. */
export interface Mark {
  id: string
  role: string
  shapes: Shape[]
  /** Where the pointer finds it. */
  hit: Box
  /** The same record drawn a second time, as a line too thin to aim at: lit with the mark, reached by pointer only. */
  echo?: { shapes: Shape[]; d: string; reach: number }
  /** Where its tooltip points. */
  at: { x: number; y: number }
  /** Accessible name: everything the mark says, in one sentence. */
  name: string
  tip: { title: string; lines: readonly string[] }
  /** The project it opens, null where it belongs to none. */
  project: string | null
  /** Whether it stands back: drawn, and not what the reader chose. */
  dim?: boolean
}

/** A part of the drawing that is a button: an entry of the legend, a region that narrows. Drawn over `back`, under the marks. */
export interface Key {
  /** Its own among the keys; handed to the renderer's `onkey`. */
  id: string
  role?: string
  /** Accessible name. */
  name: string
  /** Whether it is chosen; null for a button that is no toggle. */
  pressed: boolean | null
  shapes: Shape[]
  hit: Box
}

export interface Scene {
  width: number
  height: number
  back: Shape[]
  keys?: readonly Key[]
  marks: Mark[]
  /** Indices of the marks in the order arrow keys take them; as they are listed where left out. */
  walk?: readonly number[]
  front: Shape[]
}

/** A pixel coordinate as drawn: tenths, and never `-0`. */
export function px(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

export function text(role: string, x: number, y: number, size: number, anchor: Anchor, content: string): Shape {
  return { kind: 'text', role, x: px(x), y: px(y), size, anchor, text: content }
}

export function line(role: string, x1: number, y1: number, x2: number, y2: number): Shape {
  return { kind: 'line', role, x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2) }
}

export function rect(role: string, { x, y, width, height }: Box): Shape {
  return { kind: 'rect', role, x: px(x), y: px(y), width: px(width), height: px(height) }
}

/** Diagonal lines clipped to `box`: what is missing, in every medium and without a pattern to refer to. */
export function hatch(box: Box, gap = 7): Shape {
  const { x, y, width, height } = box
  const strokes: string[] = []
  for (let offset = gap; offset < width + height; offset += gap) {
    const from = offset <= width ? [x + offset, y] : [x + width, y + offset - width]
    const to = offset <= height ? [x, y + offset] : [x + offset - height, y + height]
    strokes.push(`M${from.map((n) => px(n ?? 0)).join(',')}L${to.map((n) => px(n ?? 0)).join(',')}`)
  }
  return { kind: 'path', role: 'hatch', d: strokes.join('') }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x && inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
  )
}
