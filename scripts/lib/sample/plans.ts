import type { PlanName } from './model.ts'
import type { Chance } from './random.ts'

export type Plan = readonly [number, number, number, number]

/** Cumulative percent at the end of March, June, October and December. */
export const PLANS: Record<PlanName, Plan> = {
  even: [25, 50, 83, 100],
  steady: [22, 52, 85, 100],
  usual: [20, 50, 80, 100],
  front: [40, 75, 92, 100],
  back: [8, 36, 74, 100],
  yearEnd: [10, 30, 55, 100],
  step: [5, 28, 90, 100],
  late: [0, 20, 72, 100],
  mixed: [35, 42, 88, 100],
  falling: [20, 60, 45, 100],
}

const CAREFUL: readonly PlanName[] = ['even', 'steady', 'front', 'usual', 'steady']
const CARELESS: readonly PlanName[] = ['yearEnd', 'late', 'back', 'mixed', 'step', 'usual']

/** A plan where neither the project nor its department's template names one. */
export const anyPlan = (care: number, chance: Chance): PlanName => chance.pick(chance.next() < care ? CAREFUL : CARELESS)
