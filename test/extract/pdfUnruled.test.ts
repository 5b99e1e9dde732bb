import { describe, expect, it } from 'vitest'
import { holdsCategories } from '../../src/extract/readers/pdf.ts'
import { formHeadRows } from '../../src/extract/readers/pdfFormHead.ts'
import type { Glyph } from '../../src/extract/readers/pdfPage.ts'
import { type Band, type CellLine, bestRows, blocksIn, coverRows, homesOf } from '../../src/extract/readers/pdfRows.ts'
import { type Run, runOf } from '../../src/extract/readers/pdfRuns.ts'

const SIZE = 10
const LEADING = 1.35

/** Words printed at `x`, `y` in points, each character as wide as it is high. */
function run(x: number, y: number, text: string, page = 1): Run {
  const glyphs = [...text].map((character, at): Glyph => ({ text: character, x: x + at * SIZE, y, width: SIZE, size: SIZE, isSpace: false }) as Glyph)
  return runOf(glyphs, page)
}
const rowsOf = (runs: readonly Run[]) => formHeadRows(runs, LEADING, 560).map((row) => row.map((block) => block?.text ?? ''))
const doubtful = (runs: readonly Run[]) => formHeadRows(runs, LEADING, 560).flatMap((row) => row.filter((block) => (block?.doubt ?? 0) >= 0.45).map((block) => block!.text))

const money = (y: number) => [run(100, y, '预算数'), run(165, y, '35'), run(250, y, '其中：财政资金'), run(360, y, '35'), run(440, y, '其他资金')]

describe('the head of a form without rules', () => {
  it('spells a label over three lines whose first is a label too', () => {
    const runs = [...money(206), run(40, 223, '预算规模'), run(40, 236.5, '及资金用'), run(40, 250, '途'), run(100, 233, '用于虚构园区的维修，'), run(100, 246.5, '用于垃圾清运。')]
    expect(rowsOf(runs).slice(0, 2)).toEqual([['预算规模及资金用途', '预算数', '35', '其中:财政资金', '35', '其他资金'], ['', '用于虚构园区的维修,用于垃圾清运。', '', '', '', '']])
  })

  it('spells a label that a page parts', () => {
    const runs = [...money(206), run(40, 223, '预算规模'), run(40, 243, '及资金用途', 2), run(130, 253, '用于虚构园区的维修。', 2)]
    expect(rowsOf(runs)[0]![0]).toBe('预算规模及资金用途')
    expect(rowsOf(runs).flat()).not.toContain('及资金用途')
  })

  it('keeps goals of two lines beside their label where other rows share their first baseline', () => {
    const runs = [
      run(38, 179, '项目编码'), run(98, 179, '909P01'), run(250, 179, '项目名称'), run(360, 179, '虚构经费'), ...money(197),
      run(38, 198.5, '预算规模及资'), run(38, 212, '金用途'), run(100, 214, '虚构电费'),
      run(98, 267, '1.保障虚构工作运转'), run(98, 280.5, '2.保障虚构工作开展'), run(38, 273.7, '绩效目标'),
    ]
    expect(rowsOf(runs).at(-1)).toEqual(['绩效目标', '1.保障虚构工作运转2.保障虚构工作开展'])
  })

  it('keeps a label of two lines in the row of money it stands in', () => {
    const runs = [
      run(40, 242.7, '预算规模'), run(115, 242.7, '预算数'), run(180, 242.7, '150'), run(244, 236, '其中：财'), run(244, 249.5, '政资金'), run(334, 242.7, '150'), run(425, 242.7, '其他资金'),
      run(40, 214, '项目编码'), run(115, 214, '909P01'), run(244, 214, '项目名称'), run(334, 214, '虚构费用'),
    ]
    expect(rowsOf(runs)[1]).toEqual(['预算规模', '预算数', '150', '其中:财政资金', '150', '其他资金'])
  })

  it('joins no code to the department above it, no sum to the name above it', () => {
    const runs = [run(40, 112, '909001虚构管理委员会'), run(40, 135, '项目编码'), run(100, 128.2, '909P0101'), run(100, 141.7, '0020X')]
    expect(rowsOf(runs).flat()).toContain('909P01010020X')
    const named = [run(250, 100, '项目名称'), run(360, 100, '虚构园区体育公园一期'), run(360, 113.5, '工程二期'), run(250, 127, '财政资金'), run(360, 127, '567')]
    expect(rowsOf(named)).toEqual([['项目名称', '虚构园区体育公园一期工程二期'], ['财政资金', '567']])
  })

  it('doubts words where labels stand, and goals without words', () => {
    const runs = [run(40, 100, '项目编码'), run(110, 100, '909P01'), run(250, 100, '项目名称'), run(40, 130, '零星字'), run(110, 130, '虚构'), run(250, 130, '其他资金'), run(40, 190, '绩效目标')]
    expect(doubtful(runs)).toEqual(['零星字', '绩效目标'])
  })
})

const line = (y: number, text: string, width = text.length): CellLine => ({ runs: [run(0, y, text)], text, x0: 0, x1: width * SIZE, y, size: SIZE, doubt: 0 })

describe('cells over several rows', () => {
  const bands: Band[] = [0, 20, 40, 60, 80].map((y) => ({ top: y, bottom: y, cost: 0, margin: 9 }))
  const level2 = ['数量指标', '质量指标', '成本指标', '经济效益指标', '社会效益指标']
  const covers = (outputs: number, benefits: number, goesOn: boolean) => {
    const blocks = blocksIn([line(outputs, '产出指标'), line(benefits, '效益指标')], 13.5, [], 40)
    return coverRows(blocks, bands, { alignment: 'middle', leading: 13.5, breaks: [], homes: level2.map(homesOf), opens: false, goesOn })?.map(({ from, to }) => [from, to])
  }
  it('lie where their middles are', () => expect(covers(20, 70, false)).toEqual([[0, 3], [3, 5]]))
  it('count costs to the outputs where the table goes on over the page and middles tell little', () => expect(covers(20, 63, true)).toEqual([[0, 3], [3, 5]]))
  it('cost indicators may stand under outputs or on their own, never under benefits', () => expect([homesOf('成本指标'), homesOf('社会效益指标'), homesOf('其他')]).toEqual([['产出指标', '成本指标'], ['效益指标'], null]))
})

describe('rows as close as the lines of a cell', () => {
  const column = (...texts: string[]) => ({ lines: texts.map((text, at) => line(at * 13.5, text)), blank: 3, width: 50 })
  const margins = (...columns: ReturnType<typeof column>[]) => bestRows(columns, [], [], 13.5).bands.map(({ margin }) => margin <= 0.4)
  it('are uncertain where the upper cells are full', () => {
    const full = () => column('虚构园区一', '完成率')
    expect(margins(full(), full(), full(), column('甲', '乙'))).toEqual([true, true])
  })
  it('are two where cells leave room', () => expect(margins(column('甲', '乙'), column('甲', '乙'), column('甲', '乙'))).toEqual([false, false]))
})

it('one cell with several categories is no cell, one of both levels is', () => {
  const texts = ['社会效益指标 可持续影响指标', '产出指标数量指标', '成本指标经济成本指标', '满意度指标', '数量指标']
  expect(texts.filter(holdsCategories)).toEqual(['社会效益指标 可持续影响指标'])
})
