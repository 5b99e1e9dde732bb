import { RECRUITMENT_FAMILIES } from '../../reference/recruitmentFamilies.ts'
import { COMPARED_AS, NOT_COMPARED_ACROSS_LEVELS } from '../../reference/recruitmentPairs.ts'
import type { RecruitmentGoal } from '../../model/targetDocument.ts'
import { at, cite } from '../cite.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type DocumentRule, type Outcome } from '../rule.ts'
import type { DocumentView, ProjectView } from '../views.ts'

/** A goal with a figure and a family. */
type Figured = RecruitmentGoal & { family: string; value: number }

const isFigured = (goal: RecruitmentGoal): goal is Figured => goal.family !== null && goal.value !== null
const metricOf = ({ family }: Figured) => COMPARED_AS[family] ?? family
const isOfDepartment = ({ where }: RecruitmentGoal) => where === 'overall' || where === 'itemised'
const nameEn = (metric: string) => RECRUITMENT_FAMILIES.find(({ id }) => id === metric)?.en ?? metric
/** What a goal prints, in the unit it can be compared in; a threshold is part of it. */
const printed = ({ threshold, operator, value, unit, metric }: RecruitmentGoal) =>
  `${threshold === null ? '' : `${threshold.value}${threshold.unit}以上`}${metric}${operator === '>=' || operator === '>' ? '≥' : operator === '<=' || operator === '<' ? '≤' : ''}${value ?? ''}${unit ?? ''}`
const sizeOf = ({ threshold }: RecruitmentGoal) => (threshold === null ? '' : `${threshold.value}${threshold.unit}`)
const isSame = (a: Figured, b: Figured) => sizeOf(a) === sizeOf(b) && sameValue(a, b)
const sameValue = (a: Figured, b: Figured) => (a.canonicalValue !== null && b.canonicalValue !== null ? Math.abs(a.canonicalValue - b.canonicalValue) < 1e-9 : a.value === b.value)
const distinct = (goals: readonly Figured[]) => goals.filter((goal, i) => goals.findIndex((other) => isSame(goal, other)) === i)

/** A project's goals are told by its code; without codes, by the place of its rows. */
function goalsOf({ project, document: { document } }: ProjectView): Figured[] {
  const places = new Set(project.indicators.map(({ locator }) => JSON.stringify(locator)))
  return document.recruitmentGoals.filter(isFigured).filter((goal) => !isOfDepartment(goal)
    && (project.code !== null ? goal.projectCode === project.code : goal.projectCode === null && places.has(JSON.stringify(goal.locator))))
}

export const G04: DocumentRule = {
  id: 'G04',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'document',
  ...pointsOf('G04'),
  scored: true,
  title: { zh: '部门目标与项目指标不衔接', en: 'Department goals and project indicators do not join up' },
  looksAt: ['level3', 'description', 'value_text', 'goals'],
  checks: {
    zh: '同一招商类指标（签约项目数、签约金额、利用外资、新增就业等）在部门总体或分项目标中的数值、门槛，与项目的目标或指标行不同（必改，H；每个项目每项指标提示一次）；总体目标与分项目标各有一个数而不同的，作为部门层面的问题。部门目标有数而没有任何项目承接的，作为提示，不计分。',
    en: 'One recruitment metric (signings, contracted sums, foreign capital, new jobs …) has another number or threshold in the department\'s overall or itemised goals than in a project\'s goals or rows (must, H; once per metric and project). One figure in the overall goal and another in the itemised goal is the department\'s own. A department figure no project carries is a hint and not scored.',
  },
  exclusions: {
    zh: '几个项目相加等于部门目标的不提示；单位不可换算、部门同时写有几个数，或是计划总投资、重点项目数（两级可能不是同一批项目）的，不作判断；部门目标没有这类指标的不适用。',
    en: 'It is fine where two projects or more add up to the department\'s figure. Not judged: units that cannot be converted, several figures of the department, and planned investment or key projects, which may be other projects at each level. Not asked where the department\'s goals have no such metric.',
  },
  citation: cite(at('hebei', '部门整体、专项资金、预算项目三级绩效目标', 'S'), at('gao', '“衔接”', 'S')),
  example: {
    weak: {
      overall: ['2022年，带动就业300人。'],
      projects: [{ code: 'YX2201', name: '返乡创业园运营', rows: [rowOf(['社会效益指标', '带动就业人数', '入园企业当年新招用并签订劳动合同的人数', '≥180人', '云溪县人社发〔2021〕10号'])] }],
    },
    better: {
      overall: ['2022年，带动就业300人。'],
      projects: [
        { code: 'YX2201', name: '返乡创业园运营', rows: [rowOf(['社会效益指标', '带动就业人数', '入园企业当年新招用并签订劳动合同的人数', '≥180人', '云溪县人社发〔2021〕10号'])] },
        { code: 'YX2202', name: '家政技能培训', rows: [rowOf(['社会效益指标', '带动就业人数', '参训后6个月内签订劳动合同的人数', '≥120人', '云溪县人社发〔2021〕10号'])] },
      ],
    },
    note: { zh: '两个项目合计300人，与部门目标对得上，谁承担多少一目了然。', en: 'The two projects make the 300 of the department, and each one\'s share is plain.' },
  },
  test(view) {
    const department = view.document.recruitmentGoals.filter(isFigured).filter(isOfDepartment)
    const metrics = [...new Set(department.map(metricOf))]
    if (metrics.length === 0) return notApplicable
    const outcomes = metrics.flatMap((metric) => judgeMetric(view, metric, department.filter((goal) => metricOf(goal) === metric)))
    const uncarried = carriedByNone(view, department)
    const all = uncarried === null ? outcomes : [...outcomes, uncarried]
    return all.length > 0 ? all : pass
  },
}

function judgeMetric({ projects }: DocumentView, metric: string, department: readonly Figured[]): Outcome[] {
  const stated = distinct(department)
  const own = judgeDepartment(metric, department)
  const carrying = projects.map((project) => ({ project, goals: distinct(goalsOf(project).filter((goal) => metricOf(goal) === metric)) })).filter(({ goals }) => goals.length > 0)
  const total = carrying.reduce((sum, { goals }) => sum + Math.max(...goals.map(({ canonicalValue, value }) => canonicalValue ?? value)), 0)
  const addsUp = carrying.length > 1 && stated.some(({ canonicalValue, value }) => Math.abs((canonicalValue ?? value) - total) < 1e-9)
  return [...own, ...carrying.flatMap(({ project, goals }): Outcome[] => {
    if (addsUp || goals.some((goal) => stated.some((other) => isSame(goal, other)))) return []
    const goal = goals.at(-1)!
    const evidence = [...stated, ...goals].map(({ where, quote }) => `${where}=${quote}`).join('；')
    const found = { project: project.index, cells: [...new Set(goals.map(({ where }) => (where === 'projectGoal' ? 'goals' as const : 'value_text' as const)))], evidence }
    const reason = incomparable(metric, stated, goal)
    if (reason !== null) return [cannotJudge(`部门目标“${stated.map(printed).join('”“')}”与本项目“${printed(goal)}”${reason[0]}，未作比较。`, `The department's “${stated.map(printed).join('”, “')}” and this project's “${printed(goal)}” ${reason[1]} and were not compared.`, found)]
    return [fail(
      `部门目标写“${stated.map(printed).join('”“')}”，本项目写“${printed(goal)}”，${sizeOf(goal) === sizeOf(stated[0]!) ? '数值' : '数值或门槛'}不同。建议核查两级目标是否衔接，宜写明本项目承担的份额或使两处一致。`,
      `The department's goals say “${stated.map(printed).join('”, “')}” and this project “${printed(goal)}”: another number${sizeOf(goal) === sizeOf(stated[0]!) ? '' : ' or threshold'}. Please check how the two levels join up; the project's share, or the same figure, would be better.`,
      { ...found, branch: 'a' },
    )]
  })]
}

/** Why two figures of one metric may not be laid side by side: parts, units, or another set of projects. */
function incomparable(metric: string, stated: readonly Figured[], goal: Figured): [string, string] | null {
  if (NOT_COMPARED_ACROSS_LEVELS.includes(metric)) return ['可能不是同一批项目', 'may be about other sets of projects']
  if (stated.filter((other) => sizeOf(other) === sizeOf(goal)).length > 1 || (stated.length > 1 && !stated.some((other) => sizeOf(other) === sizeOf(goal)))) return ['对应哪一个无从判断', 'cannot be told apart: several figures are stated']
  if (goal.canonicalValue === null || stated.every(({ canonicalValue }) => canonicalValue === null)) return ['单位不可比', 'have units that cannot be compared']
  return null
}

/** The overall and the itemised goals name one figure each, and not the same. */
function judgeDepartment(metric: string, department: readonly Figured[]): Outcome[] {
  const [overall, itemised] = (['overall', 'itemised'] as const).map((place) => distinct(department.filter(({ where }) => where === place))) as [Figured[], Figured[]]
  const [a, b] = [overall[0], itemised[0]]
  if (overall.length !== 1 || itemised.length !== 1 || a === undefined || b === undefined || isSame(a, b) || a.canonicalUnit !== b.canonicalUnit || sizeOf(a) !== sizeOf(b) || NOT_COMPARED_ACROSS_LEVELS.includes(metric)) return []
  return [fail(
    `总体目标写“${printed(a)}”，分项目标写“${printed(b)}”，数值不同。建议核查以哪一个为准，宜使两处一致。`,
    `The overall goal says “${printed(a)}” and the itemised goal “${printed(b)}”. Please check which one holds; the same figure in both would be better.`,
    { branch: 'a', cells: [], evidence: `overall=${a.quote}；itemised=${b.quote}` },
  )]
}

function carriedByNone({ projects, document }: DocumentView, department: readonly Figured[]): Outcome | null {
  if (projects.length === 0) return null
  const carried = new Set(document.recruitmentGoals.filter((goal): goal is RecruitmentGoal & { family: string } => !isOfDepartment(goal) && goal.family !== null).map(({ family }) => COMPARED_AS[family] ?? family))
  const alone = distinct(department.filter((goal) => !carried.has(metricOf(goal)) && !NOT_COMPARED_ACROSS_LEVELS.includes(metricOf(goal)))).filter((goal, i, all) => all.findIndex((other) => metricOf(other) === metricOf(goal)) === i)
  if (alone.length === 0) return null
  return fail(
    `部门目标“${alone.map(printed).join('”“')}”没有项目承接。建议核实由哪个项目或哪项职责保障，宜在相应项目中列出。`,
    `No project carries the department's “${alone.map(printed).join('”, “')}” (${alone.map((goal) => nameEn(goal.family)).join(', ')}). Please verify which project or duty stands behind it; a row in that project would be better.`,
    { branch: 'b', class: '提示', severity: 'L', scored: false, cells: [], evidence: alone.map(({ where, quote }) => `${where}=${quote}`).join('；') },
  )
}
