import type { PublishedFiles } from './connector.ts'
import type { FetchOptions } from './fetchBytes.ts'

/** A snapshot's files over the network; the code that reads and checks them is fetched when first asked. */
export function lazyFiles(transport: Pick<FetchOptions, 'silenceMs' | 'fetch'>): PublishedFiles {
  const files = async () => (await import('./publishedFiles.ts')).publishedFiles(transport)
  return {
    check: async (...asked) => (await files()).check(...asked),
    bytes: async (...asked) => (await files()).bytes(...asked),
    table: async (...asked) => (await files()).table(...asked),
  }
}
