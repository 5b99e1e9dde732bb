/** What matches across years and changes of target are told by: columns of `projects` and of `indicators`. */

export interface MatchableProject {
  projectId: string
  departmentId: string
  year: number | null
  projectCode: string | null
  name: string
  budgetFen: number | bigint | null
  /** Whether the budget is in doubt: shown, and in no sum. */
  suspect: boolean
}

export interface MatchableIndicator {
  indicatorId: string
  projectId: string
  year: number | null
  /** Standard level-2 category, null where none fits; the printed label then decides. */
  level2Standard: string | null
  level2: string
  level3: string
  description: string
  valueText: string
  kind: string
  operator: string | null
  value: number | null
  valueHigh: number | null
  unit: string | null
}
