import { YEAR_END_SHARE } from '../../reference/paceThresholds.ts'
import { at, cite } from '../cite.ts'
import { pacedSeverity, points, withoutCheckpoint } from '../pace.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { wanText, wanTextEn } from '../text/amounts.ts'

export const P04: ProjectRule = {
  id: 'P04',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('P04'),
  scored: true,
  title: { zh: '最后两个月支出占比高', en: 'Much is left for the last two months' },
  checks: {
    zh: '100%减去10月底计划：≥30为M，≥40为H。名称属工程、修缮、购置、供暖、一次性补助的降一级。这是计划，不是实际支出，不能据此说突击花钱。',
    en: '100 % less the plan at the end of October: 30 or more is M, 40 or more H. One level softer for works, repairs, purchases, heating and one-off subsidies. It is a plan and not actual spending, and says nothing of rush spending.',
  },
  citation: cite(at('pace', '序时进度', 'S')),
  test(view) {
    const { budgetWan, spendingPlan: { oct } } = view.project
    if (oct === null) return withoutCheckpoint(view, 10)
    const left = points(100 - oct)
    if (left < YEAR_END_SHARE.medium) return pass
    const severity = pacedSeverity(view, left >= YEAR_END_SHARE.high ? 'H' : 'M')
    if (severity === null) return notApplicable
    const [zh, en] = budgetWan === null ? ['', ''] : [`（${wanText((budgetWan * left) / 100)}）`, ` (${wanTextEn((budgetWan * left) / 100)})`]
    return fail(
      `计划把全年${left}%的资金${zh}安排在最后两个月。建议核查用款节点，能提前的宜提前。`,
      `The plan leaves ${left}% of the year's money${en} for the last two months. Please check the dates of payment; earlier where possible would be better.`,
      { severity, cells: ['plan'], evidence: `plan=10月底${oct}%` },
    )
  },
}
