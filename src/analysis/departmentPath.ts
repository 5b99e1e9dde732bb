/** One department in one year: its projects' scores weighted by money, and their mean budget. */
export interface PathPoint {
  year: number
  projects: number
  /** Mean budget of a project, and their sum, 万元. */
  meanWan: number
  wan: number
  score: number
  /** Whether the year before has a point too, so that a line may join them; a gap stays a gap. */
  joined: boolean
}

/** Points of the years that have judged projects with a budget, in order. `wan` is positive and not in doubt. */
export function departmentPath(projects: readonly { year: number | null; wan: number; score: number }[]): PathPoint[] {
  const years = new Map<number, { wan: number; weighted: number; projects: number }>()
  for (const { year, wan, score } of projects) {
    if (year === null) continue
    const held = years.get(year) ?? { wan: 0, weighted: 0, projects: 0 }
    years.set(year, { wan: held.wan + wan, weighted: held.weighted + wan * score, projects: held.projects + 1 })
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, held]) => ({
    year, projects: held.projects, wan: held.wan, meanWan: held.wan / held.projects, score: held.weighted / held.wan, joined: years.has(year - 1),
  }))
}
