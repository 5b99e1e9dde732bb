import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerKey, indexOf, readAnswers, rowsOf, type PublishedAnswers } from '../../../src/db/answers.ts'
import { readManifest } from '../../../src/db/manifest.ts'
import type { Query } from '../../../src/db/sql.ts'
import type { Manifest } from '../../../src/model/tables.ts'
import { moneyByGrade, type GradeRow } from '../../../src/queries/overview.ts'
import { EVERYTHING } from '../../../src/queries/selection.ts'
import { departments, documents, type DepartmentRow, type DocumentRow } from '../../../src/queries/snapshot.ts'

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
  const files = indexOf(manifest.answers ?? [])
  const read = new Map<string, PublishedAnswers>()
  const ask = async <Params, Row>(query: Query<Params, Row>, params: Params): Promise<Row[] | null> => {
    const key = answerKey(query.sql, query.bind(params))
    const file = files.get(key)
    if (file === undefined) return null
    if (!read.has(file.name)) read.set(file.name, readAnswers(JSON.parse(await readFile(join(folder, file.name), 'utf8'))))
    return rowsOf(query, read.get(file.name)![key]!)
  }
  const grades = await ask(moneyByGrade, EVERYTHING)
  const listed = await ask(documents, {})
  const named = await ask(departments, {})
  return { manifest, figures: grades === null || listed === null || named === null ? null : { grades, documents: listed, departments: named } }
}
