/** Rows already asked for, by question; the least recently used go first once there are more cells than the bound. */
export class ResultCache {
  readonly #rows = new Map<string, readonly unknown[]>()
  readonly #most: number
  #cells = 0

  /** @param most cells kept in all; a cell is some 50 bytes */
  constructor(most = 2_000_000) {
    this.#most = most
  }

  get cells(): number {
    return this.#cells
  }

  get<Row>(key: string): Row[] | undefined {
    const rows = this.#rows.get(key)
    if (rows === undefined) return undefined
    this.#rows.delete(key)
    this.#rows.set(key, rows)
    return rows as Row[]
  }

  /** Keeps the rows, unless they alone are more than a quarter of the bound. */
  put(key: string, rows: readonly unknown[]): void {
    this.#drop(key)
    const cells = cellsOf(rows)
    if (cells > this.#most / 4) return
    this.#rows.set(key, rows)
    this.#cells += cells
    for (const oldest of this.#rows.keys()) {
      if (this.#cells <= this.#most) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const rows = this.#rows.get(key)
    if (rows === undefined) return
    this.#rows.delete(key)
    this.#cells -= cellsOf(rows)
  }
}

function cellsOf(rows: readonly unknown[]): number {
  const [first] = rows
  return rows.length * (typeof first === 'object' && first !== null ? Object.keys(first).length : 1) + 1
}
