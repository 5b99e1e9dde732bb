import { at, YEARS, type Year } from '../sample/model.ts'
import { type CorpusDepartment, departmentOf } from './departments.ts'

export interface PlannedDocument extends CorpusDepartment {
  year: Year
  /** Projects of the document, the first so many of its department's. */
  projects: number
}

/**
 * The documents of a corpus of exactly `projects` projects, department by department, year by year; one at a time, so that
 * no size is too large. @param seed any text
 */
export function* corpusPlan(projects: number, seed: string): Generator<PlannedDocument> {
  const most = Math.max(3, Math.ceil(projects / 8))
  let left = projects
  for (let index = 0; left > 0; index++) {
    const department = departmentOf(index, seed, most)
    for (const year of YEARS) {
      const there = department.spec.lineages.filter(({ budget }) => at(budget, year) !== null).length
      const taken = Math.min(there, left)
      if (taken > 0) yield { ...department, year, projects: taken }
      left -= taken
    }
  }
}
