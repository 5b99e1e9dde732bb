/**
 * What one document gives a snapshot, by itself: so that a corpus of any size is judged a document at a time, by as many
 * processes as there are, and put together afterwards (`wholeTables.ts`).
 */
import type { Correction } from '../model/corrections.ts'
import type { RegisteredDepartment } from '../model/departments.ts'
import type { TableName, TableRow } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import type { Judgement } from '../quality/judgement.ts'
import type { Rule } from '../quality/rule.ts'
import { judge } from '../quality/run.ts'
import { judgedDocuments } from './context.ts'
import { correctionRows } from './correctionRows.ts'
import { applyCorrections } from './corrections.ts'
import { documentRows, memberOf, type DepartmentMember } from './documentRows.ts'
import { acceptedIn } from './explanations.ts'
import { findingRows } from './findingRows.ts'
import { departmentTargetRows, recruitmentGoalRows } from './goalRows.ts'
import { emptyCategoryRows, indicatorRows, projectRows } from './projectRows.ts'

/** Tables whose every row belongs to one document, by which they are ordered. */
export const DOCUMENT_TABLES = ['documents', 'projects', 'indicators', 'empty_categories', 'department_targets', 'findings', 'recruitment_goals'] as const satisfies readonly TableName[]
export type DocumentTable = (typeof DOCUMENT_TABLES)[number]

/** A document as the manifest lists it. */
export type DocumentSource = Pick<TargetDocument, 'source' | 'year'>

export interface DocumentPart {
  rows: Record<DocumentTable, TableRow[]>
  member: DepartmentMember
  coverage: Judgement['coverage']
  /** Rows of the corrections that are about this document. */
  corrections: TableRow[]
  source: DocumentSource
}

export interface PartOptions {
  corrections: readonly Correction[]
  register: readonly RegisteredDepartment[]
  rules: readonly Rule[]
}

/** Corrects, judges and lays out one target document. Pure; rows come in the printed order. */
export function documentPart(read: TargetDocument, { corrections, register, rules }: PartOptions): DocumentPart {
  const own = corrections.filter(({ source }) => source.sha256 === read.source.sha256)
  const { documents: [document], applied } = applyCorrections([read], own)
  const judgement = judge(document!, rules, acceptedIn(read, own))
  const [judged] = judgedDocuments([document!], [judgement], { register, read: [read] })
  const findings = findingRows(judged!)
  return {
    rows: {
      documents: documentRows([judged!]), projects: projectRows(judged!), indicators: indicatorRows(judged!), empty_categories: emptyCategoryRows(judged!),
      department_targets: departmentTargetRows(judged!), findings, recruitment_goals: recruitmentGoalRows(judged!),
    },
    member: memberOf(judged!),
    coverage: judgement.coverage,
    corrections: correctionRows(own, applied, [judged!], findings),
    source: { source: document!.source, year: document!.year },
  }
}
