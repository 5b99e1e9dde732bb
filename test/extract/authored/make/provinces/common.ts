/** What the cases of other provinces share: short ways to say a project, a row and a truth. */
import type { Case } from '../case.ts'
import { type Part, type Row, c, cells, merged, title } from '../parts.ts'
import { type MadeProject, type MadeRow, NO_PLAN, type Truth, partsRow, row, truthOf } from '../truth.ts'

export type { Case, MadeProject, MadeRow, Part, Row, Truth }

export const QUANTITY = ['产出指标', '数量指标'] as const
export const QUALITY = ['产出指标', '质量指标'] as const
export const TIME = ['产出指标', '时效指标'] as const
export const COST = ['成本指标', '经济成本指标'] as const
export const ECONOMIC = ['效益指标', '经济效益指标'] as const
export const SOCIAL = ['效益指标', '社会效益指标'] as const
export const ECOLOGIC = ['效益指标', '生态效益指标'] as const
export const LASTING = ['效益指标', '可持续影响指标'] as const
export const PLEASED = ['满意度指标', '服务对象满意度指标'] as const
type Category = readonly [string, string]

export const said = ([level1, level2]: Category, name: string, value: string, description = '', basis = '') => row(level1, level2, name, value, description, basis)
export const apart = ([level1, level2]: Category, name: string, parts: [string, string, string], weight = '', description = '') => ({ ...partsRow(level1, level2, name, parts, weight), description })

export interface Money { budgetWan?: number | null; fiscalWan?: number | null; otherWan?: number | null; purpose?: string; code?: string | null }
export const project = (name: string, goals: string[], rows: MadeRow[], { budgetWan = null, fiscalWan = null, otherWan = null, purpose = '', code = null }: Money = {}): MadeProject =>
  ({ code, name, budgetWan, fiscalWan, otherWan, purpose, spendingPlan: NO_PLAN, goals, rows })

export const YEAR = 2031
export const truth = (department: string | null, projects: readonly MadeProject[], code: string | null = null): Truth => truthOf(YEAR, { code, name: department }, projects)
export const body = (rows: readonly MadeRow[], tail: (one: MadeRow, at: number) => string[], columns = 2): Row[] =>
  merged(rows.map((one, at) => [one.level1, one.level2, one.level3, ...tail(one, at)]), columns)
/** Head and body with 绩效指标 down the left. */
export const sided = (words: string, head: string[], rows: Row[]): Row[] => [[{ ...c(words, 1, rows.length + 1), vertical: true }, ...cells(...head)], ...rows]
export const wide = (row: Row, at: number, across: number): Row => row.map((cell, index) => (index === (at < 0 ? row.length + at : at) ? { ...cell, across } : cell))
export const docx = (name: string, parts: Part[], is: Truth, patch?: (xml: string) => string): Case => ({ name, made: { as: 'docx', parts, ...(patch ? { style: { patch } } : {}) }, truth: is })
export { c, cells, merged, title }
