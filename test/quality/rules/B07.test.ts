import { describe, expect, it } from 'vitest'
import { restOfPurpose } from '../../../src/quality/rules/B07.ts'
import { answerProject } from '../make.ts'

const of = (name: string, purpose: string) => answerProject('B07', { name, purpose })

describe('B07 purpose only repeats the name', () => {
  it.each([
    ['社区管理经费2022', '社区管理经费57.21万元'],
    ['招商费用', '预算数 150 万元。全部为财政资金。主要用于全区招商引资相关工作。'],
    ['机关运转经费', '机关正常运转'],
    ['配套设施项目', '完成园区配套设施建设'],
    ['体育公园一期工程', '用于建设体育公园，一期投资预计567万元'],
  ])('fires: %s — %s', (name, purpose) => expect(of(name, purpose)).toBe('fails'))

  it.each([
    ['京津冀招商组经费', '用于驻外招商引资开展工作所需的必要开支254万元'],
    ['配套设施项目', '完成全部园区配套设施建设'],
    ['配套设施项目', '完成园区配套设施的建设'],
    ['职业技能培训补助', '培训2000人次，每人补助750元，共计150万元'],
    ['路灯节能更新', '采购灯具、电缆和控制箱，支付安装和检测费用'],
  ])('passes: %s — %s', (name, purpose) => expect(of(name, purpose)).toBe('passes'))

  it('does not apply to a blank purpose', () => expect(of('机关运转经费', '')).toBe('notApplicable'))

  it('takes out shared runs of two characters and more, never single ones', () => {
    expect(restOfPurpose('完成园区配套设施建设', '2025年装备配套设施项目')).toBe('完成园区建设')
    expect(restOfPurpose('电费和办公设备购置费5万元', '园区办公用电费和专项购置费2022')).toBe('设备')
  })
})
