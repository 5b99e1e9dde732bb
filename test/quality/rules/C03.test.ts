import { describe, expect, it } from 'vitest'
import { answerProject, answerRow, findingsOf, document, row } from '../make.ts'

describe('C03 output or process in place of a benefit', () => {
  it.each([
    ['completion', row('社会效益', '宣传完成率', '宣传', '100%')],
    ['completion in words', row('经济效益', '工程完成情况', '工程完成情况', '≥70%')],
    ['use of money', row('经济效益', '资金使用率', '资金', '≥80%')],
    ['payment', row('经济效益', '资金支付率', '支付', '≥90%')],
    ['invitations', row('社会效益', '邀请客商人数', '邀请', '≥50人')],
    ['work done', row('生态效益', '保洁工作完成', '保洁工作完成', '是')],
    ['an activity held', row('社会效益', '开展推介活动', '开展推介活动', '≥3次')],
    ['a training held', row('可持续影响', '组织业务培训', '组织业务培训', '每年一次')],
  ])('fires: %s', (_, indicator) => expect(answerRow('C03', indicator)).toBe('fails'))

  it.each([
    ['jobs', row('社会效益', '带动就业人数', '就业', '≥200人')],
    ['a body named 组织', row('社会效益', '社会组织参与活动覆盖率', '参与', '≥50%')],
    ['awareness', row('社会效益', '政策知晓率', '知晓', '≥80%')],
    ['the description where the name measures', row('社会效益', '知晓率', '通过组织宣传活动', '≥80%')],
  ])('passes: %s', (_, indicator) => expect(answerRow('C03', indicator)).toBe('passes'))

  it.each([
    ['an effect named after the activity', row('社会效益', '举办文化活动受益人数', '受益', '≥1000人')],
    ['a name that states the effect', row('社会效益', '促进就业', '举办招聘活动', '≥90%')],
    ['use that may be the effect', row('生态效益', '清洁能源使用率', '能源', '≥50%')],
  ])('does not judge: %s', (_, indicator) => expect(answerRow('C03', indicator)).toBe('cannotJudge'))

  it('does not apply to outputs', () => expect(answerRow('C03', row('数量', '巡查完成率', '巡查', '100%'))).toBe('notApplicable'))

  it('leaves the table without a valid benefit (C02)', () => {
    const rows = [row('数量', '改造路灯数量', '路灯', '≥120盏'), row('成本', '单盏成本', '成本', '≤2500元/盏'), row('社会效益', '项目完成率', '完成', '100%'), row('满意度', '居民满意度', '调查', '≥85%')]
    expect(answerProject('C02', { rows })).toBe('passes')
    expect(findingsOf('C02', document({ projects: [{ rows }] }), { all: true })).toMatchObject([{ severity: 'H', rows: [3] }])
  })
})
