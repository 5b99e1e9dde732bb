/** A chart as a page of its own without any script: picture, words, table. What readers see where scripts are off. */
import { element, escapeXml } from '../charts/svgText.ts'
import type { Messages } from '../i18n/index.ts'
import { pageSearch } from './address.ts'
import type { EmbedTable, PublishedFigure } from './published.ts'

/** Quiet paper, dark ink: the page's look in one paragraph, dark where the reader's device is. The picture keeps its own paper. */
const STYLE = `
:root{color-scheme:light dark}
body{max-width:64rem;margin:0 auto;padding:16px;font:15px/1.6 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;background:#fffefb;color:#23211d;overflow-wrap:anywhere}
h1{margin:0 0 8px;font-size:18px;line-height:1.3}p,ul{margin:0 0 8px}ul{padding-inline-start:20px}img{display:block;max-width:100%;height:auto;margin:12px 0}
.q{color:#5c584f;font-size:13px}.w{color:#b3311a;font-weight:600}a{color:#1f4e79}
.t{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.35;font-variant-numeric:tabular-nums}caption{text-align:start;padding:8px 0}
th,td{padding:8px;border-bottom:1px solid #dbd6ca;text-align:start;vertical-align:top;min-width:4rem}.f{text-align:end;white-space:nowrap}.l{min-width:20rem}
@media(prefers-color-scheme:dark){body{background:#1d1c19;color:#ece8de}.q{color:#aba598}.w{color:#ff8466}a{color:#9cc7e8}th,td{border-color:#38352e}}
`

export interface StaticPage {
  figure: PublishedFigure
  words: Messages
  /** `htmlLang` of the words. */
  lang: string
  /** File of the picture beside the page, with its size; null where nothing is drawn. */
  picture: { name: string; width: number; height: number } | null
  /** File of the page in the other language. */
  other: { name: string; lang: string; word: string }
  /** Path from the page to the folder of `index.html`, ending in `/`. */
  root: string
  /** The snapshot as the link to the page names it. */
  snapshot: string
  /** Absolute address of the oEmbed file; null where the site's address is not known. */
  oembed: string | null
}

export function staticPage({ figure, words, lang, picture, other, root, snapshot, oembed }: StaticPage): string {
  const { title, warning, subtitle, description, notes, source, tables, chart, year, dept } = figure
  const state = { year: year === null ? [] : [year], dept: dept === null ? [] : [dept], snapshot, lang: figure.lang }
  const paragraph = (text: string, name?: string) => (text === '' ? '' : element('p', { class: name }, escapeXml(text)))
  const body = [
    paragraph(warning, 'w'),
    element('h1', {}, escapeXml(title)),
    paragraph(subtitle, 'q'),
    picture === null ? paragraph(figure.empty) : element('img', { src: picture.name, width: picture.width, height: picture.height, alt: `${title}${words.stop} ${description}` }),
    paragraph(description),
    notes.length === 0 ? '' : element('ul', { class: 'q' }, notes.map((note) => element('li', {}, escapeXml(note))).join('')),
    paragraph(source, 'q'),
    element('p', {}, [
      element('a', { href: `${root}index.html${pageSearch(chart, state)}` }, escapeXml(words.embed.frame.open)),
      element('a', { href: other.name, hreflang: other.lang, lang: other.lang }, escapeXml(other.word)),
    ].join(' · ')),
    ...tables.map(tableMarkup),
  ]
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} · ${escapeXml(words.product)}</title>
<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">
<meta name="description" content="${escapeXml(description || figure.empty)}">
${oembed === null ? '' : `${element('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title })}\n`}<style>${STYLE}</style>
</head>
<body>
<main>
${body.filter(Boolean).join('\n')}
</main>
</body>
</html>
`
}

function tableMarkup({ caption, head, rows, cut }: EmbedTable): string {
  const cells = rows.map((row) => element('tr', {}, row.map((cell, i) =>
    (i === 0 ? element('th', { scope: 'row' }, escapeXml(cell)) : element('td', { class: head[i]?.figures ? 'f' : undefined }, escapeXml(cell)))).join('')))
  return [
    '<div class="t" tabindex="0" role="region" aria-label="', escapeXml(caption || head[0]?.text || ''), '"><table>', caption === '' ? '' : element('caption', {}, escapeXml(caption)),
    element('thead', {}, element('tr', {}, head.map(({ text, figures, wide }) => element('th', { scope: 'col', class: figures ? 'f' : wide ? 'l' : undefined }, escapeXml(text))).join(''))),
    element('tbody', {}, `\n${cells.join('\n')}\n`), '</table></div>', cut === '' ? '' : element('p', { class: 'q' }, escapeXml(cut)),
  ].join('')
}
