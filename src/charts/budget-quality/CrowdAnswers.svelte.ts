import type { CrowdAnswers as Answers } from './crowd.ts'
import { MOST_FACETS } from './series.ts'
import { budgetQuality } from '../../queries/budgetQuality.ts'
import { budgetQuadrant, budgetQualityCells, budgetQualityFacts, budgetQualityRanks, departmentMoney, largestProjects, peerClasses } from '../../queries/budgetQualityCrowd.ts'
import type { Selection } from '../../queries/selection.ts'
import { GRIDS } from '../../reference/crowd.ts'
import type { Observatory } from '../../state/Observatory.svelte.ts'

export interface Wanted {
  /** The selection without the ranges of this chart, and with them; null: nothing is asked. */
  unsized: Selection | null
  sized: Selection
  /** Whether quadrant, peers and correlation are told. */
  whole: boolean
  facets: boolean
  /** The department whose projects are drawn one by one. */
  department: string | null
  table: boolean
}

/** What the scatter asks of a crowd. Made while a component initialises. */
export function askCrowd(observatory: Observatory, wanted: () => Wanted) {
  const drawn = (also: (now: Wanted) => boolean = () => true) => {
    const now = wanted()
    return now.unsized !== null && also(now) ? now.unsized : null
  }
  const departments = observatory.ask(departmentMoney, () => drawn(({ facets }) => facets))
  const shown = () => (departments.rows ?? []).slice(0, MOST_FACETS).map(({ departmentId }) => departmentId)
  /** In small charts only what they show is told. */
  const told = (selection: Selection): Selection | null => {
    if (!wanted().facets) return selection
    return departments.state === 'ready' ? { ...selection, departments: shown() } : null
  }
  const within = <T,>(selection: Selection | null, use: (selection: Selection) => T | null): T | null => (selection === null ? null : use(selection))
  const grid = () => (wanted().facets ? GRIDS.facet : GRIDS.whole)

  const cells = observatory.ask(budgetQualityCells, () => within(drawn(), (selection) => within(told(selection), (own) => ({ ...own, grid: grid(), apart: wanted().facets ? shown() : [] }))))
  const all = observatory.ask(budgetQualityFacts, () => within(drawn(), told))
  const chosen = observatory.ask(budgetQualityFacts, () => (drawn() === null ? null : told(wanted().sized)))
  const classes = observatory.ask(peerClasses, () => drawn(({ whole }) => whole))
  const quadrant = observatory.ask(budgetQuadrant, () => drawn(({ whole }) => whole))
  const ranks = observatory.ask(budgetQualityRanks, () => (drawn(({ whole }) => whole) === null ? null : wanted().sized))
  const ofDepartment = observatory.ask(budgetQuality, () => {
    const { department } = wanted()
    return department === null ? null : within(drawn(), (selection) => ({ ...selection, departments: [department] }))
  })
  const listed = observatory.ask(largestProjects, () => (wanted().table && drawn() !== null ? wanted().sized : null))

  return {
    listed,
    /** Those the drawing waits for. */
    get waited() {
      const { whole, facets, department } = wanted()
      return [cells, all, chosen, ...(whole ? [classes, quadrant, ranks] : []), ...(facets ? [departments] : []), ...(department === null ? [] : [ofDepartment])]
    },
    get answers(): Answers {
      const { facets, whole, department } = wanted()
      return {
        cells: cells.rows ?? [], grid: grid(), all: all.rows ?? [], chosen: chosen.rows ?? [],
        quadrant: whole ? (quadrant.rows?.[0] ?? null) : null, classes: whole ? (classes.rows ?? []) : [], ranks: whole ? (ranks.rows?.[0] ?? null) : null,
        ofDepartment: department === null ? [] : (ofDepartment.rows ?? []), departments: facets ? (departments.rows ?? []) : [],
      }
    },
  }
}
