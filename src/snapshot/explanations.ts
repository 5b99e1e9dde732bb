import type { Correction, FindingExplanation } from '../model/corrections.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import type { Finding } from '../quality/judgement.ts'
import type { JudgeOptions } from '../quality/run.ts'
import { findingIds } from './findingIds.ts'
import { documentId, projectIds } from './identity.ts'

/** The entries about findings. */
export function explanationsIn(corrections: readonly Correction[]): FindingExplanation[] {
  return corrections.filter((entry): entry is FindingExplanation => entry.kind === 'finding')
}

/**
 * What `judge` has to know of one document's accepted explanations: a finding is explained when an entry with the
 * document's hash names its id and silences it.
 * @param read the document as read: ids rest on it, so that correcting a code moves no link
 */
export function acceptedIn(read: TargetDocument, corrections: readonly Correction[]): JudgeOptions {
  const accepted = new Set(explanationsIn(corrections)
    .filter(({ effect, source }) => effect === 'silence' && source.sha256 === read.source.sha256).map(({ finding }) => finding))
  if (accepted.size === 0) return {}
  const place = { documentId: documentId(read), projectIds: projectIds(read) }
  return {
    explained(findings: readonly Finding[]) {
      const ids = findingIds(findings, place)
      return new Set(findings.filter((_, index) => accepted.has(ids[index]!)))
    },
  }
}
