import { describe, expect, test } from 'vitest'
import { budgetQualitySeries, leadingBand } from '../../src/charts/budget-quality/series.ts'
import { budgetQualitySubtitle, budgetQualityTitle } from '../../src/charts/budget-quality/words.ts'
import { coverageSeries } from '../../src/charts/coverage/series.ts'
import { spendingSeries } from '../../src/charts/spending-curves/series.ts'
import { spendingDescription, spendingTitle } from '../../src/charts/spending-curves/words.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { plan, project, YEARS } from './made.ts'

const WAN = 1_000_000
const { zh, en } = MESSAGES

describe('budget and quality', () => {
  test('the title speaks for the band that holds half of the judged money, with its denominator', () => {
    const rows = [project({ budgetFen: 8000 * WAN, quality: 50 }), project({ quality: 70 }), project({ quality: 95 }), project({ quality: null, budgetFen: 99999 * WAN })]
    const series = budgetQualitySeries(rows, YEARS)
    expect(budgetQualityTitle(series, zh)).toBe('3个项目中1个低于60分，占资金的96%')
    expect(budgetQualityTitle(series, en)).toBe('1 of 3 projects score under 60; they hold 96% of the money')
  })

  test('it is silent for fewer than three projects and for no money', () => {
    expect(leadingBand(budgetQualitySeries([project(), project()], YEARS).facts)).toBeNull()
    expect(budgetQualityTitle(budgetQualitySeries([0, 1, 2].map(() => project({ budgetFen: null })), YEARS), zh)).toBe(zh.budgetQuality.name)
  })

  test('what cannot stand on an axis is counted and said', () => {
    const series = budgetQualitySeries([project({ quality: null }), project({ budgetFen: 0 }), project({ budgetFen: null }), project()], YEARS)
    expect(series.facts).toMatchObject({ projects: 4, placed: 1, withoutBudget: 2, unjudged: 1 })
    expect(budgetQualitySubtitle(series, zh)).toContain('1个项目未能评判')
  })

  test('scores that stop at their cap are counted', () => {
    expect(budgetQualitySeries([project({ quality: 79, ceiling: 79 }), project({ quality: 70, ceiling: 79 }), project({ quality: 59, ceiling: 59 })], YEARS).facts.capped).toBe(2)
  })
})

describe('spending curves', () => {
  const rows = [plan([10, 50, 80, 100]), plan([10, 50, 80, 100]), plan([25, 50, 85, 100], { departmentId: '乙园区' }), plan([10, 30, 60, 100], { year: 2025 }), plan([null, null, null, null])]
  const series = spendingSeries(rows, YEARS)

  test('identical plans of a year are one curve with a strand each', () => {
    expect(series.facets.map(({ column, curves }) => [column.year, ...curves.map(({ key, strands, wan }) => `${key} ${strands.length} ${wan}`)])).toEqual([
      [2022, '3:10;6:50;10:80;12:100 2 200', '3:25;6:50;10:85;12:100 1 100'], [2023], [2024], [2025, '3:10;6:30;10:60;12:100 1 100'],
    ])
  })

  test('a blank plan is counted, not drawn', () => {
    expect(series.facts).toMatchObject({ projects: 5, withPlan: 4, curves: 3, belowEvenProjects: 3, belowEvenWan: 300, octoberWan: 400, lastStretchWan: 95 })
    expect(series.facets[0]?.withoutPlan).toBe(1)
  })

  test('title and words say the share below the even pace, the last stretch, and who copies one curve', () => {
    expect(spendingTitle(series, zh)).toBe('到10月底，75%的资金计划低于序时进度（4个项目中3个）')
    expect(spendingDescription(series, zh)).toContain('计划在最后两个月支出95万元（24%）。')
    expect(spendingDescription(series, zh)).toContain('1个有多个项目的部门中，1个的所有项目用同一条支出曲线。')
  })

  test('the title is silent where most money keeps the pace', () => {
    expect(spendingTitle(spendingSeries([0, 1, 2].map(() => plan([25, 50, 85, 100])), YEARS), zh)).toBe(zh.spending.name)
  })
})

test('coverage leaves a department’s missing year and everybody’s missing year without a figure', () => {
  const document = { documentId: 'd1', departmentId: '乙园区', year: 2022, projects: 2, indicators: 14, budgetFen: 75 * WAN, suspectProjects: 0, suspectFen: null, lines: 100, accounted: 98 }
  const { rows, facts } = coverageSeries([document, { ...document, documentId: 'd2', departmentId: '甲园区', year: 2025, budgetFen: null }], YEARS)
  expect(rows.map(({ department, cells }) => [department, ...cells.map((cell) => (cell === null ? null : cell.budgetWan))])).toEqual([
    ['乙园区', 75, null, null, null], ['甲园区', null, null, null, null],
  ])
  expect(facts).toEqual({ documents: 2, departments: 2, emptyYears: [2024], lines: 200, accounted: 196 })
})
