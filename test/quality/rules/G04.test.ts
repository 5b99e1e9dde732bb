import { describe, expect, it } from 'vitest'
import type { GoalPlace, RecruitmentGoal } from '../../../src/model/targetDocument.ts'
import { familyOf } from '../../../src/extract/steps/recruitmentFigures.ts'
import { document, findingsOf } from '../make.ts'

const goal = (where: GoalPlace, metric: string, value: number | null, unit: string, more: Partial<RecruitmentGoal> = {}): RecruitmentGoal => {
  const family = familyOf(metric, unit, more.threshold ?? null)
  return { where, projectCode: where === 'overall' || where === 'itemised' ? null : 'A1', metric, family: family?.id ?? null, threshold: null, operator: '>=', value, unit, canonicalValue: value, canonicalUnit: unit, quote: `${metric}${value}${unit}`, locator: { line: 1 }, ...more }
}
const large = { threshold: { value: 1, unit: '亿元' } }
const about = (...goals: RecruitmentGoal[]) => findingsOf('G04', { ...document({ projects: [{ code: 'A1' }, { code: 'A2' }] }), recruitmentGoals: goals })
const failing = (...goals: RecruitmentGoal[]) => about(...goals).filter(({ scored }) => scored)

describe('G04 department goals and project indicators', () => {
  it('fires on the project whose number differs, once per metric', () => {
    const findings = failing(
      goal('overall', '签约项目', 20, '个'), goal('itemised', '签约项目', 20, '个'), goal('indicator', '签约项目个数', 10, '个'),
      goal('itemised', '签约金额', 120, '亿元'), goal('indicator', '签约金额', 1, '亿元'), goal('projectGoal', '签约项目', 10, '个'),
    )
    expect(findings).toMatchObject([{ projectIndex: 0, severity: 'H', outcome: 'fails' }, { projectIndex: 0 }])
  })

  it('fires where only the threshold differs', () => {
    expect(failing(goal('overall', '签约项目', 20, '个', large), goal('indicator', '签约项目个数', 20, '个'))[0]?.messageZh).toContain('门槛')
  })

  it('fires on the department where overall and itemised goals differ', () =>
    expect(failing(goal('overall', '实际利用外资', 500, '万美元'), goal('itemised', '实际利用外资', 800, '万美元'))).toMatchObject([{ projectIndex: null }]))

  it.each([
    ['the same number', [goal('overall', '签约项目', 20, '个'), goal('indicator', '签约项目个数', 20, '个')]],
    ['projects that add up', [goal('overall', '签约项目', 20, '个'), goal('indicator', '签约项目个数', 12, '个'), goal('indicator', '签约项目个数', 8, '个', { projectCode: 'A2' })]],
    ['other metrics', [goal('overall', '签约项目', 20, '个'), goal('indicator', '落地项目数', 5, '个')]],
    ['goals without a figure', [goal('overall', '签约项目', null, '个'), goal('indicator', '签约项目个数', 5, '个')]],
    ['planned investment, which is about other projects at each level', [goal('overall', '总投资', 90, '亿元'), goal('projectGoal', '总投资', 3, '亿元')]],
  ])('is silent: %s', (_, goals) => expect(failing(...goals).filter(({ outcome }) => outcome === 'fails')).toEqual([]))

  it('does not judge units that cannot be compared, or several department figures', () => {
    expect(about(goal('overall', '签约项目', 20, '个'), goal('indicator', '签约项目', 12, '家', { canonicalValue: null, canonicalUnit: null }))).toMatchObject([{ outcome: 'cannotJudge', projectIndex: 0 }])
    expect(about(goal('itemised', '签约项目', 20, '个'), goal('itemised', '签约项目', 6, '个'), goal('indicator', '签约项目', 12, '个'))).toMatchObject([{ outcome: 'cannotJudge' }])
  })

  it('hints, unscored, at a department metric no project carries', () =>
    expect(about(goal('overall', '实际利用外资', 500, '万美元'))).toMatchObject([{ class: '提示', scored: false, projectIndex: null }]))
})
