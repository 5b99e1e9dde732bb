import type { Reading } from '../readers/reading.ts'
import { gridForm } from './gridForm.ts'
import type { Layout } from './layout.ts'
import { pdfTextForm } from './pdfTextForm.ts'
import { projectRows } from './projectRows.ts'
import { proseForm } from './proseForm.ts'
import { tabbedForm } from './tabbedForm.ts'

export const LAYOUTS: readonly Layout[] = [projectRows, gridForm, tabbedForm, pdfTextForm, proseForm]

/** The layout that finds most of its own labels, null where none finds any. */
export function chooseLayout(reading: Reading): Layout | null {
  const ranked = LAYOUTS.map((layout) => ({ layout, found: layout.recognise(reading) })).sort((a, b) => b.found - a.found)
  return ranked[0] !== undefined && ranked[0].found > 0 ? ranked[0].layout : null
}
