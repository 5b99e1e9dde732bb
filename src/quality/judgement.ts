/** What the audit says of one target document. The score is of the published table's writing, not of performance. */

export type FindingClass = '必改' | '建议' | '提示'
export type FindingSeverity = 'H' | 'M' | 'L'
/**
 * `also`: fires, but another rule on the same row takes precedence, so it is shown and not counted. `explained`: an
 * explanation was accepted, so it is shown with it and not counted.
 */
export type FindingOutcome = 'fails' | 'also' | 'cannotJudge' | 'explained'

export interface Finding {
  ruleId: string
  outcome: FindingOutcome
  class: FindingClass
  severity: FindingSeverity
  scored: boolean
  /** Index from 0 into `document.projects`; null for a finding about the department's own goals. */
  projectIndex: number | null
  /** From 1 in the printed order; null for a project's or department's finding. */
  indicatorOrdinal: number | null
  /** Rows (from 1) of a finding made once per table; empty otherwise. */
  rows: number[]
  messageZh: string
  messageEn: string
  /** The printed words the finding rests on, `cell=…` parts joined by `；`. */
  evidence: string
  /** Names of the printed fields concerned: level1 level2 level3 description value_text basis purpose goals budget plan code. */
  cells: string[]
  /** The rule that takes precedence, for `also`. */
  precedence: string | null
  /** Which part of the rule fired, where parts differ in points or precedence. */
  branch: string | null
}

export interface IndicatorScore {
  /** 100 minus deductions, then capped; null where the row could not be judged (未识别). */
  raw: number | null
  score: number | null
  /** Points kept of 40, 20, 15, 15 and 10; all null where the row could not be judged, `basis` where the layout has none. */
  dims: { measurable: number | null; category: number | null; ambition: number | null; definition: number | null; basis: number | null }
  ceiling: number | null
}

export type Grade = '优' | '良' | '中' | '差'

export interface ProjectScore {
  /** Sum of the five parts, 0–100; null where no row could be judged. */
  raw: number | null
  quality: number | null
  grade: Grade | null
  parts: { indicators: number | null; completeness: number; relevance: number; adequacy: number; feasibility: number }
  ceiling: number | null
  /** `中文 | English`; null without a ceiling. */
  ceilingReason: string | null
}

export interface RuleCoverage {
  fails: number
  also: number
  passes: number
  cannotJudge: number
  notApplicable: number
  /** Present only where an explanation was accepted. */
  explained?: number
}

/**
 * Ids of the rules that judged a place and found nothing there to say, in catalogue order. A rule that neither passed nor
 * has a finding at a place does not apply to it.
 */
export interface PassedRules {
  /** Rules asked of the whole document. */
  document: string[]
  /** By project: rules asked of a project or its table. */
  projects: string[][]
  /** `rows[p][i]`: rules asked of `document.projects[p].indicators[i]`. */
  rows: string[][][]
}

export interface Judgement {
  findings: Finding[]
  /** `indicators[p][i]` scores `document.projects[p].indicators[i]`. */
  indicators: IndicatorScore[][]
  projects: ProjectScore[]
  /** By rule id. */
  coverage: Record<string, RuleCoverage>
  passed: PassedRules
}
