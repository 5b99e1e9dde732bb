/** The target document, schemaVersion 1: one published document as structured targets. */
import type { Locator } from './locator.ts'
import type { NarrativeFacts } from './narrativeFacts.ts'

export type { Locator } from './locator.ts'

export const SCHEMA_VERSION = 1

export type SourceFormat = 'txt' | 'docx' | 'pdf' | 'doc' | 'xlsx' | 'html'

export type YearBasis = 'title' | 'project-code' | 'text'

export type ValueKind = 'number' | 'range' | 'date' | 'yesNo' | 'grade' | 'text' | 'blank'

export type Operator = '>=' | '>' | '=' | '<=' | '<'

/** A target value as understood; `unit` has 百分比/百分率/％ folded to `%`. */
export interface ParsedValue {
  kind: ValueKind
  operator: Operator | null
  value: number | null
  valueHigh: number | null
  unit: string | null
}

/**
 * How sure a reading is of the cells that were put together by inference: 0–1, two decimals; a cell that is certain, or
 * was printed as a cell of its own, has no key.
 */
export interface CellConfidence {
  level1?: number
  level2?: number
  level3?: number
  description?: number
  valueText?: number
  basis?: number
}

export interface Indicator extends ParsedValue {
  /** Cells as printed, layout breaks removed; `''` where the cell is blank. */
  level1: string
  level2: string
  level3: string
  description: string
  valueText: string
  basis: string
  level1Standard: string | null
  level2Standard: string | null
  locator: Locator
  /** Absent where every cell is certain. */
  confidence?: CellConfidence
}

/** A category printed in the form with no indicator under it. */
export interface EmptyCategory {
  level1: string
  level2: string
  basis: string | null
}

export interface Checkpoint {
  /** 1–12, the plan is at that month's end. */
  month: number
  /** Cumulative percent of the budget, 0–100 as planned (not clamped). */
  percent: number
}

/** Cumulative percent at month end; null where the cell is blank or the form has no such column. */
export interface SpendingPlan {
  mar: number | null
  jun: number | null
  oct: number | null
  dec: number | null
  extraCheckpoints?: Checkpoint[]
}

export interface Project {
  code: string | null
  name: string
  departmentCode: string | null
  departmentName: string | null
  /** 万元 as printed. */
  budgetWan: number | null
  fiscalWan: number | null
  otherWan: number | null
  purpose: string
  spendingPlan: SpendingPlan
  goals: string[]
  indicators: Indicator[]
  emptyCategories: EmptyCategory[]
  locator: Locator
}

export interface DepartmentTarget {
  title: string
  /** The text after 绩效指标：, null where the item prints none. */
  indicator: string | null
  locator: Locator
}

export type GoalPlace = 'overall' | 'itemised' | 'projectGoal' | 'indicator'

export interface RecruitmentGoal {
  where: GoalPlace
  projectCode: string | null
  /** Words as printed. */
  metric: string
  /** Id of the canonical family in `reference/recruitmentFamilies`, null where none fits. */
  family: string | null
  /** The size a project must have to count, e.g. 亿元以上 = { value: 1, unit: '亿元' }. */
  threshold: { value: number; unit: string } | null
  operator: Operator | null
  /** Number and unit as printed; null where the goal is stated without a number. */
  value: number | null
  unit: string | null
  /** The number in the family's own unit; null where it can't be converted without a decision. */
  canonicalValue: number | null
  canonicalUnit: string | null
  /** The shortest clause that states the figure. */
  quote: string
  locator: Locator
}

export type Severity = 'error' | 'warning' | 'info'

export interface Diagnostic {
  severity: Severity
  code: string
  message: string
  locator: Locator | null
}

export interface Coverage {
  /** Non-blank lines of the source. */
  lines: number
  /** Those that ended in a field, a heading, a known section or a diagnostic. */
  accounted: number
}

export interface TargetDocument {
  schemaVersion: typeof SCHEMA_VERSION
  source: { name: string; format: SourceFormat; sha256: string; bytes: number }
  jurisdiction: string | null
  department: { code: string | null; name: string | null }
  year: number | null
  yearBasis: YearBasis | null
  departmentTargets: DepartmentTarget[]
  projects: Project[]
  recruitmentGoals: RecruitmentGoal[]
  diagnostics: Diagnostic[]
  coverage: Coverage
  /** What the narrative before the tables states; absent where there is none. */
  narrativeFacts?: NarrativeFacts
}
