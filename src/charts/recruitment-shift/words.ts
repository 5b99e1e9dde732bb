import type { Messages } from '../../i18n/index.ts'
import { targetText } from '../../i18n/labels.ts'
import type { Names } from '../names.ts'
import type { RecruitmentWords } from './place.ts'
import type { FamilyRow, RecruitmentSeries, Statement } from './series.ts'

/** The canonical families as the chart needs them, in the order of the funnel. */
export interface FamilyName {
  id: string
  en: string
  stage: string
}

export function recruitmentWords(words: Messages, names: Names, families: readonly FamilyName[]): RecruitmentWords {
  const { recruitment: own, format } = words
  const byId = new Map(families.map((family) => [family.id, family]))
  const family = (row: FamilyRow) => familyLabel(row.family, words, byId)
  return {
    noDocument: words.years.noDocument,
    notStated: own.notStated,
    year: words.years.name,
    column: own.column,
    family,
    measure: (row) => measureText(row, words),
    stage: (id) => own.stages[byId.get(id)?.stage ?? ''] ?? own.otherStage,
    value: (statement) => valueText(statement, words),
    department: names.short,
    more: own.more,
    mark(statement, row) {
      const department = names.whole(statement.department)
      const year = words.years.name(statement.year)
      const value = valueText(statement, words)
      const places = placesText(statement, words)
      const lines = [
        `${department} · ${year}`,
        [family(row), measureText(row, words)].filter(Boolean).join(' · '),
        own.printed(format.list(statement.metrics)), own.statedIn(places), own.quote(statement.quote),
        [statement.sourceName, statement.line === null ? '' : words.figure.line(statement.line)].filter(Boolean).join(words.separator),
      ]
      return {
        name: own.mark(family(row), department, year, value, places),
        tip: { title: value, lines: statement.project ? [...lines, statement.project.name] : lines },
      }
    },
  }

  function measureText(row: FamilyRow, { recruitment }: Messages): string {
    const threshold = row.threshold ? recruitment.threshold(format.number(row.threshold.value, 2), row.threshold.unit) : ''
    return [threshold, row.unit ? recruitment.unit(row.unit) : ''].filter(Boolean).join(words.separator)
  }
}

export function familyLabel(id: string, words: Messages, byId: ReadonlyMap<string, FamilyName>): string {
  return words.htmlLang === 'en' ? (byId.get(id)?.en ?? id) : id
}

export function valueText(statement: Pick<Statement, 'operator' | 'value' | 'unit'>, words: Messages): string {
  return targetText(statement, words) ?? words.recruitment.noNumber
}

export function placesText({ places }: Pick<Statement, 'places'>, words: Messages): string {
  return words.format.list(places.map((place) => words.recruitment.places[place] ?? place))
}

/** Says how much is stated without a number from a quarter up, else that nothing can be followed over the years. */
export function recruitmentTitle({ facts }: RecruitmentSeries, { recruitment: own }: Messages): string {
  if (facts.goals >= 4 && facts.withoutNumber * 4 >= facts.goals) return own.title.withoutNumber(facts.withoutNumber, facts.goals)
  if (facts.goals >= 4 && facts.departments >= 2 && facts.comparableOverYears === 0) return own.title.noPath(facts.departments)
  return own.name
}

export function recruitmentSubtitle({ facts }: RecruitmentSeries, { recruitment: own }: Messages): string {
  return [own.subtitle(facts.goals), facts.unclassified > 0 ? own.leftOut(facts.unclassified) : ''].filter(Boolean).join(' ')
}

export function recruitmentDescription({ facts }: RecruitmentSeries, { recruitment: own, stop }: Messages): string {
  const path = facts.comparableOverYears === 0 && facts.departments >= 2 ? `${own.title.noPath(facts.departments)}${stop}`.trim() : ''
  return [own.description(facts.families, facts.departments, facts.goals, facts.withoutNumber), path, own.caution].filter(Boolean).join(' ')
}
