import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('C04 routine management', () => {
  it.each([
    ['in the name', row('质量', '专款专用率', '专款专用率', '100%')],
    ['in the description where the name measures nothing', row('成本', '预算资金', '预算资金完成率', '100%')],
    ['inside a longer name', row('成本', '项目资金支付率', '符合政策项目的支付', '≤60%')],
    ['environmental review', row('生态效益', '建设项目环评执行率（%）', '环评', '100%')],
  ])('fires: %s', (_, indicator) => expect(answerRow('C04', indicator)).toBe('fails'))

  it.each([
    ['an output', row('数量', '培训人数', '支付培训费', '≥30人')],
    ['the description only adds words', row('质量', '工程合格率', '含专款专用率检查', '≥95%')],
  ])('passes: %s', (_, indicator) => expect(answerRow('C04', indicator)).toBe('passes'))

  it('exempts quantity and time rows of subsidy projects, and no others', () => {
    const subsidy = { name: '困难群众救助补贴' }
    expect(answerRow('C04', row('时效', '补贴支付率', '按月支付', '100%'), subsidy)).toBe('notApplicable')
    expect(answerRow('C04', row('质量', '专款专用率', '专款专用', '100%'), subsidy)).toBe('fails')
  })
})
