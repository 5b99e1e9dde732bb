import type { Breakdown } from './breakdown.ts'
import type { Locator } from './locator.ts'

/**
 * What the narrative before the tables states, as narrow facts: figures, names, dates and hashes with their places. The
 * narrative itself is not kept.
 */

export type NarrativeSection = 'overall' | 'itemised' | 'safeguards'

/** A body named as the subject of a sentence. */
export interface NamedBody {
  name: string
  /** Sentences it opens. */
  count: number
  locator: Locator
}

export interface NarrativeBodies {
  /** How often the body in the tables' head is named, in full, by the end of its name or by an abbreviation. */
  headMentions: number
  /** Bodies with a name of their own that are subjects, the head's left out. */
  others: NamedBody[]
}

/** A named project with its date for one stage; kept only where the same name and stage are dated twice or more. */
export interface Milestone {
  name: string
  /** 开工, 竣工, 投产, 签约, 落地. */
  stage: string
  /** As printed, e.g. 2022年12月. */
  date: string
  locator: Locator
}

export interface SentenceHash {
  section: NarrativeSection
  /** First 12 hex digits of the SHA-256 of the sentence without spaces, punctuation and ordinals. */
  hash: string
  locator: Locator
}

export interface NarrativeFacts {
  /** Null where the tables print no body in their head. */
  bodies: NarrativeBodies | null
  /** Totals with their parts. */
  breakdowns: (Breakdown & { section: NarrativeSection; locator: Locator })[]
  milestones: Milestone[]
  /** Earlier years in clauses that state work to do; empty where the document's year is unknown. */
  pastYears: { year: number; clause: string; locator: Locator }[]
  /** Headings printed more than once in one section, without their ordinals. */
  repeatedHeadings: { text: string; count: number; locator: Locator }[]
  /** Words of the finance bureau's own trade, e.g. 理财, with the section they stand in. */
  financeWords: { word: string; section: NarrativeSection; locator: Locator }[]
  /** Sentences of at least 15 characters, in printed order. */
  sentences: SentenceHash[]
}
