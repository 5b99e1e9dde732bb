import { groupBy } from './group.ts'
import type { Tally } from './shapeGroups.ts'
import { SHAPES, type Shape } from './spendingShape.ts'
import { curveOfSums, type WeighedSum, type WeightedCurve } from './spendingSums.ts'

/**
 * Projects that count alike in every sum, added up: what is asked for where there are too many projects to send.
 * The figures are those of `judgedPlans` and the functions over it.
 */
export interface PlanClass {
  year: number | null
  /** Whether they have a plan. */
  planned: boolean
  /** Whether they may be paid late; whether their budget is in doubt. */
  exempt: boolean
  suspect: boolean
  /** Sign of the budget, null where blank. */
  budget: number | null
  /** Whether October and December are stated. */
  stretch: boolean
  projects: number
  /** Sum of the budgets, fen, and Σ fen × millionths of a percent of the last stretch. */
  fen: bigint
  weighted: bigint
}

export interface ShapedClass extends PlanClass {
  /** null: no plan. */
  shape: string | null
  template: boolean
  /** Whether October lies below the even pace, null where it is not stated. */
  below: boolean | null
}

export const projectsOf = (classes: readonly Pick<PlanClass, 'projects'>[]): number => classes.reduce((sum, { projects }) => sum + projects, 0)
const total = (classes: readonly PlanClass[], of: 'fen' | 'weighted'): bigint => classes.reduce((sum, one) => sum + one[of], 0n)

/** Projects of some classes, and their money that is not in doubt. */
export const tallyOf = (classes: readonly PlanClass[]): Tally => ({ projects: projectsOf(classes), fen: total(classes.filter(({ suspect }) => !suspect), 'fen') })

/** Classes of the shapes a reader keeps to, all of them for none. */
export function keptClasses<Class extends ShapedClass>(classes: readonly Class[], shapes: readonly string[]): readonly Class[] {
  if (shapes.length === 0) return classes
  return classes.filter(({ shape, template }) => (shape !== null && shapes.includes(shape)) || (template && shapes.includes('template')))
}

/** As `shapeTallies` of the projects. */
export function classTallies(classes: readonly ShapedClass[]): { shape: Shape; counted: Tally; exempt: Tally }[] {
  const byShape = groupBy(classes, ({ shape }) => shape)
  return SHAPES.flatMap((shape) => {
    const own = byShape.get(shape)
    if (own === undefined) return []
    return [{ shape, counted: tallyOf(own.filter(({ exempt }) => !exempt)), exempt: tallyOf(own.filter(({ exempt }) => exempt)) }]
  })
}

/** As `weightedCurve` of the projects; `months` are the sums at each month, which classes do not hold. */
export function classCurve(classes: readonly PlanClass[], months: readonly (WeighedSum & { month: number })[] = []): WeightedCurve {
  const drawn = classes.filter(({ planned }) => planned)
  const weighed = drawn.filter(({ suspect, budget }) => !suspect && budget === 1)
  const stretch = weighed.filter((one) => one.stretch)
  return curveOfSums({
    months: [...months],
    stretch: { projects: projectsOf(stretch), ofFen: total(stretch, 'fen'), weighted: total(stretch, 'weighted') },
    weighed: tallyOf(weighed),
    exempt: tallyOf(weighed.filter(({ exempt }) => exempt)),
    leftOut: {
      withoutPlan: tallyOf(classes.filter(({ planned }) => !planned)),
      withoutBudget: projectsOf(drawn.filter(({ suspect, budget }) => !suspect && budget !== 1)),
      suspectBudget: projectsOf(drawn.filter(({ suspect }) => suspect)),
    },
  })
}
