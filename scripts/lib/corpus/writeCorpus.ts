import { spawn } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonText, writeWhole } from '../files.ts'
import { CommandError } from '../problems.ts'
import type { Shard } from '../shards.ts'
import { corpusDocument } from './targetDocument.ts'
import { corpusPlan } from './plan.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

export interface CorpusSize {
  projects: number
  seed: string
}

export interface WrittenCorpus {
  documents: number
  projects: number
  bytes: number
}

/** Name of a document's file; alphabetical order is the order of the plan. */
const fileOf = (index: number) => `${String(index + 1).padStart(6, '0')}.json`

/** Writes one process' part of the documents, one in memory at a time; the same bytes whatever the parts. */
export async function writeCorpusPart(out: string, { projects, seed }: CorpusSize, part: Shard): Promise<WrittenCorpus> {
  const written = { documents: 0, projects: 0, bytes: 0 }
  let index = 0
  for (const planned of corpusPlan(projects, seed)) {
    if (index % part.of === part.index - 1) {
      const text = jsonText(corpusDocument(planned, seed))
      await writeFile(join(out, 'targets', fileOf(index)), text)
      written.documents += 1
      written.projects += planned.projects
      written.bytes += Buffer.byteLength(text)
    }
    index += 1
  }
  return written
}

/**
 * Makes the folder as `npm run snapshot` wants it: `targets/` and, beside them, `snapshot.json`, which says that all is
 * made up. An earlier corpus in its place is removed.
 */
export async function prepareCorpus(out: string, { projects, seed }: CorpusSize): Promise<void> {
  const targets = join(out, 'targets')
  await mkdir(targets, { recursive: true })
  for (const name of await readdir(targets)) {
    if (!/^\d{6}\.json$/u.test(name)) throw new CommandError(1, `${join(targets, name)} 不是本命令生成的文件。请另选 --out。`, `${join(targets, name)} was not made by this command. Choose another --out.`)
    await rm(join(targets, name))
  }
  const count = projects.toLocaleString('en-US').replaceAll(',', ' ')
  await writeWhole(join(out, 'snapshot.json'), jsonText({
    title: { zh: `虚构语料：${count} 个项目（种子 ${seed}），仅用于测试规模`, en: `Fictional corpus: ${count} projects (seed ${seed}), made up to test scale` },
    published: null, fictional: true,
  }))
}

/** The parts as processes of their own; rejects when one fails. */
export async function writeCorpus(out: string, size: CorpusSize, jobs: number): Promise<WrittenCorpus> {
  if (jobs === 1) return writeCorpusPart(out, size, { index: 1, of: 1 })
  const parts = await Promise.all(Array.from({ length: jobs }, (_, at) => partProcess(out, size, `${at + 1}/${jobs}`)))
  const sum = (of: keyof WrittenCorpus) => parts.reduce((total, part) => total + part[of], 0)
  return { documents: sum('documents'), projects: sum('projects'), bytes: sum('bytes') }
}

async function partProcess(out: string, { projects, seed }: CorpusSize, part: string): Promise<WrittenCorpus> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', 'make-corpus.ts'), '--projects', String(projects), '--seed', seed, '--out', out, '--part', part], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (piece: Buffer) => (told += String(piece)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new CommandError(1, `第 ${part} 部分未能写成。`, `Part ${part} was not written.`)
  return JSON.parse(told) as WrittenCorpus
}
