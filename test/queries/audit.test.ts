import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asText } from '../../src/db/decode.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { defineQuery } from '../../src/db/sql.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { findingCounts, findings, indicatorCount, indicatorList, type ListParams } from '../../src/queries/audit.ts'
import { evidence, evidenceFindings } from '../../src/queries/finding.ts'
import { rules } from '../../src/queries/method.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { weightsOf } from '../../src/reference/weights.ts'
import { ROOT } from '../support/run.ts'

const folder = join(ROOT, 'public/snapshots/sample')
let connector: NativeConnector
let manifest: Manifest

beforeAll(async () => {
  manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, manifest.files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

const ALL: ListParams = { ...EVERYTHING, severities: [], classes: [], outcomes: ['fails'] }
/** What is published beside the rows, whole. */
const PASSED = defineQuery<null, { passed: string }>({ name: 'passed', sql: 'SELECT passed FROM indicators ORDER BY indicator_id', bind: () => [], row: { passed: asText } })
const indicators = (over: Partial<ListParams> = {}) => connector.ask(indicatorList, { ...ALL, ...over })
const ids = (rows: readonly { indicatorId: string }[]) => rows.map(({ indicatorId }) => indicatorId)

describe('the list of indicators', () => {
  test('has every printed indicator once, sound ones too', async () => {
    const rows = await indicators()
    expect(rows).toHaveLength(manifest.files.find(({ table }) => table === 'indicators')!.rows)
    expect(new Set(ids(rows)).size).toBe(rows.length)
    expect(rows.some(({ marks, severity }) => marks === '' && severity === null)).toBe(true)
  })

  test('marks a row with what was found on it, by its own rules and by those asked once for the table', async () => {
    const rows = await indicators()
    const own = await connector.ask(findings, ALL)
    const touched = new Set(own.flatMap((row) => [...(row.indicatorOrdinal === null ? row.ordinals.split(',').filter(Boolean) : [String(row.indicatorOrdinal)])].map((ordinal) => `${row.projectId} ${ordinal} ${row.ruleId}`)))
    const marked = new Set(rows.flatMap(({ projectId, ordinal, marks }) => marks.split(',').filter(Boolean).map((mark) => `${projectId} ${ordinal} ${mark.split(':')[0]}`)))
    expect(own.some(({ ordinals }) => ordinals !== '')).toBe(true)
    expect(marked).toEqual(touched)
  })

  test('of rows with findings only has those whose severity and class are asked for', async () => {
    const rows = await indicators({ found: true, severities: ['H'] })
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.every(({ severity, marks }) => severity === 'H' && marks.split(',').every((mark) => mark.endsWith(':H')))).toBe(true)
    const all = await indicators()
    expect(all.filter(({ marks }) => /:H(?:,|$)/u.test(marks)).length).toBe(rows.length)
  })

  test('by a rule has the rows on which it fails, also of a rule asked once per table', async () => {
    for (const rule of ['V02', 'R01']) {
      const rows = await indicators({ rules: [rule] })
      expect(rows.length, rule).toBeGreaterThan(3)
      expect(rows.every(({ marks }) => marks.includes(`${rule}:fails`)), rule).toBe(true)
    }
  })

  test('is searched for all words in any cell, whatever their case and order; wildcards are letters', async () => {
    const text = ({ projectName, level2, level3, description, valueText, basis }: Awaited<ReturnType<typeof indicators>>[number]) => [projectName, level2, level3, description, valueText, basis].join(' ').toLowerCase()
    const all = await indicators()
    const found = await indicators({ q: '  ≥90%  满意度 ' })
    expect(found.length).toBeGreaterThan(3)
    const expected = new Set(ids(all.filter((row) => text(row).includes('满意度') && text(row).includes('≥90%'))))
    expect([...expected].every((id) => ids(found).includes(id))).toBe(true)
    expect(await indicators({ q: '满意度 没有的词' })).toEqual([])
    expect((await indicators({ q: '_%_' })).length).toBe(0)
    expect((await indicators({ q: "';--" })).length).toBe(0)
  })

  test('is found by pinyin and by initials, and says which name it was', async () => {
    for (const q of ['manyidu', 'MYD']) {
      const rows = await indicators({ q })
      expect(rows.length).toBeGreaterThan(20)
      expect(rows.every(({ namedCell, namedProject }) => namedCell || namedProject)).toBe(true)
      expect(rows.some(({ namedCell, level3 }) => namedCell && level3.includes('满意度'))).toBe(true)
    }
  })

  test('has the scores of the reader’s weights, and as many rows as are counted', async () => {
    const weights = weightsOf([40, 40, 20, 50, 10, 15, 15, 10, 30, 20, 20, 15, 15])!
    const [published, own] = [await indicators(), await indicators({ weights })]
    expect(ids(own)).toEqual(ids(published))
    expect(own.some(({ score }, index) => score !== published[index]!.score)).toBe(true)
    expect(await connector.ask(indicatorCount, { ...ALL, q: '满意度' })).toEqual([{ rows: (await indicators({ q: '满意度' })).length }])
  })
})

test('findings that are about no row are counted apart', async () => {
  const counts = await connector.ask(findingCounts, EVERYTHING)
  const all = await connector.ask(findings, { ...ALL, outcomes: [] })
  const whole = all.filter(({ indicatorOrdinal, ordinals }) => indicatorOrdinal === null && ordinals === '').length
  expect(counts.filter((row) => row.whole).reduce((sum, { rows }) => sum + rows, 0)).toBe(whole)
  expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(all.length)
})

describe('the evidence of a place', () => {
  const weights = EVERYTHING.weights

  test('says what passed as often as the rules themselves count it', async () => {
    const catalogue = await connector.ask(rules, {})
    const passes = new Map<string, number>()
    for (const { passed } of await connector.ask(PASSED, null)) {
      for (const id of passed.split(',').filter(Boolean)) passes.set(id, (passes.get(id) ?? 0) + 1)
    }
    for (const rule of catalogue.filter(({ scope }) => scope === 'row')) expect(passes.get(rule.ruleId) ?? 0, rule.ruleId).toBe(rule.passes)
  })

  test('of a finding is that of its row, its project or its department', async () => {
    const all = await connector.ask(findings, { ...ALL, outcomes: [] })
    const samples = [all.find(({ indicatorOrdinal }) => indicatorOrdinal !== null)!, all.find(({ indicatorOrdinal, projectId }) => indicatorOrdinal === null && projectId !== null)!]
    for (const { findingId, indicatorOrdinal, projectId } of samples) {
      const place = { indicator: '', finding: findingId }
      const [row] = await connector.ask(evidence, { ...place, weights })
      expect(row).toMatchObject({ ordinal: indicatorOrdinal, projectId })
      expect((await connector.ask(evidenceFindings, place)).map((one) => one.findingId)).toContain(findingId)
    }
    expect(await connector.ask(evidence, { indicator: 'x', finding: 'x', weights })).toEqual([])
  })
})
