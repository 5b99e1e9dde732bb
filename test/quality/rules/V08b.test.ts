import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

describe('V08b target is set low', () => {
  it.each([
    ['completion', row('数量', '巡查任务完成率', '完成的比例', '≥80%')],
    ['completion in words', row('数量', '设施工程完成情况', '完成情况', '≥70百分比')],
    ['on time', row('时效', '完工及时率', '及时', '≥85%')],
    ['on time although about money', row('时效', '资金支付及时率', '及时支付', '≥85%')],
    ['pass rates of people', row('质量', '培训合格率', '考试', '≥85%')],
    ['satisfaction', row('满意度', '学生满意度', '问卷', '≥84%')],
    ['satisfaction as a share', row('满意度', '居民满意度比例', '居民满意度', '≥80%')],
    ['satisfaction in %, the unit in the name', row('满意度', '学生满意度（%）', '问卷', '≥80')],
    ['a satisfaction row that names only who', row('满意度', '服务对象', '参训学员', '≥80%')],
  ])('fires: %s', (_, indicator) => expect(findingOn('V08b', indicator)).toMatchObject({ outcome: 'fails', severity: 'M', class: '建议' }))

  it.each([
    ['completion at the mark', row('数量', '巡查任务完成率', '完成的比例', '≥90%')],
    ['satisfaction at the mark', row('满意度', '学生满意度', '问卷', '≥85%')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V08b', indicator)).toBe('passes'))

  it.each([
    ['payment rates', row('时效', '资金支付率', '支付', '≥60%')],
    ['execution rates', row('成本', '预算执行率', '执行', '≥80%')],
    ['completion of the budget', row('成本', '预算资金完成率', '预算资金', '≥80%')],
    ['acceptance, which is V08a', row('质量', '工程验收合格率', '验收', '≥80%')],
    ['first acceptance', row('质量', '一次验收合格率', '验收', '≥85%')],
    ['a rise of satisfaction', row('满意度', '群众满意度提升', '较上年', '≥5%')],
    ['a ceiling, which is V10', row('数量', '任务完成率', '完成', '≤80%')],
    ['what fails', row('质量', '不合格率', '不合格', '2%')],
    ['a count', row('数量', '按期完成项目情况', '完成', '≥8个')],
    ['complaints in the satisfaction block', row('满意度', '投诉率', '投诉', '5%')],
    ['how many surveys of satisfaction', row('质量', '满意度调查覆盖率', '调查', '≥80%')],
    ['what lives of what was planted', row('质量', '完成造林成活率', '造林', '≥85%')],
    ['another rate', row('社会效益', '知晓率', '调查', '≥70%')],
  ])('does not apply: %s', (_, indicator) => expect(answerRow('V08b', indicator)).toBe('notApplicable'))

  it.each([
    ['those under enforcement', row('满意度', '被检查单位满意度', '问卷', '≥75%'), {}],
    ['a pilot', row('数量', '任务完成率', '完成', '≥80%'), { name: '智慧停车试点' }],
    ['a range across the mark', row('满意度', '群众满意度', '问卷', '80%-90%'), {}],
  ])('does not judge: %s', (_, indicator, spec) => expect(answerRow('V08b', indicator, spec)).toBe('cannotJudge'))
})
