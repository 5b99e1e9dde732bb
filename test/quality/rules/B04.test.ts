import { describe, expect, it } from 'vitest'
import { answer, answerProject, document, project, type ProjectSpec } from '../make.ts'

const of = (plan: NonNullable<ProjectSpec['plan']>, spec: ProjectSpec = {}) => answerProject('B04', { ...spec, plan })

describe('B04 cumulative plan', () => {
  it.each([
    ['falls', [25, 60, 50, 100]],
    ['below 0', [-5, 50, 80, 100]],
    ['above 100', [25, 50, 80, 120]],
    ['ends below 100', [25, 50, 80, 95]],
  ] as [string, [number, number, number, number]][])('fires: %s', (_, plan) => expect(of(plan)).toBe('fails'))

  it.each([[[25, 50, 75, 100]], [[0, 0, 0, 100]], [[100, 100, 100, 100]]] as [[number, number, number, number]][])('passes: %s', (plan) => expect(of(plan)).toBe('passes'))

  it('reads other months in their place', () => {
    const made = project({ plan: [25, 50, 80, 100] })
    made.spendingPlan.extraCheckpoints = [{ month: 9, percent: 40 }]
    expect(answer('B04', document({ projects: [made] }))).toBe('fails')
    made.spendingPlan.extraCheckpoints = [{ month: 9, percent: 75 }]
    expect(answer('B04', document({ projects: [made] }))).toBe('passes')
  })

  it('does not judge a project carried over, nor a blank December', () => {
    expect(of([25, 50, 80, 97], { purpose: '工程款，留质保金3%' })).toBe('cannotJudge')
    expect(of([25, 50, 80, null])).toBe('cannotJudge')
  })

  it('does not apply to forms without a plan, and does not judge a blank one beside others', () => {
    expect(of([null, null, null, null])).toBe('notApplicable')
    const two = document({ projects: [{ plan: [25, 50, 75, 100] }, { plan: [null, null, null, null] }] })
    expect(() => answer('B04', two)).toThrow()
  })
})
