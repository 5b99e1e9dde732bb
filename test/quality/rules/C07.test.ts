import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf, type ProjectSpec } from '../make.ts'

const about = (spec: ProjectSpec) => findingsOf('C07', document({ projects: [spec] }))

describe('C07 category printed but blank', () => {
  it('is H where a goal holds a number for it', () =>
    expect(about({ empty: ['经济效益指标'], goals: ['主营业务收入增长10%以上'] })).toMatchObject([{ severity: 'H', scored: true }]))

  it('is M where the purpose promises it in words', () =>
    expect(about({ empty: ['生态效益指标'], purpose: '用于园区垃圾清运' })).toMatchObject([{ severity: 'M', scored: true }]))

  it('is L and not scored where nothing promises it', () =>
    expect(about({ empty: ['社会效益指标'], goals: ['办好展会'] })).toMatchObject([{ severity: 'L', scored: false }]))

  it.each([
    ['生态效益指标', '优化营商环境'],
    ['生态效益指标', '完善产业生态'],
    ['质量指标', '推动高质量发展'],
    ['经济效益指标', '帮扶低收入家庭'],
    ['可持续影响指标', '收入增长10%'],
  ])('%s is not promised by “%s”', (category, goal) => expect(about({ empty: [category], goals: [goal] })).toMatchObject([{ severity: 'L' }]))

  it('takes no number from another clause, a year or an ordinal', () =>
    expect(about({ empty: ['经济效益指标'], goals: ['举办活动5场，提高税收', '2023年，增加税收'] })).toMatchObject([{ severity: 'M' }]))

  it('does not apply where no category is blank', () => expect(answerProject('C07', {})).toBe('notApplicable'))

  it('makes one finding per blank category', () => expect(about({ empty: ['经济效益指标', '生态效益指标'] })).toHaveLength(2))

  it('does not judge an incomplete table', () => {
    const cut = document({ projects: [{ empty: ['经济效益指标'] }], diagnostics: [{ severity: 'error', code: 'row-does-not-fit', message: '', locator: { line: 1200 } }] })
    expect(findingsOf('C07', cut)).toMatchObject([{ outcome: 'cannotJudge' }])
  })
})
