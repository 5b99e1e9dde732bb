import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/i18n/index.ts'
import type { CorrectionRow } from '../../src/queries/method.ts'
import { changeText, correctionsAt, explanationsOf, inferredCells } from '../../src/ui/corrections.ts'
import { formedFrom, printedNames } from '../../src/views/data/departments.ts'

const row = (over: Partial<CorrectionRow> = {}): CorrectionRow => ({
  correctionId: 'c1', kind: 'cell', state: 'applied', staleNote: null, sourceName: 'a.txt', documentId: 'd', projectId: 'd-p', projectName: '园区管理费', indicatorOrdinal: null,
  field: 'budget_fen', asRead: '35', corrected: '53', date: '2026-01-02', by: '编辑部', reasonZh: '误读', reasonEn: 'misread', findingId: null, ruleId: null, effect: null, ...over,
})
const { zh, en } = MESSAGES

describe('a correction', () => {
  test('stands at its own figure and at no other', () => {
    const rows = [row(), row({ correctionId: 'c2', indicatorOrdinal: 1, field: 'value_text' }), row({ correctionId: 'c3', state: 'stale' }), row({ correctionId: 'c4', projectId: null, field: 'year' })]
    const at = (ordinal: number | null, field: string, projectId: string | null = 'd-p') => correctionsAt(rows, { documentId: 'd', projectId, ordinal }, field).map(({ correctionId }) => correctionId)
    expect(at(null, 'budget_fen')).toEqual(['c1'])
    expect(at(1, 'value_text')).toEqual(['c2'])
    expect(at(2, 'value_text')).toEqual([])
    expect(at(null, 'year', null)).toEqual(['c4'])
    expect(correctionsAt(rows, { documentId: 'other', projectId: 'd-p', ordinal: null }, 'budget_fen')).toEqual([])
  })

  test('says what was read and what it is now, with the unit, or that it was checked', () => {
    expect(changeText(row(), zh)).toBe('读出为“35万元”，更正为“53万元”。')
    expect(changeText(row({ field: 'plan_jun', asRead: null, corrected: '50' }), en)).toBe('Read as “blank”, corrected to “50 %”.')
    expect(changeText(row({ field: 'level3', asRead: '签约', corrected: '签约' }), zh)).toBe('对照原件核对，“签约”无误。')
  })

  test('of a finding is told from one of a cell', () => {
    const explanation = row({ kind: 'finding', findingId: 'd-p-V01', effect: 'silence' })
    expect(explanationsOf([row(), explanation, { ...explanation, state: 'stale' }], 'd-p-V01')).toEqual([explanation])
    expect(explanationsOf([explanation], 'd-p-V02')).toEqual([])
  })
})

test('only cells too uncertain to pass unmarked are marked', () => {
  expect([...inferredCells({ cellConfidence: 'level3:0.72,basis:0.9', uncertainCells: 'level3' })]).toEqual([['level3', 0.72]])
  expect(inferredCells({ cellConfidence: '', uncertainCells: '' }).size).toBe(0)
})

test('a department’s names and predecessors are read back with their years, whatever stands in the names', () => {
  expect(printedNames({ names: '2022,2023:招商局\n:某局:本级' }, zh)).toEqual(['招商局（2022、2023年）', '某局:本级'])
  expect(printedNames({ names: '' }, zh)).toEqual([])
  expect(formedFrom({ formedFrom: '2024:merged:外事局' }, en)).toEqual(['外事局 (merged, 2024)'])
})
