import type { Indicator, Operator } from '../../model/targetDocument.ts'
import { foldUnit } from './quantities.ts'
import { unitKind, UNIT_PATTERN, type UnitKind } from './units.ts'

export interface Measured {
  operator: Operator | null
  value: number
  /** Upper end of a range, else null. */
  high: number | null
  unit: string | null
  kind: UnitKind | null
}

const nfkc = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** A value cell with nothing in it but dashes and slashes. */
export const isBlank = (text: string) => nfkc(text).replace(/[-—–_/\\.。·]/gu, '') === ''

/** A cell left unfilled: blank, dashes, or a word such as 无 or 不适用. */
export const isUnfilled = (text: string) => isBlank(text) || /^[(（]?(?:无|暂无|不适用|不涉及|未设置?|无此项)[)）]?$/u.test(nfkc(text))

export const hasDigit = (text: string) => /\d/u.test(nfkc(text))

const WORDS: readonly (readonly [RegExp, Operator])[] = [
  [/不少于|不低于|不小于|至少|以上|及以上|≥|>=|≧|⩾/u, '>='],
  [/不超过|不超|不高于|不多于|不大于|以下|以内|之内|内|前|≤|<=|≦|⩽|控制在/u, '<='],
  [/>|大于|高于|超过|多于|突破/u, '>'],
  [/<|小于|低于|少于/u, '<'],
  [/=|等于/u, '='],
]

/** The operator a text prints, as a sign or in words; null where there is none. */
export function printedOperator(text: string): Operator | null {
  const flat = nfkc(text)
  return WORDS.find(([pattern]) => pattern.test(flat))?.[1] ?? null
}

/** The number of a value cell with its direction and unit; null for dates, words and blanks. */
export function measured(indicator: Indicator): Measured | null {
  if ((indicator.kind !== 'number' && indicator.kind !== 'range') || indicator.value === null) return null
  const unit = indicator.unit === null ? null : foldUnit(indicator.unit)
  return { operator: indicator.operator ?? printedOperator(indicator.valueText), value: indicator.value, high: indicator.valueHigh, unit, kind: unitKind(unit) }
}

/** A percent target, else null. */
export function percentOf(indicator: Indicator): Measured | null {
  const target = measured(indicator)
  return target?.unit === '%' ? target : null
}

const BARE_NUMBER = /^[≥≤><=]{0,2}(?:不少于|不低于|不超过|至少)?[\d,]+(?:\.\d+)?(?:以上|以下|以内)?$/u

/** A number with nothing that could be a unit. */
export const isBareNumber = (text: string) => BARE_NUMBER.test(nfkc(text))

const NOTHING_BUT_A_VALUE = new RegExp(`^(?:[≥≤><=]{1,2}[\\d,.]+(?:${UNIT_PATTERN})?|[\\d,.]+(?:${UNIT_PATTERN}))(?:以上|以下|以内)?$`, 'u')

/** A cell that prints a target value and nothing else: where a basis does, the columns may have slipped. */
export const looksLikeValue = (text: string) => NOTHING_BUT_A_VALUE.test(nfkc(text))
