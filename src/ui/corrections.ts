import type { Messages } from '../i18n/index.ts'
import type { CorrectionRow } from '../queries/method.ts'

/** Where a figure stands: a row of a project, a project, or (without a project) the document itself. */
export interface Place {
  /** Not needed where the project says it. */
  documentId?: string
  projectId: string | null
  ordinal: number | null
}

/** The corrections of one figure that were applied, in the given order. */
export function correctionsAt(rows: readonly CorrectionRow[], { documentId, projectId, ordinal }: Place, field: string): CorrectionRow[] {
  return rows.filter((row) => row.kind === 'cell' && row.state === 'applied' && (documentId === undefined || row.documentId === documentId)
    && row.projectId === projectId && row.indicatorOrdinal === ordinal && row.field === field)
}

/** The explanations of one finding. */
export function explanationsOf(rows: readonly CorrectionRow[], findingId: string): CorrectionRow[] {
  return rows.filter((row) => row.kind === 'finding' && row.state === 'applied' && row.findingId === findingId)
}

/** What was corrected into what, or that a cell was checked and is right. */
export function changeText({ field, asRead, corrected }: CorrectionRow, words: Messages): string {
  const shown = (value: string | null) => {
    if (value === null || value === '') return words.correction.blank
    if (field?.endsWith('_fen')) return words.correction.money(value)
    return field?.startsWith('plan_') ? words.correction.percent(value) : value
  }
  return asRead === corrected ? words.correction.confirmed(shown(asRead)) : words.correction.change(shown(asRead), shown(corrected))
}

/** `column:0.72` parts of a row's inferred cells, those that are too uncertain to pass unmarked, by column. */
export function inferredCells({ cellConfidence, uncertainCells }: { cellConfidence: string; uncertainCells: string }): Map<string, number> {
  const uncertain = uncertainCells.split(',')
  return new Map(cellConfidence.split(',').flatMap((part) => {
    const [column = '', sure] = part.split(':')
    return sure !== undefined && uncertain.includes(column) ? [[column, Number(sure)] as const] : []
  }))
}
