import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

describe('D02 description does not agree', () => {
  it.each([
    ['another number of the same unit', row('数量', '建设道路里程', '建设道路300公里', '≥200公里')],
    ['a number where the value has none', row('时效', '完工及时率', '完工及时率1年内', '及时完成')],
    ['expected against at least', row('数量', '评估报告数量', '评估报告数量预计3个', '≥3个')],
    ['less than against at most', row('成本', '资金成本', '资金成本少于542.13万元', '≤542.13万元')],
    ['no less than against more than', row('质量', '完好率', '完好率不低于90%', '>90%')],
    ['satisfaction described as work', row('满意度', '企业对服务是否满意', '加强检查，提供技术服务', '是')],
    ['stage differs from the basis', row('数量', '续建项目', '年内重点项目续建', '5', '开工项目数量')],
    ['stage differs from the description', row('数量', '项目签约数', '新开工的项目', '≥5个')],
    ['a rate described as work', row('时效', '支付完成率', '按时有序支付', '≥90%')],
  ])('fires: %s', (_, indicator) => expect(answerRow('D02', indicator)).toBe('fails'))

  it.each([
    ['the same number in words', row('数量', '社区活动数量', '社区活动数量至少10次', '≥10次')],
    ['大于…以上 is a slip of wording (D03)', row('数量', '养护工作完成率', '养护工作完成率大于80%以上', '≥80%')],
    ['补低于 is a typo of 不低于 (D03)', row('质量', '场馆使用率', '场馆使用率补低于80%', '≥80%')],
    ['several things measured', row('数量', '改造面积', '面积300平方米，造价65万元', '≥300平方米')],
    ['a formula with 100%', row('质量', '合格率', '合格数/总数×100%', '≥95%')],
    ['a scoring rule', row('质量', '合格率', '合格的比例，每低1%扣0.5分', '≥95%')],
    ['a threshold of size', row('数量', '纳税企业数', '500万元以上企业', '≥20家')],
    ['last year’s figure', row('经济效益', '税收增长率', '上年增长5%', '≥8%')],
    ['a year is no number', row('数量', '签约项目', '2021年以来签约的比例', '≥20个')],
    ['an age is no number of the value', row('社会效益', '老年人补贴', '60岁以上老人补贴到位', '是')],
    ['satisfaction by survey', row('满意度', '居民满意度', '随机调查居民', '≥85%')],
    ['both stages on each side', row('数量', '签约项目落地率', '落地项目数占签约项目数', '≥60%')],
    ['the stage counted from', row('数量', '落地项目数', '签约项目中已注册的项目', '≥4个')],
    ['the other stage told in passing', row('数量', '落地项目数', '上年签约项目在本年落地', '≥4个')],
    ['到位 of measures is no stage', row('质量', '签约项目', '保障措施到位', '≥3个')],
    ['the basis is a document', row('数量', '续建项目', '续建项目', '≥5个', '重点开工项目清单')],
    ['growth against last year', row('经济效益', '就业增长率', '较上年增长', '≥3%')],
    ['a rate that reflects', row('质量', '合格率', '反映工程验收结果', '≥95%')],
    ['parts that add up', row('数量', '培训人数', '管理人员30人、工人70人', '≥100人')],
  ])('passes: %s', (_, indicator) => expect(answerRow('D02', indicator)).toBe('passes'))

  it('does not judge several numbers of one unit', () =>
    expect(answerRow('D02', row('数量', '培训人数', '管理人员30人、工人50人', '≥100人'))).toBe('cannotJudge'))

  it('does not apply without a description or a value', () => {
    expect(answerRow('D02', row('质量', '合格率', '', '≥95%'))).toBe('notApplicable')
    expect(answerRow('D02', row('质量', '合格率', '按时完成', ''))).toBe('notApplicable')
  })

  it('quotes both sides', () => {
    const { messageZh } = findingOn('D02', row('数量', '建设道路里程', '建设道路300公里', '≥200公里'))
    expect(messageZh).toContain('300公里')
    expect(messageZh).toContain('≥200公里')
  })
})
