import type { DecidedMatch, DecidedMatchState } from '../model/matchDecisions.ts'
import type { TableRow } from '../model/tables.ts'
import { compareText } from './context.ts'
import type { Problem } from './SnapshotError.ts'

interface Known {
  kind: 'project' | 'indicator'
  department: unknown
  year: number
  /** The project itself, or the one a row belongs to. */
  project: unknown
}

/**
 * Rows for `match_decisions`: every decision of the file, newest first, with what it is about and whether it applies. The
 * matches themselves are no table: the page makes them from the published rows, so that they can be made for any two years.
 * @param tables rows of `projects` and `indicators`
 */
export function matchRows(decisions: readonly DecidedMatch[], { projects, indicators }: { projects: readonly TableRow[]; indicators: readonly TableRow[] }): TableRow[] {
  const known = new Map<string, Known>()
  const note = (kind: Known['kind'], id: unknown, { department_id, year, project_id }: TableRow) => {
    if (typeof year === 'number') known.set(String(id), { kind, department: department_id, year, project: project_id })
  }
  for (const row of projects) note('project', row.project_id, row)
  for (const row of indicators) note('indicator', row.indicator_id, row)
  return decisions.map(({ earlier, later, same, date, by, reason }): TableRow => {
    const [a, b] = [earlier, later].map((id) => (id === null ? null : known.get(id)))
    return {
      earlier, later, same, kind: a?.kind ?? b?.kind ?? null, state: stateOf(a, b),
      project_id: text(b?.project ?? a?.project), date, by, reason_zh: reason.zh, reason_en: reason.en,
    }
  }).sort((a, b) => compareText(String(b.date), String(a.date)) || compareText(`${String(a.earlier)}\n${String(a.later)}`, `${String(b.earlier)}\n${String(b.later)}`))
}

const text = (id: unknown) => (typeof id === 'string' ? id : null)

/** @param a, b null: none named; undefined: not in the snapshot, or without a year */
function stateOf(a: Known | null | undefined, b: Known | null | undefined): DecidedMatchState {
  if (a === undefined || b === undefined) return 'unused'
  if (a === null || b === null) return 'applied'
  return a.kind === b.kind && a.department === b.department && a.year < b.year ? 'applied' : 'unused'
}

/** What a person should look at: decisions that decide nothing. */
export function matchWarnings(file: string, rows: readonly TableRow[]): Problem[] {
  return rows.filter(({ state }) => state === 'unused').map(({ earlier, later }): Problem => ({
    file, path: `${String(earlier)} – ${String(later)}`,
    zh: '未使用：快照中没有其中一个，或两者不是同一部门先后两年的同类。请更正编号，或删去这条。',
    en: 'unused: one of the two is not in the snapshot, or they are not of one kind in an earlier and a later year of one department. Correct the ids or remove the decision.',
  }))
}
