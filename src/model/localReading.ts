/** A document the reader of the page opens: how far its reading is, and how it ended. */
import { locatorText } from './locator.ts'
import type { Diagnostic, Severity, TargetDocument } from './targetDocument.ts'

/** `pages` is told of PDF only. */
export type ReadingStep = { step: 'opening' } | { step: 'pages'; done: number; of: number } | { step: 'tables' } | { step: 'judging' }

/** A diagnostic of the reader, told apart by language. */
export interface Said {
  severity: Severity
  code: string
  zh: string
  en: string
  /** As `locatorText` writes it, null where the whole file is meant. */
  place: string | null
}

const BETWEEN = ' / '

/** A diagnostic's message is `中文 / English`; one in a single language is said in both. */
export function saidOf({ severity, code, message, locator }: Diagnostic): Said {
  const at = message.indexOf(BETWEEN)
  const [zh, en] = at < 0 ? [message, message] : [message.slice(0, at), message.slice(at + BETWEEN.length)]
  return { severity, code, zh, en, place: locator === null ? null : locatorText(locator) }
}

/**
 * What ended a reading before it was done: the bound of time, the reader's wish, a worker the browser refuses or that
 * broke off, a file that can't be opened, or one larger than is taken.
 */
export type StopCode = 'took-too-long' | 'cancelled' | 'reader-refused' | 'reader-ended' | 'no-access' | 'too-large'

/** `document` is null where nothing usable was read: errors among `said` make a reading unusable. */
export type LocalReading =
  | { kind: 'read'; document: TargetDocument | null; said: Said[] }
  | { kind: 'stopped'; code: StopCode; detail: string }

/** What a reading worker says; of several messages the first that is no step is its answer. */
export type ReaderAnswer = { kind: 'step'; step: ReadingStep } | LocalReading

/** Ids of rows that come from the reader's own documents begin so; no published id does. */
export const LOCAL_PREFIX = 'local-'
export const isLocal = (id: string): boolean => id.startsWith(LOCAL_PREFIX)
