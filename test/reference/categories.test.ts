import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVEL1, LEVEL2, standardLevel1, standardLevel2 } from '../../src/reference/categories.ts'

describe('a printed label is its standard category', () => {
  it.each<[string, string]>([
    ['产出指标（50分）', '产出指标'], ['1.产出指标', '产出指标'], ['（一）产出指标', '产出指标'], ['一、产出指标：', '产出指标'], ['产出指标 40', '产出指标'],
    ['产出', '产出指标'], ['产出（40%）', '产出指标'], ['效益 指标', '效益指标'], ['效果指标', '效益指标'], ['满意 度指标', '满意度指标'], ['满意度指标\n（10分）', '满意度指标'],
    ['①成本指标', '成本指标'], ['年度产出指标', '产出指标'], ['★效益指标【权重30%】', '效益指标'], ['成本指标（万元）', '成本指标'],
  ])('%j at level 1', (printed, standard) => expect(standardLevel1(printed)).toBe(standard))

  it.each<[string, string]>([
    ['数量指标(10)', '数量指标'], ['（一）数量指标', '数量指标'], ['2、质量指标', '质量指标'], ['数量', '数量指标'], ['数量（15分）', '数量指标'], ['质量指标12.5', '质量指标'],
    ['社会公众满意度指标', '服务对象满意度指标'], ['社会公众或服务对象满意度指标', '服务对象满意度指标'], ['群众满意度指标（10分）', '服务对象满意度指标'],
    ['可持续性影响指标', '可持续影响指标'], ['可持续影响', '可持续影响指标'], ['可持续发展影响指标', '可持续影响指标'], ['持续影响指标', '可持续影响指标'],
    ['环境效益指标', '生态效益指标'], ['生态环境效果指标', '生态效益指标'], ['经济 效益指标', '经济效益指标'], ['社会效果指标', '社会效益指标'],
    ['成本控制指标', '成本指标'], ['环境成本指标', '生态环境成本指标'], ['项目数量指标', '数量指标'], ['服务对象满意度指标（可选）', '服务对象满意度指标'],
  ])('%j at level 2', (printed, standard) => expect(standardLevel2(printed)).toBe(standard))
})

describe('what is no category has none', () => {
  it.each(['', '指标', '绩效指标', '投入指标', '产出指标-数量指标', '产出指标数量指标', '群众满意度', '满意度（%）', '满意度95%', '成本（元）', '数量3个', '产出 40', '质量合格率', '产品数量指标', '完成率', '三级指标', '1.', '（一）', '50分'])('%j', (printed) => {
    expect([standardLevel1(printed), standardLevel2(printed)]).toEqual([null, null])
  })

  it('a standard name keeps its category under any ordinal, score and spacing', () => {
    const ordinal = fc.constantFrom('', '1.', '（二）', '三、', '2、', '(10)', '*')
    const score = fc.constantFrom('', '（50分）', '(10)', '【5%】', '（权重：20%）', ' 40')
    fc.assert(fc.property(fc.constantFrom(...LEVEL1), fc.constantFrom(...LEVEL2), ordinal, score, fc.nat(3), (one, two, before, after, at) => {
      const spaced = (name: string) => `${before}${name.slice(0, at)} ${name.slice(at)}${after}`
      expect([standardLevel1(spaced(one)), standardLevel2(spaced(two))]).toEqual([one, two])
    }))
  })
})
