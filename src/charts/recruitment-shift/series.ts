import { ascending, descending, group } from 'd3-array'
import type { YearColumn } from '../years.ts'

export interface GoalRow {
  goalId: string
  documentId: string
  departmentId: string
  year: number | null
  place: string
  projectId: string | null
  projectName: string | null
  metric: string
  family: string | null
  thresholdValue: number | null
  thresholdUnit: string | null
  operator: string | null
  value: number | null
  unit: string | null
  canonicalValue: number | null
  canonicalUnit: string | null
  quote: string
  sourceName: string
  locatorLine: number | null
}

/** One goal of one department, however many times its document states it. */
export interface Statement {
  id: string
  department: string
  year: number | null
  /** Words as printed, each once. */
  metrics: string[]
  operator: string | null
  /** As printed; null: stated without a number. */
  value: number | null
  unit: string | null
  /**
   * In the row's unit; null where it may not be laid on the row's scale. Only a department's own goals of several years
   * may (domain.md 6.3: two places, or a department's goal and a project's part of it, are never on one axis).
   */
  comparable: number | null
  places: string[]
  project: { id: string; name: string } | null
  quote: string
  sourceName: string
  line: number | null
}

/** Goals that may be compared: one family, one project-size threshold, one unit. */
export interface FamilyRow {
  key: string
  family: string
  threshold: { value: number; unit: string } | null
  unit: string | null
  /** By year column, in the columns' order. */
  cells: Statement[][]
  /** Largest figure on the row's scale, null where nothing may be laid on one. */
  scaleMax: number | null
}

export interface RecruitmentFacts {
  goals: number
  withoutNumber: number
  unclassified: number
  families: number
  departments: number
  /** Rows that one department states with a figure in two years or more. */
  comparableOverYears: number
}

export interface RecruitmentSeries {
  columns: YearColumn[]
  rows: FamilyRow[]
  facts: RecruitmentFacts
}

/** `order` holds the families' ids from first contact to effect; families it doesn't know come last. */
export function recruitmentSeries(rows: readonly GoalRow[], columns: readonly YearColumn[], order: readonly string[]): RecruitmentSeries {
  const known = rows.filter((row) => row.family !== null)
  const familyRows = [...group(known, rowKey)]
    .map(([key, goals]) => familyRow(key, goals, columns))
    .sort((a, b) => ascending(rank(order, a.family), rank(order, b.family)) || ascending(a.threshold?.value ?? 0, b.threshold?.value ?? 0) || ascending(a.key, b.key))
  const statements = familyRows.flatMap(({ cells }) => cells.flat())
  return {
    columns: [...columns],
    rows: familyRows,
    facts: {
      goals: statements.length,
      withoutNumber: statements.filter(({ value }) => value === null).length,
      unclassified: rows.length - known.length,
      families: new Set(familyRows.map(({ family }) => family)).size,
      departments: new Set(statements.map(({ department }) => department)).size,
      comparableOverYears: familyRows.filter(hasPath).length,
    },
  }

  function rowKey(row: GoalRow): string {
    const threshold = `${row.thresholdValue ?? ''}${row.thresholdUnit ?? ''}`
    return [row.family, threshold, unitOf(row) ?? numberedUnit(known, row) ?? ''].join('|')
  }
}

function rank(order: readonly string[], family: string): number {
  const at = order.indexOf(family)
  return at < 0 ? order.length : at
}

/** The unit a figure is compared in; null for a goal without a number. */
function unitOf(row: GoalRow): string | null {
  if (row.value === null) return null
  return row.canonicalValue === null ? row.unit : row.canonicalUnit
}

/** A goal without a number joins the row of the same family and threshold that most figures stand in. */
function numberedUnit(rows: readonly GoalRow[], { family, thresholdValue, thresholdUnit }: GoalRow): string | null {
  const like = rows.filter((row) => row.family === family && row.thresholdValue === thresholdValue && row.thresholdUnit === thresholdUnit && row.value !== null)
  const [most] = [...group(like, unitOf)].sort(([, a], [, b]) => b.length - a.length)
  return most?.[0] ?? null
}

function familyRow(key: string, goals: readonly GoalRow[], columns: readonly YearColumn[]): FamilyRow {
  const [first] = goals
  const cells = comparableOnly(columns.map(({ year }) => statementsOf(goals.filter((goal) => goal.year === year))))
  const threshold = first?.thresholdValue ?? null
  const figures = cells.flat().flatMap(({ comparable }) => (comparable === null ? [] : [comparable]))
  return {
    key,
    family: first?.family ?? '',
    threshold: threshold === null ? null : { value: threshold, unit: first?.thresholdUnit ?? '' },
    unit: goals.map(unitOf).find((unit) => unit !== null) ?? null,
    cells,
    scaleMax: figures.length < 2 ? null : Math.max(...figures),
  }
}

/** Takes off the scale every figure that has no like one of the same department in another year. */
function comparableOnly(cells: readonly Statement[][]): Statement[][] {
  const own = cells.flat().filter(({ comparable, project }) => comparable !== null && project === null)
  const years = group(own, ({ department }) => department)
  const overYears = (department: string) => new Set((years.get(department) ?? []).map(({ year }) => year)).size > 1
  return cells.map((cell) => cell.map((statement) => (statement.project === null && overYears(statement.department) ? statement : { ...statement, comparable: null })))
}

/**
 * Goals of one row and year, by department. A figure a document states in several places is one statement, and so
 * is everything it says without a figure.
 */
function statementsOf(goals: readonly GoalRow[]): Statement[] {
  const same = group(goals, (goal) => [goal.departmentId, goal.documentId, comparableOf(goal) ?? '', goal.operator ?? ''].join('|'))
  return [...same.values()]
    .map((stated): Statement => {
      // The fullest print of it speaks: `15个` before `15`.
      const first = stated.find(({ unit }) => unit !== null) ?? (stated[0] as GoalRow)
      const placed = stated.find(({ projectId }) => projectId !== null)
      return {
        id: first.goalId,
        department: first.departmentId,
        year: first.year,
        metrics: [...new Set(stated.map(({ metric }) => metric))],
        operator: first.operator,
        value: first.value,
        unit: first.unit,
        comparable: comparableOf(first),
        places: [...new Set(stated.map(({ place }) => place))],
        project: placed?.projectId ? { id: placed.projectId, name: placed.projectName ?? '' } : null,
        quote: first.quote,
        sourceName: first.sourceName,
        line: first.locatorLine,
      }
    })
    .sort((a, b) => ascending(a.department, b.department) || descending(a.comparable ?? -Infinity, b.comparable ?? -Infinity))
}

function comparableOf({ value, canonicalValue }: GoalRow): number | null {
  return value === null ? null : (canonicalValue ?? value)
}

function hasPath({ cells }: FamilyRow): boolean {
  const years = group(cells.flat().filter(({ comparable }) => comparable !== null), ({ department }) => department)
  return [...years.values()].some((statements) => new Set(statements.map(({ year }) => year)).size >= 2)
}
