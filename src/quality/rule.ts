import type { CitationMark } from '../reference/citations.ts'
import type { ProjectPart, RowDimension } from '../reference/deductions.ts'
import type { Bilingual } from './bilingual.ts'
import type { FindingClass, FindingSeverity } from './judgement.ts'
import type { Example } from './example.ts'
import type { DocumentView, ProjectView, RowView } from './views.ts'

/** A rule of domain.md part 3: one file, one question, and three ways to answer besides "fails". */

export type { Bilingual }

export interface Citation {
  /** Ready to print: 参照…（条款号待核），建议核实. */
  text: string
  textEn: string
  /** Article as far as known; null for a judgement. */
  article: string | null
  /** S wording seen, M article number still to be compared with the printed text, J judgement. */
  mark: CitationMark
}

/** D deterministic, H heuristic (dictionary or similarity), S semantic: a person decides. */
export type Confidence = 'D' | 'D/H' | 'H' | 'S'

/** `table`: asked once per project table, its finding lists rows that carry the deduction. */
export type Scope = 'row' | 'table' | 'project' | 'document'

/** Printed fields a finding can point at. */
export type Field = 'level1' | 'level2' | 'level3' | 'description' | 'value_text' | 'basis' | 'purpose' | 'goals' | 'budget' | 'plan' | 'code'

export interface Fail {
  kind: 'fail'
  /** Which part of the rule fired, where parts differ in points or precedence: `a`, `b`, `category` … */
  branch?: string
  /** Overrides of the rule's defaults. */
  class?: FindingClass
  severity?: FindingSeverity
  scored?: boolean
  /** For rules asked of a whole document: the project (index from 0) it is about; the department where none is named. */
  project?: number
  /** For rules asked of a whole table or project: the one row (from 1) it is about, or all rows it is about. */
  row?: number
  rows?: number[]
  message: Bilingual
  evidence: string
  cells: Field[]
}

export interface CannotJudge {
  kind: 'cannotJudge'
  reason: Bilingual
  project?: number
  row?: number
  evidence?: string
  cells?: Field[]
}

export type Outcome = { kind: 'pass' } | { kind: 'notApplicable' } | Fail | CannotJudge

export interface RuleFacts {
  id: string
  class: FindingClass
  /** Default; a finding may carry another. */
  severity: FindingSeverity
  confidence: Confidence
  scope: Scope
  /** Where it costs points: a dimension of the row or a part of the project; null where it is shown only. */
  dimension: RowDimension | ProjectPart | null
  /** Points (0–100 scale) of one finding at default severity; null where it is shown only. */
  deduction: number | null
  /** Whether it can change a score, by points or by a ceiling. */
  scored: boolean
  title: Bilingual
  /** Printed fields it reads. */
  looksAt: readonly Field[]
  /** Formula and threshold in plain words. */
  checks: Bilingual
  /** What is left out, and why. */
  exclusions: Bilingual
  citation: Citation
  example: Example
}

export interface RowRule extends RuleFacts {
  scope: 'row'
  test(row: RowView): Outcome
}

export interface ProjectRule extends RuleFacts {
  scope: 'table' | 'project'
  test(project: ProjectView): Outcome | Outcome[]
}

export interface DocumentRule extends RuleFacts {
  scope: 'document'
  test(document: DocumentView): Outcome | Outcome[]
}

export type Rule = RowRule | ProjectRule | DocumentRule

export const pass: Outcome = { kind: 'pass' }
export const notApplicable: Outcome = { kind: 'notApplicable' }

/** An answer withheld, with the reason in both languages. */
export function cannotJudge(zh: string, en: string, where: Omit<CannotJudge, 'kind' | 'reason'> = {}): CannotJudge {
  return { kind: 'cannotJudge', reason: { zh, en }, ...where }
}

/** A finding; `zh` and `en` ask a question and say what would be better. */
export function fail(zh: string, en: string, found: Omit<Fail, 'kind' | 'message'>): Fail {
  return { kind: 'fail', message: { zh, en }, ...found }
}
