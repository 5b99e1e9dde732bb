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
  checks: {
    zh: '10月底累计支出计划低于75%为M，75%至不足83.3%为L（10个月的序时进度为83.3%，75%是9月底的数）。名称属工程、修缮、购置、供暖、一次性补助的降一级，降到L以下不提示。',
    en: 'Less than 75 % by the end of October is M, from 75 to below 83.3 % is L (ten months are 83.3 %; 75 is the September figure). One level softer for works, repairs, purchases, heating and one-off subsidies; below L it is not told.',
  },
  citation: cite(at('pace', '序时进度', 'S')),
  test(view) {
    const { oct } = view.project.spendingPlan
    if (oct === null) return withoutCheckpoint(view, 10)
    if (oct >= EVEN_PACE.oct) return pass
    const severity = pacedSeverity(view, oct < OCTOBER_LATE ? 'M' : 'L')
    if (severity === null) return notApplicable
    const behind = points(EVEN_PACE.oct - oct)
    return fail(
      `10月底计划支出${oct}%，低于序时${behind}个百分点。建议核查能否提前安排。`,
      `${oct}% is planned by the end of October, ${behind} points below the even pace. Please check whether it can be earlier.`,
      { severity, cells: ['plan'], evidence: `plan=10月底${oct}%` },
    )
  },
}
