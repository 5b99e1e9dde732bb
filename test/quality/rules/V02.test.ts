import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

describe('V02 value repeats the name', () => {
  it.each([
    ['value is the name', row('可持续影响', '影响力', '区域影响力', '影响力')],
    ['value is the description', row('时效', '及时性', '按时完成', '按时完成')],
    ['a qualitative word that is the name', row('质量', '宣传合格', '宣传方式合格', '宣传合格')],
    ['nearly the name (Dice 0.75)', row('质量', '做好综合事务管理工作', '做好综合事务管理工作', '做好综合管理工作')],
    ['nearly the name, from 4 characters on', row('质量', '安全检查表', '说明', '安全检查')],
    ['only punctuation differs', row('社会效益', '提升形象、影响', '扩大宣传', '提升形象影响。')],
  ])('fires: %s', (_, indicator) => expect(answerRow('V02', indicator)).toBe('fails'))

  it.each([
    ['a digit makes it a value', row('数量', '完成检测500份', '完成检测500份', '完成检测500份')],
    ['a qualitative word that is not the name', row('时效', '完工及时率', '完工时间', '及时完成')],
    ['not over the budget', row('成本', '资金成本不超预算', '资金成本', '不超年初预算')],
    ['other words', row('经济效益', '体育产业增加值的比重', '体育产业增加值的比重', '增加体育产业')],
    ['nearly the name, but of 3 characters', row('质量', '出勤率表', '说明', '出勤率')],
    ['a date', row('时效', '年底', '完成时间', '2022年底')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V02', indicator)).toBe('passes'))

  it('does not apply to a blank value, which is V01’s', () => expect(answerRow('V02', row('数量', '影响力', '影响力', ''))).toBe('notApplicable'))

  it('does not apply to a category marked unused', () => expect(answerRow('V02', row('经济效益', '不适用', '', '不适用'))).toBe('notApplicable'))

  it('does not judge where the columns seem to have slipped', () =>
    expect(answerRow('V02', row('质量', '完好率', '路灯完好率', '路灯完好率', '≥95%'))).toBe('cannotJudge'))

  it('names the cell it repeats', () => {
    const finding = findingOn('V02', row('时效', '及时性', '按时完成', '按时完成'))
    expect(finding.cells).toEqual(['value_text', 'description'])
    expect(finding.evidence).toBe('value_text=按时完成；description=按时完成')
    expect(finding.messageZh).toContain('“6月底前”')
  })
})
