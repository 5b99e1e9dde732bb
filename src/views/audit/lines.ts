import type { GroupName } from '../../state/view.ts'
import type { Sortable } from './sort.ts'

/** A row of one of the lists, with what it is grouped by. */
export interface Listable extends Sortable {
  /** Address of its evidence. */
  id: string
  projectId: string | null
  suspect: boolean
  documentId: string
  departmentId: string
  year: number | null
  /** Rules it counts under when grouped by rule. */
  ruleIds: readonly string[]
}

export interface Group {
  /** Project, document or rule; '' for rows without any. */
  key: string
  rows: number
  projects: number
  /** Sum over the group's projects, each once, without those in doubt. */
  budgetFen: number
  /** Projects whose budget is in doubt, and that money: in no sum. */
  suspects: number
  suspectFen: number
}

export type Line<Row extends Listable> =
  | { kind: 'group'; key: string; group: Group; first: Row; open: boolean }
  | { kind: 'row'; key: string; row: Row }

export interface ListOptions {
  /** Keys of closed groups. */
  closed: ReadonlySet<string>
  byName?: boolean
  /** Where the rows are a part of a list: what the groups are in all of it, by key. */
  whole?: ReadonlyMap<string, Partial<Group>> | undefined
}

/**
 * The rows as the list shows them: with heads where they are grouped, without the rows of a closed group. Projects come
 * in the order of the rows; rules by how much they are found, or by name where the rows are sorted by rule. A row with
 * several rules stands under each; rows without any come last.
 */
export function listLines<Row extends Listable>(rows: readonly Row[], group: GroupName, { closed, byName = false, whole }: ListOptions): Line<Row>[] {
  if (group === 'none') return rows.map((row) => ({ kind: 'row', key: row.id, row }))
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of group === 'project' ? [row.projectId ?? row.documentId] : row.ruleIds.length === 0 ? [''] : row.ruleIds) {
      const own = groups.get(key)
      if (own === undefined) groups.set(key, [row])
      else own.push(row)
    }
  }
  const order = [...groups]
  if (group === 'rule') {
    order.sort(([a, left], [b, right]) => Number(a === '') - Number(b === '') || (byName ? 0 : (whole?.get(b)?.rows ?? right.length) - (whole?.get(a)?.rows ?? left.length)) || (a < b ? -1 : 1))
  }
  return order.flatMap(([key, own]): Line<Row>[] => {
    const open = !closed.has(key)
    const head: Line<Row> = { kind: 'group', key: `group ${key}`, group: { ...groupOf(key, own), ...whole?.get(key) }, first: own[0]!, open }
    return [head, ...(open ? own.map((row): Line<Row> => ({ kind: 'row', key: `${key} ${row.id}`, row })) : [])]
  })
}

export const byKey = (groups: readonly (Partial<Group> & Pick<Group, 'key'>)[]): ReadonlyMap<string, Partial<Group>> => new Map(groups.map((group) => [group.key, group]))

function groupOf(key: string, rows: readonly Listable[]): Group {
  const projects = new Map<string, Listable>()
  for (const row of rows) if (row.projectId !== null) projects.set(row.projectId, row)
  const sum = (own: readonly Listable[]) => own.reduce((total, { budgetFen }) => total + (budgetFen ?? 0), 0)
  const all = [...projects.values()]
  const suspects = all.filter(({ suspect }) => suspect)
  return {
    key, rows: rows.length, projects: all.length,
    budgetFen: sum(all.filter(({ suspect }) => !suspect)), suspects: suspects.length, suspectFen: sum(suspects),
  }
}
