import type { ManifestFile, SnapshotTables, TableName } from '../model/tables.ts'
import { withRowsBeside } from './besideRows.ts'
import { EngineError } from './EngineError.ts'
import type { FetchOptions } from './fetchBytes.ts'
import { decodeParquet, openParquet } from './parquet.ts'
import { remoteFile } from './remoteFile.ts'
import { loadTable } from './snapshotFiles.ts'
import type { TableSource } from './tableStore.ts'

export interface TableFilesOptions {
  manifestUrl: string
  /** Rows of further documents: with them every table comes whole. */
  beside: SnapshotTables | null
  /** Bytes up to which a file is read whole. */
  wholeBytes: number
  transport: Pick<FetchOptions, 'silenceMs' | 'fetch'>
  /** Bytes so far and, where known, in all, of what is being read. */
  onBytes: (loaded: number, total: number) => void
}

/**
 * The files of a snapshot over the network, kept for engines that start later. Whole files are verified against the
 * manifest; of those read by ranges only what arrives can be seen.
 * @throws {EngineError} from its methods: `table-missing`, `table-corrupt`
 */
export function tableFiles({ manifestUrl, beside, wholeBytes, transport, onBytes }: TableFilesOptions): TableSource {
  const kept = new Map<TableName, Promise<Uint8Array<ArrayBuffer>>>()
  const address = ({ name }: ManifestFile) => new URL(name, manifestUrl).href

  function bytesOf(file: ManifestFile): Promise<Uint8Array<ArrayBuffer>> {
    const coming = kept.get(file.table) ?? loadTable(file, address(file), { ...transport, onBytes: (loaded) => onBytes(Math.min(loaded, file.bytes), file.bytes) })
    kept.set(file.table, coming)
    coming.catch(() => kept.delete(file.table))
    return coming
  }

  const corrupt = (file: ManifestFile) => (cause: unknown) => {
    throw cause instanceof EngineError ? cause : new EngineError('table-corrupt', file.name, cause)
  }

  return {
    isEmpty: ({ table, rows }) => rows === 0 && (beside?.[table] ?? []).length === 0,
    isSmall: ({ bytes }) => beside !== null || bytes <= wholeBytes,
    async whole(file) {
      const bytes = await bytesOf(file)
      return withRowsBeside(file.table, await decodeParquet(file.table, bytes, file.rows).catch(corrupt(file)), beside)
    },
    async open(file) {
      let loaded = 0
      const source = await remoteFile(address(file), file.bytes, transport, (count) => onBytes(loaded += count, 0))
        .catch((cause: unknown) => { throw new EngineError('table-missing', file.name, cause) })
      const table = await openParquet(file.table, source, file.rows).catch(corrupt(file))
      return { ...table, read: (columns, group) => table.read(columns, group).catch(corrupt(file)) }
    },
  }
}
