import type { Manifest, PublishedFile } from '../model/tables.ts'
import { indexOf, readAnswers, type PublishedAnswer, type PublishedAnswers } from './answers.ts'
import { fetchBytes, type FetchOptions } from './fetchBytes.ts'
import { sha256 } from './sha256.ts'

/** The answers that were made with a snapshot, fetched file by file as they are asked for. */
export interface AnswerFiles {
  has(key: string): boolean
  /** null where the file can't be had or is not the one the manifest lists: an engine answers then. Never rejects. */
  answer(key: string): Promise<PublishedAnswer | null>
}

/** Each file is fetched once and verified. */
export function answerFiles(manifest: Manifest, manifestUrl: string, transport: Pick<FetchOptions, 'silenceMs' | 'fetch'>): AnswerFiles {
  const index = indexOf(manifest.answers ?? [])
  const coming = new Map<string, Promise<PublishedAnswers | null>>()

  async function load({ name, sha256: listed }: PublishedFile): Promise<PublishedAnswers | null> {
    try {
      const bytes = await fetchBytes(new URL(name, manifestUrl).href, transport)
      return sha256(bytes) === listed ? readAnswers(JSON.parse(new TextDecoder().decode(bytes))) : null
    } catch {
      return null
    }
  }

  return {
    has: (key) => index.has(key),
    async answer(key) {
      const file = index.get(key)
      if (file === undefined) return null
      const loading = coming.get(file.name) ?? load(file)
      coming.set(file.name, loading)
      return (await loading)?.[key] ?? null
    },
  }
}
