/** What people put right: `data/corrections.json`, applied on top of what was read; the reading itself stays as it was. */

export interface Bilingual {
  zh: string
  en: string
}

/** Fields of an indicator row that can be put right; category names and values are understood again afterwards. */
export type IndicatorField = 'level1' | 'level2' | 'level3' | 'description' | 'valueText' | 'basis'

export type ProjectField =
  | 'name' | 'code' | 'budgetWan' | 'fiscalWan' | 'otherWan' | 'purpose' | 'departmentCode' | 'departmentName'
  | 'spendingPlan.mar' | 'spendingPlan.jun' | 'spendingPlan.oct' | 'spendingPlan.dec'

export type DocumentField = 'jurisdiction' | 'year' | 'department.code' | 'department.name'

export type CorrectedField = IndicatorField | ProjectField | DocumentField

interface Entry {
  /** Unique in the file; part of links, so never reused. */
  id: string
  /** YYYY-MM-DD, when it was decided. */
  date: string
  /** Who decided. */
  by: string
  reason: Bilingual
  /** The source the entry is about, by its hash; the name is for people. */
  source: { sha256: string; name: string }
}

/** One printed cell read wrongly, or, with `corrected` equal to `asRead`, checked against the original and found right. */
export interface CellCorrection extends Entry {
  kind: 'cell'
  /** As read. Null for the document's own fields, or, with `projectOrdinal`, for a project that prints no code. */
  projectCode: string | null
  /** The project's place in the document, from 1; needed only where the code does not tell. */
  projectOrdinal?: number
  /** The row's place in its table, from 1; null for fields of the project or the document. */
  indicator: number | null
  field: CorrectedField
  asRead: string | number | null
  corrected: string | number | null
}

/** An explanation of a finding: `annotate` shows it beside the finding, `silence` accepts it, so that the finding is not counted. */
export interface FindingExplanation extends Entry {
  kind: 'finding'
  /** `finding_id` of the snapshot. */
  finding: string
  effect: 'annotate' | 'silence'
}

export type Correction = CellCorrection | FindingExplanation

/** `stale`: what it speaks of is no longer there as it was; `unused`: its source is not in the snapshot. */
export type CorrectionState = 'applied' | 'stale' | 'unused'

/** Why an entry is stale. */
export type StaleNote = 'not-as-read' | 'no-such-place' | 'several-places' | 'no-such-finding'

/** What an entry is about, by where it points. */
export function levelOf({ indicator, projectCode, projectOrdinal }: CellCorrection): 'indicator' | 'project' | 'document' {
  return indicator !== null ? 'indicator' : projectCode === null && projectOrdinal === undefined ? 'document' : 'project'
}
