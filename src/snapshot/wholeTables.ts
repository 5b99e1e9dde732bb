/** The tables that take all documents together, from what `documentPart` kept of each. */
import type { Correction } from '../model/corrections.ts'
import type { RegisteredDepartment } from '../model/departments.ts'
import type { DecidedMatch } from '../model/matchDecisions.ts'
import type { TableName, TableRow } from '../model/tables.ts'
import type { Judgement } from '../quality/judgement.ts'
import type { RuleFacts } from '../quality/rule.ts'
import { correctionRows, newestFirst } from './correctionRows.ts'
import { applyCorrections } from './corrections.ts'
import { departmentRows, type DepartmentMember } from './documentRows.ts'
import { ruleRows } from './findingRows.ts'
import { matchRows } from './matchRows.ts'

export const WHOLE_TABLES = ['departments', 'rules', 'corrections', 'match_decisions'] as const satisfies readonly TableName[]
export type WholeTable = (typeof WHOLE_TABLES)[number]

export interface Whole {
  /** In the order of document ids. */
  members: readonly DepartmentMember[]
  coverage: Judgement['coverage']
  /** Rows of corrections that met their document. */
  corrections: readonly TableRow[]
  /** Rows with the ids, department and year of the projects and indicators that decisions name. */
  decided: { projects: readonly TableRow[]; indicators: readonly TableRow[] }
}

export function wholeTables(
  { members, coverage, corrections: met, decided }: Whole,
  { register, rules, corrections, matches }: { register: readonly RegisteredDepartment[]; rules: readonly RuleFacts[]; corrections: readonly Correction[]; matches: readonly DecidedMatch[] },
): Record<WholeTable, TableRow[]> {
  const known = new Set(met.map(({ correction_id: id }) => id))
  const unmet = corrections.filter(({ id }) => !known.has(id))
  return {
    departments: departmentRows(members, register),
    rules: ruleRows(rules, [coverage]),
    corrections: newestFirst([...met, ...correctionRows(unmet, applyCorrections([], unmet).applied, [], [])]),
    match_decisions: matchRows(matches, decided),
  }
}

/** Adds one document's counts to a sum, which is changed. */
export function addCoverage(sum: Judgement['coverage'], more: Judgement['coverage']): void {
  for (const [rule, counts] of Object.entries(more)) {
    const own = (sum[rule] ??= { fails: 0, also: 0, passes: 0, cannotJudge: 0, notApplicable: 0 })
    for (const [name, count] of Object.entries(counts) as [keyof typeof own, number][]) own[name] = (own[name] ?? 0) + count
  }
}
