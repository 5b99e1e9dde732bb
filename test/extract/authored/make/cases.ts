/** One entry a case: what it is about, the printed parts, the file they become and what is true of them. */
import {
  CULTURE, FORESTRY, PARK, PARK_PRINTED, WATER, cultureProse, forestFire, forestOld, parkMaintenance, parkPromotion, schoolMeals, schoolRepair, waterPlant,
} from './data.ts'
import { goalsText, hebei, hebeiColumns, hebeiHead, hebeiRows, listing, money, national } from './forms.ts'
import { asRows, asText, numberCells, sheetParts } from './printAs.ts'
import { type Cell, type Part, type Row, c, cells, merged, p, t, title } from './parts.ts'
import { contentControl, replaceRun, textBox, tracked } from './toDocx.ts'
import { type MadeProject, NO_PLAN, blank, partsRow, truthOf } from './truth.ts'
import type { Case } from './case.ts'
import {
  WATER_CODED, WATER_UNIT, nationalHead, nationalParts, water, SCHOOL_PRINTED, school, schoolParts, schoolForm, fireForm, midterm, valuesBeside,
  ropewayTruth, transfer, transferParts, selfEvaluation, proseTable, proseText, proseParagraphs, culture, gluedParts, halvesParts,
} from './otherForms.ts'

const parkTitle = title('虚构市青石岭区云台文化产业园区管理委员会2031年部门预算绩效文本')
const hebeiParts = (projects: readonly MadeProject[], options: { splitAfterHead?: boolean; headRows?: number } = {}): Part[] => [
  parkTitle,
  ...projects.flatMap((project, at): Part[] => {
    const all = hebei(project, { department: PARK_PRINTED })
    const body = all.length - project.rows.length - 1
    return [
      title(`${at + 1}.${project.name}绩效目标表`),
      ...(options.splitAfterHead ? [t(all.slice(0, body)), p(''), t(all.slice(body))] : [t(all, [8, 11, 9, 11, 13, 13, 12, 15])]),
    ]
  }),
]
const park = truthOf(2031, PARK, [parkPromotion, parkMaintenance])
const onlyPark = (project: MadeProject, change: Partial<MadeProject> = {}) => truthOf(2031, PARK, [{ ...project, ...change }])

const quarterly: MadeProject = { ...parkMaintenance, spendingPlan: { mar: 20, jun: 50, oct: null, dec: 100, extraCheckpoints: [{ month: 9, percent: 80 }] } }
const quarterlyParts: Part[] = [
  parkTitle, title(`1.${quarterly.name}绩效目标表`),
  t(hebei(quarterly, { department: PARK_PRINTED, months: [['3月底', '20%'], ['6月底', '50%'], ['9月底', '80%'], ['12月底', '100%']] })),
]
/** Cells left blank: a month, bases, descriptions, a whole category, a value. */
const withBlanks: MadeProject = {
  ...parkMaintenance, otherWan: null, fiscalWan: 132.4, spendingPlan: { mar: null, jun: 40, oct: 75, dec: 100 },
  rows: [
    ...parkMaintenance.rows.slice(0, 4).map((one, at) => ({ ...one, basis: at === 1 ? '' : one.basis, description: at === 2 ? '' : one.description })),
    { ...blank('效益指标', '经济效益指标'), basis: '' },
    ...parkMaintenance.rows.slice(4).map((one, at) => ({ ...one, valueText: at === 0 ? '' : one.valueText, basis: at === 1 ? '' : one.basis })),
  ],
}
const noPlan: MadeProject = { ...parkMaintenance, spendingPlan: NO_PLAN }
const yuan = (wan: number | null) => (wan === null ? '' : (wan * 10_000).toLocaleString('en-US', { minimumFractionDigits: 2 }))

/** The nine columns of a list of indicators that gives every project its number, in yuan. */
const yuanParts: Part[] = [
  parkTitle,
  ...[parkPromotion, parkMaintenance].flatMap((project, at): Part[] => [title(`${at + 1}.${project.name}绩效目标表`), t(hebei(project, { department: PARK_PRINTED, unit: '单位：元', money: yuan }))]),
]

const continued = hebei(parkPromotion, { department: PARK_PRINTED })
const threeTables: Part[] = [
  parkTitle, title(`1.${parkPromotion.name}绩效目标表`),
  t(hebeiHead(parkPromotion, { department: PARK_PRINTED })), p(''),
  t([hebeiColumns, ...hebeiRows(parkPromotion.rows.slice(0, 5))]), p(''),
  t([hebeiColumns, ...hebeiRows(parkPromotion.rows.slice(5))]),
  title(`2.${parkMaintenance.name}绩效目标表`),
  t(hebeiHead(parkMaintenance, { department: PARK_PRINTED })), p(''),
  t([hebeiColumns, ...hebeiRows(parkMaintenance.rows)]),
]
/** Heads typed again in mid-table, as when rows are pasted from page to page. */
const repeatedHeads: Part[] = [
  parkTitle, title(`1.${parkPromotion.name}绩效目标表`),
  t([...continued.slice(0, -parkPromotion.rows.length), ...hebeiRows(parkPromotion.rows.slice(0, 4)), hebeiColumns, ...hebeiRows(parkPromotion.rows.slice(4))]),
]
const nested = (rows: Row[]): Cell => ({ text: '', inner: rows })
/** A one-cell table that holds the form, whose indicator table stands inside a cell of its own. */
const nestedParts: Part[] = [
  parkTitle, title(`1.${parkPromotion.name}绩效目标表`),
  t([[nested([...hebeiHead(parkPromotion, { department: PARK_PRINTED }), [{ ...nested([hebeiColumns, ...hebeiRows(parkPromotion.rows)]), across: 8 }]])]]),
]

const longBasis = parkPromotion.rows.map((one, at) => ({ ...one, basis: `《云台文化产业园区${2030 - (at % 3)}年度工作任务分解方案》第${at + 1}项及园区管理委员会主任办公会议确定的工作安排` }))
const longProject: MadeProject = { ...parkPromotion, rows: longBasis }
const splitRow: Part[] = [parkTitle, title(`1.${longProject.name}绩效目标表`), t(hebei(longProject, { department: PARK_PRINTED }), [7, 8, 8, 8, 12, 12, 9, 9]), title(`2.${parkMaintenance.name}绩效目标表`), t(hebei(parkMaintenance, { department: PARK_PRINTED }), [8, 11, 9, 11, 13, 13, 12, 15])]


const headless: MadeProject = {
  ...parkMaintenance, code: null, spendingPlan: NO_PLAN, purpose: '',
  rows: parkMaintenance.rows.map((one) => ({ ...one, basis: '' })),
}
/** Descriptions printed, no basis; level-3 rows without a description. */
const someDescribed: MadeProject = { ...headless, rows: headless.rows.map((one, at) => ({ ...one, description: at % 2 === 0 ? one.description : '' })) }
const describedParts: Part[] = [
  title('虚构市青石岭区云台文化产业园区管理委员会2031年项目支出绩效目标表'),
  t(national(someDescribed, { department: PARK_PRINTED, unit: '园区服务中心', columns: ['指标解释', '指标值'], tail: (one) => [one.description, one.valueText] })),
]

/** Level 3 spanning two rows with two values; unit column holds 元 while the table states 万元. */
const operatorForm: MadeProject = {
  ...schoolRepair, name: '校园安防设备更新', code: '90930531T00000987654321',
  rows: [
    partsRow('产出指标', '数量指标', '更新监控摄像头', ['大于等于', '86', '台']), partsRow('产出指标', '时效指标', '完成时间', ['文字描述', '2031年8月底前', '']),
    partsRow('产出指标', '成本指标', '单台设备采购成本', ['小于等于', '1500', '元']), partsRow('效益指标', '社会效益指标', '校园安全事故起数', ['等于', '0', '起']),
    partsRow('满意度指标', '服务对象满意度指标', '师生满意度', ['大于等于', '90', '%']),
  ].map((one) => ({ ...one, valueText: one.parts![0] === '文字描述' ? one.parts![1] : `${{ 大于等于: '≥', 小于等于: '≤', 等于: '=' }[one.parts![0]]}${one.parts![1]}${one.parts![2]}` })),
}
const operatorParts: Part[] = [
  title('2031年部门预算项目绩效目标表'), p('单位：万元'),
  t([
    [c('项目编码'), c(operatorForm.code!, 2), c('项目名称'), c(operatorForm.name, 3)],
    [c('主管部门'), c('909虚构市竹溪坝区教育局', 2), c('实施单位'), c(SCHOOL_PRINTED, 3)],
    [c('预算金额'), c('75.00'), c('财政拨款'), c('50.00', 2), c('其他资金'), c('25.00')],
    [c('绩效目标'), c(goalsText(operatorForm), 6)],
    cells('序号', '一级指标', '二级指标', '三级指标', '运算符号', '指标值', '计量单位'),
    ...operatorForm.rows.map((one, at) => cells(String(at + 1), one.level1, one.level2, one.level3, ...one.parts!)),
  ]),
]

/** Lists of a department's projects in one sheet, each project a block of merged cells. */
const FOREST_HEAD = ['序号', '项目名称', '预算数', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值']
const forestPair = [{ ...forestFire, code: null, fiscalWan: null, otherWan: null }, { ...forestOld, fiscalWan: null, otherWan: null, rows: forestOld.rows.filter((one) => !one.blank) }]
const forestListing = (): Row[] => {
  let order = 0
  return listing(forestPair, FOREST_HEAD, (project) => [String(forestPair.indexOf(project as typeof forestPair[number]) + 1 || ++order), project.name, money(project.budgetWan), goalsText(project)], (one) => [one.valueText])
}
const FORESTRY_NONE = { code: null, name: null }
const forestSheet: Part[] = [p('虚构市松涛岭县林业局2031年部门预算项目绩效目标表'), p('单位：万元'), t(forestListing(), [4, 12, 8, 20, 10, 14, 20, 12], 1)]

/** 绩效指标 heads four columns, whose own heads stand in a second row; the heads come again on each page. */
const twoRowHead: Part[] = [
  title('虚构市松涛岭县林业局2031年部门预算项目绩效目标表'), p('单位：万元'),
  t([
    [c('项目名称', 1, 2), c('预算数', 1, 2), c('年度绩效目标', 1, 2), c('绩效指标', 4)],
    cells('一级指标', '二级指标', '三级指标', '指标值'),
    ...merged(forestPair.flatMap((project) => project.rows.map((one) => [project.name, money(project.budgetWan), goalsText(project), one.level1, one.level2, one.level3, one.valueText])), 5),
  ], [12, 9, 18, 10, 14, 21, 14], 2),
]

/** 指标目标值 and 项目总目标, as one city's forms say. */
const cityForm: Part[] = [
  title('虚构市青石岭区文化馆2031年财政项目支出绩效目标申报表'),
  t([
    [c('项目名称：'), c(cultureProse.name), c('项目类别：'), c('经常性专项业务费')],
    [c('主管部门：'), c('虚构市青石岭区文化局'), c('计划开始日期：'), c('2031-01-01')],
    [c('项目概况'), c('面向全区群众开展演出和培训。', 3)],
    [c('项目总预算（元）'), c('480,000'), c('项目当年预算（元）'), c('240,000')],
    [c('项目总目标'), c('三年内形成常态化群众文化活动机制。', 3)],
    [c('年度绩效目标'), c(cultureProse.goals[0]!, 3)],
    cells('一级指标', '二级指标', '三级指标', '指标目标值'),
    ...merged(cultureProse.rows.map((one) => [one.level1, one.level2, one.level3, one.valueText]), 2),
  ]),
]
const cityCulture: MadeProject = { ...cultureProse, fiscalWan: null, otherWan: null, purpose: '面向全区群众开展演出和培训。' }

/** Half-year and whole-year targets. */
const halfYear: Part[] = [
  title('2031年度虚构市青石岭区文化馆项目支出绩效目标表'),
  t([
    [c('项目名称', 2), c(cultureProse.name, 3)],
    [c('预算单位', 2), c(CULTURE.name, 3)],
    [c('资金总额（万元）', 2), c('24.00'), c('财政拨款（万元）'), c('24.00')],
    [c('年度绩效目标', 2), c(cultureProse.goals[0]!, 3)],
    cells('一级指标', '二级指标', '三级指标', '半年目标值', '全年目标值'),
    ...merged(cultureProse.rows.map((one, at) => [one.level1, one.level2, one.level3, ['≥10场', '≥150人次', '100%', '≥45%', '≥2万人次', '≥90%'][at]!, one.valueText]), 2),
  ]),
]

/** Percents and amounts stored as numbers. */
const storedNumbers = (): Part[] => {
  const rows = hebei(parkPromotion, { department: PARK_PRINTED })
  return [
    p('2031年部门预算项目绩效目标表'), p('1.园区招商推介经费绩效目标表'),
    t(numberCells(rows).map((line) => line.map((cell) => (/^\d+%$/u.test(String(cell.text)) ? { ...cell, text: String(Number.parseInt(String(cell.text), 10) / 100), format: '0%' } : cell)))),
  ]
}

/** Categories typed in every row, nothing merged, one level-1 word broken by layout spaces. */
const unmerged: Part[] = [
  title('虚构市青石岭区文化馆2031年部门预算项目支出绩效目标表'),
  t([
    [c('项 目 名 称'), c(cultureProse.name, 3)],
    [c('预 算 单 位'), c(CULTURE.name, 3)],
    [c('预算数（万元）'), c('24.00'), c('其中：财政资金'), c('24.00')],
    [c('绩 效 目 标'), c(cultureProse.goals[0]!, 3)],
    cells('一 级 指 标', '二级指标', '三级指标', '指标值'),
    ...cultureProse.rows.map((one) => cells(one.level1, one.level2, one.level3, one.valueText)),
  ]),
]

/** A row struck out under tracked changes, and one put in. */
function rowsChanged(xml: string): string {
  const rows = [...xml.matchAll(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/gsu)].map((match) => match[0])
  const last = rows.find((one) => one.includes('新增就业岗位'))!
  const mark = (tag: string) => `<w:trPr><w:${tag} w:id="950" w:author="虚构" w:date="2031-01-05T09:00:00Z"/></w:trPr>`
  const gone = last.replace('<w:tr>', `<w:tr>${mark('del')}`).replace(/<w:r>/gu, '<w:del w:id="951" w:author="虚构"><w:r>').replace(/<\/w:r>/gu, '</w:r></w:del>').replace(/<w:t( [^>]*)?>/gu, '<w:delText$1>').replace(/<\/w:t>/gu, '</w:delText>').replace('新增就业岗位', '带动周边餐饮消费')
  return xml.replace(last, () => gone + last.replace('<w:tr>', `<w:tr>${mark('ins')}`))
}

export const CASES: Case[] = [
  // Hebei
  { name: 'hebei-docx', made: { as: 'docx', parts: hebeiParts([parkPromotion, parkMaintenance]) }, truth: park },
  { name: 'hebei-docx-split-tables', made: { as: 'docx', parts: threeTables }, truth: park },
  { name: 'hebei-docx-repeated-heads', made: { as: 'docx', parts: repeatedHeads }, truth: onlyPark(parkPromotion) },
  { name: 'hebei-docx-nested', made: { as: 'docx', parts: nestedParts }, truth: onlyPark(parkPromotion) },
  {
    name: 'hebei-docx-tracked-changes',
    made: { as: 'docx', parts: hebeiParts([parkPromotion]), style: { patch: (xml) => replaceRun(replaceRun(replaceRun(xml, '≥10个', tracked('≥', '8', '10', '个')), '年内正式签约的文化产业项目个数', tracked('', '预计', '年内', '正式签约的文化产业项目个数')), '86.50', tracked('', '96.50', '86.50', '')) } },
    truth: onlyPark(parkPromotion),
  },
  {
    name: 'hebei-docx-text-boxes',
    made: { as: 'docx', parts: hebeiParts([parkPromotion]), style: { patch: (xml) => replaceRun(replaceRun(replaceRun(xml, '1.园区招商推介经费绩效目标表', textBox(['1.园区招商推介经费绩效目标表'])), '用于园区外出招商、推介会布展和宣传片制作。', textBox(['用于园区外出招商、推介会布展和宣传片制作。'])), '≥4场', textBox(['≥4场'])) } },
    truth: onlyPark(parkPromotion),
  },
  {
    name: 'hebei-docx-content-controls',
    made: { as: 'docx', parts: hebeiParts([parkPromotion]), style: { patch: (xml) => [parkPromotion.code!, '≥4场', '单场推介会成本'].reduce((text, words) => replaceRun(text, words, contentControl(words)), xml) } },
    truth: onlyPark(parkPromotion),
  },
  { name: 'hebei-docx-quarters', made: { as: 'docx', parts: quarterlyParts }, truth: truthOf(2031, PARK, [quarterly]) },
  { name: 'hebei-docx-no-plan', made: { as: 'docx', parts: [parkTitle, title(`1.${noPlan.name}绩效目标表`), t(hebei(noPlan, { department: PARK_PRINTED, months: [] }))] }, truth: truthOf(2031, PARK, [noPlan]) },
  { name: 'hebei-docx-blank-cells', made: { as: 'docx', parts: [parkTitle, title(`1.${withBlanks.name}绩效目标表`), t(hebei(withBlanks, { department: PARK_PRINTED }))] }, truth: truthOf(2031, PARK, [withBlanks]) },
  { name: 'hebei-docx-yuan', made: { as: 'docx', parts: yuanParts }, truth: park },
  { name: 'hebei-doc', made: { as: 'doc', parts: hebeiParts([parkPromotion, parkMaintenance]) }, truth: park },
  { name: 'hebei-pdf', made: { as: 'pdf', parts: hebeiParts([parkPromotion, parkMaintenance]), docx: {} }, truth: park },
  { name: 'hebei-pdf-row-over-pages', made: { as: 'pdf', parts: splitRow, style: { pageNumbers: true, css: 'body{font-size:13pt}' } }, truth: truthOf(2031, PARK, [longProject, parkMaintenance]) },
  { name: 'hebei-pdf-office-rows-over-pages', made: { as: 'pdf', parts: splitRow, docx: {} }, truth: truthOf(2031, PARK, [longProject, parkMaintenance]) },
  { name: 'hebei-pdf-turned', made: { as: 'pdf', parts: hebeiParts([parkMaintenance]), style: { turned: true } }, truth: onlyPark(parkMaintenance) },
  { name: 'hebei-pdf-unruled', made: { as: 'pdf', parts: hebeiParts([parkMaintenance]), style: { unruled: true } }, truth: onlyPark(parkMaintenance) },
  { name: 'hebei-html-nested', made: { as: 'html', parts: hebeiParts([parkPromotion, parkMaintenance]), encoding: 'gb18030', style: { charset: 'gb2312' }, around: (body) => `<div class="nav"><a href="#">首页</a> <a href="#">政务公开</a></div><table class="layout"><tr><td width="200">栏目导航</td><td>${body}</td></tr></table><script>var x = "<table>一级指标</table>"</script>` }, truth: park },
  { name: 'hebei-xls', made: { as: 'xls', sheets: Object.fromEntries([parkPromotion, parkMaintenance].map((one, at) => [`项目${at + 1}`, sheetParts([p('2031年部门预算项目绩效目标表'), p(`${one.name}绩效目标表`), t(hebei(one, { department: PARK_PRINTED }))])])) }, truth: park },
  { name: 'hebei-txt-utf16', made: { as: 'txt', text: asText(hebeiParts([parkPromotion, parkMaintenance])), encoding: 'utf-16le' }, truth: park },
  { name: 'hebei-txt-gb18030', made: { as: 'txt', text: asText(hebeiParts([parkPromotion, parkMaintenance])), encoding: 'gb18030' }, truth: park },
  // The national form
  { name: 'national-docx', made: { as: 'docx', parts: nationalParts }, truth: water },
  { name: 'national-doc', made: { as: 'doc', parts: nationalParts }, truth: water },
  { name: 'national-pdf', made: { as: 'pdf', parts: nationalParts, style: { pageNumbers: true } }, truth: water },
  { name: 'national-pdf-unruled', made: { as: 'pdf', parts: nationalParts, style: { unruled: true } }, truth: water },
  { name: 'national-pdf-office', made: { as: 'pdf', parts: nationalParts, docx: {} }, truth: water },
  { name: 'national-html', made: { as: 'html', parts: nationalParts }, truth: water },
  { name: 'national-xlsx', made: { as: 'xlsx', sheets: { 供水管网: sheetParts(nationalParts.slice(0, 3)), 水质检测: sheetParts(nationalParts.slice(4)) } }, truth: water },
  { name: 'national-txt-rows', made: { as: 'txt', text: asRows(nationalParts), encoding: 'utf-8' }, truth: water },
  { name: 'national-docx-described', made: { as: 'docx', parts: describedParts }, truth: truthOf(2031, PARK, [someDescribed]) },
  { name: 'national-docx-cost-first', made: { as: 'docx', parts: fireForm(forestFire) }, truth: truthOf(2031, FORESTRY, [forestFire]) },
  { name: 'national-docx-old-labels', made: { as: 'docx', parts: fireForm(forestOld).map((part) => ('table' in part ? t([[c('项目名称', 2), c(forestOld.name, 3)], ...part.table.slice(1)]) : part)) }, truth: truthOf(2031, FORESTRY, [forestOld]) },
  { name: 'national-docx-yuan', made: { as: 'docx', parts: [...nationalHead, t(national(waterPlant, { department: WATER_CODED, unit: WATER_UNIT, container: '项目资金（元）', money: yuan }))] }, truth: truthOf(2031, WATER, [waterPlant]) },
  { name: 'self-evaluation-docx', made: { as: 'docx', parts: selfEvaluation }, truth: truthOf(2031, WATER, [waterPlant]) },
  { name: 'self-evaluation-pdf', made: { as: 'pdf', parts: selfEvaluation, style: { landscape: true } }, truth: truthOf(2031, WATER, [waterPlant]) },
  // Long-term and annual
  { name: 'midterm-docx', made: { as: 'docx', parts: midterm }, truth: ropewayTruth },
  { name: 'midterm-pdf', made: { as: 'pdf', parts: midterm }, truth: ropewayTruth },
  { name: 'midterm-values-docx', made: { as: 'docx', parts: valuesBeside }, truth: ropewayTruth },
  { name: 'transfer-docx', made: { as: 'docx', parts: transferParts }, truth: truthOf(2031, { code: null, name: '虚构省林业和草原局' }, [transfer]) },
  // Operator, number and unit apart; many projects
  { name: 'sichuan-docx', made: { as: 'docx', parts: [...schoolForm(schoolMeals), { pageBreak: true }, ...schoolForm(schoolRepair)] }, truth: school },
  { name: 'sichuan-docx-listing', made: { as: 'docx', parts: schoolParts, style: { landscape: true } }, truth: school },
  { name: 'sichuan-pdf-listing', made: { as: 'pdf', parts: schoolParts, style: { landscape: true, margin: '10mm', css: 'body{font-size:8pt}' } }, truth: school },
  { name: 'sichuan-xlsx-listing', made: { as: 'xlsx', sheets: { 项目绩效目标: sheetParts(schoolParts) } }, truth: school },
  { name: 'operator-words-html', made: { as: 'html', parts: operatorParts }, truth: truthOf(2031, { code: '909', name: '虚构市竹溪坝区教育局' }, [operatorForm]) },
  { name: 'listing-xls', made: { as: 'xls', sheets: { Sheet1: sheetParts(forestSheet) } }, truth: truthOf(2031, FORESTRY_NONE, forestPair) },
  { name: 'listing-pdf-unruled', made: { as: 'pdf', parts: forestSheet, style: { unruled: true, landscape: true, margin: '12mm', css: 'body{font-size:9pt}' } }, truth: truthOf(2031, FORESTRY_NONE, forestPair) },
  { name: 'listing-docx-two-row-head', made: { as: 'docx', parts: twoRowHead }, truth: truthOf(2031, FORESTRY_NONE, forestPair) },
  { name: 'listing-pdf-heads-on-each-page', made: { as: 'pdf', parts: twoRowHead, docx: { landscape: true } }, truth: truthOf(2031, FORESTRY_NONE, forestPair) },
  { name: 'listing-pdf-pages', made: { as: 'pdf', parts: twoRowHead, style: { css: 'body{font-size:15pt} tr{break-inside:avoid}', pageNumbers: true } }, truth: truthOf(2031, FORESTRY_NONE, forestPair) },
  { name: 'city-words-docx', made: { as: 'docx', parts: cityForm }, truth: truthOf(2031, { code: null, name: '虚构市青石岭区文化局' }, [cityCulture]) },
  { name: 'half-year-html', made: { as: 'html', parts: halfYear }, truth: truthOf(2031, CULTURE, [{ ...cultureProse, otherWan: null }]) },
  { name: 'hebei-xlsx-numbers', made: { as: 'xlsx', sheets: { 目标: storedNumbers() } }, truth: onlyPark(parkPromotion) },
  { name: 'hebei-docx-tracked-rows', made: { as: 'docx', parts: hebeiParts([parkPromotion]), style: { patch: rowsChanged } }, truth: onlyPark(parkPromotion) },
  { name: 'unmerged-spaced-docx', made: { as: 'docx', parts: unmerged }, truth: truthOf(2031, CULTURE, [{ ...cultureProse, otherWan: null }]) },
  // Categories glued, halves side by side, prose
  { name: 'glued-docx', made: { as: 'docx', parts: gluedParts('-') }, truth: culture },
  { name: 'glued-xlsx', made: { as: 'xlsx', sheets: { 绩效: sheetParts(gluedParts('')) } }, truth: culture },
  { name: 'halves-docx', made: { as: 'docx', parts: halvesParts }, truth: culture },
  { name: 'prose-docx', made: { as: 'docx', parts: proseTable }, truth: culture },
  { name: 'prose-txt', made: { as: 'txt', text: proseParagraphs, encoding: 'utf-8' }, truth: culture },
  { name: 'prose-txt-run-in', made: { as: 'txt', text: proseText, encoding: 'utf-8' }, truth: culture },
]
