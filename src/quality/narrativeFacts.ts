import type { NarrativeFacts } from '../model/narrativeFacts.ts'
import type { TargetDocument } from '../model/targetDocument.ts'

/** Facts of the narrative where the reading computed them, else null: the narrative itself is never stored. */
export const narrativeFactsOf = (document: TargetDocument & { narrativeFacts?: NarrativeFacts }): NarrativeFacts | null => document.narrativeFacts ?? null

/** Whether the document shows that it prints a narrative before its tables. */
export const hasNarrative = ({ departmentTargets, recruitmentGoals }: TargetDocument) =>
  departmentTargets.length > 0 || recruitmentGoals.some(({ where }) => where === 'overall' || where === 'itemised')
