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
  checks: {
    zh: '6月底累计支出计划低于50%。名称属工程、修缮、购置、供暖、一次性补助的降一级。没有全国统一规定，只与序时进度和“双过半”对照。',
    en: 'Less than 50 % is planned by the end of June. One level softer for works, repairs, purchases, heating and one-off subsidies by name. No national rule fixes this; it is held against the even pace and the half-by-mid-year habit.',
  },
  citation: cite(at('pace', '“双过半”', 'S')),
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
