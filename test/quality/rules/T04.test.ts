import { describe, expect, it } from 'vitest'
import { answer, document, row } from '../make.ts'

const lasting = (value: string, name = '持续发挥作用期限') => row('可持续影响', name, name, value)
const on = (indicator: ReturnType<typeof row>, year: number | null = 2022) => answer('T04', document({ year, projects: [{ rows: [indicator] }] }))

describe('T04 lasting influence ends with the budget year', () => {
  it.each(['2022年年底', '2022年12月底前', '2022年12月31日', '2021年', '年底前', '12月底', '全年', '当年', '1年', '≤1年', '1年内', '12个月', '≤6个月', '半年', '365天'])('fires: %s', (value) =>
    expect(on(lasting(value))).toBe('fails'))

  it.each(['2023年底', '2022-2025年', '≥5年', '3年以上', '>1年', '18个月', '长期', '健全', '≥90%', '2022年底前建立长效机制'])('passes: %s', (value) =>
    expect(on(lasting(value))).toBe('passes'))

  it.each([
    ['how often', lasting('≤1年', '系统维护周期')],
    ['how quick', lasting('≤1天', '故障响应时间')],
    ['days of use within a year', lasting('≥300天', '设备开机天数')],
  ])('passes: %s', (_, indicator) => expect(on(indicator)).toBe('passes'))

  it.each([
    ['a floor of a year', lasting('≥1年')],
    ['a date in a sentence', lasting('2022年底前建成制度')],
  ])('does not judge: %s', (_, indicator) => expect(on(indicator)).toBe('cannotJudge'))

  it('does not judge a year where the document has none, but knows 年底', () => {
    expect(on(lasting('2022年底'), null)).toBe('cannotJudge')
    expect(on(lasting('年底'), null)).toBe('fails')
  })

  it.each([
    ['other categories', row('时效', '完成时限', '时限', '2022年12月')],
    ['a blank is V01', lasting('')],
  ])('does not apply: %s', (_, indicator) => expect(on(indicator)).toBe('notApplicable'))
})
