import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/quality/run.ts'
import { answerRow, document, findingOn, row } from '../make.ts'

describe('V10 direction wrong or unclear', () => {
  it.each([
    ['harm with at least', row('生态效益', '植被破坏率', '植被', '≥5%')],
    ['complaints with at least', row('社会效益', '有责投诉发生率', '投诉', '≥2%')],
    ['faults with more than', row('质量', '系统故障率', '故障', '>1%')],
    ['idle assets with at least', row('经济效益', '资产闲置率', '闲置', '≥10%')],
    ['unemployment with at least', row('社会效益', '城镇登记失业率', '失业', '≥4%')],
    ['crime with at least', row('社会效益', '刑事案件发案率', '发案', '≥3%')],
    ['answering calls capped', row('质量', '群众报警出警率', '出警', '≤95%')],
    ['payment capped', row('成本', '项目资金支付率', '支付', '≤60百分比')],
    ['a pass rate capped', row('质量', '检验合格率', '检验', '≤98%')],
    ['satisfaction capped', row('满意度', '居民满意度', '调查', '≤90%')],
    ['completion capped', row('数量', '任务完成率', '完成', '不超过80%')],
  ])('fires at H (a): %s', (_, indicator) => expect(findingOn('V10', indicator)).toMatchObject({ outcome: 'fails', severity: 'H' }))

  it.each([
    ['harm at most', row('质量', '系统故障率', '故障', '≤2%')],
    ['harm without a sign', row('质量', '差错率', '差错', '1%')],
    ['none', row('社会效益', '投诉率', '投诉', '≥0%')],
    ['complaints settled', row('社会效益', '投诉办结率', '办结', '≥95%')],
    ['fewer accidents', row('社会效益', '事故下降率', '下降', '≥10%')],
    ['unemployment insured', row('社会效益', '失业保险参保率', '参保', '≥90%')],
    ['a fall told by the description', row('社会效益', '路口交通事故起数', '较上年下降比例', '≥5%')],
    ['losses made good', row('经济效益', '挽回损失率', '挽回', '≥90%')],
    ['idle assets put to use', row('经济效益', '盘活闲置资产', '盘活', '≥50%')],
    ['emissions within limits', row('生态效益', '达标排放率', '排放', '≥95%')],
    ['free of accidents', row('社会效益', '无安全事故率', '安全', '≥99%')],
    ['free of faults', row('质量', '无故障率', '无故障', '≥99%')],
    ['debt ratio at most', row('经济效益', '资产负债率', '负债', '≤60%')],
    ['share of spending at most', row('经济效益', '三公经费占比', '占比', '≤10%')],
    ['a sum of cost at most', row('成本', '项目成本', '成本', '≤60万元')],
    ['what fails at most', row('质量', '不合格率', '不合格', '≤2%')],
    ['use of something unwelcome', row('生态效益', '抗生素使用率', '使用', '≤40%')],
    ['a tolerance band', row('质量', '检验合格率', '误差', '±3%')],
    ['weeds', row('生态效益', '杂草覆盖率', '绿地', '≤5%')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V10', indicator)).toBe('passes'))

  it.each([
    ['influence', row('生态效益', '施工对周边环境的影响', '施工', '≥60%')],
    ['change', row('社会效益', '居民生活变化', '居民生活', '≥5%')],
    ['degree, in the description', row('社会效益', '社会秩序', '对秩序造成扰动的程度', '≤5%')],
  ])('fires at M (b): %s', (_, indicator) => expect(findingOn('V10', indicator)).toMatchObject({ outcome: 'fails', severity: 'M' }))

  it.each([
    ['degree of satisfaction', row('满意度', '群众满意程度', '调查', '≥90%')],
    ['degree of mechanisation', row('社会效益', '机械化程度', '机械化', '≥80%')],
    ['degree of organisation', row('社会效益', '组织化程度', '组织化', '≥60%')],
    ['bad influence capped', row('社会效益', '负面影响', '负面', '≤1%')],
    ['influence as power', row('社会效益', '品牌影响力', '品牌', '≥90%')],
    ['how long it lasts', row('可持续影响', '影响年限', '影响', '≥3年')],
    ['a rate whose description speaks of influence', row('质量', '断面采样率', '反映项目对河道的影响程度', '≥95%')],
    ['people concerned', row('社会效益', '受影响人口', '受影响人口', '≤100人')],
  ])('passes (b): %s', (_, indicator) => expect(answerRow('V10', indicator)).toBe('passes'))

  it.each([
    ['a limit of noise', row('生态效益', '施工噪声影响', '噪声', '≤70分贝')],
    ['spending capped at the budget', row('成本', '预算执行率', '执行', '≤100%')],
  ])('does not judge: %s', (_, indicator) => expect(answerRow('V10', indicator)).toBe('cannotJudge'))

  it('caps the row at 30 for (a), not for (b)', () => {
    const ceiling = (indicator: ReturnType<typeof row>) => judge(document({ projects: [{ rows: [indicator] }] })).indicators[0]![0]!.ceiling
    expect([ceiling(row('社会效益', '投诉率', '有责投诉占全部来电的比例', '≥5%')), ceiling(row('社会效益', '居民生活变化', '居民每月的花费', '≥5%'))]).toEqual([30, 89])
  })

  it('does not apply without a number', () => expect(answerRow('V10', row('生态效益', '对环境的影响', '影响', '无'))).toBe('notApplicable'))
})
