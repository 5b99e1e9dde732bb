import { EVEN_PACE, OCTOBER_LATE } from '../../reference/paceThresholds.ts'
import { at, cite } from '../cite.ts'
import { pacedSeverity, points, withoutCheckpoint } from '../pace.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

export const P03: ProjectRule = {
  id: 'P03',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('P03'),
  scored: true,
  title: { zh: '10月底低于序时进度', en: 'Below the even pace in October' },
  looksAt: ['plan'],
  checks: {
    zh: '10月底累计支出计划低于75%为M，75%至不足83.3%为L（10个月的序时进度为83.3%，75%是9月底的数）。没有全国统一的比例规定。',
    en: 'Less than 75 % by the end of October is M, from 75 to below 83.3 % is L (ten months make 83.3 %; 75 is the September figure). No national rule fixes a percentage.',
  },
  exclusions: {
    zh: '名称含工程、建设、修缮、改造、设施、道路、绿化、供暖、购置、采购、补贴、补助、奖补、扶持资金的项目（队伍建设、能力建设之类，以及另含电费、运行、人员、养护、经费的除外）付款靠后有其原因，降一级，降到L以下的不提示；10月底空白的不作判断，没有支出计划的版式不适用。',
    en: 'Works, repairs, purchases, heating and one-off subsidies, told by the project\'s name (unless it builds no more than teams or abilities, or also speaks of electricity, running, staff, upkeep or office funds), are paid late for good reason and come one level softer; below L nothing is told. Not judged where October is blank, not asked where the form has no plan.',
  },
  citation: cite(at('pace', '序时进度', 'S')),
  example: {
    weak: { projects: [{ name: '政务信息系统运维', plan: [25, 50, 72, 100] }] },
    better: { projects: [{ name: '政务信息系统运维', plan: [25, 50, 84, 100] }] },
    note: { zh: '按季付费的运维项目，10月底付完三个季度并预付一部分，可达到序时进度。', en: 'With upkeep paid by the quarter, three quarters and a part in advance reach the even pace by October.' },
  },
  test(view) {
    const { oct } = view.project.spendingPlan
    if (oct === null) return withoutCheckpoint(view, 10)
    if (oct >= EVEN_PACE.oct) return pass
    const severity = pacedSeverity(view, oct < OCTOBER_LATE ? 'M' : 'L')
    if (severity === null) return notApplicable
    const behind = points(EVEN_PACE.oct - oct)
    return fail(
      `10月底计划支出${oct}%，低于序时${behind}个百分点。建议核查能否提前安排，有原因的宜写明。`,
      `${oct}% is planned by the end of October, ${behind} points below the even pace. Please check whether it can be earlier; if there is a reason, saying so would be better.`,
      { severity, cells: ['plan'], evidence: `plan=10月底${oct}%` },
    )
  },
}
