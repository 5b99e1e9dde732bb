import { LEVEL1_LABELS, LEVEL1_OF, LEVEL2_LABELS, type Level1, type Level2, standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import { squeeze } from '../labels.ts'
import { type Fragment, labelAt } from './fragments.ts'

export interface CategorySegment {
  /** Category labels as printed, layout breaks removed. */
  level1: string
  level2: string
  fragments: Fragment[]
  line: number
}

type Label = { kind: 'level1'; standard: Level1; printed: string } | { kind: 'level2'; standard: Level2; printed: string }

const LEVEL1_PRINTED = new Set(LEVEL1_LABELS.flatMap((label) => label.printed))
const LEVEL2_PRINTED = new Set(LEVEL2_LABELS.flatMap((label) => label.printed))
/** A label without the score that some forms print after it. */
const unscored = (text: string) => squeeze(text).replace(/\(\d{1,3}(?:\.\d+)?[分%]?\)$/u, '')

/**
 * Fragments below the table's head → one segment per level-2 category, in print order. Each category is printed once a
 * table, so a label that comes again, or one that doesn't end in 指标 where the form's do, is a cell.
 */
export function categorySegments(fragments: readonly Fragment[]): CategorySegment[] {
  const found = findLabels(fragments)
  const level1Printed = new Map<Level1, string>()
  for (const { label } of found) if (label.kind === 'level1') level1Printed.set(label.standard, label.printed)
  const segments: CategorySegment[] = []
  found.forEach(({ label, at, next }, index) => {
    const body = fragments.slice(next, found[index + 1]?.at ?? fragments.length)
    if (label.kind === 'level2') {
      segments.push({ level1: level1Of(label.standard, level1Printed), level2: label.printed, fragments: [...body], line: fragments[at]!.line })
    } else if (body.length > 0) {
      const previous = segments.at(-1)
      const ownLevel2 = found[index + 1]?.label.kind === 'level2'
      if (ownLevel2 && previous !== undefined) previous.fragments.push(...body)
      else segments.push({ level1: label.printed, level2: '', fragments: [...body], line: fragments[at]!.line })
    }
  })
  return segments
}

function level1Of(level2: Level2, printed: ReadonlyMap<Level1, string>): string {
  const home = level2 === '成本指标' && !printed.has('产出指标') ? '成本指标' : LEVEL1_OF[level2]
  return printed.get(home) ?? ''
}

function findLabels(fragments: readonly Fragment[]): { label: Label; at: number; next: number }[] {
  const found: { label: Label; at: number; next: number }[] = []
  const used = new Set<string>()
  let index = 0
  while (index < fragments.length) {
    const level1 = labelAt(fragments, index, (text) => (LEVEL1_PRINTED.has(unscored(text)) ? text : null))
    const level2 = labelAt(fragments, index, (text) => (LEVEL2_PRINTED.has(unscored(text)) ? text : null))
    const label = choose(level1, level2, used, fragments)
    if (label === null) index += 1
    else {
      used.add(`${label.label.kind} ${label.label.standard}`)
      found.push({ ...label, at: index })
      index = label.next
    }
  }
  return found
}

type Found = { label: string; next: number } | null

function choose(level1: Found, level2: Found, used: ReadonlySet<string>, fragments: readonly Fragment[]): { label: Label; next: number } | null {
  const first = level1 === null ? null : standardLevel1(level1.label)
  const second = level2 === null ? null : standardLevel2(level2.label)
  const one = level1 !== null && first !== null && !used.has(`level1 ${first}`) && opensCategory(level1, first, fragments)
  const two = level2 !== null && second !== null && !used.has(`level2 ${second}`)
  const asLevel2 = () => ({ label: { kind: 'level2' as const, standard: second!, printed: level2!.label }, next: level2!.next })
  if (one && !(two && second === '成本指标' && used.has('level1 产出指标') && !costBlockFollows(level1, fragments))) {
    if (!two || level2.next <= level1.next) return { label: { kind: 'level1', standard: first, printed: level1.label }, next: level1.next }
  }
  return two ? asLevel2() : null
}

/** A level-1 label is followed by a level-2 label of its own; 满意度指标 alone may stand for both. */
function opensCategory(found: { label: string; next: number }, standard: Level1, fragments: readonly Fragment[]): boolean {
  const after = labelAt(fragments, found.next, (text) => (LEVEL2_PRINTED.has(unscored(text)) ? text : null))
  const level2 = after === null ? null : standardLevel2(after.label)
  if (level2 === null) return unscored(found.label).endsWith('指标')
  return LEVEL1_OF[level2] === standard || (standard === '成本指标' && level2 === '成本指标')
}

function costBlockFollows(found: Found, fragments: readonly Fragment[]): boolean {
  const after = found === null ? null : labelAt(fragments, found.next, (text) => standardLevel2(text))
  return after !== null && LEVEL1_OF[after.label] === '成本指标'
}
