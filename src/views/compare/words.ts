import type { ChangedIndicator } from '../../analysis/yearChanges.ts'
import type { ProjectMatch } from '../../analysis/matchProjects.ts'
import type { MatchableIndicator, MatchableProject } from '../../model/matchable.ts'
import type { TargetChange } from '../../analysis/targetChange.ts'
import type { Messages } from '../../i18n/index.ts'
import { fenToWan } from '../../model/money.ts'

/** What changed about a target, why it was not compared or which way is better, and what tells so. */
export function changeNotes({ kind, reason, told }: TargetChange, words: Messages): string[] {
  const { compare } = words
  return [
    reason === 'equal' || reason === 'value' ? '' : compare.reasons[reason],
    told === null || kind === 'kept' ? '' : `${compare.directions[told.direction]}${words.separator}${compare.told[told.by]}`,
  ].filter(Boolean)
}

/** The target of a row as printed, or that it is blank. */
export const valueOf = ({ valueText }: MatchableIndicator, words: Messages): string => (valueText.trim() === '' ? words.compare.blankValue : valueText)

/** Level 3, the description where it is blank. */
export const nameOf = ({ level3, description }: MatchableIndicator, words: Messages): string => [level3, description].find((text) => text.trim() !== '') ?? words.compare.blankValue

/** The name, with the earlier one where it was another. */
export function renamedFrom({ match, earlier, later }: ChangedIndicator<MatchableIndicator>, words: Messages): string | null {
  const [before, after] = [nameOf(earlier, words), nameOf(later, words)]
  return match.state === 'renamed' || before !== after ? before : null
}

/** Budget of the later year against the earlier one; where one is blank or in doubt, that it is not compared. */
export function budgetChange(earlier: MatchableProject, later: MatchableProject, words: Messages): string {
  const { compare, format } = words
  if (earlier.budgetFen === null || later.budgetFen === null || earlier.suspect || later.suspect) return compare.budgetUnknown
  const [before, after] = [Number(earlier.budgetFen), Number(later.budgetFen)]
  if (before <= 0) return compare.budgetUnknown
  if (before === after) return compare.budgetSame
  const [money, percent] = [format.money(fenToWan(Math.abs(after - before))), format.number((Math.abs(after - before) / before) * 100, 0)]
  return after > before ? compare.budgetMore(money, percent) : compare.budgetLess(money, percent)
}

/** How a match of projects came about, in numbers. */
export function scoreParts({ score, name, lineage, confidence }: ProjectMatch, words: Messages): string {
  const { compare, format } = words
  const parts = compare.parts(format.fixed(name, 2), lineage === null ? '' : compare.lineages[lineage])
  return confidence === 'decided' ? parts : `${compare.score(format.fixed(score, 2))}（${parts}）`
}

/** The entry of data/matches.json that a person would complete. */
export function entryText(earlier: string, later: string): string {
  return JSON.stringify({ earlier, later, same: true, date: '', by: '', reason: { zh: '', en: '' } }, null, 2)
}
