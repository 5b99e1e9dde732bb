import { utils, write } from '@e965/xlsx'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'

/** A cell; null where the cell above goes on. */
type Grid = (string | null)[][]
const HEAD = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']
const TOP: Grid = [['项目编码', '909009A10001', '项目名称', '虚构经费', '', ''], ['预算数', '12.00', '其中：财政资金', '12.00', '其他资金', ''], HEAD]

const over = (grid: Grid, row: number, column: number) => {
  let down = 1
  while (grid[row + down]?.[column] === null) down += 1
  return down
}
const htmlOf = (grid: Grid) => `<html><body><table>${grid.map((row, r) => `<tr>${row.map((text, c) => (text === null ? '' : `<td rowspan="${over(grid, r, c)}">${text}</td>`)).join('')}</tr>`).join('')}</table></body></html>`
const docxOf = async (grid: Grid) => new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Table({
  rows: grid.map((row, r) => new TableRow({ children: row.map((text, c) => new TableCell({
    ...(text === null ? { verticalMerge: VerticalMergeType.CONTINUE } : over(grid, r, c) > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: [new Paragraph(text ?? '')],
  })) })),
})] }] })))
function workbookOf(grid: Grid): Uint8Array {
  const sheet = utils.aoa_to_sheet(grid.map((row) => row.map((text) => text ?? '')))
  sheet['!merges'] = grid.flatMap((row, r) => row.flatMap((text, c) => (text !== null && over(grid, r, c) > 1 ? [{ s: { r, c }, e: { r: r + over(grid, r, c) - 1, c } }] : [])))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '表')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

async function rowsOf(rows: Grid, format: string) {
  const grid = [...TOP, ...rows]
  const bytes = format === 'html' ? new TextEncoder().encode(htmlOf(grid)) : format === 'docx' ? await docxOf(grid) : workbookOf(grid)
  const { document } = await extractDocument({ name: `x.${format}`, bytes })
  const [project] = document!.projects
  return { rows: project!.indicators.map(({ level1, level2, level3, description, valueText, basis }) => [level1, level2, level3, description, valueText, basis]), empty: project!.emptyCategories }
}

describe.each(['html', 'docx', 'xlsx'])('in %s', (format) => {
  it('a name, a value and a basis over several rows stand in each of them', async () => {
    const { rows, empty } = await rowsOf([
      ['产出指标', '数量指标', '签约项目', '新签约', '≥3个', '工作计划'],
      [null, null, null, '续签约', '≥2个', null],
      [null, null, '推介会', '举办场次', null, null],
      ['效益指标', '经济效益指标', '带动投资', '投资额', '≥5万元', '部门规划'],
      ['满意度指标', '服务对象满意度指标', '企业满意度', '问卷', '≥90%', ''],
    ], format)
    expect(rows.slice(0, 3)).toEqual([
      ['产出指标', '数量指标', '签约项目', '新签约', '≥3个', '工作计划'],
      ['产出指标', '数量指标', '签约项目', '续签约', '≥2个', '工作计划'],
      ['产出指标', '数量指标', '推介会', '举办场次', '', '工作计划'],
    ].map((row, at) => (at === 2 ? row.with(4, '≥2个') : row)))
    expect(rows.at(-1)?.[5]).toBe('')
    expect(empty).toEqual([])
  })

  it('a blank cell of its own stays blank, and a category without words of its own stays empty', async () => {
    const { rows, empty } = await rowsOf([
      ['产出指标', '数量指标', '签约项目', '新签约', '≥3个', '工作计划'],
      [null, '质量指标', '', '续签约', '≥2个', ''],
      [null, '时效指标', null, null, null, null],
      ['效益指标', '经济效益指标', '带动投资', '投资额', '≥5万元', '部门规划'],
      ['满意度指标', '服务对象满意度指标', '企业满意度', '问卷', '≥90%', '问卷'],
    ], format)
    expect(rows[1]).toEqual(['产出指标', '质量指标', '', '续签约', '≥2个', ''])
    expect(rows).toHaveLength(4)
    expect(empty.map(({ level2 }) => level2)).toEqual(['时效指标'])
  })
})
