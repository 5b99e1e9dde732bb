import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/i18n/index.ts'
import type { MeasureRow } from '../../src/queries/compare.ts'
import { absentItems, chosenItems, toggledItem } from '../../src/views/compare/items.ts'
import { measureLines } from '../../src/views/compare/measures.ts'
import { budgetChange, changeNotes, entryText } from '../../src/views/compare/words.ts'
import { plan, projectRow } from '../analysis/support/rows.ts'
import { targetChange } from '../../src/analysis/targetChange.ts'
import { indicatorRow } from '../analysis/support/rows.ts'
import { readMatchFile } from '../../src/snapshot/matchFile.ts'

const { zh, en } = MESSAGES
const NO_FILTER = { years: [], departments: [] }

describe('what is compared', () => {
  test('is the last four documented years where nothing is chosen, within the filter', () => {
    expect(chosenItems([], NO_FILTER, [2025, 2021, 2022, 2022, 2023, 2024])).toMatchObject({ by: 'year', items: ['2022', '2023', '2024', '2025'], byDefault: true })
    expect(chosenItems([], { years: [2022, 2023], departments: ['d1'] }, [2022, 2023, 2025])).toMatchObject({ items: ['2022', '2023'], scope: { years: [2022, 2023], departments: ['d1'] } })
  })

  test('replaces the filter of its own kind and keeps the other', () => {
    const filters = { years: [2023], departments: ['d9'] }
    expect(chosenItems(['d1', 'd2'], filters, []).scope).toEqual({ years: [2023], departments: ['d1', 'd2'] })
    expect(chosenItems(['2022', '2025'], filters, []).scope).toEqual({ years: [2022, 2025], departments: ['d9'] })
  })

  test('is switched one by one, up to four, departments or years', () => {
    expect(toggledItem(['d1'], 'd2')).toEqual(['d1', 'd2'])
    expect(toggledItem(['d1', 'd2'], 'd1')).toEqual(['d2'])
    expect(toggledItem(['d1', 'd2'], '2022')).toEqual(['2022'])
    expect(toggledItem(['a', 'b', 'c', 'd'], 'e')).toBeNull()
  })

  test('must be in the snapshot', () => {
    expect(absentItems(['2022', '2024', 'd1', 'd7'], ['d1'], [2022, null])).toEqual(['2024', 'd7'])
  })
})

const measures = (over: Partial<MeasureRow>): MeasureRow => ({
  item: '2022', documents: 1, projects: 4, budgetFen: 300_000_000, budgeted: 3, suspectProjects: 1, suspectFen: 50_000_000, weighted: 71.2, weighing: 3,
  mean: 65, judged: 4, indicators: 20, measurable: 15, fails: 30, severe: 6, cannotJudge: 2, goals: 0, goalsWithNumber: 0, ...over,
})

describe('side by side', () => {
  const chosen = chosenItems(['2022', '2025'], NO_FILTER, [])
  const lines = measureLines(chosen, [measures({}), measures({ item: '2025', budgetFen: 600_000_000, suspectProjects: 0, suspectFen: null })], [plan(10, 40, 60, 100, { year: 2022 }), plan(null, null, null, null, { year: 2022 })], zh, { scores: true })
  const line = (id: string) => lines.find((one) => one.id === id)!.cells

  test('a sum says what it is of, and money in doubt stands apart', () => {
    expect(line('budget')[0]).toMatchObject({ value: '300万元', notes: ['4个项目中的3个', '另有1个项目50万元存疑，未计入合计'], bar: 0.5 })
    expect(line('budget')[1]).toMatchObject({ bar: 1 })
  })

  test('a plan is told against the even pace, and what has no plan is counted apart', () => {
    expect(line('oct')[0]).toMatchObject({ value: '60%', notes: ['低于序时23.3个百分点', 'n=1', '另1个无计划'] })
    expect(line('oct')[1]).toMatchObject({ value: null })
  })

  test('each figure leads to its own records', () => {
    expect(line('severe')[1]?.patch).toEqual({ year: [2025], view: 'audit', outcome: ['fails'], severity: ['H'] })
  })

  test('an item without a document has no cell, not a zero', () => {
    expect(measureLines(chosen, [measures({})], [], zh, { scores: true }).every(({ cells }) => cells[1] === null)).toBe(true)
  })

  test('for the public departments have neither scores nor findings', () => {
    expect(measureLines(chosen, [measures({})], [], zh, { scores: false }).map(({ id }) => id)).not.toEqual(expect.arrayContaining(['weighted', 'mean', 'fails']))
  })
})

describe('the words of a change', () => {
  test('say which way is better and what tells it', () => {
    const change = targetChange(indicatorRow({ level3: '群众投诉率', operator: '<=', value: 3, unit: '%' }), indicatorRow({ level3: '群众投诉率', operator: '<=', value: 5, unit: '%' }))
    expect(change.kind).toBe('loosened')
    expect(changeNotes(change, zh)).toEqual(['越低越好，由名称判断'])
    expect(changeNotes(change, en)).toEqual(['lower is better, by its name'])
  })

  test('compare no budget that is blank or in doubt', () => {
    const row = (budgetFen: number | null, suspect = false) => projectRow({ budgetFen, suspect })
    expect(budgetChange(row(100_000_000), row(150_000_000), zh)).toBe('+50万元（+50%）')
    expect(budgetChange(row(100_000_000), row(50_000_000), zh)).toBe('−50万元（−50%）')
    expect(budgetChange(row(100_000_000), row(100_000_000), zh)).toBe('预算不变')
    for (const after of [row(null), row(150_000_000, true)]) expect(budgetChange(row(100_000_000), after, zh)).toBe('预算空白或存疑，不比较')
  })

  test('the entry to paste lacks only what a person has to say', () => {
    const entry = { ...(JSON.parse(entryText('a', 'b')) as object), date: '2026-01-02', by: '编辑部', reason: { zh: '同', en: 'same' } }
    expect(readMatchFile('m', JSON.stringify({ schemaVersion: 1, decisions: [entry] })).problems).toEqual([])
  })
})
