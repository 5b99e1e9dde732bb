import { distanceFromEvenPace } from '../../analysis/spendingPace.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Names } from '../names.ts'
import type { SpendingWords } from './place.ts'
import type { Curve, SpendingSeries } from './series.ts'

export function spendingWords(words: Messages, names: Names): SpendingWords {
  const { spending: own, format } = words
  return {
    evenPace: own.evenPace,
    noDocument: words.years.noDocument,
    year: words.years.name,
    facet: ({ projects, curves }) => own.facet(projects, format.money(curves.reduce((total, { wan }) => total + wan, 0))),
    month: words.months.short,
    curve: (curve) => own.curve(percents(curve), curve.strands.length, curve.strands.every(({ suspect }) => suspect) ? words.suspect.short : format.money(curve.wan)),
    planners: ({ departments }) => format.list(departments.map(names.short)),
    mark(strand, curve) {
      const money = strand.budgetWan === null ? words.budgetQuality.noBudget : strand.suspect ? words.suspect.marked(format.money(strand.budgetWan)) : format.money(strand.budgetWan)
      const department = names.whole(strand.department)
      const year = words.years.name(strand.year)
      const plan = format.list(curve.points.map(({ month, percent }) => own.plan(words.months.end(month), format.number(percent, 1))))
      const checkpoints = curve.points.map((point) =>
        own.checkpoint(words.months.end(point.month), format.number(point.percent, 1), distanceFromEvenPace(point)))
      const same = curve.strands.length > 1 ? [own.same(curve.strands.length, format.money(curve.wan))] : []
      return {
        name: own.mark(strand.name, department, year, money, plan, curve.strands.length),
        tip: { title: strand.name, lines: [`${department} · ${year}`, words.budgetQuality.money(money), ...checkpoints, ...same] },
      }
    },
  }
}

/** `10–50–80–100%`, the months being the printed checkpoints. */
export function percents({ points }: Pick<Curve, 'points'>): string {
  return `${points.map(({ percent }) => String(percent)).join('–')}%`
}

/** At least three projects before the chart speaks for the money. */
export function spendingTitle({ facts }: SpendingSeries, { spending: own, format }: Messages): string {
  if (facts.withPlan >= 3 && facts.belowEvenWan * 2 > facts.octoberWan) {
    return own.title.belowEven(format.share(facts.belowEvenWan / facts.octoberWan), facts.belowEvenProjects, facts.withPlan)
  }
  return own.name
}

export function spendingSubtitle({ facts }: SpendingSeries, { spending: own, suspect, format, stop }: Messages): string {
  const without = facts.projects - facts.withPlan
  const outside = facts.suspects > 0 ? `${suspect.outside(facts.suspects, format.money(facts.suspectWan))}${stop}` : ''
  return [own.subtitle(facts.withPlan), without > 0 ? own.leftOut(without) : '', outside].filter(Boolean).join(' ')
}

/** The other things the chart shows, in sentences: money of the last stretch, curves copied by whole departments. */
export function spendingDescription({ facts }: SpendingSeries, { spending: own, format }: Messages): string {
  const late = facts.lastStretchOfWan > 0 ? own.lateShare(format.money(facts.lastStretchWan), format.share(facts.lastStretchWan / facts.lastStretchOfWan)) : ''
  const copied = facts.departmentsWithOneCurve > 0 ? own.copied(facts.departmentsWithOneCurve, facts.departmentsWithSeveral) : ''
  return [own.description(facts.withPlan, facts.curves), late, copied, own.caution].filter(Boolean).join(' ')
}
