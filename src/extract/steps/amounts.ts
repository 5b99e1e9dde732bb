import { arabicNumber, scaled, yuanScale } from './numbers.ts'

/** Amounts in 万元 that a project states, null where it states none; `unreadable` holds cells that are no amount. */
export interface Amounts {
  budgetWan: number | null
  fiscalWan: number | null
  otherWan: number | null
  unreadable: string[]
}

const WAN = 10_000

/** A cell such as `5.00`, `150万元`, `1,200元` → 万元; `unit` is the form's own (万元 where it states none). Undefined: no amount. */
export function amountInWan(text: string, unit: string | null): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  if (plain === '' || /^[-—–/]+$/u.test(plain)) return null
  const match = /^([\d,]+(?:\.\d+)?)((?:[十百千]?[万亿])?元|万|亿)?$/u.exec(plain)
  const figure = match === null ? null : arabicNumber(match[1]!)
  if (match === null || figure === null) return undefined
  const scale = yuanScale(match[2] ?? unit ?? '万元')
  return scale === null ? undefined : inWan(figure, scale)
}

function inWan(figure: number, scale: number): number {
  return scale === WAN ? figure : scaled(figure, scale / WAN)
}

const AMOUNT = String.raw`\s*(?:为|是|共|合计|[:：])?\s*([\d,]+(?:\.\d+)?)\s*((?:万|亿)?元)`
const BUDGET = new RegExp(`(?:项目)?(?:预算(?:数|金额|资金|安排|规模)?|资金总额)${AMOUNT}`, 'u')
const FISCAL = new RegExp(`财政(?:资金|拨款|预算资金)${AMOUNT}`, 'u')
const OTHER = new RegExp(`其他资金${AMOUNT}`, 'u')
const ALL_FISCAL = /全部(?:为|由|是|使用|来自)?财政(?:资金|拨款)/u

/** Amounts stated inside the purpose cell, as in forms that print 预算数 and 财政资金 as its first words. */
export function amountsInText(text: string): Omit<Amounts, 'unreadable'> {
  const read = (pattern: RegExp) => {
    const match = pattern.exec(text.normalize('NFKC'))
    const figure = match === null ? null : arabicNumber(match[1]!)
    return match === null || figure === null ? null : inWan(figure, yuanScale(match[2]!)!)
  }
  const budgetWan = read(BUDGET)
  return { budgetWan, fiscalWan: read(FISCAL) ?? (ALL_FISCAL.test(text) ? budgetWan : null), otherWan: read(OTHER) }
}
