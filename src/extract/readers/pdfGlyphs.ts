/** Glyphs drawn twice at nearly one place, as programs do to make them bold, count once. */

export interface Glyph {
  text: string
  x: number
  /** Baseline. */
  y: number
  width: number
  size: number
  isSpace: boolean
}

/** How near, in characters. */
const NEAR = 0.12

/** The glyphs in their order, each the first of those like it at its place. */
export function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    const near = glyph.size * NEAR
    const [column, row] = [Math.floor(glyph.x / near), Math.floor(glyph.y / near)]
    const key = (x: number, y: number) => `${glyph.text}|${Math.round(glyph.size)}|${x}|${y}`
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        if (kept.get(key(x, y))?.some((one) => Math.abs(one.x - glyph.x) < near && Math.abs(one.y - glyph.y) < near)) return false
      }
    }
    const here = kept.get(key(column, row))
    if (here === undefined) kept.set(key(column, row), [glyph])
    else here.push(glyph)
    return true
  })
}
