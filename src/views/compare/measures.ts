import { judgedPlans, type PlanInput } from '../../analysis/judgedPlans.ts'
import { weightedCurve, type WeightedCurve } from '../../analysis/spendingSums.ts'
import type { Messages } from '../../i18n/index.ts'
import { fenToWan } from '../../model/money.ts'
import type { MeasureRow } from '../../queries/compare.ts'
import type { ViewState } from '../../state/view.ts'
import type { Chosen } from './items.ts'

export type MeasureName = keyof Messages['compare']['measures']

export interface MeasureCell {
  /** Null: there is nothing to state. */
  value: string | null
  /** Denominators and what stands apart. */
  notes: readonly string[]
  /** 0–1 of the row's largest, null where size has no meaning. */
  bar: number | null
  /** Where its records are. */
  patch: Partial<ViewState>
}

export interface MeasureLine {
  id: MeasureName
  /** One for each item, in their order; null where the item has no document in scope. */
  cells: readonly (MeasureCell | null)[]
}

interface Raw extends Omit<MeasureCell, 'bar'> {
  size: number | null
}

const OCTOBER = 10

/** Every measure of the items, each with its denominator and the place of its records. */
export function measureLines(chosen: Chosen, rows: readonly MeasureRow[], plans: readonly PlanInput[], words: Messages, shown: { scores: boolean }): MeasureLine[] {
  const { compare, format } = words
  const byItem = new Map(rows.map((row) => [row.item, row]))
  const judged = judgedPlans(plans)
  const curveOf = (item: string): WeightedCurve => weightedCurve(judged.filter(({ departmentId, year }) => (chosen.by === 'year' ? String(year) : departmentId) === item))
  const curves = new Map(chosen.items.map((item) => [item, curveOf(item)]))
  const wan = (fen: number) => format.money(fenToWan(fen))
  const count = (value: number, patch: Partial<ViewState>, notes: readonly string[] = []): Raw => ({ value: format.number(value), size: value, notes, patch })
  const share = (n: number, of: number) => (of === 0 ? [] : [compare.share(format.share(n / of), of)])
  const score = (value: number | null, n: number): Raw => ({
    value: value === null ? null : words.score(value), size: value === null ? null : value / 100, notes: [compare.n(n)], patch: { view: 'budget-quality' },
  })

  const lines: [MeasureName, (row: MeasureRow, curve: WeightedCurve) => Raw][] = [
    ['documents', ({ documents }) => count(documents, { view: 'data' })],
    ['projects', ({ projects }) => count(projects, { view: 'project', project: null })],
    ['budget', ({ budgetFen, budgeted, projects, suspectProjects, suspectFen }) => ({
      value: budgetFen === null ? null : wan(budgetFen), size: budgetFen,
      notes: [compare.ofBudgets(budgeted, projects), ...(suspectProjects > 0 ? [words.suspect.outside(suspectProjects, wan(suspectFen ?? 0))] : [])],
      patch: { view: 'budget-quality' },
    })],
    ...(shown.scores ? [
      ['weighted', ({ weighted, weighing }) => score(weighted, weighing)],
      ['mean', ({ mean, judged }) => score(mean, judged)],
    ] satisfies [MeasureName, (row: MeasureRow) => Raw][] : []),
    ['indicators', ({ indicators }) => count(indicators, { view: 'project', project: null })],
    ['measurable', ({ measurable, indicators }) => count(measurable, { view: 'project', project: null }, share(measurable, indicators))],
    ...(shown.scores ? [
      ['fails', ({ fails, indicators }) => count(fails, { view: 'audit', outcome: ['fails'] }, indicators === 0 ? [] : [compare.perIndicator(format.number(fails / indicators, 1))])],
      ['severe', ({ severe, fails }) => count(severe, { view: 'audit', outcome: ['fails'], severity: ['H'] }, fails === 0 ? [] : [compare.share(format.share(severe / fails), fails)])],
      ['cannotJudge', ({ cannotJudge }) => count(cannotJudge, { view: 'audit', outcome: ['cannotJudge'] })],
    ] satisfies [MeasureName, (row: MeasureRow) => Raw][] : []),
    ['oct', (_, curve) => spent(curve, curve.points.find(({ month }) => month === OCTOBER))],
    ['last', (_, curve) => ({
      value: curve.lastStretch === null ? null : percent(curve.lastStretch.percent), size: curve.lastStretch === null ? null : curve.lastStretch.percent / 100,
      notes: curve.lastStretch === null ? [] : [wan(Number(curve.lastStretch.plannedFen))], patch: { view: 'spending' },
    })],
    ['goals', ({ goals }) => count(goals, { view: 'recruitment' })],
    ['goalsWithNumber', ({ goals, goalsWithNumber }) => count(goalsWithNumber, { view: 'recruitment' }, goals === 0 ? [] : [compare.shareGoals(format.share(goalsWithNumber / goals), goals)])],
  ]

  function percent(value: number): string {
    return `${format.number(value, 1)}%`
  }

  function spent({ weighed, exempt, leftOut }: WeightedCurve, point: WeightedCurve['points'][number] | undefined): Raw {
    if (point === undefined) return { value: null, size: null, notes: leftOut.withoutPlan.projects > 0 ? [compare.withoutPlan(leftOut.withoutPlan.projects)] : [], patch: { view: 'spending' } }
    return {
      value: percent(point.percent), size: point.percent / 100, patch: { view: 'spending' },
      notes: [
        compare.even(Math.round(point.distance * 10) / 10), compare.n(point.projects),
        ...(exempt.projects > 0 ? [compare.exempt(exempt.projects)] : []),
        ...(leftOut.withoutPlan.projects > 0 ? [compare.withoutPlan(leftOut.withoutPlan.projects)] : []),
      ].filter(() => weighed.projects > 0),
    }
  }

  const relative = new Set<MeasureName>(['documents', 'projects', 'budget', 'indicators', 'measurable', 'fails', 'severe', 'cannotJudge', 'goals', 'goalsWithNumber'])
  return lines.map(([id, measure]): MeasureLine => {
    const raw = chosen.items.map((item) => {
      const row = byItem.get(item)
      return row === undefined ? null : measure(row, curves.get(item)!)
    })
    const most = relative.has(id) ? Math.max(0, ...raw.map((cell) => cell?.size ?? 0)) : 1
    return {
      id,
      cells: raw.map((cell, index): MeasureCell | null => {
        if (cell === null) return null
        const { size, ...rest } = cell
        return { ...rest, patch: { ...filterOf(chosen, index), ...rest.patch }, bar: size === null || most === 0 ? null : size / most }
      }),
    }
  })
}

/** The page's filter that leaves one item. */
export function filterOf({ by, items }: Pick<Chosen, 'by' | 'items'>, index: number): Partial<ViewState> {
  const item = items[index]!
  return by === 'year' ? { year: [Number(item)] } : { dept: [item] }
}
