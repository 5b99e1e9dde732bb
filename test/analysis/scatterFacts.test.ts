import { expect, test } from 'vitest'
import { departmentPath } from '../../src/analysis/departmentPath.ts'
import { FEWEST_PEERS, median, peerBands, quantile } from '../../src/analysis/peerBands.ts'

const scores = (n: number, wan: number) => Array.from({ length: n }, (_, i) => ({ wan, score: i * 10 }))

test('quartiles are those of the linear definition', () => {
  expect([0, 0.25, 0.5, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([1, 1.75, 2.5, 4])
  expect(median([9, 1, 5])).toBe(5)
  expect(median([])).toBeNull()
})

test('a budget class speaks from ten projects on, an exact power of ten belongs to the class it opens', () => {
  expect(FEWEST_PEERS).toBe(10)
  expect(peerBands(scores(9, 50))).toEqual([])
  expect(peerBands([...scores(11, 1000), ...scores(9, 999)])).toEqual([{ from: 1000, to: 10000, n: 11, lower: 25, median: 50, upper: 75 }])
})

test('a department’s path is weighted by money and joins neighbouring years only', () => {
  const path = departmentPath([
    { year: 2023, wan: 300, score: 80 }, { year: 2023, wan: 100, score: 40 }, { year: 2022, wan: 10, score: 50 }, { year: 2025, wan: 20, score: 60 }, { year: null, wan: 1, score: 1 },
  ])
  expect(path).toEqual([
    { year: 2022, projects: 1, wan: 10, meanWan: 10, score: 50, joined: false },
    { year: 2023, projects: 2, wan: 400, meanWan: 200, score: 70, joined: true },
    { year: 2025, projects: 1, wan: 20, meanWan: 20, score: 60, joined: false },
  ])
})
