import { describe, expect, test } from 'vitest'
import { matchProjects } from '../../src/analysis/matchProjects.ts'
import { sameInOtherYears, yearChanges } from '../../src/analysis/yearChanges.ts'
import { indicatorRow, projectRow } from './support/rows.ts'

const project = (projectId: string, year: number, over: Parameters<typeof projectRow>[0] = {}) => projectRow({ projectId, year, ...over })
const row = (projectId: string, value: number, over: Parameters<typeof indicatorRow>[0] = {}) => indicatorRow({ indicatorId: `${projectId}-1`, projectId, value, ...over })

describe('changes between years', () => {
  const rose = { budgetFen: 200_000_000 }

  test('name what was lowered, and apart what was lowered while the budget rose', () => {
    const { years, lowered } = yearChanges([project('a', 2023), project('b', 2024, rose)], [row('a', 10), row('b', 8)])
    expect(years[0]!.matched[0]!.changes.map(({ change, earlier, later }) => [change.kind, earlier.value, later.value])).toEqual([['lowered', 10, 8]])
    expect(lowered.map(({ morePercent }) => morePercent)).toEqual([100])
  })

  test('go from any year given to the next one given', () => {
    const projects = [project('a', 2022), project('b', 2023), project('c', 2025)]
    expect(yearChanges(projects, []).years.map(({ from, to }) => [from, to])).toEqual([[2022, 2023], [2023, 2025]])
    expect(yearChanges([projects[0]!, projects[2]!], []).years.map(({ from, to }) => [from, to])).toEqual([[2022, 2025]])
  })

  test('are none where no department has two years, and say so', () => {
    const none = yearChanges([project('a', 2022), project('b', 2023, { departmentId: 'd2' }), project('c', 2023, { departmentId: 'd2' })], [])
    expect(none).toMatchObject({ years: [], lowered: [], departments: 2, departmentsInTwoYears: 0 })
  })

  test('follow a decision', () => {
    const given = [project('a', 2023, { name: '招商经费' }), project('b', 2024, { name: '园区绿化' })]
    expect(yearChanges(given, []).years[0]).toMatchObject({ matched: [], dropped: [{ projectId: 'a' }], added: [{ projectId: 'b' }] })
    const [decided] = yearChanges(given, [row('a', 1), row('b', 2)], [{ earlier: 'a', later: 'b', same: true }]).years
    expect(decided!.matched).toMatchObject([{ project: { confidence: 'decided' }, changes: [{ change: { kind: 'raised' } }] }])
  })
})

test('the same project in other years is followed both ways, and doubt stays with it', () => {
  const { years } = matchProjects([
    project('a', 2022, { name: '园区招商引资工作经费' }), project('b', 2023, { name: '园区招商引资工作经费' }), project('c', 2024, { name: '园区招商工作经费' }), project('e', 2025, { name: '园区招商工作经费' }),
    project('x', 2024, { name: '绿化养护' }),
  ])
  const followed = (id: string) => sameInOtherYears(years, id).map(({ project, confidence }) => [project.projectId, confidence])
  expect(followed('b')).toEqual([['a', 'sure'], ['c', 'possible'], ['e', 'possible']])
  expect(followed('e')).toEqual([['a', 'possible'], ['b', 'possible'], ['c', 'sure']])
  expect(followed('x')).toEqual([])
})
