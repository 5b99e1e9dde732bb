import type { Correction } from '../model/corrections.ts'
import type { DecidedMatch } from '../model/matchDecisions.ts'
import type { SnapshotTables, TableName, TableRow } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import type { Judgement } from '../quality/judgement.ts'
import type { RuleFacts } from '../quality/rule.ts'
import { judgedDocuments, type Context, type JudgedDocument } from './context.ts'
import { correctionRows } from './correctionRows.ts'
import type { AppliedCorrection } from './corrections.ts'
import { departmentRows, documentRows, memberOf } from './documentRows.ts'
import { findingRows, ruleRows } from './findingRows.ts'
import { goalChangeRows } from './goalChangeRows.ts'
import { departmentTargetRows, goalOf, recruitmentGoalRows } from './goalRows.ts'
import { matchRows } from './matchRows.ts'
import { emptyCategoryRows, indicatorRows, projectRows } from './projectRows.ts'
import { checkTables } from './checkTables.ts'
import { pinyinRows, type Spell } from './pinyinRows.ts'

/** Who the departments are, what was put right, and how the documents were before. */
export interface BuildOptions extends Context {
  corrections?: readonly Correction[]
  applied?: readonly AppliedCorrection[]
  matches?: readonly DecidedMatch[]
  /** How Chinese is spelled; without it the table `pinyin` is empty. */
  spell?: Spell | undefined
}

/**
 * Target documents and what the rules say of them → the snapshot's tables. Pure: equal input in any order gives
 * equal rows in equal order (by document id, then by printed order). Money is integer fen, percent 0–100.
 * @param judgements by index into `documents`
 * @throws {SnapshotError} when one source is there twice
 * @throws {TypeError} when a row does not fit the declared columns
 */
export function buildTables(
  documents: readonly TargetDocument[], judgements: readonly Judgement[], rules: readonly RuleFacts[],
  { corrections = [], applied = [], matches = [], register = [], read = documents, spell }: BuildOptions = {},
): SnapshotTables {
  const judged = judgedDocuments(documents, judgements, { register, read })
  const perDocument = (rows: (document: JudgedDocument) => TableRow[]) => judged.flatMap(rows)
  const findings = perDocument(findingRows)
  const [projects, indicators] = [perDocument(projectRows), perDocument(indicatorRows)]
  const goals = perDocument(recruitmentGoalRows)
  const departments = departmentRows(judged.map(memberOf), register)
  const searched = [...texts(departments, 'name'), ...texts(projects, 'name'), ...texts(indicators, 'level3'), ...rules.map(({ title }) => title.zh)]
  const tables: Record<TableName, TableRow[]> = {
    documents: documentRows(judged),
    departments,
    projects,
    indicators,
    empty_categories: perDocument(emptyCategoryRows),
    department_targets: perDocument(departmentTargetRows),
    findings,
    recruitment_goals: goals,
    goal_changes: goalChangeRows(judged.map(({ documentId, department, document }) => ({ documentId, departmentId: department.id, year: document.year })), goals.map(goalOf)),
    rules: ruleRows(rules, judged.map(({ judgement }) => judgement.coverage)),
    corrections: correctionRows(corrections, applied, judged, findings),
    match_decisions: matchRows(matches, { projects, indicators }),
    pinyin: pinyinRows(searched, spell),
  }
  checkTables(tables)
  return tables
}

const texts = (rows: readonly TableRow[], column: string) => rows.map((row) => row[column]).filter((cell) => typeof cell === 'string')
