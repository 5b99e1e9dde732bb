import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { isDepartment } from '../../../src/extract/layouts/leadRows.ts'

/** One form: lines above its table, and a row inside it above 项目编码 where the form has one. */
interface Form {
  above: string[]
  inside?: string
}

const rowsOf = ({ inside }: Form, at: number): string[][] => [
  ...(inside === undefined ? [] : [[inside, '单位：万元']]),
  ['项目编码', `90900131P00A10010${at}`, '项目名称', `虚构经费${at}`],
  ['预算规模及资金用途', '预算数', '12.00', '其中：财政资金', '12.00', '其他资金', ''],
  ['', '用于虚构示范园区的运转工作'],
  ['绩效目标', '1.保障园区运转'],
  ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'],
  ['产出指标', '数量指标', '甲项指标', '甲项说明', '≥3个', '工作安排'],
  ['效益指标', '社会效益指标', '乙项指标', '乙项说明', '≥4个', '工作安排'],
  ['满意度指标', '服务对象满意度指标', '丙项指标', '丙项说明', '≥95%', '工作安排'],
]
const TITLES = ['虚构局2031年部门预算绩效目标']

async function docx(forms: readonly Form[]) {
  const table = (form: Form, at: number) => new Table({ rows: rowsOf(form, at).map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })) })
  const children = [...TITLES.map((text) => new Paragraph(text)), ...forms.flatMap((form, at) => [...form.above.map((text) => new Paragraph(text)), table(form, at)])]
  return { name: 'x.docx', bytes: new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))) }
}

async function html(forms: readonly Form[]) {
  const table = (form: Form, at: number) => `<table>${rowsOf(form, at).map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
  const body = [...TITLES.map((text) => `<p>${text}</p>`), ...forms.map((form, at) => form.above.map((text) => `<p>${text}</p>`).join('') + table(form, at))].join('')
  return { name: 'x.html', bytes: new TextEncoder().encode(`<html><meta charset="utf-8"><body>${body}</body></html>`) }
}

async function departmentsOf(file: { name: string; bytes: Uint8Array }) {
  const { document, diagnostics } = await extractDocument(file)
  return { departments: document?.projects.map(({ departmentCode, departmentName }) => `${departmentCode}/${departmentName}`), loose: diagnostics.filter(({ code }) => code === 'lines-not-placed').map(({ message }) => message), budget: document?.projects.map(({ budgetWan }) => budgetWan) }
}

describe.each([['docx', docx], ['html', html]] as const)('a department printed between a table’s title and the table (%s)', (_, make) => {
  const title = (at: number) => `${at + 1}.虚构经费${at}绩效目标表`
  it.each<[string, string[]]>([
    ['code and name', ['909001虚构示范园区管理委员会本级', '单位：万元']],
    ['a blank between them', ['909001 虚构示范园区管理委员会本级', '单位：万元']],
    ['wide blanks between them', ['909001　　虚构示范园区管理委员会本级', '单位：万元']],
    ['the unit first', ['单位：万元', '909001虚构示范园区管理委员会本级']],
    ['the unit in the same line', ['909001虚构示范园区管理委员会本级 单位：万元']],
    ['the unit far off in the same line', ['909001虚构示范园区管理委员会本级          单位：万元']],
    ['the unit without a blank', ['909001虚构示范园区管理委员会本级金额单位：万元']],
    ['a label', ['部门编码及名称：909001虚构示范园区管理委员会本级', '单位：万元']],
    ['a label, blanks and the unit', ['部门编码及名称： 909001  虚构示范园区管理委员会本级  单位：万元']],
    ['brackets', ['[909001]虚构示范园区管理委员会本级', '单位：万元']],
  ])('is read: %s', async (_name, above) => {
    expect(await departmentsOf(await make([{ above: [title(0), ...above] }]))).toEqual({ departments: ['909001/虚构示范园区管理委员会本级'], loose: [], budget: [12] })
  })

  it('is each table’s own', async () => {
    const forms = ['909001虚构示范园区管理委员会本级', '909002虚构示范园区服务中心'].map((name, at) => ({ above: [title(at), name, '单位：万元'] }))
    expect((await departmentsOf(await make(forms))).departments).toEqual(['909001/虚构示范园区管理委员会本级', '909002/虚构示范园区服务中心'])
  })

  it('gives way to the one in the table, and does not hold for a table with a title of its own', async () => {
    const forms: Form[] = [{ above: [title(0), '909001虚构示范园区管理委员会本级'], inside: '909002虚构示范园区服务中心' }, { above: [title(1), '单位：万元'] }]
    expect((await departmentsOf(await make(forms))).departments).toEqual(['909002/虚构示范园区服务中心', 'null/null'])
  })

  it('is not taken from words above the title', async () => {
    expect((await departmentsOf(await make([{ above: ['120家虚构企业入驻', '909003虚构局', title(0)] }]))).departments).toEqual(['null/null'])
  })
})

it('a year, a quantity or a sentence is no department', () => {
  const words = ['2031年部门预算绩效目标', '120家虚构企业入驻', '909001虚构局，负责虚构工作', '909001虚构局负责。', '909001', '3.虚构经费', '909001虚构局'].filter(isDepartment)
  expect(words).toEqual(['909001虚构局'])
})
