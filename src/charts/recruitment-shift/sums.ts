import { ascending, descending, group } from 'd3-array'
import type { Dimension } from '../../analysis/recruitmentMetric.ts'
import type { DocumentInput, ShiftKind } from '../../analysis/recruitmentShift.ts'
import type { YearColumn } from '../years.ts'
import { rank, SHIFT_KINDS, type RecruitmentFacts, type ShiftCount } from './series.ts'

/** A number of what the goals of many departments come to (queries/recruitmentSums.ts). */
export interface GoalSum {
  part: 'cell' | 'row' | 'family' | 'all' | 'unclassified' | 'change'
  metricKey: string | null
  family: string | null
  year: number | null
  unit: string | null
  kind: string | null
  compared: boolean | null
  departments: number
  figured: number
  goals: number
  withoutNumber: number
  repeated: number
  changes: number
}

/** One metric in one year. */
export interface SumCell {
  year: number | null
  state: 'noDocument' | 'absent' | 'stated'
  /** Departments that state it; of them those with a figure; and all with a document of the year. */
  departments: number
  figured: number
  of: number
  goals: number
  withoutNumber: number
  /** How often which change ends here. */
  changes: Partial<Record<ShiftKind, number>>
}

export interface SumRow {
  key: string
  family: string
  dimension: Dimension
  activity: boolean
  unit: string | null
  departments: number
  /** By year column. */
  cells: SumCell[]
}

export interface GoalSums {
  columns: YearColumn[]
  rows: SumRow[]
  facts: RecruitmentFacts
  counts: ShiftCount[]
}

/**
 * The same facts and rows as `recruitmentSeries` makes of goals, without the goals. `family` without its threshold keeps one
 * family only; null: all, and what fits none is counted.
 */
export function goalSums(
  sums: readonly GoalSum[], documents: readonly Pick<DocumentInput, 'departmentId' | 'year'>[], columns: readonly YearColumn[], order: readonly string[], family: string | null,
): GoalSums {
  const of = (part: GoalSum['part']) => sums.filter((sum) => sum.part === part && (family === null || sum.family === family))
  const published = new Map([...group(documents, ({ year }) => year)].map(([year, own]) => [year, new Set(own.map(({ departmentId }) => departmentId)).size]))
  const changes = of('change')
  const [cells, changed] = [of('cell'), changes].map((own) => group(own, ({ metricKey }) => metricKey))
  const rows = of('row')
    .map((sum) => sumRow(sum, cells!.get(sum.metricKey) ?? [], changed!.get(sum.metricKey) ?? [], columns, published))
    .sort((a, b) => ascending(rank(order, a.family), rank(order, b.family)) || ascending(a.key, b.key))
  const whole = family === null ? sums.find(({ part }) => part === 'all') : of('family')[0]
  const loose = family === null ? sums.find(({ part }) => part === 'unclassified') : undefined
  const compared = changes.filter((change) => change.compared === true)
  const total = (name: 'goals' | 'withoutNumber' | 'repeated') => of('cell').reduce((sum, cell) => sum + cell[name], 0)
  const families = [...new Set(rows.map((row) => row.family))]
  return {
    columns: [...columns],
    rows,
    facts: {
      goals: total('goals'), withoutNumber: total('withoutNumber'), unclassified: loose?.goals ?? 0, repeated: total('repeated') + (loose?.repeated ?? 0),
      families: rows.length, departments: whole?.departments ?? 0,
      compared: times(compared), raised: times(compared.filter(({ kind }) => kind === 'raised')), lowered: times(compared.filter(({ kind }) => kind === 'lowered')),
    },
    counts: families.map((id) => ({ family: id, of: byKind(changes.filter((change) => change.family === id)) })).filter(({ of: kinds }) => SHIFT_KINDS.some((kind) => kinds[kind] > 0)),
  }
}

const times = (changes: readonly GoalSum[]) => changes.reduce((sum, { changes: own }) => sum + own, 0)
const byKind = (changes: readonly GoalSum[]) =>
  Object.fromEntries(SHIFT_KINDS.map((kind) => [kind, times(changes.filter((change) => change.kind === kind))])) as Record<ShiftKind, number>

function sumRow(
  { metricKey, family, unit, departments }: GoalSum, cells: readonly GoalSum[], changes: readonly GoalSum[], columns: readonly YearColumn[], published: ReadonlyMap<number | null, number>,
): SumRow {
  const [, dimension, event] = (metricKey ?? '').split('|')
  return {
    key: metricKey ?? '', family: family ?? '', dimension: dimension as Dimension, activity: event === 'activity', unit, departments,
    cells: columns.map(({ year }): SumCell => {
      const cell = cells.find((own) => own.year === year)
      const all = published.get(year) ?? 0
      const kinds = byKind(changes.filter((change) => change.year === year))
      return {
        year, state: cell !== undefined ? 'stated' : all === 0 ? 'noDocument' : 'absent', departments: cell?.departments ?? 0, figured: cell?.figured ?? 0, of: all,
        goals: cell?.goals ?? 0, withoutNumber: cell?.withoutNumber ?? 0,
        changes: Object.fromEntries(SHIFT_KINDS.flatMap((kind) => (kinds[kind] > 0 ? [[kind, kinds[kind]]] : []))),
      }
    }),
  }
}

/** The same with the rows only that most departments state, for a small multiple. */
export function mostWidespread(sums: GoalSums, limit: number): GoalSums {
  const kept = new Set([...sums.rows].sort((a, b) => descending(a.departments, b.departments)).slice(0, limit))
  return { ...sums, rows: sums.rows.filter((row) => kept.has(row)) }
}

/** Cells that state something or hold a change, each one mark. */
export const marked = ({ rows }: Pick<GoalSums, 'rows'>): number => rows.flatMap(({ cells }) => cells).filter(isMark).length

export const isMark = ({ state, changes }: Pick<SumCell, 'state' | 'changes'>): boolean => state === 'stated' || Object.keys(changes).length > 0
