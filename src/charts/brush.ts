import { inside, px, type Box } from './scene.ts'

export type BrushEdge = 'left' | 'right' | 'bottom' | 'top'

/** A rectangle a reader selects in a drawing: what the renderer needs to draw it and to tell of its changes. */
export interface Brush {
  /** Where a rectangle may be drawn; all share their scales. */
  plots: readonly Box[]
  /** The selected rectangle in each plot; empty where nothing is selected. */
  boxes: readonly Box[]
  /** Whether a finger selects rather than scrolls, and edges stand at the rims where nothing is selected. */
  armed: boolean
  /** Edges as a screen reader hears them. */
  edges: readonly { edge: BrushEdge; name: string; text: string; now: number; least: number; most: number }[]
  /** A rectangle was drawn in a plot, or one of its edges was moved. */
  ondraw: (box: Box, plot: number) => void
  /** An edge went steps by keyboard; `first` since it has the focus. */
  onstep: (edge: BrushEdge, steps: number, first: boolean) => void
  onclear: () => void
}

export interface Point {
  x: number
  y: number
}

/** Index of the plot a point lies in, -1 for none. */
export const plotAt = (plots: readonly Box[], { x, y }: Point): number => plots.findIndex((plot) => inside({ x, y, width: 0, height: 0 }, plot))

/** The rectangle between two corners, as far as it lies in `plot`. */
export function boxBetween(a: Point, b: Point, plot: Box): Box {
  const clip = (value: number, from: number, size: number) => Math.min(Math.max(value, from), from + size)
  const [x1, x2] = [a.x, b.x].map((x) => clip(x, plot.x, plot.width)).sort((m, n) => m - n) as [number, number]
  const [y1, y2] = [a.y, b.y].map((y) => clip(y, plot.y, plot.height)).sort((m, n) => m - n) as [number, number]
  return { x: px(x1), y: px(y1), width: px(x2 - x1), height: px(y2 - y1) }
}

/** `box` with one edge at `to`; an edge that passes the one across takes its place. */
export function moveEdge(box: Box, edge: BrushEdge, to: Point, plot: Box): Box {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  switch (edge) {
    case 'left': return boxBetween({ x: to.x, y: box.y }, { x: right, y: bottom }, plot)
    case 'right': return boxBetween({ x: box.x, y: box.y }, { x: to.x, y: bottom }, plot)
    case 'top': return boxBetween({ x: box.x, y: to.y }, { x: right, y: bottom }, plot)
    case 'bottom': return boxBetween({ x: box.x, y: box.y }, { x: right, y: to.y }, plot)
  }
}

/** Steps an arrow key stands for, 0 for any other key: right and up are more, PageUp and PageDown ten at once. */
export function stepsOf(key: string): number {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }
  return steps[key] ?? 0
}
