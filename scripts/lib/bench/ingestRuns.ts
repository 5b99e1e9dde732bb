/** `npm run ingest` over a made folder, as its users run it: cold, stopped midway, with a warm cache, with one job and with all. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Example, writeFolder } from './examples.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

export interface IngestFigure {
  run: string
  documents: number
  seconds: number
  documentsPerSecond: number
  /** Of the time to that of the cold run with all jobs. */
  ratio: number
}

/** Makes the folder, runs, and removes it. */
export async function measureIngest(documents: number, examples: readonly Example[]): Promise<IngestFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'target-observatory-bench-'))
  try {
    const sources = join(folder, 'sources')
    await writeFolder(sources, documents, examples)
    const jobs = String(availableParallelism())
    const runs = [
      { run: `cold, --jobs ${jobs}`, seconds: await seconds(sources, join(folder, 'all'), '--jobs', jobs) },
      { run: `warm, --jobs ${jobs}`, seconds: await seconds(sources, join(folder, 'all'), '--jobs', jobs) },
      { run: 'cold, --jobs 1', seconds: await seconds(sources, join(folder, 'one'), '--jobs', '1') },
    ]
    return runs.map((one) => ({ run: one.run, documents, seconds: rounded(one.seconds), documentsPerSecond: rounded(documents / one.seconds), ratio: rounded(one.seconds / runs[0]!.seconds) }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function seconds(sources: string, out: string, ...options: string[]): Promise<number> {
  const start = performance.now()
  const code = await new Promise<number | null>((resolve) => {
    spawn(process.execPath, ['--import', 'tsx', 'scripts/ingest.ts', sources, '--out', out, '--quiet', ...options], { cwd: ROOT, stdio: 'ignore' }).on('exit', resolve)
  })
  if (code !== 0 && code !== 1) throw new Error(`ingest ended with exit code ${code}`)
  return (performance.now() - start) / 1000
}

const rounded = (number: number) => Math.round(number * 100) / 100
