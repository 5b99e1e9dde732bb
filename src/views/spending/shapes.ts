import type { JudgedPlan } from '../../analysis/judgedPlans.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Checkpoint } from '../../model/targetDocument.ts'
import type { ShapeFilter } from '../../state/view.ts'

/** Plans of the shapes a reader keeps to, all of them for none; `templates` are the projects whose plan is copied. */
export function keptPlans(plans: readonly JudgedPlan[], shapes: readonly ShapeFilter[], templates: ReadonlySet<string>): readonly JudgedPlan[] {
  if (shapes.length === 0) return plans
  return plans.filter(({ projectId, curve }) => (curve !== null && shapes.includes(curve.shape.shape)) || (shapes.includes('template') && templates.has(projectId)))
}

/** Signed points at each of the months given, e.g. `3月底 −15，` and `10月底 +1.7`: pieces that no line breaks within. */
export function pointTexts(distances: readonly { month: number; points: number }[], words: Messages): string[] {
  return distances.map(({ month, points }, i) => `${words.curves.signed(words.months.end(month), signed(points, words))}${i < distances.length - 1 ? words.separator : ''}`)
}

/** Points with their sign, with a true minus. */
export function signed(points: number, { format }: Messages): string {
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${format.number(Math.abs(points), 2)}`
}

/** `10–50–80–100%` where the months are the usual four, else with the month of each: `7月底40%、12月底100%`. */
export function planText(points: readonly Checkpoint[], words: Messages): string {
  if (points.map(({ month }) => month).join() === '3,6,10,12') return `${points.map(({ percent }) => words.format.number(percent, 2)).join('–')}%`
  return words.format.list(points.map(({ month, percent }) => words.spending.plan(words.months.end(month), words.format.number(percent, 2))))
}
