import { MONEY_SCALES } from '../reference/measureUnits.ts'
import { isBareNumber, measured } from './text/value.ts'
import type { RowView } from './views.ts'

const PER_UNIT = /单价|单位成本|标准|定额|每|人均|户均|均价|平均|元\//u

/** A cost per piece, person or square metre, not a total. */
export function isPerUnit(row: RowView): boolean {
  const { level3, description, valueText, unit } = row.indicator
  return PER_UNIT.test(`${level3}${description}${valueText}`) || (unit ?? '').includes('/')
}

/** The sum a cost row prints, in 万元 (taken as 万元 where it prints no unit); null for rates, words and other rows. */
export function costWan(row: RowView): number | null {
  if (!row.isCost) return null
  const target = measured(row.indicator)
  if (target === null || target.high !== null) return null
  if (target.unit === null) return isBareNumber(row.indicator.valueText) ? target.value : null
  const scale = target.unit === '万' || target.unit === '亿' || target.unit.endsWith('元') ? MONEY_SCALES[target.unit] : undefined
  return scale === undefined ? null : target.value * scale
}
