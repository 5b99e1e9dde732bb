/** One snapshot for each jurisdiction, year or both, beside the whole: a province's portal loads what it shows. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Manifest } from '../../../src/model/tables.ts'
import { DOCUMENT_TABLES, type DocumentTable } from '../../../src/snapshot/documentPart.ts'
import type { DepartmentMember } from '../../../src/snapshot/documentRows.ts'
import { CommandError } from '../problems.ts'
import { publishSnapshot, type SnapshotFacts } from '../writeSnapshot.ts'
import { type Collected, coverageKey } from './collect.ts'
import { type PartBy, partName, type PartScope, partTitle } from './partNames.ts'
import { quoted } from '../../../src/db/node.ts'
import { openNativeTables, type NativeTables } from '../../../src/db/nodeTables.ts'
import { type Beside, writeAll } from './whole.ts'

interface Part {
  name: string
  scope: PartScope
  /** Indexes of its documents in `Collected`. */
  documents: number[]
}

/** @param whole the snapshot just published in `out` */
export async function publishParts(out: string, whole: Manifest, by: PartBy, { collected, beside, facts }: { collected: Collected; beside: Beside; facts: SnapshotFacts }): Promise<string[]> {
  const parts = partsOf(collected.members, by, facts.name)
  const folder = await mkdtemp(join(tmpdir(), 'target-observatory-parts-'))
  try {
    await split(whole, out, parts, collected, folder)
    for (const [number, part] of parts.entries()) {
      const own = ofPart(collected, part)
      const store = await openNativeTables()
      try {
        for (const table of DOCUMENT_TABLES) await store.load(table, await slicesOf(folder, table, number), '"row"')
        await publishSnapshot(join(dirname(resolve(out)), part.name), {
          ...facts, name: part.name, documents: own.sources, publication: { ...facts.publication, title: partTitle(facts.publication.title, part.scope) },
          write: async (pathOf) => (await writeAll(store, own, besidePart(beside, own), pathOf)).rows,
        })
      } finally {
        await store.close()
      }
    }
    return parts.map(({ name }) => name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function partsOf(members: readonly DepartmentMember[], by: PartBy, whole: string): Part[] {
  const parts = new Map<string, Part>()
  members.forEach(({ jurisdiction, year }, index) => {
    const scope: PartScope = { ...(by.includes('jurisdiction') ? { jurisdiction } : {}), ...(by.includes('year') ? { year } : {}) }
    const key = JSON.stringify([scope.jurisdiction, scope.year])
    const part = parts.get(key)
    if (part === undefined) parts.set(key, { name: partName(whole, scope), scope, documents: [index] })
    else part.documents.push(index)
  })
  const list = [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const twin = list.find(({ name }, index) => list[index + 1]?.name === name)
  if (twin !== undefined) throw new CommandError(1, `两个部分的名称都是 ${twin.name}。请用 --name 为整体另取较短的名称。`, `Two parts would be called ${twin.name}. Give the whole a shorter --name.`)
  return list
}

/** Each document table once through, its rows parted by what they belong to, each with its number in the whole. */
async function split(whole: Manifest, out: string, parts: readonly Part[], { members }: Collected, folder: string): Promise<void> {
  const store = await openNativeTables()
  try {
    await store.run('CREATE TABLE part_of (document_id VARCHAR, part INTEGER)')
    const rows = parts.flatMap(({ documents }, part) => documents.map((index) => ({ id: members[index]!.documentId, part })))
    await store.run("INSERT INTO part_of SELECT unnest(string_split($1, ',')), CAST(unnest(string_split($2, ',')) AS INTEGER)", rows.map(({ id }) => id).join(), rows.map(({ part }) => part).join())
    for (const table of DOCUMENT_TABLES) await splitTable(store, join(out, whole.files.find((file) => file.table === table)!.name), join(folder, table))
  } finally {
    await store.close()
  }
}

async function splitTable(store: NativeTables, from: string, to: string): Promise<void> {
  await mkdir(to)
  await store.run(`COPY (
    SELECT t.* EXCLUDE (file_row_number), t.file_row_number AS "row", part_of.part
    FROM read_parquet(${quoted(from)}, file_row_number = true) t JOIN part_of USING (document_id)
    ORDER BY part_of.part, t.file_row_number
  ) TO ${quoted(to)} (FORMAT parquet, PARTITION_BY (part))`)
}

/** A table's rows of one part; none where it has none. */
async function slicesOf(folder: string, table: DocumentTable, part: number): Promise<string[]> {
  const slices = join(folder, table, `part=${part}`)
  return (await readdir(slices).catch(() => [])).sort().map((name) => join(slices, name))
}

function ofPart(all: Collected, { documents }: Part): Collected {
  const members = documents.map((index) => all.members[index]!)
  const ids = new Set<unknown>(members.map(({ documentId }) => documentId))
  return {
    members,
    sources: documents.map((index) => all.sources[index]!),
    coverage: Object.fromEntries([...new Set(members.map(coverageKey))].map((key) => [key, all.coverage[key]!])),
    corrections: all.corrections.filter(({ document_id: id }) => ids.has(id)),
    warnings: [],
  }
}

/** Entries about documents of other parts are no news here: neither stale nor unused. */
function besidePart(beside: Beside, { sources, members }: Collected): Beside {
  const hashes = new Set(sources.map(({ source }) => source.sha256))
  const ids = members.map(({ documentId }) => `${documentId}-`)
  const here = (id: string | null) => id === null || ids.some((start) => id.startsWith(start))
  return {
    ...beside,
    corrections: beside.corrections.filter(({ source }) => hashes.has(source.sha256)),
    matches: beside.matches.filter(({ earlier, later }) => here(earlier) && here(later)),
  }
}
