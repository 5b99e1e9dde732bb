import { describe, expect, it } from 'vitest'
import { assembleProject } from '../../../src/extract/assemble.ts'
import type { RawProject } from '../../../src/extract/blocks.ts'
import { emptyProject } from '../../../src/extract/layouts/formRows.ts'
import { numberGaps } from '../../../src/extract/steps/checkTables.ts'

const cell = (text: string) => ({ text, paragraphs: [text], line: 1 })
const codes = (over: Partial<RawProject>) => assembleProject({ ...emptyProject(1, 9), code: cell('909009'), name: cell('园区经费'), ...over }).diagnostics.map(({ code }) => code)
const amounts = (budget: string, fiscal: string, other: string | null, amountUnit: string | null = null) => codes({ budget: cell(budget), fiscal: cell(fiscal), other: other === null ? null : cell(other), amountUnit })
const plan = (...steps: [number, string][]) => codes({ budget: cell('1'), plan: steps.map(([month, text]) => ({ month, text })) })

describe('the budget is the sum of its parts', () => {
  it.each<[string, string, string | null, string | null, boolean]>([
    ['100.3', '60.1', '40.2', null, true],
    ['100', '60', '', null, false],
    ['100', '60', null, null, true],
    ['100', '100.01', null, null, false],
    ['1,234,567.89', '1,234,567.89', '', '元', true],
    ['1234567', '1234566', '0', '元', false],
    ['1234567.89', '1234567.88', '0', '元', false],
  ])('%s = %s + %s (%s): %s', (budget, fiscal, other, unit, tie) => {
    expect(amounts(budget, fiscal, other, unit)).toEqual(tie ? [] : ['budget-does-not-tie'])
  })
})

describe('the plan rises to 100', () => {
  it.each<[[number, string][], boolean]>([
    [[[3, '25%'], [6, '50%'], [10, '75%'], [12, '100%']], true],
    [[[3, '25'], [6, '50'], [9, '75'], [12, '100.00']], true],
    [[[3, '25'], [6, '50'], [9, '45'], [12, '100']], false],
    [[[9, '75'], [3, '25'], [6, '50'], [12, '100']], true],
    [[[6, '50'], [12, '90']], false],
    [[[3, ''], [6, ''], [10, ''], [12, '']], true],
    [[[6, '40'], [11, '100']], true],
  ])('%j: %s', (steps, rises) => expect(plan(...steps)).toEqual(rises ? [] : ['plan-not-rising']))
})

describe('titles of tables count up', () => {
  const gaps = (...titles: string[]) => numberGaps(titles.map((_, index) => emptyProject(index + 1, index + 1)), titles.map((text, index) => ({ number: index + 1, text, gap: 0 }))).map(({ message }) => /从 (\d+) 跳到 (\d+)/u.exec(message)!.slice(1).map(Number))
  it.each<[string[], number[][]]>([
    [['1.甲绩效目标表', '2.乙绩效目标表'], []],
    [['2.乙绩效目标表'], [[0, 2]]],
    [['1.甲绩效目标表', '丙绩效目标表', '3.丁绩效目标表'], [[1, 3]]],
    [['（1）甲绩效目标表', '（3）乙绩效目标表'], [[1, 3]]],
    [['1.甲绩效目标表', '2.乙绩效目标表', '1.丙绩效目标表', '2.丁绩效目标表'], []],
  ])('%j', (titles, found) => expect(gaps(...titles)).toEqual(found))
})
