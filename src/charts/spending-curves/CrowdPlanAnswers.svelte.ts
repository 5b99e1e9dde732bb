import { keptClasses } from '../../analysis/planClasses.ts'
import { planClasses, planTotals, spendingSpread, type ShapedSelection } from '../../queries/spendingSums.ts'
import type { Observatory } from '../../state/Observatory.svelte.ts'
import { NO_PLANS, type CrowdPlans } from './crowd.ts'

/** What the spending chart asks of a crowd; `wanted` null: nothing. Made while a component initialises. */
export function askCrowdPlans(observatory: Observatory, wanted: () => ShapedSelection | null) {
  /** Classes are of the selection whatever the shapes: `bindSelection` takes no more of it. */
  const classes = observatory.ask(planClasses, wanted)
  const spread = observatory.ask(spendingSpread, wanted)
  const totals = observatory.ask(planTotals, wanted)
  const all = [classes, spread, totals]
  /** Only answers that belong together are drawn together. */
  let plans = $state.raw<CrowdPlans | null>(null)
  $effect(() => {
    const [told] = totals.rows ?? []
    if (told === undefined || all.some(({ state }) => state !== 'ready')) return
    plans = { spread: spread.rows ?? [], classes: keptClasses(classes.rows ?? [], wanted()?.shapes ?? []), totals: told }
  })
  return {
    /** Classes of the selection, whatever the shapes; null until the first answer. */
    get classes() { return classes.rows },
    get state(): 'loading' | 'ready' | 'error' {
      return all.some(({ state }) => state === 'error') ? 'error' : all.every(({ state }) => state === 'ready') ? 'ready' : 'loading'
    },
    get error() { return all.find(({ error }) => error !== null)?.error ?? null },
    /** null until the first answer. */
    get plans(): CrowdPlans | null { return plans },
    get drawn(): CrowdPlans { return plans ?? NO_PLANS },
  }
}

export type CrowdPlanAnswers = ReturnType<typeof askCrowdPlans>
