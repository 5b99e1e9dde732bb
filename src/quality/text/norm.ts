import { SCOPE_WORDS } from '../../reference/indicatorWords.ts'
import { withoutBracketedUnits } from './units.ts'

/**
 * The form in which printed cells are compared (domain.md 3.2): NFKC, without spaces, punctuation, operators, bracketed
 * units and bracketed placeholders. The dot of a decimal and the % of a number stay.
 */
export function norm(text: string): string {
  return withoutBracketedUnits(text.normalize('NFKC').replace(/\s+/gu, ''))
    .replace(/(?<=\d)\.(?=\d)/gu, '\u0001')
    .replace(/(?<=\d)%/gu, '\u0002')
    .replace(/[\p{P}\p{S}]/gu, '')
    .replaceAll('\u0001', '.')
    .replaceAll('\u0002', '%')
}

/** `norm` without the scope words 项目 园区 企业 … (for D01, R02, V07); unstripped where nothing else is left. */
export function normWithoutScope(text: string): string {
  const whole = norm(text)
  const bare = SCOPE_WORDS.reduce((rest, word) => rest.replaceAll(word, ''), whole)
  return bare === '' ? whole : bare
}
