import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GridCell, Line } from '../../src/extract/blocks.ts'
import { extractDocument } from '../../src/extract/index.ts'
import { readHead } from '../../src/extract/layouts/formHead.ts'
import { emptyProject } from '../../src/extract/layouts/formRows.ts'
import { readGrid } from '../../src/extract/layouts/grid.ts'
import { tabbedForm } from '../../src/extract/layouts/tabbedForm.ts'
import type { Reading } from '../../src/extract/readers/reading.ts'
import { goalsInText } from '../../src/extract/steps/findRecruitmentGoals.ts'
import { splitGoals } from '../../src/extract/steps/splitGoals.ts'
import { pdfText, tabbedText } from './make.ts'

/** Work is counted, not timed: characters that pass through `trim`, which every joining of lines does, and reads of a line's text. */
const LINES = 50_000
const MOST_CHARACTERS = LINES * 400
const MOST_READS = LINES * 20
const { trim } = String.prototype
let characters = 0

beforeEach(() => {
  characters = 0
  String.prototype.trim = function counted(this: string) {
    characters += this.length
    if (characters > MOST_CHARACTERS) throw new Error('more work than grows with the length of the text')
    return trim.call(this)
  }
})
afterEach(() => {
  String.prototype.trim = trim
})

const project = { code: '909009P00A100010', name: '园区招商经费', budget: '10.00', purpose: '用于园区', plan: ['25%', '50%', '75%', '100%'] as [string, string, string, string], goals: ['甲'], rows: [] }
const row = { level1: '产出指标', level2: '数量指标', level3: '签约项目', description: '签约个数', value: '≥3个', basis: '工作安排' }
const table = tabbedText([{ ...project, rows: [row] }])
const page = pdfText([{ ...project, rows: [row] }], { level3: 6, description: 12, value: 8, basis: 8 })
const many = (text: string) => text.repeat(LINES)

describe('work grows with the length of a text of 50,000 lines, no faster', () => {
  it.each<[string, string]>([
    ['an overall goal in one paragraph', `一、总体绩效目标\n${many('签约项目建设\n')}\n${page}`],
    ['an itemised goal in one paragraph', `二、分项绩效目标\n（一）招商\n绩效指标：\n${many('项目建设\n')}\n${page}`],
    ['an itemised goal in many paragraphs', `二、分项绩效目标\n（一）招商\n绩效指标：\n${many('项目建设\n')}\n${table}`],
    ['lines before the first table', `${many('无关文字\n')}\n${page}`],
    ['one long cell', table.replace('1.甲', `1.甲\n${many('续文\n')}`)],
    ['a goal with many ordinals that begin nothing', table.replace('1.甲', `甲\n${many('甲1、\n')}`)],
    ['prose under one category', `项目名称：园区招商\n（一）产出指标\n1.数量指标：会≥4场\n2.质量指标：好≥4%\n3.时效指标：完成≥4%\n${many('续文甲乙\n')}`],
    ['prose goals', `项目名称：园区招商\n绩效目标：甲\n${many('一、续文\n')}（一）产出指标\n1.数量指标：会≥4场\n2.质量指标：好≥4%\n3.时效指标：完成≥4%\n`],
    ['the purpose of a page’s form', page.replace('用于园区', many('用于园区\n'))],
  ])('%s', async (_, text) => {
    const { diagnostics } = await extractDocument({ name: 'made.txt', bytes: new TextEncoder().encode(text) })
    expect(diagnostics.map(({ code }) => code)).not.toContain('not-a-target-table')
  })

  it('titles of no table, and lines of no cell', () => {
    let reads = 0
    const lines = (texts: readonly string[]): Line[] => texts.map((text, index) => ({
      number: index + 1, gap: 1,
      get text() {
        reads += 1
        if (reads > MOST_READS) throw new Error('more reads than grow with the length of the text')
        return text
      },
    }))
    const titles = ['\t项目编码', '\t909009P00A100010', ...Array.from({ length: LINES }, () => '2.园区绩效目标表')]
    expect(tabbedForm.read({ lines: lines(titles) } as Reading).projects).toHaveLength(LINES + 1)
    reads = 0
    expect(readGrid(lines(['\t甲', ...Array.from({ length: LINES }, () => '乙'), '\t丙'])).loose).toHaveLength(LINES)
  })

  it.each(['项目名称', '预算数', '甲乙丙丁'])('a row of many cells with %s', (words) => {
    let reads = 0
    const cell = (number: number): GridCell => ({
      line: number, pieces: [{ text: '甲', line: number }],
      get text() {
        reads += 1
        if (reads > MOST_READS) throw new Error('more reads than grow with the length of the row')
        return number === 1 ? '项目编码' : words
      },
    })
    const head = emptyProject(1, 1)
    readHead([{ line: 1, cells: Array.from({ length: LINES }, (_, index) => cell(index + 1)) }], head)
    expect(head.code).not.toBeNull()
  })

  it('cuts a clause without punctuation, not inside a figure', () => {
    const goals = goalsInText({ where: 'overall', projectCode: null, text: '新签约项目15个'.repeat(LINES / 10), locate: () => ({ line: 1 }) })
    expect(Math.max(...goals.map(({ quote }) => quote.length))).toBeLessThan(450)
    expect(new Set(goals.map(({ value }) => value))).toEqual(new Set([15]))
  })

  it('splits goals at a figure only after the mark that ends a sentence', () => {
    expect(splitGoals([`${many('甲1、')}`])).toHaveLength(1)
    expect(splitGoals(['目标如下： 1、甲；2、乙'])).toEqual(['目标如下：', '甲；', '乙'])
  })
})
