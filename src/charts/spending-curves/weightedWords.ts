import { distanceFromEvenPace } from '../../analysis/spendingPace.ts'
import type { Messages } from '../../i18n/index.ts'
import { fenToWan } from '../../model/money.ts'
import type { Names } from '../names.ts'
import type { WeightedWords } from './weightedPlace.ts'
import type { WeightedLevel, WeightedLine, WeightedSeries } from './weightedSeries.ts'

/** `10–46.5–80–100%`, rounded to one decimal. */
const percentsOf = ({ curve }: WeightedLine, { format }: Messages) => `${curve.points.map(({ percent }) => format.number(percent, 1)).join('–')}%`

export function weightedWords(words: Messages, names: Names): WeightedWords {
  const { curves: own, spending, format } = words
  const wan = (fen: bigint) => format.money(fenToWan(fen))
  return {
    evenPace: spending.evenPace,
    month: words.months.short,
    narrow: own.narrow,
    axis: own.axis,
    title: ({ departmentId, column }) => (departmentId === null ? words.years.name(column?.year ?? null) : names.short(departmentId)),
    facet(facet, unit) {
      const n = facet.lines.reduce((sum, { curve }) => sum + curve.weighed.projects, 0)
      const fen = facet.lines.reduce((sum, { curve }) => sum + curve.weighed.fen, 0n)
      const text = spending.facet(n, wan(fen))
      return unit === null ? text : own.facetIn(text, unit)
    },
    line: (line) => own.line(words.years.name(line.column.year), percentsOf(line, words), line.curve.weighed.projects, wan(line.curve.weighed.fen)),
    blank: ({ column, published }) => `${words.years.name(column.year)} ${published ? own.noPlan : words.years.noDocument}`,
    percent: (percent) => `${format.number(percent, 1)}%`,
    mark(line) {
      const who = line.departmentId === null ? own.allDepartments : names.whole(line.departmentId)
      const year = words.years.name(line.column.year)
      const { points, weighed } = line.curve
      const plan = format.list(points.map(({ month, percent }) => spending.plan(words.months.end(month), format.number(percent, 1))))
      const lines = points.map(({ month, percent, plannedFen, ofFen, projects }) => {
        const checkpoint = spending.checkpoint(words.months.end(month), format.number(percent, 1), distanceFromEvenPace({ month, percent }))
        return own.point(checkpoint, wan(plannedFen), wan(ofFen), projects)
      })
      return { name: own.lineMark(who, year, weighed.projects, wan(weighed.fen), plan), tip: { title: `${who} · ${year}`, lines: [...lines, own.opensProjects] } }
    },
  }
}

/** What the curves say, of a selection by that name: where October lies over departments, how the share of the last stretch moved over the years. */
export function weightedTitle({ facts, undrawn }: WeightedSeries, level: WeightedLevel, { curves: own, years, format }: Messages, whole = true): string {
  const said = whole ? (sentence: string) => sentence : own.ofChosen
  if (level === 'department') return facts.withOctober >= 3 && undrawn === undefined ? said(own.belowIn(facts.belowEven, facts.withOctober)) : own.weightedName.department
  const [first, last] = [facts.late[0], facts.late.at(-1)]
  if (first === undefined || last === undefined || facts.projects < 3) return own.weightedName.year
  if (first === last) return said(own.lateYear(years.name(first.year), format.share(first.share)))
  return said(own.lateYears(years.name(first.year), format.share(first.share), years.name(last.year), format.share(last.share)))
}

/** Measure, n, whether the even pace is drawn, and what is left out or may be paid late. */
export function weightedSubtitle({ facets, facts, undrawn }: WeightedSeries, words: Messages, evenDrawn = true): string {
  const { curves: own, format } = words
  const parts = own.leftOut(facts.withoutPlan, facts.withoutBudget, facts.suspect)
  return [
    own.weightedSubtitle(facts.projects, format.money(facts.wan)),
    undrawn === undefined ? '' : own.undrawn(facets.length, undrawn.departments, undrawn.projects, format.money(undrawn.wan)),
    evenDrawn ? own.evenDrawn : own.evenNotDrawn,
    parts === '' ? '' : own.leftOutOf(parts),
    facts.exempt.projects === 0 ? '' : own.exemptIn(facts.exempt.projects, format.money(facts.exempt.wan)),
  ].filter(Boolean).join(' ')
}

export function weightedDescription({ facets, facts }: WeightedSeries, { curves: own, spending }: Messages): string {
  return [own.weightedDescription(facts.lines, facets.length), spending.caution].join(' ')
}
