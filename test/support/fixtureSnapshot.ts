import { writeSnapshot } from '../../scripts/lib/writeSnapshot.ts'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { judgement, project, RULES, targetDocument } from './documents.ts'

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
