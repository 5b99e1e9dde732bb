/** Ruling lines → tables: the grid they span, with cells merged where no line parts them. */
import type { Rule } from './pdfPage.ts'

export interface Region {
  row: number
  column: number
  rows: number
  columns: number
}

export interface RuledTable {
  /** Edges of the grid in points, ascending. */
  xs: number[]
  ys: number[]
  /** The merged cell of each grid place, by row. */
  regionAt: Region[][]
}

const SNAP = 4.5
/** More lines, or more places between them, are a drawing and no table that somebody reads. */
const MAX_LINES = 4_000
const MAX_PLACES = 20_000

interface Span {
  at: number
  from: number
  to: number
}

/** Tables on a page, top to bottom. Lines that form no grid of at least two by one cells are left out. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  const horizontal = mergeSpans(rules.filter((rule) => rule.y0 === rule.y1 || Math.abs(rule.y0 - rule.y1) < Math.abs(rule.x0 - rule.x1)).map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })))
  const vertical = mergeSpans(rules.filter((rule) => Math.abs(rule.y0 - rule.y1) > Math.abs(rule.x0 - rule.x1)).map(({ x0, y0, y1 }) => ({ at: x0, from: y0, to: y1 })))
  if (horizontal.length + vertical.length > MAX_LINES) return []
  return components(horizontal, vertical)
    .map(({ rows, columns }) => tableOf(rows, columns))
    .filter((table): table is RuledTable => table !== null)
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}

/** Snaps lines at nearly the same place together and joins their touching pieces. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const group of clusters(spans, (span) => span.at)) {
    const at = group.reduce((sum, span) => sum + span.at, 0) / group.length
    let open: Span | null = null
    for (const span of [...group].sort((a, b) => a.from - b.from)) {
      if (open !== null && span.from <= open.to + SNAP) open.to = Math.max(open.to, span.to)
      else merged.push((open = { at, from: span.from, to: span.to }))
    }
  }
  return merged
}

function clusters<T>(items: readonly T[], at: (item: T) => number): T[][] {
  const groups: T[][] = []
  for (const item of [...items].sort((a, b) => at(a) - at(b))) {
    const last = groups.at(-1)
    if (last !== undefined && at(item) - at(last[0]!) <= SNAP) last.push(item)
    else groups.push([item])
  }
  return groups
}

/** Lines that touch belong to one table. */
function components(horizontal: readonly Span[], vertical: readonly Span[]): { rows: Span[]; columns: Span[] }[] {
  const parent = [...horizontal, ...vertical].map((_, index) => index)
  const find = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!
    return index
  }
  horizontal.forEach((row, r) => vertical.forEach((column, c) => {
    const touch = column.at >= row.from - SNAP && column.at <= row.to + SNAP && row.at >= column.from - SNAP && row.at <= column.to + SNAP
    if (touch) parent[find(r)] = find(horizontal.length + c)
  }))
  const groups = new Map<number, { rows: Span[]; columns: Span[] }>()
  const group = (index: number) => {
    const root = find(index)
    if (!groups.has(root)) groups.set(root, { rows: [], columns: [] })
    return groups.get(root)!
  }
  horizontal.forEach((row, index) => group(index).rows.push(row))
  vertical.forEach((column, index) => group(horizontal.length + index).columns.push(column))
  return [...groups.values()]
}

function tableOf(rows: readonly Span[], columns: readonly Span[]): RuledTable | null {
  if (rows.length < 1 || columns.length < 1) return null
  // A row that a page break parts has no line at the break: there the uprights' ends close the table.
  const levels = [...rows.map((row) => row.at), columns.reduce((least, column) => Math.min(least, column.from), Infinity), columns.reduce((most, column) => Math.max(most, column.to), -Infinity)]
  const ys = clusters(levels, (y) => y).map((group) => group[0]!)
  const edges = [...columns.map((column) => column.at), rows.reduce((least, row) => Math.min(least, row.from), Infinity), rows.reduce((most, row) => Math.max(most, row.to), -Infinity)]
  const xs = clusters(edges, (x) => x).map((group) => group[0]!)
  if (ys.length < 2 || xs.length < 3 || (xs.length - 1) * (ys.length - 1) > MAX_PLACES) return null
  const width = xs.length - 1
  const parent = Array.from({ length: width * (ys.length - 1) }, (_, index) => index)
  const find = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!
    return index
  }
  const columnsAt = xs.map((x) => columns.filter((span) => Math.abs(span.at - x) <= SNAP))
  const rowsAt = ys.map((y) => rows.filter((span) => Math.abs(span.at - y) <= SNAP))
  const covers = (span: Span, from: number, to: number) => span.from <= from + (to - from) * 0.3 && span.to >= to - (to - from) * 0.3
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < width; column++) {
      const right = columnsAt[column + 1]!.some((span) => covers(span, ys[row]!, ys[row + 1]!))
      const below = rowsAt[row + 1]!.some((span) => covers(span, xs[column]!, xs[column + 1]!))
      if (!right && column + 1 < width) parent[find(row * width + column + 1)] = find(row * width + column)
      if (!below && row + 2 < ys.length) parent[find((row + 1) * width + column)] = find(row * width + column)
    }
  }
  return { xs, ys, regionAt: regions(width, ys.length - 1, find) }
}

function regions(width: number, height: number, find: (index: number) => number): Region[][] {
  const byRoot = new Map<number, Region>()
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => {
    const root = find(row * width + column)
    const region = byRoot.get(root)
    if (region === undefined) {
      const fresh = { row, column, rows: 1, columns: 1 }
      byRoot.set(root, fresh)
      return fresh
    }
    region.column = Math.min(region.column, column)
    region.rows = Math.max(region.rows, row - region.row + 1)
    region.columns = Math.max(region.columns, column - region.column + 1)
    return region
  }))
}
