import { describe, expect, test } from 'vitest'
import { judgedPlans } from '../../src/analysis/judgedPlans.ts'
import { templateProjects } from '../../src/analysis/shapeGroups.ts'
import { spendingShape } from '../../src/analysis/spendingShape.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { keptPlans, planText, pointTexts } from '../../src/views/spending/shapes.ts'
import { plan } from '../analysis/support/rows.ts'

const { zh, en } = MESSAGES
const points = (mar: number, jun: number, oct: number, dec: number) => [{ month: 3, percent: mar }, { month: 6, percent: jun }, { month: 10, percent: oct }, { month: 12, percent: dec }]
const reasons = (...curve: [number, number, number, number]) => spendingShape(points(...curve)).reasons.map((reason) => zh.curves.reason(reason))

describe('a shape filter', () => {
  const template = ['a', 'b', 'c'].map((projectId) => plan(10, 30, 60, 100, { projectId }))
  const plans = judgedPlans([...template, plan(50, 75, 95, 100, { projectId: 'front', departmentId: 'd2' }), plan(null, null, null, null, { projectId: 'blank', departmentId: 'd2' })])
  const kept = (...shapes: Parameters<typeof keptPlans>[1]) => keptPlans(plans, shapes, templateProjects(plans)).map(({ projectId }) => projectId)

  test('keeps the named shapes, the copied plans by their own name, and without a choice all', () => {
    expect(kept('frontLoaded')).toEqual(['front'])
    expect(kept('template')).toEqual(['a', 'b', 'c'])
    expect(kept('yearEndHeavy', 'frontLoaded')).toEqual(['a', 'b', 'c', 'front'])
    expect(kept('even')).toEqual([])
    expect(kept()).toEqual(['a', 'b', 'c', 'front', 'blank'])
  })
})

describe('the reason of a shape', () => {
  test.each<[[number, number, number, number], string]>([
    [[10, 50, 80, 100], '各检查点距序时不超过5个百分点（3月底前偏低不论；最多低于序时3.3个百分点）'],
    [[50, 75, 95, 100], '平均高于序时16.46个百分点，不少于2'],
    [[10, 40, 80, 100], '平均低于序时7.5个百分点，不少于2'],
    [[5, 20, 60, 100], '10月底之后计划支出40%，不少于30%'],
    [[0, 10, 90, 100], '从6月底到10月底计划支出80%，不少于60%'],
    [[5, 25, 80, 100], '6月底累计25%，不超过25%'],
    [[30, 20, 80, 100], '从3月底到6月底减少10个百分点，累计数不应减少，建议核查'],
  ])('of %j names its figure and the limit it was held against', (curve, expected) => {
    expect(reasons(...curve)[0]).toBe(expected)
  })

  test('is written in both languages for every shape there is', () => {
    for (const [mar, jun, oct, dec] of [[10, 50, 80, 100], [25, 60, 76, 100], [70, 80, 90, 100], [30, 20, 80, 100]] as const) {
      for (const reason of spendingShape(points(mar, jun, oct, dec)).reasons) {
        expect(zh.curves.reason(reason)).not.toMatch(/undefined|NaN|null/u)
        expect(en.curves.reason(reason)).not.toMatch(/undefined|NaN|null|\p{Script=Han}/u)
      }
    }
  })
})

test('a plan of other checkpoints is written with its months, the usual four without', () => {
  expect(planText(points(10, 50, 80, 100), zh)).toBe('10–50–80–100%')
  expect(planText([{ month: 7, percent: 40 }, { month: 12, percent: 100 }], zh)).toBe('7月底40%、12月底100%')
})

test('distances carry their sign with a true minus, each piece with its month', () => {
  expect(pointTexts([{ month: 3, points: -15 }, { month: 10, points: 1.7 }], zh)).toEqual(['3月底 −15，', '10月底 +1.7'])
})
