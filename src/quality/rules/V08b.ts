import { COMPLETION, FIRST_YEAR, FULL_RATES, LOW_COMPLETION, LOW_SATISFACTION, NOT_ACCEPTANCE, NOT_COMPLETION, REGULATED, RISE, SATISFIED } from '../../reference/floors.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { isCeiling, shareOf } from '../share.ts'
import { headed } from '../text/head.ts'
import type { RowView } from '../views.ts'

/** The mark a row is held to, in percent; null where the rule does not apply to it. */
function markOf(row: RowView): number | null {
  const key = headed(row.key)
  if (RISE.test(key)) return null
  if (SATISFIED.test(key) || (row.isSatisfaction && !/[率数]$|事件|投诉/u.test(key))) return LOW_SATISFACTION
  if (COMPLETION.test(key) && !NOT_COMPLETION.test(key)) return LOW_COMPLETION
  const accepted = /验收|一次/u.test(key) || (FULL_RATES.test(key) && !NOT_ACCEPTANCE.test(key))
  return key.includes('合格率') && !/不合格/u.test(key) && !accepted ? LOW_COMPLETION : null
}

export const V08b: RowRule = {
  id: 'V08b',
  class: '建议',
  severity: 'M',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('V08b'),
  scored: true,
  title: { zh: '目标值偏低', en: 'Target is set low' },
  looksAt: ['level2', 'level3', 'description', 'value_text'],
  checks: {
    zh: '指标值是百分数：名称为完成率、完成情况，及时或按期类的率或情况，以及验收以外的合格率，低于90%；满意度低于85%。',
    en: 'The value is a percentage: rates or states of completion and of being on time, and pass rates other than acceptance, below 90 %; satisfaction below 85 %.',
  },
  exclusions: {
    zh: '写“≤”“<”的上限、支付率、执行率、资金预算支出类的完成率、一次合格率，以及提升、下降的幅度不算。跨过界线的区间，试点、试行、首年等项目，以及执法、监管对象的满意度，不作判断。规则一次只看一个文件，不与上年值或同名指标比较。',
    en: 'Ceilings (≤ or <), payment and execution rates, completion of funds, budgets or spending, first-try pass rates and changes of a rate are exempt. Ranges across the mark, pilots, trials, first years and the like, and the satisfaction of those under enforcement or supervision are not judged. A rule sees one document at a time and compares with no earlier year and no indicator of the same name elsewhere.',
  },
  citation: cite(at('101', '“从严从高”取值要求'), at('10', '第16条')),
  example: rowExample(
    ['满意度', '门诊患者满意度', '门诊患者问卷中满意和基本满意的比例', '≥75%', '县卫健〔2022〕20号'],
    ['满意度', '门诊患者满意度', '门诊患者问卷中满意和基本满意的比例', '≥90%', '县卫健〔2022〕20号'],
    { zh: '参照历年调查结果从严取值，才有激励作用。', en: 'A value set strictly, with earlier surveys in mind, gives something to work for.' },
  ),
  test(row) {
    const share = shareOf(row)
    const mark = markOf(row)
    if (share === null || mark === null || isCeiling(share)) return notApplicable
    if (share.value >= mark) return pass
    const { level3, description, valueText } = row.indicator
    const found = { cells: ['value_text'] as 'value_text'[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') }
    if (share.high !== null && share.high >= mark) {
      return cannotJudge(`指标值“${valueText}”是区间，跨过${mark}%。`, `The value “${valueText}” is a range across ${mark} %.`, found)
    }
    if (FIRST_YEAR.test(row.project.project.name + level3 + description) || (mark === LOW_SATISFACTION && REGULATED.test(level3 + description + row.indicator.level2))) {
      return cannotJudge(`“${nameOf(row)}”属试点、首年或执法对象，指标值“${valueText}”是否偏低无从判断。`, `“${nameOf(row)}” is a pilot, a first year or about those under enforcement; whether “${valueText}” is low is not known.`, found)
    }
    return fail(
      `“${nameOf(row)}”的指标值“${valueText}”低于${mark}%，可能偏低。建议核查测算依据，宜参照历史完成情况或行业标准从严取值，如“≥${mark}%”。`,
      `The value “${valueText}” of “${nameOf(row)}” is below ${mark} % and may be low. Please check how it was worked out; a value from past results or standards of the trade, such as “≥${mark}%”, would be better.`,
      found,
    )
  },
}
