/** npm run bench [-- --json FILE]: how fast documents are read, by format and as a ratio to text, and judged. One run, one machine. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractDocument } from '../src/extract/index.ts'
import { nodeAssets } from '../src/extract/node.ts'
import type { TargetDocument } from '../src/model/targetDocument.ts'
import { judge } from '../src/quality/run.ts'
import { jsonText, writeWhole } from './lib/files.ts'

const EXAMPLES = new URL('../test/extract/authored/cases/', import.meta.url).pathname
const ROUNDS = 5

interface Figure {
  what: string
  documents: number
  /** Median milliseconds a document. */
  ms: number
  perSecond: number
  /** Of `ms` to that of text. */
  ratio: number
}

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const byFormat = new Map<string, Uint8Array[]>()
for (const name of readdirSync(EXAMPLES).sort()) {
  for (const file of readdirSync(join(EXAMPLES, name)).filter((one) => one.startsWith('document.'))) {
    const format = file.slice('document.'.length)
    byFormat.set(format, [...(byFormat.get(format) ?? []), new Uint8Array(readFileSync(join(EXAMPLES, name, file)))])
  }
}
const assets = nodeAssets()
const read: TargetDocument[] = []
const timings: { what: string; documents: number; ms: number }[] = []
for (const [format, documents] of [...byFormat].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    for (const bytes of documents) {
      const { document } = await extractDocument({ name: `bench.${format}`, bytes }, assets)
      if (round === 0 && document !== null) read.push(document)
    }
    if (round > 0) rounds.push((performance.now() - start) / documents.length)
  }
  timings.push({ what: `read ${format}`, documents: documents.length, ms: median(rounds) })
}
const rounds = Array.from({ length: ROUNDS }, () => {
  const start = performance.now()
  for (const document of read) judge(document)
  return (performance.now() - start) / read.length
})
timings.push({ what: 'judge', documents: read.length, ms: median(rounds) })

const text = timings.find(({ what }) => what === 'read txt')!.ms
const figures = timings.map((one): Figure => ({ ...one, ms: round2(one.ms), perSecond: round2(1000 / one.ms), ratio: round2(one.ms / text) }))
console.table(figures)
if (values.json !== undefined) await writeWhole(values.json, jsonText(figures))
else console.log(JSON.stringify(figures))

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}
