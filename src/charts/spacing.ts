export interface Spot {
  readonly x: number
  readonly y: number
}

/** Rows of the grid: more cells than any drawing is high. */
const ROWS = 65_536

/**
 * Distance from each spot to its nearest neighbour along the wider of the two axes, between `least` and `most`: looked for
 * no further than `most`, and called `least` where it is closer. In a grid of cells as wide as `least` whoever shares a
 * cell is done, and only so many who don't fit around a cell: the work grows with the spots, however they bunch.
 */
export function spacing(spots: readonly Spot[], least: number, most: number): number[] {
  const cellOf = (x: number, y: number) => x * ROWS + y
  const cells = new Map<number, Spot[]>()
  const at = spots.map(({ x, y }) => ({ x: Math.floor(x / least), y: Math.floor(y / least) }))
  spots.forEach((spot, i) => {
    const cell = cellOf(at[i]?.x ?? 0, at[i]?.y ?? 0)
    const held = cells.get(cell)
    if (held === undefined) cells.set(cell, [spot])
    else held.push(spot)
  })
  const rings = Math.ceil(most / least)
  return spots.map((spot, i) => {
    const own = at[i] ?? { x: 0, y: 0 }
    if ((cells.get(cellOf(own.x, own.y))?.length ?? 0) > 1) return least
    let best = most
    for (let ring = 1; ring <= rings && best > (ring - 1) * least; ring++) {
      for (let dx = -ring; dx <= ring; dx++) {
        const edge = Math.abs(dx) === ring
        for (let dy = -ring; dy <= ring; dy += edge ? 1 : 2 * ring) {
          for (const other of cells.get(cellOf(own.x + dx, own.y + dy)) ?? []) {
            best = Math.min(best, Math.max(Math.abs(other.x - spot.x), Math.abs(other.y - spot.y)))
          }
        }
      }
    }
    return Math.max(best, least)
  })
}
