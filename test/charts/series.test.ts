import { describe, expect, test } from 'vitest'
import { budgetQualitySeries, leadingBand } from '../../src/charts/budget-quality/series.ts'
import { budgetQualitySubtitle, budgetQualityTitle } from '../../src/charts/budget-quality/words.ts'
import { coverageSeries } from '../../src/charts/coverage/series.ts'
import { recruitmentSeries } from '../../src/charts/recruitment-shift/series.ts'
import { recruitmentTitle } from '../../src/charts/recruitment-shift/words.ts'
import { spendingSeries } from '../../src/charts/spending-curves/series.ts'
import { spendingDescription, spendingTitle } from '../../src/charts/spending-curves/words.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { goal, plan, project, YEARS } from './made.ts'

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

describe('recruitment goals', () => {
  const rowsOf = (...goals: Parameters<typeof recruitmentSeries>[0]) => recruitmentSeries(goals, YEARS, ['推介活动场次', '签约项目数'])

  test('another threshold or unit is another row, never one scale', () => {
    const { rows } = rowsOf(goal(), goal({ thresholdValue: 1, thresholdUnit: '亿元', value: 8, canonicalValue: 8 }), goal({ unit: '家', canonicalValue: null, canonicalUnit: null, value: 30 }))
    expect(rows.map(({ threshold, unit, scaleMax }) => [threshold?.value ?? null, unit, scaleMax])).toEqual([[null, '个', null], [null, '家', null], [1, '个', null]])
  })

  test('a figure stated in several places is one mark that names them all', () => {
    const { rows, facts } = rowsOf(goal({ place: 'overall', unit: null }), goal(), goal({ place: 'indicator', projectId: 'p1', projectName: '招商费用' }))
    expect(facts.goals).toBe(1)
    expect(rows[0]?.cells[0]?.[0]).toMatchObject({ unit: '个', places: ['overall', 'itemised', 'indicator'], project: { id: 'p1' } })
  })

  test('goals without a number join the figures of their family and are counted apart', () => {
    const { rows, facts } = rowsOf(goal(), goal({ value: null, unit: null, canonicalValue: null, canonicalUnit: null, operator: null, departmentId: '乙园区' }))
    expect(rows).toHaveLength(1)
    expect(facts).toMatchObject({ goals: 2, withoutNumber: 1 })
  })

  test('rows follow the funnel, unclassified goals stay out and are counted', () => {
    const { rows, facts } = rowsOf(goal(), goal({ family: '推介活动场次' }), goal({ family: null }))
    expect(rows.map(({ family }) => family)).toEqual(['推介活动场次', '签约项目数'])
    expect(facts.unclassified).toBe(1)
  })

  test('only the same department in two years makes a path', () => {
    expect(rowsOf(goal(), goal({ year: 2025, departmentId: '乙园区', value: 12, canonicalValue: 12 })).facts.comparableOverYears).toBe(0)
    expect(rowsOf(goal(), goal({ year: 2025, value: 12, canonicalValue: 12 })).facts.comparableOverYears).toBe(1)
    // On one scale only a department's own goals of several years: not two departments, not a goal and a project's part of it.
    expect(rowsOf(goal(), goal({ year: 2025, value: 12, canonicalValue: 12 })).rows[0]?.scaleMax).toBe(12)
    expect(rowsOf(goal(), goal({ departmentId: '乙园区', value: 12, canonicalValue: 12 })).rows[0]?.scaleMax).toBeNull()
    expect(rowsOf(goal(), goal({ year: 2025, value: 12, canonicalValue: 12, projectId: 'p1', projectName: '招商费用' })).rows[0]?.scaleMax).toBeNull()
  })

  test('the title needs four goals before it says anything', () => {
    const vague = { value: null, unit: null, canonicalValue: null, canonicalUnit: null, operator: null }
    expect(recruitmentTitle(rowsOf(goal(vague)), zh)).toBe(zh.recruitment.name)
    const four = rowsOf(goal(vague), goal(), goal({ departmentId: '乙园区' }), goal({ departmentId: '丙园区' }))
    expect(recruitmentTitle(four, zh)).toBe('4条招商目标中1条没有给出数字')
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
