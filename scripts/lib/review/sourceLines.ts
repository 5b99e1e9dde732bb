/** A document as its reader printed it, found again by a locator. */
import type { Reading } from '../../../src/extract/readers/reading.ts'
import { locatorText } from '../../../src/model/locator.ts'
import type { Locator } from '../../../src/model/targetDocument.ts'

export interface SourceLine {
  place: string
  text: string
  /** Part of the place asked for, not of what stands around it. */
  meant: boolean
}

export type Around = (from: Locator, until?: Locator | null) => SourceLine[]

const BEFORE = 2
const AFTER = 2
/** After a place whose end is not known. */
const AFTER_OPEN = 5
/** More of a place than this does not help to see it. */
const MOST = 16

/**
 * Finds the lines of a place with some around it: for a cell its row, for a line up to where `until` begins. Where no
 * line is just there, the last one before; an empty list where none is.
 */
export function linesAround({ lines, locate }: Reading): Around {
  const located = lines.filter(({ text }) => text.trim() !== '').map(({ number, text }) => ({ locator: locate(number), text: text.trim() }))
  const byRow = new Map<string, number[]>()
  located.forEach(({ locator }, index) => {
    const key = rowKey(locator)
    byRow.set(key, [...(byRow.get(key) ?? []), index])
  })
  const indexOf = (locator: Locator) => byRow.get(rowKey(locator)) ?? nearest(located, locator)
  return (from, until = null) => {
    const places = indexOf(from)
    const first = places[0]
    if (first === undefined) return []
    const end = until === null ? undefined : indexOf(until)[0]
    const last = Math.min(Math.max(places.at(-1)!, (end ?? 0) - 1), first + MOST - 1)
    const start = Math.max(0, first - BEFORE)
    return located.slice(start, last + 1 + (until === null ? AFTER_OPEN : AFTER)).map(({ locator, text }, at) => ({ place: locatorText(locator), text, meant: start + at >= first && start + at <= last }))
  }
}

/** The same for all cells of a row. */
function rowKey(locator: Locator): string {
  if ('table' in locator) return `t${locator.table} r${locator.row}`
  if ('sheet' in locator) return `${locator.sheet}!${locator.cell.replace(/^\D+/u, '')}`
  return locatorText(locator)
}

function nearest(located: readonly { locator: Locator }[], wanted: Locator): number[] {
  const index = located.findLastIndex(({ locator }) => isBefore(locator, wanted))
  return index < 0 ? [] : [index]
}

function isBefore(one: Locator, other: Locator): boolean {
  if ('page' in one && 'page' in other) return one.page < other.page || (one.page === other.page && one.line <= other.line)
  if ('line' in one && 'line' in other) return !('page' in one) && !('page' in other) && one.line <= other.line
  if ('table' in one && 'table' in other) return one.table < other.table || (one.table === other.table && one.row <= other.row)
  return 'paragraph' in one && 'paragraph' in other && one.paragraph <= other.paragraph
}
