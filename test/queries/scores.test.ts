import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asNumber, asText, orNull } from '../../src/db/decode.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { defineQuery } from '../../src/db/sql.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { bindWeights, rowScores, scoreTables } from '../../src/queries/scores.ts'
import { DEFAULT_WEIGHTS, weightList, weightsOf, type Weights } from '../../src/reference/weights.ts'
import { ROOT } from '../support/run.ts'

const folder = join(ROOT, 'public/snapshots/default')
let connector: NativeConnector

beforeAll(async () => {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

interface Scored {
  id: string
  raw: number | null
  score: number | null
  publishedRaw: number | null
  published: number | null
}
const row = { id: asText, raw: orNull(asNumber), score: orNull(asNumber), publishedRaw: orNull(asNumber), published: orNull(asNumber) }
const bind = ({ text }: { text: string }) => [text]

const rows = defineQuery<{ text: string }, Scored>({
  name: 'row-scores', bind, row,
  sql: `WITH ${scoreTables(1)}, ${rowScores(1)} SELECT i.indicator_id AS id, s.score_raw AS raw, s.score, i.score_raw AS "publishedRaw", i.score AS published
FROM indicators i JOIN row_scores s ON s.indicator_id = i.indicator_id ORDER BY id`,
})
const projects = defineQuery<{ text: string }, Scored>({
  name: 'project-scores', bind, row,
  sql: `WITH ${scoreTables(1)} SELECT p.project_id AS id, s.quality_raw AS raw, s.quality AS score, p.quality_raw AS "publishedRaw", p.quality AS published
FROM projects p JOIN scored_projects s ON s.project_id = p.project_id ORDER BY id`,
})

const change = (patch: (weights: Weights) => void): string => {
  const weights = structuredClone(DEFAULT_WEIGHTS)
  patch(weights)
  return String(bindWeights(weights))
}

describe('scores under chosen weights', () => {
  test('the published weights answer the published scores themselves', async () => {
    expect(bindWeights(DEFAULT_WEIGHTS)).toBe('')
    for (const query of [rows, projects]) {
      const answered = await connector.ask(query, { text: '' })
      expect(answered.length).toBeGreaterThan(0)
      for (const { raw, score, publishedRaw, published } of answered) expect([raw, score]).toEqual([publishedRaw, published])
    }
  })

  test('the same weights worked out anew give the published scores to the second decimal', async () => {
    const text = weightList(DEFAULT_WEIGHTS).join(',')
    for (const query of [rows, projects]) {
      for (const { id, raw, score, publishedRaw, published } of await connector.ask(query, { text })) {
        expect(Math.abs(raw! - publishedRaw!), `${id} raw`).toBeLessThan(0.0151)
        expect(Math.abs(score! - published!), id).toBeLessThan(0.0151)
      }
    }
  })

  test('weights scaled alike give the same scores', async () => {
    const text = change(({ dimensions }) => Object.assign(dimensions, { measurable: 80, category: 40, ambition: 30, definition: 30, basis: 20 }))
    for (const { id, raw, publishedRaw } of await connector.ask(rows, { text })) expect(Math.abs(raw! - publishedRaw!), id).toBeLessThan(0.0151)
  })

  test('a row judged by one dimension alone has that dimension\'s share, under the same ceiling', async () => {
    const text = change(({ dimensions }) => Object.assign(dimensions, { measurable: 10, category: 0, ambition: 0, definition: 0, basis: 0 }))
    const kept = defineQuery<{ text: string }, { raw: number | null; score: number | null; kept: number | null; ceiling: number | null }>({
      name: 'kept', bind, row: { raw: orNull(asNumber), score: orNull(asNumber), kept: orNull(asNumber), ceiling: orNull(asNumber) },
      sql: `WITH ${scoreTables(1)}, ${rowScores(1)} SELECT s.score_raw AS raw, s.score, i.dim_measurable AS kept, i.ceiling FROM indicators i JOIN row_scores s ON s.indicator_id = i.indicator_id ORDER BY i.indicator_id`,
    })
    for (const one of await connector.ask(kept, { text })) {
      expect(one.raw).toBe(one.kept === null ? null : (one.kept / 40) * 100)
      expect(one.score).toBe(one.raw === null ? null : Math.min(one.raw, one.ceiling ?? 100))
    }
  })

  test('a project judged by its plan alone has the share its plan kept', async () => {
    const text = change(({ parts }) => Object.assign(parts, { indicators: 0, completeness: 0, relevance: 0, adequacy: 0, feasibility: 50 }))
    const kept = defineQuery<{ text: string }, { raw: number | null; kept: number | null }>({
      name: 'kept-plan', bind, row: { raw: orNull(asNumber), kept: orNull(asNumber) },
      sql: `WITH ${scoreTables(1)} SELECT s.quality_raw AS raw, p.part_feasibility AS kept FROM projects p JOIN scored_projects s ON s.project_id = p.project_id ORDER BY p.project_id`,
    })
    for (const one of await connector.ask(kept, { text })) expect(one.raw).toBe((one.kept! / 8) * 100)
  })
})

describe('weights', () => {
  test('are thirteen whole numbers from 0 to 100, not all 0 in a set', () => {
    const list = weightList(DEFAULT_WEIGHTS)
    expect(weightsOf(list)).toEqual(DEFAULT_WEIGHTS)
    expect(weightsOf(list.slice(1))).toBeNull()
    expect(weightsOf(list.map((number, at) => (at === 4 ? 101 : number)))).toBeNull()
    expect(weightsOf(list.map((number, at) => (at === 4 ? 0.5 : number)))).toBeNull()
    expect(weightsOf(list.map((number, at) => (at < 3 ? 0 : number)))).toBeNull()
  })
})
