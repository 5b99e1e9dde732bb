import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { TABLES, TABLE_NAMES, type Column, type Manifest, type SnapshotTables, type TableName } from '../model/tables.ts'
import { toIpcStream, toRows, toTexts } from './arrow.ts'
import { withRowsBeside } from './besideRows.ts'
import type { Connector, EngineStatus } from './connector.ts'
import { EngineError } from './EngineError.ts'
import { fetchBytes } from './fetchBytes.ts'
import { inflate } from './inflate.ts'
import { decodeParquet } from './parquet.ts'
import { FREE_SETTINGS, FreeRunner, type FreeEngine } from './freeSql.ts'
import { EngineDown, Session, TooLong, within, type Engine } from './session.ts'
import { loadManifest, loadTables } from './snapshotFiles.ts'

export interface WasmOptions {
  /** Absolute address, from `snapshotUrl`. */
  manifestUrl: string
  onStatus?: (status: EngineStatus) => void
  /** Rows of further documents, laid beside the snapshot's; waited for before the engine starts. Never rejects. */
  beside?: Promise<SnapshotTables | null>
  /** Longest silence of the network, longest start of the engine and longest question; 30 s unless told. */
  timeoutMs?: number
}

export interface WasmConnector extends Connector {
  manifest: Manifest
}

/** Size of the engine's wasm, unpacked; put in by `vite.config.ts`. */
declare const ENGINE_BYTES: number

type Tables = Map<TableName, Uint8Array<ArrayBuffer>>

const fileName = (url: string) => url.split(/[?#]/u)[0]?.split('/').pop() ?? url

/**
 * Opens a snapshot in the browser: manifest, then tables and engine side by side; sets the performance mark
 * `engine-ready` when SQL first answers. Every failure is reported as phase `failed` and rejects with the same.
 * @throws {EngineError} with one of the named kinds of `EngineFailure`
 */
export async function openWasm({ manifestUrl, onStatus = () => {}, beside: coming, timeoutMs = 30_000 }: WasmOptions): Promise<WasmConnector> {
  const transport = { silenceMs: timeoutMs }
  let loading = true
  /** Progress of a download that outlives the failure of another is no news. */
  const progress = (status: EngineStatus) => { if (loading) onStatus(status) }
  const failed = (error: unknown) => {
    loading = false
    const known = error instanceof EngineError ? error : new EngineError('engine-crashed', null, error)
    onStatus({ phase: 'failed', failure: known.failure })
    return known
  }
  try {
    onStatus({ phase: 'snapshot', loaded: 0, total: 0 })
    const manifest = await loadManifest(manifestUrl, transport)
    let tablesDone = false
    const [tables, wasm] = await Promise.all([
      loadTables(manifest, manifestUrl, transport, (loaded, total) => progress({ phase: 'snapshot', loaded, total }))
        .then((tables) => { tablesDone = true; return tables }),
      loadWasm(timeoutMs, (loaded, total) => { if (tablesDone) progress({ phase: 'engine', loaded, total }) }),
    ])
    const beside = await coming ?? null
    const start = async () => {
      onStatus({ phase: 'starting' })
      const engine = await startEngine(wasm, { tables, manifest, beside }, timeoutMs)
      if (performance.getEntriesByName('engine-ready').length === 0) performance.mark('engine-ready')
      onStatus({ phase: 'ready' })
      return engine
    }
    const restart = () => start().catch((error: unknown) => { throw failed(error) })
    const session = new Session(await start(), restart, timeoutMs)
    const free = new FreeRunner(() => startEngine(wasm, { tables, manifest, beside }, timeoutMs, FREE_SETTINGS))
    const close = session.close.bind(session)
    return Object.assign(session, { manifest, free, close: () => { free.rest(); return close() } })
  } catch (error) {
    throw failed(error)
  }
}

/** Blob address of the engine's code, kept for the next snapshot; forgotten when it could not be had or started. */
let engineCode: Promise<string> | null = null

function loadWasm(silenceMs: number, onBytes: (loaded: number, total: number) => void): Promise<string> {
  return (engineCode ??= fetchWasm(silenceMs, onBytes).catch((error: unknown) => {
    engineCode = null
    throw error
  }))
}

/** Fetched by the page and not by the worker, so that a missing or refused file is known at once. */
async function fetchWasm(silenceMs: number, onBytes: (loaded: number, total: number) => void): Promise<string> {
  const url = new URL(wasmUrl, document.baseURI).href
  try {
    const bytes = await inflate(await fetchBytes(url, { silenceMs, onBytes, unpackedBytes: ENGINE_BYTES }))
    // The empty module: fails at once where a policy forbids WebAssembly, on which the driver itself never settles.
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))
    if (bytes[0] !== 0 || bytes[1] !== 0x61 || bytes[2] !== 0x73 || bytes[3] !== 0x6d) throw new TypeError('not a WebAssembly file')
    return URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }))
  } catch (cause) {
    throw new EngineError('engine-blocked', fileName(url), cause)
  }
}

interface Contents {
  tables: Tables
  manifest: Manifest
  beside: SnapshotTables | null
}

async function startEngine(wasm: string, { tables, manifest, beside }: Contents, timeoutMs: number, settings: readonly string[] = []): Promise<Engine & FreeEngine> {
  const { worker, down } = startWorker()
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  /** The step's outcome, unless the worker dies or the time is over first. */
  const step = <T>(promise: Promise<T>) => within(timeoutMs, Promise.race([promise, down]))
  try {
    await step(database.instantiate(wasm)).catch((cause: unknown) => {
      engineCode = null
      throw new EngineError(cause instanceof TooLong ? 'engine-timeout' : 'engine-blocked', fileName(wasmUrl), cause)
    })
    const connection = await step(database.connect())
    const run = (sql: string) => step(connection.query(sql))
    await run('SET autoload_known_extensions = false')
    await run('SET autoinstall_known_extensions = false')
    for (const table of TABLE_NAMES) await run(createTable(table))
    for (const { table, name, rows } of manifest.files) {
      const own = await decodeParquet(table, tables.get(table)!, rows).catch((cause: unknown) => {
        throw new EngineError('table-corrupt', name, cause)
      })
      const columnar = withRowsBeside(table, own, beside)
      if (columnar.rows > 0) await step(connection.insertArrowFromIPCStream(toIpcStream(columnar), { name: table, create: false }))
    }
    for (const setting of settings) await run(setting)
    await run('SET enable_external_access = false')
    await run('SET lock_configuration = true')
    return {
      async ask(sql, params) {
        const statement = await Promise.race([connection.prepare(sql), down])
        try {
          return toRows(await Promise.race([statement.query(...params), down]))
        } finally {
          statement.close().catch(() => {})
        }
      },
      async send(sql) {
        // Preparing refuses several statements, which sending would run.
        const statement = await Promise.race([connection.prepare(sql), down])
        statement.close().catch(() => {})
        const reader = await Promise.race([connection.send(sql), down])
        return toTexts(await Promise.race([reader.readAll(), down]))
      },
      cancel: () => connection.cancelSent(),
      stop: () => worker.terminate(),
    }
  } catch (error) {
    worker.terminate()
    throw error instanceof TooLong ? new EngineError('engine-timeout', null, error) : error
  }
}

function createTable(table: TableName): string {
  const columns: readonly Column[] = TABLES[table]
  return `CREATE TABLE ${table} (${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`
}

function startWorker(): { worker: Worker; down: Promise<never> } {
  let worker: Worker
  try {
    worker = new Worker(new URL(workerUrl, document.baseURI))
  } catch (cause) {
    throw new EngineError('engine-blocked', fileName(workerUrl), cause)
  }
  const down = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new EngineDown(event.message || 'the worker could not be loaded')))
  })
  down.catch(() => {})
  return { worker, down }
}
