import { asText, orNull } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'

export interface FindingParams {
  finding: string
}

export interface FindingPlaceRow {
  findingId: string
  ruleId: string
  outcome: string
  /** null for a department's finding. */
  projectId: string | null
  projectName: string | null
}

/** Where a finding named in an address belongs; no row where there is none. */
export const findingPlace = defineQuery<FindingParams, FindingPlaceRow>({
  name: 'finding-place',
  sql: `SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", f.outcome, f.project_id AS "projectId", p.name AS "projectName"
FROM findings f
LEFT JOIN projects p ON p.project_id = f.project_id
WHERE f.finding_id = $1`,
  bind: ({ finding }) => [finding],
  row: { findingId: asText, ruleId: asText, outcome: asText, projectId: orNull(asText), projectName: orNull(asText) },
})

export const sample: FindingParams = { finding: 'no-such-finding' }
