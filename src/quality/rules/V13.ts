import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
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
  checks: {
    zh: '三级指标含“全覆盖”“全部”“100%”而指标值是小于100%的百分数；或含“零事故”“无投诉”等而指标值是大于0的数量。“基本全覆盖”以及满意度行的“全部”除外。',
    en: 'The name says full coverage, all or 100 % and the value is a percentage below 100; or the name says none (no accidents, no complaints) and the value is a count above 0. “Nearly full” and 全部 on satisfaction rows are exempt.',
  },
  citation: cite(at('gao', '“清晰”属性', 'S')),
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
        `The name “${level3}” says all of it, yet the value is “${valueText}”. Please check; “100%”, or a name that says which share, would be better.`,
        found,
      )
    }
    const none = NONE.exec(name)?.[0]
    if (none === undefined) return notApplicable
    const share = target.unit === '%' || target.kind === 'time' || /[率天]$|天数$/u.test(name)
    if (share) return notApplicable
    if (target.value === 0) return pass
    return fail(
      `三级指标“${level3}”意为没有，指标值却是“${valueText}”。建议核查，宜把指标值写作“0”，或把名称改为控制数量。`,
      `The name “${level3}” says none, yet the value is “${valueText}”. Please check; “0”, or a name that says how many are allowed, would be better.`,
      found,
    )
  },
}
