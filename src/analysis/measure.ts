import { MONEY_SCALES, PERCENT_UNITS } from '../reference/measureUnits.ts'

/** Units of one thing that differ by an exact factor; a month has no exact number of days, so the two stand apart. */
const SCALES: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['renminbi', MONEY_SCALES],
  ['dollar', { 美元: 1, 千美元: 1000, 万美元: 10_000, 亿美元: 100_000_000 }],
  ['euro', { 欧元: 1, 万欧元: 10_000, 亿欧元: 100_000_000 }],
  ['yen', { 日元: 1, 万日元: 10_000 }],
  ['months', { 月: 1, 个月: 1, 季度: 3, 年: 12 }],
  ['days', { 分钟: 1 / 1440, 小时: 1 / 24, 日: 1, 天: 1, 自然日: 1, 周: 7 }],
  ['length', { 米: 1, 公里: 1000, 千米: 1000, km: 1000 }],
  ['area', { 平方米: 1, m2: 1, 万平方米: 10_000, 公顷: 10_000, 平方公里: 1_000_000, km2: 1_000_000 }],
  ['mu', { 亩: 1, 万亩: 10_000 }],
  ['weight', { 公斤: 1, 千克: 1, kg: 1, 吨: 1000, t: 1000, 万吨: 10_000_000 }],
  ['volume', { 升: 0.001, 立方米: 1, m3: 1 }],
  ['projects', { 个: 1, 项: 1 }],
  ['firms', { 家: 1, 户: 1 }],
  ['events', { 场: 1, 场次: 1, 次: 1 }],
  ['persons', { 人: 1, 名: 1, 万人: 10_000 }],
]

export interface Measure {
  /** What is measured: values of two dimensions are never compared. */
  dimension: string
  value: number
}

/**
 * A number with its printed unit, in the base of its dimension; a unit that has no exact factor to any other is a dimension of
 * its own, and so is a bare number (`''`). A compound such as 元/平方米 is its own, too.
 */
export function measure(value: number, unit: string | null): Measure {
  const printed = (unit ?? '').normalize('NFKC').trim()
  if (printed === '‰') return { dimension: 'percent', value: exact(value / 10) }
  if ((PERCENT_UNITS as readonly string[]).includes(printed)) return { dimension: 'percent', value }
  for (const [dimension, scales] of SCALES) {
    const scale = scales[printed]
    if (scale !== undefined && Object.hasOwn(scales, printed)) return { dimension, value: exact(value * scale) }
  }
  return { dimension: `unit:${printed}`, value }
}

/** Free of binary noise, so that 1.2 亿元 and 12000 万元 are equal. */
const exact = (value: number) => Number(value.toPrecision(12))
