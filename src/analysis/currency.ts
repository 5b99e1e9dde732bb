/** A rate as somebody chose it: yuan for one dollar, on a day. Printed beside every figure it made. */
export interface DatedRate {
  yuanPerDollar: number
  /** ISO date, `2024-01-31`. */
  date: string
}

export interface Converted {
  value: number
  unit: '亿元' | '万美元'
  rate: DatedRate
}

/**
 * A sum in the other currency at a dated rate: 万美元 → 亿元 or back. Never called on its own account: a reader asks for it.
 * RangeError where the rate is no positive number or its date no day.
 */
export function convertCurrency(amount: { value: number; unit: '亿元' | '万美元' }, rate: DatedRate): Converted {
  if (!(rate.yuanPerDollar > 0) || !Number.isFinite(rate.yuanPerDollar)) throw new RangeError(`not a rate: ${rate.yuanPerDollar}`)
  if (!isDay(rate.date)) throw new RangeError(`not a date: ${rate.date}`)
  return amount.unit === '万美元'
    ? { value: (amount.value * rate.yuanPerDollar) / 10_000, unit: '亿元', rate }
    : { value: (amount.value * 10_000) / rate.yuanPerDollar, unit: '万美元', rate }
}

function isDay(date: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? []
  if (year === undefined) return false
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return parsed.getUTCMonth() === Number(month) - 1 && parsed.getUTCDate() === Number(day)
}
