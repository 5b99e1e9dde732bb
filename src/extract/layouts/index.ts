import type { Line } from '../blocks.ts'
import type { Layout } from './layout.ts'
import { pdfTextForm } from './pdfTextForm.ts'
import { tabbedForm } from './tabbedForm.ts'

export const LAYOUTS: readonly Layout[] = [tabbedForm, pdfTextForm]

/** The layout that finds most of its own labels, null where none finds any. */
export function chooseLayout(lines: readonly Line[]): Layout | null {
  const ranked = LAYOUTS.map((layout) => ({ layout, found: layout.recognise(lines) })).sort((a, b) => b.found - a.found)
  return ranked[0] !== undefined && ranked[0].found > 0 ? ranked[0].layout : null
}
