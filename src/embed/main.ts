/** Composition root of the embed page: one chart from published files, without the engine. */
import { NARROWING } from '../state/view.ts'
import { nearestScope, readEmbed, scopeOf, type EmbedState, type PublishedScope } from './address.ts'
import type { EmbedChart } from './charts.ts'
import { h } from './dom.ts'
import { chartList, FRAME_WORDS, HTML_LANG, showFigure, showMessage } from './frame.ts'
import { reportHeight } from './height.ts'
import { loadFigure, readSite, snapshotId } from './load.ts'
import type { PublishedFigure } from './published.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/charts.css'
import '../styles/tip.css'
import './embed.css'

const root = document.getElementById('embed')
if (root === null) throw new Error('embed.html has no #embed')
const target: HTMLElement = root
const site = readSite(document.getElementById('embeds')?.textContent)
const asked = readEmbed(location.search)
const { options } = asked
const words = FRAME_WORDS[asked.state.lang]
const notices = [...asked.notices]
let end = () => undefined as void
let turn = 0
let first = true

document.documentElement.lang = HTML_LANG[asked.state.lang]
if (options.theme !== 'auto') document.documentElement.dataset['theme'] = options.theme
const tellHeight = reportHeight(target)
if (asked.chart === null) {
  showMessage(target, asked.state.lang, '', h('h1', {}, words.noChart(asked.named ?? '')), chartList(asked.state, options))
  tellHeight()
} else void show(asked.chart, asked.state)

async function draw(chart: EmbedChart, state: EmbedState, control?: string): Promise<void> {
  const own = ++turn
  const id = snapshotId(state.snapshot, site)
  const load = (scope: PublishedScope) => (id === null ? null : loadFigure(id, chart, scope, state.lang))
  if (first) target.replaceChildren(h('figure', { 'data-chart': chart, 'data-state': 'loading', 'data-marks': 0 }, h('p', { class: 'message quiet', role: 'status' }, `${words.loading}…`)))
  const scope = scopeOf(state)
  const figure = scope && await load(scope)
  if (own !== turn) return
  if (figure) return present(figure, state, '', control)
  const whole = await load({ year: null, dept: null })
  if (own !== turn) return
  if (!whole) return failed(chart, state)
  const kept = withoutAbsent(state, whole)
  if (kept !== state) return draw(chart, kept, control)
  const near = nearestScope(state)
  const nearest = await load(near) ?? await load({ ...near, year: null }) ?? whole
  if (own !== turn) return
  const instead = insteadOf(state, nearest)
  // A sandboxed frame has neither modules nor workers: there the nearest figure is the last word.
  if (site.live === null || self.origin === 'null') return present(nearest, state, instead, control)
  present(nearest, state, `${instead} ${words.working}`, control)
  const { drawLive } = (await import(/* @vite-ignore */ new URL(site.live, document.baseURI).href)) as typeof import('./live.ts')
  const live = await drawLive(chart, state)
  if (own === turn) present(live, state, '', undefined, false)
}

/** Shows the state; what goes wrong once a figure is there leaves it standing and says so. */
function show(chart: EmbedChart, state: EmbedState, control?: string): Promise<void> {
  return draw(chart, state, control).catch(() => {
    const told = target.querySelector('.instead')
    if (told === null) failed(chart, state)
    else told.textContent = `${told.textContent.replace(words.working, '')}${words.notWorked}`
    tellHeight()
  })
}

/** The state without years and departments the snapshot does not hold, each with a notice; itself where there are none. */
function withoutAbsent(state: EmbedState, { choices }: PublishedFigure): EmbedState {
  const has = (list: readonly { value: string }[], value: string | number) => list.some((choice) => choice.value === String(value))
  const [year, dept] = [state.year.filter((one) => has(choices.years, one)), state.dept.filter((one) => has(choices.depts, one))]
  if (year.length === state.year.length && dept.length === state.dept.length) return state
  for (const value of state.year) if (!year.includes(value)) notices.push({ reason: 'absent', param: 'year', value: String(value) })
  for (const value of state.dept) if (!dept.includes(value)) notices.push({ reason: 'absent', param: 'dept', value })
  return { ...state, year, dept }
}

/** Which part of the state is not published, and what stands here instead. */
function insteadOf(state: EmbedState, { year, dept, choices }: PublishedFigure): string {
  const several = NARROWING.filter((part) => {
    const value = state[part]
    return part === 'year' || part === 'dept' ? (value as readonly unknown[]).length > 1 : Array.isArray(value) ? value.length > 0 : value !== null
  }).map((part) => words.parts[part])
  const nameOf = (list: readonly { value: string; name: string }[], value: string | null) => list.find((choice) => choice.value === value)?.name ?? ''
  const of = words.of(nameOf(choices.years, year === null ? null : String(year)), nameOf(choices.depts, dept))
  return `${words.notPublished((several.length === 0 ? [words.parts.pair] : several).join(words.between))}${state.lang === 'zh' ? '。' : '. '}${words.nearest(of || words.everything)}`
}

function present(figure: PublishedFigure, state: EmbedState, instead: string, control: string | undefined, choices = true): void {
  end()
  const tableOpen = target.querySelector('details')?.open ?? false
  end = showFigure(target, {
    figure, state, options: { ...options, controls: options.controls && choices }, notices, instead, tableOpen,
    onstate: (patch, name) => void show(figure.chart, { ...state, ...patch }, name),
  })
  notices.length = 0
  tellHeight()
  document.title = `${figure.title} · ${words.product}`
  if (control !== undefined) target.querySelector<HTMLElement>(`[name="${control}"]`)?.focus()
  if (first) requestAnimationFrame(() => performance.mark('first-chart'))
  first = false
}

function failed(chart: EmbedChart, state: EmbedState): void {
  showMessage(target, state.lang, chart, h('h1', {}, words.failed), h('p', {}, words.failedWhy),
    h('p', {}, h('a', { href: `./embed.html?chart=${chart}${state.lang === 'zh' ? '' : `&lang=${state.lang}`}` }, words.newest)))
  tellHeight()
}
