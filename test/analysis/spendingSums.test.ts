import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divideRounded } from '../../src/analysis/fen.ts'
import { judgedPlans, type PlanInput } from '../../src/analysis/judgedPlans.ts'
import { copiedCurves, likeCurves, shapeTallies, templateProjects } from '../../src/analysis/shapeGroups.ts'
import { departmentCurves, distanceFromPeers, peerCurve, weightedCurve, yearCurves } from '../../src/analysis/spendingSums.ts'
import { plan } from './support/rows.ts'

const percent = fc.option(fc.nat(100), { nil: null })
const rows = fc.array(fc.record({ mar: percent, jun: percent, oct: percent, dec: percent, fen: fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { nil: null }), suspect: fc.boolean(), d: fc.constantFrom('d1', 'd2'), year: fc.constantFrom(2023, 2024, null) }), { maxLength: 12 })
  .map((all): PlanInput[] => all.map(({ mar, jun, oct, dec, fen, suspect, d, year }, i) => plan(mar, jun, oct, dec, { projectId: `p${i}`, budgetFen: fen, suspect, departmentId: d, year })))
const shuffled = rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
const judge = (...all: PlanInput[]) => judgedPlans(all)

describe('a curve weighed by money', () => {
  test('by hand: 300 at 80 and 100 at 60 make 75 at the end of October', () => {
    const curve = weightedCurve(judge(plan(10, 50, 80, 100, { budgetFen: 300 }), plan(10, 30, 60, 100, { budgetFen: 100n })))
    expect(curve.points.map(({ month, percent, plannedFen, ofFen, distance }) => [month, percent, plannedFen, ofFen, distance])).toEqual([
      [3, 10, 40n, 400n, -15], [6, 45, 180n, 400n, -5], [10, 75, 300n, 400n, -8.3], [12, 100, 400n, 400n, 0],
    ])
    expect(curve.lastStretch).toEqual({ percent: 25, plannedFen: 100n, ofFen: 400n })
  })

  test('counts at each month only those that state it, and says who is left out', () => {
    const curve = weightedCurve(judge(
      plan(null, 50, null, 100, { budgetFen: 100 }), plan(20, 50, 80, 100, { budgetFen: 300, name: '管网改造工程' }),
      plan(null, null, null, 100, { budgetFen: 50 }), plan(20, 50, 80, 100, { budgetFen: null }), plan(20, 50, 80, 100, { budgetFen: 900, suspect: true }),
    ))
    expect(curve.points.map(({ month, ofFen, projects }) => [month, ofFen, projects])).toEqual([[3, 300n, 1], [6, 400n, 2], [10, 300n, 1], [12, 400n, 2]])
    expect(curve).toMatchObject({ weighed: { projects: 2, fen: 400n }, exempt: { projects: 1, fen: 300n }, leftOut: { withoutPlan: { projects: 1, fen: 50n }, withoutBudget: 1, suspectBudget: 1 } })
  })

  test('is the same in any order', () => {
    fc.assert(fc.property(shuffled, ([all, other]) => {
      expect(weightedCurve(judge(...other))).toEqual(weightedCurve(judge(...all)))
      expect(departmentCurves(judge(...other))).toEqual(departmentCurves(judge(...all)))
      expect(yearCurves(judge(...other))).toEqual(yearCurves(judge(...all)))
    }))
  })

  test('keeps its percents when all money is multiplied, 万元 for 元', () => {
    fc.assert(fc.property(rows, fc.integer({ min: 2, max: 10_000 }), (all, k) => {
      const percents = (plans: PlanInput[]) => weightedCurve(judge(...plans)).points.map(({ percent, distance }) => [percent, distance])
      expect(percents(all.map((row) => ({ ...row, budgetFen: row.budgetFen === null ? null : BigInt(row.budgetFen) * BigInt(k) })))).toEqual(percents(all))
    }))
  })

  test('lies between the lowest and the highest plan', () => {
    fc.assert(fc.property(rows, (all) => {
      for (const { month, percent } of weightedCurve(judge(...all)).points) {
        const own = all.flatMap(({ mar, jun, oct, dec }) => ({ 3: mar, 6: jun, 10: oct, 12: dec })[month] ?? [])
        expect(percent).toBeGreaterThanOrEqual(Math.min(...own))
        expect(percent).toBeLessThanOrEqual(Math.max(...own))
      }
    }))
  })

  test('fen are divided to the nearest, halves away from zero', () => {
    expect([[7n, 2n], [-7n, 2n], [10n, 4n], [1n, 3n], [2n, 3n], [-1n, 3n]].map(([a, b]) => divideRounded(a!, b!))).toEqual([4n, -4n, 3n, 0n, 1n, 0n])
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError)
  })
})

describe('peers', () => {
  test('the middle of 10, 20 and 60 is 20, of two their mean; a blank is no peer', () => {
    const peers = peerCurve(judge(plan(10, 50, 80, 100), plan(20, null, 80, 100), plan(60, 70, 80, 100)))
    expect(peers.slice(0, 2)).toEqual([{ month: 3, percent: 20, projects: 3 }, { month: 6, percent: 60, projects: 2 }])
    expect(distanceFromPeers([{ month: 3, percent: 10 }, { month: 7, percent: 40 }], peers)).toEqual([{ month: 3, points: -10 }])
  })
})

describe('like curves', () => {
  test('within 5 points at every checkpoint are one group around the one with most money', () => {
    const groups = likeCurves(judge(
      plan(10, 50, 80, 100, { projectId: 'a', budgetFen: 500 }), plan(15, 45, 85, 100, { projectId: 'b', budgetFen: 100 }),
      plan(16, 50, 80, 100, { projectId: 'c', budgetFen: 100 }), plan(10, null, 80, 100, { projectId: 'd', budgetFen: 100 }),
    ))
    expect(groups.map(({ projectIds, fen }) => [projectIds, fen])).toEqual([[['a', 'b'], 600n], [['d'], 100n], [['c'], 100n]])
  })

  test('group every project with a curve once, in any order of rows and unit of money', () => {
    fc.assert(fc.property(shuffled, ([all, other]) => {
      const groups = likeCurves(judge(...all))
      expect(groups.flatMap(({ projectIds }) => projectIds).sort()).toEqual(judge(...all).filter(({ curve }) => curve !== null).map(({ projectId }) => projectId).sort())
      const thousandfold = other.map((row) => ({ ...row, budgetFen: row.budgetFen === null ? null : BigInt(row.budgetFen) * 1000n }))
      expect(likeCurves(judge(...thousandfold)).map(({ projectIds }) => projectIds)).toEqual(groups.map(({ projectIds }) => projectIds))
    }))
  })
})

describe('a copied curve', () => {
  test('is a template on three projects of a department and year, and copied on two', () => {
    const three = [1, 2, 3].map((n) => plan(10, 30, 60, 100, { projectId: `t${n}` }))
    const two = [1, 2].map((n) => plan(25, 50, 75, 100, { projectId: `c${n}`, departmentId: 'd2' }))
    const judged = judge(...three, ...two)
    expect(copiedCurves(judged).map(({ departmentId, withPlan, onAll, template }) => [departmentId, withPlan, onAll, template])).toEqual([['d1', 3, true, true], ['d2', 2, true, false]])
    expect([...templateProjects(judged)]).toEqual(['t1', 't2', 't3'])
  })

  test('needs four fifths of the plans, and the same year', () => {
    const copies = [1, 2, 3].map(() => plan(10, 30, 60, 100))
    const templates = (...more: PlanInput[]) => copiedCurves(judge(...copies, ...more)).filter(({ template }) => template).length
    expect([templates(), templates(plan(10, 30, 60, 100), plan(1, 2, 3, 100)), templates(plan(1, 2, 3, 100))]).toEqual([1, 1, 0])
    expect(copiedCurves(judge(plan(10, 30, 60, 100), plan(10, 30, 60, 100, { year: 2023 }))).map(({ onAll }) => onAll)).toEqual([false, false])
  })
})

test('shapes are counted without the projects that may be paid late, which are said apart', () => {
  const judged = judge(plan(10, 30, 60, 100, { budgetFen: 100 }), plan(10, 30, 60, 100, { budgetFen: 700, name: '供暖补贴' }), plan(10, 50, 80, 100, { budgetFen: 5, suspect: true }), plan(null, null, null, null))
  expect(shapeTallies(judged)).toEqual([
    { shape: 'yearEndHeavy', counted: { projects: 1, fen: 100n }, exempt: { projects: 1, fen: 700n } },
    { shape: 'even', counted: { projects: 1, fen: 0n }, exempt: { projects: 0, fen: 0n } },
  ])
})
