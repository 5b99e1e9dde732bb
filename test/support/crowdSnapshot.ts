import { writeSnapshot } from '../../scripts/lib/writeSnapshot.ts'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import { indicator, judgement, project, RULES, targetDocument } from './documents.ts'

/** A linear congruence: numbers that look strewn and are the same each time, 0 to below 1. */
function strewn(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

/** Made-up documents with `projects` projects between them: 40 departments, three years, one project in a hundred unjudged. */
export async function writeCrowdSnapshot(out: string, projects: number): Promise<void> {
  const next = strewn(7)
  const documents = Array.from({ length: 120 }, (_, i) => targetDocument((16 + i).toString(16), {
    year: 2022 + (i % 3), recruitmentGoals: [], jurisdiction: '某区',
    department: { code: String(118_001 + (i % 40)), name: `第${1 + (i % 40)}园区` },
    projects: Array.from({ length: Math.floor((projects * (i + 1)) / 120) - Math.floor((projects * i) / 120) }, (_, k) => project({
      code: `${118_001 + (i % 40)}${String(k + 1).padStart(4, '0')}`, name: `专项经费${i}-${k}`,
      budgetWan: Math.round(100 * Math.exp(2 + next() * 8)) / 100, emptyCategories: [], goals: ['做好工作'],
      indicators: Array.from({ length: 1 + Math.floor(next() * 3) }, () => indicator()),
    })),
  }))
  const judgements = documents.map((document) => {
    const one = judgement(document, 80, [])
    const projects = one.projects.map((scored) => {
      const quality = next() < 0.01 ? null : Math.round(Math.min(100, 100 * Math.sqrt(next())) * 100) / 100
      return { ...scored, raw: quality, quality, grade: quality === null ? null : quality >= 90 ? '优' : quality >= 80 ? '良' : quality >= 60 ? '中' : '差' } as typeof scored
    })
    return { ...one, projects }
  })
  const tables = buildTables(documents, judgements, RULES)
  await writeSnapshot(out, { name: 'crowd', tool: 'test', publication: { title: { zh: '许多项目', en: 'Many projects' }, published: null, fictional: true }, documents, tables })
}
