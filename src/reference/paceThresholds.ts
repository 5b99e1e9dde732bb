/**
 * Thresholds of P02–P05, percent of the year's budget at month end (domain.md part 5). No national rule fixes these;
 * they are comparisons in use: the linear share (序时进度, arithmetic) and the half-year habit (双过半 [S]).
 */
export const EVEN_PACE = { mar: 25, jun: 50, oct: 83.3, dec: 100 } as const

/** P02: less than this at the end of June. */
export const JUNE_HALF = 50
/** P03: below this M, from here to below the even pace L. 75 is the September figure: one month late in October. */
export const OCTOBER_LATE = 75
/** P04: share left for November and December; M from the first, H from the second. */
export const YEAR_END_SHARE = { medium: 30, high: 40 } as const
/** P05: up to this at the end of March (shown, not scored: budgets are approved in the first quarter). */
export const MARCH_SLOW = 10
