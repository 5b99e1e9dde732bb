import { writeRange } from '../../model/range.ts'
import type { PaperParams } from '../../queries/workingPaper.ts'
import type { Selection } from '../../queries/selection.ts'
import { LEVEL2_IDS } from '../../reference/categories.ts'
import { isDefault } from '../../reference/weights.ts'
import type { Listed } from '../../state/audience.ts'
import { CLASSES, SEVERITIES, type ClassFilter } from '../../state/view.ts'

export const CLASS_NAMES: Record<ClassFilter, string> = { must: '必改', advice: '建议', note: '提示' }

/** What the worklist and its working paper ask for; all severities or classes are no filter. */
export function paperParams(selection: Selection, shown: Listed): PaperParams {
  const unlessAll = <T>(chosen: readonly T[], all: readonly T[]) => (chosen.length === all.length ? [] : chosen)
  return {
    ...selection,
    severities: unlessAll(shown.severity, SEVERITIES),
    classes: unlessAll(shown.class, CLASSES).map((name) => CLASS_NAMES[name]),
    outcomes: shown.outcome,
  }
}

const MOST = 120

/** Name of a paper's file, without its ending: from the snapshot and what was chosen, never from the clock. */
export function paperName(snapshot: string, { years, departments, severities, classes, outcomes, rules, categories, amount, score, weights }: PaperParams, lang: string): string {
  const address = (name: string) => Object.entries(CLASS_NAMES).find(([, zh]) => zh === name)?.[0] ?? name
  const chosen = [
    years.join('+'), departments.join('+'), severities.join(''), classes.map(address).join('+'), outcomes.join() === 'fails' ? '' : outcomes.join('+'),
    rules.join('+'), categories.map((name) => LEVEL2_IDS[name]).join('+'), amount && `${writeRange(amount)}-wan`, score && `score-${writeRange(score)}`, isDefault(weights) ? '' : 'weights', lang === 'zh' ? '' : lang,
  ].flatMap((part) => part || []).map((part) => part.replace(/[^\p{L}\p{N}+.~-]/gu, '-'))
  return ['working-paper', snapshot.slice(0, 12), ...chosen].join('_').slice(0, MOST)
}
