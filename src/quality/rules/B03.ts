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
  looksAt: ['budget'],
  checks: {
    zh: '预算数与财政资金加其他资金之和相差超过0.01万元；其他资金空白的按0计。',
    en: 'The budget differs by more than 0.01 万元 from fiscal money plus other money; blank other money counts as 0.',
  },
  exclusions: {
    zh: '表中没有印出财政资金的不适用；预算数未识别的不作判断。',
    en: 'Not asked where fiscal money is not printed; not judged where the budget was not read.',
  },
  citation: cite(at('88', '第14条“相应匹配”')),
  example: {
    weak: { projects: [{ name: '档案数字化加工', budget: 60, fiscal: 45, other: 10 }] },
    better: { projects: [{ name: '档案数字化加工', budget: 60, fiscal: 45, other: 15 }] },
    note: { zh: '各项资金来源相加应等于预算数，否则不知道缺的钱从哪里来。', en: 'The sources should make up the budget; otherwise nobody knows where the rest comes from.' },
  },
  test({ project: { budgetWan, fiscalWan, otherWan } }) {
    if (fiscalWan === null) return notApplicable
    const evidence = `budget=${budgetWan ?? ''}、财政资金=${fiscalWan}、其他资金=${otherWan ?? ''}`
    if (budgetWan === null) return cannotJudge('预算数未识别，资金构成无法核对。', 'The budget was not read, so its sources cannot be added up.', { cells: ['budget'], evidence })
    const sum = fiscalWan + (otherWan ?? 0)
    if (sameWan(sum, budgetWan, TOLERANCE)) return pass
    return fail(
      `预算数${wanText(budgetWan)}，财政资金${wanText(fiscalWan)}加其他资金${wanText(otherWan ?? 0)}为${wanText(sum)}，相差${wanText(Math.abs(sum - budgetWan))}。建议核查各项金额，宜使两者相等。`,
      `The budget is ${wanTextEn(budgetWan)}; fiscal ${wanTextEn(fiscalWan)} and other ${wanTextEn(otherWan ?? 0)} make ${wanTextEn(sum)}, ${wanTextEn(Math.abs(sum - budgetWan))} apart. Please check the sums; sources that make up the budget would be better.`,
      { cells: ['budget'], evidence },
    )
  },
}
