/** The figure inside the frame: words, controls, drawing, table, from what is published. */
import { enEmbed } from '../i18n/enEmbed.ts'
import { zhEmbed } from '../i18n/zhEmbed.ts'
import type { Notice } from '../state/url.ts'
import type { Lang } from '../state/view.ts'
import { embedSearch, pageSearch, type EmbedOptions, type EmbedState } from './address.ts'
import { EMBED_CHARTS } from './charts.ts'
import { h, type Child } from './dom.ts'
import { draw } from './drawing.ts'
import { sceneFor, type Choice, type EmbedTable, type Item, type PublishedFigure } from './published.ts'

export type FrameWords = (typeof zhEmbed)['embed']['frame']
export const FRAME_WORDS: Record<Lang, FrameWords> = { zh: zhEmbed.embed.frame, en: enEmbed.embed.frame }
export const HTML_LANG: Record<Lang, string> = { zh: 'zh-CN', en: 'en' }

export interface FrameInput {
  figure: PublishedFigure
  /** What was asked for; the figure may be the nearest to it. */
  state: EmbedState
  options: EmbedOptions
  notices: readonly Notice[]
  /** Why this is not the figure asked for, in words; '' where it is. */
  instead: string
  tableOpen: boolean
  onstate: (patch: Pick<EmbedState, 'year' | 'dept'>, control: string) => void
}

const outward = { target: '_blank', rel: 'noopener' }

/** Shows a figure in `root`, in place of what was there. @returns how to take away what it listens to */
export function showFigure(root: HTMLElement, input: FrameInput): () => void {
  const { figure, state, options, notices, instead, tableOpen } = input
  const words = FRAME_WORDS[state.lang]
  const page = `./index.html${pageSearch(figure.chart, state)}`
  const body = h('div', { class: 'body' })
  const table = figure.tables.length === 0 ? null : h('details', { open: tableOpen }, h('summary', {}, words.table), ...figure.tables.map(tableOf))
  const node = h('figure', {
    'data-chart': figure.chart, 'data-state': figure.state, 'data-marks': figure.marks, 'data-nearest': instead !== '', 'aria-labelledby': 'title', 'aria-describedby': figure.description === '' ? null : 'words',
  },
    h('figcaption', {},
      figure.warning === '' ? null : h('p', { class: 'warning small' }, figure.warning),
      h('h1', { id: 'title', class: options.title ? null : 'sr-only' }, figure.title),
      instead === '' ? null : h('p', { class: 'instead small', role: 'status' }, instead),
      figure.subtitle === '' ? null : h('p', { class: 'quiet small' }, figure.subtitle),
      figure.description === '' ? null : h('p', { id: 'words', class: options.notes ? 'small' : 'sr-only' }, figure.description),
    ),
    options.controls ? controlsOf(input, words) : null,
    body,
    options.notes && figure.notes.length > 0 ? h('ul', { class: 'notes small quiet' }, ...figure.notes.map((note) => h('li', {}, note))) : null,
    table,
    h('p', { class: 'source quiet' }, figure.source, ' ', h('a', { href: page, ...outward }, words.open)),
  )
  root.replaceChildren(...[noticesOf(notices, words), node].filter((part) => part !== null))

  if (figure.state === 'empty') {
    body.append(h('p', { class: 'empty hatched' }, h('span', {}, figure.empty)))
    return () => undefined
  }
  const href = ({ project }: Item) => (project === null ? page : `./index.html?view=project&project=${encodeURIComponent(project)}${pageTail(state)}`)
  let drawn: ReturnType<typeof draw> | null = null
  let width = -1
  const fit = () => {
    const scene = sceneFor(figure.scenes, body.clientWidth)
    if (scene === undefined || scene.width === width || body.clientWidth === 0) return
    drawn?.end()
    width = scene.width
    drawn = draw({ scene, items: figure.items, label: figure.title, hint: words.keys, href, openProject: words.openProject })
    body.replaceChildren(drawn.node)
  }
  const watch = new ResizeObserver(fit)
  watch.observe(body)
  fit()
  return () => {
    watch.disconnect()
    drawn?.end()
  }
}

/** Snapshot and language, as every link to the page carries them. */
function pageTail({ snapshot, lang }: EmbedState): string {
  return `${snapshot === 'default' ? '' : `&snapshot=${snapshot}`}${lang === 'zh' ? '' : `&lang=${lang}`}`
}

function controlsOf({ figure, state, onstate }: FrameInput, words: FrameWords): HTMLElement {
  const shown = { year: figure.year === null ? '' : String(figure.year), dept: figure.dept ?? '' }
  const { year, dept } = state
  const select = (name: 'year' | 'dept', label: string, choices: readonly Choice[]) => {
    const field = h('select', { name }, h('option', { value: '' }, words.all), ...choices.map(({ value, name: text }) => h('option', { value }, text)))
    field.value = shown[name]
    field.addEventListener('change', () => onstate(
      name === 'year' ? { year: field.value === '' ? [] : [Number(field.value)], dept } : { year, dept: field.value === '' ? [] : [field.value] }, name,
    ))
    return h('label', {}, h('span', { class: 'quiet' }, label), field)
  }
  return h('div', { class: 'controls', role: 'group', 'aria-label': words.controls },
    select('year', words.year, figure.choices.years), select('dept', words.department, figure.choices.depts))
}

function tableOf({ caption, head, rows, cut }: EmbedTable): HTMLElement {
  const label = caption || (head[0]?.text ?? '')
  return h('div', {}, h('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': label },
    h('table', {}, caption === '' ? null : h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...head.map(({ text, figures, wide }) => h('th', { scope: 'col', class: figures ? 'figures' : wide ? 'wide' : null }, text)))),
      h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, cell) : h('td', { class: head[i]?.figures ? 'figures' : null }, cell)))))),
    )), cut === '' ? null : h('p', { class: 'quiet small' }, cut))
}

function noticesOf(notices: readonly Notice[], words: FrameWords): HTMLElement | null {
  if (notices.length === 0) return null
  const dismiss = h('button', { type: 'button' }, words.dismiss)
  const box = h('div', { class: 'notices small', role: 'status' },
    h('strong', {}, words.noticeTitle),
    h('ul', {}, ...notices.map(({ reason, param, value }) => h('li', {}, words.dropped(param, value.slice(0, 80), words.reasons[reason])))),
    dismiss)
  dismiss.addEventListener('click', () => box.remove())
  return box
}

/** In place of a figure: what is wrong, and where to go from here. */
export function showMessage(root: HTMLElement, lang: Lang, chart: string, ...children: Child[]): void {
  root.replaceChildren(h('figure', { 'data-chart': chart, 'data-state': 'error', 'data-marks': 0, lang: HTML_LANG[lang] }, h('div', { class: 'message', role: 'alert' }, ...children)))
}

/** The charts there are, each a link that keeps the rest of the address. */
export function chartList(state: EmbedState, options: EmbedOptions): HTMLElement {
  const words = FRAME_WORDS[state.lang]
  return h('div', {}, h('p', {}, words.choose), h('ul', { class: 'charts' },
    ...EMBED_CHARTS.map((name) => h('li', {}, h('a', { href: `./embed.html${embedSearch(name, state, options)}` }, words.charts[name]), ` ${name}`))))
}
