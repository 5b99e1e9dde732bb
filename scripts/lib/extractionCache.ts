/** Extractions kept by content and reader version, so that a run stopped midway goes on where it stopped. */
import { createHash } from 'node:crypto'
import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Extraction } from '../../src/extract/index.ts'
import { writeWhole } from './files.ts'

export interface ExtractionCache {
  /** Null where there is none, or what is there is broken. */
  get: (sha256: string) => Promise<Extraction | null>
  put: (sha256: string, extraction: Extraction) => Promise<void>
}

export const NO_CACHE: ExtractionCache = { get: async () => null, put: async () => undefined }

const checksum = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Entries lie in `folder/version/`, one file a content: the checksum of the second line, then the extraction as JSON.
 * Entries of other reader versions are removed, so that the folder holds at most one for each document ever read.
 */
export async function openCache(folder: string, version: string): Promise<ExtractionCache> {
  const others = (await readdir(folder).catch(() => [])).filter((name) => name !== version && /^[0-9a-f]{16}$/u.test(name))
  for (const name of others) await rm(join(folder, name), { recursive: true, force: true })
  const place = (sha256: string) => join(folder, version, sha256.slice(0, 2), `${sha256}.json`)
  return {
    get: async (sha256) => {
      const text = await readFile(place(sha256), 'utf8').catch(() => '')
      const end = text.indexOf('\n')
      const json = text.slice(end + 1)
      return end > 0 && checksum(json) === text.slice(0, end) ? (JSON.parse(json) as Extraction) : null
    },
    put: async (sha256, extraction) => {
      const json = JSON.stringify(extraction)
      await writeWhole(place(sha256), `${checksum(json)}\n${json}`)
    },
  }
}
