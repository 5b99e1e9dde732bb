import type { Messages } from '../i18n/index.ts'
import type { Manifest } from '../model/tables.ts'
import { selectionSentence, type FilterText } from './filters.ts'

/** Where the figures come from, in sentences: documents, snapshot, date, whether they are made up, whether the reader's own are among them, what is chosen. */
export function sourceText({ id, published, fictional, beside = 0 }: Pick<Manifest, 'id' | 'published' | 'fictional' | 'beside'>, documents: number, filters: readonly FilterText[], words: Messages): string {
  const { figure, format } = words
  return [
    `${figure.source(documents, id.slice(0, 12), fictional ?? false)}${published ? figure.published(format.date(published)) : ''}`,
    fictional ? figure.fictional : '', beside > 0 ? words.open.besideSource : '', selectionSentence(filters, words),
  ].filter(Boolean).join(' · ')
}
