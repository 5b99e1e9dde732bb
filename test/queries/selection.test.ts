import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { findings } from '../../src/queries/audit.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { recruitmentGoals } from '../../src/queries/recruitment.ts'
import { EVERYTHING, type Selection } from '../../src/queries/selection.ts'
import { weightsOf } from '../../src/reference/weights.ts'
import { ROOT } from '../support/run.ts'

const folder = join(ROOT, 'public/snapshots/sample')
let connector: NativeConnector

beforeAll(async () => {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

const projects = (over: Partial<Selection>) => connector.ask(budgetQuality, { ...EVERYTHING, ...over })
const every = { severities: [], classes: [], outcomes: [] }

test('a range of budgets keeps both its ends, in 万元, and leaves out projects without a budget', async () => {
  const all = await projects({})
  const wan = all.flatMap(({ budgetFen }) => (budgetFen === null ? [] : budgetFen / 1_000_000)).sort((a, b) => a - b)
  const [from, to] = [wan[20]!, wan[60]!]
  const kept = await projects({ amount: { from, to } })
  expect(kept.map(({ projectId }) => projectId)).toEqual(all.filter(({ budgetFen }) => budgetFen !== null && budgetFen >= from * 1_000_000 && budgetFen <= to * 1_000_000).map(({ projectId }) => projectId))
  expect(kept.length).toBeGreaterThan(30)
})

test('a range of scores is of the scores under the reader’s weights', async () => {
  const weights = weightsOf([40, 40, 20, 50, 10, 15, 15, 10, 30, 20, 20, 15, 15])!
  for (const over of [{}, { weights }]) {
    const all = await projects(over)
    const kept = await projects({ ...over, score: { from: null, to: 70 } })
    expect(kept).toEqual(all.filter(({ quality }) => quality !== null && quality <= 70))
    expect(kept.length).toBeLessThan(all.length)
  }
})

test('a rule keeps the projects on which it fails, and of the findings its own', async () => {
  const own = await connector.ask(findings, { ...EVERYTHING, ...every, rules: ['V03'] })
  expect(own.length).toBeGreaterThan(5)
  expect(new Set(own.map(({ ruleId }) => ruleId))).toEqual(new Set(['V03']))
  const failing = new Set(own.filter(({ outcome }) => outcome === 'fails').map(({ projectId }) => projectId))
  expect(new Set((await projects({ rules: ['V03'] })).map(({ projectId }) => projectId))).toEqual(failing)
})

test('a category and a rule together ask for the rule to fail on a row of the category', async () => {
  const own = await connector.ask(findings, { ...EVERYTHING, ...every, outcomes: ['fails'], rules: ['V03'], categories: ['质量指标'] })
  expect(new Set(own.map(({ level2 }) => level2))).toEqual(new Set(['质量指标']))
  const kept = await projects({ rules: ['V03'], categories: ['质量指标'] })
  expect(new Set(kept.map(({ projectId }) => projectId))).toEqual(new Set(own.map(({ projectId }) => projectId)))
})

test('goals that belong to no project are kept while nothing but years and departments is chosen', async () => {
  const all = await connector.ask(recruitmentGoals, EVERYTHING)
  expect(all.some(({ projectId }) => projectId === null)).toBe(true)
  const kept = await connector.ask(recruitmentGoals, { ...EVERYTHING, amount: { from: 0, to: null } })
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.every(({ projectId }) => projectId !== null)).toBe(true)
})
