import type { SnapshotEntry } from '../model/tables.ts'
import { fetchBytes, type FetchOptions } from './fetchBytes.ts'

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/u

/** The snapshots a parsed `snapshots/index.json` lists, in its order; entries that don't fit are left out. */
export function readSnapshotIndex(json: unknown): SnapshotEntry[] {
  const listed = (json as { snapshots?: unknown } | null)?.snapshots
  if (!Array.isArray(listed)) return []
  return listed.filter((entry: Partial<SnapshotEntry> | null): entry is SnapshotEntry =>
    typeof entry?.name === 'string' && NAME.test(entry.name)
    && typeof entry.title?.zh === 'string' && typeof entry.title.en === 'string' && typeof entry.fictional === 'boolean')
}

/**
 * Fetches the list of snapshots beside the page; none where there is no such file or it can't be read.
 * @param base absolute address of the page
 */
export async function loadSnapshotIndex(base: string, transport: Pick<FetchOptions, 'silenceMs' | 'fetch'>): Promise<SnapshotEntry[]> {
  try {
    const bytes = await fetchBytes(new URL('snapshots/index.json', base).href, { ...transport, cache: 'no-cache' })
    return readSnapshotIndex(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return []
  }
}
