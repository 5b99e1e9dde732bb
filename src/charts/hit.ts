import { quadtree } from 'd3-quadtree'
import type { Mark } from './scene.ts'

/** From this many marks on they are drawn on a canvas: one element for each would make every change wait. */
export const CANVAS_FROM = 600

/** Marks that a canvas can draw: one path each, moved to its place. */
export const canBeCanvas = (marks: readonly Mark[]): boolean =>
  marks.length >= CANVAS_FROM && marks.every(({ shapes, echo }) => echo === undefined && shapes.length === 1 && shapes[0]?.kind === 'path' && shapes[0].x !== undefined)

/** Where a mark's symbol stands: the middle of its target. */
export const middleOf = ({ hit }: Pick<Mark, 'hit'>) => ({ x: hit.x + hit.width / 2, y: hit.y + hit.height / 2 })

/** Finds the index of the mark nearest to a point, null where none is within `reach` pixels; a dimmed one only where no other is. */
export function finder(marks: readonly Mark[]): (x: number, y: number, reach: number) => number | null {
  const at = marks.map((mark, index) => ({ ...middleOf(mark), index }))
  const tree = (dim: boolean) => quadtree(at.filter(({ index }) => (marks[index]?.dim ?? false) === dim), ({ x }) => x, ({ y }) => y)
  const [bright, dimmed] = [tree(false), tree(true)]
  return (x, y, reach) => (bright.find(x, y, reach) ?? dimmed.find(x, y, reach))?.index ?? null
}

/** The index in `walk` order a key leads to from `current` (an index of the marks, -1 for none), null for a key that leads nowhere. */
export function walkTo(key: string, current: number, marks: number, walk?: readonly number[]): number | null {
  const at = walk === undefined ? current : walk.indexOf(current)
  const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
  const to = key === 'Home' ? 0 : key === 'End' ? marks - 1 : key in steps ? at + (steps[key] ?? 0) : at
  if (to === at || to < 0 || to >= marks) return null
  return walk === undefined ? to : (walk[to] ?? null)
}
