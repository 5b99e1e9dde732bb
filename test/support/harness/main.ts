/**
 * The browser engine without the page: the same modules, driven by tests through `window.harness`. Built into its
 * own folder by `buildSites.ts`, never part of the product.
 */
import type { Connector, EngineStatus } from '../../../src/db/connector.ts'
import { EngineError } from '../../../src/db/EngineError.ts'
import { QueryError } from '../../../src/db/QueryError.ts'
import { snapshotUrl } from '../../../src/db/manifest.ts'
import { loadManifest } from '../../../src/db/snapshotFiles.ts'
import { openWasm } from '../../../src/db/wasm.ts'
import { discover } from '../discoverQueries.ts'
import type { Query, RowsWanted, SqlValue } from '../../../src/db/sql.ts'
import { TABLES } from '../../../src/model/tables.ts'

const discovered = discover(import.meta.glob('../../../src/queries/*.ts', { eager: true }))
let connector: Connector | null = null
/** Whole numbers beyond 2^53 as text. */
const jsonOf = (rows: unknown) => JSON.stringify(rows, (_, cell: unknown) => (typeof cell === 'bigint' ? String(cell) : cell))

const statuses: EngineStatus[] = []

const raw = (sql: string, values: SqlValue[], columns: string[], only?: RowsWanted): Query<null, Record<string, string>> => ({
  name: 'raw', sql, bind: () => values, ...(only === undefined ? {} : { only: () => only }),
  row: Object.fromEntries(columns.map((column) => [column, Object.assign((cell: unknown) => `${typeof cell} ${String(cell)}`, { duckdb: [] })])),
})

const harness = {
  statuses,
  queries: discovered.map(({ module, query }) => `${module}:${query.name}`),
  /** Opens a snapshot by name; answers the failure's kind and file, or null. */
  async open(name: string, timeoutMs = 30_000, wholeBytes?: number) {
    const manifestUrl = snapshotUrl(name, document.baseURI)
    if (manifestUrl === null) return { kind: 'refused', file: null, detail: name }
    const onStatus = (status: EngineStatus) => statuses.push(status)
    try {
      onStatus({ phase: 'snapshot', loaded: 0, total: 0 })
      const manifest = await loadManifest(manifestUrl, { silenceMs: timeoutMs })
      connector = await openWasm({ manifest, manifestUrl, onStatus, timeoutMs, ...(wholeBytes === undefined ? {} : { wholeBytes }) })
      if (wholeBytes === undefined) await connector.warm?.()
      return null
    } catch (error) {
      if (error instanceof EngineError && statuses.at(-1)?.phase !== 'failed') onStatus({ phase: 'failed', failure: error.failure })
      return error instanceof EngineError ? error.failure : { kind: 'unnamed', file: null, detail: String(error) }
    }
  },
  /** Asks a query module's query, with its sample unless told; answers rows as JSON text, or the error. */
  async ask(id: string, params?: unknown) {
    const found = discovered.find(({ module, query }) => `${module}:${query.name}` === id)
    try {
      const rows = await connector!.ask(found!.query, params ?? found!.sample)
      return { rows: jsonOf(rows), error: null }
    } catch (error) {
      return { rows: null, error: error instanceof Error ? error.message : String(error) }
    }
  },
  /** Asks queries by their names with values bound as they are; rows as JSON texts, or errors. */
  async bound(questions: { query: string; values: SqlValue[] }[]) {
    const answers: string[] = []
    for (const { query: name, values } of questions) {
      const { query } = discovered.find((found) => found.query.name === name)!
      answers.push(await connector!.ask({ name, sql: query.sql, row: query.row, bind: () => values }, null).then((rows) => jsonOf(rows), String))
    }
    return answers
  },
  /** Asks any SQL; cells as `<typeof> <text>`. */
  async raw(sql: string, values: SqlValue[], columns: string[], only?: RowsWanted) {
    try {
      return { rows: await connector!.ask(raw(sql, values, columns, only), null), error: null, isQueryError: false }
    } catch (error) {
      return { rows: null, error: error instanceof Error ? error.message : String(error), isQueryError: error instanceof QueryError }
    }
  },
  /** Runs what a reader wrote; `cancelAfter` milliseconds later it is cancelled. */
  async free(text: string, limit: number, cancelAfter?: number) {
    const answer = connector!.free!.run(text, limit)
    if (cancelAfter !== undefined) setTimeout(() => connector!.free!.cancel(), cancelAfter)
    return answer
  },
  columns: Object.fromEntries(Object.entries(TABLES).map(([table, columns]) => [table, columns.map(({ name }) => name)])),
}

export type Harness = typeof harness
Object.assign(window, { harness })
