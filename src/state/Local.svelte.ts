import { createContext } from 'svelte'
import { saidOf, type LocalReading, type ReadingStep, type Said, type StopCode } from '../model/localReading.ts'
import type { SnapshotTables } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import { factsOf, isTargetDocument, type LocalFacts } from './local.ts'

/** What reading the reader's own files takes; the real one is put together by `main.ts`. */
export interface LocalSource {
  /** Never rejects. */
  read(file: File, options: { signal: AbortSignal; onStep: (step: ReadingStep) => void }): Promise<LocalReading>
  /** The judged tables of documents; a reason where they could not be made. Never rejects. */
  tables(documents: readonly TargetDocument[], signal: AbortSignal): Promise<SnapshotTables | { kind: 'stopped'; code: StopCode; detail: string }>
  /** Where documents are kept on purpose; rejects where the browser refuses storage. */
  shelf: {
    all(): Promise<unknown[]>
    put(document: TargetDocument): Promise<void>
    remove(sha256: string): Promise<void>
  }
  /** Largest file taken, in bytes. */
  largest: number
  /** Seconds a file of so many bytes may take. */
  secondsFor(bytes: number): number
}

export type LocalState = 'waiting' | 'reading' | 'read' | 'unread' | 'twin'

/** One file the reader gave, from the drop to its result. */
export class LocalFile {
  readonly key: number
  readonly name: string
  readonly bytes: number
  readonly file: File | null
  readonly abort = new AbortController()
  state: LocalState = $state('waiting')
  step: ReadingStep = $state.raw({ step: 'opening' })
  /** Why it was not read to its end. */
  stopped: { code: StopCode; detail: string } | null = $state.raw(null)
  said: readonly Said[] = $state.raw([])
  document: TargetDocument | null = $state.raw(null)
  facts: LocalFacts | null = $state.raw(null)
  kept = $state(false)

  constructor(key: number, name: string, bytes: number, file: File | null) {
    this.key = key
    this.name = name
    this.bytes = bytes
    this.file = file
  }

  get busy(): boolean {
    return this.state === 'waiting' || this.state === 'reading'
  }
}

/** Files read at the same time: each has a worker and its memory. */
const AT_ONCE = 2

/** The reader's own documents: read in this browser, judged by the same rules, gone on reload unless kept. */
export class Local {
  files: readonly LocalFile[] = $state.raw([])
  /** Whether they stand beside the published ones in the views. */
  shown = $state(true)
  /** Files left out of a drop because there were too many. */
  leftOut = $state(0)
  /** What the browser answered when asked to keep or forget. */
  storage: 'usable' | 'refused' = $state('usable')
  documents: readonly TargetDocument[] = $derived.by(() => this.files.flatMap(({ state, document }) => (state === 'read' && document !== null ? [document] : [])))
  busy: boolean = $derived.by(() => this.files.some(({ busy }) => busy))
  readonly #source: LocalSource
  readonly #lay: (tables: Promise<SnapshotTables | null>) => void
  #keys = 0
  #laid = ''

  /** @param lay puts rows beside the snapshot's, or takes them away (null) */
  constructor(source: LocalSource, lay: (tables: Promise<SnapshotTables | null>) => void) {
    this.#source = source
    this.#lay = lay
  }

  get largest(): number {
    return this.#source.largest
  }

  secondsFor(bytes: number): number {
    return this.#source.secondsFor(bytes)
  }

  /** Brings back what was kept; the views wait for it, so that links to kept documents hold. */
  restore(): Promise<void> {
    let restored: () => void
    const done = new Promise<void>((resolve) => { restored = resolve })
    this.#lay(done.then(() => this.#tables()))
    return this.#restore().finally(() => {
      this.#laid = this.#identity()
      restored()
    })
  }

  async #restore(): Promise<void> {
    const kept = await this.#source.shelf.all().catch(() => {
      this.storage = 'refused'
      return []
    })
    for (const one of kept) {
      if (!isTargetDocument(one)) continue
      const file = new LocalFile(++this.#keys, one.source.name, one.source.bytes, null)
      file.kept = true
      file.said = one.diagnostics.map(saidOf)
      this.files = [...this.files, file]
      await this.#judge(file, one)
    }
  }

  /** Reads files, a few at a time; the others go on where one fails. */
  add(given: readonly File[], leftOut = 0): void {
    this.leftOut = leftOut
    this.files = [...this.files, ...given.map((file) => new LocalFile(++this.#keys, file.name, file.size, file))]
    this.#next()
  }

  cancel(file: LocalFile): void {
    if (file.state === 'waiting') this.#unread(file, { code: 'cancelled', detail: '' })
    file.abort.abort()
    this.#next()
  }

  cancelAll(): void {
    for (const file of this.files.filter(({ busy }) => busy).reverse()) this.cancel(file)
  }

  /** Takes a file off the list and, where it was kept, out of storage. */
  remove(file: LocalFile): void {
    file.abort.abort()
    if (file.kept) void this.forget(file)
    this.files = this.files.filter((other) => other !== file)
    this.#next()
  }

  removeAll(): void {
    for (const file of this.files) {
      file.abort.abort()
      if (file.kept) void this.forget(file)
    }
    this.files = []
    this.#next()
  }

  async keep(file: LocalFile): Promise<void> {
    if (file.document === null) return
    await this.#stored(() => this.#source.shelf.put(file.document!), () => { file.kept = true })
  }

  async forget(file: LocalFile): Promise<void> {
    if (file.document === null) return
    await this.#stored(() => this.#source.shelf.remove(file.document!.source.sha256), () => { file.kept = false })
  }

  show(shown: boolean): void {
    this.shown = shown
    this.#relay()
  }

  async #stored(act: () => Promise<void>, done: () => void): Promise<void> {
    try {
      await act()
      this.storage = 'usable'
      done()
    } catch {
      this.storage = 'refused'
    }
  }

  /** Starts what may start; once nothing is under way, the views are given what there is. */
  #next(): void {
    const reading = this.files.filter(({ state }) => state === 'reading').length
    for (const file of this.files.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, AT_ONCE - reading))) void this.#read(file)
    if (!this.busy) this.#relay()
  }

  async #read(file: LocalFile): Promise<void> {
    file.state = 'reading'
    const outcome = await this.#source.read(file.file!, { signal: file.abort.signal, onStep: (step) => { file.step = step } })
    if (outcome.kind === 'stopped') this.#unread(file, outcome)
    else {
      file.said = outcome.said
      if (outcome.document === null) file.state = 'unread'
      else if (this.#twinOf(file, outcome.document) !== undefined) file.state = 'twin'
      else await this.#judge(file, outcome.document)
    }
    this.#next()
  }

  /** Content that another file already brought counts once. */
  #twinOf(file: LocalFile, { source }: TargetDocument): LocalFile | undefined {
    return this.files.find((other) => other !== file && other.document?.source.sha256 === source.sha256)
  }

  async #judge(file: LocalFile, document: TargetDocument): Promise<void> {
    file.step = { step: 'judging' }
    file.document = document
    const tables = await this.#source.tables([document], file.abort.signal)
    if (isStopped(tables)) return this.#unread(file, tables)
    file.facts = factsOf(tables, document)
    file.state = file.facts === null ? 'unread' : 'read'
  }

  #unread(file: LocalFile, { code, detail }: { code: StopCode; detail: string }): void {
    file.state = 'unread'
    file.stopped = { code, detail }
  }

  #identity = () => (this.shown ? this.documents.map(({ source }) => `${source.sha256} ${source.name}`).join('\n') : '')

  #relay(): void {
    const identity = this.#identity()
    if (identity === this.#laid) return
    this.#laid = identity
    this.#lay(this.#tables())
  }

  async #tables(): Promise<SnapshotTables | null> {
    const documents = this.shown ? this.documents : []
    if (documents.length === 0) return null
    const tables = await this.#source.tables(documents, new AbortController().signal)
    return isStopped(tables) ? null : tables
  }
}

const isStopped = (answer: object): answer is { kind: 'stopped'; code: StopCode; detail: string } => 'kind' in answer && answer.kind === 'stopped'

export const [getLocal, setLocal] = createContext<Local>()
