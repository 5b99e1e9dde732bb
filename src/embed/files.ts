/** Every file that embeds of one snapshot are shown from: data, picture, page, and oEmbed where the site's address is known. */
import { picture, type PictureStyles } from '../charts/picture.ts'
import { yearColumns } from '../charts/years.ts'
import type { Messages } from '../i18n/index.ts'
import type { Manifest } from '../model/tables.ts'
import type { Lang } from '../state/view.ts'
import { isDrawn, pageSearch, PLAIN, publishedPath, type EmbedState, type PublishedScope } from './address.ts'
import { EMBED_CHARTS, type EmbedChart } from './charts.ts'
import { drawFigure, type SnapshotRows } from './figures.ts'
import { oembedJson } from './oembed.ts'
import { publishFigure } from './publish.ts'
import { TEXT_SIZE } from './published.ts'
import { staticPage } from './staticPage.ts'

export interface EmbedFile {
  /** Below the folder of `index.html`. */
  path: string
  content: string
}

export interface EmbedInput {
  manifest: Manifest
  rows: SnapshotRows
  words: Record<Lang, Messages>
  styles: PictureStyles
  /** Absolute address of the site, ending in `/`; null where it is not known. */
  publicUrl: string | null
}

/** Most scopes of a snapshot that are drawn ahead; departments with most money first. */
const MOST_SCOPES = 150
/** A chart of more marks is for the full page. */
const MOST_MARKS = 600
/** Width of the pictures, in pixels: as wide as a column of text, so that their words stay readable in it. */
const PICTURE_WIDTH = 720
const LANGS: readonly Lang[] = ['zh', 'en']
/** From a published file back to `index.html`. */
const ROOT = '../../../'

/** Everything, each year of the range (those without a document too), each department, and each of its years as far as `isDrawn` says. */
export function embedScopes({ documents, departments }: Pick<SnapshotRows, 'documents' | 'departments'>, fictional: boolean): PublishedScope[] {
  const printed = documents.map(({ year }) => year)
  const years = yearColumns(printed, printed, []).flatMap(({ year }) => year ?? [])
  const ids = departments.filter(({ departmentId }) => documents.some((document) => document.departmentId === departmentId))
    .sort((a, b) => (b.budgetFen ?? 0) - (a.budgetFen ?? 0)).map(({ departmentId }) => departmentId)
  return [
    { year: null, dept: null }, ...years.map((year) => ({ year, dept: null })),
    ...ids.map((dept) => ({ year: null, dept })), ...ids.flatMap((dept) => years.map((year) => ({ year, dept }))),
  ].filter((scope) => isDrawn(scope, fictional)).slice(0, MOST_SCOPES)
}

export function* embedFiles(input: EmbedInput): Generator<EmbedFile> {
  for (const chart of EMBED_CHARTS) {
    for (const scope of embedScopes(input.rows, input.manifest.fictional)) {
      for (const lang of LANGS) yield* filesOf(input, chart, scope, lang)
    }
  }
}

function* filesOf(input: EmbedInput, chart: EmbedChart, scope: PublishedScope, lang: Lang): Generator<EmbedFile> {
  const { manifest, rows, words: all, publicUrl } = input
  const words = all[lang]
  const figure = drawFigure(chart, rows, { years: scope.year === null ? [] : [scope.year], departments: scope.dept === null ? [] : [scope.dept] }, words)
  if (figure.marks > MOST_MARKS) return
  const published = publishFigure({ manifest, rows, words, chart, scope, lang, filters: [] }, figure)
  yield { path: publishedPath(manifest.id, chart, scope, lang, 'js'), content: `targetObservatory(${JSON.stringify(published)})\n` }
  const draw = figure.marks === 0 ? null : (address: string) => picture([figure.scene(PICTURE_WIDTH, TEXT_SIZE)], {
    title: figure.title, subtitle: figure.subtitle, unit: figure.unit === '' ? '' : words.exporting.unit(figure.unit), source: published.source, snapshot: manifest.id,
    address, warning: published.warning === '' ? null : published.warning, lang: words.htmlLang,
  }, input.styles)
  const unaddressed = publicUrl === null ? draw?.('') : undefined
  for (const snapshot of [manifest.name, manifest.id]) {
    const state = stateOf(scope, snapshot, lang)
    const at = (ending: 'svg' | 'html' | 'json', other = lang) => publishedPath(snapshot, chart, scope, other, ending)
    const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
    const image = unaddressed ?? draw?.(`${publicUrl}index.html${pageSearch(chart, state)}`) ?? null
    if (image !== null) yield { path: at('svg'), content: image.svg }
    const otherLang = lang === 'zh' ? 'en' : 'zh'
    yield {
      path: at('html'),
      content: staticPage({
        figure: published, words, lang: words.htmlLang, root: ROOT, snapshot,
        picture: image && { name: fileName(at('svg')), width: image.width, height: image.height },
        other: { name: fileName(at('html', otherLang)), lang: all[otherLang].htmlLang, word: words.otherLanguage },
        oembed: publicUrl === null ? null : `${publicUrl}${at('json')}`,
      }),
    }
    if (publicUrl !== null) {
      const code = { base: publicUrl, chart, state, options: PLAIN, title: `${words.product}${words.colon}${figure.title}` }
      yield { path: at('json'), content: oembedJson(code, snapshot === manifest.id, words) }
    }
  }
}

const stateOf = ({ year, dept }: PublishedScope, snapshot: string, lang: Lang): EmbedState =>
  ({ year: year === null ? [] : [year], dept: dept === null ? [] : [dept], category: [], rules: [], amount: null, score: null, lang, snapshot })
