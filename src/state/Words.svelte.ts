import { untrack } from 'svelte'
import type { Messages } from '../i18n/zh.ts'
import type { Lang } from './view.ts'

/** The words on screen: those of the language asked for once they have come, until then those that were there. */
export class Words {
  current: Messages = $state.raw() as Messages
  readonly #load: (lang: Lang) => Promise<Messages>
  readonly #known: Partial<Record<Lang, Messages>>

  /** @param first the words of `lang`, loaded before anything is shown */
  constructor(lang: Lang, first: Messages, load: (lang: Lang) => Promise<Messages>) {
    this.current = first
    this.#known = { [lang]: first }
    this.#load = load
  }

  /** Goes on showing what is there where the file can't be had. Made while a component initialises. */
  follow(lang: () => Lang): void {
    $effect.pre(() => {
      const wanted = lang()
      untrack(() => {
        const known = this.#known[wanted]
        if (known !== undefined) this.current = known
        else {
          this.#load(wanted).then((words) => {
            this.#known[wanted] = words
            if (untrack(lang) === wanted) this.current = words
          }).catch(() => undefined)
        }
      })
    })
  }
}
