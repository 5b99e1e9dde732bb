/** What the address holds: everything a reader chose. Plain data; parsing is in `url.ts`. */

import { SHAPES } from '../analysis/spendingShape.ts'
import { PAGE_AUDIENCE, type Audience } from '../reference/audiences.ts'
import type { Range } from '../model/range.ts'
import type { Level2 } from '../reference/categories.ts'
import { DEFAULT_WEIGHTS, weightList } from '../reference/weights.ts'
import type { DatedRate } from '../analysis/currency.ts'

export const VIEWS = ['overview', 'budget-quality', 'spending', 'recruitment', 'audit', 'project', 'compare', 'method', 'data', 'open', 'embed', 'brief', 'glossary', 'accessibility'] as const
export type ViewName = (typeof VIEWS)[number]

/** Views reached from the footer, not from the bar. */
export const FOOTER_VIEWS: readonly ViewName[] = ['brief', 'glossary', 'accessibility']

export const LANGS = ['zh', 'en'] as const
export type Lang = (typeof LANGS)[number]

export const SEVERITIES = ['H', 'M', 'L'] as const
export type SeverityFilter = (typeof SEVERITIES)[number]

/** Address words for the finding classes 必改, 建议, 提示. */
export const CLASSES = ['must', 'advice', 'note'] as const
export type ClassFilter = (typeof CLASSES)[number]

export const OUTCOMES = ['fails', 'also', 'cannotJudge', 'explained'] as const
export type OutcomeFilter = (typeof OUTCOMES)[number]

export const AUDIT_COLUMNS = ['severity', 'class', 'score', 'rule', 'category', 'project', 'budget', 'cell', 'place'] as const
export type AuditColumn = (typeof AUDIT_COLUMNS)[number]
export interface Sort {
  by: AuditColumn
  descending: boolean
}

/** What a row of the worklist is, and what its rows are put together by. */
export const LISTS = ['indicators', 'findings'] as const
export type ListName = (typeof LISTS)[number]
export const GROUPS = ['none', 'project', 'rule'] as const
export type GroupName = (typeof GROUPS)[number]

/** Every printed indicator, or those a listed finding is about. */
export const ROWS = ['all', 'found'] as const
export type RowsName = (typeof ROWS)[number]

/** Most characters of a search. */
export const MOST_SEARCHED = 100

/** Most departments or years that are laid side by side. */
export const MOST_ITEMS = 4

/** How lists of projects are ordered: by budget, or by the sum before ceilings. */
export const ORDERS = ['budget', 'raw'] as const
export type Order = (typeof ORDERS)[number]

/** Whose curve a line of the spending view is, and in what it is drawn. */
export const LEVELS = ['project', 'department', 'year'] as const
export type Level = (typeof LEVELS)[number]
export const UNITS = ['percent', 'wan'] as const
export type Unit = (typeof UNITS)[number]

/** Whether the scatter is drawn once, or once for each department. */
export const FACETS = ['none', 'department'] as const
export type Facet = (typeof FACETS)[number]

/** Named shapes of a spending plan; `template` is a plan copied over a department's projects, whatever its shape. */
export const SHAPE_FILTERS = [...SHAPES, 'template'] as const
export type ShapeFilter = (typeof SHAPE_FILTERS)[number]

export const CHARTS = ['budget-quality', 'spending-curves', 'recruitment-shift', 'recruitment-funnel', 'target-changes'] as const
export type ChartName = (typeof CHARTS)[number]

/** How an embedded chart is dressed. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const EMBED_PARTS = ['title', 'controls', 'notes'] as const
export type EmbedPart = (typeof EMBED_PARTS)[number]

export interface ViewState {
  view: ViewName
  /** Empty: no filter. */
  year: readonly number[]
  dept: readonly string[]
  /** Standard level-2 categories; empty: all. */
  category: readonly Level2[]
  /** Rules one of which fails; empty: no filter. */
  rules: readonly string[]
  /** Budget in 万元, and score 0–100; null: no filter. */
  amount: Range | null
  score: Range | null
  snapshot: string
  lang: Lang
  /** Whom the page speaks to. */
  audience: Audience
  /** The thirteen numbers of `weightList`. */
  weights: readonly number[]
  project: string | null
  /** A finding that is pointed at, on its project's page or in the worklist. */
  finding: string | null
  /** An indicator whose evidence is open in the worklist, or whose row is pointed at on its project's page. */
  indicator: string | null
  /** null: findings where the address names a finding or outcomes, else indicators. */
  list: ListName | null
  group: GroupName
  rows: RowsName
  /** What the worklist is searched for, as typed; '' for nothing. */
  q: string
  /** Which block of a list too long to be shown whole, from 1. */
  block: number
  /** What is compared: up to MOST_ITEMS departments or as many years; empty: the years there are. */
  items: readonly string[]
  /** Pairs of years whose lists are open in the comparison: department, earlier and later year, `103001-2022-2023`. */
  opened: readonly string[]
  /** A recruitment goal whose row in the table is pointed at. */
  goal: string | null
  /** Up to two recruitment goals held against each other, in the order chosen. */
  pair: readonly string[]
  /** The one canonical family of goals that is shown; null: all. */
  family: string | null
  /** The rate the reader gave for currencies; null: none is converted. */
  rate: DatedRate | null
  /** Empty severities, classes and outcomes: as the audience has them. */
  severity: readonly SeverityFilter[]
  class: readonly ClassFilter[]
  outcome: readonly OutcomeFilter[]
  /** The rule whose page is open in the method view. */
  rule: string | null
  sort: Sort
  order: Order
  level: Level
  unit: Unit
  /** Empty: plans of every shape. */
  shape: readonly ShapeFilter[]
  /** The department that stands out in the scatter, the others dimmed; null: none. */
  highlight: string | null
  facet: Facet
  /** Text of the SQL box, or '@' and the name of one of the page's own questions; null: none, or too long for an address. */
  sql: string | null
  /** Charts whose table is open. */
  table: readonly ChartName[]
  /** What the embed view makes the code of: the chart, its colours, the parts that are left out. */
  chart: ChartName
  theme: Theme
  off: readonly EmbedPart[]
}

export const INITIAL: ViewState = {
  view: 'overview',
  year: [],
  dept: [],
  category: [],
  rules: [],
  amount: null,
  score: null,
  snapshot: 'default',
  lang: 'zh',
  audience: PAGE_AUDIENCE,
  weights: weightList(DEFAULT_WEIGHTS),
  project: null,
  finding: null,
  indicator: null,
  list: null,
  group: 'none',
  rows: 'all',
  q: '',
  block: 1,
  items: [],
  opened: [],
  goal: null,
  pair: [],
  family: null,
  rate: null,
  severity: [],
  class: [],
  outcome: [],
  rule: null,
  sort: { by: 'budget', descending: true },
  order: 'budget',
  level: 'project',
  unit: 'percent',
  shape: [],
  highlight: null,
  facet: 'none',
  sql: null,
  table: [],
  chart: 'budget-quality',
  theme: 'auto',
  off: [],
}

/** What narrows every view, in the order it is shown. */
export const NARROWING = ['year', 'dept', 'category', 'rules', 'amount', 'score'] as const satisfies readonly (keyof ViewState)[]

/** No narrowing at all. */
export const UNNARROWED = { year: [], dept: [], category: [], rules: [], amount: null, score: null } as const satisfies Pick<ViewState, (typeof NARROWING)[number]>

/** Nothing that names a record of one snapshot, for going to another. */
export const ELSEWHERE = { ...UNNARROWED, items: [], opened: [], project: null, finding: null, indicator: null, goal: null, pair: [], highlight: null } as const satisfies Partial<ViewState>

/** The parts of the state that change which rows the charts draw. */
export const FILTERS = ['year', 'dept', 'category', 'rules', 'amount', 'score', 'items', 'weights', 'level', 'unit', 'shape', 'family', 'q'] as const satisfies readonly (keyof ViewState)[]

/** Parts that belong to one view only and are left behind when the reader goes to another. */
export const OWN: Partial<Record<ViewName, readonly (keyof ViewState)[]>> = {
  project: ['project', 'finding', 'indicator', 'order'],
  'budget-quality': ['highlight', 'facet'],
  spending: ['level', 'unit', 'shape'],
  compare: ['items', 'opened'],
  recruitment: ['goal', 'pair', 'family', 'rate'],
  audit: ['severity', 'class', 'outcome', 'sort', 'finding', 'indicator', 'list', 'group', 'rows', 'q', 'block'],
  method: ['rule', 'finding'],
  data: ['sql'],
  embed: ['chart', 'theme', 'off'],
}

/** What another choice of which cuts the worklist into other blocks. */
const CUTTING = [...FILTERS, 'snapshot', 'audience', 'severity', 'class', 'outcome', 'sort', 'list', 'group', 'rows'] as const satisfies readonly (keyof ViewState)[]

/**
 * The state after `patch`; going to another view resets what only the old one used, and a finding is pointed at only
 * where the reader was sent to it. Where lists are cut anew they begin at their first block.
 */
export function apply(state: ViewState, patch: Partial<ViewState>): ViewState {
  const moved = (patch.view ?? state.view) !== state.view || ('project' in patch && patch.project !== state.project)
  const recut = CUTTING.some((key) => key in patch && JSON.stringify(patch[key]) !== JSON.stringify(state[key]))
  const next = { ...state, ...(moved ? { finding: null } : {}), ...(recut ? { block: INITIAL.block } : {}), ...patch }
  if (next.view === state.view) return next
  const left = (OWN[state.view] ?? []).filter((key) => !(key in patch))
  return { ...next, ...Object.fromEntries(left.map((key) => [key, INITIAL[key]])) }
}
