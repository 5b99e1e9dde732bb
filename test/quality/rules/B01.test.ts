import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf } from '../make.ts'

const of = (purpose: string, budget = 126.61) => answerProject('B01', { purpose, budget })

describe('B01 sum in the purpose differs from the budget', () => {
  it.each([
    ['one sum, a digit short', '用海预审手续办理费用12.61万元'],
    ['one sum in 元', '手续办理费用5000元'],
    ['about another sum: beyond 5 %', '手续办理费用约133万元'],
    ['one sum said twice', '预算数35万元，财政资金35万元'],
    ['the whole of several', '办公费50万元、差旅费30万元，共计80万元'],
  ])('fires: %s', (_, purpose) => expect(of(purpose)).toBe('fails'))

  it.each([
    ['the budget', '手续办理费用126.61万元'],
    ['the budget in 元', '手续办理费用1266100元'],
    ['the budget with separators', '手续办理费用1,266,100元'],
    ['about the budget: within 5 %', '手续办理费用约132.9万元'],
    ['one of several is the budget', '总投资500万元，本年安排126.61万元'],
    ['parts that add up', '办公费100万元、差旅费26.61万元'],
  ])('passes: %s', (_, purpose) => expect(of(purpose)).toBe('passes'))

  it.each([
    ['no sum', '保障园区运转'],
    ['a price per head', '按每人500元发放'],
    ['an average per head', '培训社区工作者500人，人均800元'],
    ['a price per unit', '按500元/人发放'],
    ['the size of firms', '奖补营收2000万元以上企业'],
    ['foreign money', '引进外资500万美元'],
    ['no purpose', ''],
  ])('does not apply: %s', (_, purpose) => expect(of(purpose)).toBe('notApplicable'))

  it.each([
    ['total investment', '体育公园总投资567万元'],
    ['another year', '支付2020年欠款80万元'],
    ['a loan', '支付贷款5000万元的利息'],
    ['a part', '保障运转，其中办公费20万元'],
    ['a grant', '对获评单位奖励10万元'],
    ['several, not said to be the whole', '办公费50万元、差旅费30万元'],
    ['rounded', '手续办理费用127万元'],
  ])('does not judge: %s', (_, purpose) => expect(of(purpose)).toBe('cannotJudge'))

  it('hints at a slipped digit and speaks in 万元', () => {
    const [finding] = findingsOf('B01', document({ projects: [{ purpose: '费用12.61万元', budget: 126.61 }] }))
    expect(finding?.messageZh).toBe('资金用途写12.61万元，预算数为126.61万元，相差114万元，可能漏写或错写一位数字。建议核查以哪一个为准，并使两处一致。')
    expect(finding?.evidence).toBe('purpose=12.61万元；budget=126.61')
  })

  it('does not hint where the sums have nothing in common', () => {
    const [finding] = findingsOf('B01', document({ projects: [{ purpose: '费用88万元', budget: 30 }] }))
    expect(finding?.messageZh).not.toContain('漏写')
  })

  it('does not judge without a budget', () => expect(answerProject('B01', { purpose: '费用12万元', budget: null })).toBe('cannotJudge'))
})
