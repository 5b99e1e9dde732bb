/** npm run ingest -- PATH... [--out DIR] [--jobs N] [--quiet]: documents → DIR/targets/<stem>.json and DIR/ingest-report.json. */
import { availableParallelism } from 'node:os'
import { join, parse } from 'node:path'
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import { Tinypool } from 'tinypool'
import type { Extraction } from '../src/extract/index.ts'
import { inLanguage } from '../src/extract/messages.ts'
import type { Diagnostic } from '../src/model/targetDocument.ts'
import { locatorText } from '../src/model/locator.ts'
import { jsonText, writeWhole } from './lib/files.ts'
import { findFiles } from './lib/paths.ts'
import { language, say } from './lib/words.ts'
import extractFile from './lib/extractFile.ts'

const USAGE = 'npm run ingest -- PATH... [--out DIR] [--jobs N] [--quiet]'

interface FileReport {
  source: string
  status: 'read' | 'failed'
  /** The target document written, null where none was. */
  target: string | null
  projects: number
  indicators: number
  recruitmentGoals: number
  coverage: { lines: number; accounted: number } | null
  diagnostics: Diagnostic[]
}

const options = readOptions()
const { files, missing } = await findFiles(options.paths)
const reports: FileReport[] = missing.map((path) => failure(path, say('没有这个文件或文件夹。请检查路径。', 'No such file or folder. Check the path.'), 'path-not-found'))
const bar = !options.quiet && process.stderr.isTTY ? new cliProgress.SingleBar({ stream: process.stderr, format: '{bar} {value}/{total} {file}' }) : null
bar?.start(files.length, 0, { file: '' })
const taken = new Map<string, string>()
const read = makeReader(Math.min(options.jobs, files.length))
const pending = files.map(async (file) => {
  const extraction = await read.run(file)
  bar?.increment({ file })
  return extraction
})
for (const [index, file] of files.entries()) reports.push(await settle(file, pending[index]!))
bar?.stop()
await read.close()
await writeWhole(join(options.out, 'ingest-report.json'), jsonText(report()))
printOutcome()
process.exitCode = reports.some(({ status }) => status === 'failed') ? 1 : 0

function readOptions(): { paths: string[]; out: string; jobs: number; quiet: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: 'data' }, jobs: { type: 'string' }, quiet: { type: 'boolean', default: false } },
    })
    const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs)
    if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) throw new Error(say(`--jobs 应为 1 到 256 的整数，而不是“${values.jobs}”。`, `--jobs takes a whole number from 1 to 256, not “${values.jobs}”.`))
    if (positionals.length === 0) throw new Error(say('没有给出要读取的文件或文件夹。', 'No file or folder to read was given.'))
    return { paths: positionals, out: values.out, jobs, quiet: values.quiet }
  } catch (error) {
    console.error(`${(error as Error).message}\n${say('用法', 'Usage')}: ${USAGE}`)
    process.exit(2)
  }
}

/** In this process for one job, else in worker threads. */
function makeReader(jobs: number): { run: (file: string) => Promise<Extraction>; close: () => Promise<void> } {
  if (jobs < 2) {
    let last: Promise<unknown> = Promise.resolve()
    const run = (file: string) => {
      const next = last.then(() => extractFile(file))
      last = next.catch(() => undefined)
      return next
    }
    return { run, close: async () => undefined }
  }
  const pool = new Tinypool({
    filename: new URL('./lib/extractWorker.mjs', import.meta.url).href,
    minThreads: jobs, maxThreads: jobs,
  })
  return { run: (file) => pool.run(file), close: () => pool.destroy() }
}

async function settle(file: string, pendingExtraction: Promise<Extraction>): Promise<FileReport> {
  const extraction = await pendingExtraction.catch((error: unknown) => error as Error)
  if (extraction instanceof Error) return failure(file, say(`读取失败：${extraction.message}`, `Could not be read: ${extraction.message}`), 'read-failed')
  const { document, diagnostics } = extraction
  const target = join(options.out, 'targets', `${parse(file).name}.json`)
  const other = taken.get(target)
  if (other !== undefined) return failure(file, say(`与 ${other} 同名，结果会互相覆盖。请改名后重读。`, `Has the same name as ${other}; one result would overwrite the other. Rename it and read again.`), 'name-clash')
  taken.set(target, file)
  const broken = document === null || diagnostics.some(({ severity }) => severity === 'error')
  if (!broken) await writeWhole(target, jsonText(document))
  return {
    source: file, status: broken ? 'failed' : 'read', target: broken ? null : target,
    projects: document?.projects.length ?? 0,
    indicators: document?.projects.reduce((sum, project) => sum + project.indicators.length, 0) ?? 0,
    recruitmentGoals: document?.recruitmentGoals.length ?? 0,
    coverage: document?.coverage ?? null, diagnostics,
  }
}

function failure(source: string, message: string, code: string): FileReport {
  return { source, status: 'failed', target: null, projects: 0, indicators: 0, recruitmentGoals: 0, coverage: null, diagnostics: [{ severity: 'error', code, message, locator: null }] }
}

function report() {
  const sum = (of: (one: FileReport) => number) => reports.reduce((total, one) => total + of(one), 0)
  return {
    schemaVersion: 1,
    totals: {
      files: reports.length, read: sum((one) => (one.status === 'read' ? 1 : 0)), failed: sum((one) => (one.status === 'failed' ? 1 : 0)),
      projects: sum((one) => one.projects), indicators: sum((one) => one.indicators), recruitmentGoals: sum((one) => one.recruitmentGoals),
    },
    files: reports,
  }
}

function printOutcome(): void {
  for (const { source, diagnostics } of reports) {
    for (const { severity, message, locator, code } of diagnostics) {
      if (severity === 'info' || (options.quiet && severity !== 'error')) continue
      const place = locator === null ? '' : ` ${locatorText(locator)}`
      console.error(`${severity === 'error' ? '✗' : '!'} ${source}${place}: ${inLanguage(message, language)} [${code}]`)
    }
  }
  if (options.quiet) return
  const { totals } = report()
  console.error(say(
    `读取 ${totals.read}/${totals.files} 份文件：${totals.projects} 个项目，${totals.indicators} 条指标，${totals.recruitmentGoals} 条招商目标 → ${join(options.out, 'targets')}`,
    `${totals.read} of ${totals.files} files read: ${totals.projects} projects, ${totals.indicators} indicators, ${totals.recruitmentGoals} recruitment goals → ${join(options.out, 'targets')}`,
  ))
  if (totals.failed > 0) console.error(say('有文件未能读取，其已有结果（如有）保持不变。', 'Some files were not read; results they already had, if any, are unchanged.'))
}
