import { describe, expect, it } from 'vitest'
import type { RawRow } from '../../../src/extract/blocks.ts'
import { extractDocument } from '../../../src/extract/index.ts'
import { readIndicatorRows } from '../../../src/extract/layouts/indicatorRows.ts'
import { confidenceOf } from '../../../src/extract/layouts/cellMargins.ts'
import { cellConfidence } from '../../../src/extract/steps/confidence.ts'
import { isUncertain } from '../../../src/model/confidence.ts'
import { checkTargetDocument } from '../../../src/snapshot/schema.ts'

const row: RawRow = { level1: '产出指标', level2: '数量指标', level3: '签约项目', description: '', value: '3个', basis: '', line: 1 }
const COLUMNS = ['level1', 'level2', 'level3', 'description', 'value', 'basis'] as const
const cells = (texts: readonly string[], doubt?: number, at = 4) => texts.map((text, index) => ({ text, line: 1, pieces: [{ text, line: 1 }], ...(doubt !== undefined && index === at ? { doubt } : {}) }))

describe('confidence of cells that were put together by inference', () => {
  it('is kept to two decimals and only where a cell is less than certain', () => {
    expect(cellConfidence(row)).toBeUndefined()
    expect(cellConfidence({ ...row, confidence: { level3: 0.996, value: 1 } })).toBeUndefined()
    expect(cellConfidence({ ...row, confidence: { level3: 0.746, value: 0.5 } })).toEqual({ level3: 0.75, valueText: 0.5 })
  })

  it('makes a row uncertain by its least certain cell', () => {
    expect(isUncertain({ level3: 0.9, basis: 0.54 })).toBe(true)
    expect(isUncertain({ level3: 0.9, basis: 0.55 })).toBe(false)
  })

  it('rises with the margin, from a toss-up to certain', () => {
    const steps = Array.from({ length: 40 }, (_, index) => confidenceOf(index / 4))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect([steps[0], steps.at(-1)]).toEqual([0.45, 1])
    expect(confidenceOf(3)).toBeCloseTo(0.725)
  })

  it('of a table’s cell is what the reader’s doubt leaves', () => {
    const read = (doubt?: number) => readIndicatorRows([{ cells: cells(['产出指标', '数量指标', '签约项目', '', '3个', ''], doubt), line: 1 }], COLUMNS).rows[0]!.confidence
    expect(read()).toBeUndefined()
    expect(read(0.25)).toEqual({ value: 0.75 })
  })

  it('of a category goes down with it', () => {
    const { rows } = readIndicatorRows([
      { cells: cells(['产出指标', '数量指标', '签约项目', '', '3个', ''], 0.25, 1), line: 1 },
      { cells: cells(['', '', '洽谈项目', '', '5个', '']), line: 2 },
      { cells: cells(['', '质量指标', '合格率', '', '5%', '']), line: 3 },
    ], COLUMNS)
    expect(rows.map(({ confidence }) => confidence?.level2)).toEqual([0.75, 0.75, undefined])
  })

  it('of a cell joined over a page break is less than certain, of the others not', () => {
    const { rows } = readIndicatorRows([
      { cells: cells(['产出指标', '数量指标', '签约项目', '全年签约', '3个', '']), line: 1 },
      { cells: cells(['', '', '', '的个数', '', '']), line: 2, afterBreak: true },
    ], COLUMNS)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ description: '全年签约的个数', confidence: { description: 0.9 } })
    expect(Object.keys(rows[0]!.confidence!)).toEqual(['description'])
  })

  it('of a clause of prose without figure or sign is so low that the row is left out', async () => {
    const text = '项目名称：园区招商\n绩效目标：做好招商\n（一）产出指标\n1.数量指标：签约项目≥3个\n2.质量指标：推介会4场\n3.时效指标：按计划推进\n（二）效益指标\n1.社会效益指标：影响≥3人\n（三）满意度指标\n1.服务对象满意度指标：满意度≥90%\n'
    const { document, diagnostics } = await extractDocument({ name: 'made.txt', bytes: new TextEncoder().encode(text) })
    const [sure, cut, uncut] = document!.projects[0]!.indicators
    expect([sure!.confidence, cut!.confidence, uncut!.confidence]).toEqual([undefined, { level3: 0.9, valueText: 0.9 }, { level3: 0.5, valueText: 0.5 }])
    expect(diagnostics.filter(({ code }) => code === 'row-uncertain').map(({ locator }) => locator)).toEqual([{ line: 6 }])
    expect(checkTargetDocument('made.json', JSON.parse(JSON.stringify(document))).problems).toEqual([])
    expect(Object.keys(cut!).at(-1)).toBe('confidence')
  })
})
