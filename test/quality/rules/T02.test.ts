import { describe, expect, it } from 'vitest'
import { answer, answerRow, document, row } from '../make.ts'

const time = (value: string, description = '完成时间') => row('时效', '完成时间', description, value)

describe('T02 only the budget year', () => {
  it.each(['≤1年', '1年内', '一年内', '≤12个月', '全年', '12月底前', '12月31日前', '2022年 12月底前', '2022年底', '年底前', '2022年年底', '年内', '2022年内', '本年度内完成', '2022年全年', '2022年1月-12月', '2022.12.31前', '2022-12-31'])('fires: %s', (value) => expect(answerRow('T02', time(value))).toBe('fails'))

  it.each(['6月底前', '2023年12月底前', '≤30天', '≥95%', '1年', '11月底', '及时完成', '2022年10月底', '2023年内', '2023-12-31', '2022-11-30', '3年内'])('passes: %s', (value) => expect(answerRow('T02', time(value))).toBe('passes'))

  it('never reads the description', () => expect(answerRow('T02', time('≥95%', '1年内完成'))).toBe('passes'))

  it('does not apply to other categories', () => expect(answerRow('T02', row('可持续影响', '期限', '期限', '2022年底'))).toBe('notApplicable'))

  it.each(['2022年', '2022年度', '本年度'])('does not judge a year alone: %s', (value) => expect(answerRow('T02', time(value))).toBe('cannotJudge'))

  it('does not judge a December date of works, but does judge ≤1年', () => {
    expect(answerRow('T02', time('12月底前'), { name: '排水管网改造工程' })).toBe('cannotJudge')
    expect(answerRow('T02', time('≤1年'), { name: '排水管网改造工程' })).toBe('fails')
  })

  it('does not judge a dated December where the document has no year', () =>
    expect(answer('T02', document({ year: null, projects: [{ rows: [time('2022年12月底前')] }] }))).toBe('cannotJudge'))
})
