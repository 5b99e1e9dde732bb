/**
 * npx tsx scripts/fuzz.ts [--runs N] [--seed S] [--seeds DIR] [--jobs N] [--keep DIR]: feeds the extractor hostile neighbours of
 * the examples. Exit 1 where one throws, takes longer than its budget, or drives memory over its own; those inputs are kept.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { utils, write } from '@e965/xlsx'
import { mutate, randomOf } from './lib/mutate.ts'

const BUDGET_MS = 10_000
const BUDGET_MB = 1_500

const { values } = parseArgs({ options: {
  runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, seeds: { type: 'string' }, jobs: { type: 'string', default: '1' }, keep: { type: 'string', default: '/tmp/fuzz' },
} })
const runs = Number(values.runs)
const seeds = await findSeeds()
console.error(`${seeds.length} seeds, ${runs} inputs`)

interface Outcome {
  codes: string[]
  thrown: string | null
}

const counts = new Map<string, number>()
const failures = new Map<string, number>()
let next = 0
let peak = 0
await Promise.all(Array.from({ length: Number(values.jobs) }, work))
console.log([...counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${String(count).padStart(8)} ${code}`).join('\n'))
console.log(`${next} inputs, ${[...failures.values()].reduce((sum, count) => sum + count, 0)} failures of ${failures.size} kinds, memory up to ${peak} MB`)
for (const [failure, count] of failures) console.log(`${count} × ${failure}`)
process.exit(failures.size > 0 ? 1 : 0)

async function work(): Promise<void> {
  let worker = await start()
  while (next < runs) {
    const index = next++
    const bytes = mutate(seeds, randomOf(Number(values.seed) * 1_000_003 + index))
    const outcome = await run(worker, bytes)
    const memory = Math.round(process.memoryUsage().rss / 1_048_576)
    peak = Math.max(peak, memory)
    if (memory > BUDGET_MB) await fail(index, bytes, `memory over ${BUDGET_MB} MB`)
    if (outcome === null) await fail(index, bytes, `longer than ${BUDGET_MS} ms`)
    else if (outcome.thrown !== null) await fail(index, bytes, outcome.thrown.split('\n').slice(0, 4).join(' '))
    for (const code of new Set(outcome?.codes ?? ['failed'])) counts.set(code, (counts.get(code) ?? 0) + 1)
    if (outcome === null || outcome.thrown !== null || memory > BUDGET_MB || index % 2_000 === 1_999) {
      await worker.terminate()
      worker = await start()
    }
    if (index % 1_000 === 999) console.error(`${index + 1} inputs, ${failures.size} kinds of failure, ${memory} MB`)
  }
  await worker.terminate()
}

function start(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./lib/fuzzWorker.mjs', import.meta.url))
    worker.on('message', () => undefined)
    worker.on('error', () => undefined)
    worker.once('message', () => resolve(worker))
    worker.once('error', reject)
  })
}

/** Null where the input takes longer than its budget. */
function run(worker: Worker, bytes: Uint8Array): Promise<Outcome | null> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome | null) => {
      clearTimeout(timer)
      worker.off('message', finish)
      worker.off('error', broke)
      resolve(outcome)
    }
    const broke = (error: Error) => finish({ codes: [], thrown: `outside any promise: ${error.stack ?? error.message}` })
    const timer = setTimeout(() => finish(null), BUDGET_MS)
    worker.once('message', finish)
    worker.once('error', broke)
    worker.postMessage({ bytes })
  })
}

async function fail(index: number, bytes: Uint8Array, what: string): Promise<void> {
  const before = failures.get(what) ?? 0
  failures.set(what, before + 1)
  if (before >= 3) return
  await mkdir(values.keep, { recursive: true })
  const path = join(values.keep, `${values.seed}-${index}.bin`)
  await writeFile(path, bytes)
  console.error(`${path}: ${what}`)
}

/** The examples of the tests, a workbook of each kind made here, and the files of `--seeds`. */
async function findSeeds(): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  const roots = ['test/extract/cases', 'test/extract/authored/cases', ...(values.seeds === undefined ? [] : [values.seeds])]
  for (const root of roots) {
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.endsWith('.json')) continue
      const bytes = new Uint8Array(await readFile(join(entry.parentPath, entry.name)))
      if (bytes.length < 3_000_000) found.push(bytes)
    }
  }
  const text = new TextDecoder().decode(found[0])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(text.split(/\n\s*\n/u).map((group) => group.split('\n').map((cell) => cell.trim()))), '表')
  for (const bookType of ['xlsx', 'biff8', 'xlsb'] as const) found.push(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer))
  return found
}
