import { PRECEDENCE, type Precedence } from '../reference/precedence.ts'
import type { Finding } from './judgement.ts'

const names = (hit: Finding, key: string) => key === hit.ruleId || key === hit.ruleId + (hit.branch ?? '')

/**
 * Turns findings on a row into "also" where another finding on the same row takes precedence (domain.md 3.2). A rule
 * that is itself "also" still fires and takes precedence over others; one that does not exist changes nothing.
 */
export function withPrecedence(hits: readonly Finding[], isSatisfaction: (hit: Finding) => boolean, table: readonly Precedence[] = PRECEDENCE): Finding[] {
  const fired = hits.filter(({ outcome, indicatorOrdinal }) => outcome === 'fails' && indicatorOrdinal !== null)
  const byRow = new Map<string, Finding[]>()
  for (const hit of fired) byRow.set(rowKey(hit), [...(byRow.get(rowKey(hit)) ?? []), hit])
  return hits.map((hit) => {
    if (hit.outcome !== 'fails' || hit.indicatorOrdinal === null) return hit
    const beside = byRow.get(rowKey(hit)) ?? []
    const rule = table.find(({ over, under, satisfactionOnly }) =>
      under.some((key) => names(hit, key)) && beside.some((other) => other !== hit && names(other, over)) && (!satisfactionOnly || isSatisfaction(hit)))
    if (rule === undefined) return hit
    const winner = beside.find((other) => other !== hit && names(other, rule.over))
    return { ...hit, outcome: 'also', scored: false, precedence: winner?.ruleId ?? rule.over }
  })
}

const rowKey = ({ projectIndex, indicatorOrdinal }: Finding) => `${projectIndex}/${indicatorOrdinal}`
