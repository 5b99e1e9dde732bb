/** Entries for `data/corrections.json`, ready but for what a person decides. */
import type { CellCorrection } from '../../../src/model/corrections.ts'
import type { TargetDocument } from '../../../src/model/targetDocument.ts'
import type { CellPlace } from './problems.ts'
import { wordsOf } from './words.ts'

/** @param date YYYY-MM-DD, of the review */
export function correctionEntry(document: TargetDocument, { project: at, indicator, field }: CellPlace, date: string, by: string): CellCorrection {
  const { source: { sha256, name }, projects } = document
  const { code, indicators } = projects[at - 1]!
  const told = code !== null && projects.filter((one) => one.code === code).length === 1
  const asRead = indicators[indicator - 1]![field]
  return {
    id: `${sha256.slice(0, 8)}-p${at}-i${indicator}-${field}`, kind: 'cell', date, by,
    reason: { zh: wordsOf('zh').reason, en: wordsOf('en').reason },
    source: { sha256, name }, projectCode: code, ...(told ? {} : { projectOrdinal: at }),
    indicator, field, asRead, corrected: asRead,
  }
}
