import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { inLanguage } from '../../src/extract/messages.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { readTargetDocument } from '../../src/snapshot/schema.ts'
import { boundedExtraction } from './boundedExtraction.ts'
import { NO_CACHE } from './extractionCache.ts'
import { type ExtractPool, makePool } from './extractPool.ts'
import { hashFile } from './hashFile.ts'
import { READING_MB, usualJobs } from './memory.ts'
import { eachOf } from './parallel.ts'
import { language, printable, say } from './words.ts'

export interface AuditSources {
  documents: TargetDocument[]
  /** What could not be read, each with its reason; the others go on. */
  failures: { file: string; reason: string }[]
  /** Files that hold the same source as one before them. */
  repeated: string[]
}

/** Reads source documents of any format within bounds of time and memory, and target documents (`*.json`) as they are. Never rejects for what a file holds. */
export async function auditSources(files: readonly string[]): Promise<AuditSources> {
  const pool = makePool({ memoryMb: READING_MB })
  const reads: Read[] = []
  await eachOf(files, usualJobs(READING_MB), async (file, index) => void (reads[index] = await (/\.json$/iu.test(file) ? fromJson(file) : fromSource(file, pool)))).finally(() => pool.close())
  const sources: AuditSources = { documents: [], failures: [], repeated: [] }
  for (const [index, file] of files.entries()) {
    const { document, reason } = reads[index]!
    if (document === null) sources.failures.push({ file, reason })
    else if (sources.documents.some(({ source }) => source.sha256 === document.source.sha256)) sources.repeated.push(file)
    else sources.documents.push(document)
  }
  return sources
}

interface Read {
  document: TargetDocument | null
  reason: string
}

const failed = (reason: string): Read => ({ document: null, reason: printable(reason) })

async function fromJson(file: string): Promise<Read> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (typeof text !== 'string') return failed(noAccess(text.code ?? text.message))
  const { document, problems } = readTargetDocument(file, text)
  return document === null ? failed(problems.map(({ path, zh, en }) => `${path} ${say(zh, en)}`).join('；')) : { document, reason: '' }
}

async function fromSource(file: string, pool: ExtractPool): Promise<Read> {
  const { document, diagnostics } = await boundedExtraction(await hashFile(file), { pool, cache: NO_CACHE, deadline: null })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (document === null || errors.length > 0) return failed(errors.map(({ message, code }) => `${inLanguage(message, language)} [${code}]`).join('；'))
  return { document: { ...document, source: { ...document.source, name: basename(file) } }, reason: '' }
}

const noAccess = (detail: string) => say(`打不开这个文件（${detail}）。请检查路径和权限。`, `The file cannot be opened (${detail}). Check path and permissions.`)
