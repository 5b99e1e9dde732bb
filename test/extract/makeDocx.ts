import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'
import type { MadeProject } from './make.ts'

interface MadeCell {
  text: string | string[]
  span?: number
  merge?: 'start' | 'go-on'
}

const cell = (text: string | string[], span = 1): MadeCell => ({ text, span })

function tableCell({ text, span = 1, merge }: MadeCell): TableCell {
  return new TableCell({
    columnSpan: span,
    ...(merge === undefined ? {} : { verticalMerge: merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children: [text].flat().map((paragraph) => new Paragraph({ children: [new TextRun(paragraph)] })),
  })
}

const table = (rows: MadeCell[][]) => new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(tableCell) })) })

/** The Hebei form as Word prints it: eight grid columns, merged heads, level-1 categories spanning their rows; `split` puts head and indicators in two tables. */
export async function docxForm(projects: readonly MadeProject[], split: boolean): Promise<Uint8Array> {
  const children = projects.flatMap((project, index) => {
    const head: MadeCell[][] = [
      [cell('909001虚构示范园区管理委员会本级', 6), cell('单位：万元', 2)],
      [cell('项目编码', 2), cell(project.code, 2), cell('项目名称', 2), cell(project.name, 2)],
      [{ ...cell('预算规模及资金用途', 2), merge: 'start' }, cell('预算数'), cell(project.budget), cell('其中：财政    资金'), cell(project.budget), cell('其他资金'), cell('')],
      [{ ...cell('', 2), merge: 'go-on' }, cell(project.purpose, 6)],
      [{ ...cell('资金支出计划（%）', 2), merge: 'start' }, cell('3月底'), cell('6月底', 2), cell('10月底'), cell('12月底', 2)],
      [{ ...cell('', 2), merge: 'go-on' }, cell(project.plan[0]), cell(project.plan[1], 2), cell(project.plan[2]), cell(project.plan[3], 2)],
      [cell('绩效目标', 2), cell(project.goals.map((goal, at) => `${at + 1}.${goal}`), 6)],
    ]
    const body: MadeCell[][] = [
      [cell('一级指标'), cell('二级指标'), cell('三级指标', 2), cell('绩效指标描述', 2), cell('指标值'), cell('指标值确定依据')],
      ...project.rows.map((row, at): MadeCell[] => {
        const above = project.rows[at - 1]
        return [
          { ...cell(above?.level1 === row.level1 ? '' : row.level1), merge: above?.level1 === row.level1 ? 'go-on' : 'start' },
          cell(row.level2), cell(row.level3, 2), cell(row.description, 2), cell(row.value), cell(row.basis),
        ]
      }),
    ]
    return [
      new Paragraph(`${index + 1}.${project.name}绩效目标表`),
      ...(split ? [table(head), new Paragraph(''), table(body)] : [table([...head, ...body])]),
    ]
  })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
