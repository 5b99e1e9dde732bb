import { apply, FILTERS, type ViewState } from './view.ts'
import { format, parse, type Notice } from './url.ts'

/** The parts of `window` the address needs. */
export interface AddressBar {
  search(): string
  push(search: string): void
  replace(search: string): void
  onBack(listener: () => void): () => void
}

export const browserAddress: AddressBar = {
  search: () => location.search,
  push: (search) => history.pushState(null, '', search),
  replace: (search) => history.replaceState(null, '', search),
  onBack(listener) {
    addEventListener('popstate', listener)
    return () => removeEventListener('popstate', listener)
  },
}

/** What the reader looks at: the address and the state are one. */
export class View {
  state: ViewState = $state.raw(parse('').state)
  notices: readonly Notice[] = $state.raw([])
  readonly #address: AddressBar
  readonly #onFilter: () => void

  /** `onFilter` is called when a filter changes, before anything is redrawn. */
  constructor(address: AddressBar, onFilter: () => void) {
    this.#address = address
    this.#onFilter = onFilter
    this.#read()
    // The address shows what is used; what was dropped is told in a notice.
    if (this.notices.length > 0) this.#address.replace(format(this.state))
    address.onBack(() => this.#set(parse(this.#address.search())))
  }

  go(patch: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
    const next = apply(this.state, patch)
    const search = format(next)
    if (search === format(this.state)) return
    if (how === 'push') this.#address.push(search)
    else this.#address.replace(search)
    this.#set({ state: next, notices: how === 'push' ? [] : this.notices })
  }

  /** Follows one of the page's own links. */
  follow(search: string): void {
    this.go(parse(search).state)
  }

  /** Address of the state after `patch`, for links. */
  href(patch: Partial<ViewState>): string {
    return format(apply(this.state, patch))
  }

  /** Drops what the snapshot does not hold, and says so. */
  reject(notices: readonly Notice[], patch: Partial<ViewState>): void {
    this.notices = [...this.notices, ...notices]
    this.go(patch, 'replace')
  }

  dismiss(): void {
    this.notices = []
  }

  #read(): void {
    const { state, notices } = parse(this.#address.search())
    this.state = state
    this.notices = notices
  }

  #set({ state, notices }: { state: ViewState; notices: readonly Notice[] }): void {
    if (FILTERS.some((key) => JSON.stringify(state[key]) !== JSON.stringify(this.state[key]))) this.#onFilter()
    this.state = state
    this.notices = notices
  }
}
