/**
 * What a document itself says about how many projects it has: a summary table (项目支出汇总表), a directory of tables, a
 * sentence (共 9 个项目，合计 …万元). A summary table is taken out of what the layouts read, for it is no form.
 */
import type { GridRow, Line } from '../blocks.ts'
import { type HeadField, amountUnit, headField, squeeze, tableColumn, tableTitle } from '../labels.ts'
import { readGrid } from '../layouts/grid.ts'
import type { Block } from '../readers/document.ts'
import type { Reading } from '../readers/reading.ts'
import { amountInWan } from './amounts.ts'
import { arabicNumber, chineseNumber } from './numbers.ts'

export interface ListedProject {
  name: string
  code: string | null
}

export interface ProjectList {
  projects: ListedProject[]
  /** 万元; null where the list prints no amounts. */
  totalWan: number | null
  line: number
}

export interface StatedCount {
  count: number
  totalWan: number | null
  line: number
}

/** Splits the summary tables off a reading; `accounted` are the numbers of their printed pieces. */
export function splitProjectLists(reading: Reading): { rest: Reading; lists: ProjectList[]; accounted: Set<number> } {
  const lists: ProjectList[] = []
  const accounted = new Set<number>()
  const without = (rows: readonly GridRow[]): readonly GridRow[] => {
    const found = listIn(rows)
    if (found === null) return rows
    lists.push(found.list)
    const taken = new Set(rows.slice(found.to === rows.length && reading.blocks !== null ? 0 : found.from, found.to))
    for (const row of taken) for (const cell of row.cells) for (const piece of cell.pieces) accounted.add(piece.line)
    return rows.filter((row) => !taken.has(row))
  }
  if (reading.blocks === null) {
    for (const lines of runsOfCells(reading.lines)) without(readGrid(lines).rows)
  }
  const blocks = reading.blocks?.flatMap((block): Block[] => {
    if (block.kind !== 'table') return [block]
    const rows = without(block.rows)
    return rows.length === 0 ? [] : [rows === block.rows ? block : { ...block, rows: [...rows] }]
  }) ?? null
  return lists.length === 0 ? { rest: reading, lists, accounted } : { rest: { ...reading, blocks, lines: reading.lines.filter(({ number }) => !accounted.has(number)) }, lists, accounted }
}

/** Lines of a text with one cell a line, parted at titles and at other words of no cell. */
function runsOfCells(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [[]]
  for (const line of lines) {
    const ofCell = line.text.startsWith('\t') || (line.gap === 0 && tableTitle(line.text) === null)
    if (ofCell) runs.at(-1)!.push(line)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs.filter((run) => run.some((line) => line.text.startsWith('\t')))
}

const AMOUNT_FIELDS: readonly (HeadField | null)[] = ['budget', 'fiscal']
const isAmountHead = (text: string) => AMOUNT_FIELDS.includes(headField(text)) || /^(?:预算)?(?:金额|合计|资金|预算)(?:\([^)]*\))?$/u.test(squeeze(text))
const isLabel = (text: string) => headField(text) !== null || tableColumn(text) !== null
const NO_PROJECT = /^(?:合计|总计|总合计|.{0,20}小计|[一二三四五六七八九十]+、.*)$/u

/** The list in a table's rows: a head with 项目名称 and an amount once each, below it only names with amounts. */
function listIn(rows: readonly GridRow[]): { list: ProjectList; from: number; to: number } | null {
  const from = rows.findIndex(({ cells }) => cells.filter(({ text }) => headField(text) === 'name').length === 1 && cells.some(({ text }) => isAmountHead(text)) && !cells.some(({ text }) => tableColumn(text) === 'level3'))
  if (from < 0) return null
  const head = rows[from]!.cells.map(({ text }) => text)
  const nameAt = head.findIndex((text) => headField(text) === 'name')
  const codeAt = head.findIndex((text) => headField(text) === 'code')
  const amountAt = head.findIndex(isAmountHead)
  const unit = /[(（]元[)）]/u.test(head[amountAt]!) ? '元' : rows.slice(0, from).flatMap(({ cells }) => cells.flatMap(({ text }) => amountUnit(text) ?? [])).at(-1) ?? null
  const projects: ListedProject[] = []
  let sum = 0
  let total: number | null = null
  let to = from + 1
  for (; to < rows.length; to++) {
    const { cells } = rows[to]!
    if (cells.length !== head.length || cells.some(({ text }) => isLabel(text))) break
    const amount = amountInWan(cells[amountAt]!.text, unit)
    if (amount === undefined) break
    const name = squeeze(cells[nameAt]!.text)
    const code = codeAt < 0 ? null : squeeze(cells[codeAt]!.text)
    if (cells.some(({ text }) => /^(?:合计|总计|总合计)$/u.test(squeeze(text)))) total = amount
    else if (name !== '' && amount !== null && code !== '' && !NO_PROJECT.test(name)) {
      projects.push({ name, code })
      sum += amount
    }
  }
  return projects.length === 0 ? null : { list: { projects, totalWan: total ?? Math.round(sum * 1e6) / 1e6, line: rows[from]!.line }, from, to }
}

const PAGE = /(?:[\s.…·．_—-]{2,}|\t)\d{1,4}\s*$/u

/** Titles of tables printed before the first of them, as a directory; null for fewer than two. */
export function directoryIn(lines: readonly Line[]): { list: ProjectList; accounted: number[] } | null {
  const entries = lines.flatMap((line) => {
    const name = line.text.length > 120 ? null : tableTitle(line.text.replace(PAGE, ''))
    return name === null ? [] : [{ name: squeeze(name), line: line.number }]
  })
  if (entries.length < 2) return null
  return { list: { projects: entries.map(({ name }) => ({ name, code: null })), totalWan: null, line: entries[0]!.line }, accounted: entries.map(({ line }) => line) }
}

const FIGURE = String.raw`(\d{1,3}|[一二三四五六七八九十]{1,4})\s*[个项]`
const COUNTS = [
  new RegExp(String.raw`(?:预算|支出|专项)项目(?:绩效目标表?)?(?:共|共计|合计|总计|总数为|数量为|为|有)*\s*${FIGURE}(?![\p{Script=Han}]*(?:任务|工作))`, 'u'),
  new RegExp(String.raw`共计?(?:编制|安排|设置|设立|申报|公开|填报|有|涉及|纳入)?了?\s*${FIGURE}(?:部门)?(?:预算|支出|绩效)?项目`, 'u'),
]
const OTHER_PROJECTS = /投资|签约|招商|开工|续建|洽谈|重点项目|其中|一级项目/u
const TOTAL = /(?:合计|共计|总计|总额|金额|资金|预算)[^，。；\d]{0,8}([\d,]+(?:\.\d+)?)\s*((?:万|亿)?元)/u

/** Sentences that state the number of the budget's projects; `wrapped`: a sentence may go on in the next line. */
export function countsIn(lines: readonly Line[], wrapped: boolean): StatedCount[] {
  return lines.flatMap((line, index) => {
    const own = line.text.trim()
    const text = wrapped ? own + (lines[index + 1]?.text.trim() ?? '') : own
    return text.split('。').filter((sentence) => sentence.length < 400 && own.includes(sentence.slice(0, 8))).flatMap((sentence) => {
      if (OTHER_PROJECTS.test(sentence) || !/预算|绩效目标|财政/u.test(sentence)) return []
      const match = COUNTS.map((pattern) => pattern.exec(sentence)).find((found) => found !== null)
      const count = match === undefined ? null : arabicNumber(match[1]!) ?? chineseNumber(match[1]!)
      if (match === undefined || count === null || count === 0) return []
      const total = TOTAL.exec(sentence.slice(match.index + match[0].length))
      return [{ count, totalWan: total === null ? null : amountInWan(`${total[1]}${total[2]}`, null) ?? null, line: line.number }]
    })
  })
}
