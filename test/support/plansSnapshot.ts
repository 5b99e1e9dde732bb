import { writeSnapshot } from '../../scripts/lib/writeSnapshot.ts'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import { SUSPECT_RULES } from '../../src/reference/suspects.ts'
import type { SpendingPlan } from '../../src/model/targetDocument.ts'
import { finding, indicator, judgement, project, RULES, targetDocument } from './documents.ts'

const NAMES = ['专项经费', '管网改造工程', '办公设备采购', '惠企补助资金']
const step = (n: number, by: number, most: number) => (n * by) % most

/** Plans of every kind: the four months, other months, blanks, one checkpoint, falling ones, thirds of a percent. */
function planOf(n: number): SpendingPlan {
  const [mar, jun, oct] = [5 * step(n, 3, 7), 20 + 5 * step(n, 5, 9), 50 + step(n, 11, 46) + (n % 13 === 0 ? 1 / 3 : 0)]
  if (n % 17 === 0) return { mar: null, jun: null, oct: null, dec: null }
  if (n % 19 === 0) return { mar: null, jun: null, oct: null, dec: 100 }
  if (n % 11 === 0) return { mar, jun: null, oct: null, dec: 100, extraCheckpoints: [{ month: 7, percent: 40 }, { month: 9, percent: 62.5 }] }
  if (n % 23 === 0) return { mar: 60, jun: 40, oct, dec: 100 }
  return { mar, jun, oct: n % 7 === 0 ? null : oct, dec: 100 }
}

/** Made-up documents of `departments` departments in three years, twelve projects each; some print one plan for all, or nearly. */
export async function writePlansSnapshot(out: string, departments: number): Promise<void> {
  const documents = Array.from({ length: departments * 3 }, (_, i) => targetDocument((16 + i).toString(16), {
    year: i % 29 === 3 ? null : 2022 + (i % 3), recruitmentGoals: [], jurisdiction: '某区',
    department: { code: String(118_001 + Math.floor(i / 3)), name: `第${1 + Math.floor(i / 3)}园区` },
    projects: Array.from({ length: 12 }, (_, k) => {
      const n = i * 12 + k
      const copied = i % 5 === 0 || (i % 5 === 1 && k > 1) || (i % 5 === 2 && k > 5)
      return project({
        code: `${118_001 + Math.floor(i / 3)}${String(k + 1).padStart(4, '0')}`, name: `${NAMES[n % 4]}${n}`, emptyCategories: [], goals: ['做好工作'], indicators: [indicator()],
        budgetWan: n % 31 === 0 ? null : n % 37 === 0 ? 0 : n % 41 === 0 ? -12.5 : Math.round(100 * Math.exp(2 + step(n, 7, 61) / 6)) / 100,
        spendingPlan: copied ? planOf(i + 1) : planOf(n),
      })
    }),
  }))
  const judgements = documents.map((document, i) => {
    const found = document.projects.flatMap((_, k) => ((i * 12 + k) % 14 === 5 ? [finding({ ruleId: SUSPECT_RULES[0]!, projectIndex: k })] : []))
    const one = judgement(document, 80, found)
    return { ...one, projects: one.projects.map((scored, k) => ({ ...scored, raw: 40 + ((i + k) % 60), quality: 40 + ((i + k) % 60) })) }
  })
  const tables = buildTables(documents, judgements, RULES)
  await writeSnapshot(out, { name: 'plans', tool: 'test', publication: { title: { zh: '许多计划', en: 'Many plans' }, published: null, fictional: true }, documents, tables })
}
