import { at, cite } from '../cite.ts'
import { planText, planPoints } from '../plan.ts'
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
  checks: {
    zh: '累计支出计划前高后低，或小于0、大于100，或12月底不是100%。计划空白的不作判断；12月底低于100%而项目为续建、结转、跨年、含质保金的不作判断。',
    en: 'The cumulative plan falls, lies below 0 or above 100, or does not end at 100 in December. Blank checkpoints are not judged, nor is an end below 100 of a project carried over, continued or with retention money.',
  },
  citation: cite(at('34', '“双监控”要求', 'S')),
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
      return fail(`累计支出计划（${planText(points)}）中${zh}。建议核查，累计比例应逐期不减，到12月底为100%。`, `In the cumulative plan (${planText(points)}) ${en}. Please check; it should never fall and end at 100% in December.`, { cells: ['plan'], evidence })
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
