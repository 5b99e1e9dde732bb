import { UPKEEP } from '../../reference/projectWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowOf } from '../example.ts'
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
  looksAt: ['level3', 'description', 'value_text', 'purpose', 'goals', 'plan'],
  checks: {
    zh: '支出计划12月底为100%，而某一行的百分数低于100：支付率、支出率、资金使用率、预算完成率等写“≤x%”的为H，写“≥x%”或只写x%的为M；工程、建设、设施、施工类的完成率、完成情况低于100%的为H。每行提示一次。',
    en: 'The plan ends at 100 % in December while a row has a percentage below 100: payment, spending, fund-use and budget-completion rates written as “≤x%” are H, as “≥x%” or plain x % M; a completion rate of works, construction or facilities is H. One finding per row.',
  },
  exclusions: {
    zh: '项目名称、用途、目标或该行写有质保金、质量保证金、保留金的不适用，完工后留一部分款是合理的；按期、按时、及时类的完成率，维护、养护、培训等服务的完成率和环评执行率不算。',
    en: 'Not asked where the project or the row speaks of retention money (“质保金”, “质量保证金”, “保留金”), part of which is rightly paid later. Rates of doing something on time, of completing upkeep or training, and of environmental assessment are left out.',
  },
  citation: cite(at('34', '“双监控”要求', 'S'), at('88', '第14条“相应匹配”')),
  example: {
    weak: { projects: [{ name: '村道维修工程', plan: [20, 50, 85, 100], rows: [rowOf(['时效指标', '村道维修完成率', '已完成维修的里程占计划12公里的比例', '≥90%', '青禾县交发〔2021〕6号'])] }] },
    better: { projects: [{ name: '村道维修工程', plan: [20, 50, 85, 100], rows: [rowOf(['时效指标', '村道维修完成率', '已完成维修的里程占计划12公里的比例', '100%', '青禾县交发〔2021〕6号'])] }] },
    note: { zh: '年底前付清全部款项，就应要求全部完工；如要留尾款，宜在支出计划里留出。', en: 'If all is paid by December all should be built; if some is to be held back, the plan should leave room for it.' },
  },
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
  const built = !spent && COMPLETION.test(row.key) && !ON_TIME.test(row.key) && !UPKEEP.test(row.key) && (construction || namesWorks(level3 + description))
  if (!spent && !built) return []
  const top = target.high ?? target.value
  if (top >= 100) return [pass]
  const found = { row: row.ordinal, cells: ['value_text', 'plan'] as Field[], evidence: `${rowEvidence(row, 'level3', 'description', 'value_text')}；plan=12月底100%` }
  if (built) {
    return [fail(
      `支出计划到12月底为100%，“${nameOf(row)}”却只要求“${valueText}”，款项付清时工程可能尚未完工。建议核查，完工的宜写作“100%”，跨年的宜写明形象进度和支付比例。`,
      `The plan spends 100% by December while “${nameOf(row)}” asks for “${valueText}” only, so that all may be paid before all is built. Please check; “100%”, or the stage reached and the share paid, would be better.`,
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
