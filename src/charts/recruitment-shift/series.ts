import { ascending, descending, group } from 'd3-array'
import { comparable, sizeless } from '../../analysis/comparability.ts'
import { LEVEL_ORDER, type Dimension, type GoalInput } from '../../analysis/recruitmentMetric.ts'
import { recruitmentShifts, type DocumentInput, type Shift, type ShiftKind } from '../../analysis/recruitmentShift.ts'
import { sizelessKey, statedGoals, type StatedGoal } from '../../analysis/statedGoals.ts'
import type { YearColumn } from '../years.ts'

export interface GoalRow extends GoalInput {
  projectName: string | null
  sourceName: string
  /** Short form of where it is printed: `L198`, `t2 r4 c1`, `¶17`. */
  locator: string
}

/** One goal of one document, however many times the document states it. */
export interface Statement {
  /** Id of its widest statement. */
  id: string
  goal: StatedGoal
  /** Every statement of it, widest first. */
  rows: GoalRow[]
  /** The fullest print of it: `15个` before `15`. */
  printed: GoalRow
}

export interface Cell {
  year: number | null
  state: 'noDocument' | 'absent' | 'stated'
  statements: Statement[]
  /** Changes since the department's document before this one. */
  shifts: Shift[]
}

/** One department's goals of one metric. */
export interface Lane {
  key: string
  department: string
  /** By year column, in the columns' order. */
  cells: Cell[]
  /** Statements that may be laid on one scale (comparable over years, pair by pair), by year; none or at least two. */
  scale: string[]
  scaleMax: number | null
}

/** Goals of one metric in one dimension: thresholds, levels and departments inside it stay apart. */
export interface FamilyRow {
  key: string
  family: string
  dimension: Dimension
  unit: string | null
  /** Whether these are figures of events only. */
  activity: boolean
  lanes: Lane[]
}

export interface RecruitmentFacts {
  goals: number
  withoutNumber: number
  unclassified: number
  /** Goals that their document states more than once. */
  repeated: number
  families: number
  departments: number
  /** Changes whose two figures may be compared, and how they went. */
  compared: number
  raised: number
  lowered: number
}

export interface RecruitmentSeries {
  columns: YearColumn[]
  rows: FamilyRow[]
  /** Every goal, those of no family too, by department, year and metric. */
  statements: Statement[]
  shifts: { family: string; department: string; shift: Shift }[]
  facts: RecruitmentFacts
}

/** `order` holds the families' ids from first contact to effect; families it doesn't know come last. */
export function recruitmentSeries(
  rows: readonly GoalRow[], documents: readonly DocumentInput[], columns: readonly YearColumn[], order: readonly string[],
): RecruitmentSeries {
  const byId = new Map(rows.map((row) => [row.goalId, row]))
  const all = statedGoals(rows).map((goal) => statementOf(goal, byId))
  const known = all.filter(({ goal }) => goal.metric.family !== null)
  const changes = recruitmentShifts(documents, rows.filter(({ family }) => family !== null), columns.flatMap(({ year }) => year ?? []))
  const shiftsOf = new Map(changes.map((series) => [laneKey(series.departmentId, series.key), series.shifts]))
  const familyRows = [...group(known, ({ goal }) => sizelessKey(goal.metric))]
    .map(([key, statements]) => familyRow(key, statements, documents, columns, shiftsOf))
    .sort((a, b) => ascending(rank(order, a.family), rank(order, b.family)) || ascending(a.key, b.key))
  const shifts = familyRows.flatMap(({ family, lanes }) => lanes.flatMap(({ department, cells }) => cells.flatMap((cell) => cell.shifts.map((shift) => ({ family, department, shift })))))
  const compared = shifts.filter(({ shift }) => shift.difference !== null)
  return {
    columns: [...columns],
    rows: familyRows,
    statements: all.sort((a, b) => ascending(a.goal.metric.departmentId, b.goal.metric.departmentId)
      || ascending(a.goal.metric.year ?? Infinity, b.goal.metric.year ?? Infinity)
      || ascending(rank(order, a.goal.metric.family ?? ''), rank(order, b.goal.metric.family ?? '')) || ascending(a.id, b.id)),
    shifts,
    facts: {
      goals: known.length,
      withoutNumber: known.filter(({ goal }) => goal.figure === null).length,
      unclassified: all.length - known.length,
      repeated: all.filter((statement) => statement.rows.length > 1).length,
      families: familyRows.length,
      departments: new Set(known.map(({ goal }) => goal.metric.departmentId)).size,
      compared: compared.length,
      raised: compared.filter(({ shift }) => shift.kind === 'raised').length,
      lowered: compared.filter(({ shift }) => shift.kind === 'lowered').length,
    },
  }
}

/**
 * The rows of those departments' metrics that a chosen goal belongs to, every year and statement of them: what appeared or
 * was dropped is told from whole documents. Goals of no family stay only where they are chosen themselves.
 */
export function ofChosenLanes(rows: readonly GoalRow[], chosen: ReadonlySet<string>): GoalRow[] {
  const lanes = group(statedGoals(rows), ({ metric }) => (metric.family === null ? null : laneKey(metric.departmentId, sizelessKey(metric))))
  const kept = new Set([...lanes].flatMap(([key, goals]) => {
    const own = goals.filter(({ goalIds }) => goalIds.some((id) => chosen.has(id)))
    return (key === null ? own : own.length > 0 ? goals : []).flatMap(({ goalIds }) => goalIds)
  }))
  return rows.filter(({ goalId }) => kept.has(goalId))
}

/** The same with the lanes only that say most, for a small multiple. */
export function mostStated(series: RecruitmentSeries, limit: number): RecruitmentSeries {
  const weight = ({ cells }: Lane) => cells.filter(({ statements }) => statements.some(({ goal }) => goal.figure !== null)).length * 1000 + cells.flatMap(({ statements }) => statements).length
  const kept = new Set(series.rows.flatMap(({ lanes }) => lanes).sort((a, b) => descending(weight(a), weight(b))).slice(0, limit))
  return { ...series, rows: series.rows.map((row) => ({ ...row, lanes: row.lanes.filter((lane) => kept.has(lane)) })).filter(({ lanes }) => lanes.length > 0) }
}

export const laneCount = ({ rows }: RecruitmentSeries): number => rows.reduce((sum, { lanes }) => sum + lanes.length, 0)

/** Statements the rows draw, each one mark. */
export const drawn = ({ rows }: RecruitmentSeries): number => rows.flatMap(({ lanes }) => lanes.flatMap(({ cells }) => cells.flatMap(({ statements }) => statements))).length

export const SHIFT_KINDS: readonly ShiftKind[] = [
  'appeared', 'disappeared', 'kept', 'raised', 'lowered', 'thresholdChanged', 'numberAdded', 'numberDropped', 'severalFigures', 'notComparable',
]

export interface ShiftCount {
  family: string
  of: Record<ShiftKind, number>
}

/** How often each family's goals changed in which way: numbers of changes, in the rows' order. */
export function shiftCounts({ shifts }: Pick<RecruitmentSeries, 'shifts'>): ShiftCount[] {
  return [...group(shifts, ({ family }) => family)].map(([family, own]) => ({
    family,
    of: Object.fromEntries(SHIFT_KINDS.map((kind) => [kind, own.filter(({ shift }) => shift.kind === kind).length])) as Record<ShiftKind, number>,
  }))
}

const laneKey = (department: string, key: string) => JSON.stringify([department, key])

/** Place of a family in an order; those it does not know come last. */
export function rank(order: readonly string[], family: string): number {
  const at = order.indexOf(family)
  return at < 0 ? order.length : at
}

function statementOf(goal: StatedGoal, byId: ReadonlyMap<string, GoalRow>): Statement {
  const rows = goal.goalIds.flatMap((id) => byId.get(id) ?? [])
  const first = rows[0]!
  return { id: first.goalId, goal, rows, printed: rows.find(({ unit }) => unit !== null) ?? first }
}

function familyRow(
  key: string, statements: readonly Statement[], documents: readonly DocumentInput[], columns: readonly YearColumn[], shiftsOf: ReadonlyMap<string, readonly Shift[]>,
): FamilyRow {
  const { metric } = statements[0]!.goal
  return {
    key, family: sizeless(metric), dimension: metric.dimension, activity: metric.scope === 'activity',
    unit: statements.map(({ goal }) => goal.unit).find((unit) => unit !== null) ?? null,
    lanes: [...group(statements, ({ goal }) => goal.metric.departmentId)].sort(([a], [b]) => ascending(a, b))
      .map(([department, own]) => lane(laneKey(department, key), department, own, documents, columns, shiftsOf.get(laneKey(department, key)) ?? [])),
  }
}

function lane(
  key: string, department: string, statements: readonly Statement[], documents: readonly DocumentInput[], columns: readonly YearColumn[], shifts: readonly Shift[],
): Lane {
  const cells = columns.map(({ year }): Cell => {
    const here = statements.filter(({ goal }) => goal.metric.year === year)
      .sort((a, b) => level(a) - level(b) || descending(a.goal.metric.thresholdYuan ?? 0, b.goal.metric.thresholdYuan ?? 0) || ascending(a.id, b.id))
    const published = documents.some((document) => document.departmentId === department && document.year === year)
    return { year, state: here.length > 0 ? 'stated' : published ? 'absent' : 'noDocument', statements: here, shifts: shifts.filter(({ to }) => to === year) }
  })
  const idOf = new Map(statements.flatMap(({ id, goal }) => goal.goalIds.map((each) => [each, id] as const)))
  const paths = shifts.flatMap(({ before, after, difference }): [string, string][] => {
    const [from, to] = [before, after].map((standing) => idOf.get(standing?.speaking[0]?.goalIds[0] ?? ''))
    return difference === null || from === undefined || to === undefined ? [] : [[from, to]]
  })
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const scale = chains(paths, byId).sort((a, b) => descending(a.length, b.length))[0] ?? []
  return { key, department, cells, scale, scaleMax: scale.length < 2 ? null : Math.max(...scale.map((id) => byId.get(id)?.goal.figure ?? 0)) }
}

const level = ({ goal }: Statement) => LEVEL_ORDER.indexOf(goal.metric.level)

/** Paths joined into runs whose members may all be compared with each other; a member that may not begins another. */
function chains(paths: readonly [string, string][], byId: ReadonlyMap<string, Statement>): string[][] {
  const runs: string[][] = []
  const metric = (id: string) => byId.get(id)!.goal.metric
  for (const [from, to] of paths) {
    const run = runs.find((each) => each.at(-1) === from && each.every((id) => comparable(metric(id), metric(to), 'overYears').ok))
    if (run) run.push(to)
    else runs.push([from, to])
  }
  return runs
}
