import { at, cite } from '../cite.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import type { ProjectView } from '../views.ts'

const goalCell = ({ project }: ProjectView) => project.goals.map(norm).filter((goal) => goal !== '').join('\n')

/** Whether all goals of a project, at least two, say the same (its ceiling in part 4.2). */
export function allGoalsSame(goals: readonly string[]): boolean {
  const texts = goals.map(norm).filter((goal) => goal !== '')
  return texts.length >= 2 && new Set(texts).size === 1
}

export const G01: ProjectRule = {
  id: 'G01',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('G01'),
  scored: true,
  title: { zh: '绩效目标重复', en: 'Goals are repeated' },
  looksAt: ['goals'],
  checks: {
    zh: '同一项目的两条绩效目标去掉空格、标点后相同（必改，H）；或整个绩效目标栏与同一文件另一个项目的完全相同（必改，M）。',
    en: 'Two goals of one project are the same once spaces and punctuation are gone (must, H), or its whole goal cell is that of another project of the document (must, M).',
  },
  exclusions: {
    zh: '绩效目标空白的不适用；意思相近而文字不同的不算。',
    en: 'Not asked where there are no goals; goals that mean the same in other words are left alone.',
  },
  citation: cite(at('88', '第8、9条')),
  example: {
    weak: {
      projects: [{ name: '社区老年助餐', goals: ['为老年人提供助餐服务30000人次', '为老年人提供助餐服务30000人次'],
        rows: [rowOf(['数量指标', '助餐服务人次', '全年到店和送餐的人次', '≥30000人次', '青禾县民发〔2021〕12号']), rowOf(['服务对象满意度指标', '就餐老人满意度', '就餐老人问卷中满意和基本满意的比例', '≥90%', '青禾县民发〔2021〕12号'])] }],
    },
    better: {
      projects: [{ name: '社区老年助餐', goals: ['为老年人提供助餐服务30000人次', '就餐老人满意度达到90%'],
        rows: [rowOf(['数量指标', '助餐服务人次', '全年到店和送餐的人次', '≥30000人次', '青禾县民发〔2021〕12号']), rowOf(['服务对象满意度指标', '就餐老人满意度', '就餐老人问卷中满意和基本满意的比例', '≥90%', '青禾县民发〔2021〕12号'])] }],
    },
    note: { zh: '两条目标应各说一件事：一条说做多少，一条说做得怎样。', en: 'Two goals should say two things: how much is done, and how well.' },
  },
  test(view) {
    const { goals } = view.project
    const texts = goals.map(norm).filter((goal) => goal !== '')
    if (texts.length === 0) return notApplicable
    const repeated = goals.find((goal, i) => norm(goal) !== '' && goals.findIndex((other) => norm(other) === norm(goal)) < i)
    if (repeated !== undefined) {
      const times = texts.filter((text) => text === norm(repeated)).length
      return fail(
        `绩效目标“${repeated}”写了${times}遍。建议核查，宜分别写明产出、效果和成本控制的目标。`,
        `The goal “${repeated}” is written ${times} times. Please check; separate goals for output, effect and cost would be better.`,
        { branch: 'within', cells: ['goals'], evidence: goals.map((goal) => `goals=${goal}`).join('；') },
      )
    }
    const twins = view.document.projects.filter((other) => other.index !== view.index && goalCell(other) === goalCell(view))
    const [twin] = twins
    if (twin === undefined) return pass
    return fail(
      `绩效目标栏与“${twins.map(({ project }) => project.name).join('”“')}”完全相同。建议核查，宜按各项目的内容分别写明目标。`,
      `The goals are the same, word for word, as those of “${twins.map(({ project }) => project.name).join('”, “')}”. Please check; goals of its own for each project would be better.`,
      { branch: 'between', severity: 'M', cells: ['goals'], evidence: goals.map((goal) => `goals=${goal}`).join('；') },
    )
  },
}
