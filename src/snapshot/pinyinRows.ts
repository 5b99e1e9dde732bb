import type { TableRow } from '../model/tables.ts'

/** Syllables of a run of Chinese characters, one each; `pinyin.ts` has the real one. */
export type Spell = (han: string) => readonly string[]

const SYLLABLE = /^[a-z]{1,6}$/u

/**
 * How a name is spelled: syllables of its characters, and its Latin and digit runs whole, all in lower case; everything
 * else parts them. Empty lists for a name without any of these.
 */
function spelled(name: string, spell: Spell): { tokens: string[]; initials: string } {
  const tokens: string[] = []
  let initials = ''
  for (const [run] of name.normalize('NFKC').toLowerCase().matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    const han = !/^[a-z0-9]/u.test(run)
    const pieces = han ? spell(run).filter((syllable) => SYLLABLE.test(syllable)) : [run]
    tokens.push(...pieces)
    initials += pieces.map((piece) => (han ? piece[0] : piece)).join('')
  }
  return { tokens, initials }
}

/**
 * Rows for `pinyin`: each distinct name once, sorted by its text as databases sort it (by code points). None without `spell`: the page itself makes tables
 * without a dictionary, and finds their names by their characters only.
 */
export function pinyinRows(names: readonly string[], spell: Spell | undefined): TableRow[] {
  if (spell === undefined) return []
  return [...new Set(names)].sort(compareCodePoints).flatMap((text) => {
    const { tokens, initials } = spelled(text, spell)
    return tokens.length === 0 ? [] : [{ text, full: tokens.map((token) => ` ${token}`).join(''), initials }]
  })
}

/** Code units order as code points do, but for the halves of pairs, which stand for what comes after all single ones. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left !== right) return isHalf(left) === isHalf(right) ? left - right : isHalf(left) ? 1 : -1
  }
  return a.length - b.length
}

const isHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdfff
