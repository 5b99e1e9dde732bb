import { departmentPath } from '../../analysis/departmentPath.ts'
import { FEWEST_PEERS, type PeerBand } from '../../analysis/peerBands.ts'
import { correlationOf, type RankCorrelation } from '../../analysis/rankCorrelation.ts'
import { fenToWan } from '../../model/money.ts'
import type { GRIDS } from '../../reference/crowd.ts'
import type { YearColumn } from '../years.ts'
import { isAnything, isChosen, NOTHING_CHOSEN, type Chosen } from './choose.ts'
import {
  isChosenQuadrant, MOST_FACETS, pointsOf, QUADRANT_FEWEST, sureOf,
  type BudgetQualityFacts, type BudgetQualitySeries, type DensityCell, type Look, type ProjectRow, type Quadrant, type Span,
} from './series.ts'

/** What the chart needs of a cell; the columns of a project are filled where it holds a single one. */
export type CellRow = { [K in keyof Omit<ProjectRow, 'year'>]: ProjectRow[K] | null } & {
  year: number | null
  apart: string | null
  x: number | null
  y: number | null
  projects: number
  fen: number | null
  suspects: number
}

/** What the chart needs of a year's facts. */
export interface YearFacts {
  year: number | null
  projects: number
  placed: number
  withoutBudget: number
  unjudged: number
  capped: number
  suspects: number
  suspectFen: number | null
  judgedFen: number | null
  poor: number
  poorFen: number | null
  fair: number
  fairFen: number | null
  sound: number
  soundFen: number | null
  lowFen: number | null
  lowPlacedFen: number | null
  highFen: number | null
  least: number | null
  most: number | null
}

export interface CrowdAnswers {
  cells: readonly CellRow[]
  grid: (typeof GRIDS)[keyof typeof GRIDS]
  /** Facts of all that is drawn, and of the chosen. */
  all: readonly YearFacts[]
  chosen: readonly YearFacts[]
  /** null where it is not asked for; `sure` are the projects the median is of. */
  quadrant: { sure: number; fromFen: number | null; projects: number; suspects: number; fen: number | null } | null
  classes: readonly { power: number; projects: number; lower: number; median: number; upper: number }[]
  ranks: { n: number; rho: number | null } | null
  /** Projects of the department that stands out. */
  ofDepartment: readonly ProjectRow[]
  /** Departments by money, where each has a chart of its own. */
  departments: readonly { departmentId: string; projects: number }[]
}

const FEN_PER_WAN = 1_000_000

/** The series of a crowd: counted where projects lie together, and each by itself where it lies alone. */
export function crowdSeries(answers: CrowdAnswers, years: readonly YearColumn[], { chosen, yearsOn, highlight, pathOf, facets }: Look): BudgetQualitySeries {
  const singles = answers.cells.flatMap((cell): ProjectRow[] => (isSingle(cell) && cell.departmentId !== highlight ? [cell as ProjectRow] : []))
  const shown = answers.departments.slice(0, MOST_FACETS)
  const left = answers.departments.slice(MOST_FACETS)
  const own = pointsOf(answers.ofDepartment, years, chosen)
  const all = factsOf(answers.all)
  const facts = factsOf(answers.chosen)
  const quadrant = quadrantOf(answers.quadrant)
  return {
    points: [...pointsOf(singles, years, chosen), ...(highlight === null ? [] : own)].sort((a, b) => (b.budgetWan ?? 0) - (a.budgetWan ?? 0)),
    cells: answers.cells.flatMap((cell) => (isSingle(cell) ? [] : [densityCell(cell, answers.grid, chosen)])),
    years: [...years], chosen, yearsOn, highlight, facts,
    drawn: facets ? shown.reduce((sum, { projects }) => sum + projects, 0) : all.projects,
    counts: new Map(answers.chosen.map(({ year, projects }) => [year, projects])),
    span: spanOf(answers.all), told: spanOf(facts.projects === 0 ? answers.all : answers.chosen),
    quadrant: !isAnything(chosen) || isChosenQuadrant({ quadrant, chosen }) ? quadrant : null,
    bands: bandsOf(answers.classes), correlation: ranksOf(answers.ranks),
    path: pathOf === null ? [] : departmentPath(sureOf(own)),
    facets: facets ? shown.map(({ departmentId }) => departmentId) : null,
    beyond: { departments: facets ? left.length : 0, projects: facets ? left.reduce((sum, { projects }) => sum + projects, 0) : 0 },
  }
}

const isSingle = ({ projects, projectId }: CellRow): boolean => projects === 1 && projectId !== null

function densityCell({ apart, x, y, projects, fen, suspects }: CellRow, { perDecade, scoreStep }: CrowdAnswers['grid'], chosen: Chosen): DensityCell {
  const wanAt = (step: number) => 10 ** (step / perDecade) / FEN_PER_WAN
  const wan = x === null ? null : [wanAt(x), wanAt(x + 1)] as const
  const score = y === null ? null : [y * scoreStep, (y + 1) * scoreStep] as const
  return {
    id: `cell ${apart ?? ''} ${x ?? ''} ${y ?? ''}`, department: apart, wan, score, projects, sumWan: fen === null ? 0 : fenToWan(fen), suspects,
    chosen: chosen === NOTHING_CHOSEN || isChosen(chosen, wan === null ? null : Math.sqrt(wan[0] * wan[1]) * FEN_PER_WAN, score === null ? null : (score[0] + score[1]) / 2),
  }
}

function factsOf(years: readonly YearFacts[]): BudgetQualityFacts {
  const count = (of: (year: YearFacts) => number) => years.reduce((sum, year) => sum + of(year), 0)
  const wan = (of: (year: YearFacts) => number | null) => fenToWan(count((year) => of(year) ?? 0))
  return {
    projects: count(({ projects }) => projects), placed: count(({ placed }) => placed), withoutBudget: count(({ withoutBudget }) => withoutBudget),
    unjudged: count(({ unjudged }) => unjudged), capped: count(({ capped }) => capped),
    suspects: count(({ suspects }) => suspects), suspectWan: wan(({ suspectFen }) => suspectFen), judgedWan: wan(({ judgedFen }) => judgedFen),
    bands: {
      poor: { projects: count(({ poor }) => poor), wan: wan(({ poorFen }) => poorFen) },
      fair: { projects: count(({ fair }) => fair), wan: wan(({ fairFen }) => fairFen) },
      sound: { projects: count(({ sound }) => sound), wan: wan(({ soundFen }) => soundFen) },
    },
  }
}

function spanOf(years: readonly YearFacts[]): Span {
  const lowest = (of: (year: YearFacts) => number | null) => years.reduce<number | null>((low, year) => { const own = of(year); return own === null || (low !== null && low <= own) ? low : own }, null)
  const highest = (of: (year: YearFacts) => number | null) => lowest((year) => { const own = of(year); return own === null ? null : -own })
  const wan = (fen: number | null) => (fen === null ? null : fenToWan(fen))
  const [high, most] = [highest(({ highFen }) => highFen), highest((year) => year.most)]
  return {
    projects: years.reduce((sum, { projects }) => sum + projects, 0),
    low: wan(lowest(({ lowFen }) => lowFen)), lowPlaced: wan(lowest(({ lowPlacedFen }) => lowPlacedFen)), high: wan(high === null ? null : -high),
    least: lowest(({ least }) => least), most: most === null ? null : -most,
    withoutBudget: years.some(({ withoutBudget }) => withoutBudget > 0), unjudged: years.some(({ unjudged }) => unjudged > 0),
  }
}

function quadrantOf(asked: CrowdAnswers['quadrant']): Quadrant | null {
  if (asked === null || asked.fromFen === null || asked.sure < QUADRANT_FEWEST) return null
  const { fromFen, projects, suspects, fen } = asked
  return { fromWan: fromFen / FEN_PER_WAN, projects, suspects, wan: fenToWan(fen ?? 0) }
}

const bandsOf = (classes: CrowdAnswers['classes']): PeerBand[] =>
  classes.flatMap(({ power, projects, lower, median, upper }) =>
    (projects < FEWEST_PEERS ? [] : [{ from: 10 ** power, to: 10 ** (power + 1), n: projects, lower, median, upper }]))

const ranksOf = (ranks: CrowdAnswers['ranks']): RankCorrelation => correlationOf(ranks?.rho ?? null, ranks?.n ?? 0)
