import { describe, expect, test } from 'vitest'
import { judgedPlans } from '../../src/analysis/judgedPlans.ts'
import { drawn, ofChosenLanes, recruitmentSeries, type GoalRow } from '../../src/charts/recruitment-shift/series.ts'
import { recruitmentDescription, recruitmentSubtitle, recruitmentTitle } from '../../src/charts/recruitment-shift/words.ts'
import { spendingSeries } from '../../src/charts/spending-curves/series.ts'
import { spendingDescription, spendingTitle } from '../../src/charts/spending-curves/words.ts'
import { weightedSeries } from '../../src/charts/spending-curves/weightedSeries.ts'
import { weightedTitle } from '../../src/charts/spending-curves/weightedWords.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { SCORES, totals } from '../../src/views/overview/shares.ts'
import { GRADE_LINES } from '../../src/reference/scoreLines.ts'
import { goal, plan, YEARS } from './made.ts'

/** A category, rules, budgets or scores are chosen: what sentences may then be made of, and what of. */

const { zh, en } = MESSAGES

describe('recruitment goals of a selection', () => {
  const before = goal({ goalId: 'before', year: 2022, value: 10, projectId: 'p-22', place: 'projectGoal' })
  const after = goal({ goalId: 'after', year: 2023, value: 12, projectId: 'p-23', place: 'projectGoal' })
  const other = goal({ goalId: 'other', family: '推介活动场次', metric: '推介活动', unit: '场', canonicalUnit: '场' })
  const elsewhere = goal({ goalId: 'elsewhere', departmentId: '乙园区' })
  const loose = [goal({ goalId: 'loose', family: null, metric: '其他' }), goal({ goalId: 'left', family: null, metric: '另一件事' })]
  const all = [before, after, other, elsewhere, ...loose]
  const documents = [...new Map(all.map(({ documentId, departmentId, year }) => [documentId, { documentId, departmentId, year }])).values()]
  const series = (rows: readonly GoalRow[]) => recruitmentSeries(rows, documents, YEARS, [])
  const kinds = (rows: readonly GoalRow[]) => series(rows).shifts.map(({ shift }) => shift.kind)

  test('keep the whole line of a chosen goal, so that a project filtered out is no goal dropped', () => {
    const kept = ofChosenLanes(all, new Set(['before', 'loose']))
    expect(kept.map(({ goalId }) => goalId)).toEqual(['before', 'after', 'loose'])
    expect(kinds(kept)).toEqual(kinds([before, after]))
    expect(kinds(kept)).not.toContain('disappeared')
    // The rows of the selection alone would say so.
    expect(kinds([before])).toContain('disappeared')
  })

  test('are nothing where no goal is chosen, and everything where all are', () => {
    expect(ofChosenLanes(all, new Set())).toEqual([])
    expect(ofChosenLanes(all, new Set(all.map(({ goalId }) => goalId)))).toEqual(all)
  })

  test('say whose they are, and are silent on paths over the years of whole departments', () => {
    const several = ['甲园区', '乙园区'].flatMap((departmentId) => ['签约项目数', '推介活动场次'].map((family) => goal({ departmentId, family })))
    const one = recruitmentSeries(several, several, YEARS, [])
    expect(drawn(one)).toBe(4)
    expect(recruitmentTitle(one, zh)).toBe(zh.recruitment.title.noPath(2))
    expect(recruitmentTitle(one, zh, false)).toBe(zh.recruitment.name)
    expect(recruitmentDescription(one, zh)).toContain(zh.recruitment.title.noPath(2))
    expect(recruitmentDescription(one, zh, false)).not.toContain(zh.recruitment.title.noPath(2))
    expect(recruitmentSubtitle(one, en, false)).toContain(en.goals.lanesChosen)
    expect(recruitmentSubtitle(one, en)).not.toContain(en.goals.lanesChosen)
    const wordy = recruitmentSeries(several.map((row) => ({ ...row, value: null, canonicalValue: null })), several, YEARS, [])
    expect(recruitmentTitle(wordy, zh, false)).toBe(zh.goals.ofChosen(recruitmentTitle(wordy, zh)))
  })
})

describe('spending plans of a selection', () => {
  const rows = [plan([10, 30, 60, 100], { projectId: 'x1' }), plan([10, 30, 60, 100], { projectId: 'x2' }), plan([10, 30, 60, 100], { projectId: 'x3' })]
  const series = spendingSeries(rows, YEARS)

  test('speak of the selected projects, never of all of a department’s', () => {
    expect(spendingTitle(series, zh, false)).toBe(zh.curves.ofChosen(spendingTitle(series, zh)))
    expect(spendingDescription(series, zh)).toContain(zh.spending.copied(1, 1))
    expect(spendingDescription(series, zh, false)).not.toContain(zh.spending.copied(1, 1))
  })

  test('say so where they are weighted by money too, and nothing where they carry no sentence', () => {
    const years = weightedSeries(judgedPlans(rows), 'year', YEARS, [])
    expect(weightedTitle(years, 'year', en, false)).toBe(en.curves.ofChosen(weightedTitle(years, 'year', en)))
    const few = weightedSeries(judgedPlans(rows.slice(0, 1)), 'year', YEARS, [])
    expect(weightedTitle(few, 'year', en, false)).toBe(en.curves.weightedName.year)
  })
})

describe('the money of the overview', () => {
  test('counts in each band the projects whose budgets it sums, and beside them those it leaves out', () => {
    const grade = (name: string, projects: number, budgets: number, suspects: number) =>
      ({ grade: name, projects, budgets, budgetFen: 100_000_000, suspects, suspectFen: suspects > 0 ? 900_000_000 : null, indicators: 8 })
    const { shares } = totals([grade('中', 6, 6, 0), grade('差', 12, 10, 1)])
    expect(shares.find(({ band }) => band === 'weak')).toMatchObject({ projects: 16, suspects: 1, without: 1 })
    expect(shares.find(({ band }) => band === 'weak')!.grades).toMatchObject([{ grade: '中', projects: 6, suspects: 0, without: 0 }, { grade: '差', projects: 10, suspects: 1, without: 1 }])
    expect(zh.overview.outside(1, 1)).toBe('存疑1，无预算数1')
  })

  test('narrows by the very lines of the grades: no score of two decimals falls between two of them', () => {
    for (const { grade, from } of GRADE_LINES) {
      const range = SCORES[grade]!
      expect(range.from ?? 0).toBe(from)
      const next = GRADE_LINES.filter((line) => line.from > from).at(-1)
      expect(range.to === null ? null : Number((range.to + 0.01).toFixed(2))).toBe(next?.from ?? null)
    }
    expect([SCORES['sound']!.from, SCORES['weak']!.to]).toEqual([80, 79.99])
  })
})
