/** The upper part of a form without ruling lines (labels with their values beside or below them) → rows of cells. */
import { PROJECT_CODE, amountUnit, checkpointMonth, headField, labelledValue, squeeze, tableColumn } from '../labels.ts'
import type { Glyph } from './pdfPage.ts'
import { type Run, runOf } from './pdfRuns.ts'

/** Lines of one printed cell. */
export interface HeadBlock {
  runs: Run[]
  text: string
  x0: number
  x1: number
  top: number
  bottom: number
  /** How far from certain it is that its lines are one cell's. */
  doubt: number
}

const TIGHT = 0.35
const ORDINAL = /^\s*(?:[(（]?\d{1,2}[)）.、．]|[①-⑩])(?!\d)/u
/** Words before a numbered line that may open a list. */
const LONG = 8
/** Room, in characters, that a line leaves which goes on below. */
const FULL = 3.5
const isLabel = (text: string) => headField(text) !== null || checkpointMonth(text) !== null || (tableColumn(text) !== null && squeeze(text) === '绩效指标')

/** Rows of cells, top to bottom; a place that stays blank under a label is null. `leading` in characters, `right`: where the widest line ends. */
export function formHeadRows(runs: readonly Run[], leading: number, right: number): (HeadBlock | null)[][] {
  const blocks = blocksOf(runs.flatMap(parts), leading, right)
  return withSlots(lifted(mended(rowsOf(blocks, leading)))).map((row) => row.map((block) => (block !== null && isStray(block, row, blocks) ? { ...block, doubt: Math.max(block.doubt, WEAK) } : block)))
}

/** A run cut at gaps that are wide for words, and after a label. */
function parts(run: Run): Run[] {
  const shift = run.y - run.pageY
  const groups: Glyph[][] = [[]]
  run.glyphs.forEach((glyph, at) => {
    const before = run.glyphs[at - 1]
    const gap = before === undefined ? 0 : glyph.x - before.x - before.width
    if (before !== undefined && !before.isSpace && !glyph.isSpace && gap > TIGHT * glyph.size) groups.push([])
    groups.at(-1)!.push(glyph)
  })
  return groups.length === 1 ? [run] : groups.map((glyphs) => runOf(glyphs, run.page, shift))
}

/** Of lines taken for one cell's by the room they leave alone. */
const WEAK = 0.5

const blockOf = (runs: Run[], weak: boolean): HeadBlock => ({
  runs, doubt: weak ? WEAK : 0, text: squeeze(runs.map(({ text }) => text).join('')), x0: Math.min(...runs.map(({ x0 }) => x0)), x1: Math.max(...runs.map(({ x1 }) => x1)),
  top: runs[0]!.y, bottom: runs.at(-1)!.y,
})
const middle = ({ top, bottom }: HeadBlock) => (top + bottom) / 2

/** Stacks runs into cells: close below one another, from the same edge or about the same middle, never a whole label onto another. */
function blocksOf(runs: readonly Run[], leading: number, right: number): HeadBlock[] {
  const ordered = [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  const stacks: Run[][] = []
  const weak = new Set<Run[]>()
  const padded = isPadded(ordered, leading)
  const broken = brokenLabels(ordered, leading)
  for (const run of ordered) {
    const label = broken.get(run)
    if (label !== undefined) {
      if (label[0] === run) stacks.push([...label])
      continue
    }
    const joined = (stack: Run[]) => goesOn(stack, run, ordered, right, padded && run.y - stack.at(-1)!.y <= run.size * leading * 1.08)
    const above = stacks.filter((stack) => {
      const last = stack.at(-1)!
      const apart = run.y - last.y
      return apart > 0.5 * run.size && apart <= run.size * leading * 1.2 && run.page === last.page && Math.min(run.x1, last.x1) > Math.max(run.x0, last.x0)
    }).find((stack) => joined(stack) !== 'no')
    if (above === undefined) {
      stacks.push([run])
      continue
    }
    if (joined(above) === 'weakly') weak.add(above)
    above.push(run)
  }
  return stacks.map((stack) => blockOf(stack, weak.has(stack)))
}

const MAX_LABEL_LINES = 6
/** From the foot of a page to the top of the next, in characters. */
const OVER_PAGE = 8

/** Runs one below the other that spell a label, by each of its runs. */
function brokenLabels(ordered: readonly Run[], leading: number): Map<Run, Run[]> {
  const found = new Map<Run, Run[]>()
  ordered.forEach((run, at) => {
    if (found.has(run)) return
    const chain = [run]
    let best = 1
    for (const below of ordered.slice(at + 1)) {
      const last = chain.at(-1)!
      const reach = below.page === last.page ? leading * 1.25 : OVER_PAGE
      if (below.y - last.y > run.size * reach || chain.length === MAX_LABEL_LINES) break
      const aligned = Math.min(Math.abs(below.x0 - run.x0), Math.abs(below.x0 + below.x1 - run.x0 - run.x1) / 2) < run.size * 0.3
      if (below.y - last.y < run.size * 0.5 || !aligned || found.has(below)) continue
      chain.push(below)
      if (headField(chain.map(({ text }) => text).join('')) !== null) best = chain.length
    }
    if (best > 1) for (const part of chain.slice(0, best)) found.set(part, chain.slice(0, best))
  })
  return found
}

/** Labels one below the other stand further apart than lines of a cell. */
function isPadded(runs: readonly Run[], leading: number): boolean {
  const labels = runs.filter(({ text }) => isLabel(text))
  return labels.every((label, at) => labels.slice(at + 1).every((below) => {
    const apart = below.y - label.y
    return apart < label.size * 0.5 || apart > label.size * leading * 1.1 || Math.min(label.x1, below.x1) <= Math.max(label.x0, below.x0)
  }))
}

const AMOUNT = /^[\d.,%％]+$/u

/** Whether `run` belongs to the cell above it; `close`: the lines stand closer than rows do. */
function goesOn(stack: readonly Run[], run: Run, all: readonly Run[], right: number, close: boolean): 'surely' | 'weakly' | 'no' {
  const words = squeeze(stack.map(({ text }) => text).join(''))
  const whole = words + squeeze(run.text)
  if (isLabel(whole)) return 'surely'
  if (isLabel(words) || isLabel(run.text) || labelledValue(words) !== null || amountUnit(words) !== null) return 'no'
  if (PROJECT_CODE.test(run.text) && !PROJECT_CODE.test(words)) return 'no'
  if (AMOUNT.test(words) && !/^[\d.,%％]/u.test(run.text)) return 'no'
  const upright = [...stack, run].every(({ text }) => text.length === 1)
  if (upright) return 'surely'
  const last = stack.at(-1)!
  const edges = Math.min(Math.abs(last.x0 - run.x0), Math.abs(last.x0 + last.x1 - run.x0 - run.x1) / 2, Math.abs(last.x1 - run.x1))
  if (edges > run.size * 0.6 && stack.length > 1) return 'no'
  const labelLeft = (y: number) => all.some((one) => Math.abs(one.y - y) < run.size * 0.3 && one.x1 < run.x0 && isLabel(one.text))
  const centred = (stack[0]!.y + last.y) / 2
  if (labelLeft(run.y) && (labelLeft(centred) || labelLeft(stack[0]!.y))) return 'no'
  const labelBelow = all.some((one) => one.y > run.y - run.size * 0.3 && one.y - run.y < run.size && one.x1 < run.x0 && isLabel(one.text))
  if (close || (labelLeft(stack[0]!.y) && !labelBelow)) return 'surely'
  if (ORDINAL.test(run.text)) return ORDINAL.test(stack[0]!.text) || words.length >= LONG ? 'surely' : 'no'
  const next = all.filter((one) => Math.abs(one.y - last.y) < run.size * 2 && one.x0 >= last.x1 - 1).reduce((least, one) => Math.min(least, one.x0), right + run.size)
  return next - last.x1 < run.size * FULL ? 'weakly' : 'no'
}

/** Cells side by side: with the same middle, or with the same first baseline, whichever makes fewer rows. */
function rowsOf(blocks: readonly HeadBlock[], leading: number): HeadBlock[][] {
  const by = (at: (block: HeadBlock) => number) => {
    const rows: HeadBlock[][] = []
    for (const block of [...blocks].sort((a, b) => at(a) - at(b))) {
      const row = rows.at(-1)
      if (row !== undefined && at(block) - at(row[0]!) <= block.runs[0]!.size * 0.3) row.push(block)
      else rows.push([block])
    }
    return rows
  }
  const centred = by(middle)
  const rows = [by(({ top }) => top), by(({ bottom }) => bottom)].reduce((best, one) => (one.length < best.length ? one : best), centred)
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0)
  return rows === centred ? withSpanning(rows, leading) : rows
}

const SPANNING: readonly (string | null)[] = ['container', 'plan']

/** Rows that are one: a cell of several lines has its middle where a cell beside it has, and none stands above another. */
function mended(rows: readonly HeadBlock[][]): HeadBlock[][] {
  const whole: HeadBlock[][] = []
  for (const row of [...rows].sort((a, b) => Math.min(...a.map(middle)) - Math.min(...b.map(middle)))) {
    const above = whole.at(-1)
    if (above !== undefined && isOneRow(above, row)) whole[whole.length - 1] = [...above, ...row].sort((a, b) => a.x0 - b.x0)
    else whole.push([...row])
  }
  return whole
}

function isOneRow(above: readonly HeadBlock[], row: readonly HeadBlock[]): boolean {
  if (above.some((one) => row.some((other) => Math.min(one.x1, other.x1) > Math.max(one.x0, other.x0)))) return false
  return above.some((one) => row.some((other) => {
    if (one.runs.length === other.runs.length || [one, other].some(({ text }) => SPANNING.includes(headField(text)))) return false
    return Math.abs(middle(one) - middle(other)) <= one.runs[0]!.size * 0.3
  }))
}

/** Words that may have been parted from their cell: where labels stand, or a label of goals with nothing beside it. */
function isStray(block: HeadBlock, row: readonly (HeadBlock | null)[], blocks: readonly HeadBlock[]): boolean {
  if (headField(block.text) === 'goals') return row.length === 1
  if (row[0] !== block || isLabel(block.text) || labelledValue(block.text) !== null) return false
  return blocks.some((other) => isLabel(other.text) && other.bottom < block.top && Math.abs(other.x0 - block.x0) < 2) && blocks.some((other) => other.x0 > block.x1 && other.bottom >= block.top && isLabel(other.text))
}

const PARTS: Record<string, readonly string[]> = { container: ['budget', 'fiscal', 'other'], plan: [], goals: ['goals', 'longTermGoals', 'outcome'] }

/** A label over several rows that stands beside a lower one of them goes to the first. */
function lifted(rows: HeadBlock[][]): HeadBlock[][] {
  for (let at = 1; at < rows.length; at++) {
    const [label, ...beside] = rows[at]!
    const field = label === undefined ? null : headField(label.text)
    if (field === null || !(field in PARTS) || beside.some(({ text }) => isLabel(text))) continue
    const above = rows[at - 1]!
    const own = above.every(({ x0 }) => x0 > label!.x1 - 1)
    const labels = above.some(({ text }) => (field === 'plan' ? checkpointMonth(text) !== null : PARTS[field]!.includes(headField(text) ?? '')))
    if (!own || !labels) continue
    rows[at - 1] = [label!, ...above]
    rows[at] = beside
  }
  return rows.filter((row) => row.length > 0)
}

/** A label at the left that stands between rows covers them: it goes to the first. */
function withSpanning(rows: HeadBlock[][], leading: number): HeadBlock[][] {
  const alone = rows.filter((row, index) => {
    const [block] = row
    const near = [...(rows[index - 1] ?? []), ...(rows[index + 1] ?? [])]
    return row.length === 1 && isLabel(block!.text) && near.length > 0 && near.every((other) => other.x0 > block!.x1 - 1 || !isLabel(other.text)) && near.some((other) => other.x0 > block!.x1 - 1)
  })
  const others = rows.filter((row) => !alone.includes(row))
  const top = (row: readonly HeadBlock[]) => Math.min(...row.map((block) => block.top))
  const bottom = (row: readonly HeadBlock[]) => Math.max(...row.map((block) => block.bottom))
  for (const [block] of alone) {
    let best = { off: Infinity, at: -1 }
    const right = (row: readonly HeadBlock[] | undefined) => row !== undefined && row.every((other) => other.x0 > block!.x1 - 1)
    for (let from = 0; from < others.length; from++) {
      for (let to = from; to < others.length && right(others[to]); to++) {
        const off = Math.abs((top(others[from]!) + bottom(others[to]!)) / 2 - middle(block!))
        if (off < best.off) best = { off, at: from }
      }
    }
    if (best.off <= leading * block!.runs[0]!.size * 0.5) others[best.at]!.unshift(block!)
    else others.push([block!])
  }
  return others.sort((a, b) => top(a) - top(b))
}

/** Words below labels stand in the labels' own places. */
function withSlots(rows: readonly HeadBlock[][]): (HeadBlock | null)[][] {
  const placed: (HeadBlock | null)[][] = []
  let labels: readonly (HeadBlock | null)[] = []
  for (const row of rows) {
    if (row.some(({ text }) => isLabel(text) || labelledValue(text) !== null)) {
      placed.push(row)
      labels = row
      continue
    }
    const slots = row.map((block) => slotOf(block, labels))
    const own = labels.length > 1 && slots.every((slot, index) => slot >= 0 && slots.indexOf(slot) === index)
    placed.push(own ? labels.map((_, at) => row[slots.indexOf(at)] ?? null) : row)
  }
  return placed
}

function slotOf(block: HeadBlock, labels: readonly (HeadBlock | null)[]): number {
  const distance = (label: HeadBlock) => Math.min(Math.abs(label.x0 - block.x0), Math.abs(label.x1 - block.x1), Math.abs(label.x0 + label.x1 - block.x0 - block.x1) / 2)
  let best = -1
  labels.forEach((label, at) => {
    if (label !== null && (best < 0 || distance(label) < distance(labels[best]!))) best = at
  })
  return best
}
