import type { Lang } from '../state/view.ts'
import type { Messages } from './zh.ts'

const LOADERS: Record<Lang, () => Promise<Messages>> = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en,
}

/** The words of one language. Rejects where the file can't be had. */
export const loadMessages = (lang: Lang): Promise<Messages> => LOADERS[lang]()
