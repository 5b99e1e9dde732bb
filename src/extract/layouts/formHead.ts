/** Rows above a form's indicator table → the project's head fields: names, money, the spending plan and the goals, told by their labels. */
import { type Cell, type GridCell, type GridRow, type RawProject, joinLines, makeCell } from '../blocks.ts'
import { type HeadField, amountUnit, checkpointMonth, headField, isFundPart, labelledValue, squeeze } from '../labels.ts'

/** Fills `project` from the rows; words that stand beside money are the purpose's, as in forms that print both in one cell. */
export function readHead(rows: readonly GridRow[], project: RawProject): void {
  let open: 'none' | 'plan' | 'goals' | 'budget' = 'none'
  let planLabels: { month: number; index: number }[] = []
  let planWidth = 0
  let goalColumns: { from: number; to: number } | null = null
  const purpose: GridCell[] = []
  const goals: GridCell[] = []
  /** Inside a department's table of tasks, whose last row has the sums. */
  let tasks = false
  let below: { field: 'budget' | 'fiscal' | 'other'; index: number }[] = []
  for (const printed of rows) {
    const begins = open !== 'goals' && !printed.cells.some(({ text }) => headField(text) === 'goals')
    const row = { ...printed, cells: printed.cells.flatMap((cell) => unglue(cell, begins)) }
    const months = row.cells.map((cell, index) => ({ month: checkpointMonth(cell.text), index }))
    const labels = row.cells.map((cell) => headField(cell.text))
    if (labels.includes('plan') || months.some(({ month }) => month !== null)) {
      planLabels = months.filter((entry): entry is { month: number; index: number } => entry.month !== null)
      planWidth = row.cells.length
      open = 'plan'
    } else if (firstLabel(labels) === 'goals' && labels.filter((label) => label === 'goals' || label === 'longTermGoals' || label === 'outcome').length > 1) {
      open = 'goals'
      const from = labels.lastIndexOf('goals')
      const next = labels.findIndex((label, index) => index > from && (label === 'longTermGoals' || label === 'outcome'))
      goalColumns = { from, to: next < 0 ? row.cells.length : next }
    } else if (firstLabel(labels) === 'goals') {
      open = 'goals'
      goals.push(...row.cells.slice(labels.lastIndexOf('goals') + 1))
    } else if (labels.some((label) => label !== null) && !(tasks && isTotal(row))) {
      tasks ||= row.cells.some(({ text }) => squeeze(text) === '任务名称')
      for (const cell of readPairs(row, labels, project)) purpose.push(cell)
      below = (['budget', 'fiscal', 'other'] as const).flatMap((field) => (labels.includes(field) && project[field]?.text === '' ? [{ field, index: labels.indexOf(field) }] : []))
      if (labels.includes('budget') || labels.includes('container')) open = 'budget'
    } else if (open === 'plan' && project.plan.length === 0) {
      project.plan = alignPlan(planLabels, planWidth, row.cells)
    } else if (below.length > 1 && below.some(({ index }) => isAmount(row.cells[index]?.text ?? ''))) {
      if (tasks && !isTotal(row)) continue
      for (const { field, index } of below) project[field] = cellOf(row.cells.slice(index, index + 1), row.line)
      below = []
    } else if (tasks && open === 'budget') continue
    else if (open === 'budget') purpose.push(...(isPartOfSum(row) ? [] : row.cells))
    else if (open === 'goals') goals.push(...(goalColumns === null ? row.cells : row.cells.slice(goalColumns.from, goalColumns.to)))
    else readOpening(row, project)
  }
  if (project.plan.length === 0) project.plan = planLabels.map(({ month }) => ({ month, text: null }))
  project.purpose ??= open === 'none' && purpose.length === 0 ? null : cellOf(purpose, rows.at(-1)?.line ?? project.line)
  if (open === 'goals') project.goals = withoutFillers(cellOf(goals, rows.at(-1)!.line))
}

/** The goals of a form without the `……` that stands for those that are not needed. */
export function withoutFillers(goals: Cell): Cell {
  const paragraphs = goals.paragraphs.filter((text) => !/^[….。·]+$/u.test(text))
  return paragraphs.length === goals.paragraphs.length ? goals : { ...goals, paragraphs, text: joinLines(paragraphs) }
}

/** A row such as `上年结转资金 | 100.00` or `执行率分值（10）`: money that is part of a sum, or its score. */
function isPartOfSum({ cells }: GridRow): boolean {
  const filled = cells.map(({ text }) => text).filter((text) => text !== '')
  return filled.some(isFundPart) && filled.every((text) => isFundPart(text) || /^[\d.,，%％\s—–-]+$/u.test(text))
}

/** A row of sums: 合计, 金额合计. */
const isTotal = ({ cells }: GridRow) => cells.some(({ text }) => /^(?:金额|资金)?(?:合计|总计)$/u.test(squeeze(text)))

const firstLabel = <T>(labels: readonly (T | null)[]) => labels.find((label) => label !== null) ?? null

/** `年度资金总额：100` in one cell is a label and its value, each paragraph of a cell may be one; `begins`: no goals stand above. */
function unglue(cell: GridCell, begins: boolean): GridCell[] {
  const splits = cell.pieces.map(({ text }) => labelledValue(text))
  const first = splits[0]
  if (first === null || first === undefined) return [cell]
  const part = (pieces: GridCell['pieces']): GridCell => ({ text: joinLines(pieces.map(({ text }) => text)), line: pieces[0]!.line, pieces })
  const goals = headField(first.label) === 'goals'
  if (goals) return begins ? [part([{ text: first.label, line: cell.line }]), part([{ text: first.value, line: cell.line }, ...cell.pieces.slice(1)])] : [cell]
  if (!splits.every((split) => split !== null)) return [cell]
  return splits.flatMap((split, at) => [split.label, split.value].map((text) => part([{ text, line: cell.pieces[at]!.line }])))
}

const cellOf = (cells: readonly GridCell[], line: number) => makeCell(cells.flatMap((cell) => cell.pieces), line)

const isAmount = (text: string) => /^[\d.,]+(?:[百千万亿]*元|[万亿])?$/u.test(squeeze(text))
const AMOUNTS: readonly string[] = ['budget', 'fiscal', 'other']

/** `label value` pairs in one row; a value ends at the next label. Returns words beside an amount, which are the purpose's. */
function readPairs(row: GridRow, labels: readonly (HeadField | null)[], project: RawProject): GridCell[] {
  const beside: GridCell[] = []
  const labelAfter: number[] = []
  labels.reduceRight((next, label, index) => {
    labelAfter[index] = next
    return label === null ? next : index
  }, row.cells.length)
  row.cells.forEach((cell, index) => {
    const field = labels[index]!
    if (field === null || field === 'container' || field === 'plan' || field === 'goals' || field === 'longTermGoals') {
      project.amountUnit = /万元/u.test(cell.text) ? '万元' : /[(（]元[)）]/u.test(cell.text) ? '元' : project.amountUnit
      return
    }
    if (AMOUNTS.includes(field)) project.amountUnit = /[(（](?:单位[:：])?(万?元)[)）]/u.exec(cell.text)?.[1] ?? project.amountUnit
    if (field === 'outcome' || field === 'unread') return
    const value = row.cells.slice(index + 1, labelAfter[index])
    if (!AMOUNTS.includes(field)) {
      project[field as 'name'] = cellOf(value, cell.line)
      return
    }
    for (const words of value) if (/\p{Script=Han}{4}/u.test(words.text) && !isFundPart(words.text)) beside.push(words)
    project[field as 'budget'] = cellOf(value.filter(({ text }) => isAmount(text)).slice(0, 1), cell.line)
  })
  return beside
}

/** The rows above 项目编码: the department and the unit of amounts. */
function readOpening(row: GridRow, project: RawProject): void {
  for (const cell of row.cells) {
    if (squeeze(cell.text) === '') continue
    const unit = amountUnit(cell.text)
    if (unit !== null) project.amountUnit = unit
    else if (/绩效(?:目标|自评)|^[(（]?20\d{2}年/u.test(squeeze(cell.text))) continue
    else project.department ??= cellOf([cell], cell.line)
  }
}

/** Values under their checkpoint: by column where both rows are equally wide, by order where all are filled, else unknown. */
function alignPlan(labels: readonly { month: number; index: number }[], width: number, cells: readonly GridCell[]): RawProject['plan'] {
  if (cells.length === width) return labels.map(({ month, index }) => ({ month, text: cells[index]!.text }))
  const filled = cells.filter((cell) => cell.text !== '')
  if (filled.length === labels.length) return labels.map(({ month }, at) => ({ month, text: filled[at]!.text }))
  return labels.map(({ month }) => ({ month, text: filled.length === 0 ? '' : null }))
}
