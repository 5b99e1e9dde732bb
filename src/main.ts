/** Composition root: the real address bar, clock and engine meet the page here and nowhere else. */
import { mount } from 'svelte'
import App from './App.svelte'
import { EngineError } from './db/EngineError.ts'
import { snapshotUrl } from './db/manifest.ts'
import { loadSnapshotIndex } from './db/snapshotIndex.ts'
import { loadManifest } from './db/snapshotFiles.ts'
import { openWasm } from './db/wasm.ts'
import { Activity, browserStopwatch } from './state/activity.ts'
import { Engine, type EngineSource } from './state/Engine.svelte.ts'
import { browserAddress, View } from './state/View.svelte.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/charts.css'

const SILENCE_MS = 30_000

const source: EngineSource = {
  open: (manifestUrl, onStatus) => openWasm({ manifestUrl, onStatus, timeoutMs: SILENCE_MS }),
  manifest: (manifestUrl) => loadManifest(manifestUrl, { silenceMs: SILENCE_MS }),
  snapshots: () => loadSnapshotIndex(document.baseURI, { silenceMs: SILENCE_MS }),
  url: (snapshot) => snapshotUrl(snapshot, document.baseURI),
  failureOf: (error) => (error instanceof EngineError ? error.failure : null),
}

const activity = new Activity(browserStopwatch)
const view = new View(browserAddress, () => activity.begin())
const engine = new Engine(source)
void engine.list()

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')
target.replaceChildren()
mount(App, { target, props: { view, engine, activity } })
