import type { Fragment } from './fragments.ts'
import { type BodyColumn, type Context, type GroupedRow, type Grouping, type Widths, groupCells } from './cellGrouping.ts'
import { type Margins, marginsOf, narrowBy } from './cellMargins.ts'

const MAX_PASSES = 3
const MAX_CANDIDATES = 10
/** A narrower column must earn its place, so that widths are claimed only where lines were seen to wrap. */
const PER_WIDTH = 0.4

interface Reading {
  groupings: Grouping[]
  cost: number
  widths: Widths
}

/** One row as read, what it cost, and by what margin each of its cells was chosen. */
export interface ReadRow {
  cells: GroupedRow
  cost: number
  margins: Margins[number]
}

/**
 * The column widths under which the segments read best, and that reading. Widths are not printed in a text, but every
 * wrapped line is as wide as its column: widths seen before a line break are tried, name and basis together first
 * (forms print them alike), then each column in turn until no change helps. `headWidths` are widths known because the
 * column's own head wraps. All tables of a document share them.
 * A cell's margin is the smaller of that within its segment and that against the other widths tried last.
 */
export function readSegments(segments: readonly (readonly Fragment[])[], columns: readonly BodyColumn[], headWidths: Partial<Widths>, work: { left: number }): ReadRow[][] {
  const candidates = candidateWidths(segments)
  const open: Widths = { level3: Infinity, description: Infinity, value: Infinity, basis: Infinity, ...headWidths }
  let knownBasis = new Set<string>()
  let best: Reading | null = null
  let tried: Reading[] = []
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const readAt = reader(segments, columns, knownBasis, work)
    tried = []
    const read = (widths: Widths) => {
      const reading = readAt(widths)
      tried.push(reading)
      return reading
    }
    const start: Reading = read(best === null ? open : best.widths)
    const improved = descend(best === null ? seeded(start, candidates, headWidths, read) : start, columns, candidates, read)
    const done = best !== null && improved.cost >= best.cost
    best = improved
    if (done || pass === MAX_PASSES - 1) break
    knownBasis = basisOfCompleteRows(best.groupings, columns)
  }
  const { groupings, widths, cost } = best!
  return groupings.map((grouping, index) => {
    const margins = marginsOf(segments[index]!, grouping, { columns, widths, knownBasis, work })
    for (const other of tried) narrowBy(margins, grouping, other.groupings[index]!, other.cost - cost, columns)
    return grouping.rows.map((cells, row) => ({ cells, cost: grouping.costs[row]!, margins: margins[row]! }))
  })
}

function seeded(start: Reading, candidates: readonly number[], headWidths: Partial<Widths>, read: (widths: Widths) => Reading): Reading {
  let best = start
  for (const narrow of candidates) {
    for (const wide of candidates) {
      if (wide < narrow) continue
      const tried = read({ level3: narrow, description: wide, value: Infinity, basis: narrow, ...headWidths })
      if (tried.cost < best.cost) best = tried
    }
  }
  return best
}

function descend(start: Reading, columns: readonly BodyColumn[], candidates: readonly number[], read: (widths: Widths) => Reading): Reading {
  let best = start
  for (const column of columns) {
    for (const width of candidates) {
      const tried = read({ ...best.widths, [column]: width })
      if (tried.cost < best.cost) best = tried
    }
  }
  return best
}

/** Reads all segments under given widths; a segment is read anew only where a width makes a difference to it. */
function reader(segments: readonly (readonly Fragment[])[], columns: readonly BodyColumn[], knownBasis: ReadonlySet<string>, work: { left: number }): (widths: Widths) => Reading {
  const caches = segments.map(() => new Map<string, Grouping>())
  const shapes = segments.map((segment) => ({ widest: Math.max(0, ...lineWidths(segment)), wraps: segment.some((fragment, index) => index > 0 && fragment.before === 'break') }))
  return (widths) => {
    const groupings = segments.map((segment, index) => {
      const { widest, wraps } = shapes[index]!
      const key = columns.map((column) => (!wraps && widths[column] >= widest ? 'wide' : widths[column])).join()
      let grouping = caches[index]!.get(key)
      if (grouping === undefined) caches[index]!.set(key, (grouping = groupCells(segment, { columns, widths, knownBasis, work } satisfies Context)))
      return grouping
    })
    const claimed = columns.filter((column) => widths[column] !== Infinity).length
    return { groupings, widths, cost: groupings.reduce((sum, grouping) => sum + grouping.cost, claimed * PER_WIDTH) }
  }
}

function lineWidths(segment: readonly Fragment[]): number[] {
  const widths: number[] = []
  segment.forEach((fragment, index) => {
    if (index > 0 && fragment.before === 'space') widths[widths.length - 1]! += fragment.width + 1
    else widths.push(fragment.width)
  })
  return widths
}

/** Widths of printed lines that another line follows, the most frequent first to be kept, in rising order. */
function candidateWidths(segments: readonly (readonly Fragment[])[]): number[] {
  const seen = new Map<number, number>()
  const count = (width: number) => seen.set(width, (seen.get(width) ?? 0) + 1)
  for (const segment of segments) {
    const widths = lineWidths(segment)
    widths.slice(0, -1).forEach(count)
    segment.forEach((fragment, index) => {
      if (fragment.before === 'space' && segment[index + 1]?.before === 'break') count(fragment.width)
    })
  }
  const frequent = [...seen].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_CANDIDATES).map(([width]) => width)
  return [...frequent.sort((a, b) => a - b), Infinity]
}

function basisOfCompleteRows(groupings: readonly Grouping[], columns: readonly BodyColumn[]): Set<string> {
  const known = new Set<string>()
  if (!columns.includes('basis')) return known
  for (const { rows } of groupings) {
    for (const row of rows) {
      if (columns.every((column) => (row[column] ?? []).length > 0)) known.add(row.basis!.map((fragment) => fragment.text).join(''))
    }
  }
  return known
}
