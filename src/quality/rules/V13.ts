import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { measured } from '../text/value.ts'

const WHOLE = /全覆盖|全部|100%/u
const NEARLY = /基本|接近|力争|近/u
const BAD = '(?:事故|投诉|差错|伤亡|死亡|发生|上访|违规|违纪|失误|缺陷|返工|案件|事件|舆情)'
const NONE = new RegExp(`零(?:重大|较大|安全|责任)*${BAD}|无(?:重特大|特大|重大|较大|安全|责任|生产|质量|群体性|负面|有效)*${BAD}`, 'u')

export const V13: RowRule = {
  id: 'V13',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('V13'),
  scored: true,
  title: { zh: '名称与指标值自相矛盾', en: 'Name and value contradict each other' },
  looksAt: ['level2', 'level3', 'value_text'],
  checks: {
    zh: '三级指标含“全覆盖”“全部”“100%”，而指标值是小于100%的百分数；或含“零事故”“无投诉”“零差错”等，而指标值是大于0的数量。',
    en: 'The name says full coverage, all or 100 % and the value is a percentage below 100; or the name says none (no accidents, no complaints, no errors) and the value is a count above 0.',
  },
  exclusions: {
    zh: '写“基本”“接近”“力争”“近”的，以及满意度行的“全部”不算；名称以“率”“天”结尾，或单位是百分数、时间的“零……”“无……”（如“零事故天数”）不算。',
    en: 'Exempt with a word for nearly or striving, and for “全部” (all) on satisfaction rows; names of none that end in a rate or in days, or whose value is a percentage or a time (days without accidents), are exempt.',
  },
  citation: cite(at('gao', '“清晰”属性', 'S')),
  example: rowExample(
    ['社会效益', '行政村客车全覆盖', '通客车的行政村占全部行政村的比例', '≥85%', '县交〔2022〕12号'],
    ['社会效益', '行政村客车通达率', '通客车的行政村占全部行政村的比例', '≥85%', '县交〔2022〕12号'],
    { zh: '名称写所考核的比率，就不与85%冲突；若确要全覆盖，指标值宜写“100%”。', en: 'A name that says which rate does not clash with 85 %; if full coverage is meant, the value should be “100%”.' },
  ),
  test(row) {
    const { level3, valueText } = row.indicator
    const name = level3.normalize('NFKC').replace(/\s+/gu, '')
    const target = measured(row.indicator)
    if (target === null) return notApplicable
    const found = { cells: ['level3', 'value_text'] as ('level3' | 'value_text')[], evidence: rowEvidence(row, 'level3', 'value_text') }
    const whole = WHOLE.exec(name)?.[0]
    if (whole && !NEARLY.test(name) && !(row.isSatisfaction && whole === '全部')) {
      if (target.unit !== '%') return notApplicable
      if ((target.high ?? target.value) >= 100) return pass
      return fail(
        `三级指标“${level3}”意为${whole}，指标值却是“${valueText}”。建议核查，宜把指标值写作“100%”，或把名称改为所考核的比率。`,
        `The name “${level3}” says all of it (“${whole}”), yet the value is “${valueText}”. Please check; “100%”, or a name that says which share, would be better.`,
        found,
      )
    }
    const none = NONE.exec(name)?.[0]
    if (none === undefined) return notApplicable
    const share = target.unit === '%' || target.kind === 'time' || /[率天]$|天数$/u.test(name)
    if (share) return notApplicable
    if (target.value === 0) return pass
    return fail(
      `三级指标“${level3}”（“${none}”）意为没有，指标值却是“${valueText}”。建议核查，宜把指标值写作“0”，或把名称改为控制数量。`,
      `The name “${level3}” says none (“${none}”), yet the value is “${valueText}”. Please check; “0”, or a name that says how many are allowed, would be better.`,
      found,
    )
  },
}
