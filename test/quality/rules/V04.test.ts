import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('V04 unit missing', () => {
  it.each([
    ['项 inside 项目 is no unit', row('数量', '洽谈项目', '洽谈的意向引资项目', '15')],
    ['年 inside 年内 is no unit', row('数量', '培育市场主体', '年内新注册企业', '4')],
    ['an operator is no unit', row('数量', '签约项目', '签订协议项目', '≥3')],
    ['本 ends the noun 成本', row('成本', '课题研究成本', '课题研究成本', '20')],
    ['台 ends the noun 平台', row('数量', '便民服务平台', '年内建成的便民服务平台', '≥3')],
    ['a size of project is a threshold', row('数量', '亿元以上签约项目', '亿元以上签约项目', '≥15')],
    ['how often is no unit', row('数量', '季度巡检', '每季度对泵站的巡检', '4')],
    ['the basis supplies none', row('数量', '签约项目', '签订协议项目', '3', '签约项目个数')],
  ])('fires: %s', (_, indicator) => expect(answerRow('V04', indicator)).toBe('fails'))

  it.each([
    ['counting word in the description', row('数量', '安全生产检查', '安全生产检查次数', '60')],
    ['bracketed unit in the name', row('数量', '签约项目（个）', '签订协议项目', '3')],
    ['bracketed percent', row('质量', '数据共享率（%）', '共享的数据', '90')],
    ['unit word at the end', row('数量', '服务企业', '走访服务企业的数量 单位：家', '30')],
    ['sum of money in the name', row('成本', '资金成本（万元）', '资金成本', '20')],
    ['a counter ends the name', row('数量', '资助学生人次', '', '300')],
    ['a noun that is its own counter', row('数量', '扶持农户', '', '300')],
    ['a coefficient', row('生态效益', '灌溉水有效利用系数', '', '≥0.55')],
    ['a score', row('质量', '季度考核得分', '', '≥90')],
    ['unit in the value', row('数量', '签约项目', '签订协议项目', '3个')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V04', indicator)).toBe('passes'))

  it.each([['words', '满意'], ['a date', '2022年底'], ['blank', '']])('does not apply to %s', (_, value) =>
    expect(answerRow('V04', row('数量', '签约项目', '签约', value))).toBe('notApplicable'))
})
