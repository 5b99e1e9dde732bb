/** What findings cost under part 4: the one place where scores, the page and the working paper take prices from. */
import { PART_DEDUCTIONS, ROW_DEDUCTIONS, type ProjectPart, type RowDeduction, type RowDimension, type SeverityLevel } from './deductions.ts'
import { ROW_CEILING_BY_RULE, ROW_CEILING_BY_SEVERITY } from './scoreLines.ts'

export interface Priced {
  ruleId: string
  /** Which part of the rule fired, where parts differ in price. */
  branch: string | null
  severity: string
}

export interface Charge<F extends Priced = Priced> {
  finding: F
  points: number
}

/** What part 4 takes from a row for a rule (or its branch, `R03a`); null where it takes nothing. */
export function rowDeduction({ ruleId, branch }: Pick<Priced, 'ruleId' | 'branch'>): RowDeduction | null {
  return (branch === null ? undefined : ROW_DEDUCTIONS[ruleId + branch]) ?? ROW_DEDUCTIONS[ruleId] ?? null
}

/** Charges of the findings on one row in a dimension, in their order: a rule counts once, by its dearest finding. */
export function rowCharges<F extends Priced>(findings: readonly F[], dimension: RowDimension): Charge<F>[] {
  const priced = findings.flatMap((finding) => {
    const deduction = rowDeduction(finding)
    return deduction?.dimension === dimension ? [{ finding, points: deduction.at?.[finding.severity as SeverityLevel] ?? deduction.points }] : []
  })
  return priced.filter((charge, index) => priced.every(({ finding, points }, other) =>
    finding.ruleId !== charge.finding.ruleId || points < charge.points || (points === charge.points && other >= index)))
}

/** Charges of a project's findings in a part (4.2): each entry of the list counts as often as it says. */
export function partCharges<F extends Priced>(findings: readonly F[], part: ProjectPart): Charge<F>[] {
  return PART_DEDUCTIONS.filter((entry) => entry.part === part).flatMap(({ rule, branch, severity, points, times = 1 }) =>
    findings.filter((finding) => finding.ruleId === rule && (branch === undefined || finding.branch === branch) && (severity === undefined || finding.severity === severity))
      .slice(0, times).map((finding) => ({ finding, points })))
}

/** The ceiling a finding sets on its row: that of its rule or branch, else of its severity; null for none. */
export function rowCeiling({ ruleId, branch, severity }: Priced): number | null {
  return ROW_CEILING_BY_RULE[ruleId + (branch ?? '')] ?? ROW_CEILING_BY_RULE[ruleId] ?? ROW_CEILING_BY_SEVERITY[severity as SeverityLevel] ?? null
}
