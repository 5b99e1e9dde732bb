/** Reads target documents one by one, judges them, and puts their rows into a store: what is kept in memory is small. */
import { readFile } from 'node:fs/promises'
import type { TableRow } from '../../../src/model/tables.ts'
import type { TargetDocument } from '../../../src/model/targetDocument.ts'
import type { Judgement } from '../../../src/quality/judgement.ts'
import { checkRows } from '../../../src/snapshot/checkTables.ts'
import { withoutTwins } from '../../../src/snapshot/context.ts'
import { DOCUMENT_TABLES, documentPart, type DocumentSource, type PartOptions } from '../../../src/snapshot/documentPart.ts'
import type { DepartmentMember } from '../../../src/snapshot/documentRows.ts'
import { readTargetDocument } from '../../../src/snapshot/schema.ts'
import { ambiguityWarnings } from '../../../src/snapshot/snapshotOf.ts'
import { type Problem, SnapshotError } from '../../../src/snapshot/SnapshotError.ts'
import { addCoverage } from '../../../src/snapshot/wholeTables.ts'
import { refuse } from '../readTargets.ts'
import type { NativeTables } from '../../../src/db/nodeTables.ts'
import type { TargetFile } from './targetFiles.ts'

/** What is known of documents besides their rows. */
export interface Collected {
  /** In the order of document ids, as `sources`. */
  members: DepartmentMember[]
  sources: DocumentSource[]
  /** By `coverageKey`, so that a part of the documents can be counted by itself. */
  coverage: Record<string, Judgement['coverage']>
  corrections: TableRow[]
  warnings: Problem[]
}

export const coverageKey = ({ jurisdiction, year }: Pick<DepartmentMember, 'jurisdiction' | 'year'>) => JSON.stringify([jurisdiction, year])

export const nothingCollected = (): Collected => ({ members: [], sources: [], coverage: {}, corrections: [], warnings: [] })

/**
 * @param files in the order of `targetFiles`
 * @throws {CommandError} when any document does not fit, after all were looked at; a snapshot is whole or not at all
 */
export async function collect(files: readonly TargetFile[], options: PartOptions, store: NativeTables): Promise<Collected> {
  const collected = nothingCollected()
  const problems: Problem[] = []
  for (let at = 0; at < files.length;) {
    const copies = files.slice(at, at + 1)
    while (files[at + copies.length]?.sha256 === files[at]!.sha256) copies.push(files[at + copies.length]!)
    at += copies.length
    const read: TargetDocument[] = []
    for (const { path } of copies) {
      const checked = readTargetDocument(path, await readFile(path, 'utf8'))
      problems.push(...checked.problems)
      if (checked.document !== null) read.push(checked.document)
    }
    if (problems.length > 0) continue
    const { documents, warnings } = withoutTwins(read)
    collected.warnings.push(...warnings)
    for (const document of documents) await add(document, collected, options, store)
  }
  if (problems.length > 0) throw refuse(problems.sort((a, b) => (a.file ?? '') < (b.file ?? '') ? -1 : 1))
  return collected
}

async function add(document: TargetDocument, collected: Collected, options: PartOptions, store: NativeTables): Promise<void> {
  const { rows, member, coverage, corrections, source } = documentPart(document, options)
  if (collected.members.at(-1)?.documentId === member.documentId) throw refuse([sameId(document, collected.sources.at(-1)!)])
  for (const table of DOCUMENT_TABLES) {
    checkRows(table, rows[table])
    await store.append(table, rows[table])
  }
  collected.members.push(member)
  collected.sources.push(source)
  collected.corrections.push(...corrections)
  collected.warnings.push(...ambiguityWarnings(source.source.name, member.department))
  addCoverage((collected.coverage[coverageKey(member)] ??= {}), coverage)
}

const sameId = ({ source }: TargetDocument, { source: other }: DocumentSource): Problem => new SnapshotError([{
  file: source.name, path: '/source/sha256',
  zh: `与“${other.name}”的 SHA-256 前 12 位相同，编号会重复。请删除其中一份目标文档。`,
  en: `the first 12 digits of its SHA-256 are those of "${other.name}", so both would have one id. Remove one of the two target documents.`,
}]).problems[0]!
