import { EVEN_PACE, JUNE_HALF } from '../../reference/paceThresholds.ts'
import { at, cite } from '../cite.ts'
import { pacedSeverity, points, withoutCheckpoint } from '../pace.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

export const P02: ProjectRule = {
  id: 'P02',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('P02'),
  scored: true,
  title: { zh: '6月底计划不到一半', en: 'Less than half planned by June' },
  looksAt: ['plan'],
  checks: {
    zh: '6月底累计支出计划低于50%（M）。没有全国统一的比例规定，只与序时进度（6个月为50%）和“双过半”的惯例对照。',
    en: 'Less than 50 % is planned by the end of June (M). No national rule fixes a percentage; it is held against the even pace (50 % in 6 months) and the habit of half by mid-year.',
  },
  exclusions: {
    zh: '名称含工程、建设、修缮、改造、设施、道路、绿化、供暖、购置、采购、补贴、补助、奖补、扶持资金的项目（队伍建设、能力建设之类，以及另含电费、运行、人员、养护、经费的除外）付款靠后有其原因，降一级为L；6月底空白的不作判断，没有支出计划的版式不适用。',
    en: 'Works, repairs, purchases, heating and one-off subsidies, told by the project\'s name (unless it builds no more than teams or abilities, or also speaks of electricity, running, staff, upkeep or office funds), are paid late for good reason and come one level softer, L. Not judged where June is blank, not asked where the form has no plan.',
  },
  citation: cite(at('pace', '“双过半”', 'S')),
  example: {
    weak: { projects: [{ name: '公共自行车运维', plan: [15, 38, 85, 100] }] },
    better: { projects: [{ name: '公共自行车运维', plan: [15, 50, 85, 100] }] },
    note: { zh: '运维费按月支付，上半年应能用到一半左右。', en: 'Upkeep is paid month by month, so about half should be spent by mid-year.' },
  },
  test(view) {
    const { jun } = view.project.spendingPlan
    if (jun === null) return withoutCheckpoint(view, 6)
    if (jun >= JUNE_HALF) return pass
    const severity = pacedSeverity(view, 'M')
    if (severity === null) return notApplicable
    const behind = points(EVEN_PACE.jun - jun)
    return fail(
      `6月底计划支出${jun}%，低于序时${behind}个百分点。建议核查能否提前，确因施工或验收推迟的宜写明。`,
      `${jun}% is planned by the end of June, ${behind} points below the even pace. Please check whether it can be earlier; if works or acceptance delay it, saying so would be better.`,
      { severity, cells: ['plan'], evidence: `plan=6月底${jun}%` },
    )
  },
}
