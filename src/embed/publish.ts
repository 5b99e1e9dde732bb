import { yearColumns } from '../charts/years.ts'
import type { FilterText } from '../export/filters.ts'
import { sourceText } from '../export/sourceText.ts'
import type { Messages } from '../i18n/index.ts'
import type { Manifest } from '../model/tables.ts'
import type { Lang } from '../state/view.ts'
import type { PublishedScope } from './address.ts'
import type { EmbedChart } from './charts.ts'
import { namesOf, type Figure, type SnapshotRows } from './figures.ts'
import { itemOf, packScene, TEXT_SIZE, WIDTHS, type PublishedFigure } from './published.ts'

export interface PublishInput {
  manifest: Manifest
  rows: Pick<SnapshotRows, 'documents' | 'departments'>
  words: Messages
  chart: EmbedChart
  scope: PublishedScope
  lang: Lang
  /** What else is chosen, for the line of the source. */
  filters: readonly FilterText[]
}

/** A figure as data: scenes for every width, words, table, and what else the snapshot offers to choose. */
export function publishFigure({ manifest, rows, words, chart, scope, lang, filters }: PublishInput, figure: Figure): PublishedFigure {
  const { title, subtitle, description, notes, empty, marks, tables, documents, scene } = figure
  const scenes = marks === 0 ? [] : WIDTHS.map((width) => scene(width, TEXT_SIZE))
  const items = scenes[0]?.marks ?? []
  const order = new Map(items.map(({ id }, i) => [id, i]))
  const names = namesOf(rows.departments, words)
  const years = yearColumns(rows.documents.map(({ year }) => year), rows.documents.map(({ year }) => year), [])
  return {
    version: 1, chart, lang, year: scope.year, dept: scope.dept, snapshot: { id: manifest.id, title: manifest.title[lang] },
    state: marks === 0 ? 'empty' : 'ready', marks, title, subtitle, description, notes, empty,
    source: sourceText(manifest, documents, filters, words), warning: manifest.fictional ? words.exporting.warning() : '',
    items: items.map(itemOf), scenes: scenes.map((one) => packScene(one, order)), tables,
    choices: {
      years: years.flatMap(({ year }) => (year === null ? [] : [{ value: String(year), name: words.years.name(year) }])),
      depts: rows.departments.filter(({ departmentId }) => rows.documents.some((document) => document.departmentId === departmentId))
        .map(({ departmentId }) => ({ value: departmentId, name: names.whole(departmentId) })),
    },
  }
}
