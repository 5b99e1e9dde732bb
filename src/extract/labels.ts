/**
 * The published form's own labels, by which layouts are recognised and read. Spaces and layout breaks are ignored:
 * `其中：财政    资金` and `其中：财政资金` are one label.
 */
import type { Column } from './blocks.ts'

export type HeadField =
  | 'code' | 'name' | 'container' | 'budget' | 'fiscal' | 'other' | 'purpose' | 'plan' | 'goals' | 'department' | 'unit'

const HEAD_LABELS: readonly (readonly [HeadField, readonly string[]])[] = [
  ['code', ['项目编码', '项目代码', '项目编号']],
  ['name', ['项目名称', '预算项目名称']],
  ['container', ['预算规模及资金用途', '项目预算规模及资金用途', '预算规模']],
  ['budget', ['预算数', '预算金额', '项目预算', '预算安排', '资金总额', '年度资金总额']],
  ['fiscal', ['其中：财政资金', '财政资金', '其中：财政拨款', '财政拨款']],
  ['other', ['其他资金', '其中：其他资金']],
  ['purpose', ['项目资金主要用途', '资金主要用途', '资金用途', '项目资金用途', '主要用途']],
  ['plan', ['资金支出计划（%）', '资金支出计划', '支出计划（%）', '支出计划']],
  ['goals', ['绩效目标', '项目绩效目标', '年度绩效目标', '总体绩效目标', '年度目标']],
  ['department', ['主管部门', '预算单位', '项目单位', '单位名称', '实施单位', '部门名称']],
]

const COLUMN_LABELS: readonly (readonly [Column, readonly string[]])[] = [
  ['level1', ['一级指标']],
  ['level2', ['二级指标']],
  ['level3', ['三级指标', '三级指标名称']],
  ['description', ['绩效指标描述', '指标描述', '指标解释', '指标说明']],
  ['value', ['指标值', '目标值', '年度指标值', '绩效指标值']],
  ['basis', ['指标值确定依据', '确定依据', '指标值依据', '依据']],
]

export const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

const lookup = <T>(table: readonly (readonly [T, readonly string[]])[]) =>
  new Map(table.flatMap(([field, labels]) => labels.map((label) => [squeeze(label), field] as const)))

const HEAD = lookup(HEAD_LABELS)
const COLUMNS = lookup(COLUMN_LABELS)
export const LONGEST_LABEL = Math.max(...[...HEAD.keys(), ...COLUMNS.keys()].map((label) => label.length))

export function headField(text: string): HeadField | null {
  return HEAD.get(squeeze(text)) ?? null
}

export function columnOf(text: string): Column | null {
  return COLUMNS.get(squeeze(text)) ?? null
}

/** Month of a checkpoint label such as `3月底` or `9月末`, null for other text. */
export function checkpointMonth(text: string): number | null {
  const match = /^(\d{1,2})月(?:底|末|份|\d{1,2}日)?(?:前)?(?:\(?%\)?)?$/u.exec(squeeze(text))
  const month = match ? Number(match[1]) : 0
  return month >= 1 && month <= 12 ? month : null
}

/** Title line of one project's table: `3.某项目绩效目标表` → the project's name, null for other text. */
export function tableTitle(text: string): string | null {
  const match = /^\s*(?:\d+\s*[.．、]\s*|[（(]\d+[）)]\s*)?(.*\S)\s*绩效目标(?:申报)?表\s*$/u.exec(text)
  return match ? match[1]!.trim() : null
}

/** `单位：万元` → 万元, null for other text. */
export function amountUnit(text: string): string | null {
  return /^(?:金额)?单位[:：]((?:人民币)?(?:百万|千|万|亿)?元)$/u.exec(squeeze(text))?.[1] ?? null
}

export const PROJECT_CODE = /^[0-9][0-9A-Z]{5,29}$/u
