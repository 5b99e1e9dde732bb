import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/model/targetDocument.ts'
import { document, findingsOf, row } from '../make.ts'

const rate = (value: string, description = '资金支付') => row('成本', '项目资金支付率', description, value)
const about = (...tables: Indicator[][]) => findingsOf('X04', document({ projects: tables.map((rows) => ({ rows })) }))

describe('X04 namesakes clash', () => {
  it('fires on both rows where directions are opposite, whatever they describe', () => {
    const findings = about([rate('≤60%', '引进项目支付率')], [rate('≥80%', '园区企业支付率')])
    expect(findings).toMatchObject([{ projectIndex: 0, outcome: 'fails', severity: 'H' }, { projectIndex: 1, outcome: 'fails' }])
    expect(findings[0]?.messageZh).toContain('方向相反')
  })

  it('fires where percentages of one thing differ by more than a fifth', () => expect(about([rate('≥60%')], [rate('≥80%')])).toHaveLength(2))

  it('fires within one table', () => expect(about([rate('≥60%', '甲'), rate('≥80%', '乙')])).toHaveLength(2))

  it('reads KEY from the description where the name measures nothing', () =>
    expect(about([row('成本', '预算资金', '预算资金完成率', '≤60%')], [row('成本', '预算资金完成率', '完成', '≥90%')])).toHaveLength(2))

  it('does not judge other descriptions: they may be other things', () =>
    expect(about([rate('≥60%', '引进项目支付率')], [rate('≥80%', '园区企业支付率')])).toMatchObject([{ outcome: 'cannotJudge' }, { outcome: 'cannotJudge' }]))

  it.each([
    ['exactly a fifth apart', [[rate('≥80%')], [rate('≥100%')]]],
    ['alike', [[rate('≥70%')], [rate('≥80%')]]],
    ['counts', [[row('数量', '签约项目数', '签约', '≥30个')], [row('数量', '签约项目数', '签约', '≥3个')]]],
    ['sums', [[row('成本', '预算控制数', '成本', '≤5万元')], [row('成本', '预算控制数', '成本', '≤50万元')]]],
    ['dates', [[row('时效', '完成时间', '完成', '6月底前')], [row('时效', '完成时间', '完成', '2022年底')]]],
    ['other names', [[rate('≤60%')], [row('成本', '资金使用率', '使用', '≥80%')]]],
  ])('is silent: %s', (_, tables) => expect(about(...tables)).toEqual([]))
})
