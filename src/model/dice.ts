/** A text's pairs of neighbouring characters as numbers, sorted, repeats kept. */
export function bigramsOf(text: string): number[] {
  const letters = [...text].map((letter) => letter.codePointAt(0)!)
  return letters.slice(1).map((letter, i) => letters[i]! * PLANES + letter).sort((a, b) => a - b)
}

/** More than any code point, so that a pair is one number. */
const PLANES = 0x110000

/**
 * Likeness of two texts 0–1 by their sorted bigrams: twice the shared ones over all (Dice 1945, on character pairs with
 * repeats). Symmetric; 1 for equal texts, 0 where either is too short to have a pair and they differ.
 */
export function likeness(a: { name: string; bigrams: readonly number[] }, b: { name: string; bigrams: readonly number[] }): number {
  if (a.name === b.name) return 1
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.bigrams.length && j < b.bigrams.length) {
    const left = a.bigrams[i]!
    const right = b.bigrams[j]!
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  const all = a.bigrams.length + b.bigrams.length
  return all === 0 ? 0 : (2 * shared) / all
}

/** The same of two texts whose pairs nobody has counted yet. */
export function dice(a: string, b: string): number {
  return likeness({ name: a, bigrams: bigramsOf(a) }, { name: b, bigrams: bigramsOf(b) })
}

/** No two texts can be liker than their lengths allow. */
export function likenessBound(a: readonly unknown[], b: readonly unknown[]): number {
  const all = a.length + b.length
  return all === 0 ? 1 : (2 * Math.min(a.length, b.length)) / all
}
