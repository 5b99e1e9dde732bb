import { convertCurrency, type DatedRate } from '../../analysis/currency.ts'
import type { ShiftKind, Shift } from '../../analysis/recruitmentShift.ts'
import type { Messages } from '../../i18n/index.ts'
import { targetText } from '../../i18n/labels.ts'
import { placeText } from '../../ui/place.ts'
import type { Names } from '../names.ts'
import type { RecruitmentWords } from './place.ts'
import type { FamilyRow, GoalRow, RecruitmentSeries, Statement } from './series.ts'

/** The canonical families as the chart needs them, in the order of the funnel. */
export interface FamilyName {
  id: string
  en: string
  stage: string
}

/** A sign before the words of a change, so that it is seen without colour. */
const SIGNS: Record<ShiftKind, string> = {
  appeared: '＋', disappeared: '－', kept: '＝', raised: '↑', lowered: '↓', thresholdChanged: '≠', numberAdded: '＋', numberDropped: '－', severalFigures: '≠', notComparable: '≠',
}

export function recruitmentWords(words: Messages, names: Names, families: readonly FamilyName[]): RecruitmentWords {
  const { recruitment: own, goals, format } = words
  const byId = new Map(families.map((family) => [family.id, family]))
  const family = (row: FamilyRow) => familyLabel(row.family, words, byId)
  return {
    noDocument: words.years.noDocument,
    notStated: own.notStated,
    year: words.years.name,
    column: own.column,
    family,
    measure: (row) => [row.unit ? own.unit(row.unit) : row.dimension === 'other' ? goals.noUnit : '', row.activity ? goals.activityOnly : ''].filter(Boolean).join(words.separator),
    stage: (id) => own.stages[byId.get(id)?.stage ?? ''] ?? own.otherStage,
    value: ({ printed }) => valueText(printed, words),
    detail: (statement) => detailText(statement, words),
    shift: (shift, row) => shiftText(shift, row.unit, words),
    department: names.short,
    more: goals.moreLanes,
    mark(statement, row) {
      const { printed, rows, goal: { metric, places } } = statement
      const department = names.whole(metric.departmentId)
      const value = valueText(printed, words)
      const where = placesText({ places }, words)
      const project = rows.find(({ projectName }) => projectName !== null)?.projectName ?? null
      const lines = [
        `${department} · ${words.years.name(metric.year)}`,
        [family(row), detailText(statement, words)].filter(Boolean).join(' · '),
        own.printed(format.list([...new Set(rows.map((each) => each.metric))])), own.statedIn(where), own.quote(printed.quote),
        [printed.sourceName, placeText(printed.locator, words)].filter(Boolean).join(words.separator),
      ]
      return {
        name: own.mark(family(row), department, words.years.name(metric.year), [value, detailText(statement, words)].filter(Boolean).join(words.separator), where),
        tip: { title: value, lines: project ? [...lines, project] : lines },
      }
    },
  }
}

export function familyLabel(id: string, words: Messages, byId: ReadonlyMap<string, FamilyName>): string {
  return words.htmlLang === 'en' ? (byId.get(id)?.en ?? id) : id
}

export function valueText(row: Pick<GoalRow, 'operator' | 'value' | 'unit'>, words: Messages): string {
  return targetText(row, words) ?? words.recruitment.noNumber
}

export function placesText({ places }: { places: readonly string[] }, words: Messages): string {
  return words.format.list(places.map((place) => words.recruitment.places[place] ?? place))
}

export function thresholdText({ thresholdValue, thresholdUnit }: Pick<GoalRow, 'thresholdValue' | 'thresholdUnit'>, words: Messages): string {
  return thresholdValue === null ? '' : words.recruitment.threshold(words.format.number(thresholdValue, 2), thresholdUnit ?? '')
}

/** The figure in the other currency at the reader's rate, with the rate and its date; `''` without a rate or a sum of money. */
export function convertedText({ figure, unit }: Pick<Statement['goal'], 'figure' | 'unit'>, rate: DatedRate | null, { goals, format }: Messages): string {
  if (rate === null || figure === null || (unit !== '亿元' && unit !== '万美元')) return ''
  const { value, unit: other } = convertCurrency({ value: figure, unit }, rate)
  return goals.converted(`${format.number(value, value < 1 ? 4 : 2)}${other}`, format.number(rate.yuanPerDollar, 6), format.date(rate.date))
}

/** What else tells a goal from its like: threshold, a project's part, how firmly it is put, how often it is said. */
export function detailText({ goal, rows, printed }: Statement, words: Messages): string {
  const { goals } = words
  const part = goal.metric.level === 'project' || goal.metric.level === 'row'
  return [
    thresholdText(printed, words), part ? goals.levels[goal.metric.level] : '',
    ...goal.modalities.filter((modality) => modality !== 'target').map((modality) => goals.modalities[modality]),
    rows.length > 1 ? goals.saidTimes(rows.length) : '',
  ].filter(Boolean).join(' · ')
}

/** A change in words with its sign, the size of a comparable one, and the years without a document it bridges. */
export function shiftText(shift: Pick<Shift, 'kind' | 'from' | 'missing' | 'difference' | 'ratio' | 'pair'>, unit: string | null, words: Messages): string {
  const { goals, format } = words
  const amount = shift.difference === null ? '' : `${format.number(Math.abs(shift.difference), 2)}${unit ?? ''}`
  const share = shift.ratio === null || shift.ratio === 1 ? '' : `${shift.ratio > 1 ? '+' : '−'}${format.share(Math.abs(shift.ratio - 1))}`
  const bridge = shift.missing.length === 0 ? '' : goals.bridges(words.listOfYears(shift.missing))
  const pair = shift.kind === 'notComparable' && shift.pair !== null ? goals.pairShort(shift.pair) : ''
  return `${SIGNS[shift.kind]} ${goals.shifts[shift.kind](words.years.name(shift.from), amount, share)}${pair}${bridge}`
}

/**
 * Says how the comparable goals moved; else how much is stated without a number, or that nothing can be followed over the years:
 * the last only of `whole` departments, the others of lanes with a chosen goal by that name.
 */
export function recruitmentTitle({ facts }: Pick<RecruitmentSeries, 'facts'>, { recruitment: own, goals }: Messages, whole = true): string {
  const said = whole ? (sentence: string) => sentence : goals.ofChosen
  if (facts.compared >= 4) return said(goals.moved(facts.compared, facts.raised, facts.lowered, facts.compared - facts.raised - facts.lowered))
  if (facts.goals >= 4 && facts.withoutNumber * 4 >= facts.goals) return said(own.title.withoutNumber(facts.withoutNumber, facts.goals))
  if (whole && facts.goals >= 4 && facts.departments >= 2 && facts.compared === 0) return own.title.noPath(facts.departments)
  return own.name
}

export function recruitmentSubtitle({ facts }: Pick<RecruitmentSeries, 'facts'>, { recruitment: own, goals }: Messages, whole = true): string {
  return [whole ? '' : goals.lanesChosen, goals.subtitle(facts.goals), facts.unclassified > 0 ? own.leftOut(facts.unclassified) : ''].filter(Boolean).join(' ')
}

export function recruitmentDescription({ facts }: Pick<RecruitmentSeries, 'facts'>, { recruitment: own, goals, stop }: Messages, whole = true): string {
  const path = whole && facts.compared === 0 && facts.departments >= 2 ? `${own.title.noPath(facts.departments)}${stop}`.trim() : ''
  return [own.description(facts.families, facts.departments, facts.goals, facts.withoutNumber), goals.repeated(facts.repeated), path, own.caution].filter(Boolean).join(' ')
}
