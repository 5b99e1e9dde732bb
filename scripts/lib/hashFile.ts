import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { LIMITS } from '../../src/extract/readers/limits.ts'

/** What is known of a file before it is read. */
export interface HashedFile {
  path: string
  bytes: number
  /** Null where the file is larger than the readers take, or can't be opened. */
  sha256: string | null
  /** Why it can't be opened. */
  problem: string | null
}

/** Never rejects; reads the file as a stream, and not at all where the readers would refuse its size. */
export async function hashFile(path: string): Promise<HashedFile> {
  try {
    const { size: bytes } = await stat(path)
    if (bytes > LIMITS.bytes) return { path, bytes, sha256: null, problem: null }
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), hash)
    return { path, bytes, sha256: hash.digest('hex'), problem: null }
  } catch (error) {
    return { path, bytes: 0, sha256: null, problem: (error as Error).message }
  }
}
