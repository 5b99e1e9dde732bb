import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageRanks, FEWEST_PAIRS, rankCorrelation } from '../../src/analysis/rankCorrelation.ts'

const pairs = (second: (i: number) => number, n = 30) => Array.from({ length: n }, (_, i) => [i, second(i)] as const)

describe('rank correlation', () => {
  test('ties share the average of their ranks', () => {
    expect(averageRanks([30, 10, 20, 20, 5])).toEqual([5, 2, 3.5, 3.5, 1])
    expect(averageRanks([7, 7, 7])).toEqual([2, 2, 2])
  })

  test('is silent under twenty pairs and where nothing differs, and says which', () => {
    expect(rankCorrelation(pairs((i) => i, FEWEST_PAIRS - 1))).toEqual({ silent: 'few', n: 19 })
    expect(rankCorrelation(pairs(() => 59))).toEqual({ silent: 'constant', n: 30 })
  })

  // Reference: 1 − 6 Σd² / (n (n² − 1)) where there are no ties.
  test('agrees with the formula for ranks without ties, and its interval with Bonett and Wright', () => {
    const shuffled = (i: number) => (i * 7) % 20
    const d2 = Array.from({ length: 20 }, (_, i) => (i - shuffled(i)) ** 2).reduce((sum, d) => sum + d, 0)
    const found = rankCorrelation(pairs(shuffled, 20))
    const rho = 1 - (6 * d2) / (20 * 399)
    if ('silent' in found) throw new Error('silent')
    expect(found.rho).toBeCloseTo(rho, 12)
    const reach = 1.959964 * Math.sqrt((1 + rho ** 2 / 2) / 17)
    expect(found.low).toBeCloseTo(Math.tanh(Math.atanh(rho) - reach), 12)
    expect(found.high).toBeCloseTo(Math.tanh(Math.atanh(rho) + reach), 12)
  })

  test('is 1 and −1 for the same and the opposite order, without a number that is none', () => {
    expect(rankCorrelation(pairs((i) => i ** 3))).toEqual({ rho: 1, low: 1, high: 1, n: 30 })
    expect(rankCorrelation(pairs((i) => -i))).toEqual({ rho: -1, low: -1, high: -1, n: 30 })
  })

  test('never changes with a monotone scale, as the logarithm of the axis is one', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 100 })), { minLength: 20, maxLength: 60 })
    fc.assert(fc.property(some, (found) => {
      expect(rankCorrelation(found.map(([a, b]) => [Math.log(a), b]))).toEqual(rankCorrelation(found))
    }))
  })
})
