import { describe, expect, it } from 'vitest'
import { answerProject } from '../make.ts'

const of = (budget: number | null, fiscal: number | null, other: number | null) => answerProject('B03', { budget, fiscal, other })

describe('B03 sources of money add up', () => {
  it.each([[100, 90, null], [100, 60, 30], [100, 100, 5], [126.61, 12.61, null], [100, 99.985, null]])('fires: %s ≠ %s + %s', (budget, fiscal, other) => expect(of(budget, fiscal, other)).toBe('fails'))

  it.each([[100, 100, null], [100, 60, 40], [0.3, 0.1, 0.2], [542.13, 542.12, null], [100, 99.99, null]])('passes: %s = %s + %s within 0.01', (budget, fiscal, other) => expect(of(budget, fiscal, other)).toBe('passes'))

  it('does not apply without fiscal money and does not judge without a budget', () => {
    expect(of(100, null, 50)).toBe('notApplicable')
    expect(of(null, 100, null)).toBe('cannotJudge')
  })
})
