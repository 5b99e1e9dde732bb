import { inside, overlaps, px, type Anchor, type Box } from './scene.ts'
import { textWidth } from './textWidth.ts'

export interface LabelRequest {
  id: string
  text: string
  /** Centre and half-size of the mark it names. */
  x: number
  y: number
  reach: number
}

export interface PlacedLabel {
  id: string
  text: string
  x: number
  /** Baseline. */
  y: number
  anchor: Anchor
  box: Box
}

const GAP = 3

/** Places around a mark, best first: right, left, above, below, then the corners. */
function candidates({ x, y, reach, text }: LabelRequest, size: number): PlacedLabel[] {
  const width = textWidth(text, size)
  const out = reach + GAP
  const corner = reach * 0.7 + GAP
  const spots: [dx: number, dy: number, anchor: Anchor][] = [
    [out, 0, 'start'], [-out, 0, 'end'], [0, -out - size / 2, 'middle'], [0, out + size / 2, 'middle'],
    [corner, -corner - size / 4, 'start'], [corner, corner + size / 4, 'start'],
    [-corner, -corner - size / 4, 'end'], [-corner, corner + size / 4, 'end'],
  ]
  return spots.map(([dx, dy, anchor]) => {
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    return {
      id: '', text, anchor, x: px(x + dx), y: px(y + dy + size * 0.36),
      box: { x: left, y: y + dy - size * 0.6, width, height: size * 1.2 },
    }
  })
}

/** The box of a mark a label must not touch. */
export function boxOf({ x, y, reach }: Pick<LabelRequest, 'x' | 'y' | 'reach'>): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
}

/**
 * Boxes that are taken, by the cells of a grid they touch, so that a label is held against its neighbours only. A cell
 * with more than CROWDED boxes counts as taken whole: there is no room for words in it, and nothing is looked through twice.
 */
class Taken {
  readonly #cells = new Map<number, Box[]>()

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const held = this.#cells.get(cell)
      if (held === undefined) this.#cells.set(cell, [box])
      else if (held.length <= CROWDED) held.push(box)
    }
  }

  touches(box: Box): boolean {
    return cellsOf(box).some((cell) => {
      const held = this.#cells.get(cell)
      return held !== undefined && (held.length > CROWDED || held.some((other) => overlaps(box, other)))
    })
  }
}

const CELL = 24
const CROWDED = 24
/** Columns of the grid: more than any drawing is wide. */
const COLUMNS = 4096

function cellsOf({ x, y, width, height }: Box): number[] {
  const cells: number[] = []
  for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) cells.push(row * COLUMNS + column)
  }
  return cells
}

/**
 * Labels beside their marks without touching a mark, another label or the edge; asked first, served first.
 * A label with no free place is left out: its text stays in the tooltip and the table.
 */
export function placeLabels(requests: readonly LabelRequest[], size: number, bounds: Box, taken: readonly Box[] = []): PlacedLabel[] {
  const obstacles = new Taken()
  for (const box of taken) obstacles.add(box)
  for (const request of requests) obstacles.add(boxOf(request))
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const free = candidates(request, size).find(({ box }) => inside(box, bounds) && !obstacles.touches(box))
    if (!free) continue
    obstacles.add(free.box)
    placed.push({ ...free, id: request.id })
  }
  return placed
}
