/** Reads many files within bounds of time and memory and writes each target document as it is settled. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Extraction } from '../../src/extract/index.ts'
import { diagnostic } from '../../src/extract/messages.ts'
import { LIMITS, megabytes } from '../../src/extract/readers/limits.ts'
import type { Diagnostic } from '../../src/model/targetDocument.ts'
import type { ExtractionCache } from './extractionCache.ts'
import type { ExtractPool, PoolOutcome, StopCode } from './extractPool.ts'
import { jsonText, writeWhole } from './files.ts'
import { type HashedFile, hashFile } from './hashFile.ts'
import { type FileReport, fileReport, isUsable, problem, withDiagnostic } from './ingestReport.ts'
import { eachOf } from './parallel.ts'
import { type TargetName, targetNames } from './targetNames.ts'

export interface IngestPlan {
  /** Folder of the target documents. */
  targets: string
  jobs: number
  /** Seconds for one file, null for the usual bound. */
  deadline: number | null
  cache: ExtractionCache
  pool: ExtractPool
  /** Called when a file is settled. */
  onFile: (path: string) => void
}

/** Files of one content: read once. */
interface Content {
  files: HashedFile[]
  names: ReadonlyMap<string, TargetName>
}

const HASHING = 8
const SECONDS = 120
const SECONDS_PER_MB = 2
const MB = 1024 * 1024

/** Never rejects for what a file holds; a target that can't be written does. Reports come in the order of paths. */
export async function ingestFiles(paths: readonly string[], plan: IngestPlan): Promise<FileReport[]> {
  const hashed: HashedFile[] = []
  await eachOf(paths, HASHING, async (path, index) => void (hashed[index] = await hashFile(path)))
  const names = targetNames(hashed.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [{ path, sha256 }])))
  const reports = new Map<string, FileReport>()
  await eachOf(contentsOf(hashed, names), plan.jobs, async (content) => {
    for (const report of await settle(content, plan)) {
      reports.set(report.source, report)
      plan.onFile(report.source)
    }
  })
  for (const [path, left] of await leftOver(plan.targets, names)) reports.set(path, withDiagnostic(reports.get(path)!, left))
  return paths.map((path) => reports.get(path)!)
}

function contentsOf(files: readonly HashedFile[], names: Content['names']): Content[] {
  const contents = new Map<string, Content>()
  for (const file of files) {
    const key = file.sha256 ?? file.path
    const known = contents.get(key)
    if (known === undefined) contents.set(key, { files: [file], names })
    else known.files.push(file)
  }
  return [...contents.values()]
}

async function settle({ files, names }: Content, plan: IngestPlan): Promise<FileReport[]> {
  const extraction = await extractionOf(files[0]!, plan)
  const written = new Set<string>()
  const reports: FileReport[] = []
  for (const { path } of files) {
    const named = names.get(path)
    const more = [...sharedName(named), ...(path === files[0]!.path ? [] : [sameContent(files[0]!.path)])]
    if (named === undefined || !isUsable(extraction)) reports.push(fileReport(path, extraction, null, more))
    else {
      const target = join(plan.targets, `${named.name}.json`)
      const document = extraction.document!
      if (!written.has(target)) await writeWhole(target, jsonText({ ...document, source: { ...document.source, name: basename(path) } }))
      written.add(target)
      reports.push(fileReport(path, extraction, target, more))
    }
  }
  return reports
}

async function extractionOf({ path, bytes, sha256, problem: cause }: HashedFile, plan: IngestPlan): Promise<Extraction> {
  if (cause !== null) return noAccess(cause)
  if (sha256 === null) return failed(diagnostic('error', 'document-too-large', null, `${megabytes(bytes)} > ${megabytes(LIMITS.bytes)}`))
  const kept = await plan.cache.get(sha256)
  if (kept !== null) return kept
  const seconds = plan.deadline ?? SECONDS + SECONDS_PER_MB * Math.ceil(bytes / MB)
  const outcome = await plan.pool.run(path, seconds * 1000)
  if (outcome.kind === 'extraction' && outcome.sha256 === sha256) await plan.cache.put(sha256, outcome.extraction)
  return understood(outcome, sha256, seconds)
}

function understood(outcome: PoolOutcome, sha256: string, seconds: number): Extraction {
  switch (outcome.kind) {
    case 'extraction': return outcome.sha256 === sha256 ? outcome.extraction : failed(problem('error', 'changed-while-read', '文件在读取过程中被改动。请重新读取。', 'The file changed while it was read. Read it again.'))
    case 'no-access': return noAccess(outcome.detail)
    case 'threw': return failed(problem('error', 'read-failed', `读取失败：${outcome.detail}`, `Could not be read: ${outcome.detail}`))
    case 'stopped': return failed(stopped(outcome.code, outcome.detail, seconds))
  }
}

const failed = (reason: Diagnostic): Extraction => ({ document: null, diagnostics: [reason] })

const noAccess = (detail: string) => failed(problem('error', 'file-not-opened', `无法打开文件（${detail}）。请检查权限。`, `The file can't be opened (${detail}). Check its permissions.`))

function stopped(code: StopCode, detail: string, seconds: number): Diagnostic {
  switch (code) {
    case 'took-too-long': return problem('error', code, `${seconds} 秒内没有读完，已停止。文件可能已损坏；确需更久请用 --deadline 放宽。`, `Was not read within ${seconds} seconds and was stopped. The file may be damaged; allow more with --deadline if it truly needs more.`)
    case 'ran-out-of-memory': return problem('error', code, '读取所需内存超过上限，已停止。文件可能已损坏；确需更多请用 --memory 放宽，并减少 --jobs。', 'Needed more memory than allowed and was stopped. The file may be damaged; allow more with --memory, with fewer --jobs, if it truly needs more.')
    case 'reader-ended': return problem('error', code, `读取进程意外结束（${detail}）。请重新读取，或另存文件后再读。`, `The process reading it ended unexpectedly (${detail}). Read it again, or save the file anew first.`)
  }
}

function sharedName(named: TargetName | undefined): Diagnostic[] {
  return named === undefined || named.sharedWith === null ? [] : [problem('warning', 'name-shared', `与 ${named.sharedWith} 同名而内容不同，结果写为 ${named.name}.json。`, `Has the name of ${named.sharedWith} with other content; the result is called ${named.name}.json.`)]
}

const sameContent = (first: string) => problem('info', 'same-content', `与 ${first} 内容完全相同，只读一次。`, `Has the very content of ${first}, which was read once.`)

/** Results that an earlier run wrote under a longer name, of content that no source has now. */
async function leftOver(targets: string, names: Content['names']): Promise<Map<string, Diagnostic>> {
  const present = new Set([...names.values()].map(({ name }) => name))
  const keepers = new Map([...names].flatMap(([path, { name, sharedWith }]) => (sharedWith === null ? [[name, path] as const] : [])))
  const found = new Map<string, Diagnostic>()
  for (const file of (await readdir(targets).catch(() => [])).sort()) {
    const [, name, stem] = /^((.+)\.[0-9a-f]{8,64})\.json$/u.exec(file) ?? []
    const path = keepers.get(stem ?? '')
    if (name === undefined || path === undefined || present.has(name)) continue
    found.set(path, problem('warning', 'target-left-over', `${file} 是此前同名来源的结果，本次没有对应的来源。若已被取代，请删除。`, `${file} is an earlier result of a source with this name, and no source now has its content. Remove it if it is superseded.`))
  }
  return found
}
