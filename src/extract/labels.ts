/**
 * The published form's own labels, by which layouts are recognised and read. Spaces and layout breaks are ignored:
 * `其中：财政    资金` and `其中：财政资金` are one label.
 */
import type { Column, TableColumn } from './blocks.ts'

export type HeadField =
  | 'code' | 'name' | 'container' | 'budget' | 'fiscal' | 'other' | 'purpose' | 'plan' | 'goals' | 'longTermGoals' | 'outcome' | 'department' | 'agency' | 'unread'

const HEAD_LABELS: readonly (readonly [HeadField, readonly string[]])[] = [
  ['code', ['项目编码', '项目代码', '项目编号', '预算项目编码', '二级项目编码', '项目唯一编码']],
  ['name', ['项目名称', '预算项目名称', '专项名称', '专项资金名称', '二级项目名称', '政策和项目名称', '项目政策名称', '政策项目名称', '支出项目名称', '资金名称', '单位专项名称', '专项项目名称', '项目专项名称']],
  ['container', ['预算规模及资金用途', '项目预算规模及资金用途', '预算规模', '项目资金', '资金情况', '项目资金(万元)', '项目资金(元)', '资金情况(万元)', '预算资金(万元)', '项目资金情况', '资金规模', '项目金额']],
  ['budget', ['预算数', '预算金额', '项目预算', '预算安排', '资金总额', '年度资金总额', '年度预算资金总额', '预算资金总额', '项目总额', '年度预算申请资金总额', '总额', '预算总额', '年度预算数', '年度金额', '年度资金', '预算资金', '项目当年预算', '当年预算', '本年预算', '当年预算数', '本年度预算', '项目预算金额', '预算金额(万元)', '年度资金总额(万元)', '预算数(万元)', '项目年度资金总额', '合计金额', '年度预算', '本年度预算数', '本年预算数', '当年项目预算', '申请资金总额', '年度预算总额', '年度预算金额', '预算金额合计']],
  ['fiscal', ['其中:财政资金', '财政资金', '其中:财政拨款', '财政拨款', '一般公共预算', '其中:本年财政拨款', '本年财政拨款', '其中:当年财政拨款', '当年财政拨款', '本级财政资金', '其中:中央财政补助', '中央财政补助', '其中:中央补助', '其中:上级财政补助', '财政拨款收入', '其中:财政性资金', '财政预算资金', '政府预算资金', '预算内资金', '其中:一般公共预算', '一般公共预算拨款', '一般公共预算资金']],
  ['other', ['其他资金', '其中:其他资金', '单位资金', '自有资金', '地方资金', '其中:地方资金', '其中:单位资金', '自筹资金', '单位自筹资金', '其他来源资金']],
  ['purpose', ['项目资金主要用途', '资金主要用途', '资金用途', '项目资金用途', '主要用途', '项目概况', '项目简介', '项目主要内容', '项目内容', '立项依据及内容', '项目概述', '项目描述', '项目基本情况', '项目情况说明', '项目主要内容及用途', '支出内容']],
  ['plan', ['资金支出计划(%)', '资金支出计划', '支出计划(%)', '支出计划', '用款计划', '资金支出进度', '支出进度计划', '资金支出计划(累计%)']],
  ['goals', ['绩效目标', '项目绩效目标', '年度绩效目标', '总体绩效目标', '年度目标', '年度总体目标', '总体目标', '绩效总目标', '年度绩效总目标', '年度总体绩效目标', '项目年度绩效目标', '项目总体目标', '当年绩效目标', '预期目标', '年初预期目标', '年初设定目标', '年初目标', '项目年度目标', '本年度绩效目标', '本年绩效目标', '年度绩效总体目标', '全年绩效目标', '年度绩效目标描述', '绩效目标内容', '专项实施期绩效目标', '项目实施期绩效目标']],
  ['outcome', ['实际完成情况', '年度总体目标完成情况', '目标实际完成情况', '全年实际完成情况']],
  ['longTermGoals', ['项目总目标', '项目长期目标', '中期目标', '长期目标', '实施期目标', '中长期目标', '实施期绩效目标', '长期绩效目标', '中期绩效目标', '项目总体绩效目标', '总绩效目标', '三年绩效目标', '专项长期绩效目标']],
  ['department', ['主管部门', '部门名称', '部门编码及名称', '部门代码及名称', '部门编码名称', '主管部门及代码', '项目主管部门', '预算部门', '主管部门名称', '省级主管部门', '市级主管部门', '中央主管部门', '部门(单位)', '部门(单位)名称', '一级预算单位', '业务主管部门', '主管部门(单位)', '主管单位', '归口管理部门', '一级主管部门', '主管预算部门', '部门']],
  ['unread', ['项目类别', '项目属性', '项目类型', '项目期', '项目期限', '计划开始日期', '计划完成日期', '计划结束日期', '项目起止时间', '项目总预算', '项目负责人', '联系人', '联系电话', '填报人', '填报日期', '中期资金总额', '实施期资金总额', '项目起止年限', '资金来源', '分值', '执行率', '得分', '全年预算数', '全年执行数', '年初预算数', '项目级别', '预算年度', '项目起始年', '项目终止年', '项目起始时间', '项目结束时间', '项目开始时间', '分管领导', '审核人', '填报时间', '联系方式', '单位负责人', '填表人', '填表日期', '预算执行率权重(%)', '资金性质', '支出功能分类', '是否专项', '延续性项目', '绩效类型', '项目分类', '职能职责', '年度主要任务', '金额合计']],
  ['agency', ['实施单位', '项目单位', '单位名称', '预算单位', '项目实施单位', '具体实施单位', '资金使用单位', '二级预算单位', '用款单位', '编制单位', '申报单位', '填报单位', '使用单位', '资金使用部门', '实施部门', '承担单位', '项目承担单位', '项目责任单位']],
]

const COLUMN_LABELS: readonly (readonly [TableColumn, readonly string[]])[] = [
  ['level1', ['一级指标', '一级指标名称', '一级']],
  ['level2', ['二级指标', '二级指标名称', '二级']],
  ['level3', ['三级指标', '三级指标名称', '三级', '具体指标', '指标名称', '绩效指标名称', '指标内容', '三级指标内容', '绩效指标内容']],
  ['description', ['指标值内容', '指标内容描述', '指标解释说明', '指标值说明', '绩效指标说明', '绩效指标描述', '指标描述', '指标解释', '指标说明', '指标内涵', '指标定义', '计算方法', '指标解释及计算方法']],
  ['value', ['指标值', '目标值', '年度指标值', '绩效指标值', '年度目标值', '当年指标值', '本年指标值', '年初指标值', '年度绩效指标值', '预期指标值', '预期值', '计划指标值', '计划完成值', '指标目标值', '全年目标值', '全年指标值', '本年度目标值', '值', '数值', '指标目标']],
  ['longTerm', ['中期指标值', '长期指标值', '实施期指标值', '中长期指标值', '总体指标值', '上年指标值', '历史指标值', '近三年指标值', '前年指标值', '去年指标值', '半年目标值', '半年指标值', '上半年目标值', '实施期目标值', '中期目标值', '长期目标值']],
  ['operator', ['运算符号', '指标符号', '计算符号', '符号', '绩效指标符号', '指标值性质', '指标值类型', '方向', '指标方向性', '绩效指标方向', '比较符', '比较符号', '指标性质', '绩效指标性质', '指标方向', '指标值符号', '运算符']],
  ['unit', ['计量单位', '度量单位', '绩效度量单位', '指标单位', '指标值单位', '单位', '绩效指标计量单位', '计量单位名称']],
  ['category', ['指标类别', '指标类型', '绩效指标类别', '指标分类', '绩效指标类型', '一二级指标', '一级和二级指标', '一级二级指标', '一级/二级指标', '一级、二级指标']],
  ['basis', ['指标值确定依据', '确定依据', '指标值依据', '依据', '指标依据', '设置依据', '指标值设定依据', '指标值来源', '指标值设置依据', '设定依据']],
  ['extra', ['权重', '分值', '权重(%)', '指标权重', '分值权重', '指标分值', '得分', '自评得分', '实际完成值', '全年完成值', '全年实际值', '实际完成情况', '完成值', '实际值', '完成情况', '偏差原因分析及改进措施', '偏差原因', '未完成原因分析', '未完成原因及改进措施', '备注', '序号', '数据来源', '佐证资料', '评价标准', '评分标准', '评扣分标准', '扣分标准', '指标评分标准', '本级指标', '绩效指标', '年度绩效指标', '完成时限', '指标属性', '是否核心指标', '是否核心', '指标排序', '编号']],
]

export const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')
/** A label as printed, its closing colon left out. */
const bare = (text: string) => squeeze(text).replace(/:$/u, '')

const lookup = <T>(table: readonly (readonly [T, readonly string[]])[]) =>
  new Map(table.flatMap(([field, labels]) => labels.map((label) => [squeeze(label), field] as const)))

const HEAD = lookup(HEAD_LABELS)
const COLUMNS = lookup(COLUMN_LABELS)
export const LONGEST_LABEL = Math.max(...[...HEAD.keys(), ...COLUMNS.keys()].map((label) => label.length))

/** A label's words without what forms add to them: notes in brackets, an ordinal or a mark before it. */
function plainForms(text: string): string[] {
  const printed = bare(text)
  const unnoted = bare(printed.replace(/\([^)]*\)/gu, '')).replace(/[/、]+$/u, '')
  return [printed, printed.replace(/[()]/gu, ''), unnoted, unnoted.replace(/^(?:[*★☆#]+|[(（]?(?:\d{1,2}|[一二三四五六七八九十]+)[)）]?[.．、])/u, '')]
}

const find = <T>(table: ReadonlyMap<string, T>, text: string): T | null => {
  if (text.length > 60) return null
  for (const form of plainForms(text)) {
    const found = table.get(form)
    if (found !== undefined) return found
  }
  return null
}

export function headField(text: string): HeadField | null {
  return find(HEAD, text)
}

/** A column of values by its words: of the budget year, or of other years and of what became of them. */
const VALUE_HEAD = /^[\p{Script=Han}\d-]{0,14}(?:指标|目标|实际|预计|预期|计划|完成|历史|基期|现状)(?:完成)?值$|^20\d{2}年(?:度)?(?:值|目标|指标)$/u
const DONE = /实际|完成情况|^完成值/u
const OTHER_YEARS = /前年|上年|去年|历史|基期|现状|半年|季度|中期|长期|实施期|总体|近[两三二\d]年|上[一二]?年/u

export function tableColumn(text: string): TableColumn | null {
  const known = find(COLUMNS, text)
  if (known !== null) return known
  const words = bare(text).replace(/\([^)]*\)/gu, '')
  if (!VALUE_HEAD.test(words)) return null
  return DONE.test(words) ? 'extra' : OTHER_YEARS.test(words) ? 'longTerm' : 'value'
}

/** What a cell below a head such as 目标值 holds: its parts, or the year it is of. */
export function valuePart(text: string): TableColumn {
  const known = tableColumn(text)
  if (known === 'operator' || known === 'unit' || known === 'longTerm' || known === 'extra' || known === 'basis') return known
  const words = bare(text)
  return DONE.test(words) ? 'extra' : OTHER_YEARS.test(words) ? 'longTerm' : 'value'
}

/** The year a head such as `2031年指标值` is of, null where it names none. */
export const yearOfHead = (text: string): number | null => {
  const year = /^(20\d{2})年/u.exec(squeeze(text))?.[1]
  return year === undefined ? null : Number(year)
}

/** Labels of money that is part of a sum, of its scores and shares: their amounts are neither 财政 nor 其他资金 as a whole. */
const FUND_PART = /^(?:其中:|\d[.、])?[\p{Script=Han}]{0,10}(?:资金|拨款|结转|结余|收入|债券|补助|预算数|执行数|执行率|分值|权重|基金)$/u
export const isFundPart = (text: string): boolean => {
  const words = plainForms(text)[2]!
  return words.length <= 14 && FUND_PART.test(words)
}

const CORE: readonly string[] = ['level1', 'level2', 'level3', 'description', 'value', 'basis'] satisfies Column[]

/** The column of a target's own fields, null for others. */
export function columnOf(text: string): Column | null {
  const column = tableColumn(text)
  return column !== null && CORE.includes(column) ? (column as Column) : null
}

/** Splits `label：value` printed in one cell, null for other text. */
export function labelledValue(text: string): { label: string; value: string } | null {
  const amount = /^\s*((?:其中\s*[:：]\s*)?[\p{Script=Han}（）()]{2,12}?)\s*[:：]?\s*(\d[\d.,]*\s*[万亿]?元?)[。；;]?\s*$/su.exec(text)
  if (amount !== null && headField(amount[1]!) !== null) return { label: amount[1]!, value: amount[2]! }
  const match = /^\s*([^:：\d]{2,14})\s*[:：]\s*(\S.*)$/su.exec(text)
  return match !== null && headField(match[1]!) !== null ? { label: match[1]!, value: match[2]! } : null
}

/** Month of a checkpoint label such as `3月底` or `9月末`, null for other text. */
export function checkpointMonth(text: string): number | null {
  const match = /^(\d{1,2})月(?:底|末|份|\d{1,2}日)?(?:前)?(?:\(?%\)?)?$/u.exec(squeeze(text))
  const month = match ? Number(match[1]) : 0
  return month >= 1 && month <= 12 ? month : null
}

/** Title line of one project's table: `3.某项目绩效目标表` → the project's name, null for other text. */
export function tableTitle(text: string): string | null {
  const match = /^\s*(\d+\s*[.．、]\s*|[（(]\d+[）)]\s*)?(.*\S)\s*绩效目标(?:申报)?表\s*$/u.exec(text)
  if (match === null) return null
  return match[1] === undefined && FORM_NAME.test(squeeze(match[2]!)) ? null : match[2]!.trim()
}

/** Whether a line titles a form, a project's own or any. */
export const isFormTitle = (text: string) => text.length <= 80 && /绩效(?:目标|自评)[^，。；]{0,8}表(?:[（(].{1,12}[）)])?\s*$/u.test(text)

/** Unnumbered titles that name the form, not a project. */
const FORM_NAME = /(?:项目支出|整体支出|预算项目|部门预算|项目预算|转移支付区域|转移支付|专项资金|财政专项|部门整体|单位整体|预算绩效|整体|(?:^|年|年度|单位|部门|局|委|院|办|本级|级)项目|部门\(单位\)整体支出)$/u

/** `单位：万元` → 万元, null for other text. */
export function amountUnit(text: string): string | null {
  return /^(?:金额)?单位[:：]((?:人民币)?(?:百万|千|万|亿)?元)$/u.exec(squeeze(text))?.[1] ?? null
}

export const PROJECT_CODE = /^[0-9][0-9A-Z]{5,29}$/u
