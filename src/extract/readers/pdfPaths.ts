/** Paths and pictures of a PDF page → the lines and boxes that they draw, in page space. */

/** A rectangle as drawn, in points. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** An axis-parallel line: horizontal where `y0 === y1`. */
export interface Rule {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** What a page draws beside its words. `dots`: pieces of dotted and dashed lines. */
export interface Drawn {
  rules: Rule[]
  boxes: Box[]
  dots: Box[]
}

export type Matrix = readonly [number, number, number, number, number, number]
export type Ops = Record<string, number>

export const apply = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

const THIN = 3
const STRAIGHT = 0.75

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}

/** A filled rectangle: a line where it is thin, a piece of one where it is a dot, else a box. */
function addFilled(drawn: Drawn, box: Box): void {
  const { x0, x1, y0, y1 } = box
  if (y1 - y0 <= THIN && x1 - x0 <= THIN) drawn.dots.push(box)
  else if (y1 - y0 <= THIN) drawn.rules.push({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 })
  else if (x1 - x0 <= THIN) drawn.rules.push({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 })
  else drawn.boxes.push(box)
}

const CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]] as const

/** A picture: whether it is more than a line. */
export function addPicture(drawn: Drawn, ctm: Matrix): Box | null {
  const box = boxOf(CORNERS.map(([x, y]) => apply(ctm, x, y)))
  if (box.x1 - box.x0 > THIN && box.y1 - box.y0 > THIN) return box
  addFilled(drawn, box)
  return null
}

/** Stroked segments, and filled rectangles thin enough to be lines. `args`: pdfjs's own of a path. */
export function addPath(drawn: Drawn, args: readonly unknown[], ctm: Matrix, ops: Ops): void {
  const paint = Number(args[0])
  const stroked = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke].includes(paint)
  const filled = [ops.fill, ops.eoFill].includes(paint)
  const data = (args[1] as (ArrayLike<number> | null)[] | undefined)?.[0]
  if ((!stroked && !filled) || data === null || data === undefined) return
  const path = ArrayBuffer.isView(data) || Array.isArray(data) ? Array.from(data as ArrayLike<number>) : Object.values(data as unknown as Record<string, number>)
  for (const points of subpaths(path, ctm)) {
    if (filled) {
      if (points.length < 4 || points.length > 6) continue
      addFilled(drawn, boxOf(points))
      continue
    }
    if (points.length === 5) drawn.boxes.push(boxOf(points))
    points.slice(1).forEach(([x, y], index) => {
      const [px, py] = points[index]!
      if (Math.abs(x - px) <= STRAIGHT && Math.abs(y - py) > STRAIGHT) drawn.rules.push({ x0: x, x1: x, y0: Math.min(y, py), y1: Math.max(y, py) })
      else if (Math.abs(y - py) <= STRAIGHT && Math.abs(x - px) > STRAIGHT) drawn.rules.push({ x0: Math.min(x, px), x1: Math.max(x, px), y0: y, y1: y })
    })
  }
}

/** pdfjs packs a path as op, coordinates …: 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close. */
function subpaths(path: readonly number[], ctm: Matrix): [number, number][][] {
  const all: [number, number][][] = []
  let current: [number, number][] = []
  for (let at = 0; at < path.length;) {
    const op = path[at]!
    if (op === 0) {
      current = [apply(ctm, path[at + 1]!, path[at + 2]!)]
      all.push(current)
      at += 3
    } else if (op === 1) {
      current.push(apply(ctm, path[at + 1]!, path[at + 2]!))
      at += 3
    } else if (op === 4) {
      if (current.length > 0) current.push(current[0]!)
      at += 1
    } else at += op === 2 ? 7 : op === 3 ? 5 : path.length
  }
  return all
}

/** Gap between two pieces of a broken line, at most, and how many make one. */
const BREAK = 5
const LEAST_PIECES = 5
const MAX_PIECES = 200_000

/** Dots in a row, and short rules one after the other, as whole lines beside those that are whole. */
export function wholeRules({ rules, dots }: Drawn): Rule[] {
  if (dots.length === 0 || dots.length > MAX_PIECES) return rules
  const across = chains(dots.map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 }))).map(({ at, from, to }) => ({ x0: from, x1: to, y0: at, y1: at }))
  const upright = chains(dots.map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 }))).map(({ at, from, to }) => ({ x0: at, x1: at, y0: from, y1: to }))
  return [...rules, ...across, ...upright]
}

interface Stretch {
  at: number
  from: number
  to: number
}

function chains(pieces: readonly Stretch[]): Stretch[] {
  const lines = new Map<number, Stretch[]>()
  for (const piece of pieces) {
    const key = Math.round(piece.at)
    const line = lines.get(key)
    if (line === undefined) lines.set(key, [piece])
    else line.push(piece)
  }
  return [...lines.values()].flatMap((line) => {
    const found: { stretch: Stretch; pieces: number }[] = []
    for (const piece of line.sort((a, b) => a.from - b.from)) {
      const last = found.at(-1)
      if (last !== undefined && piece.from - last.stretch.to <= BREAK) {
        last.stretch.to = Math.max(last.stretch.to, piece.to)
        last.pieces += 1
      } else found.push({ stretch: { ...piece }, pieces: 1 })
    }
    return found.filter((one) => one.pieces >= LEAST_PIECES).map(({ stretch }) => stretch)
  })
}
