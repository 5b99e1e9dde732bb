/** Tables that list a department's projects, and tables of a whole department. */
import { p, t } from '../parts.ts'
import {
  COST, type Case, LASTING, PLEASED, QUALITY, QUANTITY, type Row, SOCIAL, TIME, apart, body, c, cells, docx, merged, project, said, sided, title, truth,
} from './common.ts'

/** A category stands on a row of its own; its indicators follow beneath it. */
const trails = project('林区防火道路维护', ['维护林区防火道路。'], [
  apart(QUANTITY, '维护道路里程', ['>=', '62', '公里'], '', '年度维护里程'), apart(QUANTITY, '清理边沟长度', ['=', '18', '千米'], '', '清理边沟'), apart(QUALITY, '路面完好率', ['>=', '90', '%'], '', '完好路面占比'),
  apart(SOCIAL, '火场到达时间', ['<=', '40', '分钟'], '', '接警后到达时间'), apart(PLEASED, '护林员满意度', ['>=', '85', '%'], '', '问卷调查'),
])
const signs = project('林区标识牌更新', ['更新林区标识牌。'], [
  apart(QUANTITY, '更新标识牌', ['=', '340', '块'], '', '更新数量'), apart(LASTING, '使用年限', ['>=', '5', '年'], '', '设计年限'), apart(PLEASED, '游客满意度', ['>=', '80', '%'], '', '问卷调查'),
])
const CATEGORY_ROWS = (one: typeof trails): Row[] => {
  const rows: string[][] = []
  one.rows.forEach((line, at) => {
    const above = one.rows[at - 1]
    if (above?.level1 !== line.level1) rows.push([one.name, one.goals[0]!, line.level1, '', '', '', '', '', '', ''])
    if (above?.level2 !== line.level2) rows.push([one.name, one.goals[0]!, '', line.level2, '', '', '', '', '', ''])
    rows.push([one.name, one.goals[0]!, '', '', line.level3, ...line.parts!, '定量指标', line.description])
  })
  return merged(rows, 2)
}
const categoryRows: Case = docx('southwest-category-rows', [
  title('虚构州林草局2031年部门项目支出绩效目标表'), p('单位名称：虚构州林草局'),
  t([
    cells('项目名称', '项目年度绩效目标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '指标属性', '指标内容'),
    cells('1', '2', '3', '4', '5', '6', '7', '8', '9', '10'),
    ...CATEGORY_ROWS(trails), ...CATEGORY_ROWS(signs),
  ]),
], truth('虚构州林草局', [trails, signs]))

/** Level 1 across the head: each category has its own pair of columns. */
const school = project('校园足球推广', ['推广校园足球。'], [
  said(['成本指标', ''], '生均活动成本', '≤260元'), said(['产出指标', ''], '举办联赛场次', '≥48场'), said(['产出指标', ''], '参赛队伍数', '≥30支'), said(['效益指标', ''], '学生体质达标率', '≥95%'), said(['满意度指标', ''], '学生满意度', '≥90%'),
], { budgetWan: 52, fiscalWan: 50, otherWan: 2, code: '90931T000000112233445' })
const pool = project('游泳馆开放补助', ['补助公共游泳馆开放。'], [
  said(['成本指标', ''], '单馆补助额', '≤30万元'), said(['产出指标', ''], '开放天数', '≥300天'), said(['效益指标', ''], '接待人次', '≥5万人次'), said(['满意度指标', ''], '群众满意度', '≥88%'),
], { budgetWan: 60, fiscalWan: 60, otherWan: 0, code: '90931T000000112233446' })
const across = (one: typeof school): Row[] => {
  const by = ['成本指标', '产出指标', '效益指标', '满意度指标'].map((level1) => one.rows.filter((line) => line.level1 === level1))
  const height = Math.max(...by.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at): Row => [
    ...(at === 0 ? [one.code!, one.name, one.budgetWan!.toFixed(2), one.fiscalWan!.toFixed(2), '0.00', one.otherWan!.toFixed(2), one.goals[0]!].map((text) => c(text, 1, height)) : []),
    ...by.flatMap((lines) => cells(lines[at]?.level3 ?? '', lines[at]?.valueText ?? '')),
  ])
}
const acrossForm: Case = docx('central-plain-categories-across', [
  title('虚构市体育局2031年部门预算项目绩效目标汇总表'), p('金额单位：万元'),
  t([
    [c('项目编码', 1, 2), c('项目名称', 1, 2), c('项目金额', 4), c('绩效目标', 1, 2), c('成本指标', 2), c('产出指标', 2), c('效益指标', 2), c('满意度指标', 2)],
    cells('资金总额', '财政拨款', '财政专户管理资金', '其他资金', '三级指标', '指标值', '三级指标', '指标值', '三级指标', '指标值', '三级指标', '指标值'),
    ...across(school), ...across(pool),
  ]),
], truth(null, [school, pool]))

/** 绩效指标 heads the last columns; value's words, unit and deductions apart. */
const waste = project('生活垃圾分类', ['提高垃圾分类覆盖面。'], [
  said(QUANTITY, '分类投放点建设数', '220个'), said(QUALITY, '分类准确率', '≥85%'), said(TIME, '建设完成时间', '2031年10月底前'), said(COST, '单点建设成本', '≤1.6万元'), said(SOCIAL, '居民知晓率', '≥95%'), said(PLEASED, '居民满意度', '≥85%'),
], { budgetWan: 352 })
const wasteForm: Case = docx('south-centre-score-standards', [
  title('项目支出绩效目标表'), p('部门：909虚构市城市管理局   单位：万元'),
  t([
    [c('单位（专项）名称', 1, 2), c('资金总额', 1, 2), c('专项实施期绩效目标', 1, 2), c('绩效指标', 8)],
    cells('一级指标', '二级指标', '三级指标', '指标值', '指标值内容', '度量单位', '评（扣）分标准', '备注'),
    ...merged(waste.rows.map((one) => [one.level1, one.level2, one.level3, one.valueText]).map(([level1, level2, level3, value]) => [waste.name, '352.00', waste.goals[0]!, level1!, level2!, level3!, value!, '按计划完成', '', '每低1个百分点扣0.5分', '']), 5),
  ]),
], truth('虚构市城市管理局', [{ ...waste, rows: waste.rows.map((one) => ({ ...one, description: '按计划完成' })) }], '909'))

/** Last years' values beside the year's own. */
const labs = project('检验检测能力建设', ['提升检验检测能力。'], [
  said(QUANTITY, '新增检测项目', '≥40项', '', '行业标准'), said(QUALITY, '能力验证合格率', '100%', '', '历史标准'), said(SOCIAL, '出具报告份数', '≥6200份', '', '计划标准'), said(PLEASED, '企业满意度', '≥92%', '', '计划标准'),
], { budgetWan: 430, fiscalWan: 430, otherWan: 0 })
const PAST = [['22项', '≥31项'], ['98%', '100%'], ['5100份', '≥5600份'], ['89%', '≥90%']]
const labsForm: Case = docx('centre-past-years', [
  title('虚构市市场监管局2031年项目申报表（含绩效目标）'), p('单位：万元'),
  t([
    [c('项目名称', 2), c(labs.name, 2), c('项目主管部门'), c('虚构市市场监管局', 2)],
    [c('项目总预算', 2), c('1,200.00', 2), c('项目当年预算'), c('430.00', 2)],
    [c('财政拨款', 2), c('430.00', 2), c('其他资金'), c('0.00', 2)],
    [c('年度绩效目标', 2), c(labs.goals[0]!, 5)],
    [c('一级指标', 1, 2), c('二级指标', 1, 2), c('三级指标', 1, 2), c('指标值', 3), c('指标值确定依据', 1, 2)],
    cells('前年实际值', '上年预计值', '当年目标值'),
    ...body(labs.rows, (one, at) => [...PAST[at]!, one.valueText, one.basis]),
  ]),
], truth('虚构市市场监管局', [labs]))
/** Years as heads. */
const yearsForm: Case = docx('years-as-heads', [
  title('虚构市市场监管局项目支出绩效目标表（2031年度）'),
  t([
    [c('项目名称', 2), c(labs.name, 4)], [c('年度资金总额（万元）', 2), c('430.00', 4)], [c('年度目标', 2), c(labs.goals[0]!, 4)],
    cells('一级指标', '二级指标', '三级指标', '2029年指标值', '2030年指标值', '2031年指标值'),
    ...body(labs.rows, (one, at) => [...PAST[at]!, one.valueText]),
  ]),
], truth(null, [{ ...labs, fiscalWan: null, otherWan: null, rows: labs.rows.map((one) => ({ ...one, basis: '' })) }]))

/** A whole department: tasks with their money above, indicators below. */
const wholeRows = [
  said(QUANTITY, '办理提案件数', '≥120件'), said(QUALITY, '提案办复率', '100%'), said(TIME, '办复及时率', '≥98%'), said(SOCIAL, '政策知晓率', '≥90%'), said(LASTING, '长效机制健全性', '健全'), said(PLEASED, '代表委员满意度', '≥95%'),
]
const wholeForm: Case = docx('whole-department', [
  title('部门（单位）整体支出绩效目标表'), p('（2031年度）'),
  t([
    [c('部门（单位）名称', 2), c('虚构市参事室', 5)],
    [c('年度主要任务', 1, 5), c('任务名称', 1, 2), c('主要内容', 2, 2), c('预算金额（万元）', 3)],
    cells('总额', '财政拨款', '其他资金'),
    [c('任务1'), c('开展专题调研', 2), ...cells('60.00', '60.00', '0.00')],
    [c('任务2'), c('办理提案', 2), ...cells('40.00', '30.00', '10.00')],
    [c('金额合计', 3), ...cells('100.00', '90.00', '10.00')],
    [{ ...c('年度总体目标'), vertical: true }, c(['目标1：完成专题调研。', '目标2：办好提案。'], 6)],
    ...sided('年度绩效指标', ['一级指标', '二级指标', '三级指标', '指标值'], body(wholeRows, (one) => [one.valueText])).map((row) => row.map((cell, at) => (at === row.length - 1 ? { ...cell, across: 3 } : cell))),
  ]),
], {
  ...truth('虚构市参事室', []),
  projects: [{ ...truth(null, [project('虚构市参事室', ['完成专题调研。', '办好提案。'], wholeRows, { budgetWan: 100, fiscalWan: 90, otherWan: 10 })]).projects[0]! }],
})

/** Landscape listing with the unit and department inside the table, a total row and a project on two lines. */
const well = project('机井智能计量', ['安装机井计量设施。'], [apart(QUANTITY, '安装计量设施', ['≥', '560', '套']), apart(QUALITY, '在线率', ['≥', '95', '%']), apart(PLEASED, '用水户满意度', ['≥', '85', '%'])], { budgetWan: 180, fiscalWan: 150, otherWan: 30 })
const canal = project('渠道清淤', ['清淤渠道。'], [apart(QUANTITY, '清淤长度', ['=', '36.5', '公里']), apart(TIME, '春灌前完成', ['定性', '是', '']), apart(PLEASED, '用水户满意度', ['≥', '85', '%'])], { budgetWan: 92.5, fiscalWan: 92.5, otherWan: 0 })
const listed = [well, canal]
const listedForm: Case = docx('north-listing-with-totals', [
  t([
    [c('虚构旗水利局2031年项目支出绩效目标表', 13)],
    [c('部门名称：909-虚构旗水利局', 10), c('单位：万元', 3)],
    [c('项目名称', 1, 2), c('项目类别', 1, 2), c('项目资金', 3), c('年度绩效目标', 1, 2), c('绩效指标', 7)],
    cells('总额', '财政资金', '其他资金', '一级指标', '二级指标', '三级指标', '绩效指标性质', '绩效指标值', '绩效度量单位', '权重'),
    [c('合计'), c(''), ...cells('272.50', '242.50', '30.00'), c('', 8)],
    ...merged(listed.flatMap((one) => one.rows.map((line) => [one.name, '特定目标类', one.budgetWan!.toFixed(2), one.fiscalWan!.toFixed(2), one.otherWan!.toFixed(2), one.goals[0]!, line.level1, line.level2, line.level3, ...line.parts!, '30'])), 8),
  ].map((row, at) => (at < 2 ? row.map((cell, index) => (index === 0 ? { ...cell, across: at === 0 ? 14 : 11 } : cell)) : row)).map((row) => (row.length > 5 && row[0]!.text === '合计' ? [...row.slice(0, -1), c('', 9)] : row))),
], truth('虚构旗水利局', listed, '909'))

export const LISTINGS: Case[] = [categoryRows, acrossForm, wasteForm, labsForm, yearsForm, wholeForm, listedForm]
