import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { isBackOffice, needsCost } from '../projectKind.ts'
import { cannotJudge, fail, notApplicable, pass, type Outcome, type ProjectRule } from '../rule.ts'
import { isBlank } from '../text/value.ts'
import { standardLevel1, standardLevel2, LEVEL1_OF, type Level1 } from '../../reference/categories.ts'
import type { ProjectView, RowView } from '../views.ts'

/** Rules that leave a row without a valid target; C03 counts as soon as it exists. */
const SPOILERS = ['V01', 'V02', 'C03']

const isValid = (row: RowView) => row.readable && !isBlank(row.indicator.valueText) && !SPOILERS.some((rule) => row.project.fires(rule, row.ordinal))

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
  checks: {
    zh: '没有一行有效的产出或效益指标（有指标值且无V01、V02、C03）；工程、修缮、购置类没有成本行；满意度栏印出而无一行名称或描述含“满意”，或没有满意度栏（机关、运转、办公、人员类除外）：均为H。整个文件或本表没有成本栏：建议（L）。表格不全、有未识别或类别不明的行时不作判断。',
    en: 'No valid output or no valid benefit row (a value and none of V01, V02, C03); no cost row for works, repairs or purchases; a satisfaction block without a row that speaks of satisfaction, or none at all (back-office projects may omit it): H. No cost block in the document or the table: advice (L). Not judged where the table is incomplete or rows were not read or have no known category.',
  },
  citation: cite(at('101', '第二部分'), at('88', '第11条')),
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
    `本表没有一行有效的${zh}指标（${bad.length > 0 ? `第${bad.join('、')}行的指标值空白或重复名称` : '未见该类别的行'}）。建议核查，宜至少补一行有数值的${zh}指标。`,
    `This table has no valid ${en} row (${bad.length > 0 ? `the values of rows ${bad.join(', ')} are blank or repeat the name` : 'none is printed'}). Please check; at least one with a number would be better.`,
    { branch: 'category', rows: bad, cells: ['level1', 'value_text'], evidence: members.map((row) => `level3=${row.indicator.level3}；value_text=${row.indicator.valueText}`).join('；') },
  )
}

function judgeCost(project: ProjectView, unknown: boolean): Outcome {
  const { name, emptyCategories } = project.project
  if (project.rows.some(({ isCost }) => isCost)) return pass
  if (unknown) return uncertain('成本指标', 'cost')
  const evidence = `name=${name}；level2=${[...project.rows.map(({ indicator }) => indicator.level2), ...emptyCategories.map(({ level2 }) => level2)].filter((text, i, all) => all.indexOf(text) === i).join('、')}`
  if (needsCost(name)) {
    return fail(`“${name}”属工程、修缮、购置类，没有成本指标。建议核查，宜补单位造价、单价或控制数。`, `“${name}” is works, repair or purchase and has no cost indicator. Please check; a unit cost or price would be better.`, { branch: 'category', cells: ['level2'], evidence })
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
