/** Chinese and Arabic figures as printed → numbers. */

const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** `十二` → 12, `百` → 100, `二百三十` → 230; null for other text. Bare 百, 千 count as 100, 1000. */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千]+$/u.test(text)) return null
  let total = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = UNITS[character]
    if (unit === undefined) digit = DIGITS[character]!
    else {
      total += (digit ?? 1) * unit
      digit = null
    }
  }
  return total + (digit ?? 0)
}

/** `1,234.5` → 1234.5; null where the text is no plain number. */
export function arabicNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(plain)) return null
  return Number(plain.replaceAll(',', ''))
}

/** Scale of an amount unit in 元: 元 1, 万元 10⁴, 亿元 10⁸ …; null for a unit that is no amount of CNY. */
export function yuanScale(unit: string): number | null {
  const match = /^(?:人民币)?(十|百|千)?(万|亿)?元?$/u.exec(unit)
  if (match === null || unit === '') return null
  if (match[1] !== undefined && match[2] === undefined) return null
  return (UNITS[match[1] ?? ''] ?? 1) * (UNITS[match[2] ?? ''] ?? 1)
}

/** Scale of an amount unit in US dollars; null for other units. */
export function dollarScale(unit: string): number | null {
  const match = /^(百|千)?(万|亿)?美元$/u.exec(unit)
  return match === null ? null : (UNITS[match[1] ?? ''] ?? 1) * (UNITS[match[2] ?? ''] ?? 1)
}

/** Decimal product without binary noise: 137.0776 × 1 stays 137.0776. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15))
}
