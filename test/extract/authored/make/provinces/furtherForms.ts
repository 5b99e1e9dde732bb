/** More forms: unmerged lists, forms within forms, heads in three rows, lists that go on in a second table. */
import { p, t } from '../parts.ts'
import {
  COST, type Case, PLEASED, QUALITY, QUANTITY, type Row, SOCIAL, TIME, apart, body, c, cells, docx, merged, project, said, sided, title, truth,
} from './common.ts'

const OFFICE = '虚构县民政局'
const meals = project('老年助餐点建设', ['建设助餐点。', '方便老年人就餐。'], [
  apart(QUANTITY, '新建助餐点', ['≥', '12', '个']), apart(QUALITY, '验收合格率', ['=', '100', '%']), apart(COST, '单个助餐点补助', ['≤', '8', '万元']), apart(SOCIAL, '服务老年人', ['≥', '2600', '人']), apart(PLEASED, '老年人满意度', ['≥', '92', '%']),
], { budgetWan: 96, fiscalWan: 90, otherWan: 6 })
const visits = project('困难家庭走访', ['走访困难家庭。'], [
  apart(QUANTITY, '走访户数', ['≥', '1200', '户']), apart(TIME, '走访完成时间', ['定性', '2031年12月底前', '']), apart(SOCIAL, '政策知晓率', ['≥', '80', '%']), apart(PLEASED, '困难家庭满意度', ['≥', '95', '%']),
], { budgetWan: 18.5, fiscalWan: 18.5, otherWan: 0 })
const both = [meals, visits]
const head = (one: typeof meals, width: number): Row[] => [
  [c('项目名称', 2), c(one.name, width - 2)], [c('主管部门', 2), c(OFFICE, width - 2)],
  [c('项目资金（万元）', 2, 3), c('年度资金总额'), c(one.budgetWan!.toFixed(2), width - 3)], [c('其中：财政拨款'), c(one.fiscalWan!.toFixed(2), width - 3)], [c('其他资金'), c(one.otherWan!.toFixed(2), width - 3)],
  [c('年度目标', 2), c(one.goals.length === 1 ? one.goals : one.goals.map((goal, at) => `${at + 1}.${goal}`), width - 2)],
]
const own = (one: typeof meals) => [one.name, one.budgetWan!.toFixed(2), one.fiscalWan!.toFixed(2), one.otherWan!.toFixed(2), one.goals.map((goal, at) => (one.goals.length > 1 ? `${at + 1}.${goal}` : goal)).join('')]
const LIST_HEAD = ['项目名称', '预算数（万元）', '财政拨款（万元）', '其他资金（万元）', '绩效目标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位']
const list = (ones: typeof both) => ones.flatMap((one) => one.rows.map((line) => [...own(one), line.level1, line.level2, line.level3, ...line.parts!]))
const countyTitle = title(`${OFFICE}2031年部门预算项目绩效目标表`)
const none = (projects: typeof both) => truth(null, projects)
const county = truth(OFFICE, [meals])

const whole = [said(QUANTITY, '发放补贴人数', '≥3000人'), said(QUALITY, '补贴准确率', '100%'), said(SOCIAL, '政策知晓率', '≥90%'), said(PLEASED, '对象满意度', '≥90%')]
const wholeForm = [
  title('部门整体支出绩效目标表'), p('（2031年度）'),
  t([
    [c('部门名称', 2), c(OFFICE, 3)], [c('预算总额（万元）', 2), c('114.50', 3)], [c('年度总体目标', 2), c('保障民生。', 3)],
    ...sided('绩效指标', ['一级指标', '二级指标', '三级指标', '指标值'], body(whole, (one) => [one.valueText])),
  ]),
]
const wholeProject = project(OFFICE, ['保障民生。'], whole, { budgetWan: 114.5 })

export const FURTHER_FORMS: Case[] = [
  docx('list-unmerged', [countyTitle, t([cells(...LIST_HEAD), ...list(both).map((texts) => cells(...texts))])], none(both)),
  docx('list-goes-on-in-next-table', [countyTitle, t([cells(...LIST_HEAD), ...merged(list([meals]), 7)]), p(''), t(merged(list([visits]), 7))], none(both)),
  docx('list-project-goes-on-in-next-table', [
    countyTitle, t([cells(...LIST_HEAD), ...merged(list([meals]).slice(0, 3), 7)]), p(''), t([...list([meals]).slice(3).map((texts) => cells('', '', '', '', '', ...texts.slice(5))), ...merged(list([visits]), 7)]),
  ], none(both)),
  { name: 'xlsx-list-unmerged', made: { as: 'xlsx', sheets: { 表: [p(`${OFFICE}2031年部门预算项目绩效目标表`), p('单位：万元'), t([cells('序号', ...LIST_HEAD), ...list(both).map((texts, at) => cells(String(at + 1), ...texts))])] } }, truth: none(both) },
  docx('head-in-three-rows', [
    countyTitle,
    t([
      ...head(meals, 7),
      [c('绩效指标', 6), c('备注', 1, 3)],
      [c('一级', 1, 2), c('二级', 1, 2), c('三级', 1, 2), c('目标值', 3)],
      cells('符号', '数值', '单位'),
      ...body(meals.rows, (one) => [...one.parts!, '']),
    ]),
  ], county),
  docx('value-over-three-columns', [countyTitle, t([...head(meals, 6), [...cells('一级指标', '二级指标', '三级指标'), c('指标值', 3)], ...body(meals.rows, (one) => one.parts!)])], county),
  docx('labels-and-words-in-one-cell', [
    countyTitle,
    t([
      [c(`项目名称：${meals.name}`, 2), c(`主管部门：${OFFICE}`, 2)],
      [c('年度资金总额：96.00万元'), c('其中：财政拨款：90.00万元'), c('其他资金：6.00万元', 2)],
      [c('年度绩效目标：1.建设助餐点。2.方便老年人就餐。', 4)],
      cells('一级指标', '二级指标', '三级指标', '指标值'), ...body(meals.rows, (one) => [one.valueText]),
    ]),
  ], county),
  docx('ordinals-in-brackets', [countyTitle, t([...head(meals, 4).map((row) => row.map((cell) => (Array.isArray(cell.text) && cell.text.length > 1 ? { ...cell, text: ['1）建设助餐点。', '2）方便老年人就餐。'] } : cell))), cells('一级指标', '二级指标', '三级指标', '指标值'), ...body(meals.rows, (one) => [one.valueText])])], county),
  docx('words-left-in-covered-cells', [countyTitle, t([...head(meals, 4), cells('一级指标', '二级指标', '三级指标', '指标值'), ...body(meals.rows, (one) => [one.valueText])])], county,
    (xml) => xml.replace(/(<w:vMerge w:val="continue"\/>(?:(?!<w:tc>).)*?)<w:p\/>/gsu, '$1<w:p><w:r><w:t>旧的文字</w:t></w:r></w:p>')),
  docx('whole-department-then-projects', [
    ...wholeForm, { pageBreak: true },
    ...both.flatMap((one) => [title('项目支出绩效目标表'), p('（2031年度）'), t([...head(one, 5), ...sided('绩效指标', ['一级指标', '二级指标', '三级指标', '指标值'], body(one.rows, (line) => [line.valueText]))])]),
  ], truth(OFFICE, [wholeProject, meals, visits])),
  docx('projects-then-whole-department', [
    ...both.flatMap((one) => [title('项目支出绩效目标表'), p('（2031年度）'), t([...head(one, 5), ...sided('绩效指标', ['一级指标', '二级指标', '三级指标', '指标值'], body(one.rows, (line) => [line.valueText]))])]),
    { pageBreak: true }, ...wholeForm,
  ], truth(OFFICE, [meals, visits, wholeProject])),
  docx('one-code-missing', [
    countyTitle,
    ...both.map((one, at) => t([...(at === 0 ? [[c('项目编码', 2), c('90931T000000777788889', 2)]] : []), ...head(one, 4), cells('一级指标', '二级指标', '三级指标', '指标值'), ...body(one.rows, (line) => [line.valueText])])).flatMap((table) => [table, p('')]),
  ], truth(OFFICE, [{ ...meals, code: '90931T000000777788889' }, visits])),
  docx('full-width-figures', [countyTitle, t([...head(meals, 5).map((row) => row.map((cell) => ({ ...cell, text: cell.text === '96.00' ? '９６．００' : cell.text === '90.00' ? '９０' : cell.text }))), [...cells('一级指标', '二级指标', '三级指标', '评价要点', '绩效指标值')], ...body(meals.rows, (one) => ['', one.valueText.replace('12', '１２')])])], truth(OFFICE, [{ ...meals, rows: meals.rows.map((one) => ({ ...one, valueText: one.valueText.replace('12', '１２') })) }])),
  docx('unit-before-sign-and-share', [countyTitle, t([...head(meals, 8), cells('一级指标', '二级指标', '三级指标', '计量单位', '指标方向', '指标值', '权重', '指标说明'), ...body(meals.rows, (one, at) => [one.parts![2], one.parts![0], one.parts![1], '20%', `说明${at}`])])], truth(OFFICE, [{ ...meals, rows: meals.rows.map((one, at) => ({ ...one, description: `说明${at}` })) }])),
  docx('unit-said-twice', [
    title('项目支出绩效目标表（2031年度）'), p('单位：元'),
    t([[c('项目名称'), c(meals.name, 3)], [c('预算单位'), c(OFFICE, 3)], [c('预算金额（万元）'), c('96.00'), c('财政拨款（万元）'), c('90.00')], [c('其他资金（万元）'), c('6.00', 3)], [c('绩效目标'), c(['1.建设助餐点。', '2.方便老年人就餐。'], 3)], cells('一级指标', '二级指标', '三级指标', '指标值'), ...body(meals.rows, (one) => [one.valueText])]),
  ], county),
]
