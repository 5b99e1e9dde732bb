/**
 * npm run make-corpus -- --projects N [--out DIR] [--seed N] [--jobs N]: a fictional corpus of target documents, four years of
 * many districts, to see what holds at scale. The same size and seed give the same bytes, whatever --jobs.
 */
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { prepareCorpus, writeCorpus, writeCorpusPart } from './lib/corpus/writeCorpus.ts'
import { CommandError, runCommand } from './lib/problems.ts'
import { readShard, type Shard } from './lib/shards.ts'

const USAGE = 'npm run make-corpus -- --projects N [--out DIR] [--seed N] [--jobs N]'
const MOST = 10_000_000
const ROOT = fileURLToPath(new URL('..', import.meta.url))

await runCommand(async () => {
  const { out, size, jobs, part } = readArguments(process.argv.slice(2))
  if (part !== null) {
    console.log(JSON.stringify(await writeCorpusPart(out, size, part)))
    return
  }
  await prepareCorpus(out, size)
  const { documents, projects, bytes } = await writeCorpus(out, size, jobs)
  console.log(`${out}\n${documents} documents, ${projects} projects, ${(bytes / 1e6).toFixed(1)} MB`)
  console.error(`npm run snapshot -- --targets ${join(out, 'targets')} --out ${join(out, 'snapshots', 'corpus')}`)
})

function readArguments(args: string[]): { out: string; size: { projects: number; seed: string }; jobs: number; part: Shard | null } {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { projects: text, out: text, seed: text, jobs: text, part: text } })
    const projects = whole('--projects', values.projects ?? '', MOST)
    const seed = String(values.seed ?? '1')
    if (!/^\d{1,15}$/u.test(seed)) throw new Error('--seed takes a whole number')
    const jobs = values.jobs === undefined ? availableParallelism() : whole('--jobs', values.jobs, 256)
    const out = resolve(values.out ?? join(tmpdir(), `target-observatory-corpus-${projects}`))
    const within = relative(ROOT, out)
    if (/^(?:data|public|src|test|scripts)(?:[\\/]|$)/u.test(within) || within === '') throw new Error(`a fictional corpus is not written into ${out}`)
    const part = values.part === undefined ? null : readShard(values.part)
    if (part === null && values.part !== undefined) throw new Error('--part is written 1/2')
    return { out, size: { projects, seed }, jobs, part }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CommandError(2, `用法：${USAGE}`, `Usage: ${USAGE}\n${detail}`)
  }
}

function whole(option: string, text: string, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > most || text.trim() === '') throw new Error(`${option} takes a whole number from 1 to ${most}`)
  return number
}
