import { describe, expect, test } from 'vitest'
import type { CorrectionRow } from '../../src/queries/method.ts'
import type { EmptyCategoryRow, IndicatorRow, ProjectFindingRow } from '../../src/queries/project.ts'
import { printedTable } from '../../src/views/project/printedTable.ts'

const row = (ordinal: number, level1: string, level2: string, level3 = `指标${ordinal}`): IndicatorRow => ({
  indicatorId: `i${ordinal}`, ordinal, level1, level2, level3, description: '描述', valueText: '≥80%', basis: '年初预算安排', group: 'output', hasDescription: true,
  scoreRaw: 90, score: 89, measurable: 40, category: 20, ambition: 15, definition: 9, basisScore: 5, ceiling: 89, cellConfidence: '', uncertainCells: '', locator: 'L10',
})
const finding = (ordinal: number | null, cells: string): ProjectFindingRow => ({
  findingId: `f${ordinal}-${cells}`, ruleId: 'V02', titleZh: '同义反复', titleEn: 'Tautology', branch: null, dimension: 'measurable', deduction: 40, outcome: 'fails', class: '必改', severity: 'H',
  scored: true, indicatorOrdinal: ordinal, ordinals: '', messageZh: '建议核查', messageEn: 'please check', evidence: '', cells, precedence: null, locatorLine: 10,
})
const empty = (level1: string, level2: string, position: number): EmptyCategoryRow => ({ level1, level2, basis: null, position })

const shape = (rows: ReturnType<typeof printedTable>) =>
  rows.map(({ cells }) => cells.filter(({ column }) => column.startsWith('level')).map(({ text, span }) => (span === 1 ? text : `${text}×${span}`)).join(' '))

describe('the printed table', () => {
  const rows = [row(1, '产出指标', '数量指标'), row(2, '产出指标', '数量指标'), row(3, '产出指标', '成本指标'), row(4, '效益指标', '社会效益指标'), row(5, '满意度指标', '服务对象满意度指标')]

  test('spans a category over its rows, as the form prints it', () => {
    expect(shape(printedTable(rows, [], []))).toEqual([
      '产出指标×3 数量指标×2 指标1', '指标2', '成本指标 指标3', '效益指标 社会效益指标 指标4', '满意度指标 服务对象满意度指标 指标5',
    ])
  })

  test('keeps categories printed with nothing under them, empty and in their place', () => {
    expect(shape(printedTable(rows, [empty('产出指标', '质量指标', 1), empty('效益指标', '经济效益指标', 2), empty('效益指标', '生态效益指标', 3)], []))).toEqual([
      '产出指标×4 数量指标×2 指标1', '指标2', '质量指标 ', '成本指标 指标3', '效益指标×3 经济效益指标 ', '社会效益指标 指标4', '生态效益指标 ', '满意度指标 服务对象满意度指标 指标5',
    ])
  })

  test('puts a whole empty block before the block that follows it', () => {
    const without = rows.filter(({ level1 }) => level1 !== '效益指标')
    expect(shape(printedTable(without, [empty('效益指标', '经济效益指标', 1)], [])).at(-2)).toBe('效益指标 经济效益指标 ')
  })

  test('never joins the same second level over two first levels', () => {
    expect(shape(printedTable([row(1, '产出指标', '成本指标'), row(2, '成本指标', '成本指标')], [], []))).toEqual(['产出指标 成本指标 指标1', '成本指标 成本指标 指标2'])
  })

  test('puts a finding beside the cells it concerns, and those of the project nowhere in it', () => {
    const [first, second] = printedTable(rows, [], [finding(2, 'level3,value_text'), finding(null, 'purpose')])
    expect(first?.findings).toEqual([])
    expect(second?.findings).toHaveLength(1)
    expect(second?.cells.filter(({ findings }) => findings.length > 0).map(({ column }) => column)).toEqual(['level3', 'value_text'])
  })

  test('marks a spanning cell with the corrections and the least certainty of every row it spans', () => {
    const correction = (indicatorOrdinal: number, field: string): CorrectionRow => ({
      correctionId: `c${indicatorOrdinal}`, kind: 'cell', state: 'applied', staleNote: null, sourceName: 'a.txt', documentId: 'd', projectId: 'p', projectName: null,
      indicatorOrdinal, field, asRead: '产出', corrected: '产出指标', date: '2026-01-02', by: '编辑', reasonZh: '误读', reasonEn: 'misread', findingId: null, ruleId: null, effect: null,
    })
    const unsure = rows.map((one) => (one.ordinal === 2 ? { ...one, cellConfidence: 'level1:0.7,basis:0.9', uncertainCells: 'level1' } : one))
    const [first, second] = printedTable(unsure, [], [], [correction(2, 'level1'), correction(1, 'basis')])
    const cell = (printed: typeof first, column: string) => printed?.cells.find((one) => one.column === column)
    expect(cell(first, 'level1')).toMatchObject({ span: 3, sure: 0.7, corrections: [{ correctionId: 'c2' }] })
    expect(cell(first, 'basis')).toMatchObject({ sure: null, corrections: [{ correctionId: 'c1' }] })
    expect(cell(second, 'basis')).toMatchObject({ sure: null, corrections: [] })
  })

  test('of nothing is empty', () => {
    expect(printedTable([], [], [])).toEqual([])
    expect(shape(printedTable([], [empty('产出指标', '数量指标', 1)], []))).toEqual(['产出指标 数量指标 '])
  })
})
