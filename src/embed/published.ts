/**
 * A chart as it is published for one state and one language: words, table, and the scene for several widths, as data
 * that is drawn without any of the code that made it. Short tuples, since a reader waits for each byte.
 */
import { hatch, type Anchor, type Mark, type Scene, type Shape } from '../charts/scene.ts'
import type { Lang } from '../state/view.ts'
import type { EmbedChart } from './charts.ts'

/** Widths the scenes are laid out for, in pixels: frames on phones, in narrow and wide columns of text. */
export const WIDTHS = [272, 336, 440, 560, 768] as const
/** A scene is drawn down to this share of its width before a narrower one takes its place. */
const LEAST_SCALE = 0.95
/** Base size of text in them. */
export const TEXT_SIZE = 12

export type PackedShape =
  | readonly ['l', string, number, number, number, number]
  | readonly ['r', string, number, number, number, number]
  /** Role, path, its place (0, 0 where it has none) and its width of stroke (0: as the role says). */
  | readonly ['p', string, string, number, number, number]
  | readonly ['t', string, number, number, number, Anchor, string, number]
  /** A hatched box: x, y, width, height and the gap of its lines, which are many. */
  | readonly ['h', number, number, number, number, number]

export interface PackedMark {
  /** Index in `items`. */
  i: number
  role: string
  shapes: readonly PackedShape[]
  hit: readonly [x: number, y: number, width: number, height: number]
  at: readonly [x: number, y: number]
  /** `d` left out where it is that of the last shape. */
  echo?: { shapes: readonly PackedShape[]; d?: string; reach: number }
}

export interface PackedScene {
  width: number
  height: number
  /** Keys are drawn with what lies behind: an embed has no buttons in its drawing. */
  back: readonly PackedShape[]
  keys: readonly { role: string; shapes: readonly PackedShape[] }[]
  marks: readonly PackedMark[]
  /** Indices of `marks` in the order arrow keys take them; left out where it is theirs. */
  walk?: readonly number[]
  front: readonly PackedShape[]
}

/** What a mark says, once for all widths. */
export interface Item {
  name: string
  title: string
  lines: readonly string[]
  project: string | null
}

export interface EmbedTable {
  caption: string
  /** `wide`: long texts, not to be squeezed. */
  head: readonly { text: string; figures: boolean; wide?: true }[]
  /** The first cell is the row's head. */
  rows: readonly (readonly string[])[]
  /** Rows beyond those listed, in words; '' for none. */
  cut: string
}

/** A year or a department the snapshot holds, with its name. */
export interface Choice {
  value: string
  name: string
}

export interface PublishedFigure {
  version: 1
  chart: EmbedChart
  lang: Lang
  year: number | null
  dept: string | null
  snapshot: { id: string; title: string }
  state: 'ready' | 'empty'
  marks: number
  title: string
  subtitle: string
  description: string
  notes: readonly string[]
  /** What stands in the place of an empty chart. */
  empty: string
  source: string
  /** What must be read first, e.g. that the data are made up. */
  warning: string
  items: readonly Item[]
  scenes: readonly PackedScene[]
  tables: readonly EmbedTable[]
  choices: { years: readonly Choice[]; depts: readonly Choice[] }
}

function packShape(shape: Shape): PackedShape {
  switch (shape.kind) {
    case 'line': return ['l', shape.role, shape.x1, shape.y1, shape.x2, shape.y2]
    case 'rect': return ['r', shape.role, shape.x, shape.y, shape.width, shape.height]
    case 'path': return packHatch(shape) ?? ['p', shape.role, shape.d, shape.x ?? 0, shape.y ?? 0, shape.stroke ?? 0]
    case 'text': return ['t', shape.role, shape.x, shape.y, shape.size, shape.anchor, shape.text, shape.turn ?? 0]
  }
}

/** How far a line of a hatch may lie from where its rounded box puts it, in pixels. */
const SLACK = 0.35

const numbersOf = (d: string) => (d.match(/-?[\d.]+/gu) ?? []).map(Number)

/** A hatch as the box it fills; null for a path that is none. */
function packHatch({ role, d }: { role: string; d: string }): PackedShape | null {
  const drawn = numbersOf(d)
  if (role !== 'hatch' || drawn.length < 8) return null
  const [xs, ys] = [drawn.filter((_, i) => i % 2 === 0), drawn.filter((_, i) => i % 2 === 1)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  const gap = Math.round((drawn[0]! - x) * 10) / 10
  const again = gap > 0 ? numbersOf((hatch(box, gap) as { d: string }).d) : []
  if (again.length !== drawn.length || again.some((value, i) => Math.abs(value - drawn[i]!) > SLACK)) return null
  return ['h', ...[x, y, box.width, box.height, gap].map((value) => Math.round(value * 10) / 10) as [number, number, number, number, number]]
}

const pack = (shapes: readonly Shape[]) => shapes.map(packShape)

/** @param order index of each mark by its id, the same for all widths */
export function packScene({ width, height, back, keys = [], marks, walk, front }: Scene, order: ReadonlyMap<string, number>): PackedScene {
  return {
    width, height, back: pack(back), keys: keys.map(({ role = '', shapes }) => ({ role, shapes: pack(shapes) })),
    marks: marks.map(({ id, role, shapes, hit, at, echo, dim }): PackedMark => ({
      i: order.get(id)!, role: dim === true ? `${role} dim` : role, shapes: pack(shapes),
      hit: [hit.x, hit.y, hit.width, hit.height], at: [at.x, at.y],
      ...(echo && { echo: { shapes: pack(echo.shapes), ...(lastPath(echo.shapes) === echo.d ? {} : { d: echo.d }), reach: echo.reach } }),
    })),
    ...(walk && { walk }), front: pack(front),
  }
}

function lastPath(shapes: readonly Shape[]): string | null {
  const last = shapes.at(-1)
  return last?.kind === 'path' ? last.d : null
}

export const itemOf = ({ name, tip, project }: Mark): Item => ({ name, title: tip.title, lines: tip.lines, project })

/** The scene for a width: the widest that fits, all but, else the narrowest. */
export function sceneFor(scenes: readonly PackedScene[], width: number): PackedScene | undefined {
  return scenes.filter((scene) => scene.width * LEAST_SCALE <= width).at(-1) ?? scenes[0]
}
