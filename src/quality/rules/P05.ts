import { MARCH_SLOW } from '../../reference/paceThresholds.ts'
import { at, cite } from '../cite.ts'
import { pacedSeverity, withoutCheckpoint } from '../pace.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

export const P05: ProjectRule = {
  id: 'P05',
  class: '提示',
  severity: 'L',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('P05'),
  scored: false,
  title: { zh: '3月底计划不超过10%', en: 'No more than 10 % planned by March' },
  looksAt: ['plan'],
  checks: {
    zh: '3月底累计支出计划不超过10%。预算一般在一季度批复，属常见情况，只显示，不计分。',
    en: 'No more than 10 % is planned by the end of March. Budgets are mostly approved in the first quarter and this is common: shown, not scored.',
  },
  exclusions: {
    zh: '名称含工程、建设、修缮、改造、设施、道路、绿化、供暖、购置、采购、补贴、补助、奖补、扶持资金的项目（队伍建设、能力建设之类，以及另含电费、运行、人员、养护、经费的除外）付款靠后有其原因，不提示；3月底空白的不作判断，没有支出计划的版式不适用。',
    en: 'Works, repairs, purchases, heating and one-off subsidies, told by the project\'s name (unless it builds no more than teams or abilities, or also speaks of electricity, running, staff, upkeep or office funds), are paid late for good reason and are not told at all. Not judged where March is blank, not asked where the form has no plan.',
  },
  citation: cite(at('pace', '序时进度', 'S')),
  example: {
    weak: { projects: [{ name: '法律援助服务', plan: [5, 50, 85, 100] }] },
    better: { projects: [{ name: '法律援助服务', plan: [20, 50, 85, 100] }] },
    note: { zh: '援助案件从年初就有，按季结算可以早些支付；确因批复较晚的，不必改动。', en: 'Cases come from January on, and settling by the quarter pays earlier; if approval came late, nothing needs changing.' },
  },
  test(view) {
    const { mar } = view.project.spendingPlan
    if (mar === null) return withoutCheckpoint(view, 3)
    if (mar > MARCH_SLOW) return pass
    const severity = pacedSeverity(view, 'L')
    if (severity === null) return notApplicable
    return fail(
      `3月底计划支出${mar}%。预算一季度批复，属常见情况，仅供参考；如可提前，建议核实。`,
      `${mar}% is planned by the end of March. Budgets are approved in the first quarter and this is common; please verify only if it could be earlier.`,
      { severity, cells: ['plan'], evidence: `plan=3月底${mar}%` },
    )
  },
}
