/**
 * When a project or an indicator of one year is taken for that of another. All judgement [J]: nothing official says what makes
 * two of them the same, so every score is shown and what is only possible is left to a person (data/matches.json).
 */

/**
 * Added to the likeness of the names (0–1) for what the codes tell. A code of the budget system that differs only in its
 * year's digits or whose tail is the same is strong; the same short code, a department's code with a running number, is
 * weak, since another project may stand at that number next year; other codes say nothing: yearly projects get new ones.
 */
export const LINEAGE_BONUS = { sameCode: 0.35, yearChanged: 0.35, sameTail: 0.25, samePosition: 0.1 } as const
/** Codes from this length on are the budget system's own; shorter ones number a department's projects. */
export const LONG_CODE = 12
/** So many last characters make a tail: the serial part of a code, without district and year. */
export const TAIL = 10

/** From `sure` on a match stands as it is; from `possible` on it is shown as 可能 for a person to decide; below, none. */
export const PROJECT_MATCH = { sure: 0.85, possible: 0.55 } as const

/** The same, within one pair of matched projects. */
export const INDICATOR_MATCH = { sure: 0.85, possible: 0.6 } as const
/** Added where both values have units of one dimension, taken off where of two. */
export const UNIT_BONUS = 0.1
/** A name this like makes one indicator of two even where its category was changed. */
export const MOVED_NAME = 0.95
