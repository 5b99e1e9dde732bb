/** One file's extraction within bounds of time and memory, its failures told as diagnostics. */
import type { Extraction } from '../../src/extract/index.ts'
import { diagnostic } from '../../src/extract/messages.ts'
import { LIMITS, megabytes } from '../../src/extract/readers/limits.ts'
import type { Diagnostic } from '../../src/model/targetDocument.ts'
import type { ExtractionCache } from './extractionCache.ts'
import type { ExtractPool, PoolOutcome, StopCode } from './extractPool.ts'
import type { HashedFile } from './hashFile.ts'
import { problem } from './ingestReport.ts'

export interface Bounds {
  /** Seconds for one file, null for the usual bound. */
  deadline: number | null
  cache: ExtractionCache
  pool: ExtractPool
}

const SECONDS = 120
const SECONDS_PER_MB = 2
const MB = 1024 * 1024

/** From the cache where it is known. Never rejects for what the file holds; the document bears no name. */
export async function boundedExtraction({ path, bytes, sha256, problem: cause }: HashedFile, plan: Bounds): Promise<Extraction> {
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
