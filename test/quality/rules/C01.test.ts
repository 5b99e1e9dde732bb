import { describe, expect, it } from 'vitest'
import { answerRow, document, findingOn, findingsOf, row } from '../make.ts'

describe('C01 wrong level-2 category', () => {
  it.each([
    ['a rate under 数量', row('数量', '巡查完成率', '巡查', '≥90%')],
    ['a rate whose last word sounds like power', row('数量', '对接成功率', '对接', '≥90%')],
    ['satisfaction under 数量', row('数量', '学员满意度', '学员', '≥90%')],
    ['completion under 质量', row('质量', '项目完成率', '项目', '100%')],
    ['use under 质量', row('质量', '场馆使用率', '场馆', '≥80%')],
    ['earmarking under 质量', row('质量', '专款专用率', '专款', '100%')],
    ['signings under 质量', row('质量', '实际完成签约数', '签约', '≥30家')],
    ['events under 质量', row('质量', '举办讲座场次', '讲座', '≥5场')],
    ['efficiency under 时效', row('时效', '提升审批效率', '审批', '≥90%')],
    ['payment under 时效', row('时效', '支付完成率', '支付', '≥90%')],
    ['pass rates under 时效', row('时效', '验收合格率', '验收', '100%')],
    ['payment under 成本', row('成本', '资金支付率', '支付', '≥90%')],
    ['ability under 成本', row('经济成本', '提升治理能力', '提升治理能力', '≥90%')],
    ['completion under benefit', row('生态效益', '绿化完成情况', '绿化完成率', '≥90%')],
    ['efficiency under 经济效益', row('经济效益', '提高工作效率', '效率', '≥80%')],
    ['use of resources under 经济效益', row('经济效益', '成本利用率', '成本', '≥90%')],
    ['environment under 经济效益', row('经济效益', '环境改善情况', '环境改善', '≥90%')],
    ['promotion under 社会效益', row('社会效益', '推介活动次数', '推介', '≥5次')],
    ['invitations under 社会效益', row('社会效益', '邀请企业数', '邀请', '≥50家')],
    ['environmental review under 生态效益', row('生态效益', '环评执行率', '环评', '100%')],
    ['contests under 可持续影响', row('可持续影响', '参加行业评选', '参加行业评选', '是')],
    ['harm under 满意度', row('满意度', '植被破坏率', '植被', '≤5%')],
    ['events under 满意度', row('满意度', '突发事件数', '事件', '≤5件')],
  ])('fires at M: %s', (_, indicator) => expect(findingOn('C01', indicator)).toMatchObject({ outcome: 'fails', severity: 'M' }))

  it.each(['26亿元', '≥70万美元', '500万元'])('fires at L: money (%s) under 数量', (value) =>
    expect(findingOn('C01', row('数量', '线上交易额', '交易额', value))).toMatchObject({ severity: 'L', class: '建议' }))

  it.each([
    ['coverage under 数量', row('数量', '参保覆盖率', '参保', '≥95%')],
    ['frequency under 数量', row('数量', '巡查频率', '巡查', '≥4次/年')],
    ['a count of rates met', row('数量', '达到合格率的企业数', '企业', '≥5家')],
    ['faults counted under 质量', row('质量', '宣传差错次数', '差错', '≤3次')],
    ['prizes under 质量', row('质量', '参加评选获奖数', '获奖', '≥3个')],
    ['有效率 under 时效', row('时效', '数据有效率', '有效', '≥95%')],
    ['on time under 时效', row('时效', '按期完成率', '按期', '100%')],
    ['a unit cost', row('成本', '人均培训成本', '成本', '≤500元/人')],
    ['savings under 成本', row('成本', '成本节约率', '节约', '≥2%')],
    ['business environment under 经济效益', row('经济效益', '营商环境评价得分', '评价', '≥90分')],
    ['investment brought by events', row('经济效益', '推介活动带动投资额', '投资', '≥2亿元')],
    ['a rise of satisfaction as a benefit', row('社会效益', '群众满意度提升幅度', '较上年', '≥5%')],
    ['influence on nature under 生态效益', row('生态效益', '项目实施对环境的影响', '影响', '≤5%')],
    ['a service life', row('可持续影响', '设备使用年限', '年限', '≥5年')],
    ['the year’s end is T04’s', row('可持续影响', '发挥作用期限', '期限', '年底')],
    ['praise under 满意度', row('满意度', '家长好评率', '好评', '≥95%')],
    ['satisfaction where it belongs', row('满意度', '居民满意率', '居民', '≥95%')],
  ])('passes: %s', (_, indicator) => expect(answerRow('C01', indicator)).toBe('passes'))

  it.each([
    ['a name that states the effect', row('社会效益', '提升城市形象', '宣传活动场次', '≥10次')],
    ['payment on time under 时效', row('时效', '资金支付及时率', '及时', '100%')],
    ['complaints under 满意度', row('满意度', '有效投诉率', '投诉', '≤5%')],
  ])('does not judge: %s', (_, indicator) => expect(answerRow('C01', indicator)).toBe('cannotJudge'))

  it('does not apply without a known category', () => expect(answerRow('C01', { ...row('', '完成率', '完成率', '100%'), level2: '其他' })).toBe('notApplicable'))

  it('gives way to C03 and K02', () => {
    const by = (indicator: ReturnType<typeof row>) => findingsOf('C01', document({ projects: [{ rows: [indicator] }] }), { all: true }).map(({ precedence }) => precedence)
    expect(by(row('社会效益', '任务完成率', '任务', '100%'))).toEqual(['C03'])
    expect(by(row('成本', '预算执行率', '执行', '100%'))).toEqual(['K02'])
  })
})
