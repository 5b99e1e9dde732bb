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
    density: scatter.density,
    densityStep: (from, to) => scatter.densityStep(from, to),
    cell({ department, wan, score, projects, sumWan, suspects }) {
      const budgets = wan === null ? own.noBudget : scatter.between(format.money(wan[0]), format.money(wan[1]))
      const scores = score === null ? words.unjudged : scatter.between(format.number(score[0]), format.number(score[1]))
      const lines = [own.money(budgets), own.quality(scores, ''), scatter.cellSum(format.money(sumWan), suspects)]
      const title = [scatter.cellCount(projects), ...(department === null ? [] : [names.whole(department)])].join(words.separator)
      return { name: [title, ...lines].join(words.separator), tip: { title, lines } }
    },
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

export function budgetQualitySubtitle({ facts, drawn, cells, beyond }: BudgetQualitySeries, { budgetQuality: own, scatter, suspect, format, stop }: Messages): string {
  const outside = facts.suspects > 0 ? `${suspect.within(facts.suspects, format.money(facts.suspectWan))}${stop}` : ''
  return [
    cells.length > 0 ? scatter.crowd(drawn) : own.subtitle(drawn), facts.projects < drawn ? scatter.chosen(facts.projects, drawn) : '',
    own.leftOut(facts.unjudged, facts.withoutBudget), outside, beyond.departments > 0 ? scatter.beyond(beyond.departments, beyond.projects) : '',
  ].filter(Boolean).join(' ')
}

/** The chart in sentences: of the chosen projects, or of all where the selection holds none. */
export function budgetQualityDescription({ told, facts }: BudgetQualitySeries, words: Messages): string {
  const { money } = words.format
  const own = words.budgetQuality
  return [
    own.description(told.projects, money(told.low ?? 0), money(told.high ?? 0), words.score(told.least ?? 0), words.score(told.most ?? 0)),
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
