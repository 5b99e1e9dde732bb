import { at, cite } from '../cite.ts'
import { rowsEn } from '../evidence.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { isBackOffice, needsCost } from '../projectKind.ts'
import { cannotJudge, fail, notApplicable, pass, type Outcome, type ProjectRule } from '../rule.ts'
import { isBlank, isUnfilled } from '../text/value.ts'
import { standardLevel1, standardLevel2, LEVEL1_OF, type Level1 } from '../../reference/categories.ts'
import type { ProjectView, RowView } from '../views.ts'

/** Rules that leave a row without a valid target; C03 counts as soon as it exists. */
const SPOILERS = ['V01', 'V02', 'C03']

const isValid = (row: RowView) => row.readable && !(isUnfilled(row.indicator.valueText) && isUnfilled(row.indicator.level3)) && !isBlank(row.indicator.valueText) && !SPOILERS.some((rule) => row.project.fires(rule, row.ordinal))

/** Level-1 categories printed in a project's table, with rows or without. */
function printedLevel1({ rows, project }: ProjectView): Set<Level1> {
  const empty = project.emptyCategories.map(({ level1, level2 }) => {
    const second = standardLevel2(level2)
    return standardLevel1(level1) ?? (second ? LEVEL1_OF[second] : null)
  })
  return new Set([...rows.map(({ level1 }) => level1), ...empty].filter((level1) => level1 !== null))
}

const printsCost = ({ rows, project }: ProjectView) =>
  rows.some(({ isCost }) => isCost) || project.emptyCategories.some(({ level1, level2 }) => /成本/u.test(level1) || /成本/u.test(level2))

export const C02: ProjectRule = {
  id: 'C02',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('C02'),
  scored: true,
  title: { zh: '必设类别缺失', en: 'A required category is missing' },
  looksAt: ['level1', 'level2', 'level3', 'description', 'value_text'],
  checks: {
    zh: '没有一行有效的产出指标或效益指标（有指标值，且无V01、V02、C03）；项目名称含工程、修缮、购置而没有成本行；满意度栏印出而没有一行的名称或描述含“满意”，或没有满意度栏：均为H。其他项目没有成本栏：建议（L）。',
    en: 'No valid output or no valid benefit row (a value and none of V01, V02, C03); no cost row in a project named works, repair or purchase; a satisfaction block without a row whose name or description speaks of satisfaction, or no such block: all H. No cost block in another project: advice (L).',
  },
  exclusions: {
    zh: '成本行写得不好归K01–K03；其他项目的成本栏印出而空白归C07；名称含机关、运转、办公、人员的项目可以没有满意度栏；“工程师”不算工程。表格未能完整读取，或有未识别、类别不明的行时，缺什么不作判断。',
    en: 'A poor cost row belongs to K01–K03; a cost block printed and blank in other projects to C07; projects named after offices, their running or staff need no satisfaction block; an engineer is no works. Where the table was not read in full, or rows were not read or have no known category, what is missing is not judged.',
  },
  citation: cite(at('101', '第二部分'), at('88', '第11条')),
  example: {
    weak: { projects: [{
      name: '老旧小区供水管网修缮', budget: 220, purpose: '更换小区供水管道和阀门，支付材料、安装和检测的费用', goals: ['更换供水管道3.2公里', '供水投诉较上年下降30%'],
      rows: [
        rowOf(['数量', '更换供水管道长度', '年内更换并通水的供水管道长度', '≥3.2公里', '市住建〔2022〕26号']),
        rowOf(['质量', '供水水压合格率', '抽测水压合格的点数÷抽测点数', '≥98%', '市住建〔2022〕26号']),
        rowOf(['社会效益', '供水投诉下降率', '供水投诉件数较上年下降的比例', '≥30%', '市住建〔2022〕26号']),
        rowOf(['满意度', '小区居民满意度', '小区居民问卷中满意和基本满意的比例', '≥88%', '市住建〔2022〕26号']),
      ],
    }] },
    better: { projects: [{
      name: '老旧小区供水管网修缮', budget: 220, purpose: '更换小区供水管道和阀门，支付材料、安装和检测的费用', goals: ['更换供水管道3.2公里', '供水投诉较上年下降30%'],
      rows: [
        rowOf(['数量', '更换供水管道长度', '年内更换并通水的供水管道长度', '≥3.2公里', '市住建〔2022〕26号']),
        rowOf(['质量', '供水水压合格率', '抽测水压合格的点数÷抽测点数', '≥98%', '市住建〔2022〕26号']),
        rowOf(['成本', '每公里管道更换成本', '管材、安装和检测费÷更换长度', '≤65万元/公里', '市住建〔2022〕26号']),
        rowOf(['社会效益', '供水投诉下降率', '供水投诉件数较上年下降的比例', '≥30%', '市住建〔2022〕26号']),
        rowOf(['满意度', '小区居民满意度', '小区居民问卷中满意和基本满意的比例', '≥88%', '市住建〔2022〕26号']),
      ],
    }] },
    note: { zh: '修缮类项目补上单位造价，花钱多少才有可比的尺度。', en: 'With a unit cost a repair project has a yardstick for what it spends.' },
  },
  test(project) {
    const { rows } = project
    if (rows.length === 0) return cannotJudge('未识别到指标行，无法判断类别是否齐全。', 'No indicator row was read, so whether the categories are complete is not known.')
    const unknown = project.incomplete || rows.some((row) => row.level1 === null || !row.readable)
    return [
      ...(['output', 'benefit'] as const).map((group) => judgeGroup(project, group, unknown)),
      judgeCost(project, unknown),
      judgeSatisfaction(project, unknown),
    ]
  },
}

const uncertain = (what: string, whatEn: string) =>
  cannotJudge(`有指标行未识别或类别不明，${what}是否缺失无从判断。`, `Some rows were not read or have no known category, so whether ${whatEn} is missing is not known.`)

const isOutput = (row: RowView) => row.level1 === '产出指标' && !row.isCost
const isBenefit = (row: RowView) => row.level1 === '效益指标'

function judgeGroup({ rows }: ProjectView, group: 'output' | 'benefit', unknown: boolean): Outcome {
  const [zh, en, of] = group === 'output' ? ['产出', 'output', isOutput] as const : ['效益', 'benefit', isBenefit] as const
  const members = rows.filter(of)
  if (members.some(isValid)) return pass
  if (unknown) return uncertain(`${zh}指标`, `${en}`)
  const bad = members.map(({ ordinal }) => ordinal)
  return fail(
    `本表没有一行有效的${zh}指标（${bad.length > 0 ? `第${bad.join('、')}行的指标值空白或重复名称${group === 'benefit' ? '，或说的是产出、过程' : ''}` : '未见该类别的行'}）。建议核查，宜至少补一行有数值的${zh}指标。`,
    `This table has no valid ${en} row (${bad.length > 0 ? `${rowsEn(bad)}: the value is blank or repeats the name${group === 'benefit' ? ', or the row tells of output or process' : ''}` : 'none is printed'}). Please check; at least one with a number would be better.`,
    { branch: 'category', rows: bad, cells: ['level1', 'value_text'], evidence: members.map((row) => `level3=${row.indicator.level3}；value_text=${row.indicator.valueText}`).join('；') },
  )
}

function judgeCost(project: ProjectView, unknown: boolean): Outcome {
  const { name, emptyCategories } = project.project
  if (project.rows.some(({ isCost }) => isCost)) return pass
  if (unknown) return uncertain('成本指标', 'cost')
  const evidence = `name=${name}；level2=${[...project.rows.map(({ indicator }) => indicator.level2), ...emptyCategories.map(({ level2 }) => level2)].filter((text, i, all) => all.indexOf(text) === i).join('、')}`
  if (needsCost(name)) {
    return fail(`“${name}”属工程、修缮、购置类，没有成本指标。建议核查，宜补单位造价、单价或控制数。`, `“${name}” is a project of works, repair or purchase and has no cost indicator. Please check; a unit cost, a unit price or a ceiling would be better.`, { branch: 'category', cells: ['level2'], evidence })
  }
  if (printsCost(project)) return notApplicable
  const nowhere = !project.document.projects.some(printsCost)
  return fail(
    `${nowhere ? '整个文件的表式没有成本栏' : '本表没有成本栏'}。建议核实是否为填报系统的设置，并补写成本指标。`,
    `${nowhere ? 'No table of this document has a cost block' : 'This table has no cost block'}. Please verify whether the form leaves it out; a cost indicator would be better.`,
    { branch: 'cost', class: '建议', severity: 'L', cells: ['level2'], evidence },
  )
}

function judgeSatisfaction(project: ProjectView, unknown: boolean): Outcome {
  const rows = project.rows.filter(({ level1, isSatisfaction }) => level1 === '满意度指标' || isSatisfaction)
  if (rows.some(({ indicator }) => /满意/u.test(indicator.level3 + indicator.description))) return pass
  if (unknown) return uncertain('满意度指标', 'satisfaction')
  const evidence = rows.map(({ indicator }) => `level2=${indicator.level2}；level3=${indicator.level3}；description=${indicator.description}`).join('；')
  const found = { branch: 'satisfaction', rows: rows.map(({ ordinal }) => ordinal), cells: ['level2', 'level3'] as ('level2' | 'level3')[], evidence }
  if (printedLevel1(project).has('满意度指标')) {
    return fail(
      `满意度栏${rows.length > 0 ? `写的是“${rows.map(({ indicator }) => indicator.level3).join('、')}”，不是满意度` : '空白'}。建议核查，宜写明服务对象的满意度。`,
      `The satisfaction block ${rows.length > 0 ? `holds “${rows.map(({ indicator }) => indicator.level3).join(', ')}”, which is no satisfaction` : 'is blank'}. Please check; the satisfaction of those served would be better.`,
      found,
    )
  }
  if (isBackOffice(project.project.name)) return notApplicable
  return fail('本表没有满意度指标。建议核查，有服务对象的宜补写满意度。', 'This table has no satisfaction indicator. Please check; where people are served, their satisfaction would be better.', found)
}
