/** A state nobody drew ahead: the engine answers the page's own questions, the same pure code draws. Loaded only then. */
import { loadManifest } from '../db/snapshotFiles.ts'
import { snapshotUrl } from '../db/manifest.ts'
import { openWasm } from '../db/wasm.ts'
import { filterTexts } from '../export/filters.ts'
import { loadMessages } from '../i18n/load.ts'
import { budgetQuality } from '../queries/budgetQuality.ts'
import { compareIndicators, compareProjects, matchDecisions } from '../queries/compare.ts'
import { recruitmentGoals, recruitmentProjects } from '../queries/recruitment.ts'
import { EVERYTHING, type Selection } from '../queries/selection.ts'
import { departments, documents } from '../queries/snapshot.ts'
import { spendingPlans } from '../queries/spending.ts'
import type { EmbedState } from './address.ts'
import type { EmbedChart } from './charts.ts'
import { drawFigure, namesOf, type Narrowed, type SnapshotRows } from './figures.ts'
import { publishFigure } from './publish.ts'
import type { PublishedFigure } from './published.ts'

const SILENCE_MS = 30_000

/** Rejects where the snapshot can't be read or the engine does not start. */
export async function drawLive(chart: EmbedChart, state: EmbedState): Promise<PublishedFigure> {
  const manifestUrl = snapshotUrl(state.snapshot, document.baseURI)
  if (manifestUrl === null) throw new RangeError(state.snapshot)
  const [manifest, words] = await Promise.all([loadManifest(manifestUrl, { silenceMs: SILENCE_MS }), loadMessages(state.lang)])
  const engine = await openWasm({ manifest, manifestUrl, timeoutMs: SILENCE_MS })
  try {
    const scope = { years: state.year, departments: state.dept }
    const selection: Selection = { ...EVERYTHING, ...scope, categories: state.category, rules: state.rules, amount: state.amount, score: state.score }
    const isNarrowed = state.category.length + state.rules.length > 0 || state.amount !== null || state.score !== null
    const rows = await rowsOf(engine, chart, selection)
    const narrowed: Narrowed | null = !isNarrowed ? null : {
      chosen: { amount: state.amount, score: state.score },
      goals: new Set(chart === 'recruitment-shift' ? (await engine.ask(recruitmentGoals, selection)).map(({ goalId }) => goalId) : []),
      departments: new Set(chart === 'recruitment-funnel' ? (await engine.ask(recruitmentProjects, selection)).map(({ departmentId }) => departmentId) : []),
    }
    const filters = filterTexts(selection, words, namesOf(rows.departments, words).whole)
    return publishFigure({ manifest, rows, words, chart, scope: { year: null, dept: null }, lang: state.lang, filters }, drawFigure(chart, rows, scope, words, narrowed))
  } finally {
    await engine.close()
  }
}

type Asking = Pick<Awaited<ReturnType<typeof openWasm>>, 'ask'>

/** The rows one chart needs. Ranges dim the scatter's marks; goals, funnel and changes are told from whole documents. */
async function rowsOf(engine: Asking, chart: EmbedChart, selection: Selection): Promise<SnapshotRows> {
  const scope = { years: selection.years, departments: selection.departments }
  const rows: SnapshotRows = {
    documents: await engine.ask(documents, {}), departments: await engine.ask(departments, {}),
    projects: [], plans: [], goals: [], comparedProjects: [], comparedIndicators: [], decisions: [],
  }
  switch (chart) {
    case 'budget-quality': return { ...rows, projects: await engine.ask(budgetQuality, { ...selection, amount: null, score: null }) }
    case 'spending-curves': return { ...rows, plans: await engine.ask(spendingPlans, selection) }
    case 'recruitment-shift': case 'recruitment-funnel': return { ...rows, goals: await engine.ask(recruitmentGoals, { ...EVERYTHING, ...scope }) }
    case 'target-changes': return {
      ...rows, comparedProjects: await engine.ask(compareProjects, scope), comparedIndicators: await engine.ask(compareIndicators, scope), decisions: await engine.ask(matchDecisions, {}),
    }
  }
}
