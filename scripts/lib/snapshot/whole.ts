/** Rows of documents in files → all tables of a snapshot: the rest follows from what was collected. */
import type { TableName } from '../../../src/model/tables.ts'
import type { Correction } from '../../../src/model/corrections.ts'
import type { DecidedMatch } from '../../../src/model/matchDecisions.ts'
import type { RegisteredDepartment } from '../../../src/model/departments.ts'
import type { Judgement } from '../../../src/quality/judgement.ts'
import type { Rule } from '../../../src/quality/rule.ts'
import { checkRows } from '../../../src/snapshot/checkTables.ts'
import { correctionWarnings } from '../../../src/snapshot/correctionRows.ts'
import { DOCUMENT_TABLES } from '../../../src/snapshot/documentPart.ts'
import { matchWarnings } from '../../../src/snapshot/matchRows.ts'
import { spell } from '../../../src/snapshot/pinyin.ts'
import { pinyinRows } from '../../../src/snapshot/pinyinRows.ts'
import type { Problem } from '../../../src/snapshot/SnapshotError.ts'
import { addCoverage, type Whole, WHOLE_TABLES, wholeTables } from '../../../src/snapshot/wholeTables.ts'
import { goalChangeRows } from '../../../src/snapshot/goalChangeRows.ts'
import { GOAL_COLUMNS, goalOf } from '../../../src/snapshot/goalRows.ts'
import type { Collected } from './collect.ts'
import { quoted } from '../../../src/db/node.ts'
import type { NativeTables } from '../../../src/db/nodeTables.ts'

/** What stands beside the target documents. */
export interface Beside {
  corrections: readonly Correction[]
  matches: readonly DecidedMatch[]
  register: readonly RegisteredDepartment[]
  rules: readonly Rule[]
}

export interface WrittenTables {
  rows: Record<TableName, number>
  warnings: Problem[]
}

/** Writes the document tables the store holds, then those that take all of them together. */
export async function writeAll(store: NativeTables, collected: Collected, beside: Beside, pathOf: (table: TableName) => string): Promise<WrittenTables> {
  const counts: Partial<Record<TableName, number>> = {}
  for (const table of DOCUMENT_TABLES) counts[table] = await store.write(table, pathOf(table))
  await appendChanges(store, collected, pathOf)
  counts.goal_changes = await store.write('goal_changes', pathOf('goal_changes'))
  const coverage: Judgement['coverage'] = {}
  for (const part of Object.values(collected.coverage)) addCoverage(coverage, part)
  const whole = wholeTables({ ...collected, coverage, decided: await decidedRows(store, beside.matches, pathOf) }, beside)
  for (const table of WHOLE_TABLES) {
    checkRows(table, whole[table])
    await store.append(table, whole[table])
    counts[table] = await store.write(table, pathOf(table))
  }
  await store.texts(namesIn(pathOf), async (names) => store.append('pinyin', pinyinRows(names, spell)))
  counts.pinyin = await store.write('pinyin', pathOf('pinyin'))
  return {
    rows: counts as Record<TableName, number>,
    warnings: [...correctionWarnings('corrections.json', whole.corrections), ...matchWarnings('matches.json', whole.match_decisions)],
  }
}

/** Departments whose goals are in memory at a time. */
const TOGETHER = 100

async function appendChanges(store: NativeTables, { members }: Collected, pathOf: (table: TableName) => string): Promise<void> {
  const documents = members.map(({ documentId, department, year }) => ({ documentId, departmentId: department.id, year }))
  const departments = [...new Set(documents.map(({ departmentId }) => departmentId))].sort()
  for (let at = 0; at < departments.length; at += TOGETHER) {
    const own = new Set(departments.slice(at, at + TOGETHER))
    const goals = await store.rows(
      `SELECT ${GOAL_COLUMNS.join(', ')} FROM read_parquet(${quoted(pathOf('recruitment_goals'))}) WHERE department_id IN (SELECT unnest(string_split($1, chr(10))))`, [...own].join('\n'),
    )
    const rows = goalChangeRows(documents.filter(({ departmentId }) => own.has(departmentId)), goals.map(goalOf))
    checkRows('goal_changes', rows)
    await store.append('goal_changes', rows)
  }
}

/** Every name that is searched for, once, in the order of the table `pinyin`. */
function namesIn(pathOf: (table: TableName) => string): string {
  const of = (table: TableName, column: string) => `SELECT ${column} AS text FROM read_parquet(${quoted(pathOf(table))}) WHERE ${column} IS NOT NULL`
  return `SELECT DISTINCT text FROM (${[of('departments', 'name'), of('projects', 'name'), of('indicators', 'level3'), of('rules', 'title_zh')].join(' UNION ALL ')}) ORDER BY text`
}

/** The rows that decisions name, with the columns a match is told by. */
async function decidedRows(store: NativeTables, matches: readonly DecidedMatch[], pathOf: (table: TableName) => string): Promise<Whole['decided']> {
  const ids = [...new Set(matches.flatMap(({ earlier, later }) => [earlier, later]).filter((id) => id !== null))]
  if (ids.length === 0) return { projects: [], indicators: [] }
  const named = (table: TableName, id: string, columns: string) =>
    store.rows(`SELECT ${columns} FROM read_parquet(${quoted(pathOf(table))}) WHERE ${id} IN (SELECT unnest(string_split($1, chr(10))))`, ids.join('\n'))
  return {
    projects: await named('projects', 'project_id', 'project_id, department_id, year'),
    indicators: await named('indicators', 'indicator_id', 'indicator_id, project_id, department_id, year'),
  }
}
