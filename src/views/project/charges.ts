import { PART_DEDUCTIONS, ROW_DEDUCTIONS, type ProjectPart, type RowDimension, type SeverityLevel } from '../../reference/deductions.ts'

/** Which findings took the points that a dimension of a row or a part of a project lost. */

export interface Charging {
  ruleId: string
  severity: string
}

export interface Charge {
  ruleId: string
  points: number
}

const BRANCHES = ['', 'a', 'b']

/** What a rule's finding may cost a row in a dimension, the dearest branch first; none where it costs nothing there. */
function rowPrices({ ruleId, severity }: Charging, dimension: RowDimension): number[] {
  const prices = BRANCHES.flatMap((branch) => ROW_DEDUCTIONS[ruleId + branch] ?? [])
    .filter((deduction) => deduction.dimension === dimension)
    .map(({ points, at }) => at?.[severity as SeverityLevel] ?? points)
  return [...new Set(prices)].sort((a, b) => b - a)
}

/** Charges of the findings on one row in a dimension that lost `lost` points; a rule counts once. */
export function rowCharges(findings: readonly Charging[], dimension: RowDimension, lost: number, toNothing: boolean): Charge[] {
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))]
  const priced = rules.flatMap((ruleId) => {
    const prices = findings.filter((finding) => finding.ruleId === ruleId).flatMap((finding) => rowPrices(finding, dimension))
    return prices.length === 0 ? [] : [{ ruleId, prices: [...new Set(prices)].sort((a, b) => b - a) }]
  })
  return tied(priced, lost, toNothing)
}

/** Charges of a project's findings in a part; a rule counts as often as part 4.2 says, and its branches each for themselves. */
export function partCharges(findings: readonly Charging[], part: ProjectPart, lost: number, toNothing: boolean): Charge[] {
  const priced = findings.flatMap(({ ruleId, severity }, index) => {
    const entries = PART_DEDUCTIONS.filter((entry) => entry.part === part && entry.rule === ruleId && (entry.severity === undefined || entry.severity === severity))
    if (entries.length === 0) return []
    const before = findings.slice(0, index).filter((other) => other.ruleId === ruleId).length
    const most = entries.reduce((sum, { times = 1 }) => sum + times, 0)
    if (before >= most) return []
    const prices = [...new Set(entries.map(({ points }) => points))].sort((a, b) => b - a)
    return [{ ruleId, prices: before > 0 ? [...prices, 0] : prices }]
  })
  return tied(priced, lost, toNothing).filter(({ points }) => points > 0)
}

/** The first choice of prices that ties with what was lost; the dearest where none does. */
function tied(priced: readonly { ruleId: string; prices: readonly number[] }[], lost: number, toNothing: boolean): Charge[] {
  let choices: Charge[][] = [[]]
  for (const { ruleId, prices } of priced) choices = choices.flatMap((choice) => prices.map((points) => [...choice, { ruleId, points }]))
  const sum = (choice: readonly Charge[]) => choice.reduce((total, { points }) => total + points, 0)
  return choices.find((choice) => (toNothing ? sum(choice) >= lost : sum(choice) === lost)) ?? choices[0] ?? []
}
