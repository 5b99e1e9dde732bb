/** A large corpus read by several processes, each its own part, with nothing shared but the folder of results. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IngestReport } from './ingestReport.ts'
import { stemKey } from './targetNames.ts'

export interface Shard {
  /** From 1. */
  index: number
  of: number
}

const MOST = 100_000

/** `3/8`; null where it is none. */
export function readShard(text: string): Shard | null {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? []).map(Number)
  return index >= 1 && index <= of && of <= MOST ? { index, of } : null
}

/**
 * Whether a file is this shard's. Told by the file's name without ending, so that files whose results could be called
 * alike are always read by one process, whatever else lies in the corpus or wherever it is mounted.
 */
export function isInShard(path: string, { index, of }: Shard): boolean {
  const digest = createHash('sha256').update(stemKey({ path })).digest()
  return digest.readUInt32BE(0) % of === index - 1
}

export const reportName = (shard: Shard | null) => (shard === null ? 'ingest-report.json' : `ingest-report.${shard.index}-of-${shard.of}.json`)

/** The reports of all shards of a run; `missing` are those that are not there (yet) or broken. */
export async function shardReports(out: string, of: number): Promise<{ reports: IngestReport[]; missing: string[] }> {
  const names = Array.from({ length: of }, (_, at) => reportName({ index: at + 1, of }))
  const read = await Promise.all(names.map(async (name) => {
    try {
      return JSON.parse(await readFile(join(out, name), 'utf8')) as IngestReport
    } catch {
      return null
    }
  }))
  return { reports: read.filter((report) => report !== null), missing: names.filter((_, at) => read[at] === null) }
}
