import type { Finding } from '../quality/judgement.ts'
import { shortHash } from './shortHash.ts'

/** What an id is made of besides the finding itself. */
export interface FindingPlace {
  documentId: string
  /** By index into the document's projects. */
  projectIds: readonly string[]
}

/**
 * Ids of findings, by index: the place (document or project, and row) and the rule. Where a rule finds several things
 * at one place, each id goes on with a hash of what it is about (cells, rows and printed words), so that no id depends
 * on the order of rules, rows or reading; only findings equal in all that are counted `.2`, `.3`.
 * @param findings all findings of a rule in one document, or all of several rules
 */
export function findingIds(findings: readonly Finding[], place: FindingPlace): string[] {
  const stems = findings.map((finding) => stemOf(finding, place))
  const holders = countOf(stems)
  const seen = new Map<string, number>()
  return findings.map((finding, index) => {
    const stem = stems[index]!
    if (holders.get(stem) === 1) return stem
    const id = `${stem}.${shortHash([finding.cells.join(), finding.rows.join(), finding.evidence].join('\n'))}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}.${count}`
  })
}

function stemOf({ projectIndex, indicatorOrdinal, ruleId }: Finding, { documentId, projectIds }: FindingPlace): string {
  const project = projectIndex === null ? documentId : projectIds[projectIndex] ?? documentId
  return [project, ...(indicatorOrdinal === null ? [] : [indicatorOrdinal]), ruleId].join('-')
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
