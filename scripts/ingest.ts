/** npm run ingest -- PATH... [options]: documents → DIR/targets/<stem>.json and DIR/ingest-report.json. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import { inLanguage } from '../src/extract/messages.ts'
import { locatorText } from '../src/model/locator.ts'
import { type ExtractionCache, NO_CACHE, openCache } from './lib/extractionCache.ts'
import { makePool } from './lib/extractPool.ts'
import { jsonText, writeWhole } from './lib/files.ts'
import { ingestFiles } from './lib/ingestFiles.ts'
import { type IngestReport, fileReport, ingestReport, problem } from './lib/ingestReport.ts'
import { READING_MB, usualJobs } from './lib/memory.ts'
import { findFiles } from './lib/paths.ts'
import { readerVersion } from './lib/readerVersion.ts'
import { isInShard, readShard, reportName, shardReports } from './lib/shards.ts'
import { language, printable, say } from './lib/words.ts'

const USAGE = 'npm run ingest -- PATH... [--out DIR] [--jobs N] [--shard I/N] [--deadline SECONDS] [--memory MB] [--no-cache] [--progress] [--quiet]\nnpm run ingest -- --merge N [--out DIR]'
/** More than these on one screen help nobody; the report has all. */
const SHOWN_FILES = 10
const SHOWN_PROBLEMS = 4

const options = readOptions()
if (options.merge !== null) await mergeReports(options.merge)
const found = await findFiles(options.paths)
const { shard } = options
const files = shard === null ? found.files : found.files.filter((file) => isInShard(file, shard))
/** Said once, by the first. */
const missing = shard === null || shard.index === 1 ? found.missing : []
const bar = showsProgress() ? new cliProgress.SingleBar({ stream: process.stderr, noTTYOutput: true, notTTYSchedule: 5_000, format: `{bar} {value}/{total} {rate} ${say('份/秒，剩余', 'files/s, left')} {eta_formatted} {file}` }) : null
const started = performance.now()
let settled = 0
bar?.start(files.length, 0, { file: '', rate: '0' })
const pool = makePool({ memoryMb: options.memory })
const reports = await ingestFiles(files, {
  targets: join(options.out, 'targets'), jobs: options.jobs, deadline: options.deadline, cache: await cacheOf(), pool,
  onFile: (file) => bar?.increment({ file: printable(file), rate: (++settled / ((performance.now() - started) / 1000)).toFixed(1) }),
}).finally(() => (bar?.stop(), pool.close()))
const report = ingestReport([...missing.map(notFound), ...reports])
await writeWhole(join(options.out, reportName(shard)), jsonText(report))
printOutcome(report)
process.exitCode = report.totals.failed > 0 ? 1 : 0

function readOptions() {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean', default: false } as const
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: 'data' }, jobs: text, shard: text, merge: text, deadline: text, memory: text, 'no-cache': flag, progress: flag, quiet: flag },
    })
    const memory = wholeNumber('--memory', values.memory, 128, 65_536) ?? READING_MB
    const deadline = wholeNumber('--deadline', values.deadline, 1, 86_400)
    const jobs = wholeNumber('--jobs', values.jobs, 1, 256) ?? usualJobs(memory)
    const merge = wholeNumber('--merge', values.merge, 1, 100_000)
    const shard = values.shard === undefined ? null : readShard(values.shard)
    if (shard === null && values.shard !== undefined) throw new Error(say(`--shard 应写成 3/8，而不是“${values.shard}”。`, `--shard is written 3/8, not “${values.shard}”.`))
    if (merge !== null && positionals.length + (shard === null ? 0 : 1) > 0) throw new Error(say('--merge 只合并各分片的报告，不读文件。', '--merge joins the reports of shards and reads no file.'))
    if (merge === null && positionals.length === 0) throw new Error(say('没有给出要读取的文件或文件夹。', 'No file or folder to read was given.'))
    return { ...values, paths: positionals, jobs, deadline, memory, shard, merge }
  } catch (error) {
    console.error(`${(error as Error).message}\n${say('用法', 'Usage')}: ${USAGE}`)
    process.exit(2)
  }
}

function wholeNumber(option: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new Error(say(`${option} 应为 ${least} 到 ${most} 的整数，而不是“${text}”。`, `${option} takes a whole number from ${least} to ${most}, not “${text}”.`))
}

function showsProgress(): boolean {
  return !options.quiet && (options.progress || process.stderr.isTTY)
}

/** In the folder of the results it is of; none where asked for, or where the reader's version can't be told. */
async function cacheOf(): Promise<ExtractionCache> {
  const version = options['no-cache'] ? null : await readerVersion().catch(() => null)
  return version === null ? NO_CACHE : openCache(join(options.out, '.ingest-cache'), version)
}

/** Ends the process: the reports of all shards as the one of a single run. */
async function mergeReports(of: number): Promise<never> {
  const { reports, missing } = await shardReports(options.out, of)
  if (missing.length > 0) {
    console.error(say(`缺少分片报告：${missing.join('、')}。请先让这些分片运行完。`, `Reports of shards are missing: ${missing.join(', ')}. Let these shards finish first.`))
    process.exit(1)
  }
  const report = ingestReport(reports.flatMap(({ files }) => files))
  await writeWhole(join(options.out, reportName(null)), jsonText(report))
  printOutcome(report)
  process.exit(report.totals.failed > 0 ? 1 : 0)
}

function notFound(path: string) {
  return fileReport(path, { document: null, diagnostics: [problem('error', 'path-not-found', '没有这个文件或文件夹。请检查路径。', 'No such file or folder. Check the path.')] }, null)
}

function printOutcome({ totals, files: all }: IngestReport): void {
  const needing = all.filter(({ needs }) => needs === 'person' || (needs === 'look' && !options.quiet))
  for (const { source, diagnostics } of needing.slice(0, SHOWN_FILES)) {
    const problems = diagnostics.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !options.quiet))
    for (const { severity, message, locator, code } of problems.slice(0, SHOWN_PROBLEMS)) {
      const place = locator === null ? '' : ` ${locatorText(locator)}`
      console.error(`${severity === 'error' ? '✗' : '!'} ${printable(`${source}${place}: ${inLanguage(message, language)}`)} [${code}]`)
    }
    if (problems.length > SHOWN_PROBLEMS) console.error(say(`  ${source} 另有 ${problems.length - SHOWN_PROBLEMS} 处`, `  ${source}: ${problems.length - SHOWN_PROBLEMS} more`))
  }
  const list = join(options.out, reportName(options.shard))
  if (needing.length > SHOWN_FILES) console.error(say(`另有 ${needing.length - SHOWN_FILES} 份文件，见 ${list}`, `${needing.length - SHOWN_FILES} more files, see ${list}`))
  if (options.quiet) return
  console.error(say(
    `读取 ${totals.read}/${totals.files} 份文件：${totals.projects} 个项目，${totals.indicators} 条指标，${totals.recruitmentGoals} 条招商目标 → ${join(options.out, 'targets')}`,
    `${totals.read} of ${totals.files} files read: ${totals.projects} projects, ${totals.indicators} indicators, ${totals.recruitmentGoals} recruitment goals → ${join(options.out, 'targets')}`,
  ))
  console.error(say(
    `${totals.needs.person} 份需要人工处理，${totals.needs.look} 份建议核对，${totals.needs.nothing} 份无需处理。逐份核对：npm run review -- 文件`,
    `${totals.needs.person} need a person, ${totals.needs.look} deserve a look, ${totals.needs.nothing} need nothing. To look at one: npm run review -- FILE`,
  ))
  if (totals.failed > 0) console.error(say('有文件未能读取，其已有结果（如有）保持不变。', 'Some files were not read; results they already had, if any, are unchanged.'))
}
