import { at, cite } from '../cite.ts'
import { planPoints, planText, planTextEn } from '../plan.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

const CARRIED_OVER = /结转|跨年|分年|续建|尾款|质保金|二期|三期|(?:19|20)\d\d[-—~至]/u

export const B04: ProjectRule = {
  id: 'B04',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('B04'),
  scored: true,
  title: { zh: '支出计划不合规则', en: 'Spending plan is not a cumulative plan' },
  looksAt: ['plan', 'purpose', 'goals'],
  checks: {
    zh: '累计支出计划的任一节点小于0或大于100，或低于前一个节点，或12月底不是100%。',
    en: 'A checkpoint of the cumulative plan is below 0 or above 100, or below the one before it, or December does not end at 100 %.',
  },
  exclusions: {
    zh: '计划空白或12月底空白的不作判断；12月底低于100%，而名称、用途或目标有结转、跨年、分年、续建、尾款、质保金、二期、三期或起止年份的，可能跨年支付，不作判断；版式没有支出计划的不适用。',
    en: 'Not judged where the plan or its December is blank, or where it ends below 100 % while name, purpose or goals speak of money carried over, several years, a continued project, final payments, retention money, a second or third stage or a range of years. Not asked where the form prints no plan.',
  },
  citation: cite(at('34', '“双监控”要求', 'S')),
  example: {
    weak: { projects: [{ name: '农村饮用水水质检测', plan: [20, 60, 45, 100] }] },
    better: { projects: [{ name: '农村饮用水水质检测', plan: [20, 60, 85, 100] }] },
    note: { zh: '支出计划是累计比例，只会增加；后一节点变小，说明有一处可能填错。', en: 'The plan is cumulative and can only grow; a smaller figure later on means that one of them may be a slip.' },
  },
  test({ project, document }) {
    const points = planPoints(project.spendingPlan)
    if (points.length === 0) {
      return document.hasPlan ? cannotJudge('支出计划空白或未识别。', 'The spending plan is blank or was not read.', { cells: ['plan'] }) : notApplicable
    }
    const evidence = `plan=${planText(points)}`
    const outside = points.find(({ percent }) => percent < 0 || percent > 100)
    const falling = points.find(({ percent }, i) => i > 0 && percent < (points[i - 1]?.percent ?? 0))
    if (outside || falling) {
      const [zh, en] = outside
        ? [`${outside.month}月底为${outside.percent}%，不在0–100%之间`, `${outside.percent}% at the end of month ${outside.month} is not between 0 and 100`]
        : [`${falling!.month}月底为${falling!.percent}%，低于上一节点`, `${falling!.percent}% at the end of month ${falling!.month} is below the checkpoint before`]
      return fail(`累计支出计划（${planText(points)}）中${zh}。建议核查，累计比例宜逐期不减，到12月底为100%。`, `In the cumulative plan (${planTextEn(points)}) ${en}. Please check; a plan that never falls and ends at 100% in December would be better.`, { cells: ['plan'], evidence })
    }
    const { dec } = project.spendingPlan
    if (dec === null) return cannotJudge('12月底的支出计划空白，无法判断是否排满全年。', 'The plan is blank at the end of December, so whether it covers the year is not known.', { cells: ['plan'], evidence })
    if (dec === 100) return pass
    if (CARRIED_OVER.test(`${project.name}${project.purpose}${project.goals.join('')}`)) {
      return cannotJudge(`12月底计划为${dec}%，项目可能跨年支付，未作判断。`, `The plan ends at ${dec}% and the project may be paid over several years; it was not judged.`, { cells: ['plan'], evidence })
    }
    return fail(`累计支出计划到12月底为${dec}%，没有排满全年。建议核查，如有结转宜写明原因。`, `The cumulative plan ends at ${dec}% in December. Please check; if money is carried over, saying why would be better.`, { cells: ['plan'], evidence })
  },
}
