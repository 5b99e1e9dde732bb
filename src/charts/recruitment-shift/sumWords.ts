import type { Messages } from '../../i18n/index.ts'
import type { CountRow, CountWords } from './placeCounts.ts'
import { SHIFT_KINDS } from './series.ts'
import { isMark, type GoalSums, type SumCell, type SumRow } from './sums.ts'
import { familyLabel, type FamilyName } from './words.ts'

export const countWords = (words: Messages): CountWords =>
  ({ noDocument: words.years.noDocument, year: words.years.name, column: words.recruitment.column, more: words.goals.moreLanes })

/** The rows as they are drawn; with `tracks`, over all departments that have a document of the year. */
export function sumRows({ rows }: Pick<GoalSums, 'rows'>, words: Messages, families: readonly FamilyName[], tracks: boolean): CountRow[] {
  const { recruitment: own, goals } = words
  const byId = new Map(families.map((family) => [family.id, family]))
  return rows.map((row): CountRow => {
    const label = familyLabel(row.family, words, byId)
    const note = row.unit ? own.unit(row.unit) : row.dimension === 'other' ? goals.noUnit : ''
    return {
      heading: own.stages[byId.get(row.family)?.stage ?? ''] ?? own.otherStage, label, note: [note, row.activity ? goals.activityOnly : ''].filter(Boolean).join(words.separator),
      cells: row.cells.map((cell) => ({
        solid: cell.figured, hollow: cell.departments - cell.figured, of: tracks ? cell.of : 0, missing: cell.state === 'noDocument', instead: own.notStated,
        value: cell.departments === 0 ? own.notStated : tracks ? goals.sums.ofAll(cell.departments, cell.of) : goals.sums.value(cell.departments),
        detail: changesText(cell, words), mark: isMark(cell) ? markOf(row, cell, label, words) : null,
      })),
    }
  })
}

/** How often which change ends in the year; `''` where none does. */
export function changesText({ changes }: Pick<SumCell, 'changes'>, { goals, format, separator }: Messages): string {
  return SHIFT_KINDS.flatMap((kind) => (changes[kind] === undefined ? [] : [`${goals.kinds[kind]} ${format.number(changes[kind])}`])).join(separator)
}

/** The mark's id names metric and year. */
export const markId = (row: SumRow, { year }: Pick<SumCell, 'year'>): string => `${row.key} ${year ?? ''}`

function markOf(row: SumRow, cell: SumCell, label: string, words: Messages) {
  const { sums } = words.goals
  const year = words.years.name(cell.year)
  const said = cell.state === 'stated' ? sums.mark(label, year, cell.departments, cell.figured, cell.goals) : sums.unstated(label, year)
  const changes = changesText(cell, words)
  return {
    id: markId(row, cell), name: [said, changes].filter(Boolean).join(words.separator),
    tip: {
      title: `${label} · ${year}`,
      lines: [...(cell.state === 'stated' ? [sums.figured(cell.figured, cell.departments), sums.goals(cell.goals, cell.withoutNumber)] : [words.recruitment.notStated]), ...(changes === '' ? [] : [changes])],
    },
  }
}

export function sumsSubtitle({ facts }: Pick<GoalSums, 'facts'>, { goals }: Messages, whole: boolean): string {
  return [whole ? '' : goals.lanesChosen, goals.sums.subtitle(facts.goals), goals.sums.narrow, facts.unclassified > 0 ? goals.sums.leftOut(facts.unclassified) : ''].filter(Boolean).join(' ')
}
