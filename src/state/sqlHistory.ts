/** What was run in the SQL box this session, newest first. */
export interface Ran {
  text: string
  /** Rows answered; null where there was no answer. */
  rows: number | null
}

/** The part of `sessionStorage` it needs; throws where the browser refuses it. */
export type SessionStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'target-observatory.sql'
export const MOST_KEPT = 50

function isRan(value: unknown): value is Ran {
  const { text, rows } = (value ?? {}) as Partial<Ran>
  return typeof text === 'string' && (rows === null || typeof rows === 'number')
}

/** Kept in the session's store, or in memory where there is none. */
export class SqlHistory {
  entries: readonly Ran[]
  readonly #store: () => SessionStore

  constructor(store: () => SessionStore) {
    this.#store = store
    this.entries = this.#read()
  }

  /** A text run again moves to the front. */
  add(ran: Ran): void {
    this.entries = [ran, ...this.entries.filter(({ text }) => text !== ran.text)].slice(0, MOST_KEPT)
    this.#try((store) => store.setItem(KEY, JSON.stringify(this.entries)))
  }

  clear(): void {
    this.entries = []
    this.#try((store) => store.removeItem(KEY))
  }

  #read(): readonly Ran[] {
    const parsed = this.#try((store) => JSON.parse(store.getItem(KEY) ?? '[]') as unknown)
    return Array.isArray(parsed) ? parsed.filter(isRan).slice(0, MOST_KEPT) : []
  }

  #try<T>(act: (store: SessionStore) => T): T | null {
    try {
      return act(this.#store())
    } catch {
      return null
    }
  }
}

/** Entries whose text holds every word looked for, in any case. */
export function findRan(entries: readonly Ran[], wanted: string): readonly Ran[] {
  const words = wanted.toLowerCase().split(/\s+/u).filter(Boolean)
  return entries.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
}
