/** The longest run of characters two texts share, from `fewest` characters on; null where there is none. */
export function longestCommon(a: readonly string[], b: readonly string[], fewest: number): { start: number; length: number } | null {
  let best: { start: number; length: number } | null = null
  let previous = new Array<number>(b.length + 1).fill(0)
  for (let i = 0; i < a.length; i++) {
    const current = new Array<number>(b.length + 1).fill(0)
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j] || a[i] === CUT) continue
      const length = (previous[j] ?? 0) + 1
      current[j + 1] = length
      if (length >= fewest && length > (best?.length ?? 0)) best = { start: i - length + 1, length }
    }
    previous = current
  }
  return best
}

/** Stands where a shared run was taken out, so that what is left on both sides is not read as one. */
const CUT = '\u0000'

/** `text` without every run of two or more characters that `other` holds too, longest first. */
export function withoutCommon(text: string, other: string): string {
  let left = [...text]
  const theirs = [...other]
  for (let found = longestCommon(left, theirs, 2); found !== null; found = longestCommon(left, theirs, 2)) {
    left = [...left.slice(0, found.start), CUT, ...left.slice(found.start + found.length)]
  }
  return left.filter((character) => character !== CUT).join('')
}
