import { TABLE_NAMES, TABLES_VERSION, type Manifest, type ManifestFile, type PublishedFile, type TableName } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import { compareText } from './context.ts'

/** What the publisher says of a snapshot; never read from the clock. */
export interface Publication {
  title: { zh: string; en: string }
  /** ISO date, null where none was given. */
  published: string | null
  /** True for made-up examples. */
  fictional: boolean
}

/** A written table: its bytes as hashed, its rows as counted. */
export interface WrittenTable {
  table: TableName
  bytes: number
  sha256: string
  rows: number
}

/** `projects-1a2b3c4d.parquet`: the table and the first 8 hex digits of its content's SHA-256. */
export function parquetName(table: TableName, sha256: string): string {
  return `${table}-${sha256.slice(0, 8)}.parquet`
}

/**
 * The manifest of a snapshot. Its id is the SHA-256 (hex) of its files' SHA-256 in the order listed, each followed
 * by a line feed, so that anybody can compute it again from the files.
 * @param sha256 hex digest of a text's UTF-8 bytes
 */
export function buildManifest(options: {
  name: string
  publication: Publication
  tool: string
  tables: readonly WrittenTable[]
  documents: readonly TargetDocument[]
  /** Answers made with the tables; none where none were. */
  answers?: readonly PublishedFile[]
  sha256: (text: string) => string
}): Manifest {
  const { name, publication, tool, documents, sha256 } = options
  const files = TABLE_NAMES.map((table): ManifestFile => {
    const written = options.tables.find((candidate) => candidate.table === table)
    if (written === undefined) throw new RangeError(`table ${table} was not written`)
    return {
      table, name: parquetName(table, written.sha256),
      bytes: written.bytes, sha256: written.sha256, rows: written.rows, schemaVersion: TABLES_VERSION,
    }
  })
  return {
    id: sha256(files.map((file) => `${file.sha256}\n`).join('')),
    name,
    title: publication.title,
    published: publication.published,
    fictional: publication.fictional,
    schemaVersion: TABLES_VERSION,
    tool,
    files,
    sources: documents
      .map(({ source, year }) => ({ name: source.name, sha256: source.sha256, bytes: source.bytes, year }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.sha256, b.sha256)),
    ...(options.answers === undefined ? {} : { answers: [...options.answers] }),
  }
}
