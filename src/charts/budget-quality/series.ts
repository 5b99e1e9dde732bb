import { ascending, extent, min, sum } from 'd3-array'
import { departmentPath, type PathPoint } from '../../analysis/departmentPath.ts'
import { median, peerBands, type PeerBand } from '../../analysis/peerBands.ts'
import { rankCorrelation, type RankCorrelation } from '../../analysis/rankCorrelation.ts'
import { fenToWan } from '../../model/money.ts'
import { GRADE_LINES } from '../../reference/scoreLines.ts'
import type { Step, YearColumn } from '../years.ts'
import { isAnything, isChosen, NOTHING_CHOSEN, type Chosen } from './choose.ts'

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
  /** Whether it lies in the rectangle the reader selected; true where none is. */
  chosen: boolean
}

/** Several projects that lie together. */
export interface DensityCell {
  id: string
  /** null: all departments in one. */
  department: string | null
  /** Budgets it spans, 万元, from included; null: without a positive budget. */
  wan: readonly [from: number, to: number] | null
  /** Scores it spans; null: not judged. */
  score: readonly [from: number, to: number] | null
  projects: number
  /** Their money without what is in doubt, 万元, and how many budgets are. */
  sumWan: number
  suspects: number
  /** Whether its middle lies in the selection. */
  chosen: boolean
}

export interface BudgetQualitySeries {
  /** Largest budget first: those that are not chosen too, so that the axes stay put. */
  points: ProjectPoint[]
  /** Of a crowd, projects that lie together; empty otherwise. */
  cells: DensityCell[]
  /** How many projects are drawn, those that are not chosen too, and what they span. */
  drawn: number
  span: Span
  /** What the chosen span, or all where none is chosen. */
  told: Span
  /** Chosen projects by year. */
  counts: ReadonlyMap<number | null, number>
  years: YearColumn[]
  /** Of the chosen projects. */
  facts: BudgetQualityFacts
  chosen: Chosen
  /** Years the reader narrowed to; empty: all. */
  yearsOn: readonly number[]
  /** Of all that is drawn. null: too few projects for a median, or another part is chosen, of which it would not speak. */
  quadrant: Quadrant | null
  bands: PeerBand[]
  correlation: RankCorrelation
  /** The department that stands out. */
  highlight: string | null
  path: PathPoint[]
  /** One small chart for each, most money first; null: one chart for all. */
  facets: readonly string[] | null
  /** Departments beyond MOST_FACETS, and their projects: not drawn. */
  beyond: { departments: number; projects: number }
}

export interface Span {
  projects: number
  /** Budgets in 万元: lowest, lowest above 0, highest; null for none. */
  low: number | null
  lowPlaced: number | null
  high: number | null
  /** Lowest and highest score. */
  least: number | null
  most: number | null
  /** Whether some have no positive budget, or no score. */
  withoutBudget: boolean
  unjudged: boolean
}

/** Much money and weak targets: budgets from the median of what is shown, scores below LINES.fair. */
export interface Quadrant {
  /** 万元, as an address can hold it. */
  fromWan: number
  /** Projects in it, and how many of them have a budget in doubt. */
  projects: number
  suspects: number
  /** Their money without those in doubt, 万元. */
  wan: number
}

/** Fewest projects on both axes for which the quadrant is told. */
export const QUADRANT_FEWEST = 8
/** Most small charts side by side. */
export const MOST_FACETS = 24
/** Scores have two decimals: the highest below the line. */
const SCORE_UNIT = 0.01

export interface Look {
  chosen: Chosen
  yearsOn: readonly number[]
  highlight: string | null
  /** The one department whose years are joined. */
  pathOf: string | null
  facets: boolean
}

const PLAIN: Look = { chosen: NOTHING_CHOSEN, yearsOn: [], highlight: null, pathOf: null, facets: false }

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

/** @param look what the reader chose to see of the rows; rows outside the selection stay as points that are not chosen */
export function budgetQualitySeries(rows: readonly ProjectRow[], years: readonly YearColumn[], look: Partial<Look> = {}): BudgetQualitySeries {
  const { chosen, yearsOn, highlight, pathOf, facets } = { ...PLAIN, ...look }
  const all = pointsOf(rows, years, chosen)
  const departments = facets ? byMoney(all) : []
  const shown = new Set(departments.slice(0, MOST_FACETS))
  const points = facets ? all.filter(({ department }) => shown.has(department)) : all
  const sure = sureOf(points)
  const held = points.filter((point) => point.chosen)
  const quadrant = quadrantOf(points, sure)
  return {
    points, cells: [], drawn: points.length, span: spanOf(points), told: spanOf(held.length === 0 ? points : held), counts: countsOf(held),
    years: [...years], facts: factsOf(held), chosen, yearsOn, highlight,
    quadrant: !isAnything(chosen) || isChosenQuadrant({ quadrant, chosen }) ? quadrant : null,
    bands: peerBands(sure),
    correlation: rankCorrelation(sure.flatMap(({ chosen, wan, score }) => (chosen ? [[wan, score] as const] : []))),
    path: pathOf === null ? [] : departmentPath(sure.filter(({ department }) => department === pathOf)),
    facets: facets ? [...shown] : null,
    beyond: { departments: departments.length - shown.size, projects: all.length - points.length },
  }
}

/** Rows as points, largest budget first. */
export function pointsOf(rows: readonly ProjectRow[], years: readonly YearColumn[], chosen: Chosen): ProjectPoint[] {
  const stepOf = new Map(years.map(({ year, step }) => [year, step]))
  return rows
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
      chosen: isChosen(chosen, row.budgetFen, row.quality),
    }))
    .sort((a, b) => ascending(-(a.budgetWan ?? 0), -(b.budgetWan ?? 0)) || ascending(a.id, b.id))
}

/** Projects on both axes whose budget is in no doubt. */
export const sureOf = (points: readonly ProjectPoint[]) => points.flatMap(({ chosen, suspect, budgetWan: wan, quality: score, department, year }) =>
  (!suspect && wan !== null && wan > 0 && score !== null ? [{ chosen, wan, score, department, year }] : []))

function countsOf(points: readonly ProjectPoint[]): Map<number | null, number> {
  const counts = new Map<number | null, number>()
  for (const { year } of points) counts.set(year, (counts.get(year) ?? 0) + 1)
  return counts
}

function spanOf(points: readonly ProjectPoint[]): Span {
  const budgets = points.flatMap(({ budgetWan }) => budgetWan ?? [])
  const positive = budgets.filter((wan) => wan > 0)
  const [low = null, high = null] = extent(budgets)
  const [least = null, most = null] = extent(points.flatMap(({ quality }) => quality ?? []))
  return {
    projects: points.length, low, lowPlaced: min(positive) ?? null, high, least, most,
    withoutBudget: positive.length < points.length, unjudged: points.some(({ quality }) => quality === null),
  }
}

function byMoney(points: readonly ProjectPoint[]): string[] {
  const money = new Map<string, number>()
  for (const point of points) money.set(point.department, (money.get(point.department) ?? 0) + counted(point))
  return [...money].sort(([a, x], [b, y]) => y - x || ascending(a, b)).map(([department]) => department)
}

/** The rectangle of a quadrant, as the address holds it. */
export const quadrantChosen = ({ fromWan }: Pick<Quadrant, 'fromWan'>): Chosen =>
  ({ amount: { from: fromWan, to: null }, score: { from: null, to: LINES.fair - SCORE_UNIT } })

/** Whether exactly the quadrant is selected. */
export function isChosenQuadrant({ quadrant, chosen }: Pick<BudgetQualitySeries, 'quadrant' | 'chosen'>): boolean {
  return quadrant !== null && JSON.stringify(quadrantChosen(quadrant)) === JSON.stringify(chosen)
}

function quadrantOf(points: readonly ProjectPoint[], sure: readonly { wan: number }[]): Quadrant | null {
  const middle = median(sure.map(({ wan }) => wan))
  if (middle === null || sure.length < QUADRANT_FEWEST) return null
  const fromWan = Math.floor(middle * 10_000) / 10_000
  const area = quadrantChosen({ fromWan })
  const held = points.filter(({ budgetWan, quality }) => isChosen(area, budgetWan === null ? null : Math.round(budgetWan * FEN_PER_WAN), quality))
  return { fromWan, projects: held.length, suspects: held.filter(({ suspect }) => suspect).length, wan: sum(held, counted) }
}

const FEN_PER_WAN = 1_000_000

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
