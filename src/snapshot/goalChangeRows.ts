import { recruitmentShifts, type DocumentInput } from '../analysis/recruitmentShift.ts'
import { groupBy } from '../analysis/group.ts'
import { sizeless } from '../analysis/comparability.ts'
import type { GoalInput } from '../analysis/recruitmentMetric.ts'
import type { TableRow } from '../model/tables.ts'
import { compareText } from './context.ts'

/**
 * Rows for `goal_changes`, by department, metric and years: what came of each goal of a family from each year with a document
 * of the department to each later one, so that whichever years a reader chooses the changes between neighbours are there.
 */
export function goalChangeRows(documents: readonly DocumentInput[], goals: readonly GoalInput[]): TableRow[] {
  const goalsOf = groupBy(goals.filter(({ family, year }) => family !== null && year !== null), ({ departmentId }) => departmentId)
  const documentsOf = groupBy(documents, ({ departmentId }) => departmentId)
  return [...goalsOf].sort(([a], [b]) => compareText(a, b)).flatMap(([departmentId, own]) => ofDepartment(documentsOf.get(departmentId) ?? [], own))
}

function ofDepartment(documents: readonly DocumentInput[], goals: readonly GoalInput[]): TableRow[] {
  const years = [...new Set(documents.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const rows = years.flatMap((from, first) => years.slice(first + 1).flatMap((to) => {
    const between = years.filter((year) => year > from && year < to).join(',')
    const those = goals.filter(({ year }) => year === from || year === to)
    return recruitmentShifts(documents, those, [from, to]).flatMap(({ departmentId, key, families, shifts }) => shifts.map(({ kind, difference }): TableRow => ({
      department_id: departmentId, metric_key: key, family: sizeless({ family: families[0] ?? null, words: '' }), from_year: from, to_year: to, between, kind, compared: difference !== null,
    })))
  }))
  return rows.sort((a, b) => compareText(String(a['metric_key']), String(b['metric_key'])))
}
