/** Both languages at once, for what is loaded apart from the page's first code; the page itself loads one (`load.ts`). */
import type { Lang } from '../state/view.ts'
import { en } from './en.ts'
import { zh, type Messages } from './zh.ts'

export type { Messages } from './zh.ts'

export const MESSAGES: Record<Lang, Messages> = { zh, en }
