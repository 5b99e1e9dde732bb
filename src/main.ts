/** Composition root: the real address bar, clock and engine meet the page here and nowhere else. */
import { mount } from 'svelte'
import App from './App.svelte'
import { EngineError } from './db/EngineError.ts'
import { snapshotUrl } from './db/manifest.ts'
import { loadSnapshotIndex } from './db/snapshotIndex.ts'
import { loadManifest } from './db/snapshotFiles.ts'
import { publishedFiles } from './db/publishedFiles.ts'
import { keptDocuments } from './db/shelf.ts'
import { openWasm } from './db/wasm.ts'
import { LARGEST_FILE, readFile, secondsFor, startWorker, askWorker } from './extract/browser.ts'
import tablesWorker from './snapshot/localTables.worker.ts?worker&url'
import { Activity, browserStopwatch } from './state/activity.ts'
import { Engine, type EngineSource } from './state/Engine.svelte.ts'
import type { TablesAnswer } from './snapshot/localTables.worker.ts'
import { Local, type LocalSource } from './state/Local.svelte.ts'
import { browserAddress, View } from './state/View.svelte.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/charts.css'

const SILENCE_MS = 30_000

const source: EngineSource = {
  open: (manifestUrl, onStatus, beside) => openWasm({ manifestUrl, onStatus, beside, timeoutMs: SILENCE_MS }),
  manifest: (manifestUrl) => loadManifest(manifestUrl, { silenceMs: SILENCE_MS }),
  snapshots: () => loadSnapshotIndex(document.baseURI, { silenceMs: SILENCE_MS }),
  files: publishedFiles({ silenceMs: SILENCE_MS }),
  url: (snapshot) => snapshotUrl(snapshot, document.baseURI),
  failureOf: (error) => (error instanceof EngineError ? error.failure : null),
}

const JUDGING_MS = 120_000

function answeredTables(message: unknown) {
  const said = message as TablesAnswer
  return said.kind === 'tables' ? said.tables : said
}

const localSource: LocalSource = {
  read: readFile,
  tables: (documents, signal) => askWorker(() => startWorker(tablesWorker), documents, { signal, milliseconds: JUDGING_MS, answered: answeredTables }),
  shelf: keptDocuments,
  largest: LARGEST_FILE,
  secondsFor,
}

const activity = new Activity(browserStopwatch)
const view = new View(browserAddress, () => activity.begin())
const engine = new Engine(source)
const local = new Local(localSource, (tables) => engine.lay(tables))
void engine.list()
void local.restore()

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')
target.replaceChildren()
mount(App, { target, props: { view, engine, activity, local } })
