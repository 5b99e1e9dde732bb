/** Tables whose cells are boxes (a background each, or a frame each with a gap to the next) → the lines between them. */
import type { Box, Rule } from './pdfPaths.ts'

/** Gap between two boxes of one table, at most. */
const GAP = 10
const LEAST_BOXES = 12
const MAX_BOXES = 20_000

/** The edges of boxes that stand beside each other, as lines in the middle of the gaps; none where they are no grid. */
export function rulesOfBoxes(all: readonly Box[]): Rule[] {
  if (all.length > MAX_BOXES) return []
  const boxes = innermost(all)
  if (boxes.length < LEAST_BOXES) return []
  const snapX = snapping(boxes.flatMap(({ x0, x1 }) => [x0, x1]))
  const snapY = snapping(boxes.flatMap(({ y0, y1 }) => [y0, y1]))
  return boxes.flatMap((box) => {
    const [x0, x1, y0, y1] = [snapX(box.x0), snapX(box.x1), snapY(box.y0), snapY(box.y1)]
    return [{ x0, x1, y0, y1: y0 }, { x0, x1, y0: y1, y1 }, { x0, x1: x0, y0, y1 }, { x0: x1, x1, y0, y1 }]
  })
}

/** Boxes that are no ground for others: those with the same left edge and top are drawn once. */
function innermost(all: readonly Box[]): Box[] {
  const seen = new Set<string>()
  const boxes = all.filter(({ x0, x1, y0, y1 }) => {
    const key = [x0, x1, y0, y1].map(Math.round).join()
    return x1 - x0 > GAP && y1 - y0 > GAP / 2 && !seen.has(key) && seen.add(key)
  }).sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)
  return boxes.filter((box) => {
    let inside = 0
    for (const other of boxes) if (other !== box && other.x0 >= box.x0 - 1 && other.x1 <= box.x1 + 1 && other.y0 >= box.y0 - 1 && other.y1 <= box.y1 + 1 && (inside += 1) > 1) return false
    return true
  })
}

/** Places nearer to one another than a gap are one, in their middle. */
function snapping(places: readonly number[]): (at: number) => number {
  const groups: number[][] = []
  for (const at of [...new Set(places)].sort((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last !== undefined && at - last[0]! <= GAP) last.push(at)
    else groups.push([at])
  }
  const middles = new Map(groups.flatMap((group) => group.map((at) => [at, (group[0]! + group.at(-1)!) / 2] as const)))
  return (at) => middles.get(at) ?? at
}
