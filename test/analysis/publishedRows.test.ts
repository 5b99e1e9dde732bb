import { describe, expect, test } from 'vitest'
import { funnelCoverage, linkages } from '../../src/analysis/funnel.ts'
import { groupBy } from '../../src/analysis/group.ts'
import { judgedPlans } from '../../src/analysis/judgedPlans.ts'
import { matchProjects } from '../../src/analysis/matchProjects.ts'
import { recruitmentMoney } from '../../src/analysis/recruitmentMoney.ts'
import { recruitmentShifts } from '../../src/analysis/recruitmentShift.ts'
import { copiedCurves, likeCurves, shapeTallies } from '../../src/analysis/shapeGroups.ts'
import { departmentCurves } from '../../src/analysis/spendingSums.ts'
import { statedGoals } from '../../src/analysis/statedGoals.ts'
import { publishedRows } from './support/published.ts'

/** What analysis finds in the committed target documents; departments stand in the order of the files. */

const { documents, plans, goals } = publishedRows()
const judged = judgedPlans(plans)
const place = (documentId: string) => Number(documentId.replace('doc', ''))

describe('the eighteen published plans', () => {
  test('have these shapes, by document and printed order', () => {
    const shapes = groupBy(judged, ({ projectId }) => projectId.split('-')[0]!)
    expect([...shapes.values()].map((own) => own.map(({ curve }) => curve!.shape.shape).join(' '))).toEqual([
      'backLoaded even', 'even even', 'even even even even even even even yearEndHeavy backLoaded', 'yearEndHeavy yearEndHeavy yearEndHeavy', 'even even',
    ])
  })

  test('make twelve even, four year-end heavy and two back-loaded, three of them exempt by name', () => {
    expect(shapeTallies(judged).map(({ shape, counted, exempt }) => [shape, counted.projects, exempt.projects])).toEqual([['yearEndHeavy', 3, 1], ['even', 10, 2], ['backLoaded', 2, 0]])
    expect(judged.flatMap(({ exemption }) => exemption ?? [])).toEqual(['subsidy', 'construction', 'construction'])
  })

  test('are eight different plans in five groups of like ones', () => {
    expect(new Set(judged.map(({ curve }) => curve!.key)).size).toBe(8)
    expect(likeCurves(judged).map(({ key, projects }) => `${projects} × ${key}`)).toEqual([
      '8 × 3:20;6:50;10:80;12:100', '5 × 3:10;6:50;10:80;12:100', '3 × 3:10;6:30;10:60;12:100', '1 × 3:10;6:40;10:80;12:100', '1 × 3:17;6:50;10:70;12:100',
    ])
  })

  test('are one curve for all of a department in three of five, a template in the one with three projects', () => {
    const copied = copiedCurves(judged)
    expect([copied.length, copied.filter(({ onAll }) => onAll).length, copied.filter(({ template }) => template).map(({ withPlan, key }) => `${withPlan} × ${key}`)]).toEqual([5, 3, ['3 × 3:10;6:30;10:60;12:100']])
  })

  test('weighed by money lie at most 3.3 points below the even pace in October, but for one department with 23.3', () => {
    const october = departmentCurves(judged).map(({ curve }) => curve.points.find(({ month }) => month === 10)!.distance)
    expect(october.sort((a, b) => a - b)).toEqual([-23.3, -4.7, -3.5, -3.3, 1.7])
  })
})

describe('the published recruitment goals', () => {
  test('are 93 statements of 73 goals', () => {
    expect([goals.length, statedGoals(goals).length]).toEqual([93, 73])
  })

  test('of one year each make no shift, and no project matches another year\'s', () => {
    expect(new Set(documents.map(({ departmentId }) => departmentId)).size).toBe(documents.length)
    expect(recruitmentShifts(documents, goals, [2022, 2023, 2024, 2025]).flatMap(({ shifts }) => shifts)).toEqual([])
    expect(matchProjects(plans).years).toEqual([])
  })

  test('cover these stages, in the order of the files', () => {
    const mark = { figure: 'F', words: 'w', absent: '-' } as const
    const rows = funnelCoverage(documents, goals).sort((a, b) => place(a.documentId) - place(b.documentId))
    expect(rows.map(({ stages }) => stages.map(({ state }) => mark[state]).join(''))).toEqual(['F-F---F-F', 'wwFFw--FF', 'FwF--FF--', '-FFFF--FF', 'FFFFFFF--'])
  })

  test('differ between department and project in two metrics of one document and agree in none', () => {
    const judgedLinks = linkages(goals).filter(({ agrees }) => agrees !== null)
    expect(judgedLinks.map(({ documentId, key, agrees }) => [place(documentId), key, agrees])).toEqual([[3, '签约金额|cny|', false], [3, '签约项目数|projects|', false]])
  })

  test('cost these fen per signing, each only beside its own document', () => {
    expect(recruitmentMoney(plans, goals).map(({ perSigning }) => perSigning.map(({ denominator, fenPerSigning }) => `${denominator.figure}${denominator.metric.dimension}: ${fenPerSigning}`))).toEqual([
      ['3projects: 6666667'], ['15projects: 10000000'], ['30firms: 8466667', '40projects: 3750000'], ['10projects: 13920000', '20projects: 6960000'], ['8projects: 5000000'],
    ])
  })
})
