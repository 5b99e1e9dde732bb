/**
 * What names the shape of a cumulative spending plan. No rule fixes these (domain.md part 5): except where a source is
 * named they are judgement [J], chosen so that a plan as the forms usually print it (10 or 20 in March, 50, 80, 100) is even.
 * Points are percent of the year's budget. `YEAR_END_SHARE` in paceThresholds.ts belongs to them.
 */

/** [J] As far as a checkpoint may lie from the even pace and still count as on it. */
export const EVEN_BAND = 5
/** Up to this month's end a plan below the even pace says nothing: budgets are approved in the first quarter (P05). */
export const APPROVAL_MONTH = 3
/** [J] Late start: no more than half the even pace at the end of June. */
export const LATE_START = { month: 6, percent: 25 } as const
/** [J] Step: this share of the year in one printed stretch of at most so many months, the longest the forms print. */
export const STEP = { points: 60, months: 4 } as const
/** [J] Mean distance over the year from which an uneven plan is front- or back-loaded; nearer than this it is mixed. */
export const LOADED_MEAN = 2
/** [J] Curves of the same checkpoints are alike when none of them lies further apart. */
export const LIKE_POINTS = 5
/** [J] Template: one plan on so many projects of a department in a year, and on this share of those with a plan. */
export const TEMPLATE = { projects: 3, share: 0.8 } as const
