/** What a shard leaves for the merge: its rows as Parquet and the rest as JSON, in a folder within the snapshot's. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DOCUMENT_TABLES, type DocumentTable } from '../../../src/snapshot/documentPart.ts'
import type { DepartmentMember } from '../../../src/snapshot/documentRows.ts'
import { addCoverage } from '../../../src/snapshot/wholeTables.ts'
import { writeWhole } from '../files.ts'
import { CommandError } from '../problems.ts'
import type { Shard } from '../shards.ts'
import { type Collected, nothingCollected } from './collect.ts'
import type { NativeTables } from '../../../src/db/nodeTables.ts'
import type { TargetFile } from './targetFiles.ts'

interface PartFile {
  /** What the shard was told: others and the merge must have been told the same. */
  inputs: string
  collected: Omit<Collected, 'members'> & { members: (Omit<DepartmentMember, 'projects'> & { projects: [fen: string | null, suspect: 0 | 1, quality: number | null][] })[] }
}

const partsOf = (out: string, of: number) => join(out, `.parts-of-${of}`)
const folderOf = (out: string, { index, of }: Shard) => join(partsOf(out, of), String(index))

/** One text for the same documents with the same files beside them, judged by the same tool. */
export function inputsOf(files: readonly TargetFile[], beside: readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const { name, bytes, sha256 } of files) hash.update(`${sha256} ${bytes} ${name}\n`)
  return hash.update(JSON.stringify(beside)).digest('hex')
}

export async function writePart(out: string, shard: Shard, inputs: string, collected: Collected, store: NativeTables): Promise<void> {
  const folder = folderOf(out, shard)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const table of DOCUMENT_TABLES) await store.write(table, join(folder, `${table}.parquet`))
  const members = collected.members.map(({ projects, ...member }) => ({
    ...member, projects: projects.map(({ fen, suspect, quality }): [string | null, 0 | 1, number | null] => [fen === null ? null : String(fen), suspect ? 1 : 0, quality]),
  }))
  const part: PartFile = { inputs, collected: { ...collected, members } }
  await writeWhole(join(folder, 'part.json'), JSON.stringify(part))
}

export interface Parts {
  collected: Collected
  /** In the order of the rows. */
  pathsOf: (table: DocumentTable) => string[]
}

/**
 * The parts of a run as one.
 * @throws {CommandError} where one is missing, or was made of other documents or by another tool
 */
export async function readParts(out: string, of: number, inputs: string): Promise<Parts> {
  const shards = Array.from({ length: of }, (_, at): Shard => ({ index: at + 1, of }))
  const collected = nothingCollected()
  const missing: string[] = []
  const stale: string[] = []
  for (const shard of shards) {
    const part = await readFile(join(folderOf(out, shard), 'part.json'), 'utf8').then((text) => JSON.parse(text) as PartFile).catch(() => null)
    if (part === null) missing.push(`${shard.index}/${of}`)
    else if (part.inputs !== inputs) stale.push(`${shard.index}/${of}`)
    else add(collected, part)
  }
  if (missing.length > 0) throw new CommandError(1, `缺少分片 ${missing.join('、')}。请先让这些分片运行完。`, `Parts ${missing.join(', ')} are missing. Let these shards finish first.`)
  if (stale.length > 0) throw new CommandError(1, `分片 ${stale.join('、')} 依据的目标文档或配套文件与现在的不同。请重新运行这些分片。`, `Parts ${stale.join(', ')} were made of other target documents or other files beside them. Run these shards again.`)
  return { collected, pathsOf: (table) => shards.map((shard) => join(folderOf(out, shard), `${table}.parquet`)) }
}

function add(sum: Collected, { collected: { members, sources, coverage, corrections, warnings } }: PartFile): void {
  for (const { projects, ...member } of members) {
    sum.members.push({ ...member, projects: projects.map(([fen, suspect, quality]) => ({ fen: fen === null ? null : BigInt(fen), suspect: suspect === 1, quality })) })
  }
  for (const source of sources) sum.sources.push(source)
  for (const row of corrections) sum.corrections.push(row)
  for (const warning of warnings) sum.warnings.push(warning)
  for (const [key, counts] of Object.entries(coverage)) addCoverage((sum.coverage[key] ??= {}), counts)
}

/** Once the snapshot is published its parts are of no more use. */
export async function removeParts(out: string, of: number): Promise<void> {
  await rm(partsOf(out, of), { recursive: true, force: true })
}
