/** `npm run audit -- FILES… --out paper.xlsx`: source documents or a published snapshot → the working paper, without a browser. */
import { basename, join } from 'node:path'
import { auditCommand, toCsv, toXlsx, workingPaper, type Sheet } from '../src/paper/index.ts'
import { paperRules } from '../src/queries/paperSummary.ts'
import { auditArguments, type AuditArguments } from './lib/auditArguments.ts'
import { publishedSnapshot, snapshotOfDocuments, type OpenSnapshot } from './lib/auditSnapshot.ts'
import { auditSources } from './lib/auditSources.ts'
import { writeWhole } from './lib/files.ts'
import { findFiles } from './lib/paths.ts'
import { CommandError, runCommand } from './lib/problems.ts'
import { say } from './lib/words.ts'

await runCommand(async () => {
  const options = auditArguments(process.argv.slice(2))
  const { snapshot, from, whole } = options.snapshot === null ? await fromFiles(options) : await fromSnapshot(options.snapshot)
  try {
    await checkRules(options, snapshot)
    const { lang, params } = options
    const origin = { manifest: snapshot.manifest, address: null, command: auditCommand(from, params, lang) }
    const sheets = await workingPaper(snapshot.connector, { lang, params, origin })
    await writePaper(options, sheets)
    console.log(`${options.out}\n${snapshot.manifest.id}\n${sheets.map(({ name, rows }) => `${name} ${rows.length}`).join(', ')}`)
  } finally {
    await snapshot.connector.close()
  }
  if (!whole) process.exitCode = 1
})

interface Opened {
  snapshot: OpenSnapshot
  /** What the command names: the files, or the snapshot's folder. */
  from: string[]
  /** Whether every file asked for is in it. */
  whole: boolean
}

async function fromFiles({ files: asked, corrections, departments }: AuditArguments): Promise<Opened> {
  const { files, missing } = await findFiles(asked)
  const { documents, failures, repeated } = await auditSources(files)
  for (const path of missing) console.error(say(`✗ ${path}：没有这个文件或文件夹。请检查路径。`, `✗ ${path}: no such file or folder. Check the path.`))
  for (const { file, reason } of failures) console.error(`✗ ${file}: ${reason}`)
  for (const file of repeated) console.error(say(`! ${file}：与前面的一份内容相同，只计一次。`, `! ${file}: the same content as one before it, counted once.`))
  if (documents.length === 0) throw new CommandError(1, '没有一份文件能读，未生成底稿。', 'No file could be read; no working paper was made.')
  const failed = new Set(failures.map(({ file }) => file))
  const named = files.filter((file) => !failed.has(file) && !repeated.includes(file)).map((file) => basename(file)).sort()
  const beside = [...option('--corrections', corrections), ...option('--departments', departments)]
  return { snapshot: await snapshotOfDocuments(documents, { corrections, departments }), from: [...named, ...beside], whole: missing.length + failures.length === 0 }
}

function option(name: string, path: string | null): string[] {
  return path === null ? [] : [name, basename(path)]
}

async function fromSnapshot(folder: string): Promise<Opened> {
  return { snapshot: await publishedSnapshot(folder), from: ['--snapshot', folder.replace(/[\\/]+$/u, '')], whole: true }
}

/** @throws {CommandError} exit 2 for a rule that the snapshot does not have */
async function checkRules({ params }: AuditArguments, { connector }: OpenSnapshot): Promise<void> {
  const known = new Set((await connector.ask(paperRules, { ...params, rules: [] })).map(({ ruleId }) => ruleId))
  const unknown = params.rules.filter((id) => !known.has(id))
  if (unknown.length > 0) throw new CommandError(2, `没有规则 ${unknown.join('、')}。`, `There is no rule ${unknown.join(', ')}.`)
}

async function writePaper({ out, csv }: AuditArguments, sheets: readonly Sheet[]): Promise<void> {
  try {
    await writeWhole(out, await toXlsx(sheets))
    if (csv !== null) for (const sheet of sheets) await writeWhole(join(csv, `${sheet.id}.csv`), toCsv(sheet))
  } catch (error) {
    const { code, syscall, path } = error as NodeJS.ErrnoException
    if (code === undefined || syscall === undefined) throw error
    throw new CommandError(1, `无法写入 ${path ?? out}（${code}）。请检查路径和权限。`, `Cannot write to ${path ?? out} (${code}). Check path and permissions.`)
  }
}
