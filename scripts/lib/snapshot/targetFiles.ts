/** The target documents of a folder in the order of a snapshot's rows, told by the first bytes of each file. */
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eachOf } from '../parallel.ts'
import { targetNamesIn } from '../readTargets.ts'
import type { Shard } from '../shards.ts'

export interface TargetFile {
  /** As given to the user. */
  path: string
  name: string
  bytes: number
  /** Of the document's source, as its head states it; 64 zeros where it states none, which reading will refuse. */
  sha256: string
}

const AT_ONCE = 16
/** The source stands first in the format: its hash is within these bytes unless its name is very long. */
const HEAD_BYTES = 4_096
const HASH = /"sha256"\s*:\s*"([0-9a-f]{64})"/u
const NO_HASH = '0'.repeat(64)

/**
 * Every `*.json` of a folder, by the SHA-256 of its source, which begins the document's id; equal ones by file name.
 * @throws {CommandError} exit 2 when the folder is not there; exit 1 when it holds no document
 */
export async function targetFiles(folder: string): Promise<TargetFile[]> {
  const files: TargetFile[] = []
  await eachOf(await targetNamesIn(folder), AT_ONCE, async (name, index) => void (files[index] = await headOf(join(folder, name), name)))
  return files.sort((a, b) => order(a.sha256, b.sha256) || order(a.name, b.name))
}

/**
 * A shard's files: those whose source's hash lies in its part of all hashes. So the parts follow one another in the order
 * of the rows, and two copies of one source are always in the same part.
 * @param files in the order of `targetFiles`
 */
export function filesOfShard(files: readonly TargetFile[], { index, of }: Shard): TargetFile[] {
  return files.filter(({ sha256 }) => Math.floor((Number.parseInt(sha256.slice(0, 8), 16) / 2 ** 32) * of) === index - 1)
}

async function headOf(path: string, name: string): Promise<TargetFile> {
  const handle = await open(path)
  try {
    const { size: bytes } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(HEAD_BYTES, bytes)), 0, null, 0)
    const head = buffer.toString('utf8', 0, bytesRead)
    const sha256 = /"source"/u.test(head) ? HASH.exec(head.slice(head.indexOf('"source"')))?.[1] : undefined
    return { path, name, bytes, sha256: sha256 ?? sourceHash(await readFile(path, 'utf8')) }
  } finally {
    await handle.close()
  }
}

/** Of a document whose keys stand in another order. */
function sourceHash(text: string): string {
  try {
    const hash = (JSON.parse(text) as { source?: { sha256?: unknown } } | null)?.source?.sha256
    return typeof hash === 'string' && /^[0-9a-f]{64}$/u.test(hash) ? hash : NO_HASH
  } catch {
    return NO_HASH
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
