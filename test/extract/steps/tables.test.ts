import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { docxForm } from '../makeDocx.ts'
import { tabbedText } from '../make.ts'

const row = (level1: string, level2: string) => ({ level1, level2, level3: '甲项指标', description: '甲项说明', value: '≥3个', basis: '工作安排' })
const ALL = [row('产出指标', '数量指标'), row('效益指标', '经济效益指标'), row('满意度指标', '服务对象满意度指标')]
const project = (at: number, rows = ALL) => ({
  code: `90900931P00A1001${at}`, name: `虚构经费${at}`, budget: '12.00', purpose: '用于虚构', plan: ['25%', '50%', '75%', '100%'] as [string, string, string, string], goals: ['保障'], rows,
})
const html = (tables: string[][][]) => new TextEncoder().encode(`<html><body>${tables.map((rows) => `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`).join('<p>续表</p>')}</body></html>`)
const found = async (name: string, bytes: Uint8Array) => (await extractDocument({ name, bytes })).diagnostics.map(({ severity, code }) => `${severity} ${code}`)

describe('a last project without benefit rows where others have them', () => {
  const projects = [project(1), project(2), project(3, ALL.slice(0, 1))]
  it('is a warning in a document with tables of its own, which ends where its file does', async () => {
    expect(await found('x.docx', await docxForm(projects, false))).toEqual(['warning table-parts-missing'])
  })
  it('is an error in a text, which may be cut off', async () => {
    expect(await found('x.txt', new TextEncoder().encode(tabbedText(projects)))).toEqual(['error table-cut-off'])
  })
})

describe('a wide table whose last columns are printed as a table of their own', () => {
  const head = [['项目编码', '909009A10001', '项目名称', '虚构经费'], ['预算数', '12.00', '财政资金', '12.00']]
  const left = [['一级指标', '二级指标', '三级指标', '绩效指标描述'], ...ALL.map(({ level1, level2, level3, description }) => [level1, level2, level3, description])]
  const right = [['指标值', '指标值确定依据'], ...ALL.map(({ value, basis }) => [value, basis])]
  it('is reported as an error and not read as rows without values', async () => {
    expect(await found('x.html', html([[...head, ...left], right]))).toContain('error table-split-by-columns')
  })
  it('is not seen where the table above prints values itself', async () => {
    const whole = left.map((cells, at) => [...cells, ...right[at]!])
    const form = [...head.map((cells) => [...cells, '', '']), ...whole]
    for (const below of [whole, right]) expect(await found('x.html', html([form, below]))).not.toContain('error table-split-by-columns')
  })
})
