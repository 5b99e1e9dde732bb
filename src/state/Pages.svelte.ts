import type { Component } from 'svelte'
import type { ViewName } from './view.ts'

export type PageLoader = () => Promise<{ default: Component }>

/** The views' code, fetched when a view is gone to; the view before stays until it is here. */
export class Pages {
  /** null until the first view's code is here. */
  shown: { name: ViewName; component: Component } | null = $state.raw(null)
  /** The view whose code can't be had. */
  missing: ViewName | null = $state(null)
  readonly #loaders: Record<ViewName, PageLoader>
  readonly #known: Partial<Record<ViewName, Component>> = {}
  #wanted: ViewName | null = null

  constructor(loaders: Record<ViewName, PageLoader>) {
    this.#loaders = loaders
  }

  /** Settles when the view is shown, another was asked for since, or its code can't be had. */
  async show(name: ViewName): Promise<void> {
    this.#wanted = name
    const known = this.#known[name]
    if (known !== undefined) {
      this.shown = { name, component: known }
      this.missing = null
      return
    }
    try {
      const { default: component } = await this.#loaders[name]()
      this.#known[name] = component
      if (this.#wanted === name) await this.show(name)
    } catch {
      if (this.#wanted === name) this.missing = name
    }
  }
}
