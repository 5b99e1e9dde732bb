/** Published forms: a project's data → the rows each of them prints. */
import { type Row, c, cells, merged } from './parts.ts'
import type { MadeProject, MadeRow } from './truth.ts'

const money = (wan: number | null) => (wan === null ? '' : wan.toFixed(2))
const numbered = (goals: readonly string[]) => (goals.length === 1 ? [...goals] : goals.map((goal, at) => `${at + 1}.${goal}`))

export interface HebeiOptions {
  department?: string
  unit?: string
  /** Amounts as printed; 万元 with two decimals where not given. */
  money?: (wan: number | null) => string
  months?: [string, string][]
  goals?: string[]
}

/** Hebei: eight columns; 项目编码 | 项目名称, 预算规模及资金用途, 资金支出计划, 绩效目标. */
export function hebeiHead(project: MadeProject, { department, unit = '单位：万元', money: print = money, months, goals }: HebeiOptions = {}): Row[] {
  const plan = months ?? (['mar', 'jun', 'oct', 'dec'] as const).map((key, at): [string, string] => [`${[3, 6, 10, 12][at]}月底`, project.spendingPlan[key] === null ? '' : `${project.spendingPlan[key]}%`])
  return [
    ...(department === undefined ? [] : [[c(department, 6), c(unit, 2)]]),
    [c('项目编码', 2), c(project.code ?? '', 2), c('项目名称', 2), c(project.name, 2)],
    [c('预算规模及资金用途', 2, 2), c('预算数'), c(print(project.budgetWan)), c('其中：财政    资金'), c(print(project.fiscalWan)), c('其他资金'), c(print(project.otherWan))],
    [c(project.purpose, 6)],
    ...(plan.length === 0 ? [] : [
      [c('资金支出计划（%）', 2, 2), ...spread(plan.map(([month]) => month))],
      spread(plan.map(([, percent]) => percent)),
    ]),
    [c('绩效目标', 2), c(goals ?? numbered(project.goals), 6)],
  ]
}

/** Texts over six columns: 1, 2, 1, 2 for four of them. */
function spread(texts: readonly string[]): Row {
  const widths = texts.length === 4 ? [1, 2, 1, 2] : texts.length === 3 ? [2, 2, 2] : texts.length === 2 ? [3, 3] : texts.map(() => 1)
  return texts.map((text, at) => c(text, widths[at]))
}

export const hebeiColumns: Row = [c('一级指标'), c('二级指标'), c('三级指标', 2), c('绩效指标描述', 2), c('指标值'), c('指标值确定依据')]

export function hebeiRows(rows: readonly MadeRow[]): Row[] {
  return merged(rows.map((one) => [one.level1, one.level2, one.level3, one.description, one.valueText, one.basis]), 2)
    .map((row) => row.map((cell, at) => (at >= row.length - 4 && at < row.length - 2 ? { ...cell, across: 2 } : cell)))
}

export const hebei = (project: MadeProject, options: HebeiOptions = {}): Row[] => [...hebeiHead(project, options), hebeiColumns, ...hebeiRows(project.rows)]

export interface NationalOptions {
  department: string
  unit: string
  budgetLabels?: [string, string, string]
  goalLabel?: [string, string]
  container?: string
  columns?: string[]
  /** The last cells of a row, by default its value alone. */
  tail?: (row: MadeRow) => string[]
  money?: (wan: number | null) => string
}

/** The national 项目支出绩效目标表: the category column 绩效指标 runs down the left of the indicator rows. */
export function national(project: MadeProject, { department, unit, budgetLabels = ['年度资金总额：', '其中：财政拨款', '其他资金'], goalLabel = ['总体目标', '年度目标'], container = '项目资金（万元）', columns = ['指标值'], tail = (one) => [one.valueText], money: print = money }: NationalOptions): Row[] {
  const rest = columns.length
  const wide = 4 + rest
  const half = wide - 3
  return [
    [c('项目名称', 2), c(project.name, wide - 2)],
    [c('主管部门及代码', 2), c(department), c('实施单位'), c(unit, wide - 4)],
    ...[project.budgetWan, project.fiscalWan, project.otherWan].map((amount, at): Row => [
      ...(at === 0 ? [c(container, 2, 3)] : []), c(budgetLabels[at]!), c(print(amount), half),
    ]),
    [{ ...c(goalLabel[0], 1, 2), vertical: true }, c(goalLabel[1], wide - 1)],
    [c(numbered(project.goals), wide - 1)],
    ...indicatorBlock(project.rows, columns, tail),
  ]
}

/** 绩效指标 down the left, categories merged. */
export function indicatorBlock(rows: readonly MadeRow[], columns: string[], tail: (row: MadeRow) => string[]): Row[] {
  const body = merged(rows.map((one) => [one.level1, one.level2, one.level3, ...tail(one)]), 2)
  return [
    [{ ...c('绩效指标', 1, rows.length + 1), vertical: true }, ...cells('一级指标', '二级指标', '三级指标', ...columns)],
    ...body,
  ]
}

/** Tables that list many projects, the project's own cells merged down its rows. */
export function listing(projects: readonly MadeProject[], head: string[], own: (project: MadeProject) => string[], tail: (row: MadeRow) => string[]): Row[] {
  const lines = projects.flatMap((project) => project.rows.map((one) => [...own(project), one.level1, one.level2, one.level3, ...tail(one)]))
  return [cells(...head), ...merged(lines, own(projects[0]!).length + 2)]
}

export const goalsText = (project: MadeProject) => numbered(project.goals).join('')
export { money, numbered }
