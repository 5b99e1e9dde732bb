import { unitKind, UNIT_PATTERN, type UnitKind } from './units.ts'

export interface Quantity {
  value: number
  unit: string
  kind: UnitKind
  text: string
  before: string
  after: string
}

/** Longer runs of digits are no quantity; the bounds keep the search linear. */
const QUANTITY = new RegExp(`(?<!\\d)(\\d[\\d,]{0,30}(?:\\.\\d{1,30})?)\\s{0,10}(${UNIT_PATTERN})`, 'gu')
/** Letters on either side of a quantity that are read. */
const NEARBY = 200
const BOUND = /[，。；;,、:：（）()\n]/u

/** % however it is printed, so that units can be compared. */
export const foldUnit = (unit: string) => unit.normalize('NFKC').replace(/^(?:百分比|百分率)$/u, '%')

/**
 * Numbers with a known unit in running text, calendar years and dates left out. `before` and `after` are the words
 * beside the number within its clause.
 */
export function quantitiesIn(text: string): Quantity[] {
  const nfkc = text.normalize('NFKC').replace(/(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日|底|末|前)/gu, '□')
  return [...nfkc.matchAll(QUANTITY)].flatMap((match) => {
    const [printed, digits = '', unit = ''] = match
    const kind = unitKind(unit)
    if (kind === null) return []
    return [{
      value: Number(digits.replaceAll(',', '')),
      unit: foldUnit(unit),
      kind,
      text: printed,
      before: nfkc.slice(Math.max(0, match.index - NEARBY), match.index).split(BOUND).at(-1) ?? '',
      after: nfkc.slice(match.index + printed.length, match.index + printed.length + NEARBY).split(BOUND)[0] ?? '',
    }]
  })
}
