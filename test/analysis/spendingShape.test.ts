import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curveMeasures, mostApart } from '../../src/analysis/curveMeasures.ts'
import { paceExemption } from '../../src/analysis/paceExemption.ts'
import { spendingShape } from '../../src/analysis/spendingShape.ts'
import { isSoftPace } from '../../src/quality/projectKind.ts'
import { SOFT_PACE_EXCEPT, SOFT_PACE_WORDS } from '../../src/reference/projectWords.ts'

const points = (mar: number, jun: number, oct: number, dec: number) => [{ month: 3, percent: mar }, { month: 6, percent: jun }, { month: 10, percent: oct }, { month: 12, percent: dec }]
const percents = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(100))).map((four) => points(...([...four].sort((a, b) => a - b) as [number, number, number, number])))

describe('measures of a curve', () => {
  test('by hand: 10, 40, 80, 100 lies 7.5 points below the even pace on average', () => {
    // Distances −15, −10, −3.33, 0; trapezoids 3·−7.5, 3·−12.5, 4·−6.67, 2·−1.67 make −90 point-months of 12.
    const { distances, meanDistance, above, below, lastStretch, largestStep } = curveMeasures(points(10, 40, 80, 100))
    expect(distances.map((each) => each.points)).toEqual([-15, -10, -3.3, 0])
    expect({ meanDistance, above, below, lastStretch }).toEqual({ meanDistance: -7.5, above: 0, below: 7.5, lastStretch: 20 })
    expect(largestStep).toEqual({ from: 6, to: 10, points: 40 })
  })

  test('80 at the end of October is 3.3 points below 83.3, and 85 is 1.7 above', () => {
    expect([80, 85, 75, 60].map((oct) => curveMeasures(points(25, 50, oct, 100)).distances[2]!.points)).toEqual([-3.3, 1.7, -8.3, -23.3])
  })

  test('areas above and below are split where the plan crosses the even pace', () => {
    // From +25 in March to −25 in June, crossing in the middle: 37.5 + 18.75 above, 18.75 + the rest below.
    const { above, below, meanDistance } = curveMeasures([{ month: 3, percent: 50 }, { month: 6, percent: 25 }, { month: 12, percent: 100 }])
    expect([above, below, meanDistance]).toEqual([4.69, 7.81, -3.12])
  })

  test('the even pace itself has no area, and turning a curve round it turns the sign', () => {
    expect(curveMeasures([{ month: 3, percent: 25 }, { month: 6, percent: 50 }, { month: 12, percent: 100 }])).toMatchObject({ meanDistance: 0, above: 0, below: 0 })
    fc.assert(fc.property(percents, (curve) => {
      const turned = curve.map(({ month, percent }) => ({ month, percent: (month / 12) * 200 - percent }))
      expect(curveMeasures(turned).meanDistance).toBeCloseTo(-curveMeasures(curve).meanDistance, 1)
      expect(curveMeasures(turned).above).toBeCloseTo(curveMeasures(curve).below, 1)
    }))
  })

  test('plans lie as far apart as where they lie furthest apart, either way round', () => {
    expect(mostApart(points(10, 50, 80, 100), points(12.5, 50, 79, 100))).toBe(2.5)
    fc.assert(fc.property(percents, percents, (a, b) => { if (a.length === b.length) expect(mostApart(a, b)).toBe(mostApart(b, a)) }))
  })
})

describe('the shape of a plan', () => {
  test.each([
    ['even', points(10, 50, 80, 100)], ['even', points(25, 45, 80, 100)], ['frontLoaded', points(50, 75, 95, 100)], ['backLoaded', points(10, 40, 80, 100)],
    ['backLoaded', points(25, 50, 75, 100)], ['yearEndHeavy', points(17, 50, 70, 100)], ['yearEndHeavy', points(0, 0, 0, 100)], ['step', points(0, 10, 90, 100)],
    ['step', points(70, 80, 90, 100)], ['lateStart', points(5, 25, 80, 100)], ['mixed', points(25, 60, 76, 100)], ['falling', points(30, 20, 80, 100)],
    ['undetermined', [{ month: 3, percent: 10 }, { month: 12, percent: 100 }]],
  ] as const)('%s: %j', (shape, curve) => {
    expect(spendingShape(curve).shape).toBe(shape)
  })

  // Distances −20, −30, −23.33, 0: trapezoids 3·−10, 3·−25, 4·−26.67, 2·−11.67 make −235 point-months of 12.
  test('says which figure was held against which limit, and every other shape that fits', () => {
    expect(spendingShape(points(5, 20, 60, 100)).reasons).toEqual([
      { shape: 'yearEndHeavy', from: 10, to: 12, figure: 40, limit: 30 },
      { shape: 'lateStart', from: 0, to: 6, figure: 20, limit: 25 },
      { shape: 'backLoaded', from: 0, to: 12, figure: -19.58, limit: 2 },
    ])
  })

  test('a low March alone never makes a plan uneven: budgets are approved in the first quarter', () => {
    fc.assert(fc.property(fc.nat(25), (mar) => { expect(spendingShape(points(mar, 50, 80, 100)).shape).toBe('even') }))
  })

  test('is named by its first reason and depends on nothing but the checkpoints', () => {
    fc.assert(fc.property(percents, (curve) => {
      const { shape, reasons } = spendingShape(curve)
      expect(reasons[0]!.shape).toBe(shape)
      expect(spendingShape(structuredClone(curve))).toEqual({ shape, reasons, measures: curveMeasures(curve) })
    }))
  })

  test('30 points left after October are heavy and 29 are not', () => {
    expect([70, 71].map((oct) => spendingShape(points(25, 50, oct, 100)).shape)).toEqual(['yearEndHeavy', 'backLoaded'])
  })
})

describe('projects that may be paid late', () => {
  test.each([['城东路改造工程', 'construction'], ['中心幼儿园供暖', 'heating'], ['办公设备购置', 'purchase'], ['企业技改补助', 'subsidy'], ['党建文化建设', null], ['绿化养护经费', null], ['机关运转', null]])('%s: %s', (name, kind) => {
    expect(paceExemption(name)).toBe(kind)
  })

  test('are the very ones that P02 to P05 are softer on', () => {
    const words = fc.constantFrom(...SOFT_PACE_WORDS, ...SOFT_PACE_EXCEPT, '队伍建设', '信息化建设', '园区', '一期')
    fc.assert(fc.property(fc.array(words, { maxLength: 4 }), (parts) => {
      const name = parts.join('')
      expect(paceExemption(name) !== null).toBe(isSoftPace(name))
    }))
  })
})
