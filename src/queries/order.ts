import type { SqlValue } from '../db/sql.ts'
import { LEVEL2 } from '../reference/categories.ts'

/** Rows of a block, and the order blocks are cut from. */
export const BLOCK = 500

const COLUMNS = ['severity', 'class', 'score', 'rule', 'category', 'project', 'budget', 'cell', 'place'] as const

export interface Order {
  by: (typeof COLUMNS)[number]
  descending: boolean
  /** Rows of a project or a rule stand together. */
  group: 'none' | 'project' | 'rule'
}

/** Where a block begins, '' for the first: only without an offset can an engine forget rows as it goes. */
export const bindOffset = (block: number): SqlValue => (block === 0 ? '' : String(block * BLOCK))
export const limited = (at: number): string => `/*when $${at}*/LIMIT ${BLOCK} OFFSET coalesce(TRY_CAST($${at} AS BIGINT), 0)/*else LIMIT ${BLOCK}*/`

/** 'edge' where the first block is what has the most money, '' elsewhere: no row below the edge then needs to be compared with others. */
export const bindEdge = ({ by, descending, group }: Order, block: number): SqlValue => (block === 0 && by === 'budget' && descending && group !== 'rule' ? 'edge' : '')
/** `edge` (least), the least budget a row of the first block can have, over `kept` with its `budget`; and the condition on its rows. */
export const edge = (at: number) => `/*when $${at}*/, edge AS (SELECT min(fen) AS least FROM (SELECT coalesce(budget, ${NO_BUDGET}) AS fen FROM kept ORDER BY fen DESC LIMIT ${BLOCK}))/*end*/`
export const aboveEdge = (at: number) => `/*when $${at}*/($${at} = '' OR coalesce(budget, ${NO_BUDGET}) >= (SELECT least FROM edge))/*else TRUE*/`
const NO_BUDGET = '-9000000000000000000'

/** One parameter for each thing the rows can be ordered by, '' where they are not: what is not looked at is not loaded. */
const SLOTS = ['together', 'within', ...COLUMNS] as const
type Slot = (typeof SLOTS)[number]
export const ORDER_SLOTS = SLOTS.length

/** Columns that are the same, or run on, over all rows of a project. */
const OF_PROJECTS: readonly Order['by'][] = ['project', 'budget']

/** `ORDER_SLOTS` values: 'asc' or 'desc' for the column; how groups are kept together. */
export function bindOrder({ by, descending, group }: Order): SqlValue[] {
  const way = descending ? 'desc' : 'asc'
  const own: Partial<Record<Slot, string>> = {
    [by]: by === 'budget' && descending ? '' : way,
    ...(group === 'project' ? (OF_PROJECTS.includes(by) ? { within: 'project' } : { together: 'project' }) : {}),
  }
  return SLOTS.map((slot) => own[slot] ?? '')
}

/** `$n` of a slot, the first of them bound at `first`. */
export const slotAt = (first: number, slot: Slot): string => `$${first + SLOTS.indexOf(slot)}`

/** Level 2 by pinyin. */
export const BY_PINYIN: readonly (typeof LEVEL2)[number][] = [
  '成本指标', '服务对象满意度指标', '经济成本指标', '经济效益指标', '可持续影响指标', '社会成本指标', '社会效益指标', '生态环境成本指标', '生态效益指标', '时效指标', '数量指标', '质量指标',
]
const CATEGORY = `CASE category ${BY_PINYIN.map((name, index) => `WHEN '${name}' THEN ${index}`).join(' ')} END`

/**
 * What to order by, over columns of these names: budget, score, rule_text, category, project_text, cell_text,
 * source, line. What is missing comes last; equal rows come by money, then by severity.
 * @param severity @param gravity expressions that rank, null for none
 * @param group what names the project of a row
 * @param rest what decides between rows equal in all that
 */
export function ordered(first: number, { severity, gravity, group, rest }: { severity: string; gravity: string; group: string; rest: string }): string {
  const both = (slot: Slot, ...expressions: string[]) => {
    const at = slotAt(first, slot)
    const ways = (['asc', 'desc'] as const).flatMap((way) => expressions.map((expression) => `CASE WHEN ${at} = '${way}' THEN ${expression} END ${way.toUpperCase()} NULLS LAST`))
    return `/*when ${at}*/${ways.join(', ')}, /*end*/`
  }
  const project = (slot: Slot) => {
    const at = slotAt(first, slot)
    return `/*when ${at}*/CASE WHEN ${at} <> '' THEN budget END DESC NULLS LAST, CASE WHEN ${at} <> '' THEN ${group} END NULLS LAST, /*end*/`
  }
  return [
    project('together'), both('severity', severity), both('class', gravity), both('score', 'score'), both('rule', 'rule_text'), both('category', CATEGORY),
    both('project', 'project_text'), both('budget', 'budget'), both('cell', 'cell_text'), both('place', 'source', 'line'), project('within'),
    `budget DESC NULLS LAST, ${severity} DESC NULLS LAST, ${rest}`,
  ].join('')
}

/** How names are spelled, each once. */
export const pinyinOf = (name: string): string => `(SELECT text, any_value("full") AS "full" FROM pinyin GROUP BY text) ${name}`
