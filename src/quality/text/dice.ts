function bigrams(text: string): Map<string, number> {
  const letters = [...text]
  const counts = new Map<string, number>()
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = `${letters[i]}${letters[i + 1]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0)

/**
 * Bigram Dice similarity, 0–1: twice the shared bigrams over all bigrams (Dice 1945, on character pairs with repeats).
 * Texts too short for a bigram are 1 where equal and 0 otherwise.
 */
export function dice(a: string, b: string): number {
  if (a === b) return 1
  const left = bigrams(a)
  const right = bigrams(b)
  const all = total(left) + total(right)
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const [pair, n] of left) shared += Math.min(n, right.get(pair) ?? 0)
  return (2 * shared) / all
}
