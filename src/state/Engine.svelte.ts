import type { Connector, EngineFailure, EngineStatus, PublishedFiles } from '../db/connector.ts'
import { LayeredConnector } from '../db/layered.ts'
import type { AnswerFiles } from '../db/publishedAnswers.ts'
import type { Manifest, SnapshotEntry, SnapshotTables } from '../model/tables.ts'

export interface StartOptions {
  manifest: Manifest
  manifestUrl: string
  onStatus: (status: EngineStatus) => void
  beside: SnapshotTables | null
}

/** How an engine comes into being; the real one is `db/wasm.ts`, given by `main.ts`. */
export interface EngineSource {
  /** Rejects where the snapshot is missing or invalid. */
  manifest(manifestUrl: string): Promise<Manifest>
  answers(manifest: Manifest, manifestUrl: string): AnswerFiles
  start(options: StartOptions): Promise<Connector>
  /** The snapshots published beside the page. */
  snapshots(): Promise<SnapshotEntry[]>
  /** Address of a snapshot's manifest, null for a name that can't be one. */
  url(snapshot: string): string | null
  readonly files: PublishedFiles
  /** The named way in which the start failed, null for anything unforeseen. */
  failureOf(error: unknown): EngineFailure | null
}

/** One snapshot: its state while it arrives, and the place to ask once it has. The engine starts when it is needed. */
export class Engine {
  status: EngineStatus = $state.raw({ phase: 'snapshot', loaded: 0, total: 0 })
  manifest: Manifest | null = $state.raw(null)
  connector: Connector | null = $state.raw(null)
  /** Questions that wait for the engine. */
  waiting: number = $state(0)
  /** What a reader can choose from; empty until it is known. */
  snapshots: readonly SnapshotEntry[] = $state.raw([])
  failure: EngineFailure | null = $derived(this.status.phase === 'failed' ? this.status.failure : null)
  readonly #source: EngineSource
  #layered: LayeredConnector | null = null
  #turn = 0
  #snapshot = 'default'
  #opened = false
  #ahead = false
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

  /** Opens a snapshot unless it is the one that is open. */
  async show(snapshot: string): Promise<void> {
    if (!this.#opened || snapshot !== this.#snapshot) await this.open(snapshot)
  }

  /** Opens a snapshot; what an earlier call brings later is dropped. */
  async open(snapshot: string): Promise<void> {
    const turn = ++this.#turn
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
      const [manifest, beside] = await Promise.all([this.#source.manifest(url), this.#beside])
      const shown = beside === null ? manifest : await named(manifest, beside.documents.length)
      if (turn !== this.#turn) return
      this.manifest = shown
      this.#connect(manifest, url, beside)
    } catch (error) {
      if (turn === this.#turn) this.#fail(error)
    }
  }

  /** Starts the engine ahead of need, of a snapshot still to come too; a failure shows in `status`. */
  async warm(): Promise<void> {
    this.#ahead = true
    await this.#layered?.warm().catch(() => undefined)
  }

  retry(): void {
    void this.open(this.#snapshot)
  }

  #connect(manifest: Manifest, manifestUrl: string, beside: SnapshotTables | null): void {
    const turn = this.#turn
    const current = () => turn === this.#turn
    const published = beside === null && (manifest.answers ?? []).length > 0 ? this.#source.answers(manifest, manifestUrl) : null
    this.waiting = 0
    this.#layered = new LayeredConnector({
      published,
      onWaiting: (questions) => { if (current()) this.waiting = questions },
      start: async () => {
        try {
          return await this.#source.start({ manifest, manifestUrl, beside, onStatus: (status) => { if (current()) this.status = status } })
        } catch (error) {
          if (current()) this.#fail(error)
          throw error
        }
      },
    })
    this.status = { phase: 'resting' }
    this.connector = this.#layered
    if (this.#ahead) void this.warm()
  }

  #fail(error: unknown): void {
    this.status = { phase: 'failed', failure: this.#source.failureOf(error) ?? { kind: 'engine-crashed', file: null, detail: String(error) } }
  }

  #close(): void {
    const old = this.#layered
    this.#layered = null
    this.connector = null
    old?.close().catch(() => undefined)
  }
}

/** A manifest whose title says that further documents stand beside what it lists. */
async function named(manifest: Manifest, documents: number): Promise<Manifest> {
  const { MESSAGES } = await import('../i18n/index.ts')
  const { zh, en } = manifest.title
  return { ...manifest, beside: documents, title: { zh: MESSAGES.zh.open.besideTitle(zh, documents), en: MESSAGES.en.open.besideTitle(en, documents) } }
}
