import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

const cost = (value: string, description = '预算控制数') => row('成本', '预算控制数', description, value)

describe('K01 cost repeats the budget', () => {
  it.each(['≤30万元', '30', '300000元', '30.00万元'])('fires: %s of a budget of 30 万元', (value) => expect(answerRow('K01', cost(value), { budget: 30 })).toBe('fails'))

  it('fires under the three cost kinds of level 1 too', () => expect(answerRow('K01', row('经济成本', '总成本', '总成本', '≤30万元'), { budget: 30 })).toBe('fails'))

  it.each([
    ['another sum', cost('≤25万元')],
    ['a rounded sum', cost('≤31万元')],
  ])('passes: %s', (_, indicator) => expect(answerRow('K01', indicator, { budget: 30 })).toBe('passes'))

  it.each([
    ['a unit price', cost('≤30万元', '每台单价')],
    ['a rate', row('成本', '预算资金完成率', '预算资金完成率', '100%')],
    ['words', cost('不超年初预算')],
    ['another category', row('数量', '预算控制数', '预算控制数', '≤30万元')],
  ])('does not apply: %s', (_, indicator) => expect(answerRow('K01', indicator, { budget: 30 })).toBe('notApplicable'))

  it('exempts purchases up to 10 万元 unless they are running costs', () => {
    expect(answerRow('K01', cost('≤5万元'), { budget: 5, name: '办公设备购置' })).toBe('notApplicable')
    expect(answerRow('K01', cost('≤15万元'), { budget: 15, name: '办公设备购置' })).toBe('fails')
    expect(answerRow('K01', cost('≤5万元'), { budget: 5, name: '办公用电费和专项购置费' })).toBe('fails')
  })

  it('does not judge without a budget', () => expect(answerRow('K01', cost('≤5万元'), { budget: null })).toBe('cannotJudge'))
})
