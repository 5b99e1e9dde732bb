import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from '../../../src/db/manifest.ts'
import type { Manifest } from '../../../src/model/tables.ts'
import { moneyByGrade, type GradeRow } from '../../../src/queries/overview.ts'
import { EVERYTHING } from '../../../src/queries/selection.ts'
import { departments, documents, type DepartmentRow, type DocumentRow } from '../../../src/queries/snapshot.ts'
import { answersBeside } from '../answersBeside.ts'

/** A snapshot's main figures, as its own published answers give them. */
export interface Headline {
  manifest: Manifest
  /** null where the snapshot has no published answers to these questions. */
  figures: { grades: GradeRow[]; documents: DocumentRow[]; departments: DepartmentRow[] } | null
}

/**
 * @param folder of a snapshot
 * @throws `Error` where the folder holds no readable manifest or a listed file is missing
 */
export async function readHeadline(folder: string): Promise<Headline> {
  const manifest = readManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const ask = answersBeside(folder, manifest)
  const grades = await ask(moneyByGrade, EVERYTHING)
  const listed = await ask(documents, {})
  const named = await ask(departments, {})
  return { manifest, figures: grades === null || listed === null || named === null ? null : { grades, documents: listed, departments: named } }
}
