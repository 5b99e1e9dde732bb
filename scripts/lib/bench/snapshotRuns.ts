/** `npm run snapshot` over a made corpus, as its users run it: one process, and the same in two parts that are merged; and the rules alone. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judge } from '../../../src/quality/run.ts'
import { corpusDocument } from '../corpus/targetDocument.ts'
import { corpusPlan } from '../corpus/plan.ts'
import { prepareCorpus, writeCorpusPart } from '../corpus/writeCorpus.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const SEED = '1'
/** Makes a process tell, as it ends, the most memory it held (KiB). */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent("process.on('exit', () => process.stderr.write(`\\nmaxrss ${process.resourceUsage().maxRSS}\\n`))")}`

export interface SnapshotFigure {
  run: string
  projects: number
  seconds: number
  projectsPerSecond: number
  /** The most one process held; null where the work was done in this one. */
  peakMb: number | null
  /** Of the time to that of one process. */
  ratio: number
}

/** Makes the corpus, runs, compares, and removes it. @throws where the two snapshots are not the same */
export async function measureSnapshot(projects: number): Promise<SnapshotFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'target-observatory-bench-'))
  try {
    await prepareCorpus(folder, { projects, seed: SEED })
    await writeCorpusPart(folder, { projects, seed: SEED }, { index: 1, of: 1 })
    const [whole, parts] = [join(folder, 'one', 'bench'), join(folder, 'two', 'bench')]
    const one = await timed(() => snapshot(folder, whole))
    const shards = await timed(() => Promise.all(['1/2', '2/2'].map((shard) => snapshot(folder, parts, '--shard', shard))))
    const merge = await timed(() => snapshot(folder, parts, '--merge', '2'))
    if (await idOf(whole) !== await idOf(parts)) throw new Error('two shards made another snapshot than one process')
    const judging = await timed(() => Promise.resolve(judgeAll(projects)))
    const figure = (run: string, seconds: number, peakMb: number | null): SnapshotFigure => (
      { run, projects, seconds: rounded(seconds), projectsPerSecond: rounded(projects / seconds), peakMb, ratio: rounded(seconds / one.seconds) }
    )
    return [
      figure('snapshot, one process', one.seconds, one.result),
      figure('snapshot, 2 shards at once', shards.seconds, Math.max(...shards.result)),
      figure('snapshot, merge of 2', merge.seconds, merge.result),
      figure('snapshot, 2 shards and merge', shards.seconds + merge.seconds, Math.max(...shards.result, merge.result)),
      figure('rules alone', judging.result, null),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seconds that the rules take for every document of the corpus, without making it. */
function judgeAll(projects: number): number {
  let seconds = 0
  for (const planned of corpusPlan(projects, SEED)) {
    const document = corpusDocument(planned, SEED)
    const start = performance.now()
    judge(document)
    seconds += (performance.now() - start) / 1000
  }
  return seconds
}

/** Answers the most memory the process held, MB. */
async function snapshot(corpus: string, out: string, ...options: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', TELL_MEMORY, '--import', 'tsx', 'scripts/snapshot.ts', '--targets', join(corpus, 'targets'), '--out', out, ...options], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said += String(piece)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`snapshot ${options.join(' ')} ended with exit code ${code}: ${said}`)
  return Math.round(Number(/maxrss (\d+)/u.exec(said)?.[1]) / 1024)
}

async function idOf(out: string): Promise<string> {
  return (JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as { id: string }).id
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const start = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - start) / 1000 }
}

const rounded = (number: number) => Math.round(number * 100) / 100
