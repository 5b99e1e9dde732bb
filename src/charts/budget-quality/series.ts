import { ascending, sum } from 'd3-array'
import { fenToWan } from '../../model/money.ts'
import { GRADE_LINES } from '../../reference/scoreLines.ts'
import type { Step, YearColumn } from '../years.ts'

/** What the chart needs of a query's row. */
export interface ProjectRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: number | null
  suspect: boolean
  qualityRaw: number | null
  quality: number | null
  /** Cap on the score, null where none applies. */
  ceiling: number | null
  grade: string | null
  indicatorCount: number
  findingCount: number
}

export interface ProjectPoint {
  id: string
  name: string
  department: string
  year: number | null
  step: Step
  /** 万元, null where none is printed or readable. */
  budgetWan: number | null
  /** Whether the budget is in doubt: drawn, and in no sum. */
  suspect: boolean
  /** Before ceilings, for sorting. */
  raw: number | null
  /** 0–100, null where the project could not be judged. */
  quality: number | null
  grade: string | null
  capped: boolean
  indicators: number
  findings: number
}

export interface BudgetQualitySeries {
  /** Largest budget first. */
  points: ProjectPoint[]
  years: YearColumn[]
  facts: BudgetQualityFacts
}

export interface BudgetQualityFacts {
  projects: number
  /** Projects drawn on both axes. */
  placed: number
  withoutBudget: number
  unjudged: number
  /** Projects whose score stops at its cap: why scores bunch at 59, 79 and 89. */
  capped: number
  /** Projects whose budget is in doubt, and its sum, 万元: in no other sum. */
  suspects: number
  suspectWan: number
  /** Money of the judged projects, 万元, and of those the bands hold. */
  judgedWan: number
  bands: { poor: BandFact; fair: BandFact; sound: BandFact }
}

export interface BandFact {
  projects: number
  wan: number
}

const lineOf = (grade: '优' | '良' | '中') => GRADE_LINES.find((line) => line.grade === grade)?.from ?? 0

/** Lowest score of each grade. */
export const LINES = { fair: lineOf('中'), good: lineOf('良'), excellent: lineOf('优') } as const

export function budgetQualitySeries(rows: readonly ProjectRow[], years: readonly YearColumn[]): BudgetQualitySeries {
  const stepOf = new Map(years.map(({ year, step }) => [year, step]))
  const points = rows
    .map((row): ProjectPoint => ({
      id: row.projectId,
      name: row.name,
      department: row.departmentId,
      year: row.year,
      step: stepOf.get(row.year) ?? 1,
      budgetWan: row.budgetFen === null ? null : fenToWan(row.budgetFen),
      suspect: row.suspect,
      raw: row.qualityRaw,
      quality: row.quality,
      grade: row.grade,
      capped: row.quality !== null && row.quality === row.ceiling,
      indicators: row.indicatorCount,
      findings: row.findingCount,
    }))
    .sort((a, b) => ascending(-(a.budgetWan ?? 0), -(b.budgetWan ?? 0)) || ascending(a.id, b.id))
  return { points, years: [...years], facts: factsOf(points) }
}

/** 万元 that enter a sum. */
const counted = ({ suspect, budgetWan }: ProjectPoint) => (suspect ? 0 : (budgetWan ?? 0))

function factsOf(points: readonly ProjectPoint[]): BudgetQualityFacts {
  const judged = points.filter((point) => point.quality !== null)
  const suspects = points.filter(({ suspect, budgetWan }) => suspect && budgetWan !== null)
  const band = (from: number, to: number): BandFact => {
    const held = judged.filter(({ quality }) => quality !== null && quality >= from && quality < to)
    return { projects: held.length, wan: sum(held, counted) }
  }
  return {
    projects: points.length,
    placed: points.filter(isPlaced).length,
    withoutBudget: points.filter(({ budgetWan }) => !(budgetWan !== null && budgetWan > 0)).length,
    unjudged: points.length - judged.length,
    capped: judged.filter(({ capped }) => capped).length,
    suspects: suspects.length,
    suspectWan: sum(suspects, (point) => point.budgetWan ?? 0),
    judgedWan: sum(judged, counted),
    bands: {
      poor: band(-Infinity, LINES.fair),
      fair: band(LINES.fair, LINES.good),
      sound: band(LINES.good, Infinity),
    },
  }
}

/** On both axes: a positive budget (the axis is logarithmic) and a score. */
export function isPlaced(point: ProjectPoint): boolean {
  return point.budgetWan !== null && point.budgetWan > 0 && point.quality !== null
}

/** The band most of the judged money stands in, null where fewer than three projects or no half speak for one. */
export function leadingBand({ judgedWan, bands, projects, unjudged }: BudgetQualityFacts): { band: 'poor' | 'belowSound' | 'sound'; share: number; projects: number } | null {
  if (judgedWan <= 0 || projects - unjudged < 3) return null
  const below = { projects: bands.poor.projects + bands.fair.projects, wan: bands.poor.wan + bands.fair.wan }
  const found = ([['poor', bands.poor], ['belowSound', below], ['sound', bands.sound]] as const).find(([, { wan }]) => wan * 2 >= judgedWan)
  return found ? { band: found[0], share: found[1].wan / judgedWan, projects: found[1].projects } : null
}
