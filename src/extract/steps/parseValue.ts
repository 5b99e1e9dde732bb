import type { Operator, ParsedValue } from '../../model/targetDocument.ts'
import { chineseNumber } from './numbers.ts'

const NOTHING: Omit<ParsedValue, 'kind'> = { operator: null, value: null, valueHigh: null, unit: null }

const YES_NO = /^(?:是|否|有|无|是\/否)$/u
const GRADE = /^(?:非常|基本|较|比较|十分)?(?:满意|合格|良好|优秀|优良|优|良|中|差|好|较好|一般|达标|显著|明显|较高|高|中等|及格|完善|健全|优等|一级|二级|三级)(?:以上|及以上)?$/u

/** Words before or signs around a figure and the operator they mean (domain.md 6.2). Longer words first. */
const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:大于等于|大于或等于|不少于|不低于|不小于|不得少于|不得低于|至少|最少|突破|≥|>=|≧|⩾)/u, '>='],
  [/^(?:小于等于|小于或等于|不超过|不高于|不大于|不多于|不得超过|不得高于|不突破|控制在|至多|最多|≤|<=|≦|⩽)/u, '<='],
  [/^(?:大于|高于|超过|多于|超出|超|>)/u, '>'],
  [/^(?:小于|低于|少于|不足|不到|<)/u, '<'],
  [/^(?:等于|=)/u, '='],
]
const FILLER = /^(?:力争|争取|预计|预期|计划|达到|达|实现|完成|保持|保持在|约|大约|共|总计|累计|为|在|:|：)/u
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及以上|或以上|以上|(?<=[^\d.])起|不等)$/u, '>='],
  [/(?:及以下|或以下|以下|以内|之内|内|左右以内)$/u, '<='],
]

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const PERCENT_UNIT = /^(?:%|百分比|百分率|百分数|百分点)$/u
const UNIT = String.raw`(?:%|‰|℃|㎡|m²|m2|km|mg/m³|mg/L|[\p{Script=Han}]{1,6}(?:[/·][\p{Script=Han}]{1,4}){0,2}|[\p{Script=Han}]{1,3}\((?!含)[\p{Script=Han}]{1,2}\)|[万亿]?m[23]|[A-Za-zμ]{1,5}(?:/[A-Za-z³²0-9]{1,4})?|[\p{Script=Han}]{0,3}㎡)`

/**
 * One printed target value → its meaning (domain.md 6.2). Signs, words (以上, 不少于, 突破 …) and Chinese figures are
 * understood; 百分比 and 百分率 are the budget software's words for %. What is no figure, date, yes/no or grade is `text`.
 */
export function parseValue(printed: string): ParsedValue {
  const text = printed.normalize('NFKC').replace(/\s+/gu, '').replace(/[。；;，,]+$/u, '')
  if (text === '' || /^[-—–/]+$/u.test(text)) return { kind: 'blank', ...NOTHING }
  if (YES_NO.test(text)) return { kind: 'yesNo', ...NOTHING }
  if (GRADE.test(text)) return { kind: 'grade', ...NOTHING }
  return parseDate(text) ?? parseRange(text) ?? parseNumber(text) ?? { kind: 'text', ...NOTHING }
}

const DATE = /^(?:≤|<=|于|在)?(?:(?:19|20)\d{2}年?度?)?(?:(?:当年|年内|本年|年|全年|预算年度内?|全年度)?(?:年?底|末|年内|全年|年度内|本年度|当年)|年?第?[一二三四1-4]季度(?:末|底)?|年?(?:上|下)半年|年?\d{1,2}月(?:\d{1,2}[日号]|底|末|份|上旬|中旬|下旬)?)(?:之?前|以前|底|完成|前完成|内)*$/u
const ISO_DATE = /^(?:≤|<=|=)?(?:19|20)\d{2}[-./年](?:0?[1-9]|1[0-2])(?:[-./月](?:0?[1-9]|[12]\d|3[01])日?)?月?(?:之?前|以前)?$/u
const YEAR = /^(?:≤|<=|=)?(?:19|20)\d{2}年度?(?:之?前|内)?$/u

function parseDate(text: string): ParsedValue | null {
  if (!DATE.test(text) && !ISO_DATE.test(text) && !YEAR.test(text)) return null
  const upTo = /^(?:≤|<=)|前(?:完成)?$/u.test(text)
  return { kind: 'date', ...NOTHING, operator: upTo ? '<=' : null }
}

const RANGE = new RegExp(String.raw`^(${NUMBER})(${UNIT})?(?:-|~|—|–|―|－|～|至|到)(${NUMBER})(${UNIT})?$`, 'u')
const TOLERANCE = new RegExp(String.raw`^(?:±|正负)(${NUMBER})(${UNIT})?$`, 'u')

function parseRange(text: string): ParsedValue | null {
  const tolerance = TOLERANCE.exec(text)
  if (tolerance) {
    const width = toNumber(tolerance[1]!)
    return { kind: 'range', operator: null, value: -width, valueHigh: width, unit: unitOf(tolerance[2]) }
  }
  const range = RANGE.exec(text)
  if (range === null) return null
  const [low, high] = [toNumber(range[1]!), toNumber(range[3]!)]
  const [first, last] = [unitOf(range[2]), unitOf(range[4])]
  if (high < low || (first !== null && last !== null && first !== last)) return null
  return { kind: 'range', operator: null, value: low, valueHigh: high, unit: last ?? first }
}

function parseNumber(text: string): ParsedValue | null {
  let rest = text
  let operator: Operator | null = null
  const strip = (pattern: RegExp) => {
    const match = pattern.exec(rest)
    if (match === null || match[0] === '') return false
    rest = pattern.source.endsWith('$') ? rest.slice(0, match.index) : rest.slice(match[0].length)
    return true
  }
  for (let going = true; going;) {
    going = strip(FILLER)
    for (const [pattern, meaning] of BEFORE) {
      if (!strip(pattern)) continue
      operator = meaning
      going = true
      break
    }
  }
  for (const [pattern, meaning] of AFTER) {
    if (strip(pattern)) {
      operator = meaning
      break
    }
  }
  const figure = new RegExp(`^(${NUMBER})(${UNIT})?$`, 'u').exec(rest)
  if (figure !== null) return { kind: 'number', operator, value: toNumber(figure[1]!), valueHigh: null, unit: unitOf(figure[2]) }
  const percent = /^百分之([零〇一二两三四五六七八九十百千]+)$/u.exec(rest)
  if (percent !== null) return { kind: 'number', operator, value: chineseNumber(percent[1]!), valueHigh: null, unit: '%' }
  const chinese = /^([零〇一二两三四五六七八九十百千]+)(个|次|家|项|场|人|套|台|件|户|份|期|篇|名|年|天|处|条|座)$/u.exec(rest)
  if (chinese !== null) return { kind: 'number', operator, value: chineseNumber(chinese[1]!), valueHigh: null, unit: chinese[2]! }
  return null
}

const toNumber = (text: string) => Number(text.replaceAll(',', ''))

function unitOf(printed: string | undefined): string | null {
  if (printed === undefined || printed === '') return null
  return PERCENT_UNIT.test(printed) ? '%' : printed
}
