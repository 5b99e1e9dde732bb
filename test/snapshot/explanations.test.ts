import { describe, expect, test } from 'vitest'
import type { Correction } from '../../src/model/corrections.ts'
import { judge, RULES } from '../../src/quality/run.ts'
import { snapshotOf } from '../../src/snapshot/snapshotOf.ts'
import { document, row, soundRows } from '../quality/make.ts'

const made = document({ projects: [{ code: '990001', rows: [...soundRows().slice(0, 4), row('满意度', '居民满意度', '居民满意度', '')] }] })
const entry = (over: object): Correction => ({
  id: 'e1', date: '2026-03-04', by: '审核组', reason: { zh: '附件载明', en: 'stated in the annex' }, source: { sha256: made.source.sha256, name: made.source.name },
  kind: 'finding', effect: 'silence', finding: '', ...over,
} as Correction)
const snapshot = (...corrections: Correction[]) => snapshotOf({ read: [made], corrections, register: [], rules: RULES })
const plain = snapshot().tables
const blank = plain.findings.find((row) => row.rule_id === 'V01' && row.outcome === 'fails')!

describe('an accepted explanation', () => {
  const { tables, warnings } = snapshot(entry({ finding: blank.finding_id }))
  const silenced = tables.findings.find((row) => row.finding_id === blank.finding_id)!

  test('keeps the finding in its place, explained, and not scored', () => {
    expect(blank).toMatchObject({ indicator_ordinal: 5, scored: true })
    expect(silenced).toMatchObject({ outcome: 'explained', scored: false, message_zh: blank.message_zh })
    expect(tables.corrections).toMatchObject([{ correction_id: 'e1', state: 'applied', finding_id: blank.finding_id, indicator_ordinal: 5, effect: 'silence' }])
    expect(warnings).toEqual([])
  })

  test('takes it out of the scores of row and project before they are made', () => {
    const score = (from: typeof plain) => [from.indicators[4]!.score, from.projects[0]!.quality] as [number, number]
    expect(score(plain)[0]).toBe(0)
    expect(score(tables)[0]).toBeGreaterThan(score(plain)[0])
    expect(score(tables)[1]).toBeGreaterThan(score(plain)[1])
  })

  test('is counted apart, by the rule too', () => {
    const rule = (from: typeof plain) => from.rules.find((row) => row.rule_id === 'V01')!
    expect(rule(plain)).toMatchObject({ fails: 1, explained: 0 })
    expect(rule(tables)).toMatchObject({ fails: 0, explained: 1 })
  })

  test('that only annotates changes no finding and no score', () => {
    const { tables: annotated } = snapshot(entry({ finding: blank.finding_id, effect: 'annotate' }))
    expect({ ...annotated, corrections: [] }).toEqual({ ...plain, corrections: [] })
    expect(annotated.corrections).toMatchObject([{ state: 'applied', effect: 'annotate' }])
  })

  test('for a finding that is not there is stale, for another source unused, each with a warning and no effect', () => {
    const { tables: other, warnings } = snapshot(entry({ finding: `${String(blank.finding_id)}x` }), entry({ id: 'e2', finding: blank.finding_id, source: { sha256: 'ef'.repeat(32), name: 'z.txt' } }))
    expect({ ...other, corrections: [] }).toEqual({ ...plain, corrections: [] })
    expect(other.corrections.map(({ state }) => state)).toEqual(['stale', 'unused'])
    expect(warnings.map(({ path, en }) => `${path} ${en}`)).toEqual([expect.stringMatching(/^e1 not applied: there is no finding/u), expect.stringMatching(/^e2 unused: its source "z\.txt"/u)])
  })
})

describe('judging without what was explained', () => {
  test('lets the finding it took precedence over stand by itself', () => {
    const doubled = document({ projects: [{ rows: [...soundRows().slice(0, 4), row('社会效益', '提高照明水平', '提高照明水平', '提高照明水平')] }] })
    const outcome = (explained?: string) => Object.fromEntries(judge(doubled, RULES, explained === undefined ? {} : { explained: (found) => new Set(found.filter(({ ruleId }) => ruleId === explained)) })
      .findings.filter(({ indicatorOrdinal }) => indicatorOrdinal === 5).map(({ ruleId, outcome }) => [ruleId, outcome]))
    expect(outcome()).toMatchObject({ V02: 'fails', D01: 'also' })
    expect(outcome('V02')).toMatchObject({ V02: 'explained', D01: 'fails' })
  })

  test('lifts the ceiling of goals that are all the same with the finding that says so', () => {
    const same = document({ projects: [{ goals: ['做好各项工作', '做好各项工作'] }] })
    const quality = (explained: boolean) => judge(same, RULES, explained ? { explained: (found) => new Set(found.filter(({ ruleId }) => ruleId === 'G01')) } : {}).projects[0]!
    expect(quality(false).ceiling).toBe(59)
    expect(quality(true).ceiling).not.toBe(59)
  })
})

test('ids of projects and findings rest on what was read, so that a corrected code moves no link', () => {
  const { tables } = snapshot({ ...entry({}), kind: 'cell', id: 'c1', projectCode: made.projects[0]!.code, indicator: null, field: 'code', asRead: made.projects[0]!.code, corrected: '990002' } as Correction)
  expect(tables.projects[0]).toMatchObject({ project_id: plain.projects[0]!.project_id, project_code: '990002' })
  expect(tables.findings.map((row) => row.finding_id)).toEqual(plain.findings.map((row) => row.finding_id))
  expect(tables.corrections[0]).toMatchObject({ kind: 'cell', state: 'applied', field: 'project_code', corrected: '990002', project_id: plain.projects[0]!.project_id })
})
