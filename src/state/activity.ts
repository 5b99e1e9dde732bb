/** What the page measures of itself; the names are part of the contract. */
export interface Stopwatch {
  now(): number
  /** Calls back when what has been drawn so far is on the screen. */
  painted(then: () => void): void
  mark(name: string): void
  measure(name: string, start: number): void
}

/** The browser's own clock; where a page in the background isn't painted, a timer stands in. */
export const browserStopwatch: Stopwatch = {
  now: () => performance.now(),
  painted(then) {
    if (document.hidden) setTimeout(then, 0)
    else requestAnimationFrame(() => setTimeout(then, 0))
  },
  mark: (name) => performance.mark(name),
  measure: (name, start) => performance.measure(name, { start, end: performance.now() }),
}

/** Counts the questions under way, to tell when a change has reached every chart. */
export class Activity {
  #pending = 0
  #started: number | null = null
  #charted = false
  #painted!: () => void
  /** Settles when what a reader sees first is there: a chart, or a view without one. */
  readonly seen = new Promise<void>((resolve) => { this.#painted = resolve })
  readonly #stopwatch: Stopwatch

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch
  }

  /** The reader changed a filter. */
  begin(): void {
    this.#started = this.#stopwatch.now()
    this.#stopwatch.painted(() => this.#settle())
  }

  enter(): void {
    this.#pending++
  }

  leave(): void {
    this.#pending--
    if (this.#pending === 0) this.#stopwatch.painted(() => this.#settle())
  }

  /** The view has no chart, or one that stays empty: there is nothing to wait for. */
  uncharted(): void {
    this.#painted()
  }

  /** A chart has its marks; the first one of the page's life is marked once it is painted. */
  charted(): void {
    if (this.#charted) return
    this.#charted = true
    this.#stopwatch.painted(() => {
      this.#stopwatch.mark('first-chart')
      this.#painted()
    })
  }

  #settle(): void {
    if (this.#started === null || this.#pending > 0) return
    this.#stopwatch.measure('update', this.#started)
    this.#started = null
  }
}
