/** How many letters have to be put, dropped or changed to turn one word into the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}

/** Up to three names like the one written, the likest first: a few letters apart, or one within the other. */
export function nearest(written: string, names: readonly string[]): string[] {
  const word = written.toLowerCase()
  return names
    .map((name) => ({ name, far: name.includes(word) || word.includes(name) ? Math.min(1, distance(word, name)) : distance(word, name) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.far - b.far || a.name.length - b.name.length)
    .slice(0, 3).map(({ name }) => name)
}
