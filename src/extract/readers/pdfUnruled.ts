/**
 * Target tables without ruling lines → the blocks that ruled ones give. A table is found by the head of its indicators;
 * what the places of its words don't settle gets a doubt, and where the columns can't be told there is no table.
 */
import { type GridCell, type GridRow, joinLines } from '../blocks.ts'
import type { Locator } from '../../model/targetDocument.ts'
import { amountUnit, headField, labelledValue, squeeze, tableTitle } from '../labels.ts'
import type { Block, PieceCounter } from './document.ts'
import { type Columns, type FoundHead, columnsOf, findHeads } from './pdfColumns.ts'
import { formHeadRows } from './pdfFormHead.ts'
import { type Alignment, type Band, type CellLine, type Covering, bestRows, blocksIn, coverRows, homesOf, isRunTogether, withBlankRows } from './pdfRows.ts'
import { type Run, type Strip, leadingOf } from './pdfRuns.ts'

/** Number of the printed line of a page on which a baseline lies. */
export type PlaceOf = (page: number, y: number) => Locator

interface Section {
  head: FoundHead
  /** Rows of labels above the head. */
  above: Run[]
  body: Run[]
}

interface Outline {
  /** Words outside tables, before each section; the last after all. */
  loose: Run[][]
  sections: Section[]
}

const NOTE = /^(?:注|备注|说明|填[表报](?:人|单位|日期)|制表人?|(?:单位)?负责人|审核人?|联系(?:人|电话))\s*[:：]/u
const TITLE = /绩效(?:目标|自评|评价)[^。；;]{0,12}表$/u
const FORM_STARTS: readonly string[] = ['code', 'name', 'department', 'agency', 'container', 'budget', 'purpose', 'plan']

/** The strip's paragraphs and tables in printed order; null where no table is found or its columns can't be told. */
export function unruledBlocks(strip: Strip, counter: PieceCounter, placeOf: PlaceOf): Block[] | null {
  const leading = leadingOf(strip.runs)
  const heads = findHeads(strip, leading)
  if (heads.length === 0) return null
  const { loose, sections } = outline(strip, heads, leading)
  const again = sections.map((section, index) => section.above.length === 0 && loose[index]!.length === 0 && index > 0 && labelsOf(sections[index - 1]!.head) === labelsOf(section.head))
  const read = sections.map((section, index) => ({ section, table: readBody(section, strip, leading, { opens: again[index]!, goesOn: again[index + 1] ?? false }) }))
  if (read.some(({ table }) => table === null)) return null
  const write = new Writer(counter, placeOf, leading, Math.max(...strip.runs.map(({ x1 }) => x1)))
  const blocks: Block[] = []
  read.forEach(({ section, table }, index) => {
    blocks.push(...write.paragraphs(loose[index]!))
    const rows = [...write.formHead(section.above), ...write.body(section.head, table!, strip.breaks)]
    const last = blocks.at(-1)
    if (again[index] === true && last?.kind === 'table') last.rows.push({ ...rows[0]!, afterBreak: true }, ...rows.slice(1))
    else blocks.push({ kind: 'table', rows })
  })
  blocks.push(...write.rest(loose.at(-1)!))
  return blocks
}

const labelsOf = ({ cells }: FoundHead) => cells.map(({ label }) => label).join('|')

/** Which runs belong to which table. */
function outline(strip: Strip, heads: readonly FoundHead[], leading: number): Outline {
  const claimed = new Set(heads.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs)))
  const free = strip.runs.filter((run) => !claimed.has(run)).sort((a, b) => a.y - b.y)
  const result: Outline = { loose: [], sections: [] }
  let from = -Infinity
  heads.forEach((head, index) => {
    const between = free.filter((run) => run.y > from && run.y < head.bottom && !isBelow(run, head))
    const start = head.cells.some(({ project }) => project) ? Infinity : formStart(between, leading)
    const until = heads[index + 1]?.top ?? Infinity
    const below = free.filter((run) => (run.y > head.bottom || (run.y >= head.top && isBelow(run, head))) && run.y < until - 0.5)
    const end = bodyEnd(below, head, leading)
    result.loose.push(between.filter((run) => run.y < start))
    result.sections.push({ head, above: between.filter((run) => run.y >= start), body: below.filter((run) => run.y < end) })
    from = Math.min(end, until) - 0.01
    if (end === Infinity) from = below.at(-1)?.y ?? head.bottom
  })
  result.loose.push(free.filter((run) => run.y > from))
  return result
}

/** Words beside a head of several lines that are no part of it belong to what stands below. */
const isBelow = (run: Run, head: FoundHead) => run.y > (head.top + head.bottom) / 2 + run.size * 0.3

/** A heading of the text above the tables, such as 一、总体绩效目标. */
const CHAPTER = /^[（(]?[一二三四五六七八九十]+[)）、]/u

/** Where the labels above a head begin, with the department or the unit printed over them; Infinity where there are none. */
function formStart(runs: readonly Run[], leading: number): number {
  const first = runs.filter(({ text }) => !CHAPTER.test(text)).find((run) => headField(run.text) !== null || labelledValue(run.text) !== null || partsOfLabel(run.text))
  if (first === undefined) return Infinity
  let start = first.y - first.size * leading * 0.6
  for (const run of [...runs].reverse()) {
    if (run.y >= start || start - run.y > run.size * 3) continue
    if (amountUnit(run.text) !== null || /^\[?\d{3,12}\]?[-－]?\p{Script=Han}/u.test(squeeze(run.text))) start = Math.min(start, run.y - 1)
  }
  return start
}

/** A label and its value printed close together. */
const partsOfLabel = (text: string) => [4, 6, 8].some((count) => text.length > count && FORM_STARTS.includes(headField(text.slice(0, count)) ?? ''))

function bodyEnd(runs: readonly Run[], head: FoundHead, leading: number): number {
  const listing = head.cells.some(({ project }) => project)
  const left = head.cells[0]!.x1
  const centres = head.cells.map(({ x0, x1 }) => (x0 + x1) / 2)
  for (const run of runs) {
    const across = centres.filter((x) => run.x0 < x && run.x1 > x).length > 1
    const alone = !runs.some((other) => other !== run && Math.abs(other.y - run.y) < run.size * 0.4)
    const field = run.x0 < left ? headField(run.text) : null
    const form = !listing && field !== null && FORM_STARTS.includes(field)
    if ((across && alone) || form || amountUnit(run.text) !== null || NOTE.test(run.text) || (alone && (TITLE.test(squeeze(run.text)) || tableTitle(run.text) !== null))) {
      return run.y - run.size * (form ? leading * 0.6 : 0.3)
    }
  }
  return Infinity
}

interface BodyTable {
  columns: Columns
  bands: Band[]
  /** Per column: its lines by row for a leaf, its coverings for a cell over several rows. */
  cells: ({ rows: CellLine[][] } | { covers: Covering[] })[]
}

const BLANK: Record<string, number> = { level3: 8, value: 4, description: 2.5, basis: 2.5, longTerm: 2 }
const OTHER_BLANK = 0.8
/** Mean cost of a row beyond which the rows aren't read. */
const MAX_COST = 9

function readBody({ head, body }: Section, strip: Strip, leading: number, pages: PageEnds): BodyTable | null {
  const columns = columnsOf(head, body, strip.upright)
  if (columns === null) return null
  const cells = columns.leading ? [null, ...head.cells] : head.cells
  const size = head.cells[0]!.runs[0]!.size
  const lines = cells.map((_, column) => linesOf(columns.placed.filter((one) => one.column === column)))
  const name = cells.findIndex((cell) => cell?.column === 'level3')
  const isLeaf = cells.map((cell, at) => cell !== null && at >= name && cell.column !== 'level1' && cell.column !== 'level2' && cell.column !== 'category' && !cell.project)
  const bodySize = median(body.map((run) => run.size)) ?? size
  const apart = leading * bodySize
  const cuts = [...strip.across.filter(({ x0, x1 }) => x0 <= cells[name]!.x0 + 1 && x1 >= cells.at(-1)!.x0).map(({ y }) => y)]
  const widths = widthsOf(lines, columns.bounds, Math.max(...strip.runs.map(({ x1 }) => x1)), bodySize)
  const leaves = cells.flatMap((cell, at) => (isLeaf[at] ? [{ lines: lines[at]!, blank: BLANK[cell!.column ?? ''] ?? OTHER_BLANK, width: widths[at]! }] : []))
  const { bands: filled, alignment } = bestRows(leaves, cuts, strip.breaks, apart)
  if (filled.length === 0 || filled.reduce((sum, { cost }) => sum + cost, 0) / filled.length > MAX_COST) return null
  const level2 = cells.findIndex((cell) => cell?.column === 'level2' || cell?.column === 'category')
  const bands = level2 < 0 ? filled : withBlankRows(filled, blocksIn(lines[level2]!, apart, strip.breaks, widths[level2]!), apart)
  const covers = coverings(cells.map((cell, at) => (isLeaf[at] || cell === null ? null : { lines: lines[at]!, level: cell.column, width: widths[at]! })), bands, { alignment, leading: apart, breaks: strip.breaks, across: strip.across, ...pages })
  if (covers === null) return null
  return {
    columns, bands,
    cells: cells.map((cell, at) => {
      if (cell === null) return { rows: [] }
      return isLeaf[at] ? { rows: byRow(lines[at]!, bands) } : { covers: covers[at]! }
    }),
  }
}

/** Blank at a cell's edges, in characters, at most. */
const PADDING = 1.3

/** Room for words in each column: its widest line, or what its boundaries leave. */
function widthsOf(lines: readonly (readonly CellLine[])[], bounds: readonly number[], right: number, size: number): number[] {
  return lines.map((column, at) => {
    const left = bounds[at - 1] ?? column.reduce((least, { x0 }) => Math.min(least, x0), Infinity)
    const widest = column.reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0)
    return Math.max(widest, (bounds[at] ?? right + size * PADDING) - left - size * PADDING)
  })
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

function byRow(lines: readonly CellLine[], bands: readonly Band[]): CellLine[][] {
  const rows: CellLine[][] = bands.map(() => [])
  let at = 0
  for (const line of lines) {
    while (at + 1 < bands.length && line.y > bands[at]!.bottom + 2) at += 1
    rows[at]!.push(line)
  }
  return rows
}

/** Runs of one column → its printed lines. */
function linesOf(placed: readonly { run: Run; doubt: number }[]): CellLine[] {
  const lines: CellLine[] = []
  for (const { run, doubt } of [...placed].sort((a, b) => a.run.y - b.run.y)) {
    const last = lines.at(-1)
    if (last !== undefined && run.y - last.y <= run.size * 0.45) {
      last.runs = [...last.runs, run].sort((a, b) => a.x0 - b.x0)
      last.text = last.runs.map(({ text }) => text).join(' ')
      last.x0 = Math.min(last.x0, run.x0)
      last.x1 = Math.max(last.x1, run.x1)
      last.doubt = Math.max(last.doubt, doubt)
    } else lines.push({ runs: [run], text: run.text, x0: run.x0, x1: run.x1, y: run.y, size: run.size, doubt })
  }
  return lines
}

/** Whether a table began on the page before, or goes on on the next, under a head of its own there. */
interface PageEnds {
  opens: boolean
  goesOn: boolean
}

interface CoverContext extends PageEnds {
  alignment: Alignment
  leading: number
  breaks: readonly number[]
  across: Strip['across']
}

type Spanned = { lines: CellLine[]; level: string | null; width: number } | null

/** Lays the columns of cells over several rows from right to left, so that level 1 knows what stands in level 2. */
function coverings(columns: readonly Spanned[], bands: readonly Band[], context: CoverContext): (Covering[] | null)[] | null {
  const { alignment, leading, breaks, opens, goesOn } = context
  const tried = [alignment, ...(['middle', 'top', 'bottom'] as const).filter((one) => one !== alignment)].flatMap((one) => {
    const found: (Covering[] | null)[] = columns.map(() => null)
    let homes: (readonly string[] | null)[] = []
    for (let at = columns.length - 1; at >= 0; at--) {
      const column = columns[at]!
      if (column === null) continue
      const middleOf = (line: CellLine) => (line.x0 + line.x1) / 2
      const cuts = context.across.filter(({ x0, x1 }) => column.lines.some((line) => x0 < middleOf(line) && x1 > middleOf(line))).map(({ y }) => y)
      const covers = coverRows(blocksIn(column.lines, leading, [...cuts, ...breaks], column.width), bands, { alignment: one, leading, breaks, opens, goesOn, homes: column.level === 'level1' ? homes : [] })
      const category = column.level === 'level1' || column.level === 'level2' || column.level === 'category'
      if (covers === null || (category && isRunTogether(covers.map(({ block }) => block)))) return []
      if (column.level === 'level2') homes = bands.map((_, row) => homesOf(covers.find(({ from, to }) => row >= from && row < to)?.block.text ?? ''))
      found[at] = covers
    }
    return [{ found, cost: found.flatMap((covers) => covers ?? []).reduce((sum, { cost }) => sum + cost, 0) }]
  })
  return tried.length === 0 ? null : tried.reduce((best, one) => (one.cost < best.cost - 0.5 ? one : best)).found
}

const SURE = 3
/** How far from certain a cell over several rows is that lies so far off them. */
const doubtOf = (cost: number) => (cost <= SURE ? 0 : Math.min(0.9, 0.3 + (cost - SURE) / 12))
const SURE_MARGIN = 2
/** How far from certain a row is that another cutting nearly matches. */
const doubtOfMargin = (margin: number) => (margin >= SURE_MARGIN ? 0 : 0.8 * (1 - margin / SURE_MARGIN))

class Writer {
  private readonly counter: PieceCounter
  private readonly placeOf: PlaceOf
  private readonly leading: number
  private readonly right: number

  constructor(counter: PieceCounter, placeOf: PlaceOf, leading: number, right: number) {
    this.counter = counter
    this.placeOf = placeOf
    this.leading = leading
    this.right = right
  }

  /** Words outside tables, a line a paragraph. */
  paragraphs(runs: readonly Run[]): Block[] {
    return linesOf(runs.map((run) => ({ run, doubt: 0 }))).map((line) => ({ kind: 'paragraph', line: this.counter.add(line.text, this.placeOf(line.runs[0]!.page, line.runs[0]!.pageY)) }))
  }

  /** What stands below the last table: the labels of a form that the file doesn't finish are a table's. */
  rest(runs: readonly Run[]): Block[] {
    const start = runs.some((run) => headField(run.text) === 'code') ? formStart(runs, this.leading) : Infinity
    const table = runs.filter((run) => run.y >= start)
    return [...this.paragraphs(runs.filter((run) => run.y < start)), ...(table.length === 0 ? [] : [{ kind: 'table' as const, rows: this.formHead(table) }])]
  }

  formHead(runs: readonly Run[]): GridRow[] {
    if (runs.length === 0) return []
    return formHeadRows(runs, this.leading, this.right).map((row) => {
      const from = row.find((block) => block !== null)!.runs[0]!
      return this.row(row.map((block) => this.cell(block === null ? [] : block.runs.map((run) => ({ text: run.text, run })), from, block?.doubt ?? 0)))
    })
  }

  body(head: FoundHead, { columns, bands, cells }: BodyTable, breaks: readonly number[]): GridRow[] {
    const first = head.cells[0]!.runs[0]!
    const lead = columns.placed.filter((one) => columns.leading && one.column === 0)
    const labels = head.cells.map((cell) => this.cell(cell.runs.map((run) => ({ text: run.text, run })), first, 0))
    const rows: GridRow[] = [this.row([...(columns.leading ? [this.cell(linesOf(lead).map((line) => ({ text: line.text, run: line.runs[0]! })), first, 0)] : []), ...labels])]
    bands.forEach((band, index) => {
      const from = anyRun(cells, index) ?? first
      const inRow = cells.map((column) => {
        if ('rows' in column) return this.lines(column.rows[index] ?? [], from, doubtOfMargin(band.margin))
        const cover = column.covers.find((one) => one.from === index)
        return this.lines(cover?.block.lines ?? [], from, doubtOf(cover?.cost ?? 0))
      })
      const broken = breaks.some((at) => at > (bands[index - 1]?.bottom ?? head.bottom) && at <= band.top)
      rows.push({ ...this.row(inRow), ...(broken ? { afterBreak: true as const } : {}) })
    })
    return rows
  }

  private lines(lines: readonly CellLine[], from: Run, doubt: number): GridCell {
    return this.cell(lines.map((line) => ({ text: line.text, run: line.runs[0]! })), from, Math.max(doubt, ...lines.map((line) => line.doubt)))
  }

  /** `from`: where a blank cell stands. */
  private cell(pieces: readonly { text: string; run: Run }[], from: Run, doubt: number): GridCell {
    const printed = pieces.length === 0 ? [{ text: '', run: from }] : pieces
    const added = printed.map(({ text, run }) => this.counter.add(text, this.placeOf(run.page, run.pageY))).map(({ text, number }) => ({ text, line: number }))
    return { text: joinLines(added.map(({ text }) => text)), line: added[0]!.line, pieces: added, ...(doubt > 0 && pieces.length > 0 ? { doubt } : {}) }
  }

  private row(cells: GridCell[]): GridRow {
    return { cells, line: cells[0]!.line }
  }
}

function anyRun(cells: BodyTable['cells'], index: number): Run | null {
  for (const column of cells) if ('rows' in column && column.rows[index]?.[0] !== undefined) return column.rows[index][0].runs[0]!
  return null
}
