import { measured, isBareNumber, percentOf, type Measured } from './text/value.ts'
import type { RowView } from './views.ts'

const PERCENT_IN_NAME = /[(（]\s*(?:单位[:：])?\s*[%％]\s*[)）]/u

/** A row's target in percent: the value prints %, or prints a bare number beside a name with （%）. Else null. */
export function shareOf(row: RowView): Measured | null {
  const { level3, description, valueText } = row.indicator
  const percent = percentOf(row.indicator)
  if (percent !== null) return percent
  const bare = measured(row.indicator)
  return bare !== null && bare.unit === null && isBareNumber(valueText) && PERCENT_IN_NAME.test(level3 + description) ? { ...bare, unit: '%', kind: 'percent' } : null
}

/** Asks for at most so much. */
export const isCeiling = ({ operator }: Measured) => operator === '<=' || operator === '<'
/** Asks for at least so much. */
export const isFloor = ({ operator }: Measured) => operator === '>=' || operator === '>'
