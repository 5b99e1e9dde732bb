import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeParquet } from '../../src/db/nodeTables.ts'
import { TABLE_NAMES, type Manifest, type SnapshotTables, type TableName } from '../../src/model/tables.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import type { DocumentSource } from '../../src/snapshot/documentPart.ts'
import { buildManifest, parquetName, type Publication, type WrittenTable } from '../../src/snapshot/manifest.ts'
import { ANSWERS_FILE, writeAnswers } from './writeAnswers.ts'

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

/** Names this module gives to tables; only such files are ever removed. */
const TABLE_FILE = new RegExp(`^(?:${TABLE_NAMES.join('|')})-[0-9a-f]{8}\\.parquet$`, 'u')

export interface SnapshotFacts {
  name: string
  publication: Publication
  tool: string
  documents: readonly DocumentSource[]
}

export interface SnapshotInput extends SnapshotFacts {
  tables: SnapshotTables
}

export interface SnapshotWriting extends SnapshotFacts {
  /** Writes each table's Parquet file where `pathOf` says, and tells its rows. */
  write: (pathOf: (table: TableName) => string) => Promise<Record<TableName, number>>
}

/** Tables in memory as a snapshot in `out`. */
export function writeSnapshot(out: string, { tables, ...facts }: SnapshotInput): Promise<Manifest> {
  return publishSnapshot(out, {
    ...facts,
    async write(pathOf) {
      await writeParquet(tables, pathOf)
      return Object.fromEntries(TABLE_NAMES.map((table) => [table, tables[table].length])) as Record<TableName, number>
    },
  })
}

/**
 * Writes tables, published answers and manifest into `out`. Everything is written beside it first; then the tables move in, then the
 * manifest replaces the old one in a single step, and only then the tables it no longer lists are removed. A reader
 * or a crash at any moment finds a whole snapshot, the old or the new.
 */
export async function publishSnapshot(out: string, { write, ...input }: SnapshotWriting): Promise<Manifest> {
  await mkdir(out, { recursive: true })
  const temporary = await mkdtemp(join(out, '.writing-'))
  try {
    const rows = await write((table) => join(temporary, table))
    const tables = await Promise.all(TABLE_NAMES.map(async (table): Promise<WrittenTable> => {
      const content = await readFile(join(temporary, table))
      return { table, bytes: content.length, sha256: sha256(content), rows: rows[table] }
    }))
    const answers = await writeAnswers((table) => join(temporary, table), temporary)
    const manifest = buildManifest({ ...input, documents: input.documents as readonly TargetDocument[], tables, answers, sha256 })
    await writeFile(join(temporary, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    for (const { table, sha256 } of tables) await rename(join(temporary, table), join(out, parquetName(table, sha256)))
    for (const { name } of answers) await rename(join(temporary, name), join(out, name))
    await rename(join(temporary, 'manifest.json'), join(out, 'manifest.json'))
    await removeUnlisted(out, manifest)
    return manifest
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function removeUnlisted(out: string, manifest: Manifest): Promise<void> {
  const listed = new Set([...manifest.files, ...manifest.answers ?? []].map(({ name }) => name))
  for (const name of await readdir(out)) {
    if ((TABLE_FILE.test(name) || ANSWERS_FILE.test(name)) && !listed.has(name) && (await stat(join(out, name))).isFile()) await rm(join(out, name))
  }
}
