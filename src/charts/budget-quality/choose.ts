import type { Range } from '../../model/range.ts'

/** The rectangle a reader selected: budget in 万元, score 0–100; null is open on both sides. */
export interface Chosen {
  amount: Range | null
  score: Range | null
}

export const NOTHING_CHOSEN: Chosen = { amount: null, score: null }

const FEN_PER_WAN = 1_000_000

function holds(range: Range | null, value: number | null, scale: number): boolean {
  if (range === null || (range.from === null && range.to === null)) return true
  return value !== null && value >= (range.from ?? -Infinity) * scale && value <= (range.to ?? Infinity) * scale
}

/** Whether a project lies in the rectangle: as the queries decide it, ends included, and what has no figure is outside. */
export const isChosen = ({ amount, score }: Chosen, budgetFen: number | null, quality: number | null): boolean =>
  holds(amount, budgetFen, FEN_PER_WAN) && holds(score, quality, 1)

export const isAnything = ({ amount, score }: Chosen): boolean => amount !== null || score !== null

export const EDGES = ['left', 'right', 'bottom', 'top'] as const
export type Edge = (typeof EDGES)[number]

/** Which range an edge ends, and at which side. */
export const END_OF: Record<Edge, { of: keyof Chosen; end: keyof Range }> = {
  left: { of: 'amount', end: 'from' }, right: { of: 'amount', end: 'to' }, bottom: { of: 'score', end: 'from' }, top: { of: 'score', end: 'to' },
}

/** The unit of the third significant digit of an amount, at least a hundredth of a 万元. */
const unitOf = (wan: number) => Math.max(0.01, 10 ** (Math.floor(Math.log10(Math.max(wan, 0.01)) + 1e-9) - 2))
const tidy = (value: number) => Number(value.toFixed(4))

/** An amount an address can hold, away from the middle of the selection: three significant digits. */
export function roundOut(wan: number, end: keyof Range): number {
  const unit = unitOf(wan)
  return tidy((end === 'from' ? Math.floor(wan / unit + 1e-9) : Math.ceil(wan / unit - 1e-9)) * unit)
}

/** A range whose open ends are null; null where both are. */
const rangeOf = (from: number | null, to: number | null): Range | null => (from === null && to === null ? null : { from, to })

/**
 * The selection of a rectangle given by its ends, rounded outwards; an end at or beyond `domain` (lowest and highest
 * budget of the axis) or 0 and 100 is open.
 */
export function chosenWithin(ends: Record<Edge, number>, [low, high]: readonly [number, number]): Chosen {
  return {
    amount: rangeOf(ends.left <= low ? null : roundOut(ends.left, 'from'), ends.right >= high ? null : roundOut(ends.right, 'to')),
    score: rangeOf(ends.bottom <= 0 ? null : Math.floor(ends.bottom), ends.top >= 100 ? null : Math.ceil(ends.top)),
  }
}

/** The ends of a selection on the axes: an open end is that of its axis. */
export function endsOf({ amount, score }: Chosen, [low, high]: readonly [number, number]): Record<Edge, number> {
  const held = (value: number | null | undefined, open: number, from: number, to: number) => Math.min(Math.max(value ?? open, from), to)
  return {
    left: held(amount?.from, low, low, high), right: held(amount?.to, high, low, high),
    bottom: held(score?.from, 0, 0, 100), top: held(score?.to, 100, 0, 100),
  }
}

/** The selection after one edge went `steps` steps (a point of score, a unit of the second digit of an amount), never past the edge across. */
export function stepEdge(chosen: Chosen, edge: Edge, steps: number, domain: readonly [number, number]): Chosen {
  const ends = endsOf(chosen, domain)
  const [at, across] = [ends[edge], ends[({ left: 'right', right: 'left', bottom: 'top', top: 'bottom' } as const)[edge]]]
  const lower = END_OF[edge].end === 'from'
  const moved = END_OF[edge].of === 'score' ? (lower ? Math.floor(at) : Math.ceil(at)) + steps : stepAmount(at, steps)
  return chosenWithin({ ...ends, [edge]: lower ? Math.min(moved, across) : Math.max(moved, across) }, domain)
}

function stepAmount(wan: number, steps: number): number {
  let value = wan
  for (let i = 0; i < Math.abs(steps); i++) {
    const unit = Math.max(0.1, unitOf(steps < 0 ? value * 0.999 : value) * 10)
    value = steps > 0 ? (Math.floor(value / unit + 1e-9) + 1) * unit : (Math.ceil(value / unit - 1e-9) - 1) * unit
  }
  return Math.max(0.01, tidy(value))
}
