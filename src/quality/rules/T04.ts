import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Outcome, type RowRule } from '../rule.ts'
import { headed } from '../text/head.ts'
import { isBlank, measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const LASTING = /长期|长效|永久|持续|以上|常态/u
const YEARS = /(?:19|20)\d\d(?=年|[-./]\d{1,2}|$)/gu
/** The budget year's own end, without a year printed. */
const THIS_YEAR = /^(?:≤|<=|于|在)?(?:当年|本年度?|年内|全年度?|年度内|预算年度内?|(?:当年|本年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:底|末|份|\d{1,2}[日号])?|(?:当年|本年)?年?[底末])(?:之?前|以前|内)?(?:完成)?$/u

/** Months and years in months; a number of days where the row is about how long something lasts. */
const MONTHS: Readonly<Record<string, number>> = { 年: 12, 个月: 1, 月: 1, 季度: 3 }
const LASTS = /年限|期限|持续|有效期|影响|寿命|管护|使用时间|时限|周期|可持续/u
/** How quick or how often, not how long. */
const NOT_LASTING = /响应|办结|办理|处理|反馈|间隔|频率|检修|(?:更新|维护|保养|巡检|修复)(?:周期|时间)/u

function ownYear(row: RowView, value: string): Outcome | boolean {
  const { year } = row.project.document.document
  const years = [...value.matchAll(YEARS)].map(([text]) => Number(text))
  if (years.length === 0) return THIS_YEAR.test(value)
  if (year === null) {
    return cannotJudge(`文件年度不明，“${row.indicator.valueText}”是否超过预算年度无从判断。`, `The document's year is unknown, so whether “${row.indicator.valueText}” lies beyond it is too.`, { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'value_text') })
  }
  return Math.max(...years) <= year
}

/** Whether a duration ends within a year; `open` where it is a floor, which more may follow. */
function duration(row: RowView): 'within' | 'open' | 'beyond' | null {
  const target = measured(row.indicator)
  if (target === null || target.unit === null || NOT_LASTING.test(row.key)) return null
  const months = MONTHS[target.unit]
  const inDays = (target.unit === '天' || target.unit === '日') && LASTS.test(headed(row.key))
  if (months === undefined && !inDays) return null
  const length = (target.high ?? target.value) / (months === undefined ? 365 : 12 / months)
  if (length > 1 || (target.operator === '>' && length === 1)) return 'beyond'
  return target.operator === '>=' || target.operator === '>' ? 'open' : 'within'
}

export const T04: RowRule = {
  id: 'T04',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('T04'),
  scored: true,
  title: { zh: '可持续影响不超过预算年度', en: 'Lasting influence ends with the budget year' },
  looksAt: ['level2', 'level3', 'description', 'value_text'],
  checks: {
    zh: '可持续影响行的指标值是不晚于预算年度12月31日的日期（含年底、年内、当年），或不超过1年（12个月、365天）的期限；天数只在该行讲持续、使用、管护等期限时才看。',
    en: 'The value of a row of lasting influence is a date no later than 31 December of the budget year (the end of the year and within the year included), or a period of at most 1 year (12 months, 365 days); days count only where the row is about how long something lasts.',
  },
  exclusions: {
    zh: '“≥1年”之类只定下限的，以及句子中带日期的，不作判断；响应、办结、检修、维护周期等说的是快慢或频率，不是持续多久，不算；文件年度不明而印有年份的不作判断。',
    en: 'Floors such as “≥1年” and dates inside a sentence are not judged. Times of response, settlement, inspection and upkeep tell how quick or how often and not how long, and are left out. Printed years are not judged where the document\'s own is unknown.',
  },
  citation: cite(at('101', '第二部分（三）“可持续影响”')),
  example: rowExample(
    ['可持续影响指标', '健身器材使用年限', '器材安装后可正常使用的年限', '≤1年', '云溪县体发〔2021〕5号'],
    ['可持续影响指标', '健身器材使用年限', '器材安装后可正常使用的年限', '≥8年', '云溪县体发〔2021〕5号'],
    { zh: '可持续影响说的是项目结束以后还起多久的作用，年限应超过预算年度。', en: 'Lasting influence is about how long a project works after it has ended, so it should reach beyond the budget year.' },
    { name: '全民健身器材更新', purpose: '采购健身路径、乒乓球台，支付安装和旧器材拆除费' },
  ),
  test(row) {
    const { valueText, kind } = row.indicator
    if (row.level2 !== '可持续影响指标' || isBlank(valueText)) return notApplicable
    const value = valueText.normalize('NFKC').replace(/\s+/gu, '').replace(/[。;,，；]+$/u, '')
    const found = { cells: ['value_text'] as 'value_text'[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') }
    const lasts = duration(row)
    if (lasts === 'open') return cannotJudge(`“${valueText}”只定了下限，是否超过预算年度无从判断。`, `“${valueText}” is a floor, so whether it goes beyond the budget year is not known.`, found)
    if (lasts === null) {
      const dated = kind === 'date' || /^(?:半年|≤?半年内?|一年内?)$/u.test(value)
      if (!dated) {
        const within = /\d年|月底|年底/u.test(value) && measured(row.indicator) === null && !LASTING.test(value) ? ownYear(row, value) : false
        return within === true ? cannotJudge(`“${valueText}”中的日期是否就是影响的期限，无从判断。`, `Whether the date in “${valueText}” is how long the influence lasts is not known.`, found) : pass
      }
      const within = /^(?:≤?半年|一年)内?$/u.test(value) || ownYear(row, value)
      if (typeof within === 'object') return within
      if (!within) return pass
    } else if (lasts === 'beyond') return pass
    return fail(
      `可持续影响“${nameOf(row)}”的指标值“${valueText}”没有超过预算年度，看不出持续多久。建议核查，宜写项目结束后仍起作用的年限，如“≥5年”。`,
      `The value “${valueText}” of the lasting influence “${nameOf(row)}” ends with the budget year. Please check; the years it goes on after the project, such as “≥5年”, would be better.`,
      found,
    )
  },
}
