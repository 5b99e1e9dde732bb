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
  checks: {
    zh: '3月底累计支出计划不超过10%。预算一季度批复，属常见情况，只显示不计分；名称属工程、修缮、购置、供暖、一次性补助的不提示。',
    en: 'No more than 10 % is planned by the end of March. Budgets are approved in the first quarter, so this is common: shown, not scored, and not told of works, repairs, purchases, heating and one-off subsidies.',
  },
  citation: cite(at('pace', '序时进度', 'S')),
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
