import type { Indicator, Project, TargetDocument } from '../model/targetDocument.ts'
import { LEVEL1_OF, type Level1, type Level2 } from '../reference/categories.ts'
import type { RowGroup } from '../reference/scoreLines.ts'
import { doubtfulRows, incompleteProjects } from './damage.ts'
import { keyOf } from './text/key.ts'

/** The document as the rules look at it: rows, projects and the document with what they all ask for worked out once. */

export interface RowView {
  indicator: Indicator
  /** From 1 in the printed order. */
  ordinal: number
  /** KEY of domain.md 3.2. */
  key: string
  level1: Level1 | null
  level2: Level2 | null
  /** Group of the weights; null where no standard category fits. */
  group: RowGroup | null
  isCost: boolean
  isSatisfaction: boolean
  /** False where the row was not read well enough to be judged (未识别). */
  readable: boolean
  project: ProjectView
}

export interface ProjectView {
  project: Project
  index: number
  rows: RowView[]
  document: DocumentView
  /** True where the reader reported an error within the table: rows may be missing, so absence proves nothing. */
  incomplete: boolean
  /** Whether a row rule fires on a row (from 1), whatever takes precedence; false for rules that do not exist. */
  fires(ruleId: string, ordinal: number): boolean
}

export interface DocumentView {
  document: TargetDocument
  projects: ProjectView[]
  /** False where the layout prints no such column: blank in every row of the document. */
  hasBasis: boolean
  hasDescription: boolean
  /** False where no project prints a spending plan. */
  hasPlan: boolean
}

const GROUP_OF: Record<Level1, RowGroup> = { 成本指标: 'output', 产出指标: 'output', 效益指标: 'benefit', 满意度指标: 'satisfaction' }
const COST_LEVEL2: readonly Level2[] = ['成本指标', '经济成本指标', '社会成本指标', '生态环境成本指标']

export type Firings = (projectIndex: number, ruleId: string, ordinal: number) => boolean

/** Wraps a document for the rules. `firings` is asked by project rules once the row rules have answered. */
export function viewDocument(document: TargetDocument, firings: Firings): DocumentView {
  const isDoubtful = doubtfulRows(document)
  const incomplete = incompleteProjects(document)
  const indicators = document.projects.flatMap((project) => project.indicators)
  const view: DocumentView = {
    document,
    projects: [],
    hasBasis: indicators.some(({ basis }) => basis.trim() !== ''),
    hasDescription: indicators.some(({ description }) => description.trim() !== ''),
    hasPlan: document.projects.some(({ spendingPlan: { mar, jun, oct, dec } }) => [mar, jun, oct, dec].some((percent) => percent !== null)),
  }
  view.projects = document.projects.map((project, index) => {
    const projectView: ProjectView = { project, index, rows: [], document: view, incomplete: incomplete[index] ?? false, fires: (ruleId, ordinal) => firings(index, ruleId, ordinal) }
    projectView.rows = project.indicators.map((indicator, i) => viewRow(indicator, i + 1, projectView, !isDoubtful(indicator)))
    return projectView
  })
  return view
}

function viewRow(indicator: Indicator, ordinal: number, project: ProjectView, read: boolean): RowView {
  const level2 = indicator.level2Standard as Level2 | null
  const level1 = (indicator.level1Standard as Level1 | null) ?? (level2 ? LEVEL1_OF[level2] : null)
  const blank = [indicator.level3, indicator.description, indicator.valueText].every((cell) => cell.trim() === '')
  return {
    indicator,
    ordinal,
    key: keyOf(indicator),
    level1,
    level2,
    group: level1 ? (GROUP_OF[level1] ?? null) : null,
    isCost: level1 === '成本指标' || (level2 !== null && COST_LEVEL2.includes(level2)),
    isSatisfaction: level2 === '服务对象满意度指标' || (level2 === null && level1 === '满意度指标'),
    readable: read && !blank,
    project,
  }
}

