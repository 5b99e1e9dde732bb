/**
 * Benchmarks for a cumulative spending plan. No national rule fixes percentages for the end of March, June,
 * October and December (domain.md part 5); the even pace is arithmetic and used as such in published progress
 * reports, e.g. Jiangmen 2021, which compares May with 41.67 %.
 */

/** The month ends printed in the plan block of the published forms. */
export const PLAN_MONTHS = [3, 6, 10, 12] as const

/** The month whose end starts the last stretch of the year. */
export const LAST_STRETCH_FROM = 10
