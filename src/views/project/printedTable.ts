import { LEVEL2, standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import type { CorrectionRow } from '../../queries/method.ts'
import { inferredCells } from '../../ui/corrections.ts'
import type { EmptyCategoryRow, IndicatorRow, ProjectFindingRow } from '../../queries/project.ts'

/** Columns of the printed table, named as in the snapshot so that a finding's cells can be found. */
export const PRINTED = ['level1', 'level2', 'level3', 'description', 'value_text', 'basis'] as const
export type PrintedColumn = (typeof PRINTED)[number]

export interface PrintedCell {
  column: PrintedColumn
  text: string
  /** Rows the cell spans; cells covered by one above are left out. */
  span: number
  findings: readonly ProjectFindingRow[]
  /** Applied corrections of the cell, of all rows it spans. */
  corrections: readonly CorrectionRow[]
  /** How sure (0–1) a cell put together by inference is, the least of the rows it spans; null where nothing need be said. */
  sure: number | null
}

export interface PrintedRow {
  cells: PrintedCell[]
  /** null for a category printed with nothing under it. */
  indicator: IndicatorRow | null
  findings: readonly ProjectFindingRow[]
  /** Findings made once for the whole table that take this row in. */
  tableFindings: readonly ProjectFindingRow[]
}

interface Line {
  texts: Record<PrintedColumn, string>
  indicator: IndicatorRow | null
}

/**
 * The published table in its printed order: categories without an indicator stand where the form prints them,
 * equal neighbours in the two category columns become one spanning cell.
 */
export function printedTable(indicators: readonly IndicatorRow[], empty: readonly EmptyCategoryRow[], findings: readonly ProjectFindingRow[], corrections: readonly CorrectionRow[] = []): PrintedRow[] {
  const lines = linesOf(indicators, empty)
  return lines.map((line, at): PrintedRow => {
    const own = line.indicator === null ? [] : findings.filter(({ indicatorOrdinal }) => indicatorOrdinal === line.indicator?.ordinal)
    const cells = PRINTED.flatMap((column): PrintedCell[] => {
      const span = spanOf(lines, at, column)
      if (span === 0) return []
      const spanned = lines.slice(at, at + span).flatMap(({ indicator }) => indicator ?? [])
      return [{
        column, span, text: line.texts[column], findings: own.filter((finding) => concerns(finding, column)),
        corrections: corrections.filter(({ field, indicatorOrdinal }) => field === column && spanned.some(({ ordinal }) => ordinal === indicatorOrdinal)),
        sure: leastSure(spanned, column),
      }]
    })
    const ordinal = String(line.indicator?.ordinal ?? '')
    const tableFindings = ordinal === '' ? [] : findings.filter(({ ordinals }) => ordinals.split(',').includes(ordinal))
    return { cells, indicator: line.indicator, findings: own, tableFindings }
  })
}

function leastSure(rows: readonly IndicatorRow[], column: PrintedColumn): number | null {
  const doubts = rows.flatMap((row) => inferredCells(row).get(column) ?? [])
  return doubts.length === 0 ? null : Math.min(...doubts)
}

function linesOf(indicators: readonly IndicatorRow[], empty: readonly EmptyCategoryRow[]): Line[] {
  const lines = indicators.map((indicator): Line => {
    const { level1, level2, level3, description, valueText, basis } = indicator
    return { texts: { level1, level2, level3, description, value_text: valueText, basis }, indicator }
  })
  for (const { level1, level2, basis } of empty) {
    const line: Line = { texts: { level1, level2, level3: '', description: '', value_text: '', basis: basis ?? '' }, indicator: null }
    lines.splice(placeOf(lines, line), 0, line)
  }
  return lines
}

/**
 * Where a category printed without an indicator stands: among its own first-level block, before the first category
 * that follows it in the order of the official forms, else at the block's end. (Its line isn't kept.)
 */
function placeOf(lines: readonly Line[], { texts }: Line): number {
  const block = lines.flatMap((line, at) => (rank1(line.texts.level1) === rank1(texts.level1) ? [at] : []))
  const among = block.length > 0 ? block : lines.map((_, at) => at)
  const rank = ({ texts: own }: Line) => (block.length > 0 ? rank2(own.level2) : rank1(own.level1))
  const mine = block.length > 0 ? rank2(texts.level2) : rank1(texts.level1)
  const after = among.find((at) => { const line = lines[at]; return line !== undefined && rank(line) > mine })
  return after ?? (among.at(-1) ?? -1) + 1
}

const rank1 = (printed: string) => rankIn(LEVEL1_ORDER, standardLevel1(printed))
const rank2 = (printed: string) => rankIn(LEVEL2, standardLevel2(printed))

/** Output before cost where both are level 1: as the forms print them. */
const LEVEL1_ORDER = ['产出指标', '成本指标', '效益指标', '满意度指标']

function rankIn(order: readonly string[], standard: string | null): number {
  return standard === null ? -1 : order.indexOf(standard)
}

/** 0 where the cell above covers this one. Level 2 never spans over a change of level 1. */
function spanOf(lines: readonly Line[], at: number, column: PrintedColumn): number {
  if (column !== 'level1' && column !== 'level2') return 1
  const same = (a: Line | undefined, b: Line | undefined) =>
    a !== undefined && b !== undefined && a.texts.level1 === b.texts.level1 && (column === 'level1' || a.texts.level2 === b.texts.level2)
  if (same(lines[at - 1], lines[at])) return 0
  let span = 1
  while (same(lines[at], lines[at + span])) span++
  return span
}

export function concerns({ cells }: Pick<ProjectFindingRow, 'cells'>, column: PrintedColumn): boolean {
  return cells.split(',').includes(column)
}
