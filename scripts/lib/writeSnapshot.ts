import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeParquet } from '../../src/db/node.ts'
import { TABLE_NAMES, type Manifest, type SnapshotTables } from '../../src/model/tables.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { buildManifest, parquetName, type Publication, type WrittenTable } from '../../src/snapshot/manifest.ts'

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

/** Names this module gives to tables; only such files are ever removed. */
const TABLE_FILE = new RegExp(`^(?:${TABLE_NAMES.join('|')})-[0-9a-f]{8}\\.parquet$`, 'u')

export interface SnapshotInput {
  name: string
  publication: Publication
  tool: string
  tables: SnapshotTables
  documents: readonly TargetDocument[]
}

/**
 * Writes tables and manifest into `out`. Everything is written beside it first; then the tables move in, then the
 * manifest replaces the old one in a single step, and only then the tables it no longer lists are removed. A reader
 * or a crash at any moment finds a whole snapshot, the old or the new.
 */
export async function writeSnapshot(out: string, input: SnapshotInput): Promise<Manifest> {
  await mkdir(out, { recursive: true })
  const temporary = await mkdtemp(join(out, '.writing-'))
  try {
    await writeParquet(input.tables, (table) => join(temporary, table))
    const tables = await Promise.all(TABLE_NAMES.map(async (table): Promise<WrittenTable> => {
      const content = await readFile(join(temporary, table))
      return { table, bytes: content.length, sha256: sha256(content), rows: input.tables[table].length }
    }))
    const manifest = buildManifest({ ...input, tables, sha256 })
    await writeFile(join(temporary, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    for (const { table, sha256 } of tables) await rename(join(temporary, table), join(out, parquetName(table, sha256)))
    await rename(join(temporary, 'manifest.json'), join(out, 'manifest.json'))
    await removeUnlisted(out, manifest)
    return manifest
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function removeUnlisted(out: string, manifest: Manifest): Promise<void> {
  const listed = new Set(manifest.files.map(({ name }) => name))
  for (const name of await readdir(out)) {
    if (TABLE_FILE.test(name) && !listed.has(name) && (await stat(join(out, name))).isFile()) await rm(join(out, name))
  }
}
