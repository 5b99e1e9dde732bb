import type { Correction } from '../model/corrections.ts'
import type { DecidedMatch } from '../model/matchDecisions.ts'
import type { RegisteredDepartment } from '../model/departments.ts'
import type { SnapshotTables } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import { judge } from '../quality/run.ts'
import type { Rule } from '../quality/rule.ts'
import { buildTables } from './buildTables.ts'
import { correctionWarnings } from './correctionRows.ts'
import { applyCorrections } from './corrections.ts'
import { withoutTwins } from './context.ts'
import { acceptedIn } from './explanations.ts'
import { matchWarnings } from './matchRows.ts'
import { departmentKey, type DepartmentKey } from './identity.ts'
import type { Spell } from './pinyinRows.ts'
import type { Problem } from './SnapshotError.ts'

export interface SnapshotSource {
  /** Target documents as read. */
  read: readonly TargetDocument[]
  corrections: readonly Correction[]
  /** Decisions on matches across years; none unless given. */
  matches?: readonly DecidedMatch[]
  register: readonly RegisteredDepartment[]
  rules: readonly Rule[]
  /** How Chinese is spelled, for search by pinyin (`pinyin.ts`); without it names are found by their characters only. */
  spell?: Spell
}

/**
 * Everything between reading and writing: corrections applied, rules asked without what was explained, tables built.
 * @returns the tables, the documents as corrected, and what a person should look at (nothing of it stops the snapshot)
 * Of one source that is there twice the first by name is taken.
 */
export function snapshotOf({ read: given, corrections, matches = [], register, rules, spell }: SnapshotSource): { tables: SnapshotTables; documents: TargetDocument[]; warnings: Problem[] } {
  const { documents: read, warnings: twins } = withoutTwins(given)
  const { documents, applied } = applyCorrections(read, corrections)
  const judgements = documents.map((document, index) => judge(document, rules, acceptedIn(read[index]!, corrections)))
  const tables = buildTables(documents, judgements, rules, { corrections, applied, matches, register, read, spell })
  return { tables, documents, warnings: [...twins, ...correctionWarnings('corrections.json', tables.corrections), ...matchWarnings('matches.json', tables.match_decisions), ...documents.flatMap((document) => ambiguityWarnings(document.source.name, departmentKey(document, register)))] }
}

/** @param source name of the document */
export function ambiguityWarnings(source: string, { ambiguous }: DepartmentKey): Problem[] {
  if (ambiguous.length === 0) return []
  return [{
    file: 'departments.json', path: source,
    zh: `这份文件可能属于${ambiguous.map((id) => `“${id}”`).join('或')}，未归入其中任何一个。请在名录中补充辖区或名称的年份。`,
    en: `this document could be of ${ambiguous.map((id) => `"${id}"`).join(' or ')} and was given to neither. Add jurisdictions or the years of names to the register.`,
  }]
}
