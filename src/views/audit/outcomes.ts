import type { RuleRow } from '../../queries/method.ts'
import type { EvidenceRow } from '../../queries/finding.ts'
import type { ProjectFindingRow } from '../../queries/project.ts'

/** What came of a rule at a place, in the order shown; `elsewhere`: found in the same table or project, on other rows. */
export const CAME_OF = ['fails', 'also', 'cannotJudge', 'explained', 'elsewhere', 'passed', 'notApplicable'] as const
export type CameOf = (typeof CAME_OF)[number]

export interface RuleOutcome {
  rule: RuleRow
  outcome: CameOf
  findings: readonly ProjectFindingRow[]
}

type Place = Pick<EvidenceRow, 'projectId' | 'ordinal' | 'passedRow' | 'passedProject' | 'passedDocument'>

/** Scopes of the rules that can say something of a place: a row, a project or a department. */
function scopesOf({ projectId, ordinal }: Place): readonly string[] {
  if (projectId === null) return ['document']
  return ordinal === null ? ['table', 'project', 'document'] : ['row', 'table', 'project', 'document']
}

/** Every rule that can say something of the place with what it said, worst first, then the nearest to it first. */
export function ruleOutcomes(place: Place, rules: readonly RuleRow[], findings: readonly ProjectFindingRow[]): RuleOutcome[] {
  const passed = new Set([place.passedRow, place.passedProject, place.passedDocument].flatMap((ids) => ids.split(',')))
  const scopes = scopesOf(place)
  const near = scopes.flatMap((name) => rules.filter(({ scope }) => scope === name))
  const all = near.map((rule): RuleOutcome => {
    const own = findings.filter(({ ruleId }) => ruleId === rule.ruleId)
    const here = own.filter((finding) => isHere(finding, place.ordinal))
    const worst = CAME_OF.find((name) => here.some(({ outcome }) => outcome === name))
    if (worst !== undefined) return { rule, outcome: worst, findings: here }
    if (own.length > 0 && rule.scope !== 'row') return { rule, outcome: 'elsewhere', findings: own }
    return { rule, outcome: passed.has(rule.ruleId) ? 'passed' : 'notApplicable', findings: [] }
  })
  return CAME_OF.flatMap((name) => all.filter(({ outcome }) => outcome === name))
}

/** Whether a finding is about the row (from 1), or about all that the row is part of; any is where there is no row. */
function isHere({ indicatorOrdinal, ordinals }: ProjectFindingRow, ordinal: number | null): boolean {
  if (ordinal === null) return indicatorOrdinal === null
  if (indicatorOrdinal !== null) return indicatorOrdinal === ordinal
  return ordinals === '' || ordinals.split(',').includes(String(ordinal))
}

/** Where a locator points, in parts that can be named: `p3 L12`, `t2 r4 c1`, `¶17`, `表一!B5`. */
export type PlaceParts =
  | { kind: 'line'; line: number }
  | { kind: 'page'; page: number; line: number }
  | { kind: 'table'; table: number; row: number; cell: number }
  | { kind: 'paragraph'; paragraph: number }
  | { kind: 'sheet'; sheet: string; cell: string }
  | { kind: 'other'; text: string }

export function placeParts(locator: string): PlaceParts {
  const numbers = (pattern: RegExp) => pattern.exec(locator)?.slice(1).map(Number)
  const [line] = numbers(/^L(\d+)$/u) ?? []
  if (line !== undefined) return { kind: 'line', line }
  const [page, pageLine] = numbers(/^p(\d+) L(\d+)$/u) ?? []
  if (page !== undefined && pageLine !== undefined) return { kind: 'page', page, line: pageLine }
  const [table, row, cell] = numbers(/^t(\d+) r(\d+) c(\d+)$/u) ?? []
  if (table !== undefined && row !== undefined && cell !== undefined) return { kind: 'table', table, row, cell }
  const [paragraph] = numbers(/^¶(\d+)$/u) ?? []
  if (paragraph !== undefined) return { kind: 'paragraph', paragraph }
  const sheet = /^(.+)!([A-Z]+\d+)$/u.exec(locator)
  return sheet === null ? { kind: 'other', text: locator } : { kind: 'sheet', sheet: sheet[1]!, cell: sheet[2]! }
}
