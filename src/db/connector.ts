import type { Cell, Column, Manifest, ManifestFile } from '../model/tables.ts'
import type { Query } from './sql.ts'

/** All that the page and the scripts know of an engine. Rejects with `QueryError`. */
export interface Connector {
  /** @param signal a question that is no longer wanted is dropped where it has not begun, and rejects with the signal's reason */
  ask<Params, Row>(query: Query<Params, Row>, params: Params, signal?: AbortSignal): Promise<Row[]>
  close(): Promise<void>
  /** Makes ready what questions will need; rejects as they would. */
  warm?(): Promise<void>
  /** What readers write themselves; only in the browser's engine. */
  readonly free?: FreeSql
}

/** Runs one reading statement at a time on copies of the tables; never rejects for what the reader wrote. */
export interface FreeSql {
  /** @param limit most rows answered */
  run(text: string, limit: number): Promise<FreeAnswer | FreeTrouble>
  /** Ends the statement under way, which then answers `cancelled`. */
  cancel(): void
  /** Gives back the memory; the next statement starts anew. */
  rest(): void
}

/** Rows as the engine writes their cells, null for NULL; types as DuckDB names them; milliseconds without the start. */
export interface FreeAnswer {
  columns: { name: string; type: string }[]
  rows: (string | null)[][]
  /** Whether there were more rows than asked for. */
  cut: boolean
  ms: number
}

export type TroubleKind =
  | 'empty' | 'several' | 'readOnly' | 'table' | 'column' | 'function' | 'syntax' | 'extension' | 'files' | 'memory' | 'parameters'
  | 'types' | 'conversion' | 'grouping' | 'cancelled' | 'crashed' | 'other'

/** Why there is no answer: the engine's words, and where in the text (UTF-16 units; line and column from 1). */
export interface FreeTrouble {
  kind: TroubleKind
  message: string
  at: { start: number; end: number; line: number; column: number } | null
  /** The name that is unknown, or the word that does not read. */
  name: string | null
  candidates: readonly string[]
}

/** A file of a snapshot as it lies on the server now, against what the manifest lists. */
export interface FileCheck {
  file: ManifestFile
  state: 'same' | 'differs' | 'missing'
  /** Of the bytes that came; null where none did. */
  sha256: string | null
  bytes: number | null
}

/** Every file checked, and the snapshot's id computed anew from the files' own hashes; null where one is missing. */
export interface SnapshotCheck {
  files: readonly FileCheck[]
  id: string | null
}

/** The published files themselves, without the engine; `manifestUrl` is where they stand beside. */
export interface PublishedFiles {
  /** Fetches every file past the browser's cache; `onFile` for each as it is done. Never rejects. */
  check(manifest: Manifest, manifestUrl: string, onFile: (check: FileCheck) => void): Promise<SnapshotCheck>
  /** A file's bytes, verified. Rejects with `EngineError`. */
  bytes(file: ManifestFile, manifestUrl: string): Promise<Uint8Array<ArrayBuffer>>
  /** A file's table, verified, by columns. Rejects with `EngineError`. */
  table(file: ManifestFile, manifestUrl: string): Promise<{ rows: number; columns: { column: Column; values: Cell[] }[] }>
}

/** What the page shows while data and engine arrive. Bytes are 0 where the size is unknown. */
export type EngineStatus =
  /** The snapshot is known; no question has needed the engine yet. */
  | { phase: 'resting' }
  | { phase: 'snapshot'; loaded: number; total: number }
  | { phase: 'engine'; loaded: number; total: number }
  | { phase: 'starting' }
  | { phase: 'ready' }
  | { phase: 'failed'; failure: EngineFailure }

/** Named ways the start can fail; `detail` holds the technical reason, `file` the file concerned. */
export interface EngineFailure {
  kind: 'snapshot-missing' | 'snapshot-invalid' | 'table-missing' | 'table-corrupt' | 'engine-blocked' | 'engine-timeout' | 'engine-crashed'
  file: string | null
  detail: string
}
