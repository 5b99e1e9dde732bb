import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { SampleDocument, SampleProject, SampleRow } from './model.ts'

interface Cell {
  text: string | readonly string[]
  span: number
  merge?: 'start' | 'go-on'
}

const HEAD = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'] as const
const COLUMNS = 8
const PAGE = 9_200
const WRITTEN = new Date('2020-01-01T00:00:00')

/** The document as Word file; the same bytes for the same document. */
export async function toDocx(document: SampleDocument): Promise<Uint8Array> {
  const children = [
    ...[document.title, '第一部分', '部门整体绩效目标', '一、总体绩效目标', ...document.overall, '二、分项绩效目标'].map(paragraph),
    ...document.items.flatMap(({ title, goal, indicator }, index) => [`（${ordinal(index)}）${title}`, `绩效目标：${goal}`, `绩效指标：${indicator}`]).map(paragraph),
    ...['三、工作保障措施', ...document.safeguards, '第二部分', '预算项目绩效目标'].map(paragraph),
    ...document.projects.flatMap((project, index) => [paragraph(`${index + 1}.${project.name}绩效目标表`), table([...headRows(project, document.department), ...indicatorRows(project.rows)])]),
  ]
  return withoutTimes(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))))
}

const ordinal = (index: number) => '一二三四五六七八'[index]!
const paragraph = (text: string) => new Paragraph({ children: [new TextRun(text)] })
const cell = (text: Cell['text'], span = 1): Cell => ({ text, span })

function table(rows: readonly (readonly Cell[])[]): Table {
  return new Table({
    columnWidths: Array.from({ length: COLUMNS }, () => PAGE / COLUMNS),
    rows: rows.map((cells) => new TableRow({ children: cells.map(tableCell) })),
  })
}

function tableCell({ text, span, merge }: Cell): TableCell {
  return new TableCell({
    columnSpan: span,
    ...(merge === undefined ? {} : { verticalMerge: merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children: [text].flat().map(paragraph),
  })
}

function headRows({ code, name, budget, fiscal, other, purpose, plan, goals }: SampleProject, department: SampleDocument['department']): Cell[][] {
  const [mar, jun, oct, dec] = plan.map((percent) => `${percent}%`)
  return [
    [cell(`${department.code}${department.name}`, 6), cell('单位：万元', 2)],
    [cell('项目编码', 2), cell(code, 2), cell('项目名称', 2), cell(name, 2)],
    [{ ...cell('预算规模及资金用途', 2), merge: 'start' }, cell('预算数'), cell(budget), cell('其中：财政资金'), cell(fiscal), cell('其他资金'), cell(other)],
    [{ ...cell('', 2), merge: 'go-on' }, cell(purpose, 6)],
    [{ ...cell('资金支出计划（%）', 2), merge: 'start' }, cell('3月底'), cell('6月底', 2), cell('10月底'), cell('12月底', 2)],
    [{ ...cell('', 2), merge: 'go-on' }, cell(mar!), cell(jun!, 2), cell(oct!), cell(dec!, 2)],
    [cell('绩效目标', 2), cell(goals.map((goal, index) => `${index + 1}.${goal}`), 6)],
  ]
}

function indicatorRows(rows: readonly SampleRow[]): Cell[][] {
  const spans = [1, 1, 2, 2, 1, 1]
  return [
    HEAD.map((text, index) => cell(text, spans[index])),
    ...rows.map((row, index): Cell[] => {
      const goesOn = rows[index - 1]?.level1 === row.level1
      return [
        { ...cell(goesOn ? '' : row.level1), merge: goesOn ? 'go-on' : 'start' },
        cell(row.level2), cell(row.level3, 2), cell(row.description, 2), cell(row.value), cell(row.basis),
      ]
    }),
  ]
}

/** Word's own properties hold the time of writing, and so does each entry of the archive. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const packed = unzipSync(bytes)
  const files = Object.fromEntries(Object.entries(packed).filter(([name]) => !name.startsWith('docProps/')))
  for (const name of ['_rels/.rels', '[Content_Types].xml']) {
    files[name] = strToU8(strFromU8(files[name]!).replace(/<(?:Relationship|Override)\b[^>]*docProps[^>]*\/>/gu, ''))
  }
  return zipSync(files, { mtime: WRITTEN, level: 9 })
}
