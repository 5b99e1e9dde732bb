import { EVERYTHING } from '../../src/queries/selection.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { departmentScores } from '../../src/queries/departments.ts'
import { moneyByGrade } from '../../src/queries/overview.ts'
import { departments, documents } from '../../src/queries/snapshot.ts'
import { DEFAULT_WEIGHTS } from '../../src/reference/weights.ts'
import { ROOT } from '../support/run.ts'

const folder = join(ROOT, 'public/snapshots/default')
const everything = EVERYTHING
let connector: NativeConnector

beforeAll(async () => {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

const sum = (numbers: readonly (number | null)[]) => numbers.reduce((total: number, number) => total + (number ?? 0), 0)

describe('scores of departments', () => {
  test('over everything and under the published weights are the published ones', async () => {
    const published = new Map((await connector.ask(departments, {})).map((row) => [row.departmentId, row]))
    const rows = await connector.ask(departmentScores, everything)
    expect(rows.length).toBe(published.size)
    for (const { departmentId, weighted, mean } of rows) {
      expect(mean).toBeCloseTo(published.get(departmentId)!.qualityMean!, 6)
      expect(weighted).toBeCloseTo(published.get(departmentId)!.qualityWeighted!, 6)
    }
  })

  test('move with the weights', async () => {
    const plan = structuredClone(DEFAULT_WEIGHTS)
    Object.assign(plan.parts, { indicators: 0, completeness: 0, relevance: 0, adequacy: 0, feasibility: 1 })
    const [before, after] = [await connector.ask(departmentScores, everything), await connector.ask(departmentScores, { ...everything, weights: plan })]
    expect(after.map(({ mean }) => mean)).not.toEqual(before.map(({ mean }) => mean))
  })
})

test('money ties: by grade, by document and by project, with what is in doubt beside it', async () => {
  const grades = await connector.ask(moneyByGrade, everything)
  const read = await connector.ask(documents, {})
  const projects = await connector.ask(budgetQuality, everything)
  const counted = sum(projects.map(({ suspect, budgetFen }) => (suspect ? 0 : budgetFen)))
  const doubtful = sum(projects.map(({ suspect, budgetFen }) => (suspect ? budgetFen : 0)))
  expect([sum(grades.map(({ budgetFen }) => budgetFen)), sum(grades.map(({ suspectFen }) => suspectFen))]).toEqual([counted, doubtful])
  expect([sum(read.map(({ budgetFen }) => budgetFen)), sum(read.map(({ suspectFen }) => suspectFen))]).toEqual([counted, doubtful])
  expect(sum(grades.map(({ suspects }) => suspects))).toBe(projects.filter(({ suspect, budgetFen }) => suspect && budgetFen !== null).length)
})
