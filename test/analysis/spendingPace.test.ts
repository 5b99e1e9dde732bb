import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceFromEvenPace, evenPace, lastStretch, planCheckpoints, planKey } from '../../src/analysis/spendingPace.ts'

const blank = { mar: null, jun: null, oct: null, dec: null, extra: null }

test('the even pace is 25, 50, 83.3 and 100 at the printed month ends', () => {
  expect([3, 6, 10, 12].map((month) => Math.round(evenPace(month) * 10) / 10)).toEqual([25, 50, 83.3, 100])
})

test.each([[10, 80, -3.3], [10, 85, 1.7], [6, 50, 0], [10, 60, -23.3]])('month %d at %d%% is %d points from it', (month, percent, points) => {
  expect(distanceFromEvenPace({ month, percent })).toBe(points)
})

describe('a printed plan', () => {
  test('keeps the printed checkpoints in month order, others among them', () => {
    expect(planCheckpoints({ ...blank, mar: 10, jun: 50, oct: 80, dec: 100, extra: '9:70;2:5' })).toEqual([
      { month: 2, percent: 5 }, { month: 3, percent: 10 }, { month: 6, percent: 50 }, { month: 9, percent: 70 }, { month: 10, percent: 80 }, { month: 12, percent: 100 },
    ])
  })

  test('with a blank cell goes on without it, and is never filled in', () => {
    expect(planCheckpoints({ ...blank, mar: 10, dec: 100 })).toEqual([{ month: 3, percent: 10 }, { month: 12, percent: 100 }])
  })

  test('with fewer than two checkpoints is no curve', () => {
    expect(planCheckpoints(blank)).toBeNull()
    expect(planCheckpoints({ ...blank, dec: 100 })).toBeNull()
  })

  test('leaves a last stretch only where October and December are stated', () => {
    expect(lastStretch(planCheckpoints({ ...blank, oct: 60, dec: 100 })!)).toBe(40)
    expect(lastStretch([{ month: 6, percent: 50 }, { month: 12, percent: 100 }])).toBeNull()
  })

  test('is the same curve exactly when every checkpoint is', () => {
    const plan = fc.record({ mar: fc.nat(100), jun: fc.nat(100), oct: fc.nat(100), dec: fc.nat(100), extra: fc.constant(null) })
    fc.assert(fc.property(plan, plan, (a, b) => {
      const same = a.mar === b.mar && a.jun === b.jun && a.oct === b.oct && a.dec === b.dec
      expect(planKey(planCheckpoints(a)!) === planKey(planCheckpoints(b)!)).toBe(same)
    }))
  })
})
