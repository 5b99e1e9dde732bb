import { inlined, type Query } from '../../db/sql.ts'
import type { ViewName } from '../../state/view.ts'

/** One of the page's own questions as a text that stands alone. */
export interface Question {
  name: string
  group: ViewName | 'paper' | 'other'
  sql: string
  /** Parameters whose value is an example, not what the reader chose. */
  examples: readonly string[]
}

/** Parts of a question's parameters that the page has a value for. */
export type Present = Readonly<Record<string, unknown>>

type AnyQuery = Query<unknown, Record<string, unknown>>

const MODULES = import.meta.glob<Record<string, unknown>>('../../queries/*.ts', { eager: true })

const GROUPS: Readonly<Record<string, Question['group']>> = {
  overview: 'overview', sound: 'overview', departments: 'overview', budgetQuality: 'budget-quality', spending: 'spending', recruitment: 'recruitment',
  audit: 'audit', finding: 'audit', project: 'project', compare: 'compare', method: 'method', rule: 'method', snapshot: 'data', paperSummary: 'paper', workingPaper: 'paper',
}
const ORDER: readonly Question['group'][] = ['overview', 'budget-quality', 'spending', 'recruitment', 'audit', 'project', 'compare', 'method', 'data', 'paper', 'other']

function isQuery(value: unknown): value is AnyQuery {
  return typeof value === 'object' && value !== null && ['name', 'sql', 'bind', 'row'].every((key) => key in value)
}

/** Every question of `src/queries`, with what the reader chose written in and examples for the rest; in the order of the views. */
export function questions(present: Present): Question[] {
  return Object.entries(MODULES).flatMap(([path, exported]) => {
    const module = path.split('/').pop()?.replace(/\.ts$/u, '') ?? ''
    return Object.values(exported).filter(isQuery).map((query): Question => {
      const sample = ((exported['samples'] as Record<string, unknown> | undefined)?.[query.name] ?? exported['sample'] ?? {}) as Record<string, unknown>
      const known = Object.keys(sample).filter((key) => present[key] !== undefined)
      const params = { ...sample, ...Object.fromEntries(known.map((key) => [key, present[key]])) }
      return { name: query.name, group: GROUPS[module] ?? 'other', sql: inlined(query, params), examples: Object.keys(sample).filter((key) => !known.includes(key)) }
    })
  }).sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
}
