/** The printed parts of forms other than Hebei's, and what is true of them. */
import { CULTURE, FORESTRY, SCHOOL, WATER, cultureProse, schoolMeals, schoolRepair, waterPlant, waterTesting } from './data.ts'
import { goalsText, indicatorBlock, listing, money, national, numbered } from './forms.ts'
import { type Part, type Row, c, cells, merged, p, t, title } from './parts.ts'
import { type MadeProject, type MadeRow, NO_PLAN, row, truthOf } from './truth.ts'

export const WATER_CODED = '[909]虚构市白鹭洲县水务局'
export const WATER_UNIT = '虚构市白鹭洲县供水服务中心'
export const nationalHead = [title('项目支出绩效目标表'), p('（2031年度）')]
export const nationalParts: Part[] = [
  ...nationalHead, t(national(waterPlant, { department: WATER_CODED, unit: WATER_UNIT }), [5, 12, 18, 35, 30]), { pageBreak: true },
  ...nationalHead, t(national(waterTesting, { department: WATER_CODED, unit: WATER_UNIT }), [5, 12, 18, 35, 30]),
]
export const water = truthOf(2031, WATER, [waterPlant, waterTesting])

const SCHOOL_HEAD = ['单位名称', '项目名称', '年度资金总额', '财政拨款', '其他资金', '年度目标', '一级指标', '二级指标', '三级指标', '绩效指标性质', '绩效指标值', '绩效度量单位', '权重']
export const SCHOOL_PRINTED = '909305-虚构市竹溪坝区第九实验学校'
const schoolOwn = (project: MadeProject) => [SCHOOL_PRINTED, project.name, money(project.budgetWan), money(project.fiscalWan), money(project.otherWan), goalsText(project)]
const schoolTail = (one: MadeRow) => [...one.parts!, one.weight ?? '']
export const school = truthOf(2031, SCHOOL, [schoolMeals, schoolRepair])
export const schoolParts: Part[] = [
  title('部门预算项目绩效目标表（2031年度）'), p('金额单位：万元'),
  t(listing([schoolMeals, schoolRepair], SCHOOL_HEAD, schoolOwn, schoolTail), [9, 9, 8, 8, 7, 13, 7, 9, 12, 6, 9, 7, 5], 1),
]
/** Sichuan's single form: one table a project, head in pairs. */
export const schoolForm = (project: MadeProject): Part[] => [
  title('部门预算项目支出绩效目标表'), p('（2031年度）'),
  t([
    [c('项目名称'), c(project.name, 6)],
    [c('部门（单位）'), c(SCHOOL_PRINTED, 6)],
    [c('项目资金（万元）', 1, 2), c('年度资金总额', 2), c('财政拨款', 2), c('其他资金', 2)],
    [c(money(project.budgetWan), 2), c(money(project.fiscalWan), 2), c(money(project.otherWan), 2)],
    [c('总体目标'), c(goalsText(project), 6)],
    cells('一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重'),
    ...merged(project.rows.map((one) => [one.level1, one.level2, one.level3, ...schoolTail(one)]), 2),
  ]),
]

const FORESTRY_NAME = FORESTRY.name
export const fireForm = (project: MadeProject): Part[] => [
  title('虚构市松涛岭县林业局2031年度项目支出绩效目标表'),
  t([
    [c('项目名称', 2), c(project.name), c('项目编码'), c(project.code ?? '')],
    ...national(project, { department: FORESTRY_NAME, unit: '虚构市松涛岭县森林防火服务站' }).slice(1),
  ]),
]

/** Long-term and annual side by side, as in the annex of the national rules. */
const ropeway: MadeProject = {
  code: null, name: '登山步道建设', budgetWan: 300, fiscalWan: 260, otherWan: 40, purpose: '', spendingPlan: NO_PLAN,
  goals: ['完成步道一期8公里建设。', '开放试运行。'],
  rows: [
    { ...row('产出指标', '数量指标', '新建步道长度', '≥8公里'), beside: ['数量指标', '新建步道总长度', '≥25公里'] },
    { ...row('产出指标', '质量指标', '一期工程验收合格率', '100%'), beside: ['质量指标', '全部工程验收合格率', '100%'] },
    { ...row('产出指标', '时效指标', '一期完工时间', '2031年11月底前'), beside: ['时效指标', '全部完工时间', '2033年底前'] },
    { ...row('效益指标', '社会效益指标', '年接待登山人次', '≥2万人次'), beside: ['社会效益指标', '三年接待登山人次', '≥12万人次'] },
    { ...row('满意度指标', '服务对象满意度指标', '登山群众满意度', '≥85%'), beside: ['服务对象满意度指标', '登山群众满意度', '≥90%'] },
  ],
}
export const midterm: Part[] = [
  title('项目支出绩效目标申报表'), p('（2031年度）'),
  t([
    [c('项目名称', 2), c(ropeway.name, 6)],
    [c('主管部门及代码', 2), c('909040虚构市枫林坳区体育局', 3), c('实施单位'), c('虚构市枫林坳区全民健身中心', 2)],
    [c('项目属性', 2), c('新增项目', 3), c('项目期'), c('3年', 2)],
    [c('项目资金（万元）', 2, 3), c('中期资金总额：', 2), c('900.00'), c('年度资金总额：', 2), c('300.00')],
    [c('其中：财政拨款', 2), c('800.00'), c('其中：财政拨款', 2), c('260.00')],
    [c('其他资金', 2), c('100.00'), c('其他资金', 2), c('40.00')],
    [{ ...c('总体目标', 1, 2), vertical: true }, c('中期目标（2031年—2033年）', 4), c('年度目标', 3)],
    [c(['1.建成25公里登山步道。', '2.形成全民健身品牌。'], 4), c(numbered(ropeway.goals), 3)],
    [{ ...c('绩效指标', 1, ropeway.rows.length + 1), vertical: true }, ...cells('一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值')],
    ...merged(ropeway.rows.map((one) => [one.level1, ...one.beside!, one.level2, one.level3, one.valueText]), 1),
  ]),
]

/** Two value columns, 中期指标值 and 年度指标值, and two goals side by side. */
export const valuesBeside: Part[] = [
  title('项目支出绩效目标表'), p('（2031年度）'),
  t([
    [c('项目名称', 2), c(ropeway.name, 4)],
    [c('主管部门', 2), c('909040虚构市枫林坳区体育局'), c('实施单位'), c('虚构市枫林坳区全民健身中心', 2)],
    [c('资金情况（万元）', 2, 3), c('年度资金总额：'), c('300.00', 3)],
    [c('其中：财政拨款'), c('260.00', 3)],
    [c('其他资金'), c('40.00', 3)],
    [{ ...c('总体目标', 1, 2), vertical: true }, c('长期目标', 2), c('年度目标', 3)],
    [c('建成25公里登山步道。', 2), c(numbered(ropeway.goals), 3)],
    [{ ...c('绩效指标', 1, ropeway.rows.length + 1), vertical: true }, ...cells('一级指标', '二级指标', '三级指标', '长期指标值', '年度指标值')],
    ...merged(ropeway.rows.map((one) => [one.level1, one.level2, one.level3, one.beside![2]!, one.valueText]), 2),
  ]),
]
export const ropewayTruth = truthOf(2031, { code: '909040', name: '虚构市枫林坳区体育局' }, [ropeway])

/** A central transfer's table for a region. */
export const transfer: MadeProject = {
  code: null, name: '湿地保护补助资金', budgetWan: 5600, fiscalWan: 4800, otherWan: 800, purpose: '', spendingPlan: NO_PLAN,
  goals: ['修复退化湿地，改善湿地生态状况。', '对承担保护任务的农户给予补偿。'],
  rows: [
    row('产出指标', '数量指标', '修复退化湿地面积', '≥2600亩'),
    row('产出指标', '质量指标', '植被恢复成活率', '≥85%'),
    row('产出指标', '时效指标', '资金拨付及时率', '100%'),
    row('效益指标', '生态效益指标', '湿地保护率', '≥55%'),
    row('满意度指标', '服务对象满意度指标', '农户满意度', '≥85%'),
  ],
}
export const transferParts: Part[] = [
  title('虚构省湿地保护转移支付区域绩效目标表'), p('（2031年度）'),
  t([
    [c('专项名称', 2), c(transfer.name, 3)],
    [c('省级主管部门', 2), c('虚构省林业和草原局'), c('实施单位'), c('虚构市松涛岭县林业局')],
    [c('资金情况（万元）', 2, 3), c('年度金额：', 2), c('5600.00')],
    [c('其中：中央财政补助', 2), c('4800.00')],
    [c('地方资金', 2), c('800.00')],
    [{ ...c('年度目标'), vertical: true }, c(numbered(transfer.goals), 4)],
    ...indicatorBlock(transfer.rows, ['指标值'], (one) => [one.valueText]),
  ]),
]

/** Self-evaluation: target beside what became of it. */
const SELF_SCORES = [['17.8公里', '10', '9.8', '地质条件复杂'], ['5260块', '10', '10', ''], ['100%', '10', '10', ''], ['93%', '10', '9', '汛期停工'], ['58万元/公里', '10', '10', ''], ['5120户', '10', '10', ''], ['9.6%', '10', '10', ''], ['30年', '10', '10', ''], ['92%', '10', '10', '']]
export const selfEvaluation: Part[] = [
  title('项目支出绩效自评表'), p('（2031年度）'),
  t([
    [c('项目名称', 2), c(waterPlant.name, 7)],
    [c('主管部门', 2), c(WATER_CODED, 3), c('实施单位', 2), c(WATER_UNIT, 2)],
    [c('项目资金（万元）', 2, 4), c(''), ...cells('年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分')],
    cells('年度资金总额', '1200.00', '1180.00', '1150.50', '10', '97.5%', '9.75'),
    cells('其中：财政拨款', '1000.00', '980.00', '960.00', '—', '', '—'),
    cells('其他资金', '200.00', '200.00', '190.50', '—', '', '—'),
    [{ ...c('年度总体目标', 1, 2), vertical: true }, c('预期目标', 4), c('实际完成情况', 4)],
    [c(numbered(waterPlant.goals), 4), c('完成管网改造17.8公里，漏损率降至9.6%。', 4)],
    [{ ...c('绩效指标', 1, waterPlant.rows.length + 1), vertical: true }, ...cells('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施')],
    ...merged(waterPlant.rows.map((one, at) => [one.level1, one.level2, one.level3, one.valueText, ...SELF_SCORES[at]!]), 2),
    [c('总分', 6), c('100'), c('98.55'), c('')],
  ]),
]

const LEVELS = ['产出指标', '效益指标', '满意度指标']
const prose = (rows: readonly MadeRow[], mark: string) => `${[...new Set(rows.map((one) => one.level2))].map((level2) => `${level2}：${rows.filter((one) => one.level2 === level2).map((one) => `${one.level3}${one.valueText}`).join('，')}`).join('；')}${mark}`
const proseCell = (rows: readonly MadeRow[]) => LEVELS.map((level1) => `${level1}：${prose(rows.filter((one) => one.level1 === level1), '。')}`)
export const proseTable: Part[] = [
  title('虚构市青石岭区文化馆2031年部门预算项目绩效目标表'),
  t([
    cells('项目名称', cultureProse.name),
    cells('预算单位', CULTURE.name),
    cells('预算金额（万元）', '24.00'),
    cells('其中：财政拨款', '24.00'),
    cells('其他资金', '0.00'),
    cells('年度目标', cultureProse.goals[0]!),
    [c('绩效指标'), c(proseCell(cultureProse.rows))],
  ]),
]
export const proseText = `虚构市青石岭区文化馆2031年部门预算项目绩效目标

一、项目名称：${cultureProse.name}
预算单位：${CULTURE.name}
预算金额：24.00万元
其中：财政拨款24.00万元
其他资金：0.00万元
年度目标：${cultureProse.goals[0]}
绩效指标：
${proseCell(cultureProse.rows).join('\n')}
`
/** A paragraph a category, clauses parted by semicolons. */
export const proseParagraphs = proseText.replace(/绩效指标：\n[\s\S]*$/u, () => `绩效指标：\n${LEVELS.map((level1, at) => `（${'一二三'[at]}）${level1}\n${[...new Set(cultureProse.rows.filter((one) => one.level1 === level1).map((one) => one.level2))]
  .map((level2, order) => `${order + 1}.${level2}：${cultureProse.rows.filter((one) => one.level2 === level2).map((one) => `${one.level3}${one.valueText}`).join('；')}。`).join('\n')}`).join('\n')}\n`)
export const culture = truthOf(2031, CULTURE, [cultureProse])

const gluedRows = (rows: readonly MadeRow[], glue: string): Row[] => rows.map((one) => cells(one.level1 + glue + one.level2, one.level3, one.valueText))
export const gluedParts = (glue: string): Part[] => [
  title('虚构市青石岭区文化馆2031年部门预算项目支出绩效目标表'),
  t([
    [c('项目名称'), c(cultureProse.name, 2)],
    [c('预算单位'), c(CULTURE.name, 2)],
    [c('项目资金（万元）', 1, 3), c('年度资金总额'), c('24.00')],
    cells('其中：财政拨款', '24.00'), cells('其他资金', '0.00'),
    [c('年度目标'), c(cultureProse.goals[0]!, 2)],
    cells('指标类型', '指标名称', '指标值'),
    ...gluedRows(cultureProse.rows, glue),
  ]),
]

/** Two halves of one table, each with its own categories. */
export const halvesParts: Part[] = (() => {
  const rows = cultureProse.rows
  const left = rows.slice(0, 3)
  const right = rows.slice(3)
  return [
    title('虚构市青石岭区文化馆2031年部门预算项目支出绩效目标表'),
    t([
      [c('项目名称', 2), c(cultureProse.name, 6)],
      [c('预算单位', 2), c(CULTURE.name, 6)],
      [c('年度资金总额（万元）', 2), c('24.00'), c('其中：财政拨款', 2), c('24.00'), c('其他资金'), c('0.00')],
      [c('年度目标', 2), c(cultureProse.goals[0]!, 6)],
      cells('一级指标', '二级指标', '三级指标', '指标值', '一级指标', '二级指标', '三级指标', '指标值'),
      ...left.map((one, at) => cells(...[one, right[at]!].flatMap((half) => [half.level1, half.level2, half.level3, half.valueText]))),
    ]),
  ]
})()
