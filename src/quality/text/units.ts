import { COUNT_UNITS, FOREIGN_MONEY_UNITS, MONEY_SCALES, NOUN_ENDING_LIKE_A_UNIT, PERCENT_UNITS, PHYSICAL_UNITS, TIME_UNITS } from '../../reference/measureUnits.ts'

const longestFirst = (units: readonly string[]) => [...units].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')

export const RENMINBI_UNITS = longestFirst(Object.keys(MONEY_SCALES))
const ALL_UNITS = longestFirst([...PERCENT_UNITS, ...TIME_UNITS, ...COUNT_UNITS, ...PHYSICAL_UNITS, ...FOREIGN_MONEY_UNITS, ...RENMINBI_UNITS])

/** Source of a pattern that matches any known unit, longest first. */
export const UNIT_PATTERN = ALL_UNITS.map(escape).join('|')

const BRACKETED_UNIT = new RegExp(`[(\\[【][≥≤><=]*[\\d*×xX□.]*(?:${UNIT_PATTERN})?(?:/(?:${UNIT_PATTERN}|[\\u4e00-\\u9fff]{1,4}))?[)\\]】]`, 'gu')

/** Removes bracketed units and placeholders such as （%）, （亿元）, （**天）, （≥**%）, given text in NFKC. */
export const withoutBracketedUnits = (nfkc: string) => nfkc.replace(BRACKETED_UNIT, (found) => (found.length > 2 ? '' : found))

const MULTI_CHARACTER = ALL_UNITS.filter((unit) => [...unit].length > 1 && unit !== '百分比' && unit !== '百分率')
const SINGLE = ALL_UNITS.filter((unit) => [...unit].length === 1)
const NAMED_COUNTS = /次数|个数|人数|户数|天数|面积/u
/** A size that tells one project from another (亿元以上项目) and how often something is done: neither counts the value. */
const THRESHOLD = /[\d一二三五十百千.]*[万亿](?:美)?元(?:及?以上|以下)/gu
const RHYTHM = /季度/gu

/**
 * Whether a name or description tells the unit of a bare number: a bracketed unit, a unit word, or a counting word such
 * as 人数. One-character units count only where they end the text and no noun does (项 inside 项目 is none, nor 本 inside
 * 成本), or follow a number or 单位.
 */
export function tellsUnit(text: string): boolean {
  const whole = text.normalize('NFKC').replace(/\s+/gu, '')
  if (withoutBracketedUnits(whole) !== whole) return true
  const nfkc = whole.replace(THRESHOLD, '').replace(RHYTHM, '')
  if (NAMED_COUNTS.test(nfkc)) return true
  if (MULTI_CHARACTER.some((unit) => nfkc.includes(unit))) return true
  const single = SINGLE.map(escape).join('')
  if (new RegExp(`(?:单位[:为是]?|\\d|/)[${single}](?!目)`, 'u').test(nfkc.replace(/\d{4}年/gu, ''))) return true
  return new RegExp(`[${single}]$`, 'u').test(nfkc) && !NOUN_ENDING_LIKE_A_UNIT.test(nfkc)
}

export type UnitKind = 'percent' | 'time' | 'count' | 'physical' | 'foreign' | 'renminbi'

const KINDS: readonly (readonly [UnitKind, readonly string[]])[] = [
  ['percent', PERCENT_UNITS], ['time', TIME_UNITS], ['count', COUNT_UNITS], ['physical', PHYSICAL_UNITS],
  ['foreign', FOREIGN_MONEY_UNITS], ['renminbi', RENMINBI_UNITS],
]

/** What a unit measures; null for none or an unknown one. A compound such as 次/年 is what its first part is. */
export function unitKind(unit: string | null): UnitKind | null {
  if (unit === null) return null
  const head = unit.normalize('NFKC').trim().split('/')[0] ?? ''
  return KINDS.find(([, units]) => units.includes(head))?.[0] ?? null
}
