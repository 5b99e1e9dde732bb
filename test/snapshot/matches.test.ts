import { describe, expect, test } from 'vitest'
import type { DecidedMatch } from '../../src/model/matchDecisions.ts'
import { readMatchFile } from '../../src/snapshot/matchFile.ts'
import { snapshotOf } from '../../src/snapshot/snapshotOf.ts'
import { indicator, project, targetDocument } from '../support/documents.ts'

const decision = (over: Partial<DecidedMatch> = {}): DecidedMatch => ({
  earlier: 'a', later: 'b', same: true, date: '2026-03-04', by: '编辑部', reason: { zh: '用途相同', en: 'the same purpose' }, ...over,
})
const read = (...decisions: unknown[]) => readMatchFile('matches.json', JSON.stringify({ schemaVersion: 1, decisions }))
const paths = (...decisions: unknown[]) => read(...decisions).problems.map(({ path }) => path)

describe('a file of decisions', () => {
  test('that fits is read as it stands', () => {
    expect(read(decision(), decision({ earlier: 'a', later: 'c', same: false }), decision({ earlier: null, later: 'd', same: false })).decisions).toHaveLength(3)
  })

  test.each<[string, unknown[], string]>([
    ['a day that is none', [decision({ date: '2026-02-30' })], '/decisions/0/date'],
    ['one that names nobody', [decision({ by: '' })], '/decisions/0/by'],
    ['neither of two', [decision({ earlier: null, later: null, same: false })], '/decisions/0'],
    ['“same” of one alone', [decision({ later: null })], '/decisions/0/same'],
    ['one id twice', [decision({ later: 'a', same: false })], '/decisions/0/later'],
    ['a pair decided twice', [decision(), decision({ same: false })], '/decisions/1'],
    ['one project as two others', [decision(), decision({ later: 'c' })], '/decisions/1'],
    ['one with a counterpart and without', [decision(), decision({ later: null, same: false })], '/decisions/1'],
    ['one without a counterpart and with', [decision({ earlier: null, later: 'b', same: false }), decision()], '/decisions/1'],
    ['a field that does not belong', [{ ...decision(), note: '' }], '/decisions/0'],
  ])('with %s is refused at its place', (_, decisions, path) => {
    expect(paths(...decisions)).toEqual([path])
    expect(read(...decisions).decisions).toEqual([])
    for (const { zh, en } of read(...decisions).problems) expect(`${zh}${en}`).toMatch(/matches\.schema\.json/u)
  })
})

describe('a decision in the snapshot', () => {
  const made = (seed: string, year: number, name: string) => targetDocument(seed, {
    year, department: { code: '118001', name: '甲园区' }, jurisdiction: '某区', recruitmentGoals: [], projects: [project({ name, indicators: [indicator()] })],
  })
  const documents = [made('0a', 2023, '甲'), made('0b', 2024, '乙')]
  const [earlier, later] = ['d-0a0a0a0a0a0a-118001001', 'd-0b0b0b0b0b0b-118001001']
  const snapshot = (...matches: DecidedMatch[]) => snapshotOf({ read: documents, corrections: [], matches, register: [], rules: [] })

  test.each<[string, Partial<DecidedMatch>, string, string | null]>([
    ['two projects', { earlier, later }, 'applied', 'project'],
    ['two rows', { earlier: `${earlier}-1`, later: `${later}-1` }, 'applied', 'indicator'],
    ['one without a counterpart', { earlier, later: null, same: false }, 'applied', 'project'],
    ['a later and an earlier one', { earlier: later, later: earlier }, 'unused', 'project'],
    ['a project and a row', { earlier, later: `${later}-1` }, 'unused', 'project'],
    ['one that is not there', { earlier, later: 'd-none' }, 'unused', 'project'],
  ])('about %s', (_, over, state, kind) => {
    const { tables, warnings } = snapshot(decision(over))
    expect(tables.match_decisions).toMatchObject([{ state, kind, by: '编辑部', reason_en: 'the same purpose', date: '2026-03-04' }])
    expect(warnings.map(({ file }) => file)).toEqual(state === 'unused' ? ['matches.json'] : [])
  })

  test('keeps the newest first', () => {
    const { tables } = snapshot(decision({ earlier, later, date: '2026-01-01' }), decision({ earlier: `${earlier}-1`, later: `${later}-1`, date: '2026-02-01' }))
    expect(tables.match_decisions.map(({ date }) => date)).toEqual(['2026-02-01', '2026-01-01'])
  })
})
