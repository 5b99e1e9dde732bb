import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Manifest, SnapshotTables } from '../../../src/model/tables.ts'
import type { TargetDocument } from '../../../src/model/targetDocument.ts'
import { RULES } from '../../../src/quality/rules/index.ts'
import { readDepartmentFile } from '../../../src/snapshot/departmentFile.ts'
import type { Publication } from '../../../src/snapshot/manifest.ts'
import { type Problem, problemText } from '../../../src/snapshot/SnapshotError.ts'
import { spell } from '../../../src/snapshot/pinyin.ts'
import { snapshotOf } from '../../../src/snapshot/snapshotOf.ts'
import { NO_CACHE } from '../extractionCache.ts'
import { makePool } from '../extractPool.ts'
import { jsonText } from '../files.ts'
import { ingestFiles } from '../ingestFiles.ts'
import type { FileReport } from '../ingestReport.ts'
import { READING_MB, usualJobs } from '../memory.ts'
import { CommandError } from '../problems.ts'
import { readTargets, refuse } from '../readTargets.ts'
import { toolName } from '../toolName.ts'
import { writeSnapshot } from '../writeSnapshot.ts'
import { toDocx } from './docx.ts'
import type { SampleDocument } from './model.ts'
import { sampleRegister } from './register.ts'

export interface MadeSample {
  manifest: Manifest
  /** What reading said of each document. */
  reports: FileReport[]
  warnings: Problem[]
}

/**
 * Fictional documents → Word files in a folder that is removed again → the ingest and snapshot of published ones → `out`.
 * @throws {CommandError} when a document is not read or the register does not fit
 */
export async function makeSample(documents: readonly SampleDocument[], out: string, publication: Publication): Promise<MadeSample> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'))
  const pool = makePool({ memoryMb: READING_MB })
  try {
    const paths = await writeDocuments(documents, join(folder, 'documents'))
    const targets = join(folder, 'targets')
    const reports = await ingestFiles(paths, { targets, jobs: usualJobs(READING_MB), deadline: null, cache: NO_CACHE, pool, onFile: () => undefined })
    const unread = reports.filter(({ target }) => target === null)
    if (unread.length > 0) throw new CommandError(1, `${unread.length} 份示例文件未能读取。`, `${unread.length} sample document(s) could not be read.`)
    return { ...await publishSample(await readTargets(targets), out, publication), reports }
  } finally {
    await pool.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Target documents as read → the snapshot, as `npm run snapshot` makes one, with the register of the fictional district. */
export async function publishSample(read: readonly TargetDocument[], out: string, publication: Publication): Promise<Omit<MadeSample, 'reports'> & { tables: SnapshotTables }> {
  const { documents, tables, warnings } = snapshotOf({ read, corrections: [], register: checkedRegister(), rules: RULES, spell })
  const manifest = await writeSnapshot(out, { name: 'sample', publication, tool: await toolName(), documents, tables })
  return { manifest, tables, warnings }
}

/** Writes each as a Word file; paths in the order given. */
export async function writeDocuments(documents: readonly SampleDocument[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return Promise.all(documents.map(async (document) => {
    const path = join(folder, document.file)
    await writeFile(path, await toDocx(document))
    return path
  }))
}

function checkedRegister() {
  const { departments, problems } = readDepartmentFile('register.ts', jsonText({ schemaVersion: 1, departments: sampleRegister() }))
  if (problems.length > 0) throw refuse(problems)
  return departments
}

/** What a person may want to know of a made sample, a line each. */
export function sampleLines({ reports, warnings }: MadeSample): string[] {
  const told = reports.flatMap(({ source, diagnostics }) => diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${basename(source)}: ${code} ${message}`))
  return [...told, ...warnings.map(problemText)]
}
