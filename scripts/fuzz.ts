/**
 * npx tsx scripts/fuzz.ts [--runs N] [--seed S] [--seeds DIR] [--jobs N] [--keep DIR]: feeds the extractor hostile neighbours of
 * the examples, in processes of their own. Exit 1 where one throws, ends its process, takes longer than its budget, or drives
 * memory over its own; those inputs are kept.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { utils, write } from '@e965/xlsx'
import { type PoolOutcome, makePool } from './lib/extractPool.ts'
import { mutate, randomOf } from './lib/mutate.ts'

const BUDGET_MS = 10_000
const BUDGET_MB = 1_500

const { values } = parseArgs({ options: {
  runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, seeds: { type: 'string' }, jobs: { type: 'string', default: '1' }, keep: { type: 'string', default: '/tmp/fuzz' },
} })
const runs = Number(values.runs)
const seeds = await findSeeds()
console.error(`${seeds.length} seeds, ${runs} inputs`)

const counts = new Map<string, number>()
const failures = new Map<string, number>()
let next = 0
await mkdir(values.keep, { recursive: true })
const pool = makePool({ memoryMb: BUDGET_MB })
await Promise.all(Array.from({ length: Number(values.jobs) }, work))
await pool.close()
console.log([...counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${String(count).padStart(8)} ${code}`).join('\n'))
console.log(`${next} inputs, ${[...failures.values()].reduce((sum, count) => sum + count, 0)} failures of ${failures.size} kinds`)
for (const [failure, count] of failures) console.log(`${count} × ${failure}`)
process.exit(failures.size > 0 ? 1 : 0)

async function work(): Promise<void> {
  while (next < runs) {
    const index = next++
    const path = join(values.keep, `${values.seed}-${index}.bin`)
    await writeFile(path, mutate(seeds, randomOf(Number(values.seed) * 1_000_003 + index)))
    const outcome = await pool.run(path, BUDGET_MS)
    const failure = failureOf(outcome)
    if (failure === null || isKnown(failure, path)) await rm(path)
    for (const code of codesOf(outcome)) counts.set(code, (counts.get(code) ?? 0) + 1)
    if (index % 1_000 === 999) console.error(`${index + 1} inputs, ${failures.size} kinds of failure`)
  }
}

function codesOf(outcome: PoolOutcome): Set<string> {
  if (outcome.kind !== 'extraction') return new Set(['failed'])
  const { document, diagnostics } = outcome.extraction
  return new Set(document === null ? diagnostics.map(({ code }) => code) : ['read'])
}

function failureOf(outcome: PoolOutcome): string | null {
  return outcome.kind === 'extraction' ? null : `${outcome.kind === 'stopped' ? outcome.code : outcome.kind}: ${outcome.detail}`
}

/** Counts a failure; of each kind, a few inputs are enough. */
function isKnown(failure: string, path: string): boolean {
  const before = failures.get(failure) ?? 0
  failures.set(failure, before + 1)
  if (before < 3) console.error(`${path}: ${failure}`)
  return before >= 3
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
