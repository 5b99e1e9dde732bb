import { isUncertain } from '../model/confidence.ts'
import { locatorText } from '../model/locator.ts'
import type { Diagnostic, Indicator, Locator, TargetDocument } from '../model/targetDocument.ts'

/** What the reader was not sure of, so that a fault of the reading never becomes a finding. */

/** Where a locator lies in the order of its document; comparable within one kind only. */
function position(locator: Locator): { kind: string; at: number } {
  if ('page' in locator) return { kind: 'page', at: locator.page * 1e6 + locator.line }
  if ('line' in locator) return { kind: 'line', at: locator.line }
  if ('table' in locator) return { kind: 'table', at: locator.table * 1e6 + locator.row }
  if ('paragraph' in locator) return { kind: 'paragraph', at: locator.paragraph }
  return { kind: locator.sheet, at: Number(locator.cell.replace(/\D/gu, '')) }
}

const located = (diagnostics: readonly Diagnostic[], ...severities: Diagnostic['severity'][]) =>
  diagnostics.flatMap(({ severity, locator }) => (locator !== null && severities.includes(severity) ? [locator] : []))

/**
 * Whether the reader could not read a row: an error or a warning at its very place, or a cell below the threshold. A place
 * may hold several rows (clauses of one paragraph), so that the warning of an uncertain row says nothing of the others.
 */
export function doubtfulRows({ diagnostics }: TargetDocument): (row: Indicator) => boolean {
  const places = new Set(located(diagnostics.filter(({ code }) => code !== 'row-uncertain'), 'error', 'warning').map(locatorText))
  return ({ locator, confidence }) => isUncertain(confidence) || places.has(locatorText(locator))
}

/** By project: whether an error was reported between its head and the next project's, so that rows may be missing. */
export function incompleteProjects({ projects, diagnostics }: TargetDocument): boolean[] {
  const heads = projects.map(({ locator }) => position(locator))
  const errors = located(diagnostics, 'error').map(position)
  return heads.map(({ kind, at }) => {
    const next = Math.min(...heads.filter((other) => other.kind === kind && other.at > at).map((other) => other.at))
    return errors.some((error) => error.kind === kind && error.at >= at && error.at < next)
  })
}
