import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf } from '../make.ts'

describe('G01 repeated goals', () => {
  it('is H within a project, and tells how often', () => {
    const [finding] = findingsOf('G01', document({ projects: [{ goals: ['机关正常运转', '机关正常运转。', '机关正常运转'] }] }))
    expect(finding).toMatchObject({ severity: 'H', cells: ['goals'] })
    expect(finding?.messageZh).toContain('3遍')
  })

  it('fires where two of three goals are the same', () => expect(answerProject('G01', { goals: ['甲事办结', '乙事办结', '甲事办结'] })).toBe('fails'))

  it('is M on both projects whose whole goal cells are equal', () => {
    const goals = ['完成年度招商任务', '促进企业发展']
    expect(findingsOf('G01', document({ projects: [{ goals }, { goals }, { goals: ['另一目标'] }] }))).toMatchObject([
      { severity: 'M', projectIndex: 0 }, { severity: 'M', projectIndex: 1 },
    ])
  })

  it('passes where one goal of two projects is shared', () =>
    expect(findingsOf('G01', document({ projects: [{ goals: ['完成年度招商任务'] }, { goals: ['完成年度招商任务', '促进企业发展'] }] }))).toEqual([]))

  it('passes different goals and does not apply to none', () => {
    expect(answerProject('G01', { goals: ['甲', '乙'] })).toBe('passes')
    expect(answerProject('G01', { goals: [] })).toBe('notApplicable')
  })
})
