/** Composition root: the real address bar, clock and engine meet the page here and nowhere else. */
import { mount } from 'svelte'
import App from './App.svelte'
import { EngineError } from './db/EngineError.ts'
import { snapshotUrl } from './db/manifest.ts'
import { loadSnapshotIndex } from './db/snapshotIndex.ts'
import { loadManifest } from './db/snapshotFiles.ts'
import { lazyFiles } from './db/lazyFiles.ts'
import { keptDocuments } from './db/shelf.ts'
import { answerFiles } from './db/publishedAnswers.ts'
import { workOffline } from './offline/register.ts'
import { LARGEST_FILE, readFile, secondsFor, startWorker, askWorker } from './extract/browser.ts'
import tablesWorker from './snapshot/localTables.worker.ts?worker&url'
import { Activity, browserStopwatch } from './state/activity.ts'
import { Engine, type EngineSource } from './state/Engine.svelte.ts'
import type { TablesAnswer } from './snapshot/localTables.worker.ts'
import { Local, type LocalSource } from './state/Local.svelte.ts'
import { browserMachine, engineAhead } from './state/engineAhead.ts'
import { Pages, type PageLoader } from './state/Pages.svelte.ts'
import { browserAddress, View } from './state/View.svelte.ts'
import { Words } from './state/Words.svelte.ts'
import { loadMessages } from './i18n/load.ts'
import type { ViewName } from './state/view.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/charts.css'
import './styles/tip.css'

const SILENCE_MS = 30_000

const source: EngineSource = {
  async start(options) {
    const { openWasm } = await import('./db/wasm.ts').catch((cause: unknown) => { throw new EngineError('engine-blocked', null, cause) })
    return openWasm({ ...options, timeoutMs: SILENCE_MS })
  },
  manifest: (manifestUrl) => loadManifest(manifestUrl, { silenceMs: SILENCE_MS }),
  answers: (manifest, manifestUrl) => answerFiles(manifest, manifestUrl, { silenceMs: SILENCE_MS }),
  snapshots: () => loadSnapshotIndex(document.baseURI, { silenceMs: SILENCE_MS }),
  files: lazyFiles({ silenceMs: SILENCE_MS }),
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

const VIEW_CODE: Record<ViewName, PageLoader> = {
  overview: () => import('./views/Overview.svelte'),
  'budget-quality': () => import('./views/BudgetQualityView.svelte'),
  spending: () => import('./views/SpendingView.svelte'),
  recruitment: () => import('./views/RecruitmentView.svelte'),
  audit: () => import('./views/Audit.svelte'),
  project: () => import('./views/ProjectView.svelte'),
  compare: () => import('./views/Compare.svelte'),
  method: () => import('./views/Method.svelte'),
  data: () => import('./views/Data.svelte'),
  open: () => import('./views/Open.svelte'),
  embed: () => import('./views/Embed.svelte'),
  brief: () => import('./views/Brief.svelte'),
  glossary: () => import('./views/Glossary.svelte'),
  accessibility: () => import('./views/Accessibility.svelte'),
}
const pages = new Pages(VIEW_CODE)
void pages.show(view.state.view)
void engine.show(view.state.snapshot)

/** Not at the top level: the words' file may share code with this one, and would wait for it as this for the words. */
async function show(): Promise<void> {
  const { lang } = view.state
  const words = new Words(lang, await loadMessages(lang), loadMessages)
  const target = document.getElementById('app')
  if (target === null) throw new Error('index.html has no #app')
  target.replaceChildren()
  mount(App, { target, props: { view, engine, activity, local, words, pages } })
}

void show()
void engineAhead(activity.seen, browserMachine, () => engine.warm())
workOffline()
