import type { TargetDocument } from '../model/targetDocument.ts'
import type { Place } from './hits.ts'
import type { Finding, PassedRules } from './judgement.ts'
import type { RuleFacts } from './rule.ts'

/** Room for what passes at each place of a document. */
export function noPasses({ projects }: TargetDocument): PassedRules {
  return { document: [], projects: projects.map(() => []), rows: projects.map(({ indicators }) => indicators.map(() => [])) }
}

export function notePass(passed: PassedRules, ruleId: string, place: Place): void {
  listAt(passed, place)?.push(ruleId)
}

function listAt(passed: PassedRules, { projectIndex, ordinal }: Place): string[] | undefined {
  if (projectIndex === null) return passed.document
  return ordinal === null ? passed.projects[projectIndex] : passed.rows[projectIndex]?.[ordinal - 1]
}

/** The same, each rule once and in catalogue order; a rule with any finding at a place has not passed there. */
export function settledPasses(passed: PassedRules, hits: readonly Finding[], rules: readonly RuleFacts[]): PassedRules {
  const scopes = new Map(rules.map(({ id, scope }) => [id, scope]))
  const failed = new Set(hits.map(({ ruleId, projectIndex, indicatorOrdinal }) => {
    const scope = scopes.get(ruleId)
    return scope === 'document' ? `${ruleId}` : scope === 'row' ? `${ruleId}/${projectIndex}/${indicatorOrdinal}` : `${ruleId}/${projectIndex}`
  }))
  const settled = (ids: readonly string[], place: string) => {
    const given = new Set(ids)
    return rules.flatMap(({ id }) => (given.has(id) && !failed.has(id + place) ? [id] : []))
  }
  return {
    document: settled(passed.document, ''),
    projects: passed.projects.map((ids, p) => settled(ids, `/${p}`)),
    rows: passed.rows.map((rows, p) => rows.map((ids, i) => settled(ids, `/${p}/${i + 1}`))),
  }
}
