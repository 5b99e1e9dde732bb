import type { Query } from './sql.ts'

/** All that the page and the scripts know of an engine. Rejects with `QueryError`. */
export interface Connector {
  ask<Params, Row>(query: Query<Params, Row>, params: Params): Promise<Row[]>
  close(): Promise<void>
}

/** What the page shows while data and engine arrive. Bytes are 0 where the size is unknown. */
export type EngineStatus =
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
