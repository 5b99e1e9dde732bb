import type { Checkpoint } from '../model/targetDocument.ts'
import { type Fen } from './fen.ts'
import { type PaceExemption, paceExemption } from './paceExemption.ts'
import { planCheckpoints, planKey } from './spendingPace.ts'
import { type SpendingShape, spendingShape } from './spendingShape.ts'

/** A project's row as the spending query gives it; percent 0–100, null where blank; `extra` is `month:percent` joined by `;`. */
export interface PlanInput {
  projectId: string
  name: string
  departmentId: string
  year: number | null
  budgetFen: Fen | null
  /** Whether the budget is in doubt: shown, and in no sum. */
  suspect: boolean
  mar: number | null
  jun: number | null
  oct: number | null
  dec: number | null
  extra: string | null
}

/** What is told of a plan by itself. */
export interface PlanJudgement {
  exemption: PaceExemption | null
  /** Null with fewer than two checkpoints, which is no curve. */
  curve: { key: string; points: Checkpoint[]; shape: SpendingShape } | null
}

export interface JudgedPlan extends PlanJudgement, Pick<PlanInput, 'projectId' | 'name' | 'departmentId' | 'year'> {
  /** What it weighs in sums: null where the budget is blank or in doubt. */
  fen: Fen | null
  suspect: boolean
}

type PlanCurve = NonNullable<PlanJudgement['curve']>

const plainCurve = (points: Checkpoint[]): PlanCurve => ({ key: planKey(points), points, shape: spendingShape(points) })

/** One plan by itself: what a snapshot publishes of it. */
export function judgedPlanOf(row: Pick<PlanInput, 'name' | 'mar' | 'jun' | 'oct' | 'dec' | 'extra'>, curveOf = plainCurve): PlanJudgement {
  const points = planCheckpoints(row)
  return { exemption: paceExemption(row.name), curve: points === null ? null : curveOf(points) }
}

/** Each project with its curve, shape and exemption, in the order given; shapes are worked out once per different plan. */
export function judgedPlans(rows: readonly PlanInput[]): JudgedPlan[] {
  const known = new Map<string, PlanCurve>()
  return rows.map((row) => {
    const { projectId, name, departmentId, year, suspect } = row
    return { projectId, name, departmentId, year, suspect, fen: suspect ? null : row.budgetFen, ...judgedPlanOf(row, curveOf) }
  })

  function curveOf(points: Checkpoint[]): PlanCurve {
    const key = planKey(points)
    const curve = known.get(key) ?? plainCurve(points)
    known.set(key, curve)
    return curve
  }
}
