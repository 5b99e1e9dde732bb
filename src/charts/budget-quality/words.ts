import { extent } from 'd3-array'
import type { Messages } from '../../i18n/index.ts'
import type { Names } from '../names.ts'
import type { BudgetQualityWords } from './place.ts'
import { FEWEST_PAIRS } from '../../analysis/rankCorrelation.ts'
import { FEWEST_PEERS } from '../../analysis/peerBands.ts'
import { leadingBand, LINES, type BudgetQualitySeries, type ProjectPoint, type Quadrant } from './series.ts'

export function budgetQualityWords(words: Messages, names: Names): BudgetQualityWords {
  const { budgetQuality: own, scatter, format } = words
  const quadrant = ({ fromWan, projects, wan, suspects }: Quadrant) => scatter.quadrant(format.money(fromWan), LINES.fair, projects, format.money(wan), suspects)
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
    yearKey: scatter.yearKey,
    facet: (department, projects) => scatter.facet(names.short(department), projects),
    quadrant,
    quadrantKey: (found) => scatter.quadrantKey(quadrant(found)),
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

export function budgetQualitySubtitle({ facts, points, beyond }: BudgetQualitySeries, { budgetQuality: own, scatter, suspect, format, stop }: Messages): string {
  const outside = facts.suspects > 0 ? `${suspect.within(facts.suspects, format.money(facts.suspectWan))}${stop}` : ''
  return [
    own.subtitle(points.length), facts.projects < points.length ? scatter.chosen(facts.projects, points.length) : '',
    own.leftOut(facts.unjudged, facts.withoutBudget), outside, beyond.departments > 0 ? scatter.beyond(beyond.departments, beyond.projects) : '',
  ].filter(Boolean).join(' ')
}

/** The chart in sentences: of the chosen projects, or of all where the selection holds none. */
export function budgetQualityDescription({ points, facts }: BudgetQualitySeries, words: Messages): string {
  const chosen = points.filter((point) => point.chosen)
  const told = chosen.length === 0 ? points : chosen
  const [low = 0, high = 0] = extent(told.flatMap(({ budgetWan }) => budgetWan ?? []))
  const [least = 0, most = 0] = extent(told.flatMap(({ quality }) => quality ?? []))
  const { money } = words.format
  const own = words.budgetQuality
  return [
    own.description(told.length, money(low), money(high), words.score(least), words.score(most)),
    facts.capped > 0 ? own.capped(facts.capped) : '',
  ].filter(Boolean).join(' ')
}

/** What the chart at full size adds, in sentences: rank correlation, peers, the path of a department; each says why it is silent. */
export function budgetQualityNotes(series: BudgetQualitySeries, words: Messages, pathOf: string | null): string[] {
  const { correlation, bands, path, facets } = series
  const { scatter, format } = words
  const signed = (value: number) => format.fixed(value, 2).replace('-', '−')
  const notes = ['silent' in correlation
    ? (correlation.silent === 'few' ? scatter.few(correlation.n, FEWEST_PAIRS) : scatter.constant(correlation.n))
    : scatter.correlation(signed(correlation.rho), signed(correlation.low), signed(correlation.high), correlation.n, correlation.low > 0 || correlation.high < 0)]
  if (facets !== null) return notes
  notes.push(bands.length === 0
    ? scatter.noBands(FEWEST_PEERS)
    : scatter.bands(FEWEST_PEERS, bands.map(({ from, to, lower, upper, n }) => scatter.band(from, to, lower, upper, n))))
  if (path.length > 0 && pathOf !== null) {
    notes.push(scatter.path(pathOf, path.map(({ year, score, meanWan, projects }) => scatter.pathPoint(words.years.name(year), score, format.money(meanWan), projects))))
  }
  return notes
}
