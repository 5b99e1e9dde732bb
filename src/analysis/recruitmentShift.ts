import type { RecruitmentStage } from '../reference/recruitmentFamilies.ts'
import { comparable, type PairNumber } from './comparability.ts'
import { byText, groupBy } from './group.ts'
import type { Dimension, GoalInput } from './recruitmentMetric.ts'
import { sizelessKey, statedGoals, type StatedGoal } from './statedGoals.ts'

export interface DocumentInput {
  documentId: string
  departmentId: string
  year: number | null
}

/** What a department's documents of one year say of one metric at one project-size threshold. */
export interface Standing {
  thresholdYuan: number | null
  state: 'words' | 'figure' | 'severalFigures'
  /** Those that speak: the department's own with a figure, else project rows with one, else whatever is said without. */
  speaking: StatedGoal[]
  /** All that was said. */
  stated: StatedGoal[]
}

export interface ShiftCell {
  year: number
  /** `noDocument` says nothing about the goal; `absent`: there is a document, and it is silent. */
  state: 'noDocument' | 'absent' | 'stated'
  standings: Standing[]
}

export type ShiftKind =
  | 'appeared' | 'disappeared' | 'kept' | 'raised' | 'lowered' | 'thresholdChanged'
  | 'numberAdded' | 'numberDropped' | 'severalFigures' | 'notComparable'

/** From one year with a document to the next one with one. */
export interface Shift {
  from: number
  to: number
  /** Years between without a document. */
  missing: number[]
  kind: ShiftKind
  before: Standing | null
  after: Standing | null
  /** after − before in the family's unit, and after ÷ before; null unless both are figures that may be compared. */
  difference: number | null
  ratio: number | null
  /** The pair of 6.3 that forbids it, for `notComparable`. */
  pair: PairNumber
}

export interface ShiftSeries {
  departmentId: string
  key: string
  /** The families put side by side: they differ by their threshold only. */
  families: string[]
  words: string
  stage: RecruitmentStage | null
  dimension: Dimension
  /** One per year asked for. */
  cells: ShiftCell[]
  shifts: Shift[]
}

/**
 * Each department's goals over the years, by department and metric. `years` are the columns; documents and goals without a
 * year are in none of them. Figures of two thresholds, units, currencies or levels are never compared.
 */
export function recruitmentShifts(documents: readonly DocumentInput[], goals: readonly GoalInput[], years: readonly number[]): ShiftSeries[] {
  const columns = [...new Set(years)].sort((a, b) => a - b)
  const published = new Set(documents.map(({ departmentId, year }) => `${year} ${departmentId}`))
  const dated = statedGoals(goals.filter(({ year }) => year !== null))
  const series = groupBy(dated, ({ metric }) => JSON.stringify([metric.departmentId, sizelessKey(metric)]))
  return [...series.values()].map((stated): ShiftSeries => {
    const { departmentId, words, stage, dimension } = stated[0]!.metric
    const byYear = groupBy(stated, ({ metric }) => metric.year)
    const cells = columns.map((year): ShiftCell => {
      const standings = standingsOf(byYear.get(year) ?? [])
      const state = standings.length > 0 ? 'stated' : published.has(`${year} ${departmentId}`) ? 'absent' : 'noDocument'
      return { year, state, standings }
    })
    return {
      departmentId, key: sizelessKey(stated[0]!.metric),
      families: [...new Set(stated.flatMap(({ metric }) => metric.family ?? []))].sort(byText), words, stage, dimension, cells, shifts: shiftsOf(cells),
    }
  }).sort((a, b) => byText(a.departmentId, b.departmentId) || byText(a.key, b.key))
}

const isOwn = ({ metric }: StatedGoal) => metric.level === 'department' || metric.level === 'item'

function standingsOf(stated: readonly StatedGoal[]): Standing[] {
  return [...groupBy(stated, ({ metric }) => metric.thresholdYuan)].sort(([a], [b]) => (a ?? 0) - (b ?? 0)).map(([thresholdYuan, said]): Standing => {
    const figures = said.filter(({ figure }) => figure !== null)
    const own = figures.filter(isOwn)
    const speaking = own.length > 0 ? own : figures.length > 0 ? figures : said
    const several = new Set(speaking.map(({ figure }) => figure)).size > 1
    return { thresholdYuan, state: figures.length === 0 ? 'words' : several ? 'severalFigures' : 'figure', speaking, stated: said }
  })
}

function shiftsOf(cells: readonly ShiftCell[]): Shift[] {
  const known = cells.filter(({ state }) => state !== 'noDocument')
  return known.slice(1).flatMap((after, index) => {
    const before = known[index]!
    const missing = cells.filter(({ year }) => year > before.year && year < after.year).map(({ year }) => year)
    return pairs(before.standings, after.standings).map(([a, b]) => ({ from: before.year, to: after.year, missing, ...change(a, b) }))
  })
}

/** Standings of two years side by side: equal thresholds first, what is left in the order of size. */
function pairs(before: readonly Standing[], after: readonly Standing[]): [Standing | null, Standing | null][] {
  const sameSize = (one: Standing) => (other: Standing) => other.thresholdYuan === one.thresholdYuan
  const same = before.flatMap((a): [Standing, Standing][] => {
    const b = after.find(sameSize(a))
    return b === undefined ? [] : [[a, b]]
  })
  const left = before.filter((a) => !after.some(sameSize(a)))
  const right = after.filter((b) => !before.some(sameSize(b)))
  const rest = Array.from({ length: Math.max(left.length, right.length) }, (_, i): [Standing | null, Standing | null] => [left[i] ?? null, right[i] ?? null])
  return [...same, ...rest]
}

function change(before: Standing | null, after: Standing | null): Omit<Shift, 'from' | 'to' | 'missing'> {
  const plain = (kind: ShiftKind, pair: PairNumber = null) => ({ kind, before, after, difference: null, ratio: null, pair })
  if (before === null) return plain('appeared')
  if (after === null) return plain('disappeared')
  if (before.state === 'words' || after.state === 'words') {
    return plain(before.state === after.state ? 'kept' : after.state === 'words' ? 'numberDropped' : 'numberAdded')
  }
  if (before.thresholdYuan !== after.thresholdYuan) return plain('thresholdChanged', 1)
  if (before.state === 'severalFigures' || after.state === 'severalFigures') return plain('severalFigures')
  const [a, b] = [before.speaking[0]!, after.speaking[0]!]
  const verdict = comparable(a.metric, b.metric, 'overYears')
  if (!verdict.ok) return plain('notComparable', verdict.pair)
  if (isCap(a) !== isCap(b)) return plain('notComparable')
  const [x, y] = [a.figure!, b.figure!]
  const kind = x === y ? 'kept' : (y > x) === isCap(a) ? 'lowered' : 'raised'
  return { ...plain(kind), difference: Number((y - x).toPrecision(12)), ratio: x === 0 ? null : y / x }
}

/** A goal stated as a ceiling asks for more when it is lower. */
const isCap = ({ operator }: StatedGoal) => operator === '<=' || operator === '<'
