import { describe, expect, it } from 'vitest'
import { answerRow, document, findingOn, findingsOf, row } from '../make.ts'

describe('V03 qualitative value without a scale', () => {
  it.each([
    ['yes', row('质量', '设备检修', '检修是否到位', '是')],
    ['no', row('生态效益', '是否占用耕地', '施工是否占用耕地', '否')],
    ['none', row('社会效益', '群体性事件', '群体性事件', '无')],
    ['a word inside a phrase', row('社会效益', '居民出行条件', '道路通行状况', '得到明显改善')],
    ['within budget', row('成本', '项目总成本', '全部支出', '不超过年初预算')],
    ['done in time', row('时效', '资料报送', '向上级报送资料', '按时完成')],
  ])('fires at H: %s', (_, indicator) => expect(findingOn('V03', indicator)).toMatchObject({ outcome: 'fails', severity: 'H' }))

  it.each([
    ['words that are not in the list', row('可持续影响', '管护机制', '建成后的管护', '健全')],
    ['for long', row('可持续影响', '管护期限', '建成后的管护', '长期')],
    ['full coverage in words', row('数量', '行政村通达', '硬化路通村', '全覆盖')],
  ])('fires at M: %s', (_, indicator) => expect(findingOn('V03', indicator)).toMatchObject({ outcome: 'fails', severity: 'M' }))

  it.each([
    ['a number', row('质量', '合格率', '合格的比例', '≥95%')],
    ['a number in words', row('数量', '技能比赛', '举办的比赛', '三场')],
    ['a date', row('时效', '完工时间', '全部完工', '年底前')],
    ['a licence', row('质量', '取得排污许可证', '排污许可证', '是')],
    ['a filing in the description', row('质量', '系统定级', '向公安机关备案', '完成')],
    ['a scale in the description', row('质量', '档案质量', '分好、较好、一般、差四级评定', '较好')],
    ['a national grade', row('生态效益', '环境空气质量', '空气质量等级', '优良')],
    ['a class of water', row('生态效益', '出境断面水质', '国考断面', '达到Ⅲ类')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V03', indicator)).toBe('passes'))

  it.each([
    ['a grade of a scale that is not printed', row('质量', '评定等级', '工程评定', '一级')],
    ['the scale itself', row('质量', '培训效果', '培训的效果', '优良中低差')],
    ['what does not happen', row('社会效益', '重大安全责任事故', '责任事故', '不发生')],
    ['how often', row('时效', '资金发放', '发放', '每季度末')],
    ['a cited standard of cost', row('成本', '差旅补助', '按《差旅费管理办法》的标准', '按标准执行')],
  ])('does not judge: %s', (_, indicator) => expect(answerRow('V03', indicator)).toBe('cannotJudge'))

  it.each([
    ['the name again is V02', row('社会效益', '提升服务质量', '提升服务质量', '提升服务质量')],
    ['a blank is V01', row('社会效益', '提升服务质量', '服务质量', '')],
    ['a sign alone', row('社会效益', '服务人数', '服务人数', '≥')],
  ])('does not apply: %s', (_, indicator) => expect(answerRow('V03', indicator)).toBe('notApplicable'))

  it('does not apply to a category marked unused', () => expect(answerRow('V03', row('经济效益', '/', '', '无'))).toBe('notApplicable'))

  it('gives way to C05 on satisfaction rows', () => {
    const made = document({ projects: [{ rows: [row('满意度', '居民满意度', '居民评价', '满意')] }] })
    expect(findingsOf('V03', made, { all: true })).toMatchObject([{ outcome: 'also', precedence: 'C05', scored: false }])
  })
})
