import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { inLanguage } from '../../src/extract/messages.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { readTargetDocument } from '../../src/snapshot/schema.ts'
import extractFile from './extractFile.ts'
import { language, printable, say } from './words.ts'

export interface AuditSources {
  documents: TargetDocument[]
  /** What could not be read, each with its reason; the others go on. */
  failures: { file: string; reason: string }[]
  /** Files that hold the same source as one before them. */
  repeated: string[]
}

/** Reads source documents of any format, and target documents (`*.json`) as they are. Never rejects for what a file holds. */
export async function auditSources(files: readonly string[]): Promise<AuditSources> {
  const sources: AuditSources = { documents: [], failures: [], repeated: [] }
  for (const file of files) {
    const { document, reason } = await (/\.json$/iu.test(file) ? fromJson(file) : fromSource(file))
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

async function fromSource(file: string): Promise<Read> {
  const outcome = await extractFile(file)
  if (outcome.kind === 'no-access') return failed(noAccess(outcome.detail))
  if (outcome.kind === 'threw') return failed(say(`读取失败：${outcome.detail}`, `Could not be read: ${outcome.detail}`))
  const { document, diagnostics } = outcome.extraction
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (document === null || errors.length > 0) return failed(errors.map(({ message, code }) => `${inLanguage(message, language)} [${code}]`).join('；'))
  return { document: { ...document, source: { ...document.source, name: basename(file) } }, reason: '' }
}

const noAccess = (detail: string) => say(`打不开这个文件（${detail}）。请检查路径和权限。`, `The file cannot be opened (${detail}). Check path and permissions.`)
