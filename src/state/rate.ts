import { convertCurrency, type DatedRate } from '../analysis/currency.ts'

/** A rate as the address holds it: `7.1,2024-01-31`; undefined for what is no positive number or no day. */
export function readRate(text: string): DatedRate | undefined {
  const [, number = '', date = ''] = /^(\d{1,4}(?:\.\d{1,6})?),(\d{4}-\d{2}-\d{2})$/u.exec(text) ?? []
  const rate = { yuanPerDollar: Number(number), date }
  try {
    convertCurrency({ value: 1, unit: '万美元' }, rate)
    return rate
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

export const writeRate = (rate: DatedRate | null): string => (rate === null ? '' : `${rate.yuanPerDollar},${rate.date}`)
