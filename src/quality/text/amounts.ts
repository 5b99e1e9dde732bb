import { MONEY_SCALES } from '../../reference/measureUnits.ts'
import { RENMINBI_UNITS } from './units.ts'

export interface Amount {
  /** 万元. */
  wan: number
  /** Half a unit of the last printed digit, in 万元: two amounts closer than this may be one, rounded. */
  halfDigitWan: number
  /** As printed, e.g. `12.61万元`. */
  text: string
  /** Words before and after it in its clause. */
  before: string
  after: string
}

const MONEY = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${RENMINBI_UNITS.filter((u) => u.includes('元')).join('|')})`, 'gu')
const CLAUSE_ENDS = /[，。；;,、（）()\n]/u

function lastClause(text: string): string {
  return text.split(CLAUSE_ENDS).at(-1) ?? ''
}

/**
 * Sums in renminbi printed in a text, in 万元. Left out: rates per unit (500元/人, 每人500元, 人均500元), the size something must
 * have (500万元以上企业) and foreign money.
 */
export function amountsIn(text: string): Amount[] {
  const nfkc = text.normalize('NFKC')
  const found: Amount[] = []
  for (const match of nfkc.matchAll(MONEY)) {
    const [printed, digits = '', unit = ''] = match
    const before = lastClause(nfkc.slice(0, match.index))
    const rest = nfkc.slice(match.index + printed.length)
    const after = rest.split(CLAUSE_ENDS)[0] ?? ''
    if (/^\s*[/每]/u.test(rest) || /(?:每|[人户亩家件项台次]均|平均)[^\d]{0,6}$|标准$|单价[^\d]{0,3}$/u.test(before) || /^(?:以上|以下|以内)的?[\p{Script=Han}]/u.test(after)) continue
    const scale = MONEY_SCALES[unit] ?? 1
    const decimals = digits.split('.')[1]?.length ?? 0
    found.push({ wan: Number(digits.replaceAll(',', '')) * scale, halfDigitWan: 0.5 * 10 ** -decimals * scale, text: printed.replace(/\s+/gu, ''), before, after })
  }
  return found
}

/** Equal to a fen-safe tolerance of 0.005 万元. */
export const sameWan = (a: number, b: number, tolerance = 0.005) => Math.abs(a - b) <= tolerance + 1e-9

/** 万元 as the tables print them: no padding, no exponent, at most four decimals. */
export const wanText = (wan: number) => `${Number(wan.toFixed(4))}万元`
export const wanTextEn = (wan: number) => `${Number(wan.toFixed(4))} 万元`
