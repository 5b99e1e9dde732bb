import { writeSnapshot } from '../../scripts/lib/writeSnapshot.ts'
import { RULES as CATALOGUE } from '../../src/quality/run.ts'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import { snapshotOf } from '../../src/snapshot/snapshotOf.ts'
import type { Correction } from '../../src/model/corrections.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { indicator, judgement, project, RULES, targetDocument } from './documents.ts'

/** Two made-up documents of one department; no recruitment goals, so that one table is empty. */
export function fixtureTables() {
  const documents = [
    targetDocument('0a', { recruitmentGoals: [] }),
    targetDocument('0b', {
      year: 2025, recruitmentGoals: [], department: { code: '118001', name: '物流聚集区' }, jurisdiction: '某区',
      projects: [project({ budgetWan: 9_000_000_000, spendingPlan: { mar: null, jun: 50, oct: null, dec: 100 } }), project({ code: null, budgetWan: null })],
    }),
  ]
  return { documents, tables: buildTables(documents, documents.map((document) => judgement(document)), RULES) }
}

export async function writeFixtureSnapshot(out: string): Promise<Manifest> {
  return writeSnapshot(out, {
    name: 'fixture', tool: 'test', publication: { title: { zh: '样例', en: 'Sample' }, published: null, fictional: true }, ...fixtureTables(),
  })
}

/** The project of `writeCorrectedSnapshot` and the finding on its second row that has an accepted explanation. */
export const CORRECTED = { project: 'd-0a0a0a0a0a0a-118001001', finding: 'd-0a0a0a0a0a0a-118001001-2-V01' }

/** A made-up document judged by the catalogue: a corrected budget, value and plan, an inferred cell, an explanation, a stale entry. */
export async function writeCorrectedSnapshot(out: string): Promise<Manifest> {
  const read = [targetDocument('0a', { projects: [project({ indicators: [indicator({ confidence: { description: 0.72 } }), indicator({ valueText: '', kind: 'blank', value: null, operator: null, unit: null, locator: { line: 41 } })] })] })]
  const entry = { date: '2026-01-02', by: '编辑部', reason: { zh: '原件第3页', en: 'page 3 of the original' }, source: { sha256: '0a'.repeat(32), name: 'made-up-0a.txt' } }
  const cell = { ...entry, kind: 'cell' as const, projectCode: '118001001', indicator: null }
  const corrections: Correction[] = [
    { ...cell, id: 'c1', field: 'budgetWan', asRead: 35, corrected: 53 },
    { ...cell, id: 'c2', indicator: 1, field: 'valueText', asRead: '≥3个', corrected: '≥8个' },
    { ...cell, id: 'c3', field: 'spendingPlan.jun', asRead: 50, corrected: 60 },
    { ...cell, id: 'c4', field: 'name', asRead: '别的名称', corrected: '无' },
    { ...entry, id: 'e1', kind: 'finding', finding: CORRECTED.finding, effect: 'silence' },
  ]
  const { tables, documents } = snapshotOf({ read, corrections, register: [], rules: CATALOGUE })
  return writeSnapshot(out, { name: 'corrected', tool: 'test', publication: { title: { zh: '更正样例', en: 'Corrected sample' }, published: null, fictional: true }, documents, tables })
}
