import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { isConstruction, namesWorks } from '../projectKind.ts'
import { fail, notApplicable, pass, type Field, type Outcome, type ProjectRule } from '../rule.ts'
import { percentOf } from '../text/value.ts'
import type { RowView } from '../views.ts'

const SPENT = /(?:预算|资金|经费|支出|支付|拨付).{0,4}(?:支付|支出|执行|使用|完成)率|支付率|支出率|^(?:项目)?执行率$/u
const COMPLETION = /完成率|完成情况/u
const ON_TIME = /按期|及时|按时/u
const RETENTION = /质保金|质量保证金|保留金/u

export const B05: ProjectRule = {
  id: 'B05',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('B05'),
  scored: true,
  title: { zh: '支出计划与指标打架', en: 'Spending plan and indicators disagree' },
  checks: {
    zh: '支出计划12月底为100%，而支付率、支出率、资金使用率、预算完成率的指标值为≤x%（x<100，H）或只要求≥x%（M）；或工程建设的完成率、完成情况低于100%（H；按期、及时类不算）。写明质保金的除外。每行提示一次。',
    en: 'The plan ends at 100 % in December while a payment, spending or budget-use rate is capped at x < 100 (H) or only has a floor x < 100 (M), or completion of works is below 100 % (H; on-time rates are left out). Exempt where retention money is named. One finding per row.',
  },
  citation: cite(at('34', '“双监控”要求', 'S'), at('88', '第14条“相应匹配”')),
  test({ project, rows }) {
    if (project.spendingPlan.dec !== 100) return notApplicable
    if (RETENTION.test(`${project.name}${project.purpose}${project.goals.join('')}`)) return notApplicable
    const outcomes = rows.filter((row) => row.readable).flatMap((row) => judge(row, isConstruction(project.name)))
    return outcomes.length > 0 ? outcomes : notApplicable
  },
}

function judge(row: RowView, construction: boolean): Outcome[] {
  const target = percentOf(row.indicator)
  const { level3, description, valueText } = row.indicator
  if (target === null || RETENTION.test(level3 + description)) return []
  const spent = SPENT.test(row.key) && !row.key.includes('环评')
  const built = !spent && COMPLETION.test(row.key) && !ON_TIME.test(row.key) && (construction || namesWorks(level3 + description))
  if (!spent && !built) return []
  const top = target.high ?? target.value
  if (top >= 100) return [pass]
  const found = { row: row.ordinal, cells: ['value_text', 'plan'] as Field[], evidence: `${rowEvidence(row, 'level3', 'description', 'value_text')}；plan=12月底100%` }
  if (built) {
    return [fail(
      `支出计划到12月底为100%，“${nameOf(row)}”却只要求“${valueText}”：钱付完而工程可以不完。建议核查，完工的宜写作“100%”，跨年的宜写明形象进度和支付比例。`,
      `The plan spends 100% by December while “${nameOf(row)}” asks for “${valueText}” only: paid in full, built in part. Please check; “100%”, or the stage reached and the share paid, would be better.`,
      found,
    )]
  }
  const capped = target.operator === '<=' || target.operator === '<'
  return [fail(
    `支出计划到12月底为100%，“${nameOf(row)}”的指标值却是“${valueText}”。建议核查两处以哪一个为准，${capped ? '封顶的支付率会妨碍按计划支出' : '下限宜与支出计划一致'}。`,
    `The plan spends 100% by December while “${nameOf(row)}” reads “${valueText}”. Please check which one holds; ${capped ? 'a capped payment rate stands in the way of the plan' : 'the floor should agree with the plan'}.`,
    { ...found, severity: capped ? 'H' : 'M' },
  )]
}
