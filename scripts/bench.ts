/**
 * npm run bench [-- --json FILE] [--documents N] [--projects N] [--only PARTS] [--snapshots DIR,DIR]: how fast documents are read, by format and as a ratio to text,
 * and judged; then how fast a folder of N of them is ingested, and a corpus of N projects made a snapshot;
 * then the page in Chromium over the committed snapshot and those given. PARTS are reading, ingest, snapshot, page. One run, one machine: the ratios are what holds elsewhere.
 */
import { parseArgs } from 'node:util'
import { extractDocument } from '../src/extract/index.ts'
import { nodeAssets } from '../src/extract/node.ts'
import { readBytes } from '../src/extract/readers/index.ts'
import { isFailure } from '../src/extract/readers/reading.ts'
import type { TargetDocument } from '../src/model/targetDocument.ts'
import { judge } from '../src/quality/run.ts'
import { readExamples } from './lib/bench/examples.ts'
import { measureIngest } from './lib/bench/ingestRuns.ts'
import { measurePage } from './lib/bench/pageRuns.ts'
import { measureSnapshot } from './lib/bench/snapshotRuns.ts'
import { jsonText, writeWhole } from './lib/files.ts'
import { say } from './lib/words.ts'

const ROUNDS = 5
/** A page of a format that has none of its own, in printed pieces: lines, paragraphs, cells. */
const PIECES_A_PAGE = 40

interface Figure {
  what: string
  documents: number
  /** Of all the documents; null for what has nothing to do with pages. */
  pages: number | null
  /** Median milliseconds a document. */
  ms: number
  documentsPerSecond: number
  pagesPerSecond: number | null
  /** Of `ms` to that of text. */
  ratio: number
}

const { values } = parseArgs({ options: { json: { type: 'string' }, documents: { type: 'string', default: '200' }, projects: { type: 'string', default: '2000' }, only: { type: 'string', default: 'reading,ingest,snapshot,page' }, snapshots: { type: 'string', default: '' } } })
const parts = new Set(values.only.split(','))
const copies = Number(values.documents)
const projects = Number(values.projects)
const examples = parts.has('reading') || parts.has('ingest') ? readExamples() : []
const assets = nodeAssets()
const read: TargetDocument[] = []
const timings: { what: string; documents: number; pages: number | null; ms: number }[] = []
for (const format of !parts.has('reading') ? [] : [...new Set(examples.map((one) => one.format))].sort()) {
  const documents = examples.filter((one) => one.format === format).map(({ bytes }) => bytes)
  let pages = 0
  for (const bytes of documents) {
    pages += await pagesOf(bytes)
    const { document } = await extractDocument({ name: `bench.${format}`, bytes }, assets)
    if (document !== null) read.push(document)
  }
  const ms = await medianTime(documents, (bytes) => extractDocument({ name: `bench.${format}`, bytes }, assets))
  timings.push({ what: `read ${format}`, documents: documents.length, pages, ms })
}
if (read.length > 0) timings.push({ what: 'judge', documents: read.length, pages: null, ms: await medianTime(read, (document) => judge(document)) })

const text = timings.find(({ what }) => what === 'read txt')?.ms ?? 1
const figures = timings.map((one): Figure => ({
  ...one, ms: round2(one.ms), documentsPerSecond: round2(1000 / one.ms),
  pagesPerSecond: one.pages === null ? null : round2((1000 / one.ms) * (one.pages / one.documents)), ratio: round2(one.ms / text),
}))
if (figures.length > 0) console.table(figures)
if (figures.length > 0) console.log(say(`PDF 按页数计；其他格式以 ${PIECES_A_PAGE} 个印出的行、段或单元格为一页。`, `Pages of a PDF are its own; of other formats, ${PIECES_A_PAGE} printed lines, paragraphs or cells are one page.`))
const ingest = parts.has('ingest') && Number.isInteger(copies) && copies > 0 ? await measureIngest(copies, examples) : []
if (ingest.length > 0) console.table(ingest)
const snapshot = parts.has('snapshot') && Number.isInteger(projects) && projects > 0 ? await measureSnapshot(projects) : []
if (snapshot.length > 0) console.table(snapshot)
const page = parts.has('page') ? await measurePage(values.snapshots.split(',').filter((path) => path !== '')) : []
if (page.length > 0) console.table(page)
const result = { reading: figures, ingest, snapshot, page }
if (values.json !== undefined) await writeWhole(values.json, jsonText(result))
else console.log(JSON.stringify(result))

/** Of one document; none where it can't be read. */
async function pagesOf(bytes: Uint8Array): Promise<number> {
  const reading = await readBytes(bytes, assets)
  if (isFailure(reading)) return 0
  const places = reading.lines.map(({ number }) => reading.locate(number))
  if (reading.format === 'pdf') return places.reduce((most, place) => ('page' in place ? Math.max(most, place.page) : most), 1)
  return Math.ceil(places.length / PIECES_A_PAGE)
}

/** Median over rounds of the milliseconds for one item, after a round to warm up. */
async function medianTime<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    for (const item of items) await work(item)
    if (round > 0) rounds.push((performance.now() - start) / items.length)
  }
  return rounds.sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}
