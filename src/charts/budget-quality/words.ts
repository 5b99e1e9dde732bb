import { extent } from 'd3-array'
import type { Messages } from '../../i18n/index.ts'
import type { Names } from '../names.ts'
import type { BudgetQualityWords } from './place.ts'
import { leadingBand, type BudgetQualitySeries, type ProjectPoint } from './series.ts'

export function budgetQualityWords(words: Messages, names: Names): BudgetQualityWords {
  const { budgetQuality: own, format } = words
  return {
    budgetAxis: own.budgetAxis,
    qualityAxis: own.qualityAxis,
    noBudget: own.noBudget,
    unjudged: words.unjudged,
    noDocument: words.years.noDocument,
    bands: own.bands,
    year: words.years.name,
    count: own.count,
    tick: (wan) => format.number(wan, 2),
    mark(point) {
      const printed = point.budgetWan === null ? own.noBudget : format.money(point.budgetWan)
      const money = point.suspect ? words.suspect.marked(printed) : printed
      const quality = qualityText(point, words)
      const department = names.whole(point.department)
      const year = words.years.name(point.year)
      return {
        name: own.mark(point.name, department, year, money, quality, point.indicators, point.findings),
        tip: {
          title: point.name,
          lines: [`${department} · ${year}`, own.money(money), own.quality(quality, gradeText(point, words)), own.indicators(point.indicators, point.findings)],
        },
      }
    },
  }
}

export function qualityText({ quality }: ProjectPoint, words: Messages): string {
  return quality === null ? words.unjudged : words.score(quality)
}

export function gradeText({ grade }: ProjectPoint, words: Messages): string {
  return grade === null ? '' : (words.grades[grade] ?? grade)
}

/** What the data say, or the chart's plain name where they support no sentence. */
export function budgetQualityTitle({ facts }: BudgetQualitySeries, { budgetQuality: own, format }: Messages): string {
  const leading = leadingBand(facts)
  return leading ? own.title[leading.band](leading.projects, facts.projects - facts.unjudged, format.share(leading.share)) : own.name
}

export function budgetQualitySubtitle({ facts }: BudgetQualitySeries, { budgetQuality: own, suspect, format, stop }: Messages): string {
  const outside = facts.suspects > 0 ? `${suspect.outside(facts.suspects, format.money(facts.suspectWan))}${stop}` : ''
  return [own.subtitle(facts.projects), own.leftOut(facts.unjudged, facts.withoutBudget), outside].filter(Boolean).join(' ')
}

export function budgetQualityDescription({ points, facts }: BudgetQualitySeries, words: Messages): string {
  const [low = 0, high = 0] = extent(points.flatMap(({ budgetWan }) => budgetWan ?? []))
  const [least = 0, most = 0] = extent(points.flatMap(({ quality }) => quality ?? []))
  const { money } = words.format
  const own = words.budgetQuality
  return [
    own.description(points.length, money(low), money(high), words.score(least), words.score(most)),
    facts.capped > 0 ? own.capped(facts.capped) : '',
  ].filter(Boolean).join(' ')
}
