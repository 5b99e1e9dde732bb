import type { Operator, RecruitmentGoal } from '../../model/targetDocument.ts'
import { RECRUITMENT_FAMILIES, type RecruitmentFamily } from '../../reference/recruitmentFamilies.ts'
import { chineseNumber, dollarScale, scaled, yuanScale } from './numbers.ts'

export type Threshold = RecruitmentGoal['threshold']

export interface Figure {
  /** Offsets of the figure with its operator words in the clause. */
  start: number
  end: number
  operator: Operator | null
  value: number
  unit: string
}

const NUMBER = String.raw`\d+(?:\.\d+)?`
const UNITS = '亿美元|百万美元|万美元|美元|亿元|千万元|百万元|万元|亿|万人|万|元|家次|人次|批次|场次|个|项|宗|家|户|场|届|次|趟|名|人|%|百分点'
const BEFORE = '(?:不少于|不低于|至少|突破|超过|超|大于|高于|不超过|不高于|≥|≤|>=|<=|>|<|＞|＜)?'
const FIGURE = new RegExp(String.raw`(${BEFORE})\s*(${NUMBER})\s*(${UNITS})(?![\p{Script=Han}]*年?月)\s*(以上|及以上|以下|以内|左右)?`, 'gu')
const BEFORE_MEANS: Record<string, Operator> = {
  不少于: '>=', 不低于: '>=', 至少: '>=', 突破: '>=', '≥': '>=', '>=': '>=', 超过: '>', 超: '>', 大于: '>', 高于: '>', '>': '>',
  不超过: '<=', 不高于: '<=', '≤': '<=', '<=': '<=', '<': '<',
}
const AFTER_MEANS: Record<string, Operator> = { 以上: '>=', 及以上: '>=', 以下: '<=', 以内: '<=' }

const SIZE = /(?:投资)?(?:(超过?|过)\s*)?(\d+(?:\.\d+)?|[一二三五十百千]+)?(亿|千万|万)元?\s*((?:及)?以上)?(?=[^，。；;、]{0,8}?(?:项目|企业|签约|产业))/u

/** The size a project must have to count (`亿元以上项目`, `超亿元项目`), with its place in the clause; null where none is printed. */
export function sizeThreshold(clause: string): { threshold: NonNullable<Threshold>; start: number; end: number } | null {
  const match = SIZE.exec(clause)
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null
  const count = match[2] === undefined ? 1 : /^\d/u.test(match[2]) ? Number(match[2]) : chineseNumber(match[2])
  if (count === null) return null
  const [value, unit] = match[3] === '千万' ? [count * 1000, '万元'] : [count, `${match[3]}元`]
  return { threshold: { value, unit }, start: match.index, end: match.index + match[0].length }
}

/** Figures with a unit in a clause, dates and the given stretch (a threshold) left out. */
export function figuresIn(clause: string, except: { start: number; end: number } | null): Figure[] {
  const figures: Figure[] = []
  const plain = clause.replace(/[％＞＜]/gu, (sign) => sign.normalize('NFKC'))
  for (const match of plain.matchAll(FIGURE)) {
    const start = match.index
    const end = start + match[0].trimEnd().length
    if (except !== null && start < except.end && end > except.start) continue
    if (/[\d.]/u.test(plain[start - 1] ?? '') || /^[号路#]/u.test(plain.slice(end))) continue
    figures.push({
      start, end, value: Number(match[2]), unit: match[3]!,
      operator: AFTER_MEANS[match[4] ?? ''] ?? BEFORE_MEANS[match[1] ?? ''] ?? null,
    })
  }
  return figures
}

const LARGE = 100_000_000

/** The canonical family of printed words, given the printed unit (null: not known yet) and the size threshold printed with them. */
export function familyOf(words: string, unit: string | null, threshold: Threshold): RecruitmentFamily | null {
  const large = threshold !== null && threshold.value * (yuanScale(threshold.unit) ?? 0) >= LARGE
  return RECRUITMENT_FAMILIES.find((family) =>
    family.words.test(words)
    && !(family.not?.test(words) ?? false)
    && (family.threshold === undefined || family.threshold === large)
    && (unit === null || family.accepts.includes(unit) || (family.printedToo?.includes(unit) ?? false))) ?? null
}

/** The figure in the family's own unit; null where that would need a decision (another currency, firms for projects). */
export function canonical(family: RecruitmentFamily | null, value: number | null, unit: string | null): { value: number; unit: string } | null {
  if (family === null || value === null || !family.accepts.includes(unit ?? '')) return null
  const printed = unit ?? ''
  if (family.unit === '亿元') return { value: scaled(value, yuanScale(printed)! / 100_000_000), unit: family.unit }
  if (family.unit === '万美元') return { value: scaled(value, dollarScale(printed)! / 10_000), unit: family.unit }
  if (printed === '万人') return { value: scaled(value, 10_000), unit: family.unit }
  return { value, unit: family.unit }
}
