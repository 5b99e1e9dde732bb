import type { Connector, EngineFailure, EngineStatus, PublishedFiles } from '../db/connector.ts'
import { MESSAGES } from '../i18n/index.ts'
import type { Manifest, SnapshotEntry, SnapshotTables } from '../model/tables.ts'

/** How an engine comes into being; the real one is `db/wasm.ts`, given by `main.ts`. */
export interface EngineSource {
  open(manifestUrl: string, onStatus: (status: EngineStatus) => void, beside: Promise<SnapshotTables | null>): Promise<Connector & { manifest: Manifest }>
  /** The manifest alone: the data page needs it where the engine can't run. */
  manifest(manifestUrl: string): Promise<Manifest>
  /** The snapshots published beside the page. */
  snapshots(): Promise<SnapshotEntry[]>
  /** Address of a snapshot's manifest, null for a name that can't be one. */
  url(snapshot: string): string | null
  readonly files: PublishedFiles
  /** The named way in which the start failed, null for anything unforeseen. */
  failureOf(error: unknown): EngineFailure | null
}

/** The engine over one snapshot: its state while it arrives, and the place to ask once it has. */
export class Engine {
  status: EngineStatus = $state.raw({ phase: 'snapshot', loaded: 0, total: 0 })
  manifest: Manifest | null = $state.raw(null)
  connector: Connector | null = $state.raw(null)
  /** What a reader can choose from; empty until it is known. */
  snapshots: readonly SnapshotEntry[] = $state.raw([])
  failure: EngineFailure | null = $derived(this.status.phase === 'failed' ? this.status.failure : null)
  readonly #source: EngineSource
  #turn = 0
  #snapshot = 'default'
  #opened = false
  #beside: Promise<SnapshotTables | null> = Promise.resolve(null)

  constructor(source: EngineSource) {
    this.#source = source
  }

  /** Asks what snapshots there are. */
  async list(): Promise<void> {
    this.snapshots = await this.#source.snapshots()
  }

  /** Address of the open snapshot's manifest. */
  get manifestUrl(): string | null {
    return this.#source.url(this.#snapshot)
  }

  get files(): PublishedFiles {
    return this.#source.files
  }

  /** Lays rows of further documents beside the snapshot's, or takes them away (null); what is open is opened anew. */
  lay(beside: Promise<SnapshotTables | null>): void {
    this.#beside = beside
    if (this.#opened) void this.open(this.#snapshot)
  }

  /** Opens a snapshot; what an earlier call brings later is dropped. */
  async open(snapshot: string): Promise<void> {
    const turn = ++this.#turn
    const current = () => turn === this.#turn
    if (snapshot !== this.#snapshot) this.manifest = null
    this.#snapshot = snapshot
    this.#opened = true
    this.#close()
    this.status = { phase: 'snapshot', loaded: 0, total: 0 }
    const url = this.#source.url(snapshot)
    if (url === null) {
      this.status = { phase: 'failed', failure: { kind: 'snapshot-missing', file: snapshot, detail: '' } }
      return
    }
    try {
      const beside = this.#beside
      const connector = await this.#source.open(url, (status) => current() && (this.status = status), beside)
      const rows = await beside
      if (!current()) return void connector.close()
      this.manifest = rows === null ? connector.manifest : named(connector.manifest, rows.documents.length)
      this.connector = connector
      this.status = { phase: 'ready' }
    } catch (error) {
      if (!current()) return
      const failure = this.#source.failureOf(error) ?? { kind: 'engine-crashed', file: null, detail: String(error) }
      this.status = { phase: 'failed', failure }
      if (failure.kind.startsWith('snapshot')) return
      const manifest = await this.#source.manifest(url).catch(() => null)
      if (current()) this.manifest = manifest
    }
  }

  retry(): void {
    void this.open(this.#snapshot)
  }

  #close(): void {
    const old = this.connector
    this.connector = null
    old?.close().catch(() => undefined)
  }
}

/** A manifest whose title says that further documents stand beside what it lists. */
function named(manifest: Manifest, documents: number): Manifest {
  const { zh, en } = manifest.title
  return { ...manifest, beside: documents, title: { zh: MESSAGES.zh.open.besideTitle(zh, documents), en: MESSAGES.en.open.besideTitle(en, documents) } }
}
