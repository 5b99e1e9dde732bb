import { ascending, descending, group, sum } from 'd3-array'
import { evenPace, lastStretch, planCheckpoints, planKey } from '../../analysis/spendingPace.ts'
import { fenToWan } from '../../model/money.ts'
import type { Checkpoint } from '../../model/targetDocument.ts'
import { LAST_STRETCH_FROM } from '../../reference/pace.ts'
import type { YearColumn } from '../years.ts'
import { FAN_FROM, spreadOf, type FanPoint } from './spread.ts'

export interface PlanRow {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: number | null
  suspect: boolean
  mar: number | null
  jun: number | null
  oct: number | null
  dec: number | null
  extra: string | null
}

/** One project's plan, drawn as one strand of its curve. */
export interface Strand {
  id: string
  name: string
  department: string
  year: number | null
  budgetWan: number | null
  /** Whether the budget is in doubt: drawn, and in no sum. */
  suspect: boolean
}

/** Projects of one year with the very same plan. */
export interface Curve {
  key: string
  points: Checkpoint[]
  strands: Strand[]
  /** Money of the strands, 万元. */
  wan: number
  departments: string[]
}

export interface Facet {
  column: YearColumn
  /** Most projects first; of a crowd none are told apart. */
  curves: Curve[]
  projects: number
  /** Money of the curves, 万元. */
  wan: number
  /** The spread at each checkpoint, drawn where there are too many plans for lines. */
  fan: FanPoint[] | null
  /** Projects whose plan is blank or has a single checkpoint. */
  withoutPlan: number
}

export interface SpendingFacts {
  projects: number
  withPlan: number
  /** Different plans, whatever the year. */
  curves: number
  /** Projects whose budget is in doubt, and its sum, 万元: in no other sum. */
  suspects: number
  suspectWan: number
  /** Plans that state October and whose money enters a sum, their money in 万元, and those below the even pace then. */
  octoberProjects: number
  octoberWan: number
  belowEvenWan: number
  belowEvenProjects: number
  /** Money planned for November and December, of the money whose plan says so, 万元. */
  lastStretchWan: number
  lastStretchOfWan: number
  /** Departments with at least two plans in a year, and those among them that print one curve for all. */
  departmentsWithSeveral: number
  departmentsWithOneCurve: number
}

export interface SpendingSeries {
  facets: Facet[]
  facts: SpendingFacts
}

interface Plan {
  strand: Strand
  points: Checkpoint[] | null
}

export function spendingSeries(rows: readonly PlanRow[], years: readonly YearColumn[]): SpendingSeries {
  const plans = rows.map((row): Plan => ({
    strand: {
      id: row.projectId, name: row.name, department: row.departmentId, year: row.year,
      budgetWan: row.budgetFen === null ? null : fenToWan(row.budgetFen), suspect: row.suspect,
    },
    points: planCheckpoints(row),
  }))
  const facets = years.map((column): Facet => {
    const own = plans.filter(({ strand }) => strand.year === column.year)
    const curves = curvesOf(own)
    return {
      column,
      curves,
      projects: own.length,
      wan: curves.reduce((total, { wan }) => total + wan, 0),
      fan: own.length >= FAN_FROM ? spreadOf(curves) : null,
      withoutPlan: own.filter(({ points }) => points === null).length,
    }
  })
  return { facets, facts: factsOf(plans, facets) }
}

/** 万元 that enter a sum. */
const counted = ({ suspect, budgetWan }: Strand) => (suspect ? 0 : (budgetWan ?? 0))

function curvesOf(plans: readonly Plan[]): Curve[] {
  const drawn = plans.flatMap(({ strand, points }) => (points === null ? [] : [{ strand, points }]))
  return [...group(drawn, ({ points }) => planKey(points))]
    .map(([key, members]): Curve => ({
      key,
      points: members[0]?.points ?? [],
      strands: members.map(({ strand }) => strand).sort((a, b) => descending(a.budgetWan ?? 0, b.budgetWan ?? 0) || ascending(a.id, b.id)),
      wan: sum(members, ({ strand }) => counted(strand)),
      departments: [...new Set(members.map(({ strand }) => strand.department))].sort(ascending),
    }))
    .sort((a, b) => descending(a.strands.length, b.strands.length) || descending(a.wan, b.wan) || ascending(a.key, b.key))
}

function factsOf(plans: readonly Plan[], facets: readonly Facet[]): SpendingFacts {
  const drawn = plans.flatMap(({ strand, points }) => (points === null ? [] : [{ wan: counted(strand), strand, points }]))
  const october = drawn.flatMap(({ wan, strand, points }) => {
    if (strand.suspect || strand.budgetWan === null) return []
    const percent = points.find(({ month }) => month === LAST_STRETCH_FROM)?.percent
    return percent === undefined ? [] : [{ wan, below: percent < evenPace(LAST_STRETCH_FROM) }]
  })
  const stretches = drawn.flatMap(({ wan, points }) => {
    const percent = lastStretch(points)
    return percent === null ? [] : [{ wan, late: (wan * percent) / 100 }]
  })
  const several = [...group(drawn, ({ strand }) => `${strand.department} ${strand.year}`).values()].filter(({ length }) => length >= 2)
  return {
    projects: plans.length,
    withPlan: drawn.length,
    curves: new Set(facets.flatMap(({ curves }) => curves.map(({ key }) => key))).size,
    suspects: drawn.filter(({ strand }) => strand.suspect && strand.budgetWan !== null).length,
    suspectWan: sum(drawn, ({ strand }) => (strand.suspect ? (strand.budgetWan ?? 0) : 0)),
    octoberProjects: october.length,
    octoberWan: sum(october, ({ wan }) => wan),
    belowEvenWan: sum(october, ({ wan, below }) => (below ? wan : 0)),
    belowEvenProjects: october.filter(({ below }) => below).length,
    lastStretchWan: sum(stretches, ({ late }) => late),
    lastStretchOfWan: sum(stretches, ({ wan }) => wan),
    departmentsWithSeveral: several.length,
    departmentsWithOneCurve: several.filter((members) => new Set(members.map(({ points }) => planKey(points))).size === 1).length,
  }
}
