import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

describe('I03 size or kind of signings', () => {
  it('is a hint that costs nothing', () => expect(findingOn('I03', row('数量', '签约项目数', '签约的项目', '≥5个'))).toMatchObject({ class: '提示', severity: 'L', scored: false }))

  it('takes 协议 alone as telling nothing', () => expect(answerRow('I03', row('数量', '签约项目', '签订协议项目', '3'))).toBe('fails'))

  it.each([['亿元以上签约项目数', '签约'], ['签约项目数', '投资5000万元以上签约项目'], ['签约项目数', '签订正式合同'], ['签订框架协议数', '签约'], ['签约项目数', '总投资超10亿元的签约项目']])('passes: %s, %s', (name, description) =>
    expect(answerRow('I03', row('数量', name, description, '≥5个'))).toBe('passes'))

  it.each([['签约率', '签约', '≥60%'], ['签约金额', '签约', '≥3亿元'], ['推介会场次', '推介', '3场'], ['落地项目数', '签约项目实际落地', '5个'], ['签约情况', '签约', '良好']])('does not apply: %s', (name, description, value) =>
    expect(answerRow('I03', row('数量', name, description, value))).toBe('notApplicable'))

  it.each([['家庭医生签约服务人数', '签约居民'], ['供热签约户数', '签订供热服务协议的户数'], ['签约讲师人数', '签约的讲师']])('does not apply to agreements that are no investment: %s', (name, description) =>
    expect(answerRow('I03', row('数量', name, description, '≥500人'))).toBe('notApplicable'))
})
