import { MONEY_SCALES } from '../reference/measureUnits.ts'
import { RECRUITMENT_FAMILIES, type RecruitmentFamily, type RecruitmentStage } from '../reference/recruitmentFamilies.ts'

/** A row of `recruitment_goals`; figures as printed and, where convertible, in the family's own unit. */
export interface GoalInput {
  goalId: string
  documentId: string
  departmentId: string
  year: number | null
  /** overall, itemised, projectGoal or indicator. */
  place: string
  projectId: string | null
  metric: string
  family: string | null
  thresholdValue: number | null
  thresholdUnit: string | null
  operator: string | null
  value: number | null
  unit: string | null
  canonicalValue: number | null
  canonicalUnit: string | null
  quote: string
}

/** What is counted or measured; the four kinds of count are never converted into each other (domain.md 6.2). */
export type Dimension = 'projects' | 'firms' | 'visits' | 'events' | 'people' | 'cny' | 'usd' | 'rate' | 'growth' | 'other'
export type Scope = 'district' | 'park' | 'activity' | 'project'
export type Modality = 'target' | 'strive' | 'forecast'
export type GoalLevel = 'department' | 'item' | 'project' | 'row'

/** The canonical identity of a goal: what must agree before two figures are laid side by side. */
export interface RecruitmentMetric {
  /** Canonical family, or null and the printed words are all there is. */
  family: string | null
  words: string
  stage: RecruitmentStage | null
  dimension: Dimension
  currency: 'CNY' | 'USD' | null
  /** Size a project must have to count, 元; null: any size. */
  thresholdYuan: number | null
  /** Null: the words name none, and it is the department's own. */
  scope: Scope | null
  modality: Modality
  level: GoalLevel
  departmentId: string
  documentId: string
  year: number | null
  time: 'year' | 'cumulative' | 'event'
  /** A ratio of money to a count, made by recruitmentMoney. */
  perMoney: boolean
}

const FAMILIES = new Map<string, RecruitmentFamily>(RECRUITMENT_FAMILIES.map((family) => [family.id, family]))

const UNITS: readonly (readonly [Dimension, RegExp])[] = [
  ['usd', /美元$/u], ['cny', /^(?:百|千)?(?:万|亿)?元$|^[万亿]$/u], ['visits', /^(?:家|人|批)次$/u], ['projects', /^[个项宗]$/u],
  ['firms', /^[家户]$/u], ['events', /^(?:场|场次|次|届|趟)$/u], ['people', /^(?:人|名|万人)$/u], ['rate', /^(?:%|百分点)$/u],
]
const LEVELS: Readonly<Record<string, GoalLevel>> = { overall: 'department', itemised: 'item', projectGoal: 'project', indicator: 'row' }

/** Identity of one goal as far as its words tell it. */
export function recruitmentMetric(goal: GoalInput): RecruitmentMetric {
  const family = goal.family === null ? null : FAMILIES.get(goal.family) ?? null
  const words = goal.metric.normalize('NFKC').replace(/\s+/gu, '')
  const said = words + goal.quote.normalize('NFKC')
  const dimension = dimensionOf(goal, family, said)
  const scope = scopeOf(goal, said)
  return {
    family: goal.family, words, stage: family?.stage ?? null, dimension,
    currency: dimension === 'cny' ? 'CNY' : dimension === 'usd' ? 'USD' : null,
    thresholdYuan: thresholdYuan(goal),
    scope, modality: /力争|争取|努力/u.test(said) ? 'strive' : /预计|预期|有望/u.test(said) ? 'forecast' : 'target',
    level: LEVELS[goal.place] ?? 'row',
    departmentId: goal.departmentId, documentId: goal.documentId, year: goal.year,
    time: scope === 'activity' ? 'event' : /累计|截至|以来/u.test(said) ? 'cumulative' : 'year',
    perMoney: false,
  }
}

function dimensionOf({ unit, value }: GoalInput, family: RecruitmentFamily | null, said: string): Dimension {
  const own = family !== null && (value === null || family.accepts.includes(unit ?? '')) ? family.unit : unit
  const dimension = UNITS.find(([, pattern]) => pattern.test(own ?? ''))?.[0] ?? 'other'
  const growing = family === null ? /增长|增速|增幅/u.test(said) : family.id.endsWith('增长率')
  return dimension === 'rate' && growing ? 'growth' : dimension
}

function scopeOf({ place, projectId }: GoalInput, said: string): Scope | null {
  if (/全区|全县|全市|我区/u.test(said)) return 'district'
  if (/(?:活动|推介会|展会|招商会|洽谈会|参展)(?:的|上|中|累计|期间)?(?:累计)?签/u.test(said)) return 'activity'
  if (/园区|开发区|[集聚]聚?区|商务区/u.test(said)) return 'park'
  return projectId !== null || place === 'projectGoal' || place === 'indicator' ? 'project' : null
}

/** A printed threshold in 元; null where none is printed or its unit is no renminbi. */
function thresholdYuan({ thresholdValue, thresholdUnit }: GoalInput): number | null {
  const wan = MONEY_SCALES[thresholdUnit ?? '']
  return thresholdValue === null || wan === undefined ? null : Math.round(thresholdValue * wan * 10_000)
}

/** The figure that is compared: in the family's unit where it converts, as printed otherwise; null where none is stated. */
export function figureOf({ value, canonicalValue }: Pick<GoalInput, 'value' | 'canonicalValue'>): number | null {
  return value === null ? null : canonicalValue ?? value
}

/** 1 (the document's own) to 4: which of several statements speaks for a department. */
export const LEVEL_ORDER: readonly GoalLevel[] = ['department', 'item', 'project', 'row']
