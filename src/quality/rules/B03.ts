import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { sameWan, wanText, wanTextEn } from '../text/amounts.ts'

const TOLERANCE = 0.01

export const B03: ProjectRule = {
  id: 'B03',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('B03'),
  scored: true,
  title: { zh: '资金构成不平', en: 'Sources of money do not add up' },
  checks: {
    zh: '预算数与“财政资金＋其他资金”相差超过0.01万元；其他资金空白按0计。财政资金未印出的不适用。',
    en: 'The budget differs from fiscal plus other money by more than 0.01 万元; a blank 其他资金 is 0. Not applicable where fiscal money is not printed.',
  },
  citation: cite(at('88', '第14条“相应匹配”')),
  test({ project: { budgetWan, fiscalWan, otherWan } }) {
    if (fiscalWan === null) return notApplicable
    const evidence = `budget=${budgetWan ?? ''}、财政资金=${fiscalWan}、其他资金=${otherWan ?? ''}`
    if (budgetWan === null) return cannotJudge('预算数未识别，资金构成无法核对。', 'The budget was not read, so its sources cannot be added up.', { cells: ['budget'], evidence })
    const sum = fiscalWan + (otherWan ?? 0)
    if (sameWan(sum, budgetWan, TOLERANCE)) return pass
    return fail(
      `预算数${wanText(budgetWan)}，财政资金${wanText(fiscalWan)}加其他资金${wanText(otherWan ?? 0)}为${wanText(sum)}，相差${wanText(Math.abs(sum - budgetWan))}。建议核查各项金额。`,
      `The budget is ${wanTextEn(budgetWan)}; fiscal ${wanTextEn(fiscalWan)} and other ${wanTextEn(otherWan ?? 0)} make ${wanTextEn(sum)}, ${wanTextEn(Math.abs(sum - budgetWan))} apart. Please check the sums.`,
      { cells: ['budget'], evidence },
    )
  },
}
