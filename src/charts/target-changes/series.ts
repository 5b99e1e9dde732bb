import type { TargetChangeKind } from '../../model/compareNames.ts'

/** What the chart needs of a department's year and its next; `YearChanges` of the analysis has it. */
export interface PairRow {
  departmentId: string
  from: number
  to: number
  matched: readonly {
    project: { state: 'kept' | 'renamed'; confidence: string }
    changes: readonly { change: { kind: TargetChangeKind } }[]
  }[]
  dropped: readonly unknown[]
  added: readonly unknown[]
}

export const GROUPS = ['lowered', 'same', 'raised', 'other'] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Readonly<Record<TargetChangeKind, Group>> = {
  lowered: 'lowered', loosened: 'lowered', kept: 'same', raised: 'raised', tightened: 'raised', reworded: 'other', notComparable: 'other',
}

export type Counts = Record<Group, number>

export interface Pair {
  id: string
  departmentId: string
  from: number
  to: number
  kept: number
  renamed: number
  dropped: number
  added: number
  /** Of kept and renamed: those a person should decide. */
  possible: number
  counts: Counts
  indicators: number
}

export interface ChangeSeries {
  /** In the order given: by department and year. */
  pairs: Pair[]
  /** Most indicators of a pair. */
  most: number
  facts: Counts & { pairs: number; projects: number; indicators: number; comparable: number }
}

/** Matched indicators by what became of their targets, for each department's two neighbouring years. */
export function changeSeries(rows: readonly PairRow[]): ChangeSeries {
  const pairs = rows.map(({ departmentId, from, to, matched, dropped, added }): Pair => {
    const counts = countsOf(matched.flatMap(({ changes }) => changes))
    const number = (state: 'kept' | 'renamed') => matched.filter(({ project }) => project.state === state).length
    return {
      id: pairId(departmentId, from, to), departmentId, from, to, kept: number('kept'), renamed: number('renamed'),
      dropped: dropped.length, added: added.length, possible: matched.filter(({ project }) => project.confidence === 'possible').length,
      counts, indicators: total(counts),
    }
  })
  const facts = countsOf(rows.flatMap(({ matched }) => matched.flatMap(({ changes }) => changes)))
  return {
    pairs, most: Math.max(0, ...pairs.map(({ indicators }) => indicators)),
    facts: {
      ...facts, pairs: pairs.length, projects: pairs.reduce((sum, { kept, renamed }) => sum + kept + renamed, 0),
      indicators: total(facts), comparable: total(facts) - facts.other,
    },
  }
}

/** Id of a pair of years, in links too. */
/** A department's pair of years as the address names it; `pair-` before it is the id of its list on the page. */
export const pairKey = (departmentId: string, from: number, to: number) => `${departmentId}-${from}-${to}`
export const pairId = (departmentId: string, from: number, to: number) => `pair-${pairKey(departmentId, from, to)}`

function countsOf(changes: readonly { change: { kind: TargetChangeKind } }[]): Counts {
  const counts: Counts = { lowered: 0, same: 0, raised: 0, other: 0 }
  for (const { change } of changes) counts[GROUP_OF[change.kind]]++
  return counts
}

const total = (counts: Counts) => GROUPS.reduce((sum, group) => sum + counts[group], 0)
