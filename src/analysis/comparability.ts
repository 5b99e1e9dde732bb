import { COMPARED_AS, FAMILY_PAIRS, FOREIGN_STATISTIC, JOBS_WORDS } from '../reference/recruitmentPairs.ts'
import type { GoalLevel, RecruitmentMetric } from './recruitmentMetric.ts'

/**
 * What is to be done with two figures: draw them on one axis, add them, rank them, follow one department over years, or hold
 * a department's goal against its own project rows within one document (a check of linkage, the only use in which part and
 * whole may meet).
 */
export type Use = 'axis' | 'sum' | 'ranking' | 'overYears' | 'linkage'

/** Row of the table in domain.md 6.3; null: two metrics of which the table says nothing, and which are simply not the same. */
export type PairNumber = number | null

export type Comparability =
  | { ok: true }
  | {
    ok: false
    pair: PairNumber
    /** In what they differ. */
    aspect: 'metric' | 'threshold' | 'dimension' | 'currency' | 'scope' | 'level' | 'place' | 'time' | 'ratio' | 'undefined'
    /** What each side states of it, as code or figure; null where it states nothing. */
    a: string | number | null
    b: string | number | null
  }

type Refusal = Extract<Comparability, { ok: false }>
type Metric = RecruitmentMetric
type Check = (a: Metric, b: Metric, use: Use) => Refusal | null

const OK: Comparability = { ok: true }

const CHECKS: readonly Check[] = [ratio, jobs, families, currency, threshold, counted, otherMetric, place, level, scope, time]

/**
 * Whether two goals may be used together, with the pair of 6.3 that forbids it and what each side states. Total, and symmetric
 * but for the sides; the first check that objects answers.
 */
export function comparable(a: Metric, b: Metric, use: Use): Comparability {
  for (const check of CHECKS) {
    const refusal = check(a, b, use)
    if (refusal !== null) return refusal
  }
  return OK
}

const refuse = (pair: PairNumber, aspect: Refusal['aspect'], a: Refusal['a'], b: Refusal['b']): Refusal => ({ ok: false, pair, aspect, a, b })

/** 19: money per signing is shown within its document and nowhere else. */
function ratio(a: Metric, b: Metric): Refusal | null {
  return (a.perMoney || b.perMoney) && (a.perMoney !== b.perMoney || a.documentId !== b.documentId) ? refuse(19, 'ratio', a.documentId, b.documentId) : null
}

/** 20: jobs as people beside jobs as a percentage that nothing defines. */
function jobs(a: Metric, b: Metric): Refusal | null {
  const isJobs = (metric: Metric) => JOBS_WORDS.test(metric.family ?? metric.words)
  const percent = (metric: Metric) => metric.dimension === 'rate' || metric.dimension === 'growth'
  return isJobs(a) && isJobs(b) && percent(a) !== percent(b) ? refuse(20, 'undefined', a.dimension, b.dimension) : null
}

/** 2–4, 6–9, 14, 16, 17 by the families, 14 also by type. */
function families(a: Metric, b: Metric): Refusal | null {
  const holds = (metric: Metric, ids: readonly string[]) => metric.family !== null && ids.includes(metric.family)
  const pair = FAMILY_PAIRS.find((each) => (holds(a, each.a) && holds(b, each.b)) || (holds(a, each.b) && holds(b, each.a)))
  if (pair !== undefined) return refuse(pair.pair, 'metric', a.family, b.family)
  return (a.dimension === 'growth') !== (b.dimension === 'growth') ? refuse(14, 'dimension', a.dimension, b.dimension) : null
}

/** 5. */
function currency(a: Metric, b: Metric): Refusal | null {
  return a.currency !== null && b.currency !== null && a.currency !== b.currency ? refuse(5, 'currency', a.currency, b.currency) : null
}

/** 1: signings of any size beside those from a size on; any two sizes of one metric. */
function threshold(a: Metric, b: Metric): Refusal | null {
  return sizeless(a) === sizeless(b) && a.thresholdYuan !== b.thresholdYuan ? refuse(1, 'threshold', a.thresholdYuan, b.thresholdYuan) : null
}

/** 10 and 11: projects, firms and visits are counted apart. */
function counted(a: Metric, b: Metric): Refusal | null {
  const has = (x: Metric['dimension'], y: Metric['dimension']) => (a.dimension === x && b.dimension === y) || (a.dimension === y && b.dimension === x)
  if (has('projects', 'firms')) return refuse(10, 'dimension', a.dimension, b.dimension)
  return has('visits', 'firms') ? refuse(11, 'dimension', a.dimension, b.dimension) : null
}

function otherMetric(a: Metric, b: Metric): Refusal | null {
  if (sizeless(a) !== sizeless(b)) return refuse(null, 'metric', a.family ?? a.words, b.family ?? b.words)
  if (a.family !== b.family) return refuse(1, 'metric', a.family, b.family)
  return a.dimension === b.dimension ? null : refuse(null, 'dimension', a.dimension, b.dimension)
}

/** 12 and 15: two places never share a scale; a rate's denominator is the place's own. */
function place(a: Metric, b: Metric, use: Use): Refusal | null {
  if (use === 'linkage' && a.documentId !== b.documentId) return refuse(12, 'place', a.documentId, b.documentId)
  if (a.departmentId === b.departmentId) return null
  return refuse(a.dimension === 'rate' ? 15 : 12, 'place', a.departmentId, b.departmentId)
}

const OWN: readonly GoalLevel[] = ['department', 'item']

/** 13: a department's goal beside a project's part of it. */
function level(a: Metric, b: Metric, use: Use): Refusal | null {
  return use !== 'linkage' && OWN.includes(a.level) !== OWN.includes(b.level) ? refuse(13, 'level', a.level, b.level) : null
}

/** 12: whole and part; words that name no scope agree with a district's or park's own, not with an event's or a project's. */
function scope(a: Metric, b: Metric, use: Use): Refusal | null {
  if (use === 'linkage' || a.scope === b.scope) return null
  const wide = (metric: Metric) => metric.scope === 'district' || metric.scope === 'park'
  if ((a.scope === null && wide(b)) || (b.scope === null && wide(a))) return null
  return refuse(12, 'scope', a.scope, b.scope)
}

/** 18: targets of different years are a path, never one sum, ranking or axis; a changed statistic breaks the path. */
function time(a: Metric, b: Metric, use: Use): Refusal | null {
  if (use === 'linkage') return null
  if (a.time !== b.time) return refuse(18, 'time', a.time, b.time)
  if (use !== 'overYears') return a.year === b.year && a.year !== null ? null : refuse(18, 'time', a.year, b.year)
  if (a.year === null || b.year === null) return refuse(18, 'time', a.year, b.year)
  const before = ({ year }: Metric) => year! <= FOREIGN_STATISTIC.lastYearBefore
  const foreign = (FOREIGN_STATISTIC.families as readonly string[]).includes(a.family ?? '')
  return foreign && before(a) !== before(b) ? refuse(18, 'time', a.year, b.year) : null
}

/** The family without its size threshold; the printed words where there is no family. */
export function sizeless({ family, words }: Pick<Metric, 'family' | 'words'>): string {
  return family === null ? `words:${words}` : COMPARED_AS[family] ?? family
}
