import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readManifest } from '../../src/db/manifest.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import type { Manifest } from '../../src/model/tables.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { RULES } from '../../src/quality/rules/index.ts'
import { snapshotOf } from '../../src/snapshot/snapshotOf.ts'
import { problemText } from '../../src/snapshot/SnapshotError.ts'
import { CommandError } from './problems.ts'
import { readCorrections, readDepartments } from './readBeside.ts'
import { writeSnapshot } from './writeSnapshot.ts'
import { toolName } from './toolName.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export interface OpenSnapshot {
  manifest: Manifest
  connector: NativeConnector
}

/** Documents judged and made into a snapshot as `npm run snapshot` makes it, open for questions; nothing of it stays on disk. */
export async function snapshotOfDocuments(read: readonly TargetDocument[], beside: { corrections: string | null; departments: string | null }): Promise<OpenSnapshot> {
  const corrections = await readCorrections(await given(beside.corrections) ?? inProject('data/corrections.json'))
  const register = await readDepartments(await given(beside.departments) ?? inProject('data/departments.json'))
  const { documents, tables, warnings } = snapshotOf({ read, corrections, register, rules: RULES })
  for (const warning of warnings) console.error(problemText(warning))
  const folder = await mkdtemp(join(tmpdir(), 'audit-'))
  try {
    const title = { zh: `命令行核查：${documents.length}份文件`, en: `Audited from the command line: ${documents.length} documents` }
    const manifest = await writeSnapshot(folder, {
      name: 'audit', publication: { title, published: null, fictional: false }, tool: await toolName(), documents, tables,
    })
    return { manifest, connector: await openFrom(folder, manifest) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A published snapshot, each table held to the hash its manifest gives.
 * @throws {CommandError} exit 2 where there is none, exit 1 where a file is not what the manifest says
 */
export async function publishedSnapshot(folder: string): Promise<OpenSnapshot> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  if (text === null) throw new CommandError(2, `${folder} 中没有快照清单 manifest.json。`, `There is no manifest.json in ${folder}.`)
  const manifest = read(folder, text)
  for (const { name, sha256 } of manifest.files) {
    const bytes = await readFile(join(folder, basename(name))).catch(() => null)
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new CommandError(1, `${join(folder, name)} 缺失，或与清单记载的校验值不符，未生成底稿。请重新生成或下载快照。`,
        `${join(folder, name)} is missing or not what the manifest says; no working paper was made. Make or download the snapshot again.`)
    }
  }
  return { manifest, connector: await openFrom(folder, manifest) }
}

function read(folder: string, text: string): Manifest {
  try {
    return readManifest(JSON.parse(text))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CommandError(1, `${join(folder, 'manifest.json')} 不是本版本能读的快照清单（${detail}）。`, `${join(folder, 'manifest.json')} is no manifest this version can read (${detail}).`)
  }
}

const openFrom = (folder: string, { files }: Manifest) => openNative((table) => join(folder, files.find((file) => file.table === table)?.name ?? ''))

/** A file named by the user must be there. */
async function given(path: string | null): Promise<string | null> {
  if (path === null || (await stat(path).catch(() => null))?.isFile()) return path
  throw new CommandError(2, `没有文件 ${path}。`, `There is no file ${path}.`)
}
