import { at, cite } from '../cite.ts'
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
  checks: {
    zh: '同一项目的几条绩效目标去掉空格、标点后相同（H）；或两个项目的整个绩效目标栏完全相同（M）。',
    en: 'Goals of one project are the same without spaces and punctuation (H), or the whole goal cell equals that of another project of the document (M).',
  },
  citation: cite(at('88', '第8、9条')),
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
