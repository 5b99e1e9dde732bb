import type { Observatory } from './Observatory.svelte.ts'

/**
 * Code that comes after what a reader sees first, so that this waits for nothing else. Where it can't be had the page goes
 * on without. Made while a component initialises.
 */
export class Later<Code> {
  /** null until it is here. */
  code: Code | null = $state.raw(null)
  readonly #load: () => Promise<Code>
  #coming: Promise<Code> | null = null

  constructor(observatory: Observatory, load: () => Promise<Code>) {
    this.#load = load
    observatory.coming++
    void observatory.activity.seen.then(() => this.now()).catch(() => undefined).finally(() => observatory.coming--)
  }

  /** Fetches it at once: the reader asks for it. Rejects where it can't be had; may be tried again. */
  async now(): Promise<Code> {
    this.#coming ??= this.#load().catch((error: unknown) => {
      this.#coming = null
      throw error
    })
    return this.code = await this.#coming
  }
}
