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
 * Labels beside their marks without touching a mark, another label or the edge; asked first, served first.
 * A label with no free place is left out: its text stays in the tooltip and the table.
 */
export function placeLabels(requests: readonly LabelRequest[], size: number, bounds: Box, taken: readonly Box[] = []): PlacedLabel[] {
  const obstacles = [...taken, ...requests.map(boxOf)]
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const free = candidates(request, size).find(
      ({ box }) => inside(box, bounds) && !obstacles.some((other) => overlaps(box, other)),
    )
    if (!free) continue
    obstacles.push(free.box)
    placed.push({ ...free, id: request.id })
  }
  return placed
}
