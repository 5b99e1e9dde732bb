import { norm } from './norm.ts'
import { UNIT_PATTERN } from './units.ts'

const TAIL = new RegExp(`(?:[不补]?[低少大小高多]于(?:等于)?|不?超过|至少|达到?|预计|控制在|为|约)?\\d[\\d,.]*(?:${UNIT_PATTERN})?(?:起|以上|以下|以内|之内|内|左右)*$`, 'u')

/**
 * A name under norm without the target that a cell repeats after it, so that its last word is what is measured:
 * 完成及时率1年内 → 完成及时率. Unchanged where nothing else would be left.
 */
export function headed(text: string): string {
  const whole = norm(text)
  const rest = whole.replace(TAIL, '')
  return rest === '' ? whole : rest
}
