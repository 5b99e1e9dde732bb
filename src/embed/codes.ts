/** The codes that put an embed into another page, as text to be copied. */
import { element } from '../charts/svgText.ts'
import { embedSearch, publishedPath, scopeOf, nearestScope, type EmbedOptions, type EmbedState } from './address.ts'
import type { EmbedChart } from './charts.ts'

export interface CodeInput {
  /** Absolute address of the page's folder, ending in `/`. */
  base: string
  chart: EmbedChart
  /** `snapshot` is an id to pin, a name for the newest of that name. */
  state: EmbedState
  options: EmbedOptions
  /** Title of the frame, read aloud. */
  title: string
  /** Pixels of an iframe that cannot follow its content. */
  height: number
}

export interface Codes {
  /** Address of the frame itself. */
  address: string
  script: string
  iframe: string
  picture: string
  page: string
}

/** Of a state without a picture of its own, the picture and the page are those of the nearest one. */
export function embedCodes({ base, chart, state, options, title, height }: CodeInput): Codes {
  const search = embedSearch(chart, state, options)
  const scope = scopeOf(state) ?? nearestScope(state)
  const at = (ending: 'svg' | 'html') => `${base}${publishedPath(state.snapshot, chart, scope, state.lang, ending)}`
  const [address, picture, page] = [`${base}embed.html${search}`, at('svg'), at('html')]
  const image = element('img', { src: picture, alt: title })
  const link = element('a', { href: page }, image)
  return {
    address, picture, page,
    script: [
      element('div', { 'data-target-observatory': search.slice(1), title }, `\n  ${link}\n`),
      element('script', { src: `${base}embed.js` }, '').replace('<script ', '<script async '),
    ].join('\n'),
    iframe: element('iframe', {
      src: address, title, width: '100%', height, style: 'border:0', loading: 'lazy', sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    }, link),
  }
}
