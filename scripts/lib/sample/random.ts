/** Chance that is the same each time: a stream of numbers from a text, so that a part of the sample is made as the whole is. */
export interface Chance {
  /** 0 ≤ number < 1. */
  next: () => number
  pick: <T>(list: readonly T[]) => T
}

/** Mulberry32 (Tommy Ettinger, public domain) over the FNV-1a hash of the text. */
export function chanceOf(text: string): Chance {
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, pick: (list) => list[Math.floor(next() * list.length)]! }
}
