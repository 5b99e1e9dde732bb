import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { TABLE_NAMES, type Manifest, type SnapshotTables } from '../model/tables.ts'
import { toIpcStream, toRows, toTexts } from './arrow.ts'
import type { Connector, EngineStatus } from './connector.ts'
import { createTable } from './ddl.ts'
import { EngineError } from './EngineError.ts'
import { fetchBytes } from './fetchBytes.ts'
import { inflate } from './inflate.ts'
import { FREE_SETTINGS, FreeRunner, type FreeEngine } from './freeSql.ts'
import { EngineDown, Session, TooLong, within, type Engine } from './session.ts'
import { inlined, type RowsWanted } from './sql.ts'
import { tableFiles } from './tableFiles.ts'
import { needsOf, tablesNamed, type Needs } from './tableNeeds.ts'
import { TableStore, type TableSource } from './tableStore.ts'

export interface WasmOptions {
  manifest: Manifest
  /** Absolute address, from `snapshotUrl`. */
  manifestUrl: string
  onStatus?: (status: EngineStatus) => void
  /** Rows of further documents, laid beside the snapshot's. */
  beside?: SnapshotTables | null
  /** Longest silence of the network, longest start of the engine and longest question; 30 s unless told. */
  timeoutMs?: number
  /** Bytes up to which a table's file is read whole; 2 MiB unless told. */
  wholeBytes?: number
}

const WHOLE_BYTES = 2 * 1024 * 1024

/** Size of the engine's wasm, unpacked; put in by `vite.config.ts`. */
declare const ENGINE_BYTES: number

const fileName = (url: string) => url.split(/[?#]/u)[0]?.split('/').pop() ?? url

/**
 * Starts the engine over a snapshot whose tables come as questions need them; sets the performance mark `engine-ready` when
 * SQL first answers. Every failure is reported as phase `failed`; one of the start rejects with the same.
 * @throws {EngineError} with one of the named kinds of `EngineFailure`
 */
export async function openWasm({ manifest, manifestUrl, onStatus = () => {}, beside = null, timeoutMs = 30_000, wholeBytes = WHOLE_BYTES }: WasmOptions): Promise<Connector> {
  const failed = (error: unknown) => {
    const known = error instanceof EngineError ? error : new EngineError('engine-crashed', null, error)
    onStatus({ phase: 'failed', failure: known.failure })
    return known
  }
  const files = tableFiles({ manifestUrl, beside, wholeBytes, transport: { silenceMs: timeoutMs }, onBytes: (loaded, total) => onStatus({ phase: 'snapshot', loaded, total }) })
  /** Waits for tables; a question that can't have them is a failure of the snapshot, told as such. */
  const loading = async (work: () => Promise<void>) => {
    try {
      await work()
      onStatus({ phase: 'ready' })
    } catch (error) {
      throw error instanceof EngineError ? failed(error) : error
    }
  }
  try {
    onStatus({ phase: 'engine', loaded: 0, total: ENGINE_BYTES })
    const wasm = await loadWasm(timeoutMs, (loaded, total) => onStatus({ phase: 'engine', loaded, total }))
    const start = async () => {
      onStatus({ phase: 'starting' })
      const engine = await startEngine(wasm, { manifest, files, loading, timeoutMs })
      if (performance.getEntriesByName('engine-ready').length === 0) performance.mark('engine-ready')
      onStatus({ phase: 'ready' })
      return engine
    }
    const restart = () => start().catch((error: unknown) => { throw failed(error) })
    const session = new Session(await start(), restart, timeoutMs)
    const free = new FreeRunner(() => startEngine(wasm, { manifest, files, loading, timeoutMs, settings: FREE_SETTINGS }))
    const close = session.close.bind(session)
    return Object.assign(session, { free, close: () => { free.rest(); return close() } })
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

interface StartOptions {
  manifest: Manifest
  files: TableSource
  /** Wraps what waits for tables. */
  loading: (work: () => Promise<void>) => Promise<void>
  timeoutMs: number
  settings?: readonly string[]
}

async function startEngine(wasm: string, { manifest, files, loading, timeoutMs, settings = [] }: StartOptions): Promise<Engine & FreeEngine> {
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
    for (const setting of settings) await run(setting)
    await run('SET enable_external_access = false')
    await run('SET lock_configuration = true')
    const store = new TableStore({
      run,
      insert: async (name, table) => { if (table.rows > 0) await step(connection.insertArrowFromIPCStream(toIpcStream(table), { name, create: false })) },
    }, files, manifest.files)
    const ensure = (needs: Needs, only: RowsWanted | null = null) => (store.has(needs, only) ? null : loading(() => store.ensure(needs, only)))
    return {
      async prepare(sql, params, only) {
        await ensure(needsOf(sql, params), only)
      },
      async preload() {
        const [table] = store.missing
        if (table !== undefined) await ensure(new Map([[table, []]]))
        return store.missing.length > 0
      },
      /** Values go in as literals: a prepared statement would be planned twice, and planning is most of the time. */
      async ask(sql, params) {
        const reader = await Promise.race([connection.send(inlined({ sql, bind: () => [...params] }, null)), down])
        return toRows(await Promise.race([reader.readAll(), down]))
      },
      interrupt: () => void connection.cancelSent().catch(() => {}),
      async send(sql) {
        await ensure(tablesNamed(sql))
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
