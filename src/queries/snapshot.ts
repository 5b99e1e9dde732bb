import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'

export type SnapshotParams = Record<string, never>

export interface DocumentRow {
  documentId: string
  sourceName: string
  sourceFormat: string
  sourceSha256: string
  sourceBytes: number
  jurisdiction: string | null
  departmentId: string
  year: number | null
  yearBasis: string | null
  projects: number
  indicators: number
  /** Budgets that are not suspect; those that are stand beside. */
  budgetFen: number | null
  suspectProjects: number
  suspectFen: number | null
  lines: number
  accounted: number
  errors: number
  warnings: number
  notices: number
}

/** Every document read, oldest year first. */
export const documents = defineQuery<SnapshotParams, DocumentRow>({
  name: 'documents',
  sql: `SELECT document_id AS "documentId", source_name AS "sourceName", source_format AS "sourceFormat",
  source_sha256 AS "sourceSha256", source_bytes AS "sourceBytes", jurisdiction, department_id AS "departmentId",
  year, year_basis AS "yearBasis", projects, indicators, budget_fen AS "budgetFen",
  suspect_projects AS "suspectProjects", suspect_fen AS "suspectFen", lines, accounted, errors, warnings, notices
FROM documents
ORDER BY year NULLS LAST, department_id, document_id`,
  bind: () => [],
  row: {
    documentId: asText, sourceName: asText, sourceFormat: asText, sourceSha256: asText, sourceBytes: asNumber,
    jurisdiction: orNull(asText), departmentId: asText, year: orNull(asNumber), yearBasis: orNull(asText),
    projects: asNumber, indicators: asNumber, budgetFen: orNull(asNumber),
    suspectProjects: asNumber, suspectFen: orNull(asNumber), lines: asNumber, accounted: asNumber, errors: asNumber, warnings: asNumber, notices: asNumber,
  },
})

export interface DepartmentRow {
  departmentId: string
  code: string | null
  name: string | null
  identity: string
  /** Printed names as 'years:name', joined by a line feed. */
  names: string
  /** Registered predecessors as 'year:kind:name', joined by a line feed. */
  formedFrom: string
  jurisdiction: string | null
  projects: number
  budgetFen: number | null
  qualityWeighted: number | null
  qualityMean: number | null
}

export const departments = defineQuery<SnapshotParams, DepartmentRow>({
  name: 'departments',
  sql: `SELECT department_id AS "departmentId", code, name, identity, names, formed_from AS "formedFrom", jurisdiction, projects,
  budget_fen AS "budgetFen", quality_weighted AS "qualityWeighted", quality_mean AS "qualityMean"
FROM departments
ORDER BY department_id`,
  bind: () => [],
  row: {
    departmentId: asText, code: orNull(asText), name: orNull(asText), identity: asText, names: asText, formedFrom: asText, jurisdiction: orNull(asText),
    projects: asNumber, budgetFen: orNull(asNumber), qualityWeighted: orNull(asNumber), qualityMean: orNull(asNumber),
  },
})

export const sample: SnapshotParams = {}
