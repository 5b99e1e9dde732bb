/** What people decided about matches across years: `data/matches.json`. The matching itself is made anew from the published rows. */

/** Two projects, or two indicator rows, of neighbouring years of one department; null: the other has no counterpart. */
export interface DecidedMatch {
  /** `project_id`s or `indicator_id`s of the snapshot. */
  earlier: string | null
  later: string | null
  same: boolean
  /** YYYY-MM-DD, when it was decided. */
  date: string
  /** Who decided. */
  by: string
  reason: { zh: string; en: string }
}

/** `unused`: what it speaks of is not in the snapshot, or not in an earlier and a later year of one department. */
export type DecidedMatchState = 'applied' | 'unused'
