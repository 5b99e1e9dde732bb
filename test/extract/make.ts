/** Fictional target tables as data, printed the way each family of published text prints them. */
export interface MadeRow {
  level1: string
  level2: string
  level3: string
  description: string
  value: string
  basis: string
}

export interface MadeProject {
  code: string
  name: string
  budget: string
  purpose: string
  plan: [string, string, string, string]
  goals: string[]
  rows: MadeRow[]
}

const HEAD = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'] as const

/** One cell per tab-indented line, rows parted by a blank line; `phantom` adds the empty cell of a merged column. */
export function tabbedText(projects: readonly MadeProject[], options: { phantom?: boolean; department?: string } = {}): string {
  const row = (...cells: string[]) => `${cells.map((cell) => `\t${cell}`).join('\n')}\n`
  const wide = (cells: string[]) => (options.phantom ? [...cells.slice(0, 4), '', ...cells.slice(4)] : cells)
  return projects.map((project, index) => [
    `${index + 1}.${project.name}绩效目标表\n${row(options.department ?? '909001虚构示范园区管理委员会本级', '单位：万元')}`,
    row('项目编码', project.code, '项目名称', project.name),
    row('预算规模及资金用途', '预算数', project.budget, '其中：财政    资金', project.budget, '其他资金', ' '),
    row('', project.purpose),
    row('资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'),
    row('', ...project.plan),
    row('绩效目标', project.goals.map((goal, at) => `${at + 1}.${goal}`).join('\n')),
    row(...wide([...HEAD])),
    ...project.rows.map((one, at) => row(...wide([
      project.rows[at - 1]?.level1 === one.level1 ? '' : one.level1,
      one.level2, one.level3, one.description, one.value, one.basis,
    ]))),
  ].join('\n')).join('\n\n')
}

export interface PdfWidths {
  level3: number
  description: number
  value: number
  basis: number
}

/** As text taken from a PDF: cells wrapped at their column's width (in characters), single lines of a row glued by spaces. */
export function pdfText(projects: readonly MadeProject[], widths: PdfWidths): string {
  return projects.map((project) => [
    `项目\n\n编码\n${project.code} 预算项目名称 ${project.name}`,
    `项目资金\n\n主要用途\n\n预算数 ${project.budget}万元，财政资金 ${project.budget}万元。${project.purpose}`,
    `资金支出\n\n计划（%）\n\n3月底 6月底 10月底 12月底\n\n${project.plan.join(' ')}`,
    `绩效\n\n目标\n\n${project.goals.map((goal, at) => `${at + 1}、${goal}`).join('；')}`,
    '一级\n\n指标\n二级指标 三级指标 绩效指标描述 指标值 指标值确定依据',
    ...project.rows.map((row, at) => pdfRow(row, project.rows[at - 1], widths)),
  ].join('\n\n')).join('\n\n')
}

function pdfRow(row: MadeRow, above: MadeRow | undefined, widths: PdfWidths): string {
  const labels = [
    ...(above?.level1 === row.level1 ? [] : [wrap(row.level1, 2)]),
    ...(above?.level2 === row.level2 ? [] : [wrap(row.level2, 4)]),
  ]
  const cells = [...labels, wrap(row.level3, widths.level3), wrap(row.description, widths.description), wrap(row.value, widths.value), wrap(row.basis, widths.basis)]
  let text = ''
  let glued = false
  for (const lines of cells) {
    if (lines.length === 0) continue
    text += lines.length === 1 ? `${text === '' ? '' : glued ? ' ' : '\n'}${lines[0]}` : `${text === '' ? '' : '\n\n'}${lines.join('\n\n')}`
    glued = lines.length === 1
  }
  return text
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
  return lines
}
