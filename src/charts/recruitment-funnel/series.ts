import { ascending, group } from 'd3-array'
import { funnelCoverage } from '../../analysis/funnel.ts'
import type { GoalInput } from '../../analysis/recruitmentMetric.ts'
import type { DocumentInput } from '../../analysis/recruitmentShift.ts'
import { FUNNEL_STAGES, type FunnelStage } from '../../reference/funnel.ts'
import type { YearColumn } from '../years.ts'

export interface StageCell {
  year: number | null
  state: 'figure' | 'words' | 'absent' | 'noDocument'
  goalIds: string[]
}

export interface StageRow {
  stage: FunnelStage
  /** By year column. */
  cells: StageCell[]
}

/** One department: its stages over the years. */
export interface Facet {
  department: string
  rows: StageRow[]
  /** Stages that any of its documents states. */
  covered: number
}

export interface FunnelFacts {
  documents: number
  departments: number
  figure: number
  words: number
  absent: number
  /** Documents with a figure for signings, and those of them without a stage of money paid in. */
  signing: number
  withoutMoney: number
  /** Departments with a goal for every stage. */
  complete: number
}

export interface FunnelSeries {
  columns: YearColumn[]
  facets: Facet[]
  facts: FunnelFacts
}

type Coverage = ReturnType<typeof funnelCoverage>[number]

/** Which stages each department's documents state, year by year; a year without a document says nothing. */
export function funnelSeries(documents: readonly DocumentInput[], goals: readonly GoalInput[], columns: readonly YearColumn[]): FunnelSeries {
  const coverage = funnelCoverage(documents, goals)
  const facets = [...group(coverage, ({ departmentId }) => departmentId)].sort(([a], [b]) => ascending(a, b)).map(([department, own]) => facet(department, own, columns))
  const states = coverage.flatMap(({ stages }) => stages.map(({ state }) => state))
  const signing = coverage.filter((document) => stateOf(document, 'signing') === 'figure')
  return {
    columns: [...columns],
    facets,
    facts: {
      documents: coverage.length, departments: facets.length,
      figure: states.filter((state) => state === 'figure').length, words: states.filter((state) => state === 'words').length, absent: states.filter((state) => state === 'absent').length,
      signing: signing.length, withoutMoney: signing.filter((document) => stateOf(document, 'moneyIn') === 'absent').length,
      complete: facets.filter(({ covered }) => covered === FUNNEL_STAGES.length).length,
    },
  }
}

const stateOf = ({ stages }: Coverage, stage: FunnelStage) => stages.find((each) => each.stage === stage)!.state

/** Of several documents of a year, the one that says most of a stage speaks. */
function facet(department: string, documents: readonly Coverage[], columns: readonly YearColumn[]): Facet {
  const rows = FUNNEL_STAGES.map((stage): StageRow => ({
    stage,
    cells: columns.map(({ year }): StageCell => {
      const found = documents.filter((document) => document.year === year).map(({ stages }) => stages.find((each) => each.stage === stage)!)
      const state = (['figure', 'words', 'absent'] as const).find((name) => found.some((each) => each.state === name)) ?? 'noDocument'
      return { year, state, goalIds: found.flatMap(({ goalIds }) => goalIds) }
    }),
  }))
  return { department, rows, covered: rows.filter(({ cells }) => cells.some(({ goalIds }) => goalIds.length > 0)).length }
}

/** Cells with a goal, each one mark. */
export const stated = ({ facets }: FunnelSeries): number => facets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter(({ goalIds }) => goalIds.length > 0).length
