/** Words that the build writes into the page, English. */
import { formatIn } from './format.ts'
import type { PublishWords } from './zhPublish.ts'

const f = formatIn('en')

export const enPublish: PublishWords = {
  lang: 'en',
  locale: 'en_GB',
  name: 'Target Observatory',
  description: 'The published performance targets of Chinese government budgets side by side: budgets, spending plans, goals and the quality of indicators.',
  pictureAlt: 'Target Observatory: one dot per project, budget across, score of how its targets are written upwards',
  needsScript: 'Charts, filters and queries need JavaScript. These are the main figures of the same data, to read and to download.',
  noAnswers: 'This page queries its data in the browser and needs JavaScript. The data files can be downloaded:',
  published: (date) => (date === null ? 'Publication date: not stated' : `Published ${f.date(date)}`),
  snapshot: 'Snapshot',
  downloads: 'Downloads',
  manifest: 'List of files (manifest.json, with the SHA-256 of each)',
  documents: (n) => `${n} ${n === 1 ? 'document' : 'documents'}`,
  rows: (n) => `${f.number(n)} ${n === 1 ? 'row' : 'rows'}`,
}
