import type { Manifest, ManifestFile, TableName } from '../model/tables.ts'
import { EngineError } from './EngineError.ts'
import { fetchBytes, HttpError, type FetchOptions } from './fetchBytes.ts'
import { readManifest } from './manifest.ts'
import { sha256 } from './sha256.ts'

type Transport = Pick<FetchOptions, 'silenceMs' | 'fetch'>

/**
 * Fetches and checks a manifest.
 * @throws {EngineError} `snapshot-missing` when there is none at the address (or a host answers with its own page),
 * `snapshot-invalid` when it is damaged or of another version
 */
export async function loadManifest(manifestUrl: string, transport: Transport): Promise<Manifest> {
  const file = 'manifest.json'
  // Always asked anew: an old copy would list tables that are no longer there. The tables' names are their content.
  const bytes = await fetchBytes(manifestUrl, { ...transport, cache: 'no-cache' }).catch((cause: unknown) => {
    throw new EngineError('snapshot-missing', file, cause)
  })
  const text = new TextDecoder().decode(bytes)
  if (text.trimStart().startsWith('<')) throw new EngineError('snapshot-missing', file, 'the server answered with a page')
  try {
    return readManifest(JSON.parse(text))
  } catch (cause) {
    throw new EngineError('snapshot-invalid', file, cause)
  }
}

/**
 * Fetches every table of a snapshot and verifies size and SHA-256.
 * @param onBytes bytes so far and in all, over all files
 * @throws {EngineError} `table-missing` or `table-corrupt`, naming the file
 */
export async function loadTables(
  manifest: Manifest, manifestUrl: string, transport: Transport, onBytes: (loaded: number, total: number) => void,
): Promise<Map<TableName, Uint8Array<ArrayBuffer>>> {
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
  const arrived = new Map<string, number>()
  const tables = await Promise.all(manifest.files.map(async (file) => {
    const bytes = await loadTable(file, new URL(file.name, manifestUrl).href, {
      ...transport,
      onBytes(loaded) {
        arrived.set(file.name, loaded)
        onBytes(Math.min(total, [...arrived.values()].reduce((sum, count) => sum + count, 0)), total)
      },
    })
    return [file.table, bytes] as const
  }))
  return new Map(tables)
}

/** One file of a snapshot, verified. */
export async function loadTable(file: ManifestFile, url: string, options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(url, options).catch((cause: unknown) => {
    throw new EngineError('table-missing', file.name, cause instanceof HttpError ? cause : networkReason(cause))
  })
  if (bytes.length !== file.bytes) {
    throw new EngineError('table-corrupt', file.name, `${bytes.length} bytes, the manifest lists ${file.bytes}`)
  }
  const digest = sha256(bytes)
  if (digest !== file.sha256) {
    throw new EngineError('table-corrupt', file.name, `SHA-256 ${digest}, the manifest lists ${file.sha256}`)
  }
  return bytes
}

function networkReason(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
}
