import { describe, expect, it } from 'vitest'
import { dice } from '../../../src/model/dice.ts'
import { keyOf, namesMeasure } from '../../../src/quality/text/key.ts'
import { norm, normWithoutScope } from '../../../src/quality/text/norm.ts'
import { withoutCommon } from '../../../src/quality/text/common.ts'

describe('norm', () => {
  it.each([
    ['数据共享率（%）', '数据共享率'],
    ['安全运行天数（**天）', '安全运行天数'],
    ['完成率（≥**%）', '完成率'],
    ['签约项目金额（亿元）', '签约项目金额'],
    ['单价（元/人）', '单价'],
    ['体育公园（一期）', '体育公园一期'],
    ['≥ 80 ％', '80%'],
    ['1.5万元', '1.5万元'],
    ['提升形象、 影响。', '提升形象影响'],
  ])('%s → %s', (text, expected) => expect(norm(text)).toBe(expected))

  it('keeps what brackets hold where it is no unit', () => expect(norm('养护费（原物业人员）')).toBe('养护费原物业人员'))

  it('strips words of scope, unless nothing else is left', () => {
    expect(normWithoutScope('园区企业项目配套设施完成率')).toBe('配套设施完成率')
    expect(normWithoutScope('区域内企业')).toBe('区域内企业')
  })
})

describe('dice', () => {
  it('is 0.75 for the pair that 0.80 misses: 6 of 7 + 9 bigrams', () => expect(dice('做好综合管理工作', '做好综合事务管理工作')).toBe(0.75))
  it('is 1 for equals, 0 for strangers and for a single character', () => expect([dice('甲乙', '甲乙'), dice('甲乙', '丙丁'), dice('甲', '乙')]).toEqual([1, 0, 0]))
  it('counts a repeated pair as often as both have it', () => expect(dice('完成完成', '完成')).toBe(0.5))
})

describe('KEY', () => {
  it.each([
    ['预算资金', '预算资金完成率', '预算资金完成率'],
    ['预算资金完成率', '按时支付', '预算资金完成率'],
    ['维修质量', '维修合格率', '维修合格率'],
    ['营地数量', '营地数量1个', '营地数量1个'],
    ['增加就业', '增加就业人数', '增加就业人数'],
    ['影响力', '', '影响力'],
  ])('of “%s” / “%s” is “%s”', (level3, description, key) => expect(keyOf({ level3, description })).toBe(key))

  it.each(['年度计划', '制度建设', '数据平台', '服务质量', '天津办事处'])('%s names no measure', (name) => expect(namesMeasure(name)).toBe(false))
  it.each(['完工及时率', '交易额', '绿化面积', '响应时间', '群众满意度', '巡查次数'])('%s names a measure', (name) => expect(namesMeasure(name)).toBe(true))
})

describe('withoutCommon', () => {
  it('takes the longest run first and joins nothing across a cut', () => {
    expect(withoutCommon('甲乙丙丁戊', '乙丙丁')).toBe('甲戊')
    expect(withoutCommon('甲乙乙丙', '甲乙丙')).toBe('')
    expect(withoutCommon('甲丙丁乙', '丙丁甲乙')).toBe('甲乙')
  })
})
