/** One table a project, each with the head and the columns of another place. */
import { p, t } from '../parts.ts'
import {
  COST, type Case, ECOLOGIC, LASTING, PLEASED, QUALITY, QUANTITY, SOCIAL, TIME, apart, body, c, cells, docx, merged, project, said, sided, title, truth,
} from './common.ts'

/** Title, year and unit inside the table's first merged rows; 分值 beside the value; money with last year's remainder. */
const reading = project('全民阅读推广', ['全年开展阅读活动，营造书香氛围。'], [
  said(QUANTITY, '举办读书活动场次', '≥36场'), said(QUANTITY, '新增图书册数', '≥12,000册'), said(QUALITY, '图书验收合格率', '＝100%'), said(TIME, '活动按期完成率', '≥95%'),
  said(COST, '单册采购成本', '≤38.5元/册'), said(SOCIAL, '服务读者人次', '≥6万人次'), said(PLEASED, '读者满意度', '≥90%'),
], { budgetWan: 1328.6, fiscalWan: 1228.6, otherWan: 0 })
const readingForm: Case = docx('central-title-in-table', [
  t([
    [c('项目支出绩效目标表', 6)],
    [c('（2031年度）', 6)],
    [c('项目名称', 2), c(reading.name, 4)],
    [c('主管部门及代码', 2), c('[909]虚构部'), c('实施单位'), c('虚构部图书中心', 2)],
    [c('项目属性', 2), c('延续项目'), c('项目期'), c('2030年至2032年', 2)],
    [c(['项目资金', '（万元）'], 2, 4), c('年度资金总额：'), c('1,328.60', 2), c('执行率分值（10）')],
    [c('其中：财政拨款'), c('1,228.60', 2), c('')],
    [c('上年结转资金'), c('100.00', 2), c('')],
    [c('其他资金'), c('-', 2), c('')],
    [{ ...c('总体目标', 1, 1), vertical: true }, c(reading.goals[0]!, 5)],
    ...sided('绩效指标', ['一级指标', '二级指标', '三级指标', '指标值', '分值权重（90）'], body(reading.rows, (one, at) => [one.valueText, ['15', '15', '10', '10', '20', '10', '10'][at]!])),
  ]),
], truth('虚构部', [{ ...reading, otherWan: null }], '909'))

/** 实施期 beside 年度: goals and values in two columns each. */
const dike = project('江堤加固', ['完成年度加固任务3.6公里。', '完成险段巡查。'], [
  said(QUANTITY, '加固堤防长度', '3.6公里'), said(QUALITY, '单元工程合格率', '100%'), said(TIME, '主汛期前完工率', '≥90%'),
  said(SOCIAL, '保护人口', '≥1.2万人'), said(ECOLOGIC, '岸坡植被恢复率', '≥85%'), said(PLEASED, '沿岸群众满意度', '≥88%'),
], { budgetWan: 640, code: '909031210331', purpose: '对赤岩江左岸堤防险段实施加固。' })
const dikeForm: Case = docx('south-two-periods', [
  title('2031年项目支出绩效目标表'), p('单位：万元'),
  t([
    [c('预算年度'), c('2031'), c('项目编码'), c(dike.code!), c('项目名称'), c(dike.name)],
    [c('项目级别'), c('市级'), c('主管部门'), c('虚构市赤岩区水利局'), c('用款单位'), c('虚构市赤岩区堤防站')],
    [c('预算金额'), c('640.00'), c('项目起始年'), c('2030'), c('项目终止年'), c('2032')],
    [c('项目概况'), c(dike.purpose, 5)],
    [c('绩效目标', 1, 2), c('实施期绩效目标', 2), c('年度绩效目标', 3)],
    [c('三年完成加固10公里。', 2), c(['1.完成年度加固任务3.6公里。', '2.完成险段巡查。'], 3)],
    cells('一级指标', '二级指标', '三级指标', '实施期指标值', '年度指标值', '备注'),
    ...body(dike.rows, (one, at) => [['10公里', '100%', '≥90%', '≥3万人', '≥90%', '≥90%'][at]!, one.valueText, '']),
  ]),
], truth('虚构市赤岩区水利局', [dike]))

/** Direction, value, unit and weight in columns; money in four cells of one row. */
const clinic = project('基层诊疗能力提升', ['提升乡镇卫生院诊疗能力。'], [
  apart(QUANTITY, '培训医务人员', ['', '260', '人次'], '20'), apart(QUALITY, '培训考核通过率', ['', '95', '%'], '15'), apart(TIME, '培训完成时间', ['', '9', '月底前'], '10'),
  apart(COST, '人均培训成本', ['', '480', '元'], '20'), apart(SOCIAL, '县域内就诊率', ['', '90', '%'], '25'), apart(PLEASED, '患者满意度', ['', '92', '%'], '10'),
].map((one, at) => ({ ...one, level1: one.level1, beside: [['正向', '正向', '反向', '反向', '正向', '正向'][at]!] })), { budgetWan: 210, fiscalWan: 180, otherWan: 30 })
const clinicForm: Case = docx('east-direction-column', [
  title('项目绩效目标申报表（2031年度）'),
  t([
    [c('项目名称'), c(clinic.name, 3), c('项目类别'), c('特定目标类', 2)],
    [c('主管部门'), c('虚构市梅湾区卫生健康局', 3), c('项目负责人'), c('—', 2)],
    [c('项目资金（万元）', 1, 2), c('资金总额'), c('财政拨款'), c('其中：上级资金'), c('本级资金'), c('其他资金', 2)],
    [c('210.00'), c('180.00'), c('60.00'), c('120.00'), c('30.00', 2)],
    [c('绩效目标'), c(clinic.goals[0]!, 6)],
    cells('一级指标', '二级指标', '三级指标', '指标方向', '目标值', '计量单位', '权重（%）'),
    ...body(clinic.rows, (one) => [one.beside![0]!, one.parts![1], one.parts![2], one.weight!]),
  ]),
], truth('虚构市梅湾区卫生健康局', [clinic]))

/** 决策/过程/产出/效益 as level 1, half-year and whole-year values. */
const frame = (level1: string, level2: string, name: string, value: string) => said([level1, level2], name, value)
const park = project('湿地公园运行', ['保障湿地公园正常运行。'], [
  frame('决策', '项目立项', '立项程序规范性', '规范'), frame('过程', '资金管理', '预算执行率', '=100%'), frame('产出', '数量指标', '管护湿地面积', '=420亩'),
  frame('产出', '质量指标', '设施完好率', '≥96%'), frame('效益', '生态效益', '水质达标天数', '≥330天'), frame('满意度', '服务对象满意度', '游客满意度', '≥90%'),
], { budgetWan: 88.4, fiscalWan: 88.4, otherWan: 0 })
const parkForm: Case = docx('east-decision-process', [
  title('虚构市柳堤区2031年度项目绩效目标表'), p('单位：万元'),
  t([
    cells('项目名称', park.name, '主管部门', '虚构市柳堤区园林局', '', ''),
    cells('资金总额', '88.40', '财政拨款', '88.40', '其他资金', '0.00'),
    [c('年度目标'), c(park.goals[0]!, 5)],
    cells('一级指标', '二级指标', '三级指标', '指标解释', '半年（1-6月）指标值', '全年（1-12月）指标值'),
    ...body(park.rows, (one, at) => [['立项依据是否充分', '', '', '完好设施占全部设施比例', '', ''][at]!, ['', '=50%', '=420亩', '≥96%', '≥160天', '≥90%'][at]!, one.valueText]),
  ]),
], truth('虚构市柳堤区园林局', [{ ...park, rows: park.rows.map((one, at) => ({ ...one, description: ['立项依据是否充分', '', '', '完好设施占全部设施比例', '', ''][at]! })) }]))

/** 目标值 heads three columns: 运算符号, 内容, 度量单位. */
const heating = project('老旧小区供热改造', ['改造老旧小区二次供热管网。'], [
  apart(QUANTITY, '改造小区个数', ['>=', '14', '个']), apart(QUALITY, '工程验收合格率', ['=', '100', '%']), apart(TIME, '供暖期前完工', ['文字描述', '2031年10月15日前', '']),
  apart(COST, '单位面积改造成本', ['<=', '85', '元/平方米']), apart(LASTING, '管网使用年限', ['>', '15', '年']), apart(PLEASED, '居民满意度', ['>=', '88', '%']),
], { budgetWan: 950.25, fiscalWan: 900, otherWan: 50.25 })
const heatingForm: Case = docx('northeast-value-heads-three', [
  title('项目支出绩效目标表'), p('（2031年度）'),
  t([
    [c('项目（政策）名称', 2), c(heating.name, 6)],
    [c('主管部门', 2), c('虚构市雪岭区住房和城乡建设局', 2), c('实施单位', 2), c('虚构市雪岭区供热办', 2)],
    [c('项目资金（万元）', 2, 3), c('总额', 2), c('950.25', 4)],
    [c('财政拨款', 2), c('900.00', 4)],
    [c('其他资金', 2), c('50.25', 4)],
    [c('年度绩效目标', 2), c(heating.goals[0]!, 6)],
    [{ ...c('绩效指标', 1, heating.rows.length + 2), vertical: true }, c('一级指标', 1, 2), c('二级指标', 1, 2), c('三级指标', 1, 2), c('目标值', 3), c('完成时限', 1, 2)],
    cells('运算符号', '内容', '度量单位'),
    ...body(heating.rows, (one) => [...one.parts!, '2031年12月']),
  ]),
], truth('虚构市雪岭区住房和城乡建设局', [{ ...heating, rows: heating.rows.map((one) => ({ ...one, valueText: one.parts![0] === '文字描述' ? one.parts![1] : one.parts!.join('') })) }]))

/** Unit before sign before value; whether an indicator is a core one. */
const bridge = project('危旧桥梁改造', ['改造危旧桥梁，保障通行安全。'], [
  apart(QUANTITY, '改造危桥', ['=', '7', '座'], '30'), apart(QUALITY, '质量评定等次', ['定性', '合格', ''], '20'), apart(SOCIAL, '受益行政村', ['≥', '23', '个'], '30'), apart(PLEASED, '群众满意度', ['≥', '85', '%'], '10'),
], { budgetWan: 1860, fiscalWan: 1860 })
const bridgeForm: Case = docx('mountain-unit-first', [
  title('2031年项目支出绩效目标表'), p('编制单位：虚构县石门口乡人民政府'), p('单位：元'),
  t([
    [c('项目名称'), c(bridge.name, 3), c('项目编码'), c('90931T000004455667788', 3)],
    [c('业务主管部门'), c('虚构县交通运输局', 3), c('预算执行率权重（%）'), c('10', 3)],
    [c('当年预算（元）'), c('18,600,000.00', 3), c('本级财政资金（元）'), c('18,600,000.00', 3)],
    [c('项目概述'), c('对七座四五类桥梁实施改造。', 7)],
    [c('当年绩效目标'), c(bridge.goals[0]!, 7)],
    [c('绩效指标', 1, bridge.rows.length + 1), ...cells('一级指标', '二级指标', '三级指标', '计量单位', '指标性质', '指标值', '权重')],
    ...body(bridge.rows, (one) => [one.parts![2] === '' ? '无' : one.parts![2], one.parts![0], one.parts![1], one.weight!]),
  ]),
], truth('虚构县交通运输局', [{ ...bridge, code: '90931T000004455667788', purpose: '对七座四五类桥梁实施改造。' }]))

/** Rows 指标1：… with …… fillers and blank ones, categories glued with their scores. */
const seeds = project('良种推广', ['推广良种12万亩。', '培训种植户。'], [
  said(['产出指标（50分）', '数量指标（20分）'], '良种推广面积', '≥12万亩'), said(['产出指标（50分）', '数量指标（20分）'], '培训种植户', '≥800户'), said(['产出指标（50分）', '质量指标（30分）'], '种子纯度', '≥98%'),
  said(['效益指标（30分）', '经济效益指标（30分）'], '亩均增收', '≥120元'), said(['满意度指标（10分）', '服务对象满意度指标（10分）'], '农户满意度', '≥90%'),
], { budgetWan: 76, fiscalWan: 76, otherWan: null })
const seedsRows = [
  [...seeds.rows.slice(0, 2).map((one, at) => [one.level1, one.level2, `指标${at + 1}：${one.level3}`, one.valueText]), [seeds.rows[0]!.level1, '数量指标（20分）', '……', '']],
  [[seeds.rows[2]!.level1, seeds.rows[2]!.level2, `指标1：${seeds.rows[2]!.level3}`, '≥98%'], [seeds.rows[2]!.level1, seeds.rows[2]!.level2, '指标2：', '']],
  [['效益指标（30分）', '经济效益指标（30分）', '指标1：亩均增收', '≥120元'], ['效益指标（30分）', '经济效益指标（30分）', '……', ''], ['效益指标（30分）', '……', '', '']],
  [['满意度指标（10分）', '服务对象满意度指标（10分）', '指标1：农户满意度', '≥90%'], ['满意度指标（10分）', '服务对象满意度指标（10分）', '', '']],
].flat()
const seedsForm: Case = docx('numbered-indicators-with-fillers', [
  title('虚构县2031年度项目支出绩效目标申报表'),
  t([
    [c('项目名称', 2), c(seeds.name, 3)],
    [c('主管部门', 2), c('虚构县农业农村局', 3)],
    [c('项目资金（万元）', 2, 3), c('年度资金总额', 2), c('76.00')],
    [c('其中：财政拨款', 2), c('76.00')],
    [c('其他资金', 2), c('')],
    [c('总体目标', 2), c(['目标1：推广良种12万亩。', '目标2：培训种植户。', '……'], 3)],
    ...sided('绩效指标', ['一级指标', '二级指标', '三级指标', '指标值'], merged(seedsRows, 2)),
    [c('填报人：王某', 2), c('审核人：李某'), c('联系电话：'), c('填报日期：2030年12月1日')],
  ]),
  p('注：本表一式三份。'),
], truth('虚构县农业农村局', [{ ...seeds, rows: seeds.rows.map((one, at) => ({ ...one, level3: `指标${[1, 2, 1, 1, 1][at]}：${one.level3}` })) }]))

export const SINGLE_FORMS: Case[] = [readingForm, dikeForm, clinicForm, parkForm, heatingForm, bridgeForm, seedsForm]
