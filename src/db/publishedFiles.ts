import type { FileCheck, PublishedFiles } from './connector.ts'
import { EngineError } from './EngineError.ts'
import { fetchBytes, type FetchOptions } from './fetchBytes.ts'
import { decodeParquet } from './parquet.ts'
import { sha256, sha256Of } from './sha256.ts'
import { loadTable } from './snapshotFiles.ts'

/** How many files are fetched at a time when all are checked. */
const AT_ONCE = 3

/** A snapshot's files over the network. */
export function publishedFiles(transport: Pick<FetchOptions, 'silenceMs' | 'fetch'>): PublishedFiles {
  const address = (name: string, manifestUrl: string) => new URL(name, manifestUrl).href
  return {
    async check({ files }, manifestUrl, onFile) {
      const checks: FileCheck[] = []
      const waiting = files.entries()
      const work = async () => {
        for (const [index, file] of waiting) {
          const bytes = await fetchBytes(address(file.name, manifestUrl), { ...transport, cache: 'reload' }).catch(() => null)
          const hash = bytes === null ? null : await sha256Of(bytes)
          const state = hash === null ? 'missing' : hash === file.sha256 && bytes?.length === file.bytes ? 'same' : 'differs'
          checks[index] = { file, state, sha256: hash, bytes: bytes?.length ?? null }
          onFile(checks[index])
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      const hashes = checks.map((check) => check.sha256)
      const id = hashes.includes(null) ? null : sha256(new TextEncoder().encode(hashes.map((hash) => `${hash}\n`).join('')))
      return { files: checks, id }
    },
    bytes: (file, manifestUrl) => loadTable(file, address(file.name, manifestUrl), transport),
    async table(file, manifestUrl) {
      const bytes = await loadTable(file, address(file.name, manifestUrl), transport)
      return decodeParquet(file.table, bytes, file.rows).catch((cause: unknown) => { throw new EngineError('table-corrupt', file.name, cause) })
    },
  }
}
