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
  looksAt: ['plan', 'budget'],
  checks: {
    zh: '100%减去10月底的累计支出计划，即最后两个月的占比：30–39.9个百分点为M，40及以上为H。这是计划，不是实际支出，不能据此说突击花钱。没有全国统一的比例规定。',
    en: 'What the plan at the end of October leaves of 100 % for the last two months: 30 to 39.9 points is M, 40 or more H. It is a plan and not actual spending, and says nothing of rush spending. No national rule fixes a percentage.',
  },
  exclusions: {
    zh: '名称含工程、建设、修缮、改造、设施、道路、绿化、供暖、购置、采购、补贴、补助、奖补、扶持资金的项目（队伍建设、能力建设之类，以及另含电费、运行、人员、养护、经费的除外）付款靠后有其原因，降一级（H降为M，M降为L）；10月底空白的不作判断，没有支出计划的版式不适用。',
    en: 'Works, repairs, purchases, heating and one-off subsidies, told by the project\'s name (unless it builds no more than teams or abilities, or also speaks of electricity, running, staff, upkeep or office funds), are paid late for good reason and come one level softer (H as M, M as L). Not judged where October is blank, not asked where the form has no plan.',
  },
  citation: cite(at('pace', '序时进度', 'S')),
  example: {
    weak: { projects: [{ name: '困境儿童关爱服务', budget: 48, plan: [20, 50, 55, 100] }] },
    better: { projects: [{ name: '困境儿童关爱服务', budget: 48, plan: [20, 50, 85, 100] }] },
    note: { zh: '服务全年都在做，把45%的钱留到最后两个月，宜说明原因或均衡安排。', en: 'The service runs all year; leaving 45 % for two months wants a reason, or an evener plan.' },
  },
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
