import type { ChangeReason, TargetChangeKind } from '../model/compareNames.ts'
import { MONEY_SCALES } from '../reference/measureUnits.ts'
import { type Direction, directionOf, type Told } from './direction.ts'
import type { MatchableIndicator } from '../model/matchable.ts'
import { measure } from './measure.ts'

export interface TargetChange {
  kind: TargetChangeKind
  reason: ChangeReason
  /** What says which way is more; null where nothing was weighed. */
  told: Told | null
  /** Both figures in one unit, the base of their dimension; null unless two numbers were compared. */
  figures: { before: number; after: number; dimension: string } | null
}

type Row = MatchableIndicator

/**
 * How a matched indicator's target changed. A floor is raised or lowered, a cap tightened or loosened (a lower 投诉率 asks for
 * more). Units are converted within a dimension only; another size threshold in the name, another dimension, a reversed
 * operator or a name at odds with its operator is not comparable. Turned round in time, raised is lowered and tightened is
 * loosened, and nothing else changes.
 */
export function targetChange(before: Row, after: Row): TargetChange {
  const [a, b] = [before.kind, after.kind]
  const numeric = (row: Row) => (row.kind === 'number' || row.kind === 'range') && row.value !== null
  if (a === 'blank' && b === 'blank') return plain('kept', 'equal')
  if (a === 'blank' || b === 'blank') return plain('notComparable', 'blank')
  if (numeric(before) && numeric(after)) return numbers(before, after)
  if (numeric(before) || numeric(after)) return plain('notComparable', numeric(before) ? 'numberDropped' : 'numberAdded')
  if (a === 'date' && b === 'date') return deadlines(before, after)
  if (relative(before) === relative(after)) return plain('kept', 'equal')
  return a === b || (isWords(a) && isWords(b)) ? plain('reworded', 'words') : plain('notComparable', 'kind')
}

const isWords = (kind: string) => kind === 'text' || kind === 'grade' || kind === 'yesNo'

function plain(kind: TargetChangeKind, reason: ChangeReason, told: Told | null = null, figures: TargetChange['figures'] = null): TargetChange {
  return { kind, reason, told, figures }
}

function numbers(before: Row, after: Row): TargetChange {
  if (sizeIn(before) !== sizeIn(after)) return plain('notComparable', 'threshold')
  const [told, toldAfter] = [directionOf(before), directionOf(after)]
  const agreed = told === null || toldAfter === null ? null : agree(told, toldAfter)
  if (agreed === null) return plain('notComparable', 'direction')
  const [a, b] = [interval(before, agreed.direction), interval(after, agreed.direction)]
  if (a.dimension !== b.dimension) return plain('notComparable', 'unit', agreed)
  if (before.kind === 'range' && after.kind === 'range') return ranges(a, b, agreed)
  const figures = { before: a.asked, after: b.asked, dimension: a.dimension }
  const more = agreed.direction === 'up' ? b.asked - a.asked : a.asked - b.asked
  if (more !== 0) return plain(named(more, agreed.direction), 'value', agreed, figures)
  const strict = strictness(after.operator) - strictness(before.operator)
  return strict === 0 ? plain('kept', 'equal', agreed, figures) : plain(strict > 0 ? 'tightened' : 'loosened', 'operator', agreed, figures)
}

/** One direction for both: what either year's print tells outweighs what is only assumed; null where they tell opposite ones. */
function agree(a: Told, b: Told): Told | null {
  if (a.by === 'assumed') return b
  if (b.by === 'assumed' || a.direction === b.direction) return a
  return null
}

function named(more: number, direction: Direction): TargetChangeKind {
  if (direction === 'up') return more > 0 ? 'raised' : 'lowered'
  return more > 0 ? 'tightened' : 'loosened'
}

interface Interval {
  low: number
  high: number
  /** The end that the direction asks for. */
  asked: number
  dimension: string
}

function interval({ value, valueHigh, unit }: Row, direction: Direction): Interval {
  const low = measure(value!, unit)
  const high = measure(valueHigh ?? value!, unit)
  return { low: low.value, high: high.value, asked: direction === 'up' ? low.value : high.value, dimension: low.dimension }
}

/** A range within the other is the tighter one; otherwise both ends must have moved the same way. */
function ranges(a: Interval, b: Interval, told: Told): TargetChange {
  const figures = { before: a.asked, after: b.asked, dimension: a.dimension }
  if (a.low === b.low && a.high === b.high) return plain('kept', 'equal', told, figures)
  if (b.low >= a.low && b.high <= a.high) return plain('tightened', 'range', told, figures)
  if (a.low >= b.low && a.high <= b.high) return plain('loosened', 'range', told, figures)
  const up = b.low > a.low
  return plain(named(up === (told.direction === 'up') ? 1 : -1, told.direction), 'range', told, figures)
}

/** `>` leaves one value less than `≥` and `=`. */
const strictness = (operator: string | null) => (operator === '>' || operator === '<' ? 1 : 0)

/** Text without its own budget year, so that 2023年12月底前 in 2023 and 2024年12月底前 in 2024 are the same. */
function relative({ valueText, year }: Row): string {
  const text = valueText.normalize('NFKC').replace(/\s+/gu, '')
  return year === null ? text : text.replaceAll(`${year}年`, '本年')
}

function deadlines(before: Row, after: Row): TargetChange {
  if (relative(before) === relative(after)) return plain('kept', 'equal')
  const [a, b] = [monthOf(before), monthOf(after)]
  if (a === null || b === null) return plain('reworded', 'words')
  return a === b ? plain('kept', 'deadline') : plain(b < a ? 'tightened' : 'loosened', 'deadline')
}

/** Months from the start of the budget year to the one named month of a deadline (年底: 12); null where it isn't that plain. */
function monthOf(row: Row): number | null {
  const text = relative(row)
  const months = [...text.matchAll(/(?:(本|\d{4})年)?[年度]?(?:(\d{1,2})月底?|底)/gu)]
  const [only] = months
  if (only === undefined || months.length > 1) return null
  const later = only[1] === undefined || only[1] === '本' ? 0 : row.year === null ? null : Number(only[1]) - row.year
  return later === null ? null : later * 12 + (only[2] === undefined ? 12 : Number(only[2]))
}

const SIZE = /(\d+(?:\.\d+)?|[一二三五十百])?((?:千万|百万|亿|万)元?)(?:及)?以上(?=[^，。；;、]{0,8}?(?:项目|企业|签约|产业))/u
const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 五: 5, 十: 10, 百: 100 }

/** Size that a thing must have to count (亿元以上签约项目), 万元; null: none named. */
function sizeIn({ level3, description }: Row): number | null {
  const [, count, unit] = SIZE.exec(level3.normalize('NFKC')) ?? SIZE.exec(description.normalize('NFKC')) ?? []
  if (unit === undefined) return null
  const scale = MONEY_SCALES[unit.endsWith('元') ? unit : `${unit}元`] ?? 1
  return (count === undefined ? 1 : DIGITS[count] ?? Number(count)) * scale
}
