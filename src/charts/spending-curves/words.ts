import { distanceFromEvenPace } from '../../analysis/spendingPace.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Names } from '../names.ts'
import { isFan } from './fan.ts'
import { drawnWan, type SpendingWords } from './place.ts'
import type { Curve, SpendingSeries } from './series.ts'

export function spendingWords(words: Messages, names: Names, money = false): SpendingWords {
  const { spending: own, curves: more, format } = words
  return {
    axis: more.axis,
    facetIn: more.facetIn,
    evenPace: own.evenPace,
    empty: ({ column }) => (column.documents === 0 ? words.years.noDocument : more.noneHere),
    year: words.years.name,
    narrow: more.narrow,
    facet: ({ projects, wan }) => own.facet(projects, format.money(wan)),
    month: words.months.short,
    curve: (curve) => own.curve(percents(curve), curve.strands.length, curve.strands.every(({ suspect }) => suspect) ? words.suspect.short : format.money(curve.wan)),
    planners: ({ departments }) => format.list(departments.map(names.short)),
    fanKey: own.fanKey,
    fan({ column }, point) {
      const [month, year] = [words.months.end(point.month), words.years.name(column.year)]
      const percent = (value: number) => `${format.number(value, 1)}%`
      const spread = own.fan(percent(point.median), percent(point.p25), percent(point.p75), percent(point.p10), percent(point.p90))
      return { name: own.fanMark(year, month, point.projects, spread), tip: { title: `${year} · ${month}`, lines: [own.fanProjects(point.projects), spread] } }
    },
    mark(strand, curve) {
      const budget = strand.budgetWan === null ? words.budgetQuality.noBudget : strand.suspect ? words.suspect.marked(format.money(strand.budgetWan)) : format.money(strand.budgetWan)
      const department = names.whole(strand.department)
      const year = words.years.name(strand.year)
      const plan = format.list(curve.points.map(({ month, percent }) => own.plan(words.months.end(month), format.number(percent, 1))))
      const checkpoints = curve.points.map((point) =>
        own.checkpoint(words.months.end(point.month), format.number(point.percent, 1), distanceFromEvenPace(point)))
      const wan = money ? drawnWan(strand) : null
      const planned = wan === null ? [] : curve.points.map(({ month, percent }) => more.planned(words.months.end(month), format.money((wan * percent) / 100)))
      const same = curve.strands.length > 1 ? [own.same(curve.strands.length, format.money(curve.wan))] : []
      return {
        name: own.mark(strand.name, department, year, budget, plan, curve.strands.length),
        tip: { title: strand.name, lines: [`${department} · ${year}`, words.budgetQuality.money(budget), ...checkpoints, ...planned, ...same] },
      }
    },
  }
}

/** `10–50–80–100%`, the months being the printed checkpoints. */
export function percents({ points }: Pick<Curve, 'points'>): string {
  return `${points.map(({ percent }) => String(percent)).join('–')}%`
}

/** At least three projects before the chart speaks for the money; of a selection it says so. */
export function spendingTitle({ facts }: SpendingSeries, { spending: own, curves, format }: Messages, whole = true): string {
  if (facts.octoberProjects >= 3 && facts.belowEvenWan * 2 > facts.octoberWan) {
    const sentence = own.title.belowEven(format.share(facts.belowEvenWan / facts.octoberWan), facts.belowEvenProjects, facts.octoberProjects)
    return whole ? sentence : curves.ofChosen(sentence)
  }
  return own.name
}

/** Measure, unit, n and what is left out; in money also how many projects have no line, `undrawn`. */
export function spendingSubtitle({ facets, facts }: SpendingSeries, { spending: own, curves, suspect, format, stop }: Messages, money: { undrawn: number } | null = null): string {
  const without = facts.projects - facts.withPlan
  const outside = facts.suspects > 0 ? `${suspect.within(facts.suspects, format.money(facts.suspectWan))}${stop}` : ''
  const lines = money !== null && money.undrawn > 0 ? curves.notInMoney(money.undrawn) : ''
  return [facets.some(isFan) ? own.fanSubtitle(facts.withPlan) : money === null ? own.subtitle(facts.withPlan) : curves.moneySubtitle(facts.withPlan), lines, without > 0 ? own.leftOut(without) : '', outside].filter(Boolean).join(' ')
}

/** The other things the chart shows, in sentences: money of the last stretch and, of `whole` departments only, their copied curves. */
export function spendingDescription({ facts }: SpendingSeries, { spending: own, format }: Messages, whole = true): string {
  const late = facts.lastStretchOfWan > 0 ? own.lateShare(format.money(facts.lastStretchWan), format.share(facts.lastStretchWan / facts.lastStretchOfWan)) : ''
  const copied = whole && facts.departmentsWithOneCurve > 0 ? own.copied(facts.departmentsWithOneCurve, facts.departmentsWithSeveral) : ''
  return [own.description(facts.withPlan, facts.curves), late, copied, own.caution].filter(Boolean).join(' ')
}
