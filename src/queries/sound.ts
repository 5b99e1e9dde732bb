/**
 * Chinese by its sound: what a reader types (`zhaosyz`, `zs yinzi`, `lǜhuà`) against names as the table `pinyin` spells them
 * (' zhao shang yin zi'). Each syllable may be cut short to a prefix of at least one letter; none may be left out but
 * between two words.
 */

/** Letters beyond these are not looked at. */
const LONGEST = 40

/** Words of letters and digits, ü as v, tones left off; none where anything else is typed or no letter is. */
export function soundWords(typed: string): string[] {
  const plain = typed.slice(0, 4 * LONGEST).normalize('NFKC').toLowerCase().normalize('NFD')
    .replace(/u\u0308/gu, 'v').replace(/\p{M}/gu, '').replace(/[\s'’‘-]+/gu, ' ').trim()
  return /^[a-z0-9 ]*[a-z][a-z0-9 ]*$/u.test(plain) ? plain.slice(0, LONGEST).trim().split(' ') : []
}

/** A regular expression (RE2 and JavaScript) for the spelling after the space before its first syllable; '' for no words. */
export function soundPattern(words: readonly string[]): string {
  return words.map((word) => [...word].join('(?:[a-z0-9]* )?')).join('[a-z0-9]* (?:.* )?')
}

/** The same without a regular expression, whose time would not be bounded here: true for no words. */
export function sounds(spelled: string, words: readonly string[]): boolean {
  const typed = words.join('')
  if (typed === '') return true
  const ends = new Set<number>()
  for (const [index] of words.entries()) ends.add(words.slice(0, index + 1).join('').length)
  /** How far the reader's letters got: at the end of the syllable before, and at ends of words anywhere before. */
  let reached = new Set<number>()
  const waiting = new Set([0])
  for (const syllable of spelled.trim().split(' ')) {
    const next = new Set<number>()
    for (const from of [...reached, ...waiting]) {
      for (let length = 0; length < syllable.length && syllable[length] === typed[from + length]; length++) {
        const to = from + length + 1
        next.add(to)
        if (ends.has(to)) break
      }
    }
    for (const to of next) if (to === typed.length) return true
    for (const to of next) if (ends.has(to)) waiting.add(to)
    reached = next
  }
  return false
}
