/** The address of an embed: which chart, of what, and how it is dressed. Tolerant to read, exact to write. */
import { format, parse, type Notice } from '../state/url.ts'
import { EMBED_PARTS, INITIAL, NARROWING, THEMES, type EmbedPart, type Theme, type ViewState } from '../state/view.ts'
import { EMBED_CHARTS, VIEW_OF, type EmbedChart } from './charts.ts'

export interface EmbedOptions extends Record<EmbedPart, boolean> {
  theme: Theme
}

/** The parts of the page's own state an embed takes. */
const TAKEN = [...NARROWING, 'lang', 'snapshot'] as const
export type EmbedState = Pick<ViewState, (typeof TAKEN)[number]>

export interface EmbedAddress {
  /** null where none is named, or none of this name exists. */
  chart: EmbedChart | null
  /** The name of the chart as it was given. */
  named: string | null
  state: EmbedState
  options: EmbedOptions
  notices: Notice[]
}

export const PLAIN: EmbedOptions = { theme: 'auto', title: true, controls: true, notes: true }

/** Old names of parameters that `state/url.ts` still understands. */
const FORMER = ['rule']
const OWN: readonly string[] = ['chart', 'theme', ...EMBED_PARTS]
const onOff = (text: string) => (text === 'on' ? true : text === 'off' ? false : undefined)

/** What an address asks for, and what in it could not be kept. Never throws; `embedSearch` is its inverse. */
export function readEmbed(search: string): EmbedAddress {
  const given = new URLSearchParams(search)
  const notices: Notice[] = []
  const page = new URLSearchParams()
  for (const [name, value] of given) {
    if (OWN.includes(name)) continue
    if ([...TAKEN, ...FORMER].some((one) => one === name)) page.append(name, value)
    else notices.push({ reason: 'unknown', param: name, value })
  }
  const own = <T>(name: string, read: (text: string) => T | undefined, otherwise: T): T => {
    const [text, ...more] = given.getAll(name)
    for (const value of more) notices.push({ reason: 'repeated', param: name, value })
    if (text === undefined) return otherwise
    const value = read(text)
    if (value === undefined) notices.push({ reason: 'malformed', param: name, value: text })
    return value ?? otherwise
  }
  const named = given.get('chart')
  const chart = EMBED_CHARTS.find((name) => name === named) ?? null
  for (const value of given.getAll('chart').slice(1)) notices.push({ reason: 'repeated', param: 'chart', value })
  const options: EmbedOptions = {
    theme: own<Theme>('theme', (text) => THEMES.find((name) => name === text), PLAIN.theme),
    title: own('title', onOff, PLAIN.title), controls: own('controls', onOff, PLAIN.controls), notes: own('notes', onOff, PLAIN.notes),
  }
  const read = parse(`?${page}`)
  const state = Object.fromEntries(TAKEN.map((name) => [name, read.state[name]])) as unknown as EmbedState
  return { chart, named, state, options, notices: [...notices, ...read.notices] }
}

/** `?chart=…` and what differs from the plain chart. */
export function embedSearch(chart: EmbedChart, state: Partial<EmbedState>, options: Partial<EmbedOptions> = {}): string {
  const taken = Object.fromEntries(TAKEN.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]]))) as Partial<EmbedState>
  const filters = format({ ...INITIAL, ...taken }).slice(1)
  const dress = { ...PLAIN, ...options }
  return `?${[
    `chart=${chart}`, filters, dress.theme === PLAIN.theme ? '' : `theme=${dress.theme}`, ...EMBED_PARTS.map((name) => (dress[name] ? '' : `${name}=off`)),
  ].filter(Boolean).join('&')}`
}

/** The page's own query string for the same chart and state. */
export function pageSearch(chart: EmbedChart, state: Partial<EmbedState>): string {
  return format({ ...INITIAL, ...state, view: VIEW_OF[chart] })
}

/** One year, one department, both or neither: what pictures are made of ahead. */
export interface PublishedScope {
  year: number | null
  dept: string | null
}

/** The published scope a state stands for; null for any other state. */
export function scopeOf({ year, dept, category, rules, amount, score }: EmbedState): PublishedScope | null {
  if (year.length > 1 || dept.length > 1 || category.length + rules.length > 0 || amount !== null || score !== null) return null
  return { year: year[0] ?? null, dept: dept[0] ?? null }
}

/** Whether a scope is drawn ahead. What is made up is embedded to try it out: there fewer states do. */
export const isDrawn = ({ year, dept }: PublishedScope, fictional: boolean): boolean => !fictional || year === null || dept === null

/** The widest part of a state that is a published scope, for want of the state itself. */
export function nearestScope({ year, dept }: Pick<EmbedState, 'year' | 'dept'>): PublishedScope {
  return { year: year.length === 1 ? year[0]! : null, dept: dept.length === 1 ? dept[0]! : null }
}

/** Part of a file's name: letters, digits and hyphens; anything else as `_` and its code. */
const safe = (id: string) => Array.from(id, (one) => (/[A-Za-z0-9-]/u.test(one) ? one : `_${one.codePointAt(0)!.toString(16)}_`)).join('')

/** Name of a scope in file names, a promise like the address: `all`, `y2023`, `d103001`, `d103001_y2023`. */
export function scopeKey({ year, dept }: PublishedScope): string {
  return [dept === null ? '' : `d${safe(dept)}`, year === null ? '' : `y${year}`].filter(Boolean).join('_') || 'all'
}

/** Path of a published file below the page's folder; `snapshot` a name (the newest) or an id (pinned). */
export function publishedPath(snapshot: string, chart: EmbedChart, scope: PublishedScope, lang: string, ending: 'js' | 'svg' | 'html' | 'json'): string {
  return `embeds/${snapshot}/${chart}/${scopeKey(scope)}.${lang}.${ending}`
}
