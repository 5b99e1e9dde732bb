import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { docxForm } from './makeDocx.ts'
import { type MadeProject, type MadeRow, pdfText, tabbedText } from './make.ts'

const NAMES = ['签约项目', '招商推介会场次', '配套设施验收合格率', '园区企业满意程度调查', '完成时限', '办公用房维修面积', '入驻企业服务事项办结率', '宣传册印刷数', '服务企业走访次数及问题解决']
const DESCRIPTIONS = ['年度内正式签约的项目个数', '全年举办的招商推介会场次', '验收合格的配套设施占全部配套设施的比例', '抽样调查中表示满意的企业占比', '项目完成的时间节点', '维修改造的办公用房面积', '按时办结的服务事项占全部事项的比例']
const VALUES = ['≥12个', '15个', '≥95%', '2031年底', '90%以上', '60', '是', '≤35万元', '3次']
const BASES = ['年初工作安排', '工作要求', '调查问卷', '虚园管字〔2030〕12号', '行业标准']
const CATEGORIES: [string, string][] = [
  ['产出指标', '数量指标'], ['产出指标', '质量指标'], ['产出指标', '时效指标'], ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'], ['效益指标', '社会效益指标'], ['效益指标', '可持续影响指标'], ['满意度指标', '服务对象满意度指标'],
]

const cells = fc.record({ level3: fc.constantFrom(...NAMES), description: fc.constantFrom(...DESCRIPTIONS), value: fc.constantFrom(...VALUES), basis: fc.constantFrom(...BASES) })
const project: fc.Arbitrary<MadeProject> = fc.record({
  number: fc.integer({ min: 100, max: 999 }),
  name: fc.constantFrom('园区招商经费', '配套设施维护费', '企业服务专项'),
  budget: fc.integer({ min: 1, max: 900_000 }).map((cents) => (cents / 100).toFixed(2)),
  plan: fc.constantFrom<[string, string, string, string]>(['25%', '50%', '75%', '100%'], ['10%', '30%', '60%', '100%']),
  rows: fc.tuple(...CATEGORIES.map(([level1, level2]) => cells.map((cell): MadeRow => ({ level1, level2, ...cell })))),
}).map(({ number, ...rest }) => ({ ...rest, code: `909009${31}P00A${number}100010`, purpose: '用于园区招商与服务', goals: ['保障园区招商工作', '提升服务水平'] }))

const CELLS = ['level1', 'level2', 'level3', 'description', 'valueText', 'basis'] as const
const rowsOf = (document: TargetDocument | null) => document!.projects.map((one) => one.indicators.map((row) => [row.level1, row.level2, row.level3, row.description, row.valueText, row.basis]))
const expected = (projects: readonly MadeProject[]) => projects.map((one) => one.rows.map((row) => [row.level1, row.level2, row.level3, row.description, row.value, row.basis]))
const read = (text: string) => extractDocument({ name: 'made.txt', bytes: new TextEncoder().encode(text) })

describe('a made table comes back cell by cell', () => {
  it('from tab-indented cells, with and without a merged column', async () => {
    await fc.assert(fc.asyncProperty(fc.array(project, { minLength: 1, maxLength: 3 }), fc.boolean(), async (projects, phantom) => {
      const { document } = await read(tabbedText(projects, { phantom }))
      expect(rowsOf(document)).toEqual(expected(projects))
      expect(document!.projects.map((one) => [one.code, one.name, one.budgetWan])).toEqual(projects.map((one) => [one.code, one.name, Number(one.budget)]))
      expect(document!.projects[0]!.goals).toEqual(projects[0]!.goals)
    }), { numRuns: 60 })
  })

  it('from Word tables with merged cells, whole or split in two', async () => {
    await fc.assert(fc.asyncProperty(fc.array(project, { minLength: 1, maxLength: 3 }), fc.boolean(), async (projects, split) => {
      const { document, diagnostics } = await extractDocument({ name: 'made.docx', bytes: await docxForm(projects, split) })
      expect(diagnostics).toEqual([])
      expect(rowsOf(document)).toEqual(expected(projects))
      expect(document!.projects.map((one) => [one.code, one.name, one.budgetWan, one.fiscalWan, one.otherWan, one.purpose])).toEqual(projects.map((one) => [one.code, one.name, Number(one.budget), Number(one.budget), null, one.purpose]))
      expect(document!.projects[0]!.spendingPlan).toEqual({ mar: parseFloat(projects[0]!.plan[0]), jun: parseFloat(projects[0]!.plan[1]), oct: parseFloat(projects[0]!.plan[2]), dec: 100 })
      expect(document!.projects[0]!.goals).toEqual(projects[0]!.goals)
    }), { numRuns: 30 })
  })

  it('from PDF text with cells wrapped at column widths', async () => {
    const widths = fc.record({ level3: fc.integer({ min: 5, max: 9 }), description: fc.integer({ min: 11, max: 24 }), value: fc.constant(8), basis: fc.integer({ min: 5, max: 13 }) })
    let cellsRead = 0
    let wrong = 0
    const sure = { cells: 0, wrong: 0 }
    const wrongKnown: number[] = []
    await fc.assert(fc.asyncProperty(fc.array(project, { minLength: 2, maxLength: 2 }), widths, async (projects, columns) => {
      const { document } = await read(pdfText(projects, columns))
      const got = rowsOf(document).flat(2)
      const want = expected(projects).flat(2)
      cellsRead += want.length
      wrong += got.length === want.length ? got.filter((cell, index) => cell !== want[index]).length : want.length
      if (got.length !== want.length) return
      const known = document!.projects.flatMap((one) => one.indicators.flatMap(({ confidence }) => CELLS.map((cell) => confidence?.[cell] ?? 1)))
      known.forEach((confidence, index) => {
        const right = got[index] === want[index]
        if (!right) wrongKnown.push(confidence)
        if (confidence < 0.9) return
        sure.cells += 1
        sure.wrong += right ? 0 : 1
      })
    }), { numRuns: 25, seed: 7 })
    console.log(`PDF text: ${wrong} of ${cellsRead} cells differ; of ${sure.cells} with a confidence of 0.9 or more ${sure.wrong}; the confidence of those that differ: ${wrongKnown.join(' ')}`)
    expect(wrong / cellsRead).toBeLessThan(0.01)
    expect(sure.cells / cellsRead).toBeGreaterThan(0.8)
    expect(sure.wrong / sure.cells).toBeLessThanOrEqual(0.01)
    expect(wrongKnown.filter((confidence) => confidence < 0.8).length).toBeGreaterThanOrEqual(wrongKnown.length / 2)
  }, 120_000)
})
